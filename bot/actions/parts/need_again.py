"""The need of the conversation again, in other words: asked for, or where only the need gives a message its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import FEARED, emergency_wording, in_danger_call
from bot.actions.parts.fallbacks import WHICH, left, tells_more, which, which_of
from bot.actions.parts.follow_up_lines import unfeared_lines
from bot.actions.parts.questions import reply_asking
from bot.guidance_pages import further_pages
from bot.taxonomy import CONCERN_INTENTS, INFORMATION_INTENTS, URGENT_INTENTS, IntentName
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: Needs that have a `_simple` response of their own.
_SIMPLE = frozenset({*CONCERN_INTENTS, *INFORMATION_INTENTS} - {"find_helpline"})


def simpler_reply(turn: Turn) -> Reply:
    """The last need in simple words with its numbers, and the open question again."""
    need = turn.last_need
    lines = unfeared_lines(turn, need or "find_helpline")
    says = [Say(simple_response(turn), lines)]
    if turn.was_emergency and need != "self_harm":
        judged = in_danger_call(turn)  # whoever fears the police judges whether to call them
        says = [judged] if judged.response == FEARED else says
        says += [Say("utter_then_helpline", lines)] if lines else []
    if need in URGENT_INTENTS and need != "self_harm" and turn.place.said and turn.country:
        says.insert(0, in_danger_call(turn))  # that of another country
    if need == "self_harm":  # the emergency number and the crisis line come again (safety.md, Conduct 11)
        if not turn.was_emergency:
            says.insert(0, in_danger_call(turn))
        elif lines:
            says.append(Say("utter_then_helpline", lines))
    elif need in CONCERN_INTENTS and turn.country:  # "talk to a helpline" is no help without its number
        says.append(Say("utter_helplines", lines, buttons_of=f"utter_{need}"))
    return reply_asking(turn, says, turn.known.open_question)


def simple_response(turn: Turn) -> str:
    """Name of the simple words for what was shown last, or for the need."""
    need = turn.last_need
    if turn.was_emergency:
        return emergency_wording(turn, self_harm=need == "self_harm") + "_simple"
    if need in URGENT_INTENTS:
        return f"{turn.advice(need)}_simple"
    topic = turn.shown_topic if turn.shown_topic in _SIMPLE else need
    return f"utter_{topic}_simple" if topic in _SIMPLE else "utter_menu"


def _urgent_again(turn: Turn, need: IntentName) -> Reply:
    """It says that this was read or is not known, offers what it may be about, then advises in one of two wordings."""
    if left(turn) not in turn.known.shown:
        return tells_more(turn)
    if WHICH not in turn.known.said and need != "self_harm":
        return which(turn)
    if simple_response(turn) not in turn.known.shown:
        return simpler_reply(turn)
    advice = Say(turn.advice(need), unfeared_lines(turn, need))
    return reply_asking(turn, [in_danger_call(turn), advice], turn.known.open_question)


def need_again(turn: Turn) -> Reply | None:
    """What to do about the need, in words that were not said yet; None where all were. An emergency is never left.

    "Should I go in and film?", "and if I pay?" look like a question about a journey or about privacy to a model that
    reads them alone. What was to be done is their answer.
    """
    need = turn.last_need
    if turn.another_may_be_in_danger and left(turn) not in turn.known.shown:
        return tells_more(turn)
    if not (turn.was_emergency or turn.message.asks or turn.message.may_be_danger) and (choice := which_of(turn)):
        return choice
    if turn.was_emergency or simple_response(turn) not in turn.known.said:
        return simpler_reply(turn)
    if need in URGENT_INTENTS:
        return _urgent_again(turn, need)
    if need in CONCERN_INTENTS and (pages := further_pages(need)[:1]) and pages[0] not in turn.known.said:
        return reply_asking(turn, [Say(pages[0])], turn.known.open_question)
    return None
