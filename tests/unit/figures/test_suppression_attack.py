"""Somebody who keeps every page and every file, of all periods and all groups, computes what was hidden.

They hold conversations that were begun, and of these those shown a helpline, by country and by language. The attack
knows every relation between the counts, that none is below zero, and that no more were shown a helpline than began. For
each small count it asks a solver how large, and how small, it could be for all that was shown.
"""

from __future__ import annotations

import random
from collections import Counter
from itertools import product

import numpy as np
import pytest
from scipy.sparse import hstack, identity

from bot.figures.periods import WEEK, Period, largest, named, within
from bot.figures.suppression import (
    ALL,
    SMALLEST,
    GroupName,
    Told,
    hidden_in_cross,
    is_small,
    told_over_time,
)
from bot.figures.tally import Tally
from tests.unit.figures.solver import Solver

YEAR = named("2025")
assert YEAR is not None
COUNTRIES, LANGUAGES = ("GB", "KE", "QA", None), ("en", "sw", "ar")

#: How many: by week, country and language.
Atoms = Counter[tuple[int, GroupName, GroupName]]
#: What is added up: began, or of these shown a helpline; in which weeks, of which country and language (`ALL` is any).
Sum = tuple[str, Period, GroupName, GroupName]
BEGUN, HELPED = "begun", "helped"


def invented(seed: int) -> dict[str, Atoms]:
    """A year of people: countries and languages of very different sizes, with empty weeks."""
    chance = np.random.default_rng(seed)
    pairs = list(product(COUNTRIES, LANGUAGES))
    rates = {pair: chance.choice([0.05, 0.5, 2, 6, 15]) * chance.random() for pair in pairs}
    shares = {pair: chance.random() for pair in pairs}
    begun: Atoms = Counter()
    helped: Atoms = Counter()
    for week, pair in product(YEAR.mondays, pairs):
        if count := int(chance.poisson(rates[pair]) * (chance.random() < 0.8)):
            begun[week, *pair] = count
            helped[week, *pair] = int(chance.binomial(count, shares[pair]))
    return {BEGUN: begun, HELPED: helped}


def tables(wrote: dict[str, Atoms], top: Period = YEAR) -> dict[str, tuple[Told, Told, Told]]:
    """What is told of everybody, by country, and by language, of both measures."""
    tally = Tally(top)
    found: dict[str, tuple[Told, Told, Told]] = {}
    for measure, atoms in wrote.items():
        inside = {key: count for key, count in atoms.items() if key[0] in top.mondays}
        above = found.get(BEGUN, (None, None, None))
        counts = tally.counts((week, ALL, count) for (week, _, _), count in inside.items())
        whole = told_over_time(top, counts, above=above[0])
        by = [
            told_over_time(top, tally.counts((key[0], key[place], n) for key, n in inside.items()), whole, above[place])
            for place in (1, 2)
        ]
        found[measure] = (whole, by[0], by[1])
    return found


def everything_shown(wrote: dict[str, Atoms]) -> dict[Sum, int | None]:
    """All that pages and files of the year show, None where a count is hidden."""
    found: dict[Sum, int | None] = {}
    for measure, (whole, by_country, by_language) in tables(wrote).items():
        for period in within(YEAR):
            counts = {(ALL, ALL): whole.of(period, ALL)}
            counts |= {(name, ALL): by_country.of(period, name) for name in COUNTRIES}
            counts |= {(ALL, name): by_language.of(period, name) for name in LANGUAGES}
            found |= {(measure, period, *pair): None if count < 0 else count for pair, count in counts.items()}
            if period.level == "quarter" and whole.of(period, ALL) >= 0:
                cells = {pair: truth(wrote, (measure, period, *pair)) for pair in product(COUNTRIES, LANGUAGES)}
                begun = {pair: found.get((BEGUN, period, *pair)) for pair in cells}
                above = {pair: -1 if count is None else count for pair, count in begun.items()}
                hidden = hidden_in_cross(
                    cells, by_country.row(period), by_language.row(period), above if measure == HELPED else None
                )
                found |= {(measure, period, *pair): None if pair in hidden else n for pair, n in cells.items()}
    return found


def truth(wrote: dict[str, Atoms], wanted: Sum) -> int:
    """What a count is."""
    measure, period, country, language = wanted
    return sum(
        count
        for (week, where, spoken), count in wrote[measure].items()
        if week in period.mondays and country in (ALL, where) and language in (ALL, spoken)
    )


