"""What is said to somebody who needs help and has not told what it is about, as far as was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import in_danger_call
from bot.actions.parts.follow_up_lines import few_lines
from bot.actions.parts.questions import ask
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: Said to someone who cried for help, whatever it was about.
CRIED = "utter_ask_for_help"


def cry_for_help(turn: Turn) -> Reply:
    """The emergency number first, then whether the person is safe; between them whom to talk to, if a country is known.

    Not by SMS, where the number and the question have the room.
    """
    unseen = turn.by_sms or turn.known.hidden  # another person may read what the chat is about
    lines = few_lines(turn, "find_helpline") if turn.country and not unseen else []
    named = [Say("utter_then_helpline", lines)] if lines else []
    says = (in_danger_call(turn), Say(CRIED), *named, ask(Question.SAFE, turn))
    return Reply(says, asks=Question.SAFE)
