"""The figures that the project promises, on messages written apart from the rules."""

from __future__ import annotations

import pytest

from benchmarks.redaction import SETS, Figures, measure, read_lines


@pytest.fixture(scope="module")
def figures() -> Figures:
    """One run over all messages."""
    return measure(message for path in SETS for message in read_lines(path))


LEAST = {"phone": 1.0, "email": 1.0, "document": 1.0, "name": 0.98}
OTHERS = (
    "address",
    "birth_date",
    "card",
    "coordinates",
    "employer",
    "handle",
    "iban",
    "ip",
    "place",
    "plate",
    "postcode",
    "url",
)


@pytest.mark.parametrize(("kind", "least"), [*LEAST.items(), *((kind, 0.97) for kind in OTHERS)])
def test_recall_of_a_kind(figures: Figures, kind: str, least: float) -> None:
    """An identifier counts as removed only if no letter or digit of it is left."""
    assert figures.by_kind[kind].share() >= least


def test_few_harmless_words_are_lost(figures: Figures) -> None:
    """At most one word in twenty in every language."""
    lost = {language: 1 - tally.share() for language, tally in figures.words_kept.items()}
    assert max(lost.values()) <= 0.05, lost
