"""What is said where there is no answer, or none that is new: whom to ask, what it may be about, that it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import in_danger_call, in_danger_once
from bot.actions.parts.follow_up_lines import few_lines, reply_with_lines, situation_for
from bot.actions.parts.questions import kind_choices, reply_asking
from bot.payloads import answer
from bot.taxonomy import OFFER_INTENTS, URGENT_INTENTS
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

ASK_THEM, WHICH, TELLS_MORE = "utter_follow_up_ask_them", "utter_follow_up_which", "utter_follow_up_tells_more"
#: Asks what it is about, with what the message may mean and the choice "none of these".
WHICH_OF, NONE_OF_THEM = "utter_follow_up_which_of", "none"

#: To somebody who can't speak: which lines take messages, or that none does.
TEXT_LINE, NO_TEXT_LINE = "utter_contact_text", "utter_follow_up_no_text_line"


def ask_them(turn: Turn) -> Reply:
    """That the bot does not know it, and whom to ask."""
    lines = few_lines(turn, situation_for(turn))
    return reply_with_lines(turn, ASK_THEM, lines, number=bool(in_danger_once(turn)))


def which(turn: Turn) -> Reply:
    """What it may be about, to choose from, where twice in a row it was not understood."""
    return which_of(turn) or Reply((Say(WHICH),))


def which_of(turn: Turn) -> Reply | None:
    """What the message may be about, to choose from; None where nothing is likely, it was asked just now, or a story.

    Who told what the boss does to a girl at night was asked what it was about. A story is thanked for.
    In an urgent need behind the line to call: someone who does not find it there has a person to ask.
    """
    if turn.message.tells_long or not (choice := choice_of(turn)):
        return None
    lines = few_lines(turn, situation_for(turn)) if turn.last_need in URGENT_INTENTS else []
    call = [in_danger_call(turn), Say("utter_then_helpline", lines)] if lines else []
    return Reply((*call, *choice))


def choice_of(turn: Turn) -> list[Say]:
    """The choice itself, with "none of these"; nothing where nothing is likely, or it was shown just now."""
    if not turn.message.likely_kinds or WHICH_OF in turn.known.shown:
        return []
    none = (NONE_OF_THEM, answer(Question.FOLLOW_UP.value, NONE_OF_THEM))
    return [Say(WHICH_OF, choices=kind_choices((*turn.message.likely_kinds, none)))]


def left(turn: Turn) -> str:
    """Name of what is said where nothing fits: that a question has no answer here, or that what is told was read.

    Thanks do not answer "will the police believe me", and "I don't have the answer" does not answer a story.
    """
    return ASK_THEM if turn.message.puts_question else TELLS_MORE


def tells_more(turn: Turn) -> Reply:
    """That it was read, to somebody who goes on about a need whose advice was said; of an urgent one the number first.

    Someone who asks something reads whom to ask instead. Somebody with an offer reads what to ask about it, and no
    lines.
    """
    if turn.last_need in OFFER_INTENTS:
        return reply_asking(turn, [Say(f"{TELLS_MORE}_offer")], None)
    number = turn.last_need in URGENT_INTENTS or (turn.another_may_be_in_danger and not turn.has_read_number)
    return reply_with_lines(turn, left(turn), few_lines(turn, situation_for(turn)), number=number)
