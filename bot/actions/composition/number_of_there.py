"""The number under "Help in Oman:" is Oman's, also where a person in India asks for somebody there.

Everywhere else a reply names the number that works where the writer is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import elsewhere_facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.turns.reply import Say
    from bot.turns.turn import Turn

#: Responses whose number is that of the country that they name or whose lines they hold.
_OF_COUNTRY = frozenset({"utter_helplines", "utter_line_try_later"})


def with_number_of_there(turn: Turn, says: Sequence[Say]) -> tuple[Say, ...]:
    """The responses, with the number of the other person's country where the lines are those of it."""
    elsewhere = elsewhere_facts(turn)
    if not elsewhere or turn.country != turn.here_and_there[1]:
        return tuple(says)
    there = {"emergency_number": elsewhere["there_number"]}
    return tuple(replace(say, values=there | {**say.values}) if say.response in _OF_COUNTRY else say for say in says)
