"""Lines that did not help count beside those of before, and the turn that is answered stays as it is."""

from __future__ import annotations

from bot.actions.parts.failed_lines import with_failed
from bot.helplines.shown import ShownLine
from tests.turns import changed
from tests.unit.actions.answers.asked import ASKED


def test_lines_that_failed_are_added() -> None:
    """Those of before are not named again either."""
    before = changed(ASKED, failed_lines=frozenset({"first"}))
    after = with_failed(before, [ShownLine(directory_name="second", name="Second", reach="call")])
    assert after.known.failed_lines == {"first", "second"}
    assert before.known.failed_lines == {"first"}
