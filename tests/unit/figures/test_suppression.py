"""How a count that is hidden, or should be, reads on a page and in a file."""

from __future__ import annotations

from bot.figures.suppression import HIDDEN, plain, shown


def test_a_hidden_count_reads_as_hidden() -> None:
    """A small one does even where nothing hid it before; zero and large ones are told."""
    assert [shown(count) for count in (HIDDEN, 3, 0, 1234, None)] == ["hidden", "hidden", "0", "1,234", "–"]
    assert [plain(count) for count in (HIDDEN, 3, 0, 1234, None)] == ["hidden", "hidden", 0, 1234, ""]
