"""Chooses the project's own examples that stand for what a model knew before it was taught a lesson."""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from bot.nlu.fitting.said import grouped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.nlu.fitting.said import Said

#: Examples of a replay. Their sentence vectors are most of what a round costs (about 6 ms each on a busy machine).
REPLAYED = 6000


def choose_replay(examples: Iterable[Said], most: int = REPLAYED) -> list[Said]:
    """Examples of every intent in every language alike, as far as there are any; the same ones each time.

    The order within an intent is that of a hash of the text, so one more example in the project displaces few.
    """
    groups = grouped(examples)
    in_turn = chain.from_iterable(zip_longest(*(groups[key] for key in sorted(groups))))
    return [example for example in in_turn if example is not None][:most]
