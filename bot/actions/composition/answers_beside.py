"""What else a message asks, answered beside the reply: its place, its lines and its number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import HURT_CALL, NAMES_NUMBER, behind_numbers, hurt_call, in_danger_call
from bot.actions.parts.fallbacks import ASK_THEM, NO_TEXT_LINE, TELLS_MORE, TEXT_LINE, WHICH, WHICH_OF
from bot.actions.parts.follow_up_lines import NO_POLICE, WHAT_LINES_ARE, few_lines, situation_for, without_police
from bot.actions.parts.said_to import said_to
from bot.actions.parts.shown_lines import (
    COST,
    cost_of,
    with_what_is_free,
    with_what_it_is_for,
    with_who_runs,
    written,
)
from bot.actions.parts.who_is_told import TELLS_NOBODY
from bot.follow_up_kind import kind_of
from bot.guidance_pages import ANSWERS_FOLLOW_UP
from bot.helplines.shown import without_sites
from bot.taxonomy import Tier
from bot.turns.reply import Say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.helplines.shown import Shown
    from bot.turns.question import Question
    from bot.turns.turn import Turn

#: What is answered behind the number of an emergency, once somebody has read it.
_IN_AN_EMERGENCY = frozenset(
    {
        "utter_follow_up_how_to_leave", "utter_follow_up_medical", "utter_follow_up_delete_chat",
        "utter_please_do_not_go",
    }
)  # fmt: skip
#: A few caring words with the crisis line.
_NOT_ALONE = "utter_urgent_self_harm_simple"
#: How many further questions are answered by text message.
_MOST_BY_SMS = 1


def with_answers_beside(turn: Turn, says: list[Say], asks: Question | None) -> list[Say]:
    """The reply with the answers to what else was asked: before its lines, or behind them where a need is told first.

    Not by SMS in the first urgent reply, which has no room for it.
    """
    crowded = turn.known.first and turn.is_urgent and (turn.by_sms or turn.tier is Tier.EMERGENCY)
    also = _not_said_yet(turn, says)
    if not also or crowded:
        return says
    says = _with_crisis_line(turn, _without_doubt(turn, says))
    if turn.known.first and turn.by_sms and asks is None:
        says = [*says[:-1], replace(says[-1], choices=())]  # what is needed was told: it takes the place of the choices
    place = behind_numbers(says)
    if (turn.known.first and turn.is_urgent) or turn.last_need == "self_harm":  # nothing comes before the crisis line
        place = min(place + 1, len(says))
    return _with_what_is_told_of_lines([*says[:place], *_with_their_lines(turn, also, says, place), *says[place:]])


def _with_what_is_told_of_lines(says: list[Say]) -> list[Say]:
    """The reply, whose lines say what an answer beside tells of them: which are free, what each is and who runs it.

    "What a line is for and who runs it stands behind its number" was said, and nothing stood there.
    """
    said = {say.response for say in says}
    if COST in said:
        says = [replace(say, lines=with_what_is_free(say.lines)) if say.lines else say for say in says]
    if WHAT_LINES_ARE in said:
        says = [replace(say, lines=with_what_it_is_for(with_who_runs(say.lines))) if say.lines else say for say in says]
    return says


def _with_crisis_line(turn: Turn, says: list[Say]) -> list[Say]:
    """The reply; for someone who wanted to die, with the number, once, and the crisis line first if it names no line.

    "It was a joke. What about paid holidays?" is answered behind them; it is no question for the crisis line.
    """
    if turn.last_need != "self_harm" or _lines_of(says):
        return says
    place = behind_numbers(says)
    calls = says[:place] or [in_danger_call(turn)]
    others = [say for say in says[place:] if not say.response.startswith("utter_in_danger_call")]
    return [*calls, Say(_NOT_ALONE, few_lines(turn, "self_harm")), *others]


def _without_doubt(turn: Turn, says: list[Say]) -> list[Say]:
    """The reply without saying that the message was not understood, or only read: what it asks is answered beside.

    The lines of such words stay; someone who wants to die also reads that they are not alone.
    """
    leads = _NOT_ALONE if turn.last_need == "self_harm" else "utter_then_helpline"
    kept = [say for say in says if say.response not in (WHICH, WHICH_OF)]
    return [
        Say(leads, say.lines, say.values) if say.response in (ASK_THEM, TELLS_MORE) else say
        for say in kept
        if say.response not in (ASK_THEM, TELLS_MORE) or say.lines
    ]


def _not_said_yet(turn: Turn, says: list[Say]) -> tuple[str, ...]:
    """What else is answered, as much as the channel has room for; in an emergency only what keeps safe.

    By the names that kinds have for their answers; `said_to` picks the variant.
    The answer to "I can't call. shall I run while they sleep?" was only to call.
    """
    said = {say.response for say in says} | turn.known.said
    unwritten = (NO_TEXT_LINE,) if _only_calls_are_named(turn, says) else ()
    lines = _lines_of(says) or few_lines(turn, situation_for(turn))
    fitting = {_fitting(name, turn, says, lines): name for name in (*unwritten, *turn.message.also)}
    also = [name for fits, name in fitting.items() if fits not in said and not _is_untrue_here(name, says)]
    if turn.tier is Tier.EMERGENCY:
        also = [name for name in also if name in _IN_AN_EMERGENCY]
    return tuple(also[:_MOST_BY_SMS] if turn.by_sms else also)


def _only_calls_are_named(turn: Turn, says: list[Say]) -> bool:
    """Whether somebody who can only write is given lines, but none that they can write to: they are told so once.

    Not where the need has such a line, which this reply had no room for: that none takes messages would be untrue.
    """
    lines = _lines_of(says)
    told = any(name in turn.known.said for name in (NO_TEXT_LINE, TEXT_LINE))
    if turn.known.contact != "text" or told or not lines or written(lines):
        return False
    return not without_sites(written(few_lines(turn, situation_for(turn))))


def _fitting(name: str, turn: Turn, says: list[Say], lines: Sequence[Shown]) -> str:
    """The variant of an answer for this person and the lines of the reply; of no police also for its own lines."""
    if name == NO_POLICE and not _lines_of(says):
        return without_police(turn).response
    if name == COST:  # "lines marked (free)" is said where one is
        return cost_of(_lines_of(says))
    return said_to(name, turn, lines)


def _is_untrue_here(response: str, says: list[Say]) -> bool:
    """Whether "these are not the police" would be said of lines that are."""
    return response == NO_POLICE and _names_police(says)


def _with_their_lines(turn: Turn, also: tuple[str, ...], says: list[Say], place: int) -> list[Say]:
    """The answers beside; where the reply names no line and no number, with those of their own.

    "Call it if somebody bleeds" before a page of guidance would name a number that stands nowhere. Lines come with the
    last of the answers, once.

    Args:
        turn: the turn that is answered.
        also: names of the answers.
        says: the reply that they stand in.
        place: where in it.
    """
    kinds = [name.removeprefix(ANSWERS_FOLLOW_UP) for name in also]
    says_number = any(say.response.startswith(NAMES_NUMBER) for say in says[:place])
    needs_number = any(kind_of(kind).number_first for kind in kinds) and not says_number
    names_no_line = not _lines_of(says)
    needs_lines = also[-1].startswith(ANSWERS_FOLLOW_UP) and names_no_line
    lines = _own_lines(turn, also, kinds[-1]) if needs_lines else []
    fitting = [_fitting(name, turn, says, lines or _lines_of(says)) for name in also]
    call = hurt_call(turn) if "medical" in kinds else in_danger_call(turn)
    # an ambulance that has a number of its own stands beside that of the police as well
    calls = [call] if needs_number or call.response == HURT_CALL else []
    without = [Say(name, lines_follow=True) for name in fitting]
    return [*calls, *without[:-1], Say(fitting[-1], lines) if lines else without[-1]]


def _own_lines(turn: Turn, also: tuple[str, ...], last: str) -> Sequence[Shown]:
    """The lines of the answers where the reply has none: those of the last, unless one of them is about no police."""
    return without_police(turn).lines if NO_POLICE in also else few_lines(turn, situation_for(turn, last))


def _names_police(says: list[Say]) -> bool:
    """Whether a line of the reply is one that police, prosecutors or other authorities answer, hear or may hear of."""
    lines = without_sites(_lines_of(says))
    return any(line.told not in TELLS_NOBODY or line.run_by == "government" for line in lines)


def _lines_of(says: list[Say]) -> list[Shown]:
    """The lines that a reply names."""
    return [line for say in says for line in say.lines]
