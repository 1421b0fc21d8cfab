"""Finds what people tell in words that a list knows: as the whole message, or as a phrase among other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from bot.languages import denies
from bot.languages.question_marks import has_question_mark
from bot.payloads import answer
from bot.typed.commands import TypedCommand
from bot.typed.forms import plain, unmarked, without
from bot.typed.listed import phrases_of, says
from bot.typed.phrases import between_blanks, forms_of, has
from bot.typed.safety import parts_with_marks, says_safe
from bot.typed.short_words import own_and_english, own_first, short_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: A word with the blanks behind it, and the end of one that a stop or a new line follows.
_WORD_AND_GAP = re.compile(r"\S+\s*")
_DIVIDES = re.compile(r"[.,;:!?\u2026\u0964\u060c\u061f]\s*$|\n")
_PART = re.compile(r"[.,;:!?\u2026\u0964\u060c\u061f\n]+")
#: What is told at any time, and what is said of a line: the answer, and the list of what stands for it.
_TOLD = {
    answer("contact", "speak"): "told.speak",
    answer("contact", "text"): "told.text",
    answer("safe", "no"): "safe.unsafe",
}
_ABOUT_LINE = {
    answer("line", "unanswered"): "helpline.unanswered",
    answer("line", "cost"): "helpline.cost",
    answer("line", "language"): "helpline.language",
    answer("line", "what_to_say"): "helpline.what_to_say",
}
#: Words of the longest thanks in the lists.
_MOST_OF_THANKS = 4


def match_told(text: str, language: str | None) -> TypedCommand | None:
    """The answer where the text says nothing but that somebody can talk or only text, or is not safe.

    It counts whether or not the bot asked: people say it when they read a telephone number, and as a refusal or a "no"
    it would lose the country or end the messages.
    """
    return _whole(text, language, _TOLD)


def told_at_first(text: str, language: str | None) -> TypedCommand | None:
    """The same for the first part of a text that goes on: "text. he checks my phone sometimes"."""
    first, *more = _PART.split(text.strip(), maxsplit=1)
    return match_told(first, language) if any(part.strip() for part in more) else None


def match_about_line(text: str, language: str | None) -> TypedCommand | None:
    """The answer where the text says nothing but that a helpline does not answer, or asks only what it costs.

    It counts only after a helpline was named: such words speak of what was read before.
    """
    return _whole(text, language, _ABOUT_LINE)


def cannot_speak(text: str, language: str | None) -> bool:
    """Whether the text says, among other things, that somebody can only text: "I can't talk, he will hear"."""
    return has(between_blanks(text), _unable_to_speak(language))


def begins_unable_to_speak(text: str, language: str | None) -> bool:
    """Whether the text begins with saying so, asked or not: "only text, she is in the next room"."""
    forms = between_blanks(text)
    return any(form.startswith(f" {phrase} ") for phrase in _unable_to_speak(language) for form in forms)


def _unable_to_speak(language: str | None) -> list[str]:
    return _of_several_words(phrases_of("told.text", language))


class BehindThanks(NamedTuple):
    """The words behind thanks at the beginning of a message; `apart` where a stop or a new line stands between."""

    text: str
    apart: bool


def behind_thanks(text: str, language: str | None) -> BehindThanks | None:
    """The words behind the thanks, as in "asante. nipe namba"; None where the text has no thanks, or nothing else."""
    thanks = phrases_of("thanks", language)
    words = _WORD_AND_GAP.findall(text)
    lengths = (count for count in range(min(len(words) - 1, _MOST_OF_THANKS), 0, -1))
    count = next((count for count in lengths if unmarked(plain("".join(words[:count]))) in thanks), 0)
    return BehindThanks("".join(words[count:]).strip(), bool(_DIVIDES.search(words[count - 1]))) if count else None


def only_thanks(text: str, language: str | None) -> bool:
    """Whether the whole text is a thank you, as the list of the language has it."""
    return unmarked(plain(text)) in phrases_of("thanks", language)


def called_already(text: str, language: str | None) -> bool:
    """Whether the text says that somebody has called already: "I rang 999, what now?".

    A part of the text in which a word denies says the opposite: "I haven't called yet", "nao liguei".
    """
    return _says_undenied(text, language, "called")


def call_failed(text: str, language: str | None) -> bool:
    """Whether the text says that a call brought nothing: "I rang 112, they didn't understand me and hung up"."""
    return says(text, language, "call_failed")


def only_denies(text: str, language: str | None) -> bool:
    """Whether a text is nothing but a refusal ("no, I don't want to say"), or says "not safe".

    More words than those of a refusal tell something else: "no, she's at home now" does not deny the country.
    """
    noes = {word for phrase in phrases_of("no", language) for word in unmarked(phrase).split()}
    words = (noes | phrases_of("beside_no", language)) - short_words(language).lists["no_in_english"]
    unsafe = map(unmarked, phrases_of("safe.no", language))
    said = between_blanks(text)
    return any(words.issuperset(form.split()) for form in said) or has(said, _of_several_words(unsafe))


def says_not_safe(text: str, language: str | None) -> bool:
    """Whether a message says within a sentence that its writer is not safe: "that's not true, I am not safe".

    Only whole phrases count, for "not safe" alone is said of a place or a sister too. A question says nothing of it,
    and "no estoy en peligro" the opposite.
    """
    phrases = phrases_of("safe.unsafe", language)
    of_oneself = [one for one in phrases if not any(another.endswith(f" {one}") for another in phrases)]
    asks = has_question_mark(text)
    said = (part for part in _PART.split(text) if not says_safe(part, language))
    return not asks and any(has(between_blanks(part), _of_several_words(of_oneself)) for part in said)


def _of_several_words(phrases: Iterable[str]) -> list[str]:
    return [phrase for phrase in phrases if " " in phrase]


def _whole(text: str, language: str | None, lists: Mapping[str, str]) -> TypedCommand | None:
    """The answer whose phrase the whole text is, with or without the words that change nothing."""
    said = forms_of(text)
    for code in own_first(language):
        known = short_words(code).lists
        for payload, name in lists.items():
            if known[name] & {*said, *(without(each, known["told.beside"]) for each in said)}:
                return TypedCommand(payload, code)
    return None


def begins_with_no(text: str, language: str | None) -> bool:
    """Whether the first or second word is a no: "it's not Mexico, it's Guatemala".

    Not one that is a no in English alone: "to no Pará" says where somebody is.
    """
    noes = {unmarked(word) for word in phrases_of("no", language) if " " not in word}
    noes -= short_words(language).lists["no_in_english"]
    return any(noes & set(form.split()[:2]) for form in forms_of(text))


def speaks_of_phone(text: str, language: str | None) -> bool:
    """Whether it names a telephone, and no moment: "madam takes my mobile", and not "she takes my phone now"."""
    now = says(text, language, "now")
    return says(text, language, "phones") and not now


def knows_no_place(text: str, language: str | None) -> bool:
    """Whether it says that the writer does not know where they are: "no idea where I am, maybe Manchester"."""
    return says(text, language, "place_unknown")


def parts_of(text: str) -> list[str]:
    """The parts of a text between marks, without empty ones."""
    return [part.strip() for part in _PART.split(text) if part.strip()]


def just_gone(text: str, language: str | None) -> bool:
    """Whether it says that danger has just gone by: "he left, thank you". It may come back.

    A word that denies beside it takes it back: "no se fue".
    """
    return _says_undenied(text, language, "gone")


def _says_undenied(text: str, language: str | None, name: str) -> bool:
    """Whether a part of the text has one of the phrases, and no word that denies."""
    return any(says(part, language, name) and not denies(part, language) for part in _PART.split(text))


def danger_past(text: str, language: str | None) -> Literal["got_out", "helped"] | None:
    """What says that danger has passed: help is there, or whoever did harm is gone or was got away from; else None.

    Neither where it is asked, supposed or denied: "if the police came", "no vino la policía", "did they leave?".
    """
    unless = phrases_of("safety.unless", language)
    parts = [
        part
        for part in parts_with_marks(text)
        if not (has_question_mark(part) or denies(part, language) or has(between_blanks(part), unless))
    ]
    if any(says(part, language, "danger_past.helped") for part in parts):
        return "helped"
    gone = any(says(part, language, name) for part in parts for name in ("danger_past.got_out", "gone"))
    return "got_out" if gone else None


def is_back(text: str, language: str | None) -> bool:
    """Whether the earlier writer says that they are back, or alone again: "it's me, he left"."""
    return just_gone(text, language) or says(text, language, "its_me")


def wants_deletion(text: str, language: str | None) -> bool:
    """Whether a word for erasing stands in the text: "ok yes delete them"."""
    known = own_and_english(language)
    words = {unmarked(word) for each in known for word, intent in each.commands.items() if intent == "delete_my_data"}
    return has(between_blanks(text), words)


def hurries(text: str, language: str | None) -> bool:
    """Whether the text says nothing but that help is wanted fast: "hurry up please"."""
    return _whole(text, language, {"": "hurry"}) is not None


def match_sources(text: str, language: str | None) -> TypedCommand | None:
    """The question for sources, where the text asks nothing but where the last answer comes from."""
    return _whole(text, language, {answer("sources", "asked"): "sources"})
