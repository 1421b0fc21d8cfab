"""Whom the conversation is about, where that was misunderstood: another person, the writer, nobody in need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import in_danger_call, in_danger_once
from bot.actions.parts.failed_lines import with_failed, with_unfit
from bot.actions.parts.follow_up_lines import situation_for, with_written
from bot.actions.parts.help_lines import offered_lines, room_beside_answer
from bot.actions.parts.other_lines import other_lines
from bot.actions.parts.questions import next_question, reply_asking, topic_choices
from bot.actions.parts.whom_lines_suit import OF_CHILDREN, helps_by_chance
from bot.helplines.shown import ShownLine, without_sites
from bot.helplines.vocabulary import CHILD_LABELS, OPEN_LABELS
from bot.slots import Slot
from bot.taxonomy import URGENT_INTENTS, WITNESS_INTENTS, IntentName, Tier
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.helplines.shown import Shown
    from bot.turns.turn import Turn

#: What somebody who only asks, or was misunderstood, may want.
_OFFERED: tuple[IntentName, ...] = ("spot_the_signs", "report_suspicion", "what_is_trafficking", "find_helpline")
#: Needs that a child may deny, being used by others without calling it so.
_OF_A_CHILD: frozenset[IntentName] = frozenset({"being_exploited", "child_at_risk", "immediate_danger"})
#: Slots of answers that end the need: there was none.
_ENDS = {Slot.LAST_NEED: None, Slot.LAST_TIER: None, Slot.MINOR: None, Slot.OF_ANOTHER: None}


def _is_me(turn: Turn) -> Reply:
    """The advice for a writer who was taken for a witness or a relative."""
    need: IntentName = "child_at_risk" if turn.last_need == "child_at_risk" else "being_exploited"
    known = replace(turn.known, last_need=need, child_of_another=False, of_another=False)
    about = replace(turn, known=known, place=replace(turn.place, second=None))
    advice = Say(f"utter_urgent_{need}", offered_lines(about, need))
    says = [*in_danger_once(turn), Say("utter_follow_up_is_me"), advice]
    remember = {
        Slot.LAST_NEED: need,
        Slot.LAST_TIER: Tier.URGENT.value,
        Slot.SECOND_COUNTRY: None,
        Slot.OF_ANOTHER: None,
    }
    return reply_asking(about, says, next_question(about), remember)


def _not_me(turn: Turn) -> Reply:
    """Advice for a relative or friend from now on; a child stays a child, and suicidal words keep the crisis line."""
    stays = turn.last_need in ("self_harm", "child_at_risk", "immediate_danger", *WITNESS_INTENTS)
    need = (turn.last_need if stays else None) or "worried_about_someone"
    about = turn.about(need)
    says = [Say("utter_follow_up_not_me", offered_lines(about, need))]
    if about.was_emergency:
        says.insert(0, in_danger_call(turn))
    question = Question.COUNTRY if turn.country is None else None
    return reply_asking(about, says, question, {Slot.LAST_NEED: need} | ({} if stays else {Slot.LAST_TIER: None}))


def _not_for_me(turn: Turn) -> Reply:
    """Other lines than those that are for somebody else, or than those that were named; else that none is known.

    Lines for everybody stay: someone who says "this is for women" of one line would lose the right one, too. So do the
    lines for those whom the writer names: "I am not a child, I am his mum", from someone given the children's line.
    """
    situation = situation_for(turn)
    fitting = without_sites(offered_lines(turn, situation))
    of_anybody = replace(turn, known=replace(turn.known, audience=frozenset()))
    named = without_sites(offered_lines(of_anybody, situation))
    gone = [line for line in named if line not in fitting]
    unfit = _unfit([*gone, *fitting], gone, turn, situation)  # after "I am a man" no line for women is named
    tried = with_unfit(turn, unfit)
    grown_up = turn.known.minor is None and any(line.category == "child" for line in unfit)
    minor = False if grown_up else turn.known.minor
    known = replace(tried, known=replace(tried.known, minor=minor))
    of_here = bool(unfit) or turn.place.said  # "I am not in Mexico, I am in Florida. that is for women"
    further = _still_fitting(known if of_here else with_failed(turn, fitting), situation)
    if not of_here and _needs_somebody(turn, situation):  # behind what is new: a child is left with no site alone
        further = [*without_sites(further), *_still_fitting(known, situation)]
    lines = with_written(further[: room_beside_answer(turn)], further, turn)
    none_left = bool(unfit) and not without_sites(lines)
    says = [Say("utter_follow_up_none_for_me") if none_left else Say("utter_follow_up_not_for_me", lines)]
    if _needs_somebody(turn, situation):
        says = [in_danger_call(turn), Say("utter_follow_up_not_for_me", lines)]
    remember = {Slot.UNFIT_LINES: sorted(tried.known.unfit_lines)} | ({Slot.MINOR: False} if grown_up else {})
    return reply_asking(known, says, None, remember)


def _needs_somebody(turn: Turn, situation: IntentName) -> bool:
    """Whether a child or somebody in despair refuses a line: no embassy or union is for them, and no reply ends there.

    A boy of 15 who was blackmailed, and refused the lines for women, read who helps workers, and no number at all.
    """
    return bool(turn.known.minor) or situation in OF_CHILDREN or situation == "self_harm"


def _unfit(lines: list[ShownLine], gone: list[ShownLine], turn: Turn, situation: IntentName) -> list[ShownLine]:
    """Those of the lines that were refused: for others than the writer; else the crisis line, or that for children.

    "I am a boy, why the women's line?" refuses no crisis line beside it: to who can only write it was the one left.
    """
    if for_others := [line for line in lines if line in gone or _is_for_others(line, turn, situation)]:
        return for_others
    crisis = not _needs_somebody(turn, situation)
    refused = {"suicide_crisis": crisis, "child": not turn.known.minor}
    return [line for line in lines if refused.get(line.category)]


def _is_for_others(line: ShownLine, turn: Turn, situation: IntentName) -> bool:
    """Whether a line is neither for everybody nor for whom it is about, or helps there only by chance.

    "That is for women whose husband beats them", of a builder, was said of a line for everybody, and it came again
    beside each answer. A child's line is for a child, and for who may be one.
    """
    by_chance = helps_by_chance(line.category, situation, turn.known.audience, takes_trafficking=line.takes_trafficking)
    may_be_child = turn.known.minor or (turn.known.minor is None and situation in OF_CHILDREN)
    of_child = CHILD_LABELS if may_be_child else frozenset[str]()
    return by_chance or not (OPEN_LABELS | of_child | turn.known.audience) & {*line.audience}


def _still_fitting(turn: Turn, situation: IntentName) -> list[Shown]:
    """The lines of the situation that were not refused, else further ones of the country, maybe none, with the site."""
    named = [line for line in without_sites(offered_lines(turn, situation)) if _may_fit(line, turn, situation)]
    return [line for line in named or other_lines(turn, situation) if _may_fit(line, turn, situation)]


def _may_fit(line: Shown, turn: Turn, situation: IntentName) -> bool:
    """Whether a line was not refused and is not for others; a site that lists lines always may.

    "I am not mental", of a wife who is sold, was said of a crisis line. A child finds a person there, and so does who
    can only write.
    """
    if not isinstance(line, ShownLine):
        return True
    of_crisis = line.category == "suicide_crisis" and not _needs_somebody(turn, situation)
    refused = line.directory_name in turn.known.shunned_lines
    return not (refused or of_crisis or _is_for_others(line, turn, situation))


def _misunderstood(turn: Turn) -> Reply:
    """What else they may want, for someone who is not in the need that was assumed; nothing urgent is offered to them.

    A child who told their age keeps the child line: "not exploited, it's my own choice" takes no threat back, and
    under 18 no proof of force is needed (safety.md, Conduct 10).
    """
    if turn.known.minor and turn.last_need in _OF_A_CHILD:
        return _still_a_child(turn)
    if turn.last_need == "self_harm":  # the crisis line stays, however surely it is taken back
        return _taken_back(turn)
    topics = [topic for topic in turn.message.likely_topics if topic not in URGENT_INTENTS][:1]
    choices = topic_choices(dict.fromkeys([*topics, "find_helpline"]))
    return Reply((Say("utter_follow_up_not_this", choices=choices),), dict(_ENDS))


def _still_a_child(turn: Turn) -> Reply:
    """The number, and that nobody under 18 is to blame, with the child line."""
    about = turn.about("child_at_risk")
    lines = offered_lines(about, "child_at_risk")
    says = [in_danger_call(turn), Say(f"{about.advice('child_at_risk')}_simple", lines)]
    return reply_asking(turn, says, None)


def _taken_back(turn: Turn) -> Reply:
    """Kind words and the crisis line for someone who takes suicidal words back; no emergency, and no question."""
    lines = offered_lines(turn, "self_harm")[: room_beside_answer(turn)]
    says = [Say("utter_follow_up_taken_back", lines)]
    if turn.was_emergency:
        says.insert(0, in_danger_call(turn))
    return reply_asking(turn, says, None, {Slot.LAST_NEED: turn.last_need, Slot.LAST_TIER: Tier.URGENT.value})


def _just_asking(_turn: Turn) -> Reply:
    """What somebody who only asks may want."""
    return Reply((Say("utter_follow_up_just_asking", choices=topic_choices(_OFFERED)),), dict(_ENDS))


#: What answers each of these kinds.
OF_WHO_WRITES: dict[str, Callable[[Turn], Reply]] = {
    "not_me": _not_me,
    "is_me": _is_me,
    "not_this": _misunderstood,
    "taken_back": _taken_back,
    "just_asking": _just_asking,
    "not_for_me": _not_for_me,
}
