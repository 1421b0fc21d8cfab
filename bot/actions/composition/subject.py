"""What a conversation is about gives a message its subject, where its own is only guessed, or can't be meant.

The model reads each message by itself: "how do I leave?" of somebody who is held looks like a journey, "17 people" like
a suspicion, "they keep our pay" like a question of a banker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.need_again import need_again
from bot.actions.parts.pages import WITH_OWN_SIGNS, guide_reply
from bot.taxonomy import CONCERN_INTENTS, OFFER_INTENTS, URGENT_INTENTS, WITNESS_INTENTS, WORK_INTENTS, IntentName, Tier

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn

#: What people ask who want to help: hardly meant by somebody who is exploited or in danger.
OF_SUPPORTERS: frozenset[IntentName] = frozenset({"donate", "get_involved", "request_training"})

#: What somebody who is exploited, a child, or the victim of blackmail hardly means, however it looks: "how do I leave?"
#: is no question of a tourist, "should I pay?" none about a job.
_OF_A_JOURNEY: frozenset[IntentName] = frozenset({"safe_migration", "check_job_offer", "check_online_contact"})

#: What is about the chat, and is answered beside any need.
_BESIDE_ANY_NEED: frozenset[IntentName] = frozenset(
    {
        "affirm", "deny", "answer", "quick_exit", "delete_my_data", "change_language", "tell_location", "ask_repeat",
        "bot_challenge", "find_helpline", "talk_to_human",
    }
)  # fmt: skip

#: What is asked of accounts and suppliers: the writer does not know the people there.
_OF_COMPANIES: frozenset[IntentName] = frozenset({"finance_red_flags", "supply_chain_risk"})

#: Needs of the writer.
_OF_ONESELF: frozenset[IntentName] = frozenset(URGENT_INTENTS) - {"child_at_risk"}

#: What would dismiss somebody in need.
DISMISSES: frozenset[IntentName] = OF_SUPPORTERS | {"out_of_scope", "stop_messages"}

#: What ends no emergency, however sure it looks: "there are three men" is no suspicion to report.
_NO_WAY_OUT: frozenset[IntentName] = DISMISSES | {
    "report_suspicion",
    "worried_about_someone",
    "insult",
    "feedback_unhelpful",
}

#: What someone who called for another may ask next, answered behind the number: "do you give trainings?" of a clerk.
_ASKED_BEHIND_NUMBER: frozenset[IntentName] = frozenset({"request_training"})

#: What is answered in an emergency even if it is a guess.
_LEFT_ALONE: frozenset[IntentName] = frozenset({"tell_location", "talk_to_human", "find_helpline"})

#: What looks like a passer-by's suspicion but is about somebody the writer knows: "she locks the door on her" of a
#: sister. Nor is it a story of getting out: "she is not reachable".
_SAME_PERSON: frozenset[tuple[IntentName, IntentName]] = frozenset(
    {("worried_about_someone", "report_suspicion"), *((need, "left_exploitation") for need in CONCERN_INTENTS)}
)

#: Confidence from which a story of getting out, a worry about another, or information takes an urgent need's place.
SURE_TO_TAKE_OVER = 0.9


def kept_to_subject(turn: Turn) -> Reply | None:
    """The reply that the subject of the conversation gives a message whose own was only guessed."""
    if _lacks_its_subject(turn) and (again := need_again(turn)):
        return again
    if turn.last_need and _stays_with_topic(turn):
        return guide_reply(turn.read_as(turn.last_need))
    return None


def _lacks_its_subject(turn: Turn) -> bool:
    """Whether something else is only guessed, or can't be meant, where the conversation is about somebody in need."""
    if not turn.in_need or turn.intent == turn.last_need or asks_behind_number(turn) or _is_attacked(turn):
        return False
    if turn.was_emergency and turn.tier not in (Tier.EMERGENCY, Tier.URGENT):
        guessed = turn.message.unsure or (turn.tier is Tier.INFORMATION and not _takes_over(turn))
        return turn.intent in _NO_WAY_OUT or (guessed and turn.intent not in _LEFT_ALONE)
    if turn.last_need == "self_harm" and turn.intent not in _BESIDE_ANY_NEED and not _takes_over(turn):
        return True  # "which number was it?" looked like thanks, and the crisis line was gone
    if turn.last_need == "child_at_risk" and turn.known.child_of_another and turn.intent == "worried_about_someone":
        return turn.message.unsure  # a mother who asks whether to take the phone away is answered as one
    if (turn.last_need, turn.intent) in _SAME_PERSON:
        return not _takes_over(turn)
    return _leads_away(turn)


