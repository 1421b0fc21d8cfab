"""A clause without marks, cut where it surely says two things: many people write none.

"i cant call he checks my phone where do i sleep tonight" is an answer and a question. It is cut between the two words
where the model of words and letters alone is surest of two different kinds; no list of conjunctions is needed, in any
language. Of 312 messages that say two or three things (`tests/evaluation/follow_ups/several.jsonl`), 54 instead of 41 %
of the parts are answered so, and of 468 that mostly say one (`stories.jsonl`) as many are read right or wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.nlu.text import Token, safe, tokens
from bot.nlu.windows import Window

#: A shorter clause is one thing, and a part has so many words at least: shorter ones could mean many things.
WORDS_OF_TWO, WORDS_OF_PART = 8, 3
#: A longer clause is left as it is: each place between its words costs 0.2 ms.
MOST_WORDS = 60
#: How sure the words must be of either side. From 0.3 on nearly as many parts are answered, and more of them wrong.
SURE_OF_PART = 0.4
#: Each half may say two things again.
HALVINGS = 2
#: So many words on either side of a place decide whether it is one: what is read of a long message stays bounded.
WORDS_BESIDE = 12


class Likely(NamedTuple):
    """The likeliest kind of a part, and its probability."""

    kind: str
    share: float


#: The likeliest kind of each of some texts.
ClauseReader = Callable[[Sequence[str]], Sequence[Likely]]


def cut(text: str, part: Window, read: ClauseReader) -> list[Window]:
    """The parts of a clause that say different things, in order; the clause itself where it says one.

    Args:
        text: the message.
        part: the clause in it.
        read: tells the likeliest kinds of texts, by something quick: it is asked about each place between two words.
    """
    words = [token for token in tokens(safe(text)[: part.end]) if token.is_word and token.start >= part.start]
    places = sorted(_places(text, words, range(len(words)), read, HALVINGS))
    starts = [part.start, *(words[place].start for place in places)]
    ends = [*(words[place - 1].end for place in places), part.end]
    return [Window(start, end) for start, end in zip(starts, ends, strict=True)]


def _places(text: str, words: Sequence[Token], among: range, read: ClauseReader, halvings: int) -> list[int]:
    """Numbers of the words that begin another thing, among some words of the message."""
    if not halvings or not WORDS_OF_TWO <= len(among) <= MOST_WORDS:
        return []
    first, end = among.start, among.stop
    inside = range(first + WORDS_OF_PART, end - WORDS_OF_PART + 1)
    places = [n for n in inside if not text[words[n - 1].end : words[n].start].strip()]  # "1.5 lakh" is one word
    if not places:
        return []
    before = read([text[words[max(first, n - WORDS_BESIDE)].start : words[n - 1].end] for n in places])
    behind = read([text[words[n].start : words[min(end, n + WORDS_BESIDE) - 1].end] for n in places])
    sure = [_surety(one, other) for one, other in zip(before, behind, strict=True)]
    best = max(range(len(sure)), key=sure.__getitem__)
    if not sure[best]:
        return []
    place, left = places[best], halvings - 1
    halves = range(first, place), range(place, end)
    return [place, *(found for half in halves for found in _places(text, words, half, read, left))]


def _surety(one: Likely, other: Likely) -> float:
    """How sure it is that two things are said; 0 where they are the same, or one is a guess."""
    apart = one.kind != other.kind and min(one.share, other.share) >= SURE_OF_PART
    return one.share * other.share if apart else 0.0
