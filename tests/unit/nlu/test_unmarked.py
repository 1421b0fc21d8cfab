"""A clause without marks is cut where two things are surely said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.nlu.clauses import clauses
from bot.nlu.unmarked import MOST_WORDS, WORDS_BESIDE, Likely, cut
from bot.nlu.windows import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What the words of a part tell, in the order of the alphabet where several do.
SAYS = {"call": "text_only", "deport": "no_papers", "sleep": "where_to_go"}


def read(texts: Sequence[str]) -> list[Likely]:
    """A kind for each word that says one: sure where it is alone, and the less the more of them there are."""
    told = [sorted({SAYS[word] for word in text.split() if word in SAYS}) for text in texts]
    return [Likely(kinds[0], 0.9 / len(kinds)) if kinds else Likely("tells_more", 0.1) for kinds in told]


def parts(text: str) -> list[str]:
    """The parts of a message that is one clause."""
    return [text[part.start : part.end] for part in cut(text, Window(0, len(text)), read)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i cant call where do i sleep", ["i cant call where do i sleep"]),
        (
            "i really cant call him in here so where do i go to sleep",
            ["i really cant call", "him in here so where do i go to sleep"],
        ),
        ("i really cant call you and now i ask call or not", ["i really cant call you and now i ask call or not"]),
        (
            "no i cant call them do they deport me when i go and where do i sleep",
            ["no i cant call", "them do they deport", "me when i go and where do i sleep"],
        ),
    ],
)
def test_cut_between_two_things(text: str, expected: list[str]) -> None:
    """Where both sides are surest; not a short one, nor one that says the same thing twice."""
    assert parts(text) == expected


def test_a_guess_cuts_nothing() -> None:
    """One thing that is surely said, beside words that say nothing."""
    said = "yesterday the whole house was full of people so where do i sleep"
    assert parts(said) == [said]


def test_what_is_read_stays_bounded() -> None:
    """A flood of words is left as it is, and of a long clause a few words beside each place are read."""
    flood = "where do i sleep they deport me " * MOST_WORDS
    assert parts(flood) == [flood]
    longest: list[int] = []

    def counted(texts: Sequence[str]) -> list[Likely]:
        longest.append(max(len(text.split()) for text in texts))
        return read(texts)

    text = "can not call " + "and so on " * 12 + "deport me then"
    cut(text, Window(0, len(text)), counted)
    assert longest
    assert max(longest) <= WORDS_BESIDE


def test_beside_marks() -> None:
    """Each clause is cut by itself, and offsets are those of the message."""
    text = "ok. i really cant call him in here so where do i go to sleep"
    found = clauses(text, lambda part: cut(text, part, read))
    assert [text[part.start : part.end] for part in found] == [
        "ok",
        "i really cant call",
        "him in here so where do i go to sleep",
    ]


def test_a_number_is_cut_nowhere() -> None:
    """A debt of "1.5 lakh" was read as one and as "5 lakh is", which looked like a ransom."""

    def sure(texts: Sequence[str]) -> list[Likely]:
        return [Likely("ransom" if text.startswith("5 lakh") else "debt", 0.9) for text in texts]

    text = "the agent says i owe him 1.5 lakh is"
    assert cut(text, Window(0, len(text)), sure) == [Window(0, len(text))]