def _is_attacked(turn: Turn) -> bool:
    """Whether an alarm that was weighed tells of danger: "the foreman is armed" is a new one after a wish to die."""
    return turn.tier is Tier.EMERGENCY and turn.intent == "immediate_danger"


def asks_behind_number(turn: Turn) -> bool:
    """Whether a question in an emergency is about something else that is answered: "call now" was no answer to it."""
    asked = turn.message.puts_question and not turn.message.unsure
    return asked and turn.was_emergency and turn.intent in _ASKED_BEHIND_NUMBER


def _takes_over(turn: Turn) -> bool:
    """Whether the model is nearly sure that the conversation is about something else now."""
    return turn.message.confidence >= SURE_TO_TAKE_OVER


def _leads_away(turn: Turn) -> bool:
    """Whether something else is guessed that people in need hardly mean: work, a journey, giving, mere information."""
    if turn.last_need in _OF_ONESELF and turn.intent in WORK_INTENTS:
        return not _takes_over(turn)  # "I work in the garden" of somebody who is held there
    if turn.last_need in URGENT_INTENTS and turn.intent in _OF_A_JOURNEY:
        return True
    if turn.last_need in URGENT_INTENTS and turn.intent in CONCERN_INTENTS:
        return not _takes_over(turn)  # "you got out" to somebody who is held
    if turn.intent in DISMISSES and not _takes_over(turn):
        return True
    guessed = turn.message.unsure or (turn.last_need in URGENT_INTENTS and not _takes_over(turn))
    return turn.intent == "out_of_scope" or (guessed and _only_informs(turn))


def _only_informs(turn: Turn) -> bool:
    """Whether the guess would be answered with information, and not with numbers.

    The numbers come with a concern in simple words as well, where the country is known.
    """
    if turn.intent == "find_helpline" and (turn.last_need in URGENT_INTENTS or turn.country is None):
        return False
    return turn.tier is Tier.INFORMATION or turn.intent in ("ask_privacy", "ask_repeat")


def _stays_with_topic(turn: Turn) -> bool:
    """Whether a guess at other guidance is about the work, or the offer, that the conversation is about."""
    if turn.last_need in WORK_INTENTS and turn.intent == "left_exploitation":
        return not _takes_over(turn)  # "you are not out yet" is said to no bank clerk
    if turn.last_need in OFFER_INTENTS and turn.intent in WORK_INTENTS:
        return not _takes_over(turn)  # "shall I tell the police first?" of a job seeker is asked by no clerk
    if turn.last_need in _OF_COMPANIES and turn.intent in WITNESS_INTENTS:
        return turn.message.unsure  # "the worker begged me not to say it was him", of a buyer, is no friend
    leads_away = turn.tier in (Tier.INFORMATION, Tier.CONCERN) or turn.intent == "ask_privacy"
    guessed = turn.message.unsure and not turn.message.asks
    if not guessed or not leads_away or turn.intent in {turn.last_need, "find_helpline"}:
        return False
    of_offer = turn.last_need in OFFER_INTENTS and turn.intent in OFFER_INTENTS
    return of_offer or turn.last_need in WITH_OWN_SIGNS
