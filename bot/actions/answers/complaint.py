"""Someone who complains of the answers reads an apology, a different line, and a choice of what they may need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.answers.about_line import unanswered_reply
from bot.actions.parts.failed_lines import mentioned_lines, with_failed
from bot.actions.parts.fallbacks import choice_of
from bot.actions.parts.follow_up_lines import reply_with_lines, situation_for
from bot.actions.parts.help_lines import offered_lines, room_beside_answer
from bot.actions.parts.other_lines import other_lines
from bot.helplines.shown import ShownLine, without_sites

if TYPE_CHECKING:
    from bot.helplines.shown import Shown
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn

COMPLAINT = "utter_follow_up_complaint"


def complained(turn: Turn) -> Reply:
    """An apology with lines that were not named just now; "you always say the same" brought the same line once more.

    Those that were named are set aside for this reply alone: they failed nobody, and are the best again in the next.
    Vital lines stay: the crisis line beside words of dying, the child line for a child. A question that the bot has to
    ask comes before the choices.
    """
    if mentioned_lines(turn):  # "samaritans didnt answer"
        return unanswered_reply(turn)
    situation = situation_for(turn)
    named = offered_lines(turn, situation)
    if turn.country is None or situation == "self_harm":
        return reply_with_lines(turn, COMPLAINT, named[: room_beside_answer(turn)])
    tried = with_failed(turn, (line for line in without_sites(named) if not _must_stay(turn, line)))
    failed = tried.known.failed_lines
    child = [line for line in named if _must_stay(turn, line)][:1]
    others = other_lines(tried, situation)
    others = [line for line in others if not (isinstance(line, ShownLine) and line.directory_name in failed)] or others
    lines = [*child, *(line for line in others if line not in child)][: room_beside_answer(turn) + len(child)]
    reply = reply_with_lines(turn, COMPLAINT, lines)
    if reply.asks and f"utter_ask_{reply.asks}" in turn.known.said:  # no question is repeated after a complaint
        reply = replace(reply, says=reply.says[:-1], asks=None)
    choice = [] if reply.asks else choice_of(turn)
    return replace(reply, says=(*reply.says, *choice))


def _must_stay(turn: Turn, line: Shown) -> bool:
    """Whether it is the line for children, and a child is concerned (safety.md, conduct 10)."""
    return bool(turn.known.minor or turn.last_need == "child_at_risk") and line.category == "child"
