"""Reads a wedding against somebody's will that has a day: today it is an emergency, soon it is urgent.

"Me casan mañana" looked like a wish to die, and "the wedding is tonight" like small talk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import by_phrase, suicidal_by_phrase
from bot.dialogue.rewriting import as_answer, as_intent, entities, named_kind, with_urgency
from bot.message_values import text_of
from bot.taxonomy import NEED_INTENTS, WITNESS_INTENTS, IntentName, Tier
from bot.turns.age import writes_as_child
from bot.turns.question import Question
from bot.turns.turn import ALSO
from bot.typed.weddings import WeddingDay, forced_wedding_day, wedding_day
from bot.understood import ENTITIES, MAY_BE_DANGER, OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

_AT_A_TIME, _MARRIAGE = "danger_grows", "utter_follow_up_marriage"


def as_wedding_soon(parsed: Understood, known: Known) -> Understood | None:
    """The message as danger at a time that is told; None where no such wedding has a day, or words of dying lead.

    The word for the wedding alone is enough from someone who has told a need, or nothing yet: a clerk may speak of any
    wedding. "They locked me in and beat me, they marry me off tomorrow" stays an emergency, whatever the day.
    """
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    own = forced_wedding_day(text, language)
    day = own or (wedding_day(text, language) if known.need is None or known.need in NEED_INTENTS else None)
    if day is None or suicidal_by_phrase(parsed):
        return None
    of_another = known.need in WITNESS_INTENTS and own is None
    attacked = by_phrase(parsed, "immediate_danger")
    tier = Tier.EMERGENCY if attacked or day is WeddingDay.TODAY else Tier.URGENT
    told = with_urgency(parsed, tier=tier, asks=False) | {OTHER_INTENTS: []}
    if tier is Tier.EMERGENCY and not of_another:
        beside = {ALSO: _MARRIAGE} if attacked else {}
        return as_intent(told, "immediate_danger", **beside)
    if known.need in NEED_INTENTS:
        return (
            as_answer(parsed, Question.FOLLOW_UP, _AT_A_TIME, tier=tier)
            | named_kind(_AT_A_TIME)
            | {MAY_BE_DANGER: True}
        )
    need: IntentName = "child_at_risk" if writes_as_child(parsed) else "being_exploited"
    return as_intent(told, need) | {ENTITIES: entities(**{ALSO: _MARRIAGE})}
