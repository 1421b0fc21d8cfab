"""Somebody's life or body is in danger now: the number first, then how to call without speaking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.parts.emergency_calls import (
    FEARED,
    ambulance_call,
    elsewhere_facts,
    emergency_wording,
    fire_call,
    in_danger_call,
    is_number_uncertain,
    texted_call,
)
from bot.actions.parts.fallbacks import NO_TEXT_LINE, TEXT_LINE, left, tells_more
from bot.actions.parts.follow_up_lines import unfeared_lines
from bot.actions.parts.help_lines import offered_lines, with_crisis_beside
from bot.actions.parts.questions import next_question, reply_asking
from bot.actions.parts.shown_lines import written
from bot.helplines.shown import without_sites
from bot.slots import Slot
from bot.taxonomy import URGENT_INTENTS, IntentName, Tier
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.helplines.shown import Shown
    from bot.turns.turn import Turn

ELSEWHERE = "utter_danger_elsewhere"
#: Beside the number there is room for one line; for somebody under 18 the child line as well (safety.md, Conduct 10),
#: and for someone who wanted to die the crisis line (11).
_MOST_LINES, _MOST_LINES_OF_TWO = 1, 2


def emergency_reply(turn: Turn) -> Reply:
    """Emergency number, what to do if one can't speak, the best helpline, a child's as well, and one question.

    In simple words for someone who has read the others: repeating them would not answer "I can't talk, he hears".
    """
    if turn.here_and_there[1]:
        return _elsewhere(turn)
    cannot_speak = turn.message.question == Question.CONTACT and turn.message.choice == "text"
    if cannot_speak:
        turn = replace(turn, known=replace(turn.known, contact="text"))
    self_harm = _is_self_harm(turn)
    need: IntentName = "self_harm" if self_harm else "immediate_danger"
    turn = _with_what_was_told(turn, need)
    remember: dict[Slot, Any] = {Slot.MINOR: True} if turn.known.minor else {}
    remember |= {Slot.LAST_NEED: need, Slot.LAST_TIER: Tier.EMERGENCY.value}
    remember |= {Slot.CONTACT: "text"} if cannot_speak else {}
    response = emergency_wording(turn, self_harm=self_harm)
    again = response in turn.known.said
    two = turn.known.minor or (need != "self_harm" and "self_harm" in turn.message.other_intents)
    lines = unfeared_lines(turn, need, _MOST_LINES_OF_TWO if two else _MOST_LINES)
    if cannot_speak and again and _must_hear_of_no_text(turn, lines):
        return reply_asking(turn, [Say(NO_TEXT_LINE, lines)], None, remember)
    said = Say(f"{response}_simple" if again else response, lines)
    if (judged := in_danger_call(turn)).response == FEARED:  # "the police are with them": they read the number before
        said, again = judged, True
    named = [Say("utter_then_helpline", lines)] if lines and (again or not self_harm) else []
    can_write = without_sites(written(lines))
    if cannot_speak and again and can_write and not (self_harm or turn.by_sms):  # "do they have whatsapp?"
        named = [Say(TEXT_LINE, can_write)]
    says = [said, *_ambulance(turn, need), *fire_call(turn), *texted_call(turn), *_number_of_mobiles(turn), *named]
    return reply_asking(turn, says, next_question(turn, age_can_wait=True), remember)


def _ambulance(turn: Turn, need: IntentName) -> list[Say]:
    """The ambulance, where the number for danger is the police's alone; not by text message, where one part must do.

    "My friend fell and bleeds", of a man without papers in Lebanon, was sent to the police alone.
    """
    return [] if need == "self_harm" or turn.by_sms else ambulance_call(turn)


def _with_what_was_told(turn: Turn, need: IntentName) -> Turn:
    """The turn with what an attack does not end: a child is still at risk, and a wish to die may still be there.

    The child line and the crisis line come beside the number (safety.md, Conduct 10 and 11).
    """
    if turn.last_need == "self_harm" != need:
        turn = with_crisis_beside(turn)
    child = turn.last_need == "child_at_risk" and turn.known.minor is None
    return replace(turn, known=replace(turn.known, minor=True)) if child else turn


def _is_self_harm(turn: Turn) -> bool:
    """Whether it is about an act of the writer; a message that is no urgent need goes on about the one before."""
    need = turn.intent if turn.intent in URGENT_INTENTS else turn.last_need
    return need == "self_harm"


def _number_of_mobiles(turn: Turn) -> list[Say]:
    """That 112 works as well, where the country's own number is not certain."""
    return [Say("utter_add_112")] if is_number_uncertain(turn) else []


def _must_hear_of_no_text(turn: Turn, lines: list[Shown]) -> bool:
    """Whether someone who asks again for a line to write to must hear that there is none, and no number to text."""
    only_calls = bool(lines) and not written(lines)
    return only_calls and turn.country is not None and not texted_call(turn) and NO_TEXT_LINE not in turn.known.said


def danger_told(turn: Turn) -> Reply:
    """The emergency reply; to somebody who has read it and goes on to say what happens, its number and who can help."""
    return tells_more(turn) if _goes_on(turn) and left(turn) not in turn.known.shown else emergency_reply(turn)


def _goes_on(turn: Turn) -> bool:
    """Whether somebody who has read the number tells more in words; pills that were taken are answered in full."""
    of_an_act = turn.last_need == "self_harm"  # what was read spoke of that
    said = any(name.startswith("utter_emergency") for name in turn.known.said)
    read = said and turn.was_emergency and not of_an_act
    return read and not (turn.intent == "self_harm" or turn.message.pressed or turn.place.said or turn.message.question)


def _elsewhere(turn: Turn) -> Reply:
    """The numbers of both countries where another is in danger in one of them, and where each number works.

    The conversation stays about the other person: a mother in Mozambique whose daughter is held in Johannesburg is in
    no danger herself.
    """
    need = turn.last_need or "worried_about_someone"
    lines = offered_lines(turn, need, most=2)
    says = [Say(ELSEWHERE, lines, elsewhere_facts(turn))]
    if ELSEWHERE in turn.known.said:  # in short: they have read it and tell what happens
        says = [in_danger_call(turn), Say(left(turn), lines)]
    return reply_asking(turn, says, None, {Slot.LAST_NEED: need, Slot.LAST_TIER: Tier.EMERGENCY.value})
