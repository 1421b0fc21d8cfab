"""The answer to the open question that stands beside what else a message says: in its first word, or in a clause.

Asked whether they can talk, people write "only text, they listen, and what if he finds out". What they ask is answered,
and their answer is kept (`BESIDE`, docs/decisions/0016).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_answers import answer_to, is_of_contact
from bot.dialogue.follow_up_readings import Reading, of_clauses, sure_by_clause
from bot.dialogue.known import language_to_read_in
from bot.dialogue.rewriting import as_answer, as_intent
from bot.dialogue.told_safe import is_new_alarm, tells_safe
from bot.dialogue.words_of_dying import may_tell_of_dying
from bot.guidance_pages import NOTHING_ON_THAT
from bot.message_values import alarms, text_of, word_count
from bot.payloads import answer, meaning
from bot.turns.question import Question
from bot.typed.choices import FURTHER_PAGE
from bot.typed.statements import begins_unable_to_speak, cannot_speak, told_at_first
from bot.understood import BESIDE, ENTITIES, OTHER_INTENTS, READ_AS, Understood

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.dialogue.known import Known
    from bot.typed.choices import Leading

#: Probability from which a clause answers the open question: "only text. yesterday he did it again".
SURE_ANSWER = 0.85
#: Someone who writes more words than these behind the choice that somebody is near has time to be answered.
MOST_WITH_NEAR = 7
#: Answers that come before whatever follows them.
_BEFORE_ALL = frozenset({(Question.SAFE, "no"), (Question.SAFE, "near")})


def with_answer_of_first_word(
    parsed: Understood, known: Known, follow_up: Understood | None, leading: Leading | None
) -> Understood | None:
    """The message with the answer that its first word gives: "2. but he hears", "yes. will they tell my boss?".

    What follows is answered, and the answer kept; "no" and "near" to the question whether somebody is safe come before
    it. None where no mark sets the first word off: "no tengo dinero" is no answer to "Are you safe?".

    Args:
        parsed: the message.
        known: what was asked last.
        follow_up: the message as the follow-up that it is, if it is one.
        leading: the button that its first word names, if it names one.
    """
    question, choice = leading.button.answer if leading else (None, None)
    if leading is None or question is None or choice is None or question != known.question:
        return None
    if not leading.apart or _goes_on_though_near(parsed, question, choice):
        return None
    more = follow_up is not None and (follow_up.get(READ_AS) or {}).get("name") != "tells_more"
    # "2 because they listen to my calls" tells no more of the need than was known
    if (more or is_new_alarm(parsed, known)) and (question, choice) not in _BEFORE_ALL:
        return (follow_up or parsed) | {BESIDE: {"question": question, "choice": choice}}
    return as_answer(parsed, question, choice) | {OTHER_INTENTS: []}


def page_of_first_word(parsed: Understood, leading: Leading | None) -> Understood | None:
    """The page whose button the first word names, where no page answers what follows: "2. his name is X, is it true?".

    None where the first word names no page, or a page answers what follows.

    Args:
        parsed: the message as what it asks.
        leading: the button that its first word names, if it names one.
    """
    named = meaning(leading.button.payload) if leading and leading.apart else None
    unanswered = any(each["value"] == NOTHING_ON_THAT for each in parsed.get(ENTITIES) or ())
    if named is None or named.intent != FURTHER_PAGE or not unanswered:
        return None
    return as_intent(parsed, FURTHER_PAGE, **named.values) | {OTHER_INTENTS: []}


def _goes_on_though_near(parsed: Understood, question: str, choice: str) -> bool:
    """Whether a choice of "someone is near me" goes on at length: "3. guards at the gate, they keep the passport".

    The chat was erased, and nobody answered that; words of dying must not be lost either, however few. What says that
    it must go is still read as such.
    """
    near = (question, choice) == (Question.SAFE, "near")
    return near and (word_count(parsed) > MOST_WITH_NEAR or may_tell_of_dying(parsed))


def contact_in_a_clause(parsed: Understood, known: Known) -> list[Reading]:
    """How somebody can be reached, where that was asked and a clause surely says it: "only text, madam hears".

    Also unasked, where the first words are no more than that: "text. he checks my phone".
    """
    if "utter_follow_up_no_text_line" in known.said:  # what else the message asks is answered
        return []
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    told = told_at_first(text, language)
    if (told and told.payload == answer(Question.CONTACT.value, "text")) or begins_unable_to_speak(text, language):
        return [Reading("text_only", 1.0)]
    if known.question != Question.CONTACT:
        return []
    if cannot_speak(text, language):
        return [Reading("text_only", 1.0)]
    said = of_clauses(parsed).items()
    return [Reading(kind, sure) for kind, sure in said if is_of_contact(kind) and sure >= SURE_ANSWER]


def contact_beside(kinds: Iterable[str]) -> Understood:
    """What is kept of how somebody can be reached, where one of these kinds that stand beside says it."""
    answers = [answer_to(kind) for kind in kinds if is_of_contact(kind)]
    return {BESIDE: {"question": answers[0][0].value, "choice": answers[0][1]}} if answers else {}


def safe_beside(parsed: Understood, known: Known) -> Understood:
    """That somebody is safe, where that was asked and a clause surely says it: "I'm safe, but is it free to call?"."""
    asked = known.question == Question.SAFE and not alarms(parsed)
    says = asked and (sure_by_clause(parsed, "am_safe") >= SURE_ANSWER or tells_safe(parsed, known))
    return {BESIDE: {"question": Question.SAFE.value, "choice": "yes"}} if says else {}
