"""The table of docs/architecture.md tells the order of the steps, and no module of the package is left out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import bot.dialogue
from bot.dialogue.steps import BY_WORDS_ALONE, CANT_WAIT, PLAINLY_ASKED

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGE = Path(str(bot.dialogue.__file__)).parent
_HEAD = "### How the conversation corrects a message"


def _table() -> dict[str, list[str]]:
    """The modules of each step, in the order of the table."""
    text = (PACKAGE.parents[1] / "docs" / "architecture.md").read_text(encoding="utf-8").split(_HEAD)[1]
    rows = re.findall(r"^\| ([^|`]+) \| (`[^|]+) \|", text, re.MULTILINE)
    return {step: re.findall(r"`(\w+)\.py`", modules) for step, modules in rows}


def test_every_module_stands_in_the_table_or_is_shared() -> None:
    """And none is named that is no module any more, or in both."""
    in_table = {module for modules in _table().values() for module in modules}
    shared = set(re.findall(r"`(\w+)`", str(bot.dialogue.__doc__)))
    assert in_table | shared == {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    assert not in_table & shared


@pytest.mark.parametrize(
    ("rows", "steps"),
    [
        (("near", "escape", "scolding"), BY_WORDS_ALONE),
        (("can't wait",), CANT_WAIT),
        (("plainly",), PLAINLY_ASKED),
    ],
)
def test_steps_are_taken_in_the_order_of_the_table(
    rows: tuple[str, ...], steps: tuple[Callable[..., object], ...]
) -> None:
    """A reader of the table knows which of two steps comes first."""
    told = _table()
    assert [step.__module__.split(".")[-1] for step in steps] == [module for row in rows for module in told[row]]
    assert [row for row in told if row in rows] == list(rows)
