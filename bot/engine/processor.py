"""What happens to a message before Rasa reads it: buttons by number or name, and words that look like code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import BotUttered, SessionStarted, UserUttered

from bot.dialogue.asked import NAMED_LINES
from bot.dialogue.behind_thanks import rest_behind_thanks, with_rest
from bot.dialogue.country_denied import denies_country
from bot.dialogue.follow_ups import LEADING
from bot.dialogue.hidden_or_erased import hidden_or_erased
from bot.dialogue.own_words import as_answer
from bot.dialogue.rewriting import Known, language_of
from bot.nlu.clauses import clauses
from bot.nlu.text import safe
from bot.payloads import payload
from bot.replies.choices import Button, Command, match_choice, match_command, match_leading
from bot.replies.emoji import in_words, is_wordless
from bot.replies.short_words import plain
from bot.replies.told import audience_said, begins_with_no, match_about_line, match_sources, match_told
from bot.turns.place_of_turn import BEGINS_WITH_NO, DENIES_COUNTRY, DENIES_SECOND
from bot.turns.reading import AUDIENCE
from bot.turns.session import QUICK_EXIT
from bot.turns.turn import Question

if TYPE_CHECKING:
    from rasa.shared.core.trackers import DialogueStateTracker

#: Metadata key that marks a text as a button's payload, set only by our own channels.
PAYLOAD = "payload"
#: Metadata key for the language of a command that was typed: the first message may be nothing else.
COMMAND_LANGUAGE = "command_language"
#: Commands that count at the end of a longer message, too: what must not be seen can't wait.
_HIDES, _ERASES = payload("quick_exit"), payload("delete_my_data")
#: The bot's turns whose numbered choices may still stand on a small screen.
_ON_SCREEN = 3
_SLASHES = re.compile(r"[\s/]+")


class ChoiceAwareProcessor(MessageProcessor):  # type: ignore[misc]
    """Rasa's processor, which reads "1", "yes" or a button's title as the button that was on the screen."""

    async def parse_message(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None = None,
        only_output_properties: bool = True,
    ) -> dict[str, Any]:
        """Understand one message, as a choice first and as words otherwise.

        A person's words never reach Rasa's `/intent{...}` syntax (safety.md, Both): only a payload that a
        channel marked does.
        """
        words = message.text or ""
        words = message.text = in_words(words) or words
        leading = None
        if not (message.metadata or {}).get(PAYLOAD):
            message.text = _without_slash(words)
            if tracker is not None:
                self._read_as_choice(words, message, tracker)
                leading = _leading(words, tracker)
        parsed = await super().parse_message(message, tracker, only_output_properties)
        if tracker is not None and not (message.text or "").startswith("/"):
            known = known_of(tracker)
            if _ends_with(_ERASES, words, known.language):
                message.parse_data = hidden = hidden_or_erased(parsed)
                return hidden
            if rest := rest_behind_thanks(parsed, known):
                # understood by itself: "merci mon frere vomit du sang" looks like nothing but thanks
                further = UserMessage(rest.text, sender_id=message.sender_id, metadata=message.metadata)
                understood = await super().parse_message(further, tracker, only_output_properties)
                parsed = with_rest(parsed, understood, apart=rest.apart)
            for denies, slot in ((DENIES_COUNTRY, "country"), (DENIES_SECOND, "second_country")):
                parsed[denies] = denies_country(words, known.language, tracker.get_slot(slot))
            language = known.language or language_of(parsed)
            parsed[AUDIENCE] = sorted(audience_said(words, language))
            parsed[BEGINS_WITH_NO] = known.question == Question.COUNTRY_RIGHT and begins_with_no(words, known.language)
            parsed = as_answer(parsed | {LEADING: leading}, known)
            parsed.pop(LEADING, None)
        message.parse_data = parsed
        return message.parse_data  # type: ignore[no-any-return]

    @staticmethod
    def _read_as_choice(words: str, message: UserMessage, tracker: DialogueStateTracker) -> None:
        """Put the payload of the button or the command in the words' place; an open question comes before a command."""
        language = tracker.get_slot("language")
        buttons = last_buttons(tracker)
        if not buttons and plain(words).isdecimal():  # a number means the question that is still on the screen
            buttons = last_buttons(tracker, turns=_ON_SCREEN)
        if choice := match_choice(words, buttons, language):
            message.text = choice.payload
        elif command := _command(words, language, tracker.get_slot("last_need")):
            message.text = command.payload
            message.metadata = {**(message.metadata or {}), COMMAND_LANGUAGE: command.language}

    def _check_for_unseen_features(self, parse_data: dict[str, Any]) -> None:
        """Rasa warns here with the message's own entities; the domain is checked by tests instead."""


def _command(words: str, language: str | None, last_need: str | None) -> Command | None:
    """The command or the statement that the whole text is; of a helpline nothing is said before one was named."""
    if is_wordless(words):  # of which nothing is known: what can be read is said
        return Command(payload("sent_other"), language or "en")
    command = match_command(words, language) or _ends_with(_HIDES, words, language) or match_told(words, language)
    if command is None and last_need is not None:
        command = match_sources(words, language)
    return command or (match_about_line(words, language) if last_need in NAMED_LINES else None)


def _ends_with(wanted: str, words: str, language: str | None) -> Command | None:
    """The command with this payload, where it is the last thing that a message of several clauses says."""
    parts = clauses(words)
    command = match_command(words[parts[-1].start : parts[-1].end], language) if parts else None
    return command if command and command.payload == wanted else None


def _leading(words: str, tracker: DialogueStateTracker) -> dict[str, Any] | None:
    """The answer that the first word of a longer message gives to what was asked last."""
    found = match_leading(words, last_buttons(tracker), tracker.get_slot("language"))
    question, choice = found.button.answer if found else (None, None)
    if found is None or question is None:
        return None
    return {"question": question, "choice": choice, "sure": found.apart}


def _without_slash(words: str) -> str:
    """The words without a slash in front, also one behind characters that nobody sees: Rasa would look behind them."""
    seen = safe(words)
    begins = _SLASHES.match(seen)
    return seen[begins.end() :] if begins else seen


def known_of(tracker: DialogueStateTracker) -> Known:
    """What the conversation tells of the next message."""
    question, need, language, tier = (
        tracker.get_slot(name) for name in ("open_question", "last_need", "language", "last_tier")
    )
    shown: list[str] = []
    said: list[str] = []
    users = 0
    for event in reversed(tracker.events):
        users += isinstance(event, UserUttered)
        name = str(event.metadata.get("utter_action") or "") if isinstance(event, BotUttered) else ""
        if isinstance(event, SessionStarted) or name == QUICK_EXIT:
            break
        said += [name] if name else []
        shown += [name] if name and not users else []
    return Known(question, need, language, tier, shown=tuple(reversed(shown)), said=tuple(said))


def last_buttons(tracker: DialogueStateTracker, turns: int = 1) -> tuple[Button, ...]:
    """Buttons that were shown last, in their order: of the bot's last turn, or of the last of so many that had any."""
    buttons: list[Button] = []
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            turns -= 1
            if buttons or not turns:
                break
        if isinstance(event, BotUttered):
            shown = [Button(b["title"], b["payload"]) for b in (event.data or {}).get("buttons") or ()]
            buttons = shown + buttons
    return tuple(buttons)
