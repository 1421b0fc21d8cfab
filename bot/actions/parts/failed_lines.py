"""Lines that did not help, or that are for others: from then on others come first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.help_lines import directory
from bot.helplines.mentioned import emergency_digits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.helplines.shown import ShownLine
    from bot.turns.turn import Turn


def with_failed(turn: Turn, lines: Iterable[ShownLine]) -> Turn:
    """The turn of somebody whom these lines did not help either."""
    return _with_names(turn, {line.directory_name for line in lines})


def with_unfit(turn: Turn, lines: Iterable[ShownLine]) -> Turn:
    """The turn of somebody for whom these lines are not: "that is for maids, I am a builder"."""
    unfit = turn.known.unfit_lines | {line.directory_name for line in lines}
    return replace(turn, known=replace(turn.known, unfit_lines=unfit))


def with_unanswered(turn: Turn, offered: Iterable[ShownLine]) -> Turn:
    """The turn of somebody whom nobody answered: the line that they mention, or, where they mention none, all offered.

    A call to the emergency services or to the police says nothing of a helpline: "the police here sent me to the
    agency", of a mother, took the two lines from her that look for people abroad.
    """
    if mentioned := mentioned_lines(turn):
        return _with_names(turn, mentioned)
    of_police = turn.message.names_police or was_emergency_number(turn)
    return turn if of_police else with_failed(turn, offered)


def was_emergency_number(turn: Turn) -> bool:
    """Whether the message mentions an emergency number of the country, and no line: "I rang 999, they hung up"."""
    numbers = emergency_digits(directory().emergency(turn.country))
    return bool(numbers & turn.message.mentioned_numbers) and not mentioned_lines(turn)


def mentioned_lines(turn: Turn) -> set[str]:
    """Names of the helplines that the message mentions, of the countries that the conversation is about."""
    about = (turn.country, turn.place.second, turn.place.home)
    countries = filter(None, map(directory().country, about))
    named = {line.name for country in countries for line in country.lines if line.category != "general_emergency"}
    return named & turn.message.mentioned_lines


def _with_names(turn: Turn, names: set[str]) -> Turn:
    return replace(turn, known=replace(turn.known, failed_lines=turn.known.failed_lines | names))
