"""Which lines stand beside the answer to a follow-up, how many, and whether the number to call stands before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import elsewhere_facts, hurt_call, in_danger_call, was_told_number
from bot.actions.parts.help_lines import directory, need_of, offered_lines, room_beside_answer
from bot.actions.parts.other_lines import independent_lines
from bot.actions.parts.questions import next_question, reply_asking
from bot.actions.parts.said_to import IS_HURT
from bot.actions.parts.shown_lines import shown_line, shown_site, with_what_it_is_for, with_who_runs, written
from bot.actions.parts.who_is_told import RUNNERS, TELLS_NOBODY
from bot.follow_up_kind import kind_of
from bot.helplines.choose import shelters
from bot.helplines.shown import ShownLine, without_sites
from bot.slots import Slot
from bot.taxonomy import URGENT_INTENTS, IntentName, Tier
from bot.turns.question import DANGER_PAST, Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.helplines.shown import Shown
    from bot.turns.turn import Turn

#: Asked about one's own country.
_EMBASSY = "embassy"
#: Asks where to sleep.
_BED = "where_to_go"
#: Names the emergency number itself.
CALL_NOW = "utter_follow_up_call_now"
#: An emergency has passed: what is asked next is none, either.
PAST = frozenset(f"utter_follow_up_{choice}" for choice in DANGER_PAST)
#: After these an act or a wish to die is no emergency any more: what is asked next is answered as such.
CALMER = frozenset({"utter_follow_up_took_a_step", "utter_follow_up_feels_better", *PAST})
#: "These are not the police", said of the lines behind it; and that none is known that is independent.
NO_POLICE, NONE_INDEPENDENT = "utter_follow_up_no_police", "utter_follow_up_no_police_none"
#: What to ask of any line, whoever runs it.
_ASK_FIRST = "utter_first_ask_them"
#: What a line is, and who answers there.
WHAT_LINES_ARE = "utter_follow_up_line_who"
#: What is asked by somebody who wants to know who is behind a number.
_ABOUT_WHO_ANSWERS = frozenset({WHAT_LINES_ARE, "utter_follow_up_trust_number"})


def situation_for(turn: Turn, kind: str = "") -> IntentName:
    """The situation whose lines answer a kind: of the need, or of what comes second for an adult."""
    need = turn.last_need or "find_helpline"
    adult = not turn.known.minor and need not in ("self_harm", "child_at_risk", "image_blackmail")
    return (kind_of(kind).lines or need) if adult else need


def few_lines(turn: Turn, situation: IntentName) -> list[Shown]:
    """The lines for a situation: they were named before."""
    return unfeared_lines(turn, situation, room_beside_answer(turn))


def unfeared_lines(turn: Turn, situation: IntentName, most: int | None = None) -> list[Shown]:
    """The best lines; a charity's first if the writer fears those whom the first one tells.

    "No police", said once, holds for what is asked next: a line that may tell the police was named again, and first. A
    child's line stays, and so do crisis lines. One that the police answer comes no more: it was read in the first
    reply, and whoever wants none reads it once more with who answers there. Where it is all that there is, the site
    that lists lines takes its place, except for who has no internet. Who can only write keeps the line to write to: the
    charity in its place only takes calls.
    """
    lines = offered_lines(turn, situation, most=most)
    if not turn.known.fears_authorities or situation == "self_harm":
        return lines
    others = [line for line in lines if not (isinstance(line, ShownLine) and _is_of_police(line))]
    lines = others or (lines if turn.known.offline else _sites())
    feared = any(line.told not in TELLS_NOBODY for line in without_sites(lines[:1]))
    if not feared:
        return lines
    safe = [line for line in independent_lines(turn, situation) if line.told in TELLS_NOBODY][:1]
    others = [line for line in lines if line not in safe]
    children = [line for line in others if line.category == "child"]
    return with_written([*safe, *(children or others[: len(lines) - len(safe)])], others, turn)


def with_written(lines: list[Shown], others: Sequence[Shown], turn: Turn) -> list[Shown]:
    """The lines; for who can only write with the first other one that can be written to, where none of them can."""
    if turn.known.contact != "text" or without_sites(written(lines)):
        return lines
    return [*lines, *without_sites(written(others))[:1]]


def _is_of_police(line: ShownLine) -> bool:
    return line.told in RUNNERS and line.category != "child"


def _sites() -> list[Shown]:
    return [shown_site(site) for site in directory().web[:1]]


def lines_outside_authorities(turn: Turn, kind: str = "") -> list[ShownLine]:
    """As many of them as there is room for beside the answer to a kind, with a child's line; maybe none.

    Who wants to die keeps the crisis line, whoever runs it (safety.md, Conduct 11): in Belgium "no police" was answered
    with lines for migrants alone. Who can only write, and would read lines that take calls alone, reads one to write to
    beside them, also of a ministry: its name says who is told there.
    """
    situation = situation_for(turn, kind)
    first = _crisis_line(turn) if situation == "self_harm" else []
    numbers = {line.phone for line in first}
    others = [line for line in independent_lines(turn, situation) if line.phone not in numbers]
    room = room_beside_answer(turn) + bool(turn.known.minor)
    kept = [*first, *others][:room]
    if not kept or turn.known.contact != "text" or written(kept):
        return kept
    further = without_sites(written([*others[room:], *few_lines(turn, situation)]))
    return [*kept, *[line for line in further if not _is_of_police(line)][:1]]


def _crisis_line(turn: Turn) -> list[ShownLine]:
    lines = without_sites(offered_lines(turn, "self_harm"))
    return [line for line in lines if line.category == "suicide_crisis"][:1]


def without_police(turn: Turn) -> Say:
    """What who fears the police is told: lines outside the authorities, or that none is known; and who runs each.

    "These are not the police" stood above the line of a ministry, which may pass on what it hears to them. Where that
    is the crisis line, what to ask first is said of it.
    """
    if lines := lines_outside_authorities(turn):
        of_state = any(line.run_by == "government" or line.told in RUNNERS for line in lines)
        return Say(_ASK_FIRST if of_state else NO_POLICE, with_who_runs(lines))
    named = offered_lines(turn, situation_for(turn), most=room_beside_answer(turn))
    return Say(NONE_INDEPENDENT, with_who_runs(named))


def lines_beside(turn: Turn, kind: str) -> list[Shown]:
    """The lines beside the answer to a kind.

    Someone who asks for their embassy first reads the line that the home country has for its people abroad, if one is
    known: a text message has room for one, and a Kenyan maid read that of the labour ministry where she is. A grown-up
    who asks where to sleep first reads the country's number for a bed.
    """
    situation = situation_for(turn, kind)
    lines = few_lines(turn, situation)
    if kind == _BED and not turn.known.minor:
        return with_written([*_beds(turn, situation), *lines][: max(room_beside_answer(turn), len(lines))], lines, turn)
    if kind != _EMBASSY:
        return lines
    of_home = without_sites(few_lines(replace(turn, place=replace(turn.place, country=None)), situation))
    return [*of_home, *(line for line in lines if line not in of_home)][: room_beside_answer(turn)]


def _beds(turn: Turn, situation: IntentName) -> list[ShownLine]:
    found = shelters(directory(), need_of(turn, situation, turn.known.minor))
    return [shown_line(offer, turn.language) for offer in found]


def reply_with_lines(turn: Turn, response: str, lines: Sequence[Shown], *, number: bool = False) -> Reply:
    """The answer with its lines, and one question where its answer would route an urgent need better.

    Args:
        turn: the turn that is answered.
        response: name of the answer.
        lines: those beside it.
        number: whether the number to call stands before it; in an emergency it does anyway.
    """
    if response in _ABOUT_WHO_ANSWERS:
        lines = with_who_runs(lines)
    if response == WHAT_LINES_ARE:
        lines = with_what_it_is_for(lines)
    says = [Say(response, lines, elsewhere_facts(turn))]
    calmer = response in CALMER
    hurt = response.startswith(IS_HURT)
    if _is_number_due(turn, wanted=number, hurt=hurt) and not (calmer or response.startswith(CALL_NOW)):
        ambulance = hurt or (turn.known.fears_authorities and not was_told_number(turn))
        says.insert(0, hurt_call(turn) if ambulance else in_danger_call(turn))
    asks = (turn.last_need in URGENT_INTENTS and not calmer) or turn.country is None
    question = next_question(turn) if asks else _question_after(turn, response)
    past = {Slot.LAST_NEED: _need_after(turn)} if response in PAST else {}
    over = past or (calmer and turn.last_need == "self_harm")
    return reply_asking(turn, says, question, {Slot.LAST_TIER: Tier.URGENT.value, **past} if over else None)


def _need_after(turn: Turn) -> IntentName:
    """What the conversation is about once danger has passed: immediate danger is always an emergency."""
    if turn.known.minor:
        return "child_at_risk"
    return "worried_about_someone" if turn.about_another else "being_exploited"


def _question_after(turn: Turn, response: str) -> Question | None:
    """Whether the writer is safe, once, where they say that danger has passed: their answer decides."""
    return Question.SAFE if response in PAST and not (turn.about_another or turn.known.asked_safe) else None


def _is_number_due(turn: Turn, *, wanted: bool, hurt: bool) -> bool:
    """Whether the number to call stands before the answer; in an emergency always (safety.md, conduct 2).

    Someone who can't go to the police is not told in each answer to call them, once they have the number. First aid
    says to call: without the number it was of no use to a friend who did not wake. Who wants to die and reached no
    crisis line reads it with all that follows.
    """
    feared = turn.known.fears_authorities and was_told_number(turn) and not hurt
    shunned = feared and not (turn.place.said or turn.message.may_be_danger)
    unheard = turn.last_need == "self_harm" and bool(turn.known.failed_lines)
    return turn.was_emergency or unheard or (wanted and not shunned)
