"""How much proof a message must give before a name in it is a place.

A word that is common in the language of the message ("casa", "tête", "mobile") is no place there, unless it is the
usual name of one, or a word of place stands before it and a capital letter marks it ("à Tours"). A wrong country is
worse than a question: it gives the wrong emergency number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.places.confusable import ANY, confusable
from bot.places.index import (
    CUE,
    IN_ONLY,
    KNOWN_ABROAD,
    KNOWN_AT_HOME,
    LARGE,
    NEVER,
    OURS,
    SHOWN,
    SURE,
    WRITTEN,
    Sense,
    everyday,
)
from bot.places.inflection import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages.folding import Word
    from bot.places.name_search import FoundName

# Zipf value in tenths from which a word of the language needs proof, and an English word in another language
_COMMON = 30
_COMMON_ENGLISH = 37
# letters up to which a name is easily another word
_SHORT = 4
# words of a name that is an article and one word more
_PAIR = 2
# languages of which no long list of words is at hand, nor of the others in Latin letters
_THIN = frozenset({"sw"})
_OTHER_SCRIPTS = frozenset({"ar", "hi", "bn", "ru", "uk"})
# keyboards without the letters of Romanian write its comma as a cedilla
_WITH_COMMA = str.maketrans("şţ", "șț")
# a word in these letters is read by the rules of these languages, whatever the message seems to be
_BY_LETTERS = (
    ("а", "ӿ", ("ru", "uk")),
    ("ء", "ۿ", ("ar",)),
    ("ऀ", "ॿ", ("hi",)),
    ("ঀ", "৿", ("bn",)),
)


def is_listed(name: FoundName, message: Sequence[Word], languages: Sequence[str]) -> bool:
    """Whether our lists have the name as a word of one of the languages, which is a place after a word of place."""
    forms = _forms(name, message[name.start : name.end])
    return any(forms & confusable(language).cued for language in languages)


def is_usual(name: FoundName, message: Sequence[Word], languages: Sequence[str]) -> bool:
    """Whether our lists have the name as truly that of a place, in one of the languages."""
    forms = _forms(name, message[name.start : name.end])
    return any(forms & confusable(language).names for language in languages)


def needed(place: Sense, name: FoundName, message: Sequence[Word], languages: Sequence[str]) -> int:
    """The proof that the name needs, one of the constants of the index.

    Args:
        place: what it could mean.
        name: where it stands.
        message: all words.
        languages: of the message, likeliest first, and of the conversation.
    """
    written = message[name.start : name.end]
    if place.strictness == IN_ONLY:  # "us" is a word in many languages, and "US" hardly in any
        return IN_ONLY if languages[0] == "en" or written[0].capital else NEVER
    languages = _of_script(written[0].folded, languages)
    if _forms(name, written) & confusable(ANY).words:
        return WRITTEN if _has_capitals(written[0].folded) else NEVER
    level = max(_level(place, name, written, language) for language in languages)
    if _forms(name, written) & confusable(ANY).cued:
        level = max(level, CUE)
    if "en" not in languages and written[0].folded.isascii() and not _trusted(place, name, written, languages[0]):
        level = max(level, _as_english(place, written))
    if level == WRITTEN and not _has_capitals(written[0].folded):
        return NEVER
    return level


def language_of_letters(message: Sequence[Word]) -> str | None:
    """The likeliest of our languages for letters that are not Latin."""
    found = _of_script(message[0].folded, ()) if message else ()
    return found[0] if found else None


def _of_script(word: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages whose rules hold for a word: those of the message, or of its letters."""
    for first, last, codes in _BY_LETTERS:
        if first <= word[0] <= last:
            return tuple(code for code in languages if code in codes) or codes[:1]
    return tuple(languages)


def _level(place: Sense, name: FoundName, written: Sequence[Word], language: str) -> int:
    """The proof that a name needs in one language: what our own lists say of it counts before all else."""
    lists = confusable(language)
    forms = _forms(name, written)
    if forms & lists.words:
        return WRITTEN
    if forms & lists.cued:
        return CUE
    if forms & lists.names:
        return min(place.strictness, SHOWN)
    if place.misspelt:
        thin = language in _THIN or _in_other_letters(written, language)
        return max(place.strictness, CUE if thin or place.kind != "country" else SHOWN)
    if _common(written, language) >= _COMMON:
        return _of_word(place, name, written, language)
    return _of_name(place, written, language)


