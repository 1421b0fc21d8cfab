"""Lines for somebody whom those of the need did not help, or who fears those who run them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.help_lines import (
    directory,
    need_of,
    offered_lines,
    room_for_lines,
)
from bot.actions.parts.shown_lines import shown_line, shown_site, written
from bot.actions.parts.who_is_told import RUNNERS
from bot.actions.parts.whom_lines_suit import OF_WORK, fits_age, helps_by_chance, is_seen_by_another
from bot.helplines.choose import MOST_LINES, choose
from bot.helplines.shown import without_sites

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.helplines.need import Offer
    from bot.helplines.shown import Shown, ShownLine
    from bot.taxonomy import IntentName
    from bot.turns.turn import Turn

#: Whose lines that are independent come after those of the need.
_INDEPENDENT_SITUATIONS: tuple[IntentName, ...] = ("find_helpline", "safe_migration", "left_exploitation")
#: Whose lines come next for somebody whom those of the need did not help.
_OTHER_SITUATIONS: tuple[IntentName, ...] = ("find_helpline", "left_exploitation", "worker_rights", "safe_migration")


def independent_lines(turn: Turn, situation: IntentName) -> list[ShownLine]:
    """Charities' lines, those that tell no authority and are confirmed first; maybe none.

    Somebody under 18 gets the child line with them, unless the police answer there.
    """
    found = {offer.dial: shown_line(offer, turn.language) for offer in _of_charities(turn, situation)}
    fitting = [line for line in found.values() if _suits(line, turn, situation)]
    lines = sorted(fitting, key=lambda line: (bool(line.told), not line.confirmed))
    child = [line for line in _child_lines(turn) if line.directory_name not in {each.directory_name for each in lines}]
    return [*lines[:1], *child, *lines[1:]]


def _suits(line: ShownLine, turn: Turn, situation: IntentName) -> bool:
    """Whether a line is for such a need, and the person may be who it is for.

    A man who owes for his journey, and reached nobody, read the lines of Asian women, of beaten husbands and of
    children, one after the other. A line against violence helps at work only where it takes trafficking.
    """
    for_others = helps_by_chance(
        line.category, situation, turn.known.audience, takes_trafficking=line.takes_trafficking
    )
    by_voice = situation in OF_WORK and turn.known.contact != "text"  # who can only write finds a person there
    crisis = line.category == "suicide_crisis" and (by_voice or is_seen_by_another(turn, situation))
    return fits_age(line.category, turn) and not (for_others or crisis)


def _of_charities(turn: Turn, situation: IntentName) -> Iterator[Offer]:
    for name in dict.fromkeys([situation, *_INDEPENDENT_SITUATIONS]):
        need = replace(need_of(turn, name, turn.known.minor), only_charities=True)
        yield from choose(directory(), need).lines


def _child_lines(turn: Turn) -> list[ShownLine]:
    """The line for children, for somebody under 18 who wants no police: not one that they answer."""
    if not turn.known.minor:
        return []
    afraid = replace(turn, known=replace(turn.known, fears_authorities=True))
    lines = without_sites(offered_lines(afraid, "child_at_risk"))
    return [line for line in lines if line.category == "child" and line.told not in RUNNERS][:1]


def other_lines(turn: Turn, situation: IntentName) -> list[Shown]:
    """Lines for somebody whom those of the need did not help (`failed_lines`), and the site that lists more.

    Further lines of the situation, then those of other needs, but only crisis lines for suicidal words. Where there are
    no others the first ones come as they can be written to, since their telephone was tried; where they can't be, they
    come again before lines that may be for others. A child keeps a child line (safety.md, Conduct 10).
    """
    situations = (situation,) if situation == "self_harm" else (situation, *_OTHER_SITUATIONS)
    further = [line for name in situations for line in offered_lines(turn, name, most=MOST_LINES)]
    others = {line.directory_name: line for line in without_sites(further) if fits_age(line.category, turn)}.values()
    untried = [line for line in others if line.directory_name not in turn.known.shunned_lines]
    suiting = [line for line in untried if _suits(line, turn, situation)]
    tried = _in_writing(turn, situation) or _once_more(turn, situation)
    kept = suiting or [*tried, *untried] or [*others]
    if turn.known.contact == "text" and not written(kept):  # nothing else can be written to
        kept = [*_in_writing(turn, situation), *kept]
    room = room_for_lines(turn) - 1
    return [*_with_child_line(turn, kept, room), *(shown_site(site) for site in directory().web[:1])]


def _once_more(turn: Turn, situation: IntentName) -> list[ShownLine]:
    """The lines of the situation that failed: to try them later is better than a line for others."""
    again = replace(turn, known=replace(turn.known, failed_lines=frozenset()))
    lines = without_sites(offered_lines(again, situation))
    return [line for line in lines if line.directory_name in turn.known.failed_lines and _suits(line, turn, situation)]


def _in_writing(turn: Turn, situation: IntentName) -> list[ShownLine]:
    """The first lines of the situation, as far as they can be written to."""
    writing = replace(turn, known=replace(turn.known, failed_lines=frozenset(), contact="text"))
    lines = without_sites(offered_lines(writing, situation))
    return [line for line in lines if line.reach != "call" and _suits(line, turn, situation)]


def _with_child_line(turn: Turn, lines: list[ShownLine], room: int) -> list[ShownLine]:
    """As many lines as there is room for; for a child with a child line among them, preferably an untried one."""
    kept = lines[:room]
    if not (turn.known.minor or turn.last_need == "child_at_risk") or any(line.category == "child" for line in kept):
        return kept
    untried = replace(turn, known=replace(turn.known, failed_lines=frozenset()))
    named = offered_lines(untried, "child_at_risk", minor=True)
    of_children = [line for line in (*lines, *without_sites(named)) if line.category == "child"]
    child = sorted(of_children, key=lambda line: line.directory_name in turn.known.shunned_lines)[:1]
    return [*kept[: room - len(child)], *child]
