"""What is said where the message was hardly understood: that, and what it may be about, instead of a wrong answer."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.again import need_again
from bot.actions.pages import WITH_OWN_SIGNS, WITH_SECOND_PAGE, guide_reply
from bot.actions.questions import reply_asking, topic_choices
from bot.actions.turn import Reply, Say, Tier, Turn
from bot.taxonomy import URGENT_INTENTS

#: Confidence from which an intent is taken for what was meant. Of the messages of the evaluation without alarm, the
#: model is right about less than half below it and about nine in ten above (`bot evaluate --json`).
SURE = 0.6
#: The same for a farewell: all that are one have more, and a wrong one ends a conversation.
SURE_OF_FAREWELL = 0.9

#: Guesses that are acted on even in doubt: to do so harms nobody, and not to do so may. The end of all messages is not
#: among them: "I can only write" is not to be told goodbye, and "STOP" is a command that needs no guess.
ACTED_ON = frozenset(
    {
        "quick_exit", "delete_my_data", "change_language", "ask_repeat", "tell_location",
        "talk_to_human", "ask_privacy",
    }
)  # fmt: skip

#: What people ask who want to help: hardly meant by somebody who is exploited or in danger.
_OF_SUPPORTERS = frozenset({"donate", "get_involved", "request_training"})

#: What people ask about an offer that they have.
_OF_AN_OFFER = frozenset({"check_job_offer", "check_online_contact", "safe_migration", "worker_rights"})

#: What concerns the person who writes: no supporter asks it.
_PERSONAL = frozenset({*URGENT_INTENTS, "left_exploitation", *_OF_AN_OFFER})

#: Topics that are offered beside the numbers: more would not fit a text message.
OFFERED = 2


def reply_in_doubt(turn: Turn) -> Reply | None:
    """The reply to a guess at small talk that is as often wrong as right; None where the guess is answered.

    "I have a baby" looks most like a goodbye to a model that knows first messages, and a farewell would be the end of
    a conversation about shelter. A question that is open is asked again; else the likeliest topics, the one that the
    conversation is about first, and the numbers can be chosen. Guidance is given even in doubt: it says itself what
    it is about, and harms less than a question back. Only what supporters ask for is questioned, too, where somebody
    is exploited: "I don't have money for a ticket" is no wish to donate. And to somebody in need no guidance is given
    that is only guessed: the message is about the need. Nor to a banker, a buyer, a nurse or a job seeker about
    anything but their work or offer.
    """
    if kept := _kept_to_subject(turn):
        return kept
    guess = turn.unsure and turn.tier is Tier.CONVERSATION and turn.intent not in ACTED_ON
    if guess and turn.intent == "menu" and (turn.in_need or turn.last_need in WITH_SECOND_PAGE):
        return None  # "what now?" is answered with the numbers, which harm nobody, or with the next page
    if not guess and not _out_of_place(turn):
        return None
    if turn.open_question:
        return reply_asking(turn, [Say("utter_not_sure")], turn.open_question)
    topics = [topic for topic in turn.likely_topics if topic not in _OF_SUPPORTERS or not _out_of_place(turn)][:OFFERED]
    if not topics:
        return Reply((Say("utter_not_sure"),))
    return Reply((Say("utter_not_sure", choices=topic_choices((*topics, "find_helpline"))),))


def _kept_to_subject(turn: Turn) -> Reply | None:
    """The reply that the subject of the conversation gives a message whose own was only guessed."""
    if _lacks_its_subject(turn) and (again := need_again(turn)):
        return again
    return guide_reply(replace(turn, intent=turn.last_need)) if turn.last_need and _stays_with_topic(turn) else None


def _lacks_its_subject(turn: Turn) -> bool:
    """Whether guidance or privacy is only guessed where the conversation is about somebody in need."""
    guessed = turn.unsure and turn.in_need and (turn.tier is Tier.INFORMATION or turn.intent == "ask_privacy")
    # the numbers come with a concern in simple words as well, where the country is known
    numbers = turn.intent == "find_helpline" and (turn.last_need in URGENT_INTENTS or turn.country is None)
    return guessed and not numbers


def _stays_with_topic(turn: Turn) -> bool:
    """Whether a guess at other guidance is about the work, or the offer, that the conversation is about."""
    if not turn.unsure or turn.tier is not Tier.INFORMATION or turn.intent in {turn.last_need, "find_helpline"}:
        return False
    of_offer = turn.last_need in _OF_AN_OFFER and turn.intent in _OF_AN_OFFER
    return of_offer or turn.last_need in WITH_OWN_SIGNS


def _out_of_place(turn: Turn) -> bool:
    if turn.pressed:
        return False
    got_out = turn.intent == "left_exploitation" and turn.unsure and turn.last_need in _OF_AN_OFFER
    return got_out or (turn.intent in _OF_SUPPORTERS and turn.last_need in _PERSONAL)
