"""Hindi case endings, forms of verbs back to forms that the lists hold, and what dialects say for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.word_forms.affixes import without_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

_CASES = ("ियों", "ों", "ें", "ने", "को", "से", "का", "की", "के", "जी")
# "सुणै", "थाणे", "रोवै", "दियो": Haryana and Rajasthan say so for "सुने", "थाने", "रोए", "दिया".
_OF_DIALECTS = (
    ("वै", ("ए", "ना", "ता", "े")), ("वे", ("ए", "ना")), ("ै", ("े", "ता", "ना", "ा")), ("यो", ("या",)), ("ो", ("ा",)),
    ("ूं", ("ता", "ना")), ("ां", ("ाएं", "े", "ा")),
)  # fmt: skip
_VERB_ENDINGS = (
    "ाऊंगा", "ाऊंगी", "ूंगा", "ूंगी", "ऊंगा", "ऊंगी", "ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "ओगे",
    "ओगी", "ोगे", "ोगी", "इएगा", "िएगा", "ाइए", "इए", "िए", "िये", "ाइये", "ता", "ती", "ते", "तीं", "ना", "नी",
    "ने", "वाया", "वाई", "वाए", "वाता", "वाती", "वाते", "वाना", "वाने", "वाकर", "ाया", "ायी", "ाई", "ाए", "ाये",
    "ाता", "ाती", "ाते", "ाना", "ाने", "ाकर", "कर", "के", "या", "यी", "ये", "ई", "ए", "एं", "एँ", "ूं", "ूँ",
    "ऊं", "ऊँ", "ें", "ओ",
)  # fmt: skip
_OTHER_FORMS = ("ना", "ता", "ने", "ते", "ती", "कर")
_PLAIN = ("ती", "ते", "कर")
_SHORTEST = 2


def hindi_stems(word: str) -> Iterator[str]:
    """What the word is without endings, in the standard language, and other forms of the verb that it may be."""
    yield from hindi_name_stems(word)
    plain = word.replace("ण", "न")
    for said, written in _OF_DIALECTS:
        if plain.endswith(said) and len(plain) > len(said):
            yield from (plain[: len(plain) - len(said)] + ending for ending in written)
    if plain != word:
        yield plain
    yield from _verb_forms(word)


def hindi_name_stems(word: str) -> Iterator[str]:
    """What a name may be without a postposition that is not written apart: `राजू` for `राजूको`."""
    return without_ending(word, _CASES, _SHORTEST)


def is_plain_hindi(word: str) -> bool:
    """Whether it ends as verbs do."""
    return word.endswith(_PLAIN)


def _verb_forms(word: str) -> Iterator[str]:
    """Other forms of the verb that the word may be: `धोना` for `धोता`, `छुपना` for `छुपवाया`."""
    for stem in without_ending(word.replace("\u093c", ""), _VERB_ENDINGS, _SHORTEST):
        yield from (stem + form for form in _OTHER_FORMS)
