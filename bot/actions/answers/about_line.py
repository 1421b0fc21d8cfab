"""What is said and asked of a helpline that was named: nobody answers there, what does it cost, do they tell?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.needs.helpline import helpline_reply
from bot.actions.parts.emergency_calls import call_again, in_danger_call, silent_call, texted_call
from bot.actions.parts.failed_lines import was_emergency_number, with_unanswered
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.other_lines import other_lines
from bot.actions.parts.questions import reply_asking
from bot.actions.parts.said_to import said_to
from bot.actions.parts.shown_lines import cost_of, with_what_is_free, with_who_runs
from bot.helplines.shown import without_sites
from bot.slots import Slot
from bot.taxonomy import URGENT_INTENTS, IntentName
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.helplines.shown import Shown
    from bot.turns.turn import Turn

#: What is answered with a text of its own and the lines: what do I say, who speaks Arabic?
_WITH_LINES = {
    "what_to_say": "utter_what_to_say",
    "language": "utter_line_language",
}


def about_line(turn: Turn) -> Reply:
    """The reply to what was said or asked of a line, with the lines that it is about."""
    known = replace(turn, message=replace(turn.message, question=None))
    if turn.message.choice == "cost":
        return _cost_reply(known)
    if turn.message.choice == "told_on":
        return _told_on_reply(known)
    if response := _WITH_LINES.get(turn.message.choice or ""):
        return _with_lines(known, response)
    return unanswered_reply(known)


def _with_lines(turn: Turn, response: str) -> Reply:
    """The answer with its lines; to someone in an emergency who asks what to say, the number to call first."""
    lines = offered_lines(turn, _need(turn))
    says = [Say(said_to(response, turn, lines), lines)]
    if turn.was_emergency and turn.message.choice == "what_to_say":
        says.insert(0, in_danger_call(turn))
    return reply_asking(turn, says, turn.known.open_question)


def unanswered_reply(turn: Turn) -> Reply:
    """Other lines in place of those that failed; in an emergency, first other ways to reach its services."""
    if turn.country is None:
        return helpline_reply(turn)
    question = None if turn.known.open_question is Question.UNDER_18 else turn.known.open_question  # age can wait
    tried = with_unanswered(turn, without_sites(offered_lines(turn, _need(turn))))
    lines = other_lines(tried, _need(turn))
    remember = {Slot.FAILED_LINES: sorted(tried.known.failed_lines)}
    calls_again = turn.was_emergency and not turn.known.fears_authorities
    if not (calls_again or was_emergency_number(turn)):
        return reply_asking(turn, [Say(_words_for(lines, tried), lines)], question, remember)
    says = [call_again(turn), Say("utter_add_112"), *texted_call(turn), *silent_call(turn)]
    says.append(Say("utter_then_helpline", lines))
    return reply_asking(turn, says, question, remember)


def _words_for(lines: list[Shown], tried: Turn) -> str:
    """Name of the words before the lines: where the best one is one that failed, to try it later."""
    best = without_sites(lines)[:1]
    again = any(line.directory_name in tried.known.failed_lines and line.reach == "call" for line in best)
    return "utter_line_try_later" if again else "utter_helplines"


def _cost_reply(turn: Turn) -> Reply:
    """The lines again, with a note at those that are free; before any was named what is known of the price."""
    if turn.country is None:
        if turn.last_need in URGENT_INTENTS:
            return helpline_reply(turn)
        return reply_asking(turn, [Say("utter_about_us_cost")], Question.COUNTRY)
    lines = offered_lines(turn, _need(turn))
    return _reply(turn, cost_of(lines), with_what_is_free(lines))


def _told_on_reply(turn: Turn) -> Reply:
    """What to ask first of lines that say who runs them.

    A child fears parents, not immigration. Someone who asks for another is told about names and about who learns of
    the call, not about immigration or an employer.
    """
    if turn.known.minor and not turn.known.child_of_another:
        return _reply(turn, "utter_child_ask_them", offered_lines(turn, "child_at_risk"))
    response = "utter_first_ask_them_other" if turn.about_another else "utter_first_ask_them"
    return _reply(turn, response, with_who_runs(offered_lines(turn, _need(turn))))


def _reply(turn: Turn, response: str, lines: list[Shown]) -> Reply:
    return reply_asking(turn, [Say(response, lines)], turn.known.open_question)


def _need(turn: Turn) -> IntentName:
    return turn.last_need or "find_helpline"
