"""Someone who asks at work is still read so while they tell and ask of their patient, guest or pupil.

"She wants to go back to him, should I stop her?" from a nurse looked like the story of somebody who got out, and she
read "what happened is not your fault". What she told of an emergency made it hers, too: the next question was answered
as if she were held; and once she had told of the patient's son, "how do I see her alone?" was answered as by a child.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.dialogue.asked_of_page import MOST_WORDS_OF_QUESTION, questions_or_all
from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import sure_by_whole
from bot.dialogue.rewriting import as_answer
from bot.dialogue.whose_danger import is_anothers
from bot.guidance_pages import OF_FOLLOW_UPS
from bot.message_values import alarms, confidence_of, intent_of, language_of, text_of
from bot.nlu.clauses import clauses
from bot.nlu.page_questions import likeness_to_pages
from bot.places.whose import is_done_to_writer, speaks_of_writer_alone
from bot.taxonomy import INFORMATION_INTENTS, WITNESS_INTENTS, WORK_INTENTS, IntentName, tier_of
from bot.turns.certainty import INTENT_SURE
from bot.turns.question import Question

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: What the need becomes by what somebody at work tells, though it is not their own.
_TAKEN_FOR_OWN: frozenset[IntentName] = frozenset(
    {"immediate_danger", "left_exploitation", "being_exploited", "child_at_risk"}
)
#: What a question of a case looks like to a model that reads it alone.
_LOOKS_LIKE_A_CASE: frozenset[IntentName] = frozenset({"left_exploitation", *WITNESS_INTENTS})
#: Kinds that take back that somebody asks at work.
_TAKES_BACK = ("is_me", "just_asking", "not_this")
#: Likeness from which an answer about the person before somebody is what they ask: at work, and of a relative or
#: friend, about whom more is told that only sounds like it ("she wants to leave him, how can I help?").
FITS_AT_WORK, FITS_A_WITNESS = 0.46, 0.7
#: The same of somebody who is missing, for whom it may be nothing: only that is asked so often of them.
FITS_OF_MISSING = 0.6
_MISSING, _FALSE_ALARM = "utter_follow_up_missing", "follow_up_false_alarm"
#: What is asked by someone who hides another, and what was said to them before.
_OF_WHO_HIDES, _IS_WITH_ME = "follow_up_act_normal_with_me", "utter_follow_up_is_with_me"


def known_at_work(parsed: Understood, known: Known) -> Known:
    """The conversation as one about somebody's work, where a case made it another and the message is no other's.

    An alarm, what is done to the writer, and "it is me" are their own, whatever they asked before. A question of a case
    is none of that: "she told me that she wants to go back".
    """
    if known.work is None or known.need not in _TAKEN_FOR_OWN:
        return known
    guessed = intent_of(parsed) in INFORMATION_INTENTS and confidence_of(parsed) < INTENT_SURE and not alarms(parsed)
    told = guessed or intent_of(parsed) in (*_LOOKS_LIKE_A_CASE, known.work) or is_anothers(parsed, known.work)
    of_case = told and _is_of_work(parsed, known.work)
    return replace(known, need=known.work) if of_case or _page_asked(parsed, FITS_AT_WORK) else known


def asked_of_person(parsed: Understood, known: Known) -> Understood | None:
    """The answer to what is asked about the person before somebody at work, or about a friend; None for all else."""
    if known.need not in (*WORK_INTENTS, *WITNESS_INTENTS):
        return None
    least = FITS_AT_WORK if known.work else FITS_A_WITNESS
    if _MISSING in known.said and _page_asked(parsed, FITS_OF_MISSING) == _FALSE_ALARM:
        return _answered(parsed, known, _FALSE_ALARM.removeprefix(OF_FOLLOW_UPS))
    page = _page_asked(parsed, least)
    hides = _IS_WITH_ME in known.said
    if page in (None, _FALSE_ALARM) or (page == _OF_WHO_HIDES and not hides):
        return None
    return _answered(parsed, known, page.removeprefix(OF_FOLLOW_UPS))


def _page_asked(parsed: Understood, least: float) -> str | None:
    """The answer about another person that a message asks for, if it is so like its questions and raises no alarm."""
    if alarms(parsed):
        return None
    likeness = likeness_to_pages(*_asking(text_of(parsed)))
    page = max(likeness, key=lambda name: likeness[name], default="")
    return page if page.startswith(OF_FOLLOW_UPS) and likeness[page] >= least else None


def told_of_case(parsed: Understood, known: Known) -> Understood | None:
    """What somebody at work tells of a person who got out, which is no story of their own."""
    if known.need is None or known.need != known.work or intent_of(parsed) != "left_exploitation" or alarms(parsed):
        return None
    return _answered(parsed, known, "tells_more") if _is_of_work(parsed, known.need) else None


def _is_of_work(parsed: Understood, work: IntentName) -> bool:
    """Whether a message may be about the person before somebody at work, and says nothing of the writer."""
    text, language = text_of(parsed), language_of(parsed)
    if any(sure_by_whole(parsed, kind) >= LIKELIER_THAN_NOT for kind in _TAKES_BACK):
        return False
    own = is_done_to_writer(text, language) or speaks_of_writer_alone(text, language)
    return not own and (not alarms(parsed) or is_anothers(parsed, work))


def _asking(text: str) -> list[str]:
    """The message, and the questions of a longer one, or its clauses where no mark tells them."""
    if len(text.split()) <= MOST_WORDS_OF_QUESTION:
        return [text]
    return [text, *questions_or_all([text[part.start : part.end] for part in clauses(text)])]


def _answered(parsed: Understood, known: Known, choice: str) -> Understood:
    """The message as a follow-up, as urgent as the conversation is."""
    return as_answer(parsed, Question.FOLLOW_UP, choice, tier=tier_of(known.need))
