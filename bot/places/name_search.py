"""Finds the names in a message that could be places: the longest first, before it is known whether they are meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.languages.word_table import word_table
from bot.places.confusable import is_phrase
from bot.places.form import Among, Hint, NameForm
from bot.places.index import CUE, OURS, Sense, begins, everyday, misspelt, nationality, senses
from bot.places.inflection import forms
from bot.places.proof import at_home

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages.folding import Word

# words of the longest names of the index, and of the longest phrases that are listed as no place
_MOST_WORDS = 5
_MOST_PHRASE = 3
# Zipf value from which a word with an ending is more likely itself than an inflected name
_EVERYDAY = 3.3


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in the words `start` to `end` of a message.

    Args:
        start: number of its first word.
        end: number after its last.
        senses: what it can mean.
        hint: what its case or prefix tells.
        bent: whether it stood with an ending or prefix.
        text: the form of the list.
    """

    start: int
    end: int
    senses: tuple[Sense, ...]
    hint: Hint
    bent: bool
    text: str = ""


def names_in(message: Sequence[Word], languages: Sequence[str]) -> list[FoundName]:
    """The names of a message from left to right, each the longest that begins there; none overlaps another.

    Args:
        message: all words.
        languages: of the message, likeliest first, and of the conversation.
    """
    found = []
    number = 0
    while number < len(message):
        no_name = _phrase(message, number, languages)
        name = _longest(message, number, languages[0]) or _single(message, number, languages[0])
        if name is None or name.end <= no_name:
            number = max(number + 1, no_name)
        else:
            found.append(name)
            number = name.end
    return found


def _phrase(message: Sequence[Word], start: int, languages: Sequence[str]) -> int:
    """End of the longest phrase of several words that is listed as no place; 0 for none."""
    for end in range(min(start + _MOST_PHRASE, len(message)), start + 1, -1):
        part = message[start:end]
        if not any(word.capital for word in part) and is_phrase(" ".join(word.exact for word in part), languages):
            return end
    return 0


def _longest(message: Sequence[Word], start: int, language: str) -> FoundName | None:
    """The longest name that begins with word number `start`, in any of the forms that its words may have."""
    best: FoundName | None = None
    begun = [NameForm("")]
    for end in range(start + 1, min(start + _MOST_WORDS, len(message)) + 1):
        word = message[end - 1]
        if word.sentence != message[start].sentence and end - start > 1:
            break
        tried = [
            NameForm(
                f"{one.text} {form.text}".strip(),
                form.hint or one.hint,
                one.bent or form.bent,
                _narrower(one.among, form.among),
            )
            for one in begun
            for form in forms(word.exact, word.folded, language)
            if one.bent or not _marked(word, form, language)  # "بالمملكة المتحدة": the first word lost its marks, too
        ]
        for form in tried:
            known = _known(form, language)
            if known and not (form.bent and form.hint in ("", "into") and _doubtful(word, form, known[0])):
                best = FoundName(start, end, known, form.hint, form.bent, form.text)
                break
        begun = [form for form in tried if begins(form.text) or begins(f"{language}:{form.text}")]
        if not begun:
            break
    return best


def _narrower(first: Among, second: Among) -> Among:
    """Which names count for a form of two words."""
    return second if first == "all" else first


def _known(form: NameForm, language: str) -> tuple[Sense, ...]:
    """What a form means: what the language alone calls so wins."""
    own = senses(f"{language}:{form.text}")
    if own or form.among == "language":
        return own
    known = senses(form.text)
    return known if form.among == "all" else tuple(sense for sense in known if _listed(sense, form.among, language))


def _listed(sense: Sense, among: Among, language: str) -> bool:
    """Whether a meaning counts for a form that is looked up among our lists, or among those at home alone."""
    if sense.kind == "country":
        return True
    return sense.kind != "nationality" and sense.size == OURS and (among == "listed" or at_home(sense, language))


def _marked(word: Word, form: NameForm, language: str) -> bool:
    """Whether diacritics make it another word than the form without them: "ușa" is not "USA"."""
    if form.bent or form.text == word.exact:
        return False
    # whoever writes Vietnamese with diacritics writes them all
    return language == "vi" or language in everyday(word.exact)


def _doubtful(word: Word, form: NameForm, sense: Sense) -> bool:
    """Whether a word with an ending is an everyday word rather than an inflected name: "советом" is not Soweto."""
    if sense.kind == "country" and sense.strictness < CUE:
        return False
    written, name = (max(word_table().zipf(text).values(), default=0.0) for text in (word.folded, form.text))
    return (sense.strictness >= CUE and not form.hint) or (written >= _EVERYDAY and name < written - 1)


def _single(message: Sequence[Word], number: int, language: str) -> FoundName | None:
    """A nationality with an ending, or a misspelt name."""
    word = message[number].folded
    known = nationality(word) or misspelt(word, language)
    return FoundName(number, number + 1, known, "", bent=False, text=word) if known else None
