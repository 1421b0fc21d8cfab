"""Who answers here: a machine. Everybody is told so; another person who holds the phone is told no more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import emergency_wording, in_danger_call
from bot.actions.parts.follow_up_lines import few_lines, situation_for
from bot.actions.parts.hidden_chat import neutral_reply
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: Asked by another person who holds the phone, and by someone who wants to know whether a machine answers.
_ANOTHER, _ROBOT = "other", "robot"


def who_answers(turn: Turn) -> Reply:
    """What this is; to somebody in need with people who listen, or the number that any service names (Conduct 8).

    "You are a robot, you don't care", from somebody on a roof, was answered with what this is, and no number. Somebody
    else may ask "Who are you?": only the number is given, nothing tells what the conversation is about, and it goes on.
    """
    if turn.known.hidden or (turn.message.question == Question.PHONE and turn.message.choice == _ANOTHER):
        return neutral_reply()
    if not turn.in_need:
        return Reply((Say("utter_bot_challenge"),))
    if turn.message.choice != _ROBOT:
        return Reply((Say("utter_any_emergency"), Say("utter_bot_challenge")))
    self_harm = turn.last_need == "self_harm"
    simple = Say(f"{emergency_wording(turn, self_harm=self_harm)}_simple")
    lines = few_lines(turn, situation_for(turn))
    return Reply((simple if turn.was_emergency else in_danger_call(turn), Say("utter_is_machine", lines)))
