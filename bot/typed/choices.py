"""Reads a short typed answer as a button: a number, a title, yes and no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.payloads import Button, meaning, payload
from bot.payloads import answer as answering
from bot.taxonomy import ADULT
from bot.typed.commands import LONGEST_ANSWER, match_command
from bot.typed.forms import joined, plain, unmarked, without
from bot.typed.listed import phrases_of
from bot.typed.short_words import ShortWords, own_and_english, short_words

#: Letters that one word of an answer must have to name a title: "is" and "a" name none.
SHORTEST_PART = 3
#: The intent of buttons that may be chosen within a sentence. Others may not: "no, I can not talk" tells more.
FURTHER_PAGE: Final = "more"
#: Questions to which "ok" is no answer: taken for a yes it would make an adult a child, and leave somebody in danger.
NO_OK = ("under_18", "contact", "safe")
#: Questions whose answers have lists of words of their own.
_WITH_LISTS = ("contact", "safe")
#: The first word, a mark behind it that sets it off from the rest, and the word that follows.
_FIRST_WORD = re.compile(
    r"\s*(?P<word>\w+)\s*(?P<mark>[.,;:!?)\u2013\u2014\u060c\u06d4\u0964-]?)\s*(?P<next>\w\S*)", re.UNICODE
)


@dataclass(frozen=True, slots=True)
class Leading:
    """The button that the first word of a longer message names; `apart` where a mark sets it off from the rest."""

    button: Button
    apart: bool


def match_choice(text: str, buttons: tuple[Button, ...], language: str | None) -> Button | None:
    """The button that the text names, or None where it names none or could name two.

    Understands a number in any script ("1", "1.", "(১)", "one"), the title, the language's words for yes and no where
    exactly one button stands for that, words that only one title has ("text" for "Only text") or that the
    language has for it ("sms"), and the title of a further page within a short question.
    """
    answer = plain(text)
    if not buttons or not answer or len(answer) > LONGEST_ANSWER:
        return None
    number = _number(answer, language)
    if number is None:  # "2 please"
        number = _number(without(answer, phrases_of("please", language)), language)
    if number is not None:
        return buttons[number - 1] if 1 <= number <= len(buttons) else _by_age(number, buttons)
    titled = [button for button in buttons if plain(button.title) == answer]
    if len(titled) == 1:
        return titled[0]
    said = _only_read(answer, buttons, language) or _yes_or_no(answer, buttons, language)
    if said or (said := _as_listed(text, buttons, language)):
        return said
    command = match_command(text, language)
    if command and command.payload != payload(FURTHER_PAGE):
        return None
    chosen = _by_part(answer, buttons, language) or _by_part(plain(joined(text)), buttons, language)
    return chosen or _by_title_within(answer, buttons)


def match_leading(text: str, buttons: tuple[Button, ...], language: str | None) -> Leading | None:
    """The button that the first word of a longer text names, by number or by yes or no; None where it names none.

    "2. he can hear me" and "yes, but he comes back" answer and go on: the answer stands apart. Behind a no a comma is
    not enough, for "no, she is at home now" tells something else. Numbers alone ("1.5", "1, 2") choose nothing.
    """
    found = _FIRST_WORD.match(text)
    if not buttons or not found or plain(text).replace(" ", "").isdecimal():
        return None
    first = plain(found["word"])
    number = _number(first, language) if first.isdecimal() else None
    if number is not None:
        button = buttons[number - 1] if 1 <= number <= len(buttons) else None
    else:
        button = _yes_or_no(first, buttons, language)
    if button is None:
        return None
    if number is not None and _goes_on(found["next"], button, buttons, language):
        return Leading(button, apart=True)
    comma_is_enough = number is not None or button.answer[1] == "yes"
    return Leading(button, apart=bool(found["mark"]) and (found["mark"] != "," or comma_is_enough))


def _goes_on(word: str, button: Button, buttons: tuple[Button, ...], language: str | None) -> bool:
    """Whether the word behind a number says that the number is an answer: "2 because he hears".

    A "but", or the yes or no that the number stands for, says it behind any question. A reason does only where it was
    asked how somebody can be reached: there it costs little to take a count for an answer. After "Is this in Kenya?",
    "2 of us are locked in" must not be read as a no.
    """
    question, choice = button.answer
    said = unmarked(plain(word))
    if _yes_or_no(plain(word), buttons, language) == button:
        return True
    for spoken in own_and_english(language):
        names = {unmarked(name) for name in _in_words(spoken, question, choice)} | spoken.lists["goes_on"]
        if said in spoken.lists["but"] or (question == "contact" and said in names):
            return True
    return False


def _only_read(answer: str, buttons: tuple[Button, ...], language: str | None) -> Button | None:
    """For an "ok" to one of the questions `NO_OK` a button of its own: the question was read, and not answered."""
    heard = any(answer in words.lists["heard"] for words in own_and_english(language))
    if not heard or answer in short_words(language).lists["no"]:
        return None
    shown = {button.answer[0] for button in buttons}
    asked = next((name for name in NO_OK if name in shown), None)
    return Button(answer, answering(asked, "heard")) if asked else None


def _by_age(years: int, buttons: tuple[Button, ...]) -> Button | None:
    """The answer that an age gives to the question whether somebody is under 18, where that was asked."""
    if not years:
        return None
    wanted = ("under_18", "yes" if years < ADULT else "no")
    return next((button for button in buttons if button.answer == wanted), None)


def _as_listed(text: str, buttons: tuple[Button, ...], language: str | None) -> Button | None:
    """The only button for which the language lists exactly this answer, though it is short or a command: "im ok"."""
    said = {unmarked(plain(form)) for form in (text, joined(text))}
    meant = [button for button in buttons if said & {unmarked(phrase) for phrase in _further(button, language)}]
    return meant[0] if len(meant) == 1 else None


def _by_part(answer: str, buttons: tuple[Button, ...], language: str | None) -> Button | None:
    """The only button that has all the words of the answer in its title and its further words; marks don't count."""
    words = set(unmarked(answer).split())
    if not words or max(map(len, words)) < SHORTEST_PART:
        return None
    meant = []
    for button in buttons:
        further = {unmarked(phrase) for phrase in _further(button, language)}
        title = unmarked(plain(button.title)).split()
        if words <= further.union(title):
            meant.append(button)
    return meant[0] if len(meant) == 1 else None


