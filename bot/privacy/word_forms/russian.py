"""Russian verbs, adjectives and nouns back to the forms that the lists hold: "смахнула", "штрафует".

Only endings that verbs, adjectives and nouns have, and no family name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAST = regex.compile("(?:лась|лось|лись|лся|ла|ло|ли|л)$")
_PRESENT = regex.compile(
    "(?:аешься|аетесь|аются|ается|аемся|аюсь|аешь|аете|ают|ает|аем|аю|айте|ай|яешь|яют|яет|яю|яйте|ишь|ите|ят|ит|им)$"
)
_ADJECTIVE = regex.compile("(?:ого|его|ому|ему|ыми|ими|ую|юю|ых|их|ым|ым|ой|ою|ая|яя|ое|ее|ые|ие)$")
_NOUN = regex.compile("(?:ами|ями|ах|ях|ям|ам|ью|ием|иями|иях|иям)$")
_BORROWED = regex.compile("(?:[уюе](?:ет|ют|ешь|ем|ете|ю|й|йте|я))$")
_SHORTEST, _SHORTEST_VERB = 4, 3
#: An ending, the fewest letters before it, and the endings of the forms that the lists may hold.
_FORMS = (
    (_PAST, _SHORTEST_VERB, ("ть", "ться", "л", "лся", "ла", "лась")),
    (_PRESENT, _SHORTEST_VERB, ("ать", "аться", "ять", "ить", "иться", "еть", "ал")),
    (_ADJECTIVE, _SHORTEST, ("ый", "ий", "ой", "ая", "ое", "ые", "ие")),
    (_NOUN, _SHORTEST, ("", "а", "я", "ы", "и", "ь", "о", "е", "ия", "ие")),
    (_BORROWED, _SHORTEST_VERB, ("овать", "евать", "овал", "овали")),
)


def russian_stems(word: str) -> Iterator[str]:
    """The infinitive of a verb, the plain form of an adjective, the other forms of a noun."""
    for ending, shortest, others in _FORMS:
        if (found := ending.search(word)) and found.start() >= shortest:
            yield from (word[: found.start()] + other for other in others)
