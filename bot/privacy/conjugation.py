"""Forms of verbs and nouns in Romance languages and English, back to the word that the lists hold.

The lists hold infinitives and the most usual forms; "descuenten", "chantageiam", "teancuri", "telefonu" are rarer. Only
endings that no name would be mistaken for in a sentence are taken off, and names are looked up before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST = 4
_VERBS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "es": (
        ("ar", "er", "ir"),
        ("an", "en", "as", "es", "amos", "emos", "imos", "aron", "ieron", "aste", "iste", "aba", "aban", "abas",
        "ía", "ia",
         "ían", "ian", "ando", "iendo", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ará", "ara",
         "arán",
         "aran", "aré", "are", "aría", "aria", "arse", "arme", "arte", "arle", "arlo", "arla", "arnos", "arles",
         "ándome",
         "andome", "ándonos", "andonos", "é", "ó"),
    ),
    "pt": (
        ("ar", "er", "ir"),
        ("am", "em", "as", "es", "amos", "ámos", "emos", "imos", "aram", "eram", "iram", "ou", "ei", "eu", "iu",
        "i", "ava",
         "avam", "ia", "iam", "ando", "endo", "indo", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ará",
         "ara", "arão", "arei", "aria", "asse", "esse", "isse", "eiam", "eia", "arem", "armos"),
    ),
    "fr": (
        ("er", "ir", "re"),
        ("e", "es", "ent", "ons", "ez", "ais", "ait", "aient", "é", "ée", "és", "ées", "era", "erai", "eront",
        "erait", "ant",
         "is", "it", "issent", "issait", "u", "ue"),
    ),
}  # fmt: skip
_DIPHTHONGS = (("ue", "o"), ("ie", "e"), ("qu", "c"), ("gu", "g"), ("c", "z"), ("j", "g"))
_ROMANIAN_ENDINGS = (
    "ul", "ului", "ii", "ilor", "elor", "ele", "ile", "le", "a", "ea", "uri", "urile", "urilor", "am", "ai", "at",
    "ati", "ați", "au", "ez", "ezi", "eaza", "ează", "and", "ând", "ind", "ata", "ată", "ate", "iti", "iți", "eau",
    "easca",
    "ească", "esc", "ește", "este",
)  # fmt: skip
_ROMANIAN_ADDED = ("", "ă", "a", "e", "u", "i")
_ENGLISH_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "in")
_ENGLISH_ADDED = ("", "e")


def romance_forms(word: str, language: str) -> Iterator[str]:
    """Infinitives that a Spanish, Portuguese or French word may belong to."""
    infinitives, endings = _VERBS[language]
    for ending in endings:
        stem = word[: len(word) - len(ending)]
        if not word.endswith(ending) or len(stem) < _SHORTEST:
            continue
        for form in (stem, *(_changed(stem, said, written) for said, written in _DIPHTHONGS if said in stem)):
            yield from (form + infinitive for infinitive in infinitives)


def romanian_forms(word: str) -> Iterator[str]:
    """The word without article and ending, with the article that speech drops, and in today's spelling."""
    if "î" in word[1:-1]:
        yield word[0] + word[1:-1].replace("î", "â") + word[-1]
    if word.endswith("u"):
        yield word + "l"
    for ending in _ROMANIAN_ENDINGS:
        stem = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(stem) >= _SHORTEST:
            yield from (stem + added for added in _ROMANIAN_ADDED)


def english_forms(word: str) -> Iterator[str]:
    """`landlines`, `hoovering`, and a possessive."""
    if word.endswith("'s"):
        yield word[:-2]
    for ending in _ENGLISH_ENDINGS:
        stem = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(stem) >= _SHORTEST:
            yield from (stem + added for added in _ENGLISH_ADDED)


def _changed(stem: str, said: str, written: str) -> str:
    """The last place where the vowel of the stem changes under stress."""
    head, _, tail = stem.rpartition(said)
    return head + written + tail
