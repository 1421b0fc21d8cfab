"""Which variant of an answer is said: what helps one person does not help another.

"Go to a hospital" is said to nobody who is locked in, "say it and wait" to nobody who can only write, and to a child
what a child can do.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.actions.parts.shown_lines import written
from bot.helplines.vocabulary import REFUGEES
from bot.taxonomy import HELD_INTENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.helplines.shown import Shown
    from bot.turns.turn import Turn

#: What a hospital does for who has no papers, and what it may tell.
CARE_COMES_FIRST = "utter_medical_papers"
#: How the names of first aid begin, and of what is said to who is pregnant; of the latter where forced sex was told.
IS_HURT, IS_PREGNANT = "utter_follow_up_medical", "utter_follow_up_pregnant"
_OF_FORCE = f"{IS_PREGNANT}_forced"
#: Said with the emergency number before it: somebody comes for the person who is hidden.
HIDES_SOMEBODY = "utter_follow_up_act_normal_with_me"
#: What someone who can't go out is told about where to go, behind the emergency number.
LOCKED_IN = "utter_follow_up_where_to_go_locked_in"
#: Whoever works at sea, in words of the directory.
_AT_SEA = "seafarers"
#: How to ask a line for one's language: "say it and wait", and in writing.
_SPOKEN, _WRITTEN = "utter_line_language", "utter_line_language_written"


def said_to(response: str, turn: Turn, lines: Sequence[Shown] = ()) -> str:
    """Name of the response, or of the one in its place for this person.

    Args:
        response: name of the answer.
        turn: the turn that is answered.
        lines: those beside it: where all of them only take calls, nobody is told what to write to them.
    """
    if response == _SPOKEN and turn.known.contact == "text":
        return _WRITTEN if written(lines) else response
    return next((other for fits, other in _OTHERS.get(response, ()) if fits(turn)), response)


def is_at_sea(turn: Turn) -> bool:
    """Whether it is about somebody on a ship, where no ambulance comes and often no telephone reaches land."""
    return _AT_SEA in turn.known.audience


def _may_be_held(turn: Turn) -> bool:
    """Whether it is about somebody who may be unable to go out, whoever tells it."""
    return turn.last_need in HELD_INTENTS or turn.last_need == "child_at_risk"


def _is_held(turn: Turn) -> bool:
    """Whether the writer may be held: a captive who is told to pay for themself."""
    return turn.last_need in HELD_INTENTS and not turn.about_another


def _is_locked_in(turn: Turn) -> bool:
    return turn.known.locked_in and not turn.about_another


def _is_child(turn: Turn) -> bool:
    """Whether a child writes of themself."""
    return bool(turn.known.minor) and not turn.known.child_of_another and not turn.about_another


def _concerns_child(turn: Turn) -> bool:
    """Whether it is about somebody under 18, whoever writes."""
    return bool(turn.known.minor) or turn.last_need == "child_at_risk"


def _of_a_child(turn: Turn) -> bool:
    """Whether a mother or a teacher writes: what they want to say, they want to say to the child."""
    return turn.last_need == "child_at_risk" and turn.known.child_of_another


def _of_anothers_child(turn: Turn) -> bool:
    """Whether it is about a child that nobody threatens to take from the writer: a pupil, a colleague of 17."""
    return _of_a_child(turn) or (bool(turn.known.minor) and turn.about_another)


def _hides_somebody(turn: Turn) -> bool:
    """Whether the person it is about is with the writer, and not with those who look for them."""
    return "utter_follow_up_is_with_me" in turn.known.said and not _is_child(turn)


def _wants_to_die(turn: Turn) -> bool:
    return turn.last_need == "self_harm"


def _may_have_fled(turn: Turn) -> bool:
    """Whether a state's embassy may be a danger and no help: to a refugee, or after an escape or without papers."""
    papers = "utter_follow_up_no_papers" in (*turn.known.said, *turn.message.also)
    return REFUGEES in turn.known.audience or turn.last_need == "left_exploitation" or papers


def _names(ailment: str, turn: Turn) -> bool:
    """Whether the message names what ails somebody.

    Wounds and burns were no answer to "he raped me, I think I'm pregnant", nor to a man who fainted in the heat.
    """
    return turn.message.ailment == ailment


def _before_a_camera(turn: Turn) -> bool:
    return turn.message.names_camera


def _of_forced_pregnancy(turn: Turn) -> bool:
    """Whether somebody fears to be pregnant of forced sex: the medicine that prevents it is for no other."""
    forced = turn.message.choice == "forced_sex" or "utter_follow_up_forced_sex" in turn.message.also
    return turn.message.ailment == "pregnant" and forced


#: The first aid for what ails somebody.
_FIRST_AID = {
    "bleeding": "utter_follow_up_medical_bleeding",
    "heat": "utter_follow_up_medical_heat",
    "unconscious": "utter_follow_up_medical_unconscious",
    "pregnant": IS_PREGNANT,
    "infected": "utter_follow_up_medical_infected",
    "broken": "utter_follow_up_medical_broken",
}
#: Answers, each with its replacements: the first that fits is said.
_OTHERS: dict[str, tuple[tuple[Callable[[Turn], bool], str], ...]] = {
    "utter_what_to_say": ((_wants_to_die, "utter_what_to_say_self_harm"),),
    "utter_before_you_pay": ((_is_held, "utter_follow_up_ransom_held"),),
    "utter_follow_up_ransom": ((_is_held, "utter_follow_up_ransom_held"),),
    IS_HURT: (
        (is_at_sea, "utter_follow_up_medical_at_sea"),
        (_of_forced_pregnancy, _OF_FORCE),
        *((partial(_names, each), response) for each, response in _FIRST_AID.items()),
        (_may_be_held, "utter_follow_up_medical_held"),
    ),
    "utter_follow_up_punished": ((_concerns_child, "utter_follow_up_punished_child"),),
    "utter_follow_up_forced_sex": (
        (partial(_names, "pregnant"), _OF_FORCE),
        (_before_a_camera, "utter_follow_up_forced_sex_online"),
        (_is_child, "utter_follow_up_forced_sex_child"),
    ),
    "utter_follow_up_child_taken": ((_of_anothers_child, "utter_follow_up_child_taken_other"),),
    "utter_follow_up_tell_others": (
        (_of_a_child, "utter_follow_up_with_child"),
        (_is_child, "utter_follow_up_tell_others_child"),
    ),
    "utter_follow_up_act_normal": ((_hides_somebody, HIDES_SOMEBODY),),
    "utter_follow_up_where_to_go": ((_is_locked_in, LOCKED_IN),),
    "utter_follow_up_embassy": ((_may_have_fled, "utter_follow_up_embassy_ask_first"),),
}
