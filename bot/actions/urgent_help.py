"""Exploitation, child abuse, blackmail or suicidal thoughts going on: the right line, and one question."""

from __future__ import annotations

from bot.actions.emergency import emergency_reply
from bot.actions.help_lines import in_danger_call, offered_lines
from bot.actions.need import Need
from bot.actions.questions import next_question, reply_asking
from bot.actions.turn import Question, Reply, Say, Tier, Turn


def urgent_reply(turn: Turn, need: str) -> Reply:
    """The emergency number in one line, what can be done with the right lines, and one question."""
    minor = True if need == "child_at_risk" else turn.minor
    lines = offered_lines(turn, need, minor=minor)
    says = [
        in_danger_call(turn),
        Say(f"utter_urgent_{need}", {"helplines": lines}),
    ]
    question = next_question(turn)
    if question is Question.UNDER_18 and minor is not None:
        question = None
    remember = {"last_need": need, "last_tier": Tier.URGENT.value} | ({"minor": True} if minor else {})
    return reply_asking(turn, says, question, remember)


class UrgentHelp(Need):
    """Somebody is exploited, a child is at risk, pictures are used for blackmail, or somebody wants to die."""

    action_name = "action_urgent_help"

    def answer(self, turn: Turn) -> Reply:
        """The urgent reply, or the emergency one where the message tells of danger now."""
        if turn.tier is Tier.EMERGENCY:
            return emergency_reply(turn)
        return urgent_reply(turn, turn.intent)
