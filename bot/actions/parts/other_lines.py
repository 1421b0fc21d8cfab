"""Lines for somebody whom those of the need did not help, and for who fears those who run them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.parts.help_lines import MOST_LINES, directory, fits_age, need_of, offered_lines, room_for_lines
from bot.actions.parts.line_facts import line_facts, web_facts, written
from bot.helplines.choose import choose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.helplines.need import Offer
    from bot.turns.turn import Turn

#: Who runs a line that somebody who fears the police can ask first.
_INDEPENDENT = frozenset({"ngo", "international"})
#: Whose lines that are independent come after those of the need.
_INDEPENDENT_SITUATIONS = ("find_helpline", "safe_migration", "left_exploitation")
#: Whose lines come next for somebody whom those of the need did not help.
_OTHER_SITUATIONS = ("find_helpline", "left_exploitation", "worker_rights", "safe_migration")


def independent_lines(turn: Turn, situation: str) -> list[dict[str, Any]]:
    """Facts of confirmed lines that no authority runs or hears of, as far as is known; maybe none."""
    lines = {offer.dial: line_facts(offer, turn.language) for offer in _independent(turn, situation)}.values()
    return [line for line in lines if not line["told"]]


def _independent(turn: Turn, situation: str) -> Iterator[Offer]:
    for name in dict.fromkeys([situation, *_INDEPENDENT_SITUATIONS]):
        for offer in choose(directory(), need_of(turn, name, turn.minor)).lines:
            if offer.confirmed and offer.helpline.run_by in _INDEPENDENT and not offer.helpline.distance:
                yield offer


def other_lines(turn: Turn, situation: str) -> list[dict[str, Any]]:
    """Facts of lines for somebody whom those of the need did not help (`failed_lines`), and the site that lists more.

    Further lines of the situation, then those of other needs, but only crisis lines for suicidal words; the first ones
    again only where there are no others.
    """
    situations = (situation,) if situation == "self_harm" else (situation, *_OTHER_SITUATIONS)
    further = [line for name in situations for line in offered_lines(turn, name, most=MOST_LINES)]
    fit = (line for line in further if line["reach"] != "web" and fits_age(line["category"], turn))
    others = {line["line"]: line for line in fit}.values()
    kept = [line for line in others if line["line"] not in turn.failed_lines] or [*others]
    if turn.contact == "text" and not written(kept):  # nothing else can be written to
        first = offered_lines(replace(turn, failed_lines=frozenset()), situation)
        kept = [*(line for line in first if line["reach"] not in ("call", "web")), *kept]
    return [*kept[: room_for_lines(turn) - 1], *(web_facts(site) for site in directory().web[:1])]
