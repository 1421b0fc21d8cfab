"""Finds questions that no intent has by lists of words: of a step, an example, a word, the service, or what to do."""

from __future__ import annotations

import re
import unicodedata

from bot.languages.question_marks import has_question_mark
from bot.typed.forms import plain, unmarked, without
from bot.typed.listed import phrases_of, says
from bot.typed.phrases import between_blanks, has, has_part, short_forms
from bot.typed.short_words import ShortWords, own_and_english, own_first, short_words
from bot.typed.statements import parts_of

#: Words of the longest message that is read as a question alone: a longer one tells more than it asks.
LONGEST_QUESTION = 12
#: Words of the longest message that is read as such a question: a longer one tells more.
MOST_WORDS = 8
#: How the names of lists end whose phrases count only as the whole message.
_ALONE = "_alone"
#: The list of prices that are not said to be of what.
_PRICE = f"about_us.price{_ALONE}"
#: The list whose words have endings in many languages, so that parts of them count.
_BY_PARTS = frozenset({"press"})
#: A shorter word for a number, "to" or "un", is more often another word.
SHORTEST_NUMBER = 3
#: A number with the ending of an ordinal: "2nd", "3º", "2-й".
_ORDINAL = re.compile(r"(\d{1,2})[^\W\d]{0,3}")


def puts_question(text: str, language: str | None) -> bool:
    """Whether a message asks something: by a question mark, which people in need often leave out, or by a phrase."""
    if has_question_mark(text):
        return True
    return says(text, language, "asks")


def step_named(text: str, language: str | None) -> int | None:
    """The number of the step or point that a message asks for again: 3 of "the third point please", else None.

    The message has at most `MOST_WORDS` words. A number behind the word for a step counts before one in front of it:
    "can I go to step one". A "no" is such a word only right before its number: "no. 2", and not "no, I have 2 sons".
    """
    said = unmarked(plain(text)).split()
    if len(said) > MOST_WORDS:
        return None
    words = own_and_english(language)
    numbers = [_number(word, words) for word in said]
    steps, noes = phrases_of("steps", language), phrases_of("no", language)
    named = (position for position, word in enumerate(said) if word in steps)
    at = next((each for each in named if said[each] not in noes or any(numbers[each + 1 : each + 2])), None)
    if at is None:
        return None
    behind = [number for number in numbers[at + 1 :] if number]
    before = [number for number in numbers[:at] if number]
    return behind[0] if behind else before[-1] if before else None


def _number(word: str, words: list[ShortWords]) -> int | None:
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in word)
    if found := _ORDINAL.fullmatch(digits):
        return int(found[1])
    if word.isascii() and len(word) < SHORTEST_NUMBER:
        return None
    named = ({unmarked(name): number for name, number in each.numbers.items()} for each in words)
    return next((numbers[word] for numbers in named if word in numbers), None)


def wants_example(text: str, language: str | None) -> bool:
    """Whether a message of at most `MOST_WORDS` words asks for an example."""
    return says(text, language, "example", most=MOST_WORDS)


def term_named(text: str, language: str | None, *, alone: bool) -> str | None:
    """The term whose meaning the whole message asks for, as `bot/data/words/` names it; None where it asks for none.

    "What do you mean by debt bondage?" asks for `debt_bondage`.

    Args:
        text: the message.
        language: of the conversation; other languages are looked at as well.
        alone: whether the word with nothing beside it asks for its meaning: somebody has just read it.
    """
    for code in own_first(language):
        words = short_words(code)
        asking = words.lists["meaning"] | ({""} if alone else frozenset())
        for form in between_blanks(text):
            for term, names in words.tables["terms"].items():
                rest = (form.replace(f" {name} ", " ", 1) for name in names if f" {name} " in form)
                if any(without(" ".join(each.split()), words.lists["please"]) in asking for each in rest):
                    return term
    return None


