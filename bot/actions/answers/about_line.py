"""What is said of a helpline that was named: nobody answers there, and what does it cost?"""

from __future__ import annotations

from dataclasses import replace

from bot.actions.find_helpline import helpline_reply
from bot.actions.parts.emergency_calls import silent_call, texted_call
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.line_facts import with_who_runs
from bot.actions.parts.other_lines import other_lines
from bot.actions.parts.questions import reply_asking
from bot.taxonomy import URGENT_INTENTS
from bot.turns.turn import Question, Reply, Say, Turn


def unanswered_reply(turn: Turn) -> Reply:
    """Other lines than before, and none of those any more; in an emergency other ways to reach its services first."""
    if turn.country is None:
        return helpline_reply(turn)
    question = None if turn.open_question is Question.UNDER_18 else turn.open_question  # age can wait
    named = offered_lines(turn, turn.last_need or "find_helpline")
    failed = turn.failed_lines | {line["line"] for line in named if "line" in line}
    lines = other_lines(replace(turn, failed_lines=failed), turn.last_need or "find_helpline")
    remember = {"failed_lines": sorted(failed)}
    if not turn.was_emergency:
        return reply_asking(turn, [Say("utter_helplines", {"helplines": lines})], question, remember)
    says = [Say("utter_add_112"), *texted_call(turn), *silent_call(turn)]
    says.append(Say("utter_then_helpline", {"helplines": lines}))
    return reply_asking(turn, says, question, remember)


def cost_reply(turn: Turn) -> Reply:
    """The lines again, with a note at those that are free; before any was named what is known of the price."""
    if turn.country is None:
        if turn.last_need in URGENT_INTENTS:
            return helpline_reply(turn)
        return reply_asking(turn, [Say("utter_about_us_cost")], Question.COUNTRY)
    lines = offered_lines(turn, turn.last_need or "find_helpline")
    facts = {"helplines": [{**line, "note_free": line.get("free")} for line in lines]}
    free = any(line.get("free") for line in lines)  # "lines marked (free)" is said where one is
    return reply_asking(turn, [Say("utter_cost" if free else "utter_cost_unknown", facts)], turn.open_question)


#: What is answered with a text of its own and the lines: will they tell the police, what do I say, who speaks Arabic?
_WITH_LINES = {
    "told_on": "utter_first_ask_them",
    "what_to_say": "utter_what_to_say",
    "language": "utter_line_language",
}


def _response(turn: Turn) -> str | None:
    """Who asks for another is told of names and of who learns of the call, and not of immigration or an employer."""
    if turn.choice == "told_on" and turn.about_another:
        return "utter_first_ask_them_other"
    return _WITH_LINES.get(turn.choice or "")


def about_line(turn: Turn) -> Reply:
    """The reply to what was said or asked of a line."""
    known = replace(turn, question=None)
    if turn.choice == "cost":
        return cost_reply(known)
    of_oneself = turn.minor and not turn.child_of_another
    if turn.choice == "told_on" and of_oneself:  # whom a child fears are parents, not immigration
        lines = offered_lines(known, "child_at_risk")
        return reply_asking(known, [Say("utter_child_ask_them", {"helplines": lines})], known.open_question)
    if response := _response(turn):
        lines = offered_lines(known, turn.last_need or "find_helpline")
        if turn.choice == "told_on":
            lines = with_who_runs(lines)
        return reply_asking(known, [Say(response, {"helplines": lines})], known.open_question)
    return unanswered_reply(known)