def _forms(name: FoundName, written: Sequence[Word]) -> set[str]:
    """The spellings under which a name is listed: as written, and without the ending that it has."""
    exact = " ".join(word.exact for word in written).translate(_WITH_COMMA)
    return {exact, name.text} if name.bent else {exact}


def _of_word(place: Sense, name: FoundName, written: Sequence[Word], language: str) -> int:
    """The proof that a name needs which is a word of the language, as far as the lists of words go."""
    if language in place.spoken:
        return place.strictness
    if len(written) > 1 and place.size >= LARGE:
        return place.strictness
    if len(written) > 1 and at_home(place, language) and place.size > KNOWN_AT_HOME:
        return WRITTEN if len(written) == _PAIR and written[0].folded in ARTICLES else CUE
    if _has_capitals(written[0].folded) and not (language in _OTHER_SCRIPTS and written[0].folded.isascii()):
        return WRITTEN
    # Arabic, Hindi and Bengali have no list that parts names from words: what we list or all know is a name
    known = place.size == OURS or place.size >= (KNOWN_AT_HOME + 1 if at_home(place, language) else LARGE)
    short = name.bent and place.kind == "city" and place.size != OURS and len(name.text) <= _SHORT
    return place.strictness if known and not short else WRITTEN


def _of_name(place: Sense, written: Sequence[Word], language: str) -> int:
    """The proof that a name needs which is no word of the language, as far as the lists of words go."""
    if place.spoken == ("vi",) and language != "vi":
        return WRITTEN
    if place.kind == "country" or place.size == OURS:
        return place.strictness
    letters = sum(len(word.folded) for word in written)
    if language in _THIN or _in_other_letters(written, language):
        return max(place.strictness, _in_thin(place, letters, language))
    if at_home(place, language):
        known = place.size >= KNOWN_AT_HOME and letters > _SHORT
        return min(place.strictness, SURE if known else SHOWN)
    if place.size >= KNOWN_ABROAD:
        return place.strictness
    telling = letters > _SHORT and _has_capitals(written[0].folded)
    return max(place.strictness, CUE) if telling else WRITTEN


def _in_thin(place: Sense, letters: int, language: str) -> int:
    """The least that a town needs where nobody knows all words of the language."""
    if place.size >= LARGE:
        return CUE if letters <= _SHORT else SURE
    if at_home(place, language) and place.size > KNOWN_AT_HOME:
        return SHOWN if letters > _SHORT else CUE
    return WRITTEN if letters <= _SHORT + 1 or place.size < KNOWN_ABROAD else CUE


def at_home(place: Sense, language: str) -> bool:
    """Whether one of the countries that a place can be in is one where many speak the language."""
    return bool(confusable(language).home.intersection(place.candidates))


def by_home(place: Sense, language: str) -> tuple[str, ...]:
    """The countries that a place can be in, those where many speak the language first.

    Whoever writes Spanish means the Cádiz of Spain. What our lists name keeps their order, the likeliest first.
    """
    if place.size == OURS:
        return place.candidates
    home = confusable(language).home
    return tuple(sorted(place.candidates, key=lambda code: code not in home))


def _in_other_letters(written: Sequence[Word], language: str) -> bool:
    """Whether it stands in Latin letters in a message of a language of other letters."""
    return language in _OTHER_SCRIPTS and written[0].folded.isascii()


def _as_english(place: Sense, written: Sequence[Word]) -> int:
    """The proof that a name needs as an English word, of which some stand in messages of every language."""
    if written[0].exact in confusable("en").words:
        return WRITTEN
    common = _common(written, "en")
    return WRITTEN if common >= _COMMON_ENGLISH and "en" not in place.spoken and place.size != OURS else SURE


def _trusted(place: Sense, name: FoundName, written: Sequence[Word], language: str) -> bool:
    """Whether it is known as a place in the language; an English word of the same spelling then does not count."""
    lists = confusable(language)
    if (lists.names | lists.cued) & _forms(name, written):
        return True
    return at_home(place, language) and place.size > KNOWN_AT_HOME


def _common(written: Sequence[Word], language: str) -> int:
    """How common the rarest of the words is in the language, in tenths of a Zipf value; 0 for no word of it."""
    return min(max(everyday(form).get(language, 0) for form in (word.exact, word.folded)) for word in written)


def _has_capitals(word: str) -> bool:
    """Whether the script of a word has capital letters: Latin or Cyrillic."""
    return word[0].isascii() or "а" <= word[0] <= "ӿ"
