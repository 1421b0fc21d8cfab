"""Reads by lists of words what a life or a job hangs on, and the classifiers take for something else.

"Could I get the sack for ringing?" of a clerk looked like a question about wages, "which do I dial first?" like none,
"I have transferred 20,000 to him" like a question about paying. Each has one answer, whatever else is read; a phrase of
an alarm comes before them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import is_sure, sure_by_whole
from bot.dialogue.follow_up_weighing import fits
from bot.dialogue.known import language_to_read_in
from bot.dialogue.rewriting import as_answer, named_kind
from bot.dialogue.whose_danger import LIKELY_OF_ONESELF, phrase_counts
from bot.follow_up_kind import kinds
from bot.languages.question_marks import has_question_mark
from bot.message_values import alarms, intent_of, own_probability, text_of
from bot.places.whose import is_done_to_writer
from bot.taxonomy import NEED_INTENTS, WITNESS_INTENTS, WORK_INTENTS, IntentName, tier_of
from bot.turns.question import Question
from bot.typed.cues import asks_which_first, fears_for_job, goes_to_authorities, sent_already
from bot.understood import CORRECTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: The kinds, and the choice of someone who asks for one number alone.
_JOB, _LOST, _CALL_NOW, FIRST_NUMBER, BLAMED = "my_job", "money_lost", "call_now", "first_number", "parent_blamed"
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
    if _may_have_sent(parsed, known) and sent_already(text, language):
        return _answered(parsed, known, _LOST)
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
