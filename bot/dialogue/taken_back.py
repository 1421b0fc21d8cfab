"""Reads that suicidal words are taken back: the crisis line stays within reach, and the rest is answered.

"No, I only said so. where do I report the fraud?" was answered with an excuse that asked what is needed, and no line;
"I won't do anything, I am only scared" with "I got that wrong". Someone who takes it back may mean it, or "not today":
both read in kind words where somebody listens (decision 0025).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.dialogue.denied_suicide import LIKELY_DENIAL, need_said_before
from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import Reading, of_clauses, sure_as_read, sure_by_clause
from bot.dialogue.follow_up_weighing import fits
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import as_answer, entities, named_kind
from bot.dialogue.usual_kinds import as_usual
from bot.dialogue.words_of_dying import THOUGHT_OF, share_of_dying
from bot.follow_up_kind import kind_of
from bot.guidance_pages import topic_of
from bot.message_values import text_of, urgency_of
from bot.taxonomy import OFFER_INTENTS, URGENT_TIERS, IntentName, Tier
from bot.turns.question import Question
from bot.turns.turn import ALSO
from bot.typed.dying import denies_dying
from bot.typed.questions import puts_question
from bot.understood import DENIES_DYING, ENTITIES, NEED_BEHIND, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: The choice whose answer says so.
TAKEN_BACK = "taken_back"
_DENIAL = "not_this"
#: From which a kind is asked beside, where an offer or a contact was spoken of: few kinds are asked of these.
_HEARD_OF_AN_OFFER = 0.3


def as_taken_back(parsed: Understood, alone: Understood, known: Known) -> Understood | None:
    """The message as suicidal words that are taken back, with what else it asks; None where it takes none back.

    Args:
        parsed: what the graph understood, its kinds weighed by the need.
        alone: the same as it was understood alone.
        known: what the conversation is about.
    """
    if known.need != "self_harm" or not _takes_back(parsed) or _asks_of_the_need_before(parsed, known):
        return None
    need = need_said_before(known) or _offer_spoken_of(known)
    told = as_answer(parsed, Question.FOLLOW_UP, TAKEN_BACK, tier=Tier.URGENT)
    beside = _asked_besides(alone, replace(known, need=need)) if need else []
    also = [entity for answer in beside[:1] for entity in entities(**{ALSO: answer})]
    behind: Understood = {NEED_BEHIND: need} if need else {}
    read = named_kind(_DENIAL, sure_as_read(parsed, _DENIAL))
    about: Understood = {ENTITIES: [*told[ENTITIES], *also], DENIES_DYING: True}
    return told | about | behind | read


def _takes_back(parsed: Understood) -> bool:
    """Whether it surely denies what it was taken for, and neither an alarm, a phrase nor a kind tells a wish to die."""
    denied = max(sure_as_read(parsed, _DENIAL), sure_by_clause(parsed, _DENIAL))
    alarmed = urgency_of(parsed) in URGENT_TIERS or by_phrase(parsed)
    return denied >= LIKELY_DENIAL and share_of_dying(parsed) < THOUGHT_OF and not alarmed


def _asks_of_the_need_before(parsed: Understood, known: Known) -> bool:
    """Whether a phrase denies the wish, and a question follows that is about the need of before.

    "I don't want to die, how do I get my passport?" of a maid read two crisis lines alone: `denied_suicide.py` answers
    it as hers.
    """
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    return need_said_before(known) is not None and denies_dying(text, language) and puts_question(text, language)


def _offer_spoken_of(known: Known) -> IntentName | None:
    """What was asked about an offer or a contact before: a fraud may be what the words of dying are about."""
    topics = (topic_of(name.removeprefix("utter_")) for name in known.said)
    return next((topic for topic in topics if topic in OFFER_INTENTS), None)


def _asked_besides(alone: Understood, before: Known) -> list[str]:
    """The answers to what the clauses ask of the need before, the surest first."""
    asked = [Reading(kind, sure) for kind, sure in of_clauses(as_usual(alone, before)).items() if kind != _DENIAL]
    asked = [each for each in asked if kind_of(each.kind).beside and fits(each.kind, before)]
    ranked = sorted(asked, key=lambda each: -each.sure)
    least = _HEARD_OF_AN_OFFER if before.need in OFFER_INTENTS else LIKELIER_THAN_NOT
    return [str(kind_of(each.kind).beside) for each in ranked if each.sure >= least]
