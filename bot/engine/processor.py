"""Reads a message before Rasa does: buttons by number or name, commands, and words that look like code."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import SlotSet

from bot.actions.parts.help_lines import directory
from bot.dialogue.asked import NAMED_LINES
from bot.dialogue.behind_thanks import rest_behind_thanks, with_rest
from bot.dialogue.country_denied import denies_country, denies_country_of_another
from bot.dialogue.hidden_or_erased import hidden_or_erased
from bot.dialogue.known import known_of, language_to_read_in
from bot.dialogue.steps import read_in_conversation
from bot.engine.offered import is_offered
from bot.helplines.mentioned import Mentions
from bot.nlu.clauses import clauses
from bot.nlu.text import safe
from bot.payloads import Button, payload
from bot.slots import Slot
from bot.turns.after_silence import after_silence
from bot.turns.question import Question
from bot.turns.session import begins_session, buttons_shown
from bot.typed.choices import match_choice, match_leading
from bot.typed.commands import TypedCommand, match_at_end, match_command
from bot.typed.emoji import in_words, is_wordless
from bot.typed.forms import plain
from bot.typed.links import is_link_alone
from bot.typed.statements import begins_with_no, match_about_line, match_sources, match_told
from bot.typed.topics import audience_said
from bot.understood import (
    AUDIENCE,
    BEGINS_WITH_NO,
    DENIES_COUNTRY,
    DENIES_SECOND,
    MENTIONED_LINES,
    MENTIONED_NUMBERS,
    TEXT,
    Understood,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rasa.core.channels.channel import OutputChannel
    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.dialogue.known import Known
    from bot.told_by_channel import ToldByChannel

#: Commands that count at the end of a longer message, too: a chat that must not be seen can't wait.
_HIDES, _ERASES = payload("quick_exit"), payload("delete_my_data")
#: The bot's turns whose numbered choices may still stand on a small screen.
_ON_SCREEN = 3
_SLASHES = re.compile(r"[\s/]+")


class ChoiceAwareProcessor(MessageProcessor):  # type: ignore[misc]
    """Rasa's processor, which reads "1", "yes" or a button's title as the button that was on the screen."""

    async def fetch_tracker_and_update_session(
        self, sender_id: str, output_channel: OutputChannel | None = None, metadata: ToldByChannel | None = None
    ) -> DialogueStateTracker:
        """The conversation that a message goes on, or begins anew after a silence: then without its old subject.

        Rasa carries all slots over.
        """
        tracker = await super().fetch_tracker_and_update_session(sender_id, output_channel, metadata)
        if begins_session([event.as_dict() for event in tracker.events]):
            changed = after_silence(tracker, (metadata or {}).get("country_hint"))
            tracker.update_with_events([SlotSet(slot.value, value) for slot, value in changed.items()], self.domain)
        return tracker

    async def parse_message(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None = None,
        only_output_properties: bool = True,
    ) -> Understood:
        """Understand one message, as a choice first and as words otherwise.

        A person's words never reach Rasa's `/intent{...}` syntax (safety.md, Both): only a payload that a channel
        marked does. A payload that the bot never offered becomes the menu: there would be no answer to it.
        """
        words = message.text or ""
        words = message.text = in_words(words) or words
        events = [event.as_dict() for event in tracker.events] if tracker is not None else []
        pressed = _told_with(message).get("payload")
        if pressed and not is_offered(words, self.domain.intents):
            message.text = payload("menu")
        if not pressed:
            message.text = _without_slash(words)
            if tracker is not None:
                _read_as_choice(words, message, tracker, events)
        parsed = await self._understood(message, tracker, only_output_properties)
        if tracker is not None and not (message.text or "").startswith("/"):
            known = known_of(tracker.get_slot, events)
            erased = hidden_or_erased(parsed) if _ends_with(_ERASES, words, known.language) else None
            if erased is None:
                leading = None if pressed else match_leading(words, _buttons(events), known.language)
                parsed = await self._with_what_follows_thanks(parsed, message, tracker, known)
                parsed = read_in_conversation(_placed(parsed, words, tracker, known), known, leading)
            else:
                parsed = erased
        message.parse_data = parsed
        return parsed

    async def _understood(
        self, message: UserMessage, tracker: DialogueStateTracker | None, only_output_properties: bool = True
    ) -> Understood:
        """The message as Rasa understands it without the numbers of lines, and with which of them it mentions.

        The classifiers never saw these numbers: "I call 22215150 nobody answer" looked like an address to them.
        """
        said = message.text
        if said is None or said.startswith("/"):
            parsed: Understood = await super().parse_message(message, tracker, only_output_properties)
            return parsed
        mentioned = mentions().in_message(said)
        message.text = mentioned.without_numbers
        parsed = await super().parse_message(message, tracker, only_output_properties)
        message.text = said
        found: Understood = {MENTIONED_LINES: sorted(mentioned.lines), MENTIONED_NUMBERS: sorted(mentioned.numbers)}
        return {**parsed, TEXT: safe(said), **found}

    async def _with_what_follows_thanks(
        self, parsed: Understood, message: UserMessage, tracker: DialogueStateTracker, known: Known
    ) -> Understood:
        """The message read as the words after its thanks, if those tell or ask something.

        They are understood by themselves, since the whole may look like nothing but thanks: "merci mon frere vomit du
        sang".
        """
        rest = rest_behind_thanks(parsed, known)
        if rest is None:
            return parsed
        further = UserMessage(rest.text, sender_id=message.sender_id, metadata=message.metadata)
        return with_rest(parsed, await self._understood(further, tracker), apart=rest.apart)

    def _check_for_unseen_features(self, parse_data: dict[str, Any]) -> None:
        """Rasa warns here with the message's own entities; the domain is checked by tests instead."""


