"""Rasa's NLG: a response's name and facts become words in a language, written for a channel."""

from __future__ import annotations

import re
import string
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rasa.core.nlg.generator import NaturalLanguageGenerator

from bot.channel_names import is_sms
from bot.helplines.shown import shown_of
from bot.languages import in_latin_letters
from bot.languages.question_marks import QUESTION_MARKS
from bot.replies.catalogue import Catalogue, ContentError, catalogue, list_items
from bot.replies.direction import isolated
from bot.replies.helpline_text import Room, helpline_lines
from bot.replies.sms_text import for_sms, numbered
from bot.settings import settings
from bot.slots import Slot

if TYPE_CHECKING:
    from rasa.shared.core.domain import Domain
    from rasa.shared.core.trackers import DialogueStateTracker
    from rasa.utils.endpoints import EndpointConfig

    from bot.helplines.shown import Shown

#: The country after a number, as every language writes it: it can wait, since a question names it or the person has.
_COUNTRY_BESIDE = " ({country})"
_LINES = "{helplines}"
_COLONS = (":", "\uff1a")
#: The full stop of Hindi and Bengali, and the letters of both.
_DANDA, _OF_DANDA = "\u0964", re.compile("[\u0900-\u0963\u0980-\u09ff]")
#: English words of sentences that lead to the lines.
_LEADING_WORDS = frozenset({"advice", "ask", "for", "help", "here", "talk", "tell", "these", "they"})
#: Letters of the longest English sentence that only leads there: "Ask here, also for an interpreter:".
_LONGEST_LEAD = 36
#: Letters of what is no sentence alone: "Tell:".
_LONGEST_FRAGMENT = 7
_LEADING_SENTENCE = re.compile(r"(?:^|(?<=[.!?\u061f\u0964\n]))[^.!?\u061f\u0964\n]*[:\uff1a]$")
_LAST_QUESTION = re.compile(rf"(?:^|(?<=[.!?:\u061f\u0964\n]))[^.!?:\u061f\u0964\n]*[{''.join(QUESTION_MARKS)}]$")


class ReplyRenderer(NaturalLanguageGenerator):  # type: ignore[misc]
    """Picks the text of a response for the channel and the language, and fills its facts in."""

    def __init__(
        self,
        endpoint_config: EndpointConfig | None = None,
        domain: Domain | None = None,
        words: Catalogue | None = None,
    ) -> None:
        self.catalogue = words or catalogue(settings().live_languages)

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **facts: Any,
    ) -> dict[str, Any]:
        """Render one response; see `render` for the facts."""
        language = facts.pop("language", None) or tracker.get_slot(Slot.LANGUAGE) or "en"
        return self.render(utter_action, language, output_channel, facts)

    def render(self, name: str, language: str, channel: str, facts: dict[str, Any]) -> dict[str, Any]:
        """One response as Rasa's message dictionary.

        Args:
            name: the response.
            language: ISO 639-1 of the conversation.
            channel: `sms` gets the short text, plain letters and numbered choices.
            facts: values of the text's placeholders, and besides:
                `helplines`: the fields of lines and sites, see `bot/helplines/shown.py`;
                `choices`: `[{"title" or "response", "payload"}]`, in place of the response's own buttons;
                `buttons_of`: the response whose buttons are shown instead;
                `also`: choices behind its own;
                `item`: the number of an item of its list, which is shown alone;
                `brief`: an SMS in letters of which a part holds 67 leaves out what can wait;
                `lines_follow`: the lines are in the next response, and the words that lead to them are left out;
                `delete_history`, `erased`, `tier`, `country_code`: facts that the channel must know.

        Raises:
            ContentError: the text has a placeholder that no fact fills.
        """
        sms = is_sms(channel)
        text, written_in = self._text(name, language, sms, facts.get("item"))
        brief = sms and bool(facts.get("brief")) and not in_latin_letters(written_in)
        room = Room.BRIEF if brief else Room.SMS if sms else Room.ALL
        lines = [shown_of(line) for line in facts.get("helplines") or ()] if _LINES in text else []
        values = _values(facts, written_in)
        values["helplines"] = "\n".join(helpline_lines(self.catalogue, lines, language, room))
        english = self.catalogue.source_of(name, language, sms)[1]
        pattern = self._shortened(name, text, facts, brief)
        pattern = without_lines(pattern, english) if facts.get("lines_follow") else pattern
        text = _without_empty_lines(_fill(name, pattern, values), pattern)
        buttons = self._buttons(str(facts.get("buttons_of") or name), language, facts.get("choices"), sms)
        buttons = _told_apart([*buttons, *self._buttons(name, language, list(facts.get("also") or ()), sms)])
        if sms:
            shown = "\n".join(part for part in (text, numbered([b["title"] for b in buttons])) if part)
            plain = language in settings().sms_plain_letters.split()
            text = for_sms(shown, plain_letters=plain)
        passed_on: dict[str, Any] = {
            key: facts[key] for key in ("delete_history", "erased", "tier", "country_code") if key in facts
        }
        return {
            "text": text,
            "buttons": buttons,
            "language": written_in,
            "shown_helplines": [_shown(line) for line in lines],
            **passed_on,
        }

    def _text(self, name: str, language: str, sms: bool, item: int | None) -> tuple[str, str]:
        """The text of a response and its language, or an item of its list: the text for SMS has no lists."""
        if item:
            text, written_in = self.catalogue.text(name, language, sms=False)
            items = list_items(text)
            if item <= len(items):
                return items[item - 1], written_in
        return self.catalogue.text(name, language, sms)

    def _shortened(self, name: str, text: str, facts: dict[str, Any], brief: bool) -> str:
        """The text without what can wait, what the next response says, and a question whose buttons are not shown."""
        if brief:
            text = text.replace(_COUNTRY_BESIDE, "")
        buttons_of = facts.get("buttons_of")
        if facts.get("choices") == [] and (buttons_of or self.catalogue.response(name).buttons):
            text = without_heading(without_last_question(text)) or text
        return text

    def _buttons(
        self, name: str, language: str, choices: list[dict[str, str]] | None, sms: bool
    ) -> list[dict[str, str]]:
        if choices is None:
            response = self.catalogue.response(name)
            own = response.sms_buttons if sms else response.buttons
            return [{"title": self.catalogue.title(t, language), "payload": p} for t, p in own]
        return [
            {
                "title": choice.get("title") or self.catalogue.text(choice["response"], language, sms=True)[0],
                "payload": choice["payload"],
            }
            for choice in choices
        ]


