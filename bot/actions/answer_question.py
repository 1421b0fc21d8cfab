"""An answer to what the bot asked: by button, by number, or in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.answers.about_line import about_line
from bot.actions.answers.follow_up import follow_up_reply
from bot.actions.answers.quiz import quiz_reply
from bot.actions.answers.should_i import should_i
from bot.actions.answers.sources import sources_reply
from bot.actions.delete_my_data import erased
from bot.actions.emergency import emergency_reply
from bot.actions.parts.emergency_calls import in_danger_call, silent_call, texted_call
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.need_again import need_again, simpler_reply
from bot.actions.parts.questions import next_question, reply_asking
from bot.actions.quick_exit import quick_exit_reply
from bot.actions.turn_action import TurnAction
from bot.taxonomy import URGENT_INTENTS
from bot.turns.age import need_of_adult
from bot.turns.turn import CountrySource, Question, Reply, Say, Turn

if TYPE_CHECKING:
    from collections.abc import Callable


def _safe(turn: Turn) -> Reply:
    if turn.choice == "no":
        # who wants to die and is not safe gets the words for that, and the crisis line (safety.md, Conduct 11)
        need = "self_harm" if turn.last_need == "self_harm" else "immediate_danger"
        return emergency_reply(replace(turn, question=None, intent=need))
    if turn.choice == "near":
        return quick_exit_reply(turn)
    if turn.choice == "heard":
        return _once_more(turn, Question.SAFE)
    facts = {"helplines": offered_lines(turn, str(turn.last_need) if turn.in_need else "find_helpline")}
    question = Question.COUNTRY if turn.country is None or turn.candidates else None
    return reply_asking(turn, [Say("utter_safe_yes", facts)], question)


def _country_right(turn: Turn) -> Reply:
    if turn.choice == "yes":
        reply = _next(replace(turn, country_source=CountrySource.SAID))
        return Reply(reply.says, {**reply.remember, "country_source": CountrySource.SAID.value}, reply.asks)
    unknown = replace(turn, country=None, country_source=None)
    forget = {"country": None, "country_source": None, "country_refused": True}
    return reply_asking(unknown, [], Question.COUNTRY, forget)


def _next(turn: Turn) -> Reply:
    """Thanks, and the next question that routes better; none is asked for its own sake."""
    question = next_question(turn) if turn.last_need in URGENT_INTENTS else None
    if turn.was_emergency and question is None:  # "write whenever you want" is no word to somebody who is locked in
        return simpler_reply(replace(turn, open_question=None))
    says = [Say("utter_noted")] if question else [Say("utter_noted"), Say("utter_anything_else")]
    return reply_asking(turn, says, question)


def _country(turn: Turn) -> Reply:
    """The country is refused: help that needs none. "Yes" names no country and refuses none: it is asked again."""
    if turn.choice != "no":
        return _once_more(turn, Question.COUNTRY)
    if turn.was_emergency:
        return simpler_reply(replace(turn, open_question=None))
    facts = {"helplines": offered_lines(turn, turn.last_need or "find_helpline")}
    return Reply((Say("utter_country_refused", facts),), {"country_refused": True})


def _contact(turn: Turn) -> Reply:
    if turn.choice in ("heard", "yes"):  # a yes to "talk, or only text?" says neither
        return _once_more(turn, Question.CONTACT)
    contact = "text" if turn.choice == "no" else turn.choice
    known = replace(turn, contact=contact)
    lines = offered_lines(known, turn.last_need or "find_helpline")
    written = [line for line in lines if line["reach"] != "call"]
    # "you can write here" is said of no line that only answers the phone
    facts = {"helplines": written if contact == "text" and written else lines}
    texting = "utter_contact_text" if written else "utter_follow_up_no_text_line"
    says = [Say(texting if contact == "text" else "utter_contact_speak", facts)]
    if contact == "text":  # what "call and don't hang up" leaves open
        texted = texted_call(turn) if turn.was_emergency else []
        says = [*texted, *says, *silent_call(turn)]
    question = next_question(known)
    if question is Question.UNDER_18 and (turn.was_emergency or turn.last_need not in URGENT_INTENTS):
        question = None  # nobody is in danger, as far as is known, or age can wait
    return reply_asking(known, says, question, {"contact": contact})


def _under_18(turn: Turn) -> Reply:
    """Thanks or the child line, and what is still to be asked: people say their age when they are asked for a place."""
    if turn.choice == "heard":
        return _once_more(turn, Question.UNDER_18)
    known = replace(turn, minor=turn.choice == "yes")
    if not known.minor:
        known = replace(known, last_need=need_of_adult(turn.last_need))
    question = next_question(known) if turn.last_need in URGENT_INTENTS else None
    if known.minor:
        if turn.last_need == "self_harm":  # the crisis line stays beside the child line (safety.md, Conduct 11)
            known = replace(known, other_intents=(*known.other_intents, "self_harm"))
        lines = offered_lines(known, "child_at_risk")
        return reply_asking(known, [Say("utter_under_18_yes", {"helplines": lines})], question, {"minor": True})
    says = [Say("utter_noted")]
    if turn.last_need == "self_harm":
        says.append(Say(turn.advice("self_harm") + "_simple", {"helplines": offered_lines(known, "self_harm")}))
    elif not question:
        says.append(Say("utter_anything_else"))
    changed = {"last_need": known.last_need} if known.last_need != turn.last_need else {}
    return reply_asking(known, says, question, {"minor": False} | changed)


def _once_more(turn: Turn, question: Question) -> Reply:
    """The same question again, but only once: an "ok" may be all that there is to say."""
    if turn.reminded:
        return _goes_on(turn) or Reply((Say("utter_anything_else"),))
    return reply_asking(turn, [], question, {"reminded": True})


def _goes_on(turn: Turn) -> Reply | None:
    """The need again for a child and for somebody who wants to die: to them nothing sounds like the end of it."""
    return need_again(replace(turn, open_question=None)) if turn.last_need in ("self_harm", "child_at_risk") else None


def _told(turn: Turn) -> Reply:
    """A no beside words that are no answer: the question once more, then what to do about the need."""
    if turn.open_question is Question.SAFE:
        return _not_sure_if_safe(turn)
    if turn.open_question and not turn.reminded:
        return reply_asking(turn, [Say("utter_noted")], turn.open_question, {"reminded": True})
    if turn.was_emergency and not turn.open_question:
        return _emergency_goes_on(turn)
    if turn.open_question is Question.COUNTRY:
        return _country(replace(turn, choice="no"))
    again = need_again(replace(turn, open_question=None)) if turn.in_need else None
    return again or Reply((Say("utter_anything_else"),))


def _not_sure_if_safe(turn: Turn) -> Reply:
    """The number, and the question once more: "no, I don't know her" is no emergency, "no, they are downstairs" is."""
    if turn.reminded:
        return emergency_reply(replace(turn, question=None, choice=None, intent="immediate_danger"))
    return reply_asking(turn, [in_danger_call(turn)], Question.SAFE, {"reminded": True})


def _delete(turn: Turn) -> Reply:
    if turn.choice == "yes":
        return erased()
    return Reply((Say("utter_not_deleted"),))


def _emergency_goes_on(turn: Turn) -> Reply:
    """A yes or a no to nothing in an emergency: the number again, and whether it is over where that was just said."""
    if any(name.startswith("utter_emergency") and name.endswith("_simple") for name in turn.shown):
        return reply_asking(turn, [in_danger_call(turn)], Question.SAFE)
    return simpler_reply(turn) if turn.choice == "no" else emergency_reply(turn)


#: What answers each question; of PHONE `bot_challenge` is the intent.
ANSWERS: dict[Question, Callable[[Turn], Reply]] = {
    Question.SAFE: _safe,
    Question.COUNTRY_RIGHT: _country_right,
    Question.COUNTRY: _country,
    Question.CONTACT: _contact,
    Question.UNDER_18: _under_18,
    Question.DELETE: _delete,
    Question.LINE: about_line,
    Question.SHOULD_I: should_i,
    Question.SOURCES: sources_reply,
    Question.FOLLOW_UP: follow_up_reply,
}


class AnswerQuestion(TurnAction):
    """A button's answer, or yes and no in words while a question is open."""

    action_name = "action_answer_question"

    def answer(self, turn: Turn) -> Reply:
        """What the answer leads to; without an open question, the menu, where the chat is about something.

        An "ok" after all that was to be said does not bring it again, except in an emergency.
        "Yes" to nothing may come from another person who holds the phone: no topic is named to them (Conduct 8).
        """
        asked = turn.question or turn.open_question
        choice = turn.choice or {"affirm": "yes", "deny": "no"}.get(turn.intent)
        turn = replace(turn, choice=choice)
        if asked and asked.startswith("quiz_"):
            return quiz_reply(asked, choice)
        if choice == "told":
            return _told(turn)
        if asked in ANSWERS:
            return ANSWERS[Question(asked)](turn)
        if turn.was_emergency and "utter_safe_yes" not in turn.shown:
            return _emergency_goes_on(turn)
        if choice == "no" and (again := _goes_on(turn)):
            return again
        all_said = choice == "no" or not turn.last_need or turn.last_need in URGENT_INTENTS
        return Reply((Say("utter_anything_else" if all_said else "utter_menu"),))
