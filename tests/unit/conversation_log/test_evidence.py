"""Evidence is kept without words of the person, and points to the same place in the redacted text."""

from __future__ import annotations

import pytest

from bot.conversation_log.evidence import kept_evidence, moved
from bot.privacy import Redacted, Removed, RemovedKind

TEXT = "I am Ana Pop, they took my passport"
NAME = Removed(5, 12, RemovedKind.NAME)
REDACTED = Redacted(TEXT[:5] + RemovedKind.NAME.placeholder + TEXT[12:], (NAME,))
FOUND = {"kind": "phrase", "phrase": "took my passport", "start": 19, "end": 35, "words": "they took my passport"}


def test_the_offsets_are_those_of_the_redacted_text() -> None:
    """What stood behind the name stands elsewhere now."""
    (kept,) = kept_evidence([FOUND], TEXT, REDACTED)
    assert REDACTED.text[kept["start"] : kept["end"]] == "took my passport"


def test_only_facts_of_ours_are_kept() -> None:
    """A piece of evidence may carry the person's own words."""
    (kept,) = kept_evidence([FOUND], TEXT, REDACTED)
    assert kept.keys() == {"kind", "phrase", "start", "end"}


def test_without_a_certain_place_there_are_no_offsets() -> None:
    """Redaction may have changed more than it tells."""
    (kept,) = kept_evidence([FOUND], f"{TEXT}!", REDACTED)
    assert kept == {"kind": "phrase", "phrase": "took my passport"}


@pytest.mark.parametrize(
    ("offset", "end", "place"),
    [
        (5, False, 5),
        (8, False, 5),
        (8, True, 5 + len(RemovedKind.NAME.placeholder)),
        (12, False, 5 + len(RemovedKind.NAME.placeholder)),
        (3, True, 3),
    ],
)
def test_an_offset_within_a_name_moves_to_its_edge(offset: int, end: bool, place: int) -> None:
    """A beginning to the token's beginning, an end to its end."""
    assert moved(offset, [NAME], end=end) == place