def service_asked(text: str, language: str | None) -> str | None:
    """What a message of up to `LONGEST_QUESTION` words asks about the service; None where it asks nothing of it.

    The answers are names of lists in `bot/data/words/`: `cost`, `press`, `official`, `made`, or `price`, which may be
    that of anything. The phrases of a list `..._alone` count only as the whole message: "is it the police?" asks who
    the bot is, but with more words it may ask about somebody else. A price beside words for the service is its `cost`.
    """
    forms = short_forms(text, LONGEST_QUESTION)
    for words in own_and_english(language):
        whole = {without(form.strip(), words.lists["please"]) for form in forms}
        for name, phrases in words.tables["about_us"].items():
            what = name.removesuffix(_ALONE)
            found = has_part(forms, phrases) if name in _BY_PARTS else has(forms, phrases)
            if whole & phrases if name.endswith(_ALONE) else found:
                return what
        if any(_without_us(form, words) & words.lists[_PRICE] for form in forms):
            return "cost"
    return None


def _without_us(form: str, words: ShortWords) -> set[str]:
    """The form without each of the words for this service that stand in it: "how much is it" of "... your help"."""
    rests = (form.replace(f" {name} ", " ", 1) for name in words.lists["of_us"] if f" {name} " in form)
    return {without(" ".join(rest.split()), words.lists["please"]) for rest in rests}


def names_us(text: str, language: str | None) -> bool:
    """Whether words for this service stand in a message: what "you" cost is asked of no helpline."""
    return says(text, language, "of_us")


def names_robot(text: str, language: str | None) -> bool:
    """Whether a word for a machine stands in a message, or one for a human being that it might be instead."""
    return says(text, language, "robot")


def match_asked(text: str, language: str | None) -> tuple[str, str] | None:
    """The question that a message of up to `LONGEST_QUESTION` words asks, as question and choice; None for any other.

    These are: who is this (somebody else may hold the phone; of "who are you?" nobody knows it); should I go there, or
    pay; will they tell the police, or deport me? The model has no intent for them, and would answer with a page that
    looks like them.
    """
    forms = short_forms(text, LONGEST_QUESTION)
    known = own_and_english(language)
    if holder := _holder_of_phone(forms, language):
        return "phone", holder
    for each in known:
        for kind, phrases in each.tables["should_i"].items():
            if has(forms, phrases):
                return "should_i", kind
        if has(forms, each.lists["told_on.they"]) and has_part(forms, each.lists["told_on.tell"]):
            return "line", "told_on"
    return None


def _forms_of_parts(text: str) -> list[str]:
    """The parts of a longer message that may be a question, in the forms that the lists have."""
    return [form for part in parts_of(text) for form in short_forms(part, 2 * LONGEST_QUESTION)]


def is_told_on(text: str, language: str | None) -> bool:
    """Whether a part of a longer message asks whether they tell: "open by day? if I call, will they report me?"."""
    forms = _forms_of_parts(text)
    return any(
        has([form], each.lists["told_on.they"]) and has_part([form], each.lists["told_on.tell"])
        for each in own_and_english(language)
        for form in forms
    )


def asks_to_go(text: str, language: str | None) -> bool:
    """Whether a part of a longer message asks whether to go there, follow or film: "they come. shall I follow it?"."""
    forms = _forms_of_parts(text)
    return any(has(forms, each.tables["should_i"]["go"]) for each in own_and_english(language))


def _holder_of_phone(forms: list[str], language: str | None) -> str | None:
    """Whether somebody `other` than the writer asks about the chat, or anybody asks `who` answers; else None.

    Another person asks what was written, where nothing else stands in the message but the question who answers.
    """
    asks_who = has(forms, phrases_of("who_are_you", language))
    written = phrases_of("what_was_written", language)
    asks_of_another = phrases_of("somebody_else", language) | phrases_of("asks_of_worker", language)
    whole = any(form.strip() in written for form in forms)
    if whole or (asks_who and has(forms, written)) or has(forms, asks_of_another):
        return "other"
    return "who" if asks_who else None
