"""Figures of an evaluation, as they are printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.evaluation.messages import ModelVerdict, read_labelled
from bot.evaluation.report import below_floor, tables

if TYPE_CHECKING:
    from pathlib import Path

    from bot.evaluation.messages import Labelled


def labelled(folder: Path, **tiers: object) -> Labelled:
    """A message of a file."""
    line = {"id": "a", "lang": "en", "text": "she wants to leave", "intents": ["being_exploited"], "style": "plain"}
    file = folder / "messages.jsonl"
    file.write_text(json.dumps(line | tiers), encoding="utf-8")
    (message,) = read_labelled(file)
    return message


@pytest.mark.parametrize(
    "tiers", [{"tier": "urgent", "tier_ok": ["concern"]}, {"tier": "urgent", "tier_also": "concern"}]
)
def test_a_message_counts_for_the_tier_that_it_was_written_for(tmp_path: Path, tiers: dict[str, object]) -> None:
    """Another one that is no mistake does not take its place, whatever the alphabet."""
    message = labelled(tmp_path, **tiers)
    assert message.tiers == {"urgent", "concern"}
    verdict = ModelVerdict(message, "being_exploited", 0.9, "urgent", asks=False, evidence=())
    by_tier = next(table for table in tables([verdict]) if table.title == "By tier")
    assert list(by_tier.columns[0].cells) == ["urgent"]


@pytest.mark.parametrize(("missed", "fails"), [(5, False), (7, False), (8, True)])
def test_a_floor_is_missed_by_more_than_chance(tmp_path: Path, missed: int, fails: bool) -> None:
    """Two messages are what another processor changes."""
    message = labelled(tmp_path, tier="urgent")
    found = ModelVerdict(message, "being_exploited", 0.9, "urgent", asks=False, evidence=())
    lost = ModelVerdict(message, "greet", 0.9, "conversation", asks=False, evidence=())
    file = tmp_path / "floor.yml"
    file.write_text("en: {urgent_recall: 0.95}\n", encoding="utf-8")
    assert bool(below_floor([found] * (100 - missed) + [lost] * missed, file)) is fails
