"""Somebody who keeps every page and every file, of all periods and all groups, computes what was hidden.

The attack knows every relation between the counts, and that none is below nought. For each small count it asks a solver
how large it could be for all that was shown. Where that is less than ten, the count was told to be small.
"""

from __future__ import annotations

from collections import Counter
from itertools import product

import numpy as np
import pytest
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from bot.conversation_log.periods import WEEK, Period, largest, named, within
from bot.conversation_log.suppression import (
    ALL,
    SMALLEST,
    Name,
    Told,
    hidden_in_cross,
    is_small,
    told_over_time,
)
from bot.conversation_log.tally import Tally

YEAR = named("2025")
assert YEAR is not None
COUNTRIES, LANGUAGES = ("GB", "KE", "QA", None), ("en", "sw", "ar")

#: Who wrote: week, country and language, with how many.
Atoms = Counter[tuple[int, Name, Name]]
#: What is added up: in which weeks, of which country and language, where `ALL` is any.
Sum = tuple[Period, Name, Name]


def invented(seed: int) -> Atoms:
    """A year of people: countries and languages of very different sizes, with empty weeks."""
    chance = np.random.default_rng(seed)
    rates = {pair: chance.choice([0.05, 0.5, 2, 6, 15]) * chance.random() for pair in product(COUNTRIES, LANGUAGES)}
    wrote = {
        (week, *pair): int(chance.poisson(rate) * (chance.random() < 0.8))
        for week in YEAR.mondays
        for pair, rate in rates.items()
    }
    return Counter({key: count for key, count in wrote.items() if count})


def tables(atoms: Atoms, top: Period = YEAR) -> tuple[Told, Told, Told]:
    """What is told of everybody, by country, and by language."""
    tally = Tally(top)
    inside = {key: count for key, count in atoms.items() if key[0] in top.mondays}
    whole = told_over_time(top, tally.counts((week, ALL, count) for (week, _, _), count in inside.items()))
    by = [tally.counts((key[0], key[place], count) for key, count in inside.items()) for place in (1, 2)]
    return whole, *(told_over_time(top, counts, whole) for counts in by)  # type: ignore[return-value]


def everything_shown(atoms: Atoms) -> dict[Sum, int | None]:
    """All that pages and files of the year show, None where a count is hidden."""
    whole, by_country, by_language = tables(atoms)
    found: dict[Sum, int | None] = {}
    for period in within(YEAR):
        for told, names, sums in (
            (whole, (ALL,), lambda name: (ALL, ALL)),
            (by_country, COUNTRIES, lambda name: (name, ALL)),
            (by_language, LANGUAGES, lambda name: (ALL, name)),
        ):
            for name in names:
                count = told.of(period, name)
                found[(period, *sums(name))] = None if count < 0 else count
        if period.level == "quarter" and found[period, ALL, ALL] is not None:
            cells = Counter[tuple[Name, Name]]()
            for (week, *pair), count in atoms.items():
                cells[tuple(pair)] += count if week in period.mondays else 0  # type: ignore[index]
            hidden = hidden_in_cross(cells, by_country.row(period), by_language.row(period))
            found |= {
                (period, *pair): None if pair in hidden else cells[pair] for pair in product(COUNTRIES, LANGUAGES)
            }
    return found


def truth(atoms: Atoms, wanted: Sum) -> int:
    """What a count is."""
    period, country, language = wanted
    return sum(
        count
        for (week, where, spoken), count in atoms.items()
        if week in period.mondays and country in (ALL, where) and language in (ALL, spoken)
    )


class Attack:
    """Every week, country and language is an unknown; every count shown is an equation."""

    def __init__(self, shown: dict[Sum, int | None]) -> None:
        self.unknowns = list(product(YEAR.mondays, COUNTRIES, LANGUAGES))
        told = {key: count for key, count in shown.items() if count is not None}
        self.equations = csr_matrix(np.array([self.parts(key) for key in told]))
        self.counts = np.array(list(told.values()))

    def parts(self, wanted: Sum) -> np.ndarray:
        """Which unknowns a count adds up."""
        period, country, language = wanted
        return np.array([
            float(week in period.mondays and country in (ALL, where) and language in (ALL, spoken))
            for week, where, spoken in self.unknowns
        ])  # fmt: skip

    def largest(self, wanted: Sum) -> float:
        """How large a count could be."""
        found = linprog(-self.parts(wanted), A_eq=self.equations, b_eq=self.counts, bounds=(0, None), method="highs")
        return np.inf if found.status == 3 else -found.fun


@pytest.mark.parametrize("seed", range(4))
def test_no_small_count_can_be_computed(seed: int) -> None:
    """Each could as well be ten, whatever is subtracted from whatever."""
    atoms = invented(seed)
    shown = everything_shown(atoms)
    assert all(count is None or count == truth(atoms, key) for key, count in shown.items())
    small = [key for key in shown if is_small(truth(atoms, key))]
    assert all(shown[key] is None for key in small)
    attack = Attack(shown)
    found = {key: attack.largest(key) for key in small}
    assert len(small) > 50
    assert not {key: size for key, size in found.items() if size < SMALLEST - 0.001}


@pytest.mark.parametrize("seed", range(6))
def test_what_a_period_shows_stays_as_it_was(seed: int) -> None:
    """A page that is asked for when its month is over, and again after the year, is the same."""
    atoms = invented(seed)
    at_the_end = tables(atoms)
    for period in within(YEAR):
        then = tables(atoms, largest(period))
        assert [told.row(period) for told in then] == [told.row(period) for told in at_the_end]


def test_most_of_what_is_large_is_shown() -> None:
    """What is hidden for the sake of others is a part of it only."""
    atoms = invented(2)
    _, by_country, _ = tables(atoms)
    large = [cell for cell, count in by_country.counts.items() if count >= SMALLEST]
    assert sum(cell in by_country.hidden for cell in large) < len(large) / 2


def test_of_a_quarter_two_months_do_not_tell_the_third() -> None:
    """The last month has three: the quarter is hidden, for the two months before lie in a folder."""
    quarter = named("2025-Q1")
    assert quarter is not None
    months = quarter.children
    counts = Tally(quarter).counts(
        (month.until - WEEK, "KE", many) for month, many in zip(months, (40, 20, 3), strict=True)
    )
    told = told_over_time(quarter, counts)
    assert [told.of(month, "KE") for month in months] == [40, 20, -1]
    assert told.of(quarter, "KE") == -1


def test_of_a_quarter_a_later_month_is_hidden_for_an_earlier_one() -> None:
    """Then the quarter can be shown."""
    quarter = named("2025-Q1")
    assert quarter is not None
    months = quarter.children
    counts = Tally(quarter).counts(
        (month.until - WEEK, "KE", many) for month, many in zip(months, (3, 20, 40), strict=True)
    )
    told = told_over_time(quarter, counts)
    assert [told.of(month, "KE") for month in months] == [-1, 20, -1]
    assert told.of(quarter, "KE") == 63
