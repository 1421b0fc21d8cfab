"""Can the person talk, or only text?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.needs.what_comes_next import once_more
from bot.actions.parts.emergency_calls import silent_call, texted_call
from bot.actions.parts.fallbacks import NO_TEXT_LINE, TEXT_LINE
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.questions import next_question, reply_asking
from bot.actions.parts.shown_lines import written
from bot.actions.parts.whom_lines_suit import OF_WORK
from bot.helplines.vocabulary import OF_VIOLENCE
from bot.slots import Slot
from bot.taxonomy import URGENT_INTENTS
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.helplines.shown import Shown
    from bot.turns.turn import Turn

#: What a line is for at which somebody who works for others finds help only by chance.
_OF_OTHER_NEEDS = OF_VIOLENCE | {"child", "online_abuse", "suicide_crisis"}


def contact_reply(turn: Turn) -> Reply:
    """The lines that can be called, or written to; then what is still to be asked."""
    if turn.message.choice in ("heard", "yes"):  # a yes to "talk, or only text?" says neither
        return once_more(turn, Question.CONTACT)
    contact = "text" if turn.message.choice == "no" else turn.message.choice
    known = replace(turn, known=replace(turn.known, contact=contact))
    lines = offered_lines(known, turn.last_need or "find_helpline")
    says = _only_text(known, lines) if contact == "text" else [Say("utter_contact_speak", lines)]
    in_danger_or_calm = turn.was_emergency or turn.last_need not in URGENT_INTENTS
    question = next_question(known, age_can_wait=in_danger_or_calm)
    return reply_asking(known, says, question, {Slot.CONTACT: contact})


def _only_text(turn: Turn, lines: list[Shown]) -> list[Say]:
    """The lines that can be written to, or a word that none can; with what "call and don't hang up" leaves open.

    Beside a line to write to that is for others the one for the need stays, above all the child line and the crisis
    line (safety.md, conduct 10 and 11): perhaps somebody can call there. A boy in Spain who could only write was left
    with the line for women, and a woman in Italy who pays off a debt with the one against violence at home.
    """
    can_write = written(lines)
    # "you can write here" is said of no line that only answers the phone
    response = TEXT_LINE if can_write else NO_TEXT_LINE
    texted = texted_call(turn) if turn.was_emergency else []
    kept = [line for line in lines if _is_for_need(line, turn)]
    missing = can_write and kept and not any(line in can_write for line in kept)
    called = [Say("utter_call_for_you", kept[:1])] if missing else []
    return [*texted, Say(response, can_write or lines), *called, *silent_call(turn)]


def _is_for_need(line: Shown, turn: Turn) -> bool:
    """Whether a line is of the kind for the need: a crisis line, a child line, or one for who works."""
    if turn.last_need == "self_harm":
        return line.category == "suicide_crisis"
    if turn.known.minor or turn.last_need == "child_at_risk":
        return line.category == "child"
    return turn.last_need in OF_WORK and line.category not in _OF_OTHER_NEEDS
