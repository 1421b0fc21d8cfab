"""Findings that overlap or belong together become one placeholder."""

from __future__ import annotations

import pytest

from bot.privacy.kinds import RemovedKind
from bot.privacy.replace import merged, replaced
from bot.privacy.span import Span

TEXT = "neema odhis, 12 green lane"


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        (
            [(0, 5, RemovedKind.WORD), (0, 11, RemovedKind.NAME)],
            [(0, 11, RemovedKind.NAME)],
        ),  # the longest names the whole
        (
            [(0, 5, RemovedKind.NAME), (3, 11, RemovedKind.HANDLE)],
            [(0, 11, RemovedKind.HANDLE)],
        ),  # also where it begins later
        (
            [(0, 5, RemovedKind.WORD), (0, 5, RemovedKind.NAME)],
            [(0, 5, RemovedKind.NAME)],
        ),  # of equal length, the kind declared first
        (
            [(0, 5, RemovedKind.NAME), (6, 11, RemovedKind.NAME)],
            [(0, 11, RemovedKind.NAME)],
        ),  # a blank divides parts of one name
        (
            [(0, 5, RemovedKind.NAME), (6, 11, RemovedKind.WORD)],
            [(0, 5, RemovedKind.NAME), (6, 11, RemovedKind.WORD)],
        ),  # not of two kinds
        (
            [(0, 5, RemovedKind.WORD), (6, 11, RemovedKind.WORD)],
            [(0, 5, RemovedKind.WORD), (6, 11, RemovedKind.WORD)],
        ),  # and not two words
        (
            [(0, 11, RemovedKind.NAME), (13, 15, RemovedKind.NAME)],
            [(0, 11, RemovedKind.NAME), (13, 15, RemovedKind.NAME)],
        ),  # no comma in a name
        (
            [(0, 11, RemovedKind.ADDRESS), (13, 26, RemovedKind.ADDRESS)],
            [(0, 26, RemovedKind.ADDRESS)],
        ),  # but in an address
    ],
)
def test_one_identifier_is_one_span(
    spans: list[tuple[int, int, RemovedKind]], found: list[tuple[int, int, RemovedKind]]
) -> None:
    """Whatever order the recognisers come in."""
    for given in (spans, spans[::-1]):
        assert merged((Span(*span) for span in given), TEXT) == tuple(Span(*span) for span in found)


def test_placeholders_stand_where_the_spans_were() -> None:
    """All around them stays as it is."""
    assert replaced(TEXT, (Span(0, 11, RemovedKind.NAME), Span(13, 26, RemovedKind.ADDRESS))) == "[NAME], [ADDRESS]"
    assert replaced(TEXT, ()) == TEXT
