"""Charts draw what they show."""

from __future__ import annotations

from bot.figures.protected_figures import Group
from bot.review.figures.charts import bars, weeks


def test_charts_draw_what_they_show() -> None:
    """A hidden count may be the largest: it is drawn as if it could be any, and never as a short one."""
    few = Group(0, -1, -1, -1, -1, -1, -1)
    chart = weeks([few, Group(1, 20, 20, 0, -1, 0, 0), few], ["a", "b", "c"])
    assert all(column.top >= 0 for column in chart.columns)
    assert [column.hidden for column in chart.columns] == [True, False, True]
    assert chart.columns[0].height == max(column.height for column in chart.columns)
    assert (chart.columns[1].inner_height, chart.columns[1].inner_hidden) == (chart.columns[1].height, True)
    drawn = bars({"a": 40, "b": 20, "c": -1, "d": 1}, most=3)
    assert ([bar.length for bar in drawn.bars], drawn.total) == ([100.0, 50.0, 100.0], 4)
    assert [bar.hidden for bar in drawn.bars] == [False, False, True]
