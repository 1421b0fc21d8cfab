"""Whether a count is protected already: as a solver has it, and fast enough for the whole world in a year."""

from __future__ import annotations

import random
import time
from collections import Counter

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import maximum_flow

from bot.figures import suppression
from bot.figures.circulation import Circulation
from bot.figures.lines_of_counts import Line, Ways
from bot.figures.maximum_flow import MaximumFlow
from bot.figures.periods import named
from bot.figures.suppression import told_over_time
from bot.figures.tally import Tally

#: More than any line can be moved by.
_PLENTY = 1000


def net_of(chance: random.Random, sums: int, counts: int) -> list[Line[int]]:
    """Lines between random sums, some of them told, some with a limit."""
    lines = []
    for key in range(counts):
        tail, head = chance.sample(range(sums), 2)
        count = chance.randrange(12)
        most = chance.choice([None, count + chance.randrange(4)])
        lines.append(Line(key, count, chance.random() < 0.8, False, 1, most, tail, head))
    return lines


def ways_of(lines: list[Line[int]], sums: int) -> Ways[int]:
    """By sum, the steps from it."""
    ways: Ways[int] = [[] for _ in range(sums)]
    for line in lines:
        ways[line.tail].append(((line, True), line.head))
        ways[line.head].append(((line, False), line.tail))
    return ways


def by_solver(lines: list[Line[int]], line: Line[int], sums: int) -> int:
    """How much larger a count could be, as SciPy has it."""
    room = np.zeros((sums, sums), dtype=np.int32)
    for one in lines:
        if one.hidden and one is not line:
            room[one.tail, one.head] += _PLENTY if one.most is None else one.most - one.count
            room[one.head, one.tail] += one.count
    return int(maximum_flow(csr_matrix(room), line.head, line.tail).flow_value)


@pytest.mark.parametrize("seed", range(40))
def test_it_finds_what_a_solver_finds(seed: int) -> None:
    """Neither more, which would tell a small count, nor less, which would hide too much."""
    chance = random.Random(seed)  # noqa: S311  nothing secret hangs on it
    sums = chance.randrange(3, 12)
    lines = net_of(chance, sums, chance.randrange(4, 40))
    ways = ways_of(lines, sums)
    for line in lines[:8]:
        most = by_solver(lines, line, sums)
        assert MaximumFlow(ways, line).reaches(most)
        assert most >= _PLENTY or not MaximumFlow(ways, line).reaches(most + 1)


def year_of(countries: int) -> tuple[suppression.Period, Counter[suppression.Cell]]:
    """People of a year from many countries, few from most: the slowest there is."""
    top = named("2025")
    assert top is not None
    chance = random.Random(3)  # noqa: S311  nothing secret hangs on it
    weekly = [
        (week, f"C{country:03}", count)
        for country in range(countries)
        for week in top.mondays
        if (count := int(chance.expovariate(0.7 * (1 + country % 9))))
    ]
    return top, Tally(top).counts(weekly)


def seconds_for(countries: int) -> float:
    """Processor time for the figures of a year that nobody asked for before."""
    top, counts = year_of(countries)
    whole = told_over_time(top, Counter({(period, suppression.ALL): n for (period, _), n in counts.items()}))
    begun = time.process_time()
    told_over_time(top, counts, whole)
    return time.process_time() - begun


def test_a_year_of_the_whole_world_is_told_in_seconds() -> None:
    """It took longer than anybody waits for a page, as every page of the year's end asks for thirteen such tables.

    What holds on any machine is how the time grows: with three times the countries, not with their square. The seconds
    are those of a slow processor beside other work.
    """
    third, world = seconds_for(50), seconds_for(150)
    assert world < 6 * third
    assert world < 10


def test_what_was_told_is_told_again_without_counting_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A click on the next table of a page, and one back; a correction asks for something else."""
    top, counts = year_of(12)
    first = told_over_time(top, counts)
    asked: list[int] = []
    protect = Circulation.protect
    monkeypatch.setattr(Circulation, "protect", lambda *given: (asked.append(1), protect(*given))[1])
    assert told_over_time(top, counts).hidden == first.hidden
    assert asked == []
    changed = counts.copy()
    changed[top.children[0].children[0].children[0], "C004"] += 1
    told_over_time(top, changed)
    assert asked
