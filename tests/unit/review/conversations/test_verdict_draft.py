"""The form of a message keeps what was typed, and says what can't be saved."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot.review.conversations.verdict_draft import Draft, FieldChange


def row(**values: Any) -> Any:
    """A message as the log has it."""
    held = {"tier": "information", "intent": "worker_rights", "language": "en", "country": "QA", "follow_up": None}
    kept = {"text": "my cousin zuleika", "button": None, "version": 1, "position": 1}
    right = {f"right_{name}": None for name in held}
    return SimpleNamespace(**{**held, **right, **kept, **values})


@pytest.mark.parametrize(
    ("post", "problems"),
    [
        ({}, {}),
        ({"tier": "none of ours"}, {"tier": "unknown"}),
        ({"country": "XX"}, {"country": "unknown"}),
        ({"country": "", "language": ""}, {}),
        ({"tier": "urgent"}, {"intent": "fit"}),
        ({"tier": "urgent", "asked": "1"}, {}),
        ({"tier": "urgent", "intent": "being_exploited"}, {}),
        ({"remove": "zuleika"}, {}),
        ({"remove": "my cousin zuleika"}, {"whole": "whole"}),
        ({"remove": "my cousin zuleika", "whole": "my cousin zuleika"}, {}),
    ],
)
def test_problems(post: dict[str, str], problems: dict[str, str]) -> None:
    """What is no code of ours is refused; two things are asked about once."""
    assert Draft.read(post, row()).problems(row()) == problems


def test_what_somebody_else_changed_is_told_and_ones_own_is_kept() -> None:
    """Only where both chose does the reader's own differ."""
    draft = Draft.read({"tier": "urgent", "version": "1"}, row())
    theirs = row(right_tier="concern", right_country="AE", version=2)
    assert draft.changes(theirs) == [
        FieldChange("tier", "information", "concern", "urgent"),
        FieldChange("country", "QA", "AE", None),
    ]
    after = draft.after(theirs)
    assert (after.tier, after.country, after.version) == ("urgent", "AE", 2)


def test_a_form_that_nobody_touched_holds_nothing() -> None:
    """Words to take out and a note count as well."""
    assert not Draft.of(row()).unsaved
    assert Draft.read({"text": "ask"}, row()).unsaved
    assert Draft.read({"language": "fr"}, row()).unsaved
