"""What the conversation tells of a message before it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.message_values import language_of
from bot.slots import Slot
from bot.taxonomy import URGENT_TIERS, WITNESS_INTENTS, WORK_INTENTS, IntentName, Tier, intent_named, tier_named
from bot.turns.session import responses_said, responses_shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.understood import Understood

#: What is said to someone who tells of another, whatever the conversation became: a guest, a pupil, a neighbour's
#: child.
_TO_A_WITNESS = ("utter_urgent_child_at_risk_other", *(f"utter_{need}" for need in WITNESS_INTENTS))


@dataclass(frozen=True, slots=True)
class Known:
    """What the conversation tells of a message before it is read.

    Args:
        question: what the bot asked last.
        need: the intent that the conversation is about.
        tier: how urgent that was.
        language: that of the conversation.
        shown: names of the responses of the bot's last turn.
        said: names of all responses of this session, the latest first.
        of_another: whether an urgent need was told of a relative or friend.
        hidden: whether the chat was hidden and nothing was told since.
        abroad: whether the one whom it is about is in another country than the writer.
        country: where the person is, as far as it was told or assumed.
    """

    question: str | None = None
    need: IntentName | None = None
    language: str | None = None
    tier: Tier | None = None
    shown: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    of_another: bool = False
    hidden: bool = False
    abroad: bool = False
    country: str | None = None

    def tier_or(self, calm: Tier) -> Tier:
        """How urgent the conversation is; this where it is not urgent."""
        return self.tier if self.tier in URGENT_TIERS else calm

    @property
    def never_wrote(self) -> bool:
        """Whether this is somebody's first message: their language is kept from session to session, until erased."""
        return self.language is None and not self.said and not self.hidden

    @property
    def work(self) -> IntentName | None:
        """The guidance for people at work that was last said, unless they are the person in need after all."""
        if self.need in WORK_INTENTS:
            return self.need
        if "utter_follow_up_is_me" in self.said:
            return None
        pages = (name.removeprefix("utter_") for name in self.said)
        return next((work for page in pages for work in WORK_INTENTS if page.startswith(work)), None)

    @property
    def tells_of_others(self) -> bool:
        """Whether the writer tells of somebody else, or began to: danger that a clerk sees is not the clerk's own."""
        return (
            self.work is not None
            or self.need in WITNESS_INTENTS
            or any(name.startswith(_TO_A_WITNESS) for name in self.said)
        )


def known_of(slot: Callable[[Slot], str | None], events: Sequence[Mapping[str, Any]]) -> Known:
    """What the conversation tells of the next message; of what was said before the chat was hidden, nothing.

    Args:
        slot: gives the value of a slot.
        events: those of the tracker as dictionaries, before that message is among them.
    """
    question, need, language, tier = map(slot, (Slot.OPEN_QUESTION, Slot.LAST_NEED, Slot.LANGUAGE, Slot.LAST_TIER))
    said = responses_said(events)
    shown = tuple(name for name in responses_shown(events, messages_since=0) if name in said)
    of_another, hidden = bool(slot(Slot.OF_ANOTHER)), bool(slot(Slot.HIDDEN))
    abroad = slot(Slot.SECOND_COUNTRY) is not None
    country = slot(Slot.COUNTRY)
    about = (question, intent_named(need), language, tier_named(tier), shown, said)
    return Known(*about, of_another, hidden, abroad, country)


def language_to_read_in(parsed: Understood, known: Known) -> str | None:
    """The language whose lists of words a message is looked up in: the conversation's, else what it seems to be in."""
    return known.language or language_of(parsed)
