"""Where a country's emergency number is not certain, the one of every mobile stands beside it wherever it is named.

3GPP TS 22.101, section 10.1, makes 112 an emergency number on every mobile. Some replies say so in words; in all
others both numbers stand where the one would: "Emergency: 999 / 112".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import emergency_facts, is_number_uncertain
from bot.helplines.directory import MOBILE_EMERGENCY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.turns.reply import Say
    from bot.turns.turn import Turn

#: Responses that say in words what number works on a mobile.
_SAID_IN_WORDS = frozenset({"utter_in_danger_call_or_mobile", "utter_add_112"})
_NUMBER = "emergency_number"


def with_number_of_mobiles(turn: Turn, says: Sequence[Say]) -> tuple[Say, ...]:
    """The responses, each of which names both numbers where the country's own is not certain."""
    if not is_number_uncertain(turn) or any(say.response in _SAID_IN_WORDS for say in says):
        return tuple(says)
    sign = "/" if turn.by_sms else " / "
    both = f"{emergency_facts(turn)[_NUMBER]}{sign}{MOBILE_EMERGENCY[0]}"
    return tuple(replace(say, values={_NUMBER: both, **say.values}) for say in says)
