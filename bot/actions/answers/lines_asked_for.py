"""Other lines than those of the need: not the police's, usable without papers or internet, or of another country."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import emergency_facts, in_danger_call
from bot.actions.parts.fallbacks import NO_TEXT_LINE
from bot.actions.parts.follow_up_lines import (
    few_lines,
    lines_outside_authorities,
    reply_with_lines,
    situation_for,
    without_police,
)
from bot.actions.parts.questions import reply_asking
from bot.actions.parts.said_to import said_to
from bot.actions.parts.shown_lines import with_country, with_country_code, with_who_runs
from bot.helplines.shown import without_sites
from bot.places import country_name
from bot.slots import Slot
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.helplines.shown import ShownLine
    from bot.turns.turn import Turn


def no_police(turn: Turn) -> Reply:
    """Lines that are not the police's, or a word that none is known."""
    says = without_police(turn)
    return reply_with_lines(turn, says.response, says.lines)


def _no_papers(turn: Turn) -> Reply:
    """A line that is no part of the authorities, where one is known; else what to ask any line first."""
    if lines := lines_outside_authorities(turn):
        return reply_with_lines(turn, "utter_follow_up_no_papers", lines)
    named = few_lines(turn, situation_for(turn, "no_papers"))
    return reply_with_lines(turn, "utter_first_ask_them", with_who_runs(named))


def _punished(turn: Turn) -> Reply:
    """Lines outside the authorities first: someone who fears punishment asks before the police know.

    Of somebody under 18 the lines for children: whoever looks for one should not wait with the police.
    """
    response, named = said_to("utter_follow_up_punished", turn), few_lines(turn, situation_for(turn, "punished"))
    if response != "utter_follow_up_punished":
        return reply_with_lines(turn, response, named)
    return reply_with_lines(turn, response, with_who_runs(lines_outside_authorities(turn, "punished") or named))


def _no_internet(turn: Turn) -> Reply:
    """The lines that take calls or plain text messages; from now on no others."""
    known = replace(turn, known=replace(turn.known, offline=True))
    lines = few_lines(known, situation_for(turn))
    only_calls = turn.known.contact == "text" and all(line.reach in ("call", "web") for line in lines)
    response = NO_TEXT_LINE if only_calls else "utter_follow_up_no_internet"
    says = Say(response, lines) if lines else Say("utter_follow_up_none_for_me")
    return reply_asking(known, [says], None, {Slot.OFFLINE: True})


def is_for_relative_abroad(turn: Turn) -> bool:
    """Whether somebody in need, whose country is known, asks what a relative elsewhere can dial for them."""
    return turn.in_need and not turn.about_another and bool(turn.country) and _country_of_relative(turn) is not None


def _country_of_relative(turn: Turn) -> str | None:
    return next((code for code in turn.message.relatives_in if code != turn.country), None)


def _for_relative(turn: Turn, other: str) -> Reply | None:
    """The lines of a relative's country, and the best one of the person's as it is dialled from there; None without.

    Each has its country beside it. How the person can be reached themself says nothing of the relative: who is watched
    and can only write has a sister who can call.
    """
    by_relative = replace(turn, known=replace(turn.known, contact=None, offline=False))
    there = replace(by_relative, place=replace(turn.place, country=other, source=None, second=None))
    of_other = [line for line in _few_of_country(there) if line.country == other]
    of_own = [line for line in _few_of_country(by_relative) if line.country == turn.country]
    if not of_other:
        return None
    from_there = without_sites(with_country_code([line for line in of_own if line.phone_international][:1]))
    named = with_country([*of_other, *from_there], turn.language)
    values = {"country": country_name(other, turn.language), **emergency_facts(there)}
    danger = [in_danger_call(turn)] if turn.was_emergency else []
    return reply_asking(turn, [*danger, Say("utter_helplines", named, values)], None)


def _few_of_country(turn: Turn) -> list[ShownLine]:
    return without_sites(few_lines(turn, situation_for(turn)))


def lines_from_abroad(turn: Turn) -> Reply:
    """The lines of another country that the message names, else what can be dialled from where.

    "My cousin is in Cameroon, which number does she call?", of a maid in Lebanon: the lines of Cameroon, and one of
    Lebanon with its code. In an emergency the person's own number stands before those of another country.
    """
    of_relative = _country_of_relative(turn) if is_for_relative_abroad(turn) else None
    if of_relative and (reply := _for_relative(turn, of_relative)):
        return reply
    other = next((code for code in turn.message.named_countries if code != turn.country), None)
    if other is None or of_relative:
        lines = with_country_code(few_lines(turn, situation_for(turn)))
        return reply_with_lines(turn, "utter_follow_up_line_abroad", lines)
    there = replace(turn, place=replace(turn.place, country=other, source=None, second=None))
    lines = with_country_code(few_lines(there, situation_for(turn)))
    values = {"country": country_name(other, turn.language), **emergency_facts(there)}
    place = Slot.SECOND_COUNTRY if turn.about_another else Slot.HOME_COUNTRY  # asked for oneself: about home
    of_two = replace(turn, place=replace(turn.place, second=other))
    in_danger = of_two if turn.about_another else turn if turn.was_emergency else None
    danger = [in_danger_call(in_danger)] if in_danger else []
    return reply_asking(turn, [*danger, Say("utter_helplines", lines, values)], None, {place: other})


#: The answer to someone who fears the authorities, unless they have just read it.
OF_FEAR: dict[str, Callable[[Turn], Reply]] = {"no_police": no_police, "no_papers": _no_papers, "punished": _punished}
#: The answer to someone who can't reach a line, however often they say so.
OF_REACH: dict[str, Callable[[Turn], Reply]] = {"no_internet": _no_internet, "line_abroad": lines_from_abroad}
