"""No answer twice in a row: someone who has just read it and goes on in words gets another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.fallbacks import WHICH, tells_more, which
from bot.follow_up_kind import kind_of
from bot.taxonomy import CONCERN_INTENTS
from bot.turns.place_of_turn import LINE_ABROAD

if TYPE_CHECKING:
    from bot.turns.reply import Reply
    from bot.turns.turn import Turn

#: Responses that do not answer someone who asks or tells more right after them.
_NEVER_TWICE = (
    "utter_follow_up_", "utter_first_ask_them", "utter_what_to_say", "utter_line_language", "utter_contact_text",
    "utter_helplines", *(f"utter_{need}" for need in CONCERN_INTENTS),
)  # fmt: skip
#: Choices whose answer has the same name and other lines.
_OTHER_LINES = frozenset({"unanswered", "not_for_me", "cost"})


def not_said_just_now(turn: Turn, reply: Reply) -> Reply:
    """The reply, or another one where its words are those that the person has just read and answered in words.

    It says that the bot does not know and whom to ask, or that it heard what was told. A choice of what it may be about
    follows.
    """
    told = next((say.response for say in reply.says if say.response.startswith(_NEVER_TWICE)), None)
    if told not in turn.known.shown or not _goes_on(turn) or _is_said_again(turn):
        return reply
    others = (tells_more(turn), *(() if WHICH in turn.known.said else (which(turn),)))
    return next((each for each in others if not _answers(each) & {*turn.known.shown}), reply)


def _goes_on(turn: Turn) -> bool:
    """Whether somebody in need goes on in words: a button, a place or "what?" may bring the same."""
    return turn.in_need and not (turn.message.pressed or turn.place.said or turn.intent == "ask_repeat")


def _is_said_again(turn: Turn) -> bool:
    """Whether the words come again with other lines, or since a life may hang on them."""
    elsewhere = any(code != turn.country for code in (*turn.message.named_countries, *turn.message.relatives_in))
    of_country = turn.message.choice == LINE_ABROAD and elsewhere  # "no, what does my sister in Viet Nam call?"
    other_lines = turn.message.choice in _OTHER_LINES or bool(turn.known.failed_lines) or of_country
    return other_lines or kind_of(turn.message.choice or "").said_again


def _answers(reply: Reply) -> set[str]:
    """Names of the responses of a reply that answer, and neither ask nor tell whom to call in danger."""
    beside = ("utter_ask_", "utter_in_danger_call")
    return {say.response for say in reply.says if not say.response.startswith(beside)}
