"""Swahili verbs, told by their root: subject, tense and object stand before it, the voice after it.

A verb has more forms than any list holds ("wakatunyang'anya", "nimtumie"). Only forms of listed roots are words:
"Wanjiku" is built like a verb and isn't one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.privacy.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUBJECT = r"(?:ni|u|a|tu|m|mu|wa|i|li|ya|ki|vi|zi|pa|ku|n|si|hatu|hawa|ha|hu|ham|hai|hazi|hau|haya|haku)"
_TENSE = r"(?:na|li|ta|me|mesha|ka|ki|nge|ngali|ja|si|sha|kiwa)"
_NEGATIVE = r"(?:ku|ja|ta|nge|si|taku)"
_RELATIVE = r"(?:ye|o|cho|vyo|lo|po|ko|mo|yo|zo)"
_OBJECT = r"(?:ni|ku|m|mw|mu|tu|wa|ji|i|ki|vi|ya|zi|li|u|pa)"
_BEFORE = re.compile(
    rf"(?P<before>(?:{_SUBJECT}(?:{_TENSE}|{_NEGATIVE})?{_RELATIVE}?|(?:kuto|ku|kw|hu|na|nna|ana|wana|ta|ali|wali|nli|ame)){_OBJECT}?)"
)
_VOICE = re.compile(
    r"(?:i|e|li|le|iw|ew|liw|lew|w|ish|esh|ishw|eshw|z|iz|ez|an|ian|ean|ik|ek|iki|ik|lik|u|uk|ul)?(?:a|e|i)(?:ni|ko|po|mo|ye|o|yo|je|cho|lo|zo)?"
)
_TENSED = re.compile(r"(?:ni|u|a|tu|m|wa|i)(?:na|li|ta|me)[a-z']{3,}")
_BORROWED = re.compile(r"(?:ni|u|a|tu|m|wa|ba|i)(?:na|li|ta|me|ka|nge)(?:ni|ku|m|tu|wa)?(?P<verb>[a-z]{4,})")
_SHORTEST_ROOT = 2
_SHORTEST_WORD = 5
_LONGEST_WORD = 32


def swahili_stems(word: str) -> Iterator[str]:
    """The English verb after a Swahili subject and tense ("tunashare"), and plurals of the Congo ("bamama")."""
    if borrowed := _BORROWED.fullmatch(word):
        yield borrowed["verb"]
    if word.startswith("ba") and len(word) > _SHORTEST_WORD:
        yield "wa" + word[2:]
        yield word[2:]


@lru_cache(maxsize=1)
def verb_roots() -> frozenset[str]:
    """The roots of verbs, without the last vowel (`bot/data/privacy/verb_roots/sw.txt`)."""
    return words("verb_roots", "sw")


def is_swahili_verb(word: str) -> bool:
    """Whether the key is a form of a verb."""
    if not _SHORTEST_WORD <= len(word) <= _LONGEST_WORD or word[-1] not in "aeio":
        return False
    if word.startswith("ba"):
        word = "wa" + word[2:]  # the subject "they" as the Congo says it
    return any(_is_form(word, start) for start in _starts(word))


def is_tensed_verb(word: str) -> bool:
    """Whether it is a verb with subject and tense, which is more likely the verb than a name that looks like one."""
    return _TENSED.match(word) is not None and is_swahili_verb(word)


def _starts(word: str) -> set[int]:
    """Where the root can begin: after each series of prefixes."""
    return {stop for stop in range(1, len(word) - _SHORTEST_ROOT) if _BEFORE.fullmatch(word, 0, stop)}


def _is_form(word: str, start: int) -> bool:
    roots = verb_roots()
    return any(
        word[start:stop] in roots and _VOICE.fullmatch(word, stop) for stop in range(start + _SHORTEST_ROOT, len(word))
    )
