"""From a word as it stands in a sentence to the forms a list of names has: endings and prefixes taken off.

Russian and Ukrainian bend names ("в Дубае", "у Польщі"), Arabic writes prepositions onto them ("بالكويت"),
Bengali writes case onto them ("দুবাইতে"), Romanian has a genitive ("Italiei"). Every form that results is only
looked up, so a wrong one does no harm.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.languages.folding import look_up_form
from bot.languages.transliteration import spelled_alike
from bot.places.arabizi import arabizi_forms
from bot.places.form import Among, Hint, NameForm

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Articles that a name of a place begins with: "la paz", "the gambia".
ARTICLES = frozenset({"el", "la", "los", "las", "le", "les", "o", "os", "as", "the", "al"})

# ending as written -> endings of the form in the list, and what the case tells after "в" or "на":
# prepositional is where somebody is, accusative where they go or were brought, genitive tells nothing
_CYRILLIC: tuple[tuple[str, tuple[str, ...], Hint], ...] = (
    ("ской", ("ская",), "located"),
    ("ській", ("ська",), "located"),
    ("скую", ("ская",), "into"),
    ("ську", ("ська",), "into"),
    ("ской", ("ская",), ""),
    ("ської", ("ська",), ""),
    ("ной", ("ная",), "located"),
    ("ную", ("ная",), "into"),
    ("ній", ("на",), "located"),
    ("ну", ("на",), "into"),
    ("кой", ("кая",), "located"),
    ("кій", ("ка",), "located"),
    ("ких", ("кие",), "located"),
    ("ных", ("ные",), "located"),
    ("их", ("і", "ие"), "located"),
    ("ах", ("ы", "и", "а", "і"), "located"),
    ("ях", ("и", "я", "ї"), "located"),
    ("ами", ("ы", "и"), ""),
    ("ові", ("",), "located"),
    ("еві", ("ь", "й"), "located"),
    ("ом", ("", "о"), ""),
    ("ем", ("ь", "й"), ""),
    ("ой", ("а",), ""),
    ("ою", ("а",), ""),
    ("ею", ("я",), ""),
    ("ей", ("я",), ""),
    ("єю", ("я",), ""),
    ("ов", ("ы",), ""),
    ("ів", ("и",), ""),
    ("ии", ("ия",), "located"),
    ("ию", ("ия",), "into"),
    ("ії", ("ія",), "located"),
    ("ію", ("ія",), "into"),
    ("єві", ("їв",), "located"),
    ("єва", ("їв",), ""),
    ("ові", ("ів",), "located"),
    ("ова", ("ів",), ""),
    ("е", ("", "а", "я", "й", "ь", "о"), "located"),
    ("іі", ("ія",), "located"),
    ("іі", ("ия",), "located"),
    ("і", ("", "а", "я", "ь", "о", "й"), "located"),
    ("ї", ("я", "й"), "located"),
    ("и", ("а", "я", "ь"), "located"),
    ("ю", ("я", "й", "ь"), "into"),
    ("у", ("а", "", "о"), "into"),
    ("ы", ("а",), ""),
    ("а", ("", "о"), ""),
    ("я", ("й", "ь"), ""),
)
_ARABIC: tuple[tuple[str, str, Hint], ...] = (
    ("وبال", "ال", "at"),
    ("بال", "ال", "at"),
    ("وال", "ال", ""),
    ("فال", "ال", "at"),
    ("لل", "ال", "to"),
    ("هال", "ال", ""),
    ("عال", "ال", "to"),
    ("ول", "", "to"),
    ("وب", "", "at"),
    ("ب", "", "at"),
    ("ل", "", "to"),
    ("و", "", ""),
    ("ف", "", "at"),
)
# Kyrgyz, Kazakh and Uzbek in Russian letters, as people write them into Russian: "москвада", "россиядан"
_TURKIC: tuple[tuple[str, Hint], ...] = (
    ("нан", "from"),
    ("нен", "from"),
    *((consonant + vowel, "at") for consonant in "дт" for vowel in "аеоө"),
    *((consonant + vowel + "н", "from") for consonant in "дт" for vowel in "аеоө"),
    *((consonant + vowel, "to") for consonant in "гғқ" for vowel in "аеө"),
)
_BENGALI: tuple[tuple[str, Hint], ...] = (
    ("তেই", "at"),
    ("য়ে", "at"),
    ("তে", "at"),
    ("য়", "at"),
    ("ে", "at"),
    ("ের", ""),
    ("র", ""),
    ("এর", ""),
    ("এ", "at"),
    ("য়ের", ""),
)
_BENGALI_FOLDED = tuple(dict.fromkeys((look_up_form(ending), hint) for ending, hint in _BENGALI))
_BENGALI_LATIN: tuple[tuple[str, Hint], ...] = (
    ("tey", "at"),
    ("te", "at"),
    ("ye", "at"),
    ("ay", "at"),
    ("e", "at"),
    ("y", "at"),
    ("er", ""),
    ("r", ""),
)
_DEVANAGARI: tuple[tuple[str, Hint], ...] = (("में", "at"), ("मे", "at"), ("से", "from"), ("को", "to"))
_SHORTEST = 3
# "mombasani" is in Mombasa, but "omani" is a nationality
_SHORTEST_LOCATIVE = 7


def forms(exact: str, folded: str, language: str | None) -> list[NameForm]:
    """Forms to look up, as written first."""
    found = [NameForm(exact)] if exact == folded else [NameForm(exact), NameForm(folded)]
    if len(folded) <= _SHORTEST:
        return found
    return found + (_in_latin_letters(folded, language) if folded[0] < "а" else _in_other_letters(folded, language))


def _in_other_letters(word: str, language: str | None) -> list[NameForm]:
    """The script tells the language."""
    first = word[0]
    if first <= "ӿ":
        # "у Бангкоку": of names without ending it is the case of where somebody is
        bare = [NameForm(word[:-1], "located", bent=True)] if language == "uk" and word.endswith("у") else []
        return bare + _swapped(word, _CYRILLIC) + _stripped(word, _TURKIC, "listed")
    if "ء" <= first <= "ي":
        return _unprefixed(word)
    if "ঀ" <= first <= "৿":
        return _stripped(word, _BENGALI_FOLDED)
    return _stripped(word, _DEVANAGARI) if "ऀ" <= first <= "ॿ" else []


def _in_latin_letters(word: str, language: str | None) -> list[NameForm]:
    if language == "ar":
        return arabizi_forms(word)
    if language in ("ru", "uk"):
        return _swapped(word, _latin_endings(language), "language")
    if language == "bn":
        return _stripped(word, _BENGALI_LATIN)
    if language == "sw" and word.endswith("ni") and len(word) >= _SHORTEST_LOCATIVE:
        return [NameForm(word[:-2], "at", bent=True, among="listed")]
    if language == "ro" and word.endswith("iei"):
        return [NameForm(word[:-2] + "a", "", bent=True)]
    return [NameForm(word[:-4], "", bent=True)] if language == "ro" and word.endswith("ului") else []


@lru_cache(maxsize=2)
def _latin_endings(language: str) -> tuple[tuple[str, tuple[str, ...], Hint], ...]:
    """The endings of Russian or Ukrainian in the Latin letters that people type: "v turcii", "u varshavi"."""
    found: dict[tuple[str, Hint], set[str]] = {}
    for ending, propers, hint in _CYRILLIC:
        for latin, *bases in spelled_alike([ending, *propers], language):
            found.setdefault((latin, hint), set()).update(bases)
    return tuple((latin, tuple(sorted(bases)), hint) for (latin, hint), bases in found.items())


def _swapped(word: str, endings: Sequence[tuple[str, tuple[str, ...], Hint]], among: Among = "all") -> list[NameForm]:
    return [
        NameForm(word[: -len(ending)] + proper, hint, bent=True, among=among)
        for ending, propers, hint in endings
        if word.endswith(ending)
        for proper in propers
        if len(word) - len(ending) + len(proper) >= _SHORTEST
    ]


def _unprefixed(word: str) -> list[NameForm]:
    return [
        NameForm(proper + word[len(prefix) :], hint, bent=True)
        for prefix, proper, hint in _ARABIC
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST
    ]


def _stripped(word: str, endings: tuple[tuple[str, Hint], ...], among: Among = "all") -> list[NameForm]:
    return [
        NameForm(word[: -len(ending)], hint, bent=True, among=among)
        for ending, hint in endings
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST
    ]
