"""Spanish, Portuguese and French verbs back to their infinitives: "descuenten", "chantageiam".

The lists hold infinitives and the most usual forms. Only endings that no name would be mistaken for in a sentence are
taken off, and names are looked up before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.word_forms.affixes import without_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The endings of infinitives, and of other forms.
_VERBS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "es": (
        ("ar", "er", "ir"),
        (
            "an", "en", "as", "es", "amos", "emos", "imos", "aron", "ieron", "aste", "iste", "aba", "aban",
            "abas", "ía", "ia", "ían", "ian", "ando", "iendo", "ado", "ada", "ados", "adas", "ido", "ida",
            "idos", "idas", "ará", "ara", "arán", "aran", "aré", "are", "aría", "aria", "arse", "arme", "arte",
            "arle", "arlo", "arla", "arnos", "arles", "ándome", "andome", "ándonos", "andonos", "é", "ó",
        ),
    ),
    "pt": (
        ("ar", "er", "ir"),
        (
            "am", "em", "as", "es", "amos", "ámos", "emos", "imos", "aram", "eram", "iram", "ou", "ei", "eu",
            "iu", "i", "ava", "avam", "ia", "iam", "ando", "endo", "indo", "ado", "ada", "ados", "adas", "ido",
            "ida", "idos", "idas", "ará", "ara", "arão", "arei", "aria", "asse", "esse", "isse", "eiam", "eia",
            "arem", "armos",
        ),
    ),
    "fr": (
        ("er", "ir", "re"),
        (
            "e", "es", "ent", "ons", "ez", "ais", "ait", "aient", "é", "ée", "és", "ées", "era", "erai",
            "eront", "erait", "ant", "is", "it", "issent", "issait", "u", "ue",
        ),
    ),
}  # fmt: skip
_CHANGES = (("ue", "o"), ("ie", "e"), ("qu", "c"), ("gu", "g"), ("c", "z"), ("j", "g"))
_SHORTEST = 4


def romance_stems(word: str, language: str) -> Iterator[str]:
    """Infinitives that the word may belong to."""
    infinitives, endings = _VERBS[language]
    for stem in without_ending(word, endings, _SHORTEST):
        for form in (stem, *(_changed(stem, said, written) for said, written in _CHANGES if said in stem)):
            yield from (form + infinitive for infinitive in infinitives)


def _changed(stem: str, said: str, written: str) -> str:
    """The last place where the vowel of the stem changes under stress, or its consonant before another vowel."""
    head, _, tail = stem.rpartition(said)
    return head + written + tail
