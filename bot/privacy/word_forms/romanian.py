"""Romanian words without article and ending ("teancuri", "telefonu"), and in today's spelling ("mînca")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.word_forms.affixes import without_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS = (
    "ul", "ului", "ii", "ilor", "elor", "ele", "ile", "le", "a", "ea", "uri", "urile", "urilor", "am", "ai",
    "at", "ati", "ați", "au", "ez", "ezi", "eaza", "ează", "and", "ând", "ind", "ata", "ată", "ate", "iti",
    "iți", "eau", "easca", "ească", "esc", "ește", "este",
)  # fmt: skip
_ADDED = ("", "ă", "a", "e", "u", "i")
_OF_NAMES = ("ului", "ilor", "elor", "ul", "ei", "ii", "lui", "le")
_SHORTEST, _SHORTEST_NAME = 4, 2


def romanian_stems(word: str) -> Iterator[str]:
    """The word without article and ending, with the article that speech drops, and in today's spelling."""
    if "î" in word[1:-1]:
        yield word[0] + word[1:-1].replace("î", "â") + word[-1]
    if word.endswith("u"):
        yield word + "l"
    for stem in without_ending(word, _ENDINGS, _SHORTEST):
        yield from (stem + added for added in _ADDED)


def romanian_name_stems(word: str) -> Iterator[str]:
    """What a name may be without its case ending: `Ion` for `Ionului`, `Mirela` for `Mirelei`."""
    yield from without_ending(word, _OF_NAMES, _SHORTEST_NAME)
    if word.endswith("ei"):
        yield word[:-2] + "a"