class Attack:
    """Every week, country and language is an unknown for each measure; every count shown is an equation."""

    def __init__(self, shown: dict[Sum, int | None]) -> None:
        self.unknowns = list(product((BEGUN, HELPED), YEAR.mondays, COUNTRIES, LANGUAGES))
        told = {key: count for key, count in shown.items() if count is not None}
        half = len(self.unknowns) // 2
        self.solver = Solver(
            np.array([self.parts(key) for key in told]),
            list(told.values()),
            A_ub=hstack([-identity(half), identity(half)]).tocsr(),  # no more were helped than began
            b_ub=np.zeros(half),
        )

    def parts(self, wanted: Sum) -> np.ndarray:
        """Which unknowns a count adds up."""
        measure, period, country, language = wanted
        return np.array([
            float(of == measure and week in period.mondays and country in (ALL, where) and language in (ALL, spoken))
            for of, week, where, spoken in self.unknowns
        ])  # fmt: skip

    def largest(self, wanted: Sum) -> float:
        """How large a count could be."""
        return self.solver.largest(self.parts(wanted))

    def smallest(self, wanted: Sum) -> float:
        """How small it could be."""
        return self.solver.smallest(self.parts(wanted))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("place", [2, 3])
def test_in_a_table_every_small_count_could_as_well_be_ten(seed: int, place: int) -> None:
    """Of all weeks, months, quarters and the year, by country or by language."""
    wrote = invented(seed)
    shown = {key: n for key, n in everything_shown(wrote).items() if key[0] == BEGUN and key[5 - place] == ALL}
    assert all(count is None or count == truth(wrote, key) for key, count in shown.items())
    small = [key for key in shown if is_small(truth(wrote, key))]
    assert len(small) > 50
    assert all(shown[key] is None for key in small)
    attack = Attack(shown)
    assert not {key: size for key in small if (size := attack.largest(key)) < SMALLEST - 0.001}


@pytest.mark.parametrize("seed", range(3))
def test_no_small_count_can_be_computed_from_all_tables_together(seed: int) -> None:
    """Two measures, both attributes, and countries by language: hardly any is told to be small, and none how small."""
    wrote = invented(seed)
    shown = everything_shown(wrote)
    attack = Attack(shown)
    small = sorted((key for key in shown if is_small(truth(wrote, key))), key=str)
    chosen = random.Random(seed).sample(small, 60)  # noqa: S311  nothing secret hangs on it
    found = {key: attack.largest(key) for key in chosen}
    told = [key for key, size in found.items() if size < SMALLEST - 0.001]
    assert len(told) < len(chosen) / 10
    assert not [key for key in told if found[key] - attack.smallest(key) < 0.999]


@pytest.mark.parametrize("seed", range(6))
def test_what_a_period_shows_stays_as_it_was(seed: int) -> None:
    """A page that is asked for when its month is over, and again after the year, is the same."""
    wrote = invented(seed)
    at_the_end = tables(wrote)
    for period in within(YEAR):
        for measure, then in tables(wrote, largest(period)).items():
            assert [told.row(period) for told in then] == [told.row(period) for told in at_the_end[measure]]


def test_most_of_what_is_large_is_shown() -> None:
    """What is hidden for the sake of others is a part of it only."""
    _, by_country, _ = tables(invented(2))[BEGUN]
    large = [cell for cell, count in by_country.counts.items() if count >= SMALLEST]
    assert sum(cell in by_country.hidden for cell in large) < 0.6 * len(large)


@pytest.mark.parametrize(("counted", "in_months", "in_quarter"), [
    ((40, 20, 3), [40, 20, -1], -1),  # the two months before lie in a folder: the quarter would tell the third
    ((3, 20, 40), [-1, 20, -1], 63),  # a later month is hidden for an earlier one, and the quarter can be shown
])  # fmt: skip
def test_of_a_quarter_two_months_do_not_tell_the_third(
    counted: tuple[int, int, int], in_months: list[int], in_quarter: int
) -> None:
    """A small month is hidden, and with it what tells it in the order in which the figures are shown."""
    quarter = named("2025-Q1")
    assert quarter is not None
    months = quarter.children
    counts = Tally(quarter).counts(
        (month.until - WEEK, "KE", many) for month, many in zip(months, counted, strict=True)
    )
    told = told_over_time(quarter, counts)
    assert [told.of(month, "KE") for month in months] == in_months
    assert told.of(quarter, "KE") == in_quarter
