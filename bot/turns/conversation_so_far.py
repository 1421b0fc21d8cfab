"""What is known of a conversation with the message that just came: its need, who is concerned, what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.helplines.vocabulary import FEARS_POLICE, WORRIED_ADULTS
from bot.message_values import whereabouts_of
from bot.slots import Slot
from bot.taxonomy import HELD_INTENTS, NEED_INTENTS, WITNESS_INTENTS, IntentName, Tier, intent_named, tier_named
from bot.turns.age import MEET_PEOPLE, child_of_another, is_small_child_of, minor_said, need_of_adult, writes_as_child
from bot.turns.audience import audience_of, labels_told
from bot.turns.locked_in import is_locked_in
from bot.turns.question import Question
from bot.turns.session import begins_session, needs_left_open, responses_said, responses_shown
from bot.understood import AUDIENCE, DENIES_CHILD, NEED_BEHIND, OFFLINE

if TYPE_CHECKING:
    from collections.abc import Collection

    from rasa_sdk import Tracker

    from bot.turns.message import UnderstoodMessage

#: Choices and responses of those who fear the police or immigration.
_OF_FEAR = frozenset(
    {
        "no_papers",
        "no_police",
        "told_on",
        "utter_follow_up_no_papers",
        "utter_follow_up_no_police",
        "utter_first_ask_them",
    }
)

#: Answers to "Can you talk, or only text?" as the conversation keeps them.
_CONTACT = frozenset({"speak", "text"})


@dataclass(frozen=True, slots=True)
class ConversationSoFar:
    """What is known of a conversation and of the writer, with the message that just came."""

    #: The intent that the conversation is about.
    last_need: IntentName | None = None
    #: How urgent that was when it was answered last.
    last_tier: Tier | None = None
    #: Whether this is the person's first message.
    first: bool = False
    #: Whether it is the first one after a silence.
    back: bool = False
    #: Whether the conversation was about somebody in need before a silence, and about nothing since. What about is not
    #: known any more, since another person may write; but the writer is not sent away.
    in_need_before: bool = False

    #: What the bot asked last, if it is still open.
    open_question: Question | None = None
    #: Whether that was already asked a second time.
    reminded: bool = False
    #: How often this session has asked whether somebody is safe, in which country, and whether an assumed one is right.
    asked_safe: int = 0
    asked_country: int = 0
    asked_country_right: int = 0
    #: Names of the responses of the bot's last turn.
    shown: tuple[str, ...] = ()
    #: Names of all responses of this session, as far as they are kept.
    said: frozenset[str] = frozenset()
    #: Names of lines where nobody answered or could help, and of those that are for others than this person.
    failed_lines: frozenset[str] = frozenset()
    unfit_lines: frozenset[str] = frozenset()
    #: What else the last messages asked for that was neither answered nor offered.
    left_open: tuple[str, ...] = ()
    #: Whether the chat was hidden and nothing was told since: another person may write.
    hidden: bool = False

    #: `speak` or `text`, once said.
    contact: str | None = None
    #: Whether they said that they have no internet: lines on WhatsApp are of no use to them.
    offline: bool = False
    #: Whether they fear the police or immigration, or have no papers: others' lines come first.
    fears_authorities: bool = False
    #: Whether they said that the police are with those who do harm, or can't be gone to (decision 0036).
    distrusts_police: bool = False
    #: Whether the writer told that they are locked in or may not go out, and not since that they are safe or got out.
    locked_in: bool = False
    #: Whether somebody under 18 is concerned, once answered or told by an age.
    minor: bool | None = None
    #: Whether the child may not be the person who writes: a nurse, a mother, a witness does.
    child_of_another: bool = False
    #: Whether the urgent need that the conversation is about was told of a relative or friend.
    of_another: bool = False
    #: Whom it was said to be about, in words of the directory: men, seafarers, women_in_prostitution.
    audience: frozenset[str] = frozenset()

    @property
    def shunned_lines(self) -> frozenset[str]:
        """Names of lines after which others come: they failed, or are for others."""
        return self.failed_lines | self.unfit_lines


def conversation_so_far(message: UnderstoodMessage, tracker: Tracker) -> ConversationSoFar:
    """What the conversation knows after this message."""
    first = not tracker.get_slot(Slot.INTRODUCED)
    minor = minor_told(message, tracker)
    need = _need(message, tracker, minor)
    of_another = _tells_of_another(message) if need not in NEED_INTENTS else bool(tracker.get_slot(Slot.OF_ANOTHER))
    said = responses_said(tracker.events)
    return ConversationSoFar(
        last_need=need,
        last_tier=tier_named(tracker.get_slot(Slot.LAST_TIER)),
        first=first,
        back=not first and begins_session(tracker.events),
        in_need_before=need is None and bool(tracker.get_slot(Slot.IN_NEED_BEFORE)),
        open_question=_open_question(tracker),
        reminded=bool(tracker.get_slot(Slot.REMINDED)),
        asked_safe=said.count("utter_ask_safe"),
        asked_country=said.count("utter_ask_country") + said.count("utter_ask_country_own"),
        asked_country_right=said.count("utter_ask_country_right"),
        shown=responses_shown(tracker.events, messages_since=1),
        said=frozenset(said),
        failed_lines=frozenset(tracker.get_slot(Slot.FAILED_LINES) or ()),
        unfit_lines=frozenset(tracker.get_slot(Slot.UNFIT_LINES) or ()),
        left_open=needs_left_open(tracker),
        hidden=bool(tracker.get_slot(Slot.HIDDEN)),
        contact=contact_told(message) or tracker.get_slot(Slot.CONTACT),
        offline=bool(tracker.get_slot(Slot.OFFLINE) or message.parsed.get(OFFLINE)),
        fears_authorities=bool(tracker.get_slot(Slot.FEARS_AUTHORITIES)) or _fears_authorities(message),
        distrusts_police=tracker.get_slot(Slot.FEARS_AUTHORITIES) == FEARS_POLICE or _distrusts_police(message),
        locked_in=is_locked_in(message, known=bool(tracker.get_slot(Slot.LOCKED_IN)), another=of_another),
        minor=tracker.get_slot(Slot.MINOR) if minor is None else minor,
        child_of_another=child_of_another(message.parsed, said),
        of_another=of_another,
        audience=_audience(message, labels_known(message, tracker), need, of_another=of_another),
    )


def contact_told(message: UnderstoodMessage) -> str | None:
    """Whether they can speak or only text, answered beside what the message is read as; None where it is not."""
    answer = message.answers_beside(Question.CONTACT)
    return answer if answer in _CONTACT else None


def minor_told(message: UnderstoodMessage, tracker: Tracker) -> bool | None:
    """Whether this message says that somebody under 18 is concerned; None where it says nothing of it."""
    if message.parsed.get(DENIES_CHILD):
        return False
    answer = message.answers_beside(Question.UNDER_18)
    if answer is not None:
        return answer == "yes"
    if is_small_child_of(message.parsed, last_need(tracker) or message.intent):
        return None
    tier = Tier.CONCERN if message.intent in MEET_PEOPLE else _tier_of_age(tracker, message.tier)
    return minor_said(message.parsed, tracker.get_slot(Slot.MINOR), tier, _open_question(tracker))


def labels_known(message: UnderstoodMessage, tracker: Tracker) -> set[str]:
    """What is kept of whom the conversation is about."""
    known, said = tracker.get_slot(Slot.AUDIENCE) or (), message.parsed.get(AUDIENCE) or ()
    return labels_told(known, said, as_child=writes_as_child(message.parsed))


def last_need(tracker: Tracker) -> IntentName | None:
    """What the conversation was about before this message."""
    return intent_named(tracker.get_slot(Slot.LAST_NEED))


def _need(message: UnderstoodMessage, tracker: Tracker, minor: bool | None) -> IntentName | None:
    """What the conversation is about; someone who says that they are grown up is in the need of an adult."""
    need = message.parsed.get(NEED_BEHIND) or last_need(tracker)
    child_known = tracker.get_slot(Slot.MINOR) and not message.parsed.get(DENIES_CHILD)
    return need_of_adult(need) if need and minor is False and not child_known else need


def _tells_of_another(message: UnderstoodMessage) -> bool:
    """Whether an urgent need is told of a relative or friend: "my brother is held in Myanmar"."""
    here = whereabouts_of(message.parsed)
    of_another = here.get("only_others") or here.get("whose") == "other"
    return bool(of_another) and message.intent in HELD_INTENTS


def _open_question(tracker: Tracker) -> Question | None:
    asked = tracker.get_slot(Slot.OPEN_QUESTION)
    return Question(asked) if asked in list(Question) else None


def _audience(
    message: UnderstoodMessage, labels: Collection[str], need: IntentName | None, *, of_another: bool
) -> frozenset[str]:
    """The labels of the directory for those whom this message is about; a child at risk may be the writer."""
    subject = message.intent if message.intent in NEED_INTENTS else need
    alone = bool(whereabouts_of(message.parsed).get("only_others"))
    of_child = subject == "child_at_risk" and WORRIED_ADULTS in labels
    about_another = alone or of_child or subject in WITNESS_INTENTS or (of_another and subject in HELD_INTENTS)
    return audience_of(labels, about_another=about_another)


def _fears_authorities(message: UnderstoodMessage) -> bool:
    """Whether the message asks or tells what people do who fear the police or immigration (`_OF_FEAR`)."""
    said = {str(message.entities.get("choice")), *message.also}
    return bool(said & _OF_FEAR) or _distrusts_police(message)


def _distrusts_police(message: UnderstoodMessage) -> bool:
    """Whether its words say that the police are with those who do harm, or can't be gone to (decision 0036)."""
    return FEARS_POLICE in (message.parsed.get(AUDIENCE) or ())


def _tier_of_age(tracker: Tracker, tier: Tier) -> Tier:
    """The tier by which an age in the message is judged: small talk in the middle of a need is about the need."""
    about_need = tracker.get_slot(Slot.LAST_NEED) in NEED_INTENTS
    return Tier.CONCERN if about_need and tier is Tier.CONVERSATION else tier
