"""The order of a reply: what saves comes first, one question comes last (safety.md, Conduct 1 to 3 and 9)."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.composition.answers_beside import with_answers_beside
from bot.actions.parts.emergency_calls import NAMES_NUMBER, TELLS_NUMBER, in_danger_call
from bot.actions.parts.fallbacks import WHICH
from bot.actions.parts.questions import ask, kind_choices, next_question, topic_choices
from bot.taxonomy import tier_of
from bot.turns.session import LEFT_OPEN
from bot.turns.turn import ABOUT_PLACE, Question, Reply, Say, Tier, Turn

#: Questions worth asking once more when the person first wanted to know something else.
_WORTH_REPEATING = frozenset({Question.SAFE, Question.COUNTRY, Question.COUNTRY_RIGHT, Question.CONTACT})

#: What people want to know before they answer a question.
_ASKED_BEFORE_ANSWERING = frozenset({"ask_privacy"})

#: What answers a question: it is not asked again, however much was in doubt.
_ANSWERS = frozenset({"affirm", "deny", "answer"})

#: What people ask and the bot never does.
_ASKED_BY_THEM = frozenset({Question.FOLLOW_UP, Question.LINE, Question.SHOULD_I})

#: Nobody is asked more often in a session whether they are safe, and nobody again who said yes (decision 0013).
_MOST_SAFETY_QUESTIONS = 2

#: Put once in a session, and where somebody is so often.
_ASKED_ONCE = frozenset({Question.COUNTRY_RIGHT, Question.CONTACT, Question.UNDER_18})
_MOST_COUNTRY_QUESTIONS = 3

#: Questions that route better: the safety question comes before them, and its answer leads to them.
_CAN_WAIT = frozenset({Question.COUNTRY, Question.COUNTRY_RIGHT, Question.CONTACT, Question.UNDER_18})


def compose(turn: Turn, reply: Reply) -> Reply:
    """Add what belongs to any reply: first contact, the neutral line after silence, the safety question.

    In an emergency and for urgent needs the number stays first, and first contact follows it. To somebody who must
    hide the chat nothing is added: another person may read the screen (Conduct 8).
    """
    if any(say.response == "utter_quick_exit" for say in reply.says):
        return reply
    says, asks = _without_what_was_told(turn, reply)
    remember = dict(reply.remember)
    if _asks_for_safety(turn, asks):
        remember |= {"reminded": True} if turn.open_question is Question.SAFE else {}
        says, asks = [*says[: -1 if asks else None], ask(Question.SAFE, turn)], Question.SAFE
    elif asks is None and _interrupted(turn) and not _asks_to_choose(says):
        assert turn.open_question is not None  # noqa: S101  for the type checker
        says, asks = [*says, ask(turn.open_question, turn)], turn.open_question
        remember["reminded"] = True
    elif asks is None and (also := _further_subjects(turn, says)):
        says[-1] = replace(says[-1], facts={**says[-1].facts, "also": also})
    # what is asked in between, and answered by a page, is followed by the question once more
    if asks is reply.asks and _asked_before(turn, asks) and {say.response for say in says[:-1]} - {"utter_noted"}:
        says, asks = says[:-1], None
    says = _with_number_for_another(turn, says)
    says = with_answers_beside(turn, says, asks)
    says = _with_opening(turn, says, asks)
    if turn.not_ours:
        says = _with_excuse(turn, says, asks)
        remember["language_excused"] = True
    if turn.first:
        remember["introduced"] = True
    if turn.hidden and turn.tier is not Tier.CONVERSATION:
        remember["hidden"] = None
    if turn.first:
        # who writes, what saves and a question together: by SMS every letter counts here
        says = [replace(say, facts={**say.facts, "brief": True}) for say in says]
    return Reply(_choices_last(says), remember, asks)


def _asks_for_safety(turn: Turn, asks: Question | None) -> bool:
    """Whether a doubt becomes the safety question; it takes the place of one that can wait."""
    open_now = turn.open_question is Question.SAFE
    answered = turn.safe_beside or (open_now and turn.intent in _ANSWERS)
    enough = (open_now and turn.reminded) or turn.asked_safe >= _MOST_SAFETY_QUESTIONS or "utter_safe_yes" in turn.said
    in_doubt = turn.asks and not (turn.another_may_be_in_danger or turn.was_emergency or _number_was_said(turn))
    return in_doubt and not (answered or enough) and (asks is None or asks in _CAN_WAIT)


def _with_number_for_another(turn: Turn, says: list[Say]) -> list[Say]:
    """The number to call, in place of the safety question, where the doubt is about another person."""
    told = turn.has_read_number or any(say.response.startswith(NAMES_NUMBER) for say in says)
    if told or not turn.another_may_be_in_danger:
        return says
    return [in_danger_call(turn), *says]


def _without_what_was_told(turn: Turn, reply: Reply) -> tuple[list[Say], Question | None]:
    """The reply, which asks the next question where it asked for a country that this message tells beside."""
    if reply.asks is not Question.COUNTRY or not turn.place_said or not turn.country or turn.candidates:
        return list(reply.says), reply.asks
    instead = next_question(turn)
    return [*reply.says[:-1], *([ask(instead, turn)] if instead else [])], instead


def _asked_before(turn: Turn, asks: Question | None) -> bool:
    """Whether the question was put already, and what came was no word about it: who did not answer has read it.

    Where somebody is decides about every number, so that it is asked again, and so is what was answered by an "ok".
    """
    if asks is Question.SAFE:
        return turn.asked_safe > _MOST_SAFETY_QUESTIONS
    if turn.intent == "ask_repeat":
        return False
    if asks is Question.COUNTRY:
        return turn.asked_country >= _MOST_COUNTRY_QUESTIONS and turn.intent not in _ANSWERS
    return asks in _ASKED_ONCE and f"utter_ask_{asks}" in turn.said and turn.choice not in ("heard", "yes")


def _number_was_said(turn: Turn) -> bool:
    """Whether somebody in need was asked before, or told whom to call in danger: a doubt is no reason to ask again."""
    told = any(name.startswith(TELLS_NUMBER) for name in turn.said)
    return turn.in_need and not turn.first and (turn.asked_safe > 0 or told)


def _in_doubt(turn: Turn, says: list[Say]) -> bool:
    """Whether further topics are only guesses: the reply offers them itself, or keeps to the subject instead."""
    of_guess = any(say.response.startswith(f"utter_{turn.intent}") for say in says)
    kept = turn.unsure and (turn.in_need or (turn.tier is Tier.INFORMATION and not of_guess))
    return kept or any(say.response == "utter_not_sure" for say in says)


def _interrupted(turn: Turn) -> bool:
    informed = turn.tier is Tier.INFORMATION or turn.intent in _ASKED_BEFORE_ANSWERING
    place = turn.open_question in ABOUT_PLACE and turn.place_said and turn.country is not None
    told_beside = place or turn.safe_beside
    return informed and not (turn.reminded or told_beside) and turn.open_question in _WORTH_REPEATING


def _further_subjects(turn: Turn, says: list[Say]) -> tuple[dict[str, str], ...]:
    """What else the message is about, or may be, as choices behind the reply.

    By SMS the first reply has no room for what only informs: it is left open, and offered behind the next one.
    """
    needs = other_needs(turn) or _left_open(turn, says)
    if turn.first and turn.by_sms:
        needs = [name for name in needs if name not in LEFT_OPEN]
    if needs and not _in_doubt(turn, says):
        return topic_choices(needs[:2])
    return kind_choices(turn.likely_kinds) if _half_understood(turn) and not _asks_to_choose(says) else ()


def _asks_to_choose(says: list[Say]) -> bool:
    """Whether the reply asks which of some subjects is meant: a question behind it would take its buttons away."""
    return says[-1].response.startswith(WHICH)


def _half_understood(turn: Turn) -> bool:
    """Whether an answer may be that of another question, which can be chosen beside it where letters cost no money."""
    answered = turn.intent == "answer" and turn.question in _ASKED_BY_THEM and not turn.pressed
    return answered and bool(turn.likely_kinds) and not turn.by_sms


def other_needs(turn: Turn) -> list[str]:
    """Further intents of the message that something can be offered for: thanks or small talk beside it are none."""
    return [name for name in turn.other_intents if tier_of(name) != "conversation" or name == "ask_privacy"]


def _left_open(turn: Turn, says: list[Say]) -> list[str]:
    """What was left open before, and is neither asked nor answered now."""
    now = {turn.intent, turn.last_need, *(say.response.removeprefix("utter_") for say in says)}
    return [name for name in turn.left_open if name not in now]


def _with_opening(turn: Turn, says: list[Say], asks: Question | None) -> list[Say]:
    """First contact or the neutral line; after the numbers where somebody needs them at once, or is told one anyway."""
    if turn.first:
        if turn.intent == "greet":
            return says  # the greeting is the first contact
        if turn.is_urgent or any(say.response.startswith(TELLS_NUMBER) for say in says):
            return _before_question(says, Say("utter_first_contact_urgent"), asks)
        return [Say(_first_contact(turn, says)), *says]
    return [Say("utter_back"), *says] if turn.back and not turn.is_urgent else says


def _before_question(says: list[Say], say: Say, asks: Question | None) -> list[Say]:
    return [*says[:-1], say, says[-1]] if asks else [*says, say]


def _first_contact(turn: Turn, says: list[Say]) -> str:
    """Who writes, with the question what it is about only to somebody who has not said it, and not where it costs."""
    said = says and says[0].response not in ("utter_menu", "utter_not_sure")
    return "utter_first_contact_told" if said or turn.by_sms else "utter_first_contact"


def _with_excuse(turn: Turn, says: list[Say], asks: Question | None) -> list[Say]:
    """That the person's language is not ours, in the one that is answered in and in English; numbers stay first."""
    excuse = [Say("utter_language_not_ours")]
    if turn.language != "en":
        excuse.append(Say("utter_write_english", {"language": "en"}))
    if not turn.is_urgent:
        return [*excuse, *says]
    return [*says[:-1], *excuse, says[-1]] if asks else [*says, *excuse]


def _choices_last(says: list[Say]) -> tuple[Say, ...]:
    """Only the last response shows choices, so that a number can mean one thing only."""
    return tuple(replace(say, choices=()) for say in says[:-1]) + tuple(says[-1:])
