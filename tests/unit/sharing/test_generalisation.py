"""Every record is like enough others in every field, as exact as that allows; nobody else is told."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bot.sharing.generalisation import generalise
from bot.sharing.incidents import Incident

if TYPE_CHECKING:
    from random import Random

K = 10
DEBT = ("DebtBondage",)


def some(count: int, month: int = 1, country: str | None = "QA", control: tuple[str, ...] = DEBT) -> list[Incident]:
    """So many incidents that are alike."""
    return [Incident(date(2026, month, 1 + number % 28), country, True, control) for number in range(count)]


def told(incidents: list[Incident]) -> tuple[dict[tuple[str, str, str], int], int]:
    """How often which date, country and control are told, and how many were left out."""
    records, left_out = generalise(incidents, K)
    return dict(Counter((record.date, record.country, record.control) for record in records)), left_out


def test_enough_that_are_alike_are_told_exactly() -> None:
    """Month, country and signs stay."""
    assert told(some(10)) == ({("2026-01", "QA", "DebtBondage"): 10}, 0)


def test_a_month_becomes_a_quarter_and_then_a_year() -> None:
    """Nine in January are told with one more in March or in June."""
    assert told(some(9) + some(1, month=3)) == ({("2026-Q1", "QA", "DebtBondage"): 10}, 0)
    assert told(some(9) + some(1, month=6)) == ({("2026", "QA", "DebtBondage"): 10}, 0)


def test_a_country_becomes_its_region_and_then_blank() -> None:
    """Nine of Qatar are told with one of the Emirates; with one of France only as a year without a place or signs."""
    assert told(some(9) + some(1, country="AE")) == ({("2026-Q1", "Western Asia", "DebtBondage"): 10}, 0)
    assert told(some(9) + some(1, country="FR")) == ({("2026", "", ""): 10}, 0)
    assert told(some(9) + some(1, country=None)) == ({("2026", "", ""): 10}, 0)


def test_signs_go_where_they_tell_people_apart() -> None:
    """A rare means of control is blank, and so is that of the others who are needed beside it."""
    assert told(some(9) + some(1, control=("SexualAbuse",))) == ({("2026-Q1", "QA", ""): 10}, 0)


def test_an_incident_with_too_few_like_it_is_left_out() -> None:
    """Nothing is told of nine, and they change nothing of what is told of the others."""
    others = [Incident(date(2026, 1, 1), "QA", False)] * 9
    assert told(some(10) + others) == ({("2026-01", "QA", "DebtBondage"): 10}, 9)
    assert told([]) == ({}, 0)


INCIDENTS = st.lists(
    st.builds(
        Incident,
        st.dates(date(2025, 10, 1), date(2026, 6, 30)),
        st.sampled_from(["QA", "AE", "FR", "RO", None]),
        st.booleans(),
        st.sampled_from([(), DEBT, ("DebtBondage", "TakesEarnings")]),
        st.sampled_from([(), ("ForcedLabour",)]),
    ),
    max_size=120,
)


@given(INCIDENTS, st.integers(2, 12))
def test_no_record_is_like_fewer_than_k(incidents: list[Incident], k: int) -> None:
    """Whatever people told; and nobody is told twice or forgotten."""
    records, left_out = generalise(incidents, k)
    assert all(count >= k for count in Counter(records).values())
    assert len(records) + left_out == len(incidents)


@given(INCIDENTS, st.randoms())
def test_the_order_of_the_log_tells_nothing(incidents: list[Incident], chance: Random) -> None:
    """The same incidents give the same file in whatever order they were logged."""
    shuffled = list(incidents)
    chance.shuffle(shuffled)
    assert generalise(shuffled, 3) == generalise(incidents, 3)
