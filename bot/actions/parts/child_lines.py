"""The lines for somebody who has said to be under 18, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.help_lines import offered_lines
from bot.helplines.shown import without_sites
from bot.turns.reply import Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def child_lines_said(turn: Turn) -> Say:
    """The child line, and that it is for everybody under 18; where the country has none, only who else can help.

    A site that lists lines of all countries lists those for children, too.
    """
    lines = offered_lines(turn, "child_at_risk", minor=True)
    of_children = all(line.category == "child" for line in without_sites(lines)[:1])
    return Say("utter_under_18_yes" if of_children else "utter_urgent_child_at_risk_other_simple", lines)