def _told_apart(buttons: list[dict[str, str]]) -> list[dict[str, str]]:
    """The buttons without those whose title stands on one before: "1 A job offer 2 Find a number 3 A job offer"."""
    first = {button["title"]: button for button in reversed(buttons)}
    return [button for button in buttons if first[button["title"]] is button]


def without_last_question(text: str) -> str:
    """The text without the question that ends it, in any script; the whole text if it is nothing else."""
    if not text.rstrip().endswith(QUESTION_MARKS):
        return text
    kept = _LAST_QUESTION.sub("", text.rstrip()).rstrip()
    return kept or text


def without_heading(text: str) -> str:
    """The text without the sentence, ending with a colon, that leads to what does not follow.

    "I have no exact answer to that. This is what I have on the subject:" ended there, where a question took the place
    of the buttons.
    """
    kept = text.rstrip()
    return _LEADING_SENTENCE.sub("", kept).rstrip() if kept.endswith(_COLONS) else kept


def without_lines(text: str, english: str) -> str:
    """The text without its lines of numbers, and without the sentence that leads to them, if it does nothing else.

    "Ask here:" goes. What tells something too stays, as a sentence that ends: "Don't pay:" becomes "Don't pay." So does
    what answers a question, which would be left as the last words: "Is there a date? Say that first." A word or two,
    such as "Tell:", are no sentence: they go with the question before them, "Refused?"

    Args:
        text: in any language.
        english: the English that it translates, which tells whether its last sentence only leads to the lines.
    """
    before, _, after = (part.strip() for part in text.partition(_LINES))
    if before.endswith(_COLONS):
        shorter = without_heading(before)
        is_fragment = len(before[len(shorter) :].strip()) <= _LONGEST_FRAGMENT
        only_leads = only_leads_there(english) and not shorter.endswith(QUESTION_MARKS)
        before = without_last_question(shorter) if is_fragment or only_leads else _ended(before)
    return "\n".join(part for part in (before, after) if part)


def only_leads_there(english: str) -> bool:
    """Whether the last sentence before the lines says little more than whom to ask: "Ask here:", "They can help:".

    Not "No child goes along:". A long one has something to say too: "If silence could make them come, ask here first:".
    """
    before = english.partition(_LINES)[0].rstrip()
    sentence = before[len(without_heading(before)) :].strip()
    return len(sentence) <= _LONGEST_LEAD and not _LEADING_WORDS.isdisjoint(re.findall(r"[a-z]+", sentence.lower()))


def _ended(text: str) -> str:
    """What ended with a colon, with the full stop of its script."""
    return text.rstrip("".join(_COLONS)).rstrip() + (_DANDA if _OF_DANDA.search(text) else ".")


def _values(facts: dict[str, Any], written_in: str) -> dict[str, str]:
    """The values of the placeholders: the facts that are text, and the name and address of the charity."""
    values = {key: isolated(value, written_in) for key, value in facts.items() if _is_text(value)}
    charity, url = settings().charity_name, settings().charity_url
    return values | {"charity": charity, "charity_name": charity, "charity_url": url}


def _is_text(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _fill(name: str, text: str, values: dict[str, str]) -> str:
    try:
        return string.Formatter().vformat(text, (), values)
    except (KeyError, IndexError, ValueError) as error:
        raise ContentError(f"{name}: nothing fills the placeholder {error}. Remove it or pass the fact.") from error


def _without_empty_lines(text: str, pattern: str) -> str:
    """Without empty lines, where a line of the pattern is a placeholder alone: there may be nothing to fill in."""
    alone = sum(line.strip() in {"{helplines}", "{charity_url}"} for line in pattern.splitlines())
    return "\n".join(line for line in text.splitlines() if line.strip()) if alone else text


def _shown(line: Shown) -> dict[str, str]:
    fields = asdict(line)
    return {key: fields.get(key, "") for key in ("country", "category", "phone", "sms", "whatsapp", "name")}