def _by_title_within(answer: str, buttons: tuple[Button, ...]) -> Button | None:
    """The further page whose title of several words the answer holds: "where can i check the agency"."""
    said = f" {unmarked(answer)} "
    pages = [button for button in buttons if (found := meaning(button.payload)) and found.intent == FURTHER_PAGE]
    titles = {button: unmarked(plain(button.title)) for button in pages}
    meant = [button for button, title in titles.items() if " " in title and f" {title} " in said]
    return meant[0] if len(meant) == 1 else None


def _further(button: Button, language: str | None) -> frozenset[str]:
    """Words and phrases that stand for the button as well."""
    question, choice = button.answer
    return frozenset().union(*(_in_words(words, question, choice) for words in own_and_english(language)))


def _in_words(words: ShortWords, question: str | None, choice: str | None) -> frozenset[str]:
    """What stands for this answer in the lists of a language, where the question has lists of its own."""
    return words.tables[question].get(choice or "", frozenset()) if question in _WITH_LISTS else frozenset()


def _number(answer: str, language: str | None) -> int | None:
    """The one number that the answer is; two numbers ("1 2", "1/2") are no answer, and no age."""
    if answer.isdecimal() and len(answer) <= 2:
        return int(answer)
    return short_words(language).numbers.get(answer) or short_words("en").numbers.get(answer)


def _yes_or_no(answer: str, buttons: tuple[Button, ...], language: str | None) -> Button | None:
    """The only button for the yes or no that the answer is, by its language first: "k" is a no in Vietnamese."""
    named = ((spoken, choice) for spoken in own_and_english(language) for choice in ("yes", "no"))
    said = next((choice for spoken, choice in named if answer in spoken.lists[choice]), None)
    meant = [button for button in buttons if button.answer[1] == said] if said else []
    return meant[0] if len(meant) == 1 else None
