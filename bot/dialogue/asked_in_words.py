"""Reads by lists of words what a life or a job hangs on, and the classifiers take for something else.

"Could I get the sack for ringing?" of a clerk looked like a question about wages, "which do I dial first?" like none,
"I have transferred 20,000 to him" like a question about paying. Each has one answer, whatever else is read; a phrase of
an alarm comes before them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import is_sure, sure_by_clause, sure_by_whole
from bot.dialogue.follow_up_weighing import fits
from bot.dialogue.known import language_to_read_in
from bot.dialogue.rewriting import as_answer, named_kind
from bot.dialogue.whose_danger import LIKELY_OF_ONESELF, phrase_counts
from bot.follow_up_kind import kinds
from bot.languages.question_marks import has_question_mark
from bot.message_values import alarms, intent_of, intent_shares, own_probability, text_of, urgency_of
from bot.nlu.follow_up_model import KIND_SURE
from bot.places.whose import is_done_to_writer, speaks_of_writer_alone
from bot.taxonomy import (
    BEFORE_LEAVING_INTENTS,
    NEED_INTENTS,
    WITNESS_INTENTS,
    WORK_INTENTS,
    IntentName,
    Tier,
    tier_of,
)
from bot.turns.question import Question
from bot.typed.cues import asks_to_film, asks_which_first, fears_for_job, goes_to_authorities, sent_already
from bot.typed.papers import fears_hospital, names_papers, sent_papers
from bot.typed.questions import is_told_on, puts_question
from bot.understood import CORRECTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: The kinds, and the choice of someone who asks for one number alone.
_JOB, _LOST, _CALL_NOW, FIRST_NUMBER, BLAMED = "my_job", "money_lost", "call_now", "first_number", "parent_blamed"
#: What is answered of papers: a stranger has a copy, a hospital may want to see them.
PAPERS_SENT, CARE_WITHOUT_PAPERS, _SENT_ANSWER = "papers_sent", "care_papers", "utter_papers_sent"
#: Whether to film others; whether a line tells on the writer, and the kind that looks like it.
FILMS, TOLD_ON, _REPORTS = "film", "told_on", "report_them"
#: Kinds that fear of blame looks like: of punishment, and where somebody goes to the police these too.
_FEARED = ("punished", "will_they_tell", "what_happens", "no_police", "no_papers", "make_it_worse")
#: What a conversation is about in which several numbers may have been named.
_WITH_NUMBERS: frozenset[IntentName] = NEED_INTENTS | WORK_INTENTS | {"find_helpline"}
#: How likely money must be that came from a contact for it to be no money that went to them.
_CAME_FROM_THEM = 0.3
#: Alarms that do not count from someone who fears for a job; danger now, a child and suicidal words count from anybody.
_OF_WORK: frozenset[IntentName] = frozenset({"being_exploited", "image_blackmail"})


def as_asked_in_words(parsed: Understood, known: Known) -> Understood | None:
    """The message as what its words plainly ask or tell; None where no list knows it."""
    if known.need is None or phrase_counts(parsed, known.need):
        return None
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    if _fears_for_job(parsed, known) and fears_for_job(text, language):
        return _answered(parsed, known, _JOB)
    if _is_of_police(parsed, known) and (choice := _asked_of_police(parsed, known)):
        return _answered(parsed, known, choice)
    if known.need in _WITH_NUMBERS and not alarms(parsed) and asks_which_first(text, language):
        return _answered(parsed, known, FIRST_NUMBER)
    asked = _of_papers(parsed, known) or _of_others(parsed, known)
    paid = asked is None and _may_have_sent(parsed, known) and sent_already(text, language)
    return _answered(parsed, known, _LOST) if paid else asked


def _of_papers(parsed: Understood, known: Known) -> Understood | None:
    """What is asked of papers: a copy that a stranger has, a hospital without any; None where nothing is.

    Of a copy also where it is only named once more, after its answer: "I paid nothing! what can they do with my ID?".
    """
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    of_care = known.need in (*NEED_INTENTS, "worker_rights", "find_helpline") and puts_question(text, language)
    if of_care and urgency_of(parsed) != Tier.EMERGENCY and fears_hospital(text, language):
        return _answered(parsed, known, CARE_WITHOUT_PAPERS)
    if known.need not in BEFORE_LEAVING_INTENTS or alarms(parsed):
        return None
    again = _SENT_ANSWER in known.said and names_papers(text, language)
    return _answered(parsed, known, PAPERS_SENT) if again or sent_papers(text, language) else None


def _of_others(parsed: Understood, known: Known) -> Understood | None:
    """What is asked by who tells of others, or fears a report; None where it is something else.

    "Shall I secretly take a photo as evidence?" of a neighbour looked like what to keep. Of one's own work it is that.
    """
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    in_danger = known.need == "immediate_danger" and not speaks_of_writer_alone(text, language)
    if (known.tells_of_others or known.of_another or in_danger) and asks_to_film(text, language):
        return as_answer(parsed, Question.SHOULD_I, FILMS, tier=known.tier_or(tier_of(known.need)))
    reports = sure_by_clause(parsed, _REPORTS) >= KIND_SURE or sure_by_whole(parsed, _REPORTS) >= KIND_SURE
    asks_of_us = intent_shares(parsed).get("ask_privacy", 0.0) >= LIKELIER_THAN_NOT  # of the line, as a whole
    feared = known.need in _WITH_NUMBERS and (reports or asks_of_us) and is_done_to_writer(text, language)
    calm = not alarms(parsed) or (asks_of_us and not phrase_counts(parsed, known.need))
    if feared and calm and is_told_on(text, language):
        return as_answer(parsed, Question.LINE, TOLD_ON, tier=known.tier_or(tier_of(known.need)))
    return None


def _fears_for_job(parsed: Understood, known: Known) -> bool:
    """Whether the writer may fear for a job: they tell of another, or began to, and raise no alarm of another kind."""
    return fits(_JOB, known) and known.tells_of_others and not (alarms(parsed) and intent_of(parsed) not in _OF_WORK)


def _is_of_police(parsed: Understood, known: Known) -> bool:
    """Whether a relative or a witness may ask what the police do with them, and nothing surely alarms."""
    alarmed = alarms(parsed) and own_probability(parsed, intent_of(parsed)) >= LIKELY_OF_ONESELF
    of_another = known.need in WITNESS_INTENTS or (known.need == "child_at_risk" and known.tells_of_others)
    return of_another and not alarmed


def _asked_of_police(parsed: Understood, known: Known) -> str | None:
    """What is asked of the police: "will they jail me, since I let her go?", "I go to the police tomorrow?"."""
    text = text_of(parsed)
    goes = goes_to_authorities(text, language_to_read_in(parsed, known))
    feared = sure_by_whole(parsed, *(_FEARED if goes else _FEARED[:1]))
    if feared >= LIKELIER_THAN_NOT and is_done_to_writer(text, language_to_read_in(parsed, known)):
        return BLAMED
    asks_to_go = goes and has_question_mark(text) and known.need in WITNESS_INTENTS
    return _CALL_NOW if asks_to_go and not is_sure(parsed) else None


def _may_have_sent(parsed: Understood, known: Known) -> bool:
    """Whether something may have been sent to the one who makes an offer; not where they sent money to be passed on."""
    carries = sure_by_whole(parsed, "made_to_carry") >= _CAME_FROM_THEM
    return known.need in ("check_job_offer", "check_online_contact") and not carries


def _answered(parsed: Understood, known: Known, choice: str) -> Understood:
    """The message as that answer, as urgent as the conversation is."""
    tier = known.tier_or(tier_of(known.need))
    read: Understood = named_kind(choice) if choice in kinds() else {}
    alone: Understood = {CORRECTS: False} if choice == FIRST_NUMBER else {}  # no word of regret before the number
    return as_answer(parsed, Question.FOLLOW_UP, choice, tier=tier) | read | alone
