"""Whom lines must be for, as the conversation tells it: for a man who writes or is told of, no line for women."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.helplines.vocabulary import FEARS_POLICE, WORRIED_ADULTS

if TYPE_CHECKING:
    from collections.abc import Collection

#: Labels of `audience` in `bot/data/words/`: a man or boy is told of, the same said plainly, and a woman or girl.
_OF_A_MAN, _IS_A_MAN, _OF_A_WOMAN = "of_a_man", "is_a_man", "of_a_woman"


def labels_told(known: Collection[str], said: Collection[str], *, as_child: bool) -> set[str]:
    """What is kept of whom the conversation is about, with what this message says.

    A man counts only in a message that names no woman, "her brother sells her" is about her, or that says it plainly.
    Somebody who has told an age of their own under 18 is a child, and no worried adult.

    Args:
        known: what was kept before.
        said: the labels of the words of this message.
        as_child: whether it tells an age of the writer's own under 18.
    """
    of_a_man = _OF_A_MAN in known or _IS_A_MAN in said or (_OF_A_MAN in said and _OF_A_WOMAN not in said)
    told = {*known, *said, *({"children"} if as_child else ())} - {_OF_A_MAN, _IS_A_MAN, _OF_A_WOMAN, FEARS_POLICE}
    told |= {_OF_A_MAN} if of_a_man else set()
    return told - {WORRIED_ADULTS} if "children" in told else told


def audience_of(labels: Collection[str], *, about_another: bool) -> frozenset[str]:
    """The labels of the directory: a man who was told of is meant as long as it is about another than the writer.

    A woman who says "my brother" while telling what is done to her keeps the lines for women.
    """
    of_a_man = about_another and _OF_A_MAN in labels
    return frozenset({*labels} - {_OF_A_MAN} | ({"men"} if of_a_man else set()))
