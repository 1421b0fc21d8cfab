"""A need goes on once it is known where somebody is, with the numbers of that place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.needs.concern import concern_reply, numbers_again
from bot.actions.needs.emergency import emergency_reply
from bot.actions.needs.helpline import helpline_reply
from bot.actions.needs.urgent import urgent_reply
from bot.actions.needs.what_comes_next import noted
from bot.actions.parts.questions import reply_asking
from bot.languages import in_latin_letters
from bot.taxonomy import CONCERN_INTENTS, URGENT_INTENTS, IntentName
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: Needs whose advice is not said again when the country becomes known. Suicidal words (Conduct 11) get the whole again,
#: and so does blackmail, where paying or sending more must not happen, unless it was read just now.
_SAID_ONCE: frozenset[IntentName] = frozenset({"being_exploited", "child_at_risk", *CONCERN_INTENTS})

#: Needs that go on with thanks and a question where the place is the one whose numbers were just read. Suicidal words
#: get their crisis line every time.
_THANKED = frozenset(URGENT_INTENTS) - {"self_harm"}

#: What to do about somebody else, as it may have been said already.
_ADVICE_OF_CONCERN = frozenset(
    {*(f"utter_{need}" for need in CONCERN_INTENTS), "utter_follow_up_missing", "utter_follow_up_ransom"}
)


def continue_need(turn: Turn) -> Reply:
    """The need that the conversation is about, with what was learnt since; the numbers where there is none."""
    if turn.was_emergency:
        return emergency_reply(turn)
    if _has_just_read_numbers(turn):
        return noted(turn)
    if turn.last_need in URGENT_INTENTS:
        return _numbers_of_place(turn, turn.last_need) or urgent_reply(turn, turn.last_need)
    if turn.last_need in CONCERN_INTENTS:
        return _numbers_of_place(turn, turn.last_need) or concern_reply(turn, turn.last_need)
    return helpline_reply(turn)


def _has_just_read_numbers(turn: Turn) -> bool:
    """Whether the place only confirms what was assumed, and all its numbers stood in the last reply.

    "Yes, in Lima" after the lines of Peru read the same list once more. In letters that take much room in a text
    message the first reply names one line alone; there the others come now.
    """
    need = turn.last_need
    if (
        not turn.place.same
        or turn.place.candidates
        or need not in _THANKED
        or (turn.by_sms and not in_latin_letters(turn.language))
    ):
        return False
    return bool({turn.advice(need), "utter_helplines"} & {*turn.known.shown})


def _numbers_of_place(turn: Turn, need: IntentName) -> Reply | None:
    """Only the numbers if the advice was given before, with the buttons that a concern had."""
    just_read = turn.advice(need) in turn.known.shown
    said_once = need in _SAID_ONCE or ((turn.place.same or just_read) and need in _THANKED)
    if turn.country is None or turn.place.candidates or not said_once:
        return None
    if need in CONCERN_INTENTS:
        return numbers_again(turn, need) if turn.known.said & _ADVICE_OF_CONCERN else None
    if turn.advice(need) not in turn.known.said:
        return None
    full = urgent_reply(turn, need)
    lines = next((say.lines for say in full.says if say.lines), ())
    return reply_asking(turn, [Say("utter_helplines", lines)], full.asks, full.remember)