@lru_cache(maxsize=1)
def mentions() -> Mentions:
    """What finds the lines that messages mention, made once: it indexes every name and number of the directory."""
    return Mentions(directory())


def _told_with(message: UserMessage) -> ToldByChannel:
    return cast("ToldByChannel", message.metadata or {})


def _read_as_choice(
    words: str, message: UserMessage, tracker: DialogueStateTracker, events: Sequence[Mapping[str, Any]]
) -> None:
    """Put the payload of the button or the command in the words' place; an open question comes before a command."""
    language = tracker.get_slot(Slot.LANGUAGE)
    buttons = _buttons(events)
    if not buttons and plain(words).isdecimal():  # a number means the question that is still on the screen
        buttons = _buttons(events, turns=_ON_SCREEN)
    if choice := match_choice(words, buttons, language):
        message.text = choice.payload
    elif command := _command(words, language, tracker.get_slot(Slot.LAST_NEED)):
        message.text = command.payload
        told: ToldByChannel = {**_told_with(message), "command_language": command.language}
        message.metadata = told


def _buttons(events: Sequence[Mapping[str, Any]], turns: int = 1) -> tuple[Button, ...]:
    return tuple(Button(each["title"], each["payload"]) for each in buttons_shown(events, turns))


def _placed(parsed: Understood, words: str, tracker: DialogueStateTracker, known: Known) -> Understood:
    """The message with what its words say of the conversation: which countries they deny, and of whom they speak."""
    return parsed | {
        DENIES_COUNTRY: denies_country(words, known.language, tracker.get_slot(Slot.COUNTRY)),
        DENIES_SECOND: denies_country_of_another(words, known.language, tracker.get_slot(Slot.SECOND_COUNTRY)),
        AUDIENCE: sorted(audience_said(words, language_to_read_in(parsed, known))),
        BEGINS_WITH_NO: known.question == Question.COUNTRY_RIGHT and begins_with_no(words, known.language),
    }


def _command(words: str, language: str | None, last_need: str | None) -> TypedCommand | None:
    """The command or the statement that the whole text is; None for any other.

    Statements about a helpline count once one was named, and the question for sources once something was answered.
    """
    if is_wordless(words) or is_link_alone(words):  # the answer tells what can be read
        return TypedCommand(payload("sent_other"), language or "en")
    command = match_command(words, language) or _ends_with(_HIDES, words, language) or match_told(words, language)
    if command is None and last_need is not None:
        command = match_sources(words, language)
    return command or (match_about_line(words, language) if last_need in NAMED_LINES else None)


def _ends_with(wanted: str, words: str, language: str | None) -> TypedCommand | None:
    """The command with this payload, where it is the last thing that a message of several clauses says."""
    parts = clauses(words)
    command = match_at_end(words[parts[-1].start : parts[-1].end], language) if parts else None
    return command if command and command.payload == wanted else None


def _without_slash(words: str) -> str:
    """The words without a slash in front, also one behind characters that nobody sees: Rasa would look behind them."""
    seen = safe(words)
    begins = _SLASHES.match(seen)
    return seen[begins.end() :] if begins else seen
