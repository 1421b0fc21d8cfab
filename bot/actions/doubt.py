"""What is said where the message was hardly understood: that, and what it may be about, instead of a wrong answer."""

from __future__ import annotations

from bot.actions.questions import reply_asking
from bot.actions.turn import Reply, Say, Tier, Turn

#: Guesses that are acted on even in doubt: to do so harms nobody, and not to do so may.
ACTED_ON = frozenset(
    {
        "quick_exit", "stop_messages", "delete_my_data", "change_language", "ask_repeat", "tell_location",
        "talk_to_human", "ask_privacy",
    }
)  # fmt: skip

#: Topics that are offered beside the numbers: more would not fit a text message.
OFFERED = 2


def reply_in_doubt(turn: Turn) -> Reply | None:
    """The reply to a guess at small talk that is as often wrong as right; None where the guess is answered.

    "I have a baby" looks most like a goodbye to a model that knows first messages, and a farewell would be the end of
    a conversation about shelter. A question that is open is asked again; else the likeliest topics, the one that the
    conversation is about first, and the numbers can be chosen. Guidance is given even in doubt: it says itself what
    it is about, and harms less than a question back.
    """
    if not turn.unsure or turn.tier is not Tier.CONVERSATION or turn.intent in ACTED_ON:
        return None
    if turn.open_question:
        return reply_asking(turn, [Say("utter_not_sure")], turn.open_question)
    topics = turn.likely_topics[:OFFERED]
    if not topics:
        return Reply((Say("utter_not_sure"),))
    choices = tuple({"response": f"topic_{name}", "payload": f"/{name}"} for name in (*topics, "find_helpline"))
    return Reply((Say("utter_not_sure", choices=choices),))
