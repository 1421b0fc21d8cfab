"""From a word as it stands in a sentence to the forms a list of names has: endings and prefixes taken off.

Russian and Ukrainian bend names ("в Дубае", "у Польщі"), Arabic writes prepositions onto them ("بالكويت"),
Bengali writes case onto them ("দুবাইতে"), Romanian has a genitive ("Italiei"). Every form that results is only
looked up, so that a wrong one does no harm.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.languages.folding import fold

Hint = Literal["", "at", "to", "from", "located", "into"]

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
    ("і", ("", "а", "я", "ь", "о"), "located"),
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
_BENGALI_FOLDED = tuple(dict.fromkeys((fold(ending), hint) for ending, hint in _BENGALI))
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


@dataclass(frozen=True, slots=True)
class Form:
    """A form to look up, and what its case or prefix tells."""

    text: str
    hint: Hint = ""
    bent: bool = False


def forms(exact: str, folded: str, language: str | None) -> list[Form]:
    """Forms to look up, as written first."""
    found = [Form(exact)] if exact == folded else [Form(exact), Form(folded)]
    first = folded[:1]
    if len(folded) <= _SHORTEST:
        return found
    if "а" <= first <= "ї":
        if language == "uk" and folded.endswith("у"):
            # "у Бангкоку": of names without ending it is the case of where somebody is
            found.append(Form(folded[:-1], "located", bent=True))
        found += _swapped(folded)
    elif "ء" <= first <= "ي":
        found += _unprefixed(folded)
    elif "ঀ" <= first <= "৿":
        found += _stripped(folded, _BENGALI_FOLDED)
    elif "ऀ" <= first <= "ॿ":
        found += _stripped(folded, _DEVANAGARI)
    elif language == "bn":
        found += _stripped(folded, _BENGALI_LATIN)
    elif language == "ro" and folded.endswith("iei"):
        found.append(Form(folded[:-2] + "a", "", bent=True))
    elif language == "ro" and folded.endswith("ului"):
        found.append(Form(folded[:-4], "", bent=True))
    return found


def _swapped(word: str) -> list[Form]:
    return [
        Form(word[: -len(ending)] + proper, hint, bent=True)
        for ending, propers, hint in _CYRILLIC
        if word.endswith(ending)
        for proper in propers
        if len(word) - len(ending) + len(proper) >= _SHORTEST
    ]


def _unprefixed(word: str) -> list[Form]:
    return [
        Form(proper + word[len(prefix) :], hint, bent=True)
        for prefix, proper, hint in _ARABIC
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST
    ]


def _stripped(word: str, endings: tuple[tuple[str, Hint], ...]) -> list[Form]:
    return [
        Form(word[: -len(ending)], hint, bent=True)
        for ending, hint in endings
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST
    ]
