"""A first message, where a kind of follow-up tells what its intent alone does not."""

from __future__ import annotations

from bot.dialogue.follow_up_kinds import (
    LIKELIER_THAN_NOT,
    LIKELY_ACT,
    OF_ANOTHER,
    SURE_BESIDE_ALARM,
    SURE_OF_RANSOM,
    TOLD_AT_FIRST,
)
from bot.dialogue.follow_up_readings import readings, shares_of
from bot.dialogue.phrases_heard import by_phrase, tells_of_pictures
from bot.dialogue.rewriting import (
    alarms,
    as_act,
    as_intent,
    confidence_of,
    intent_of,
    is_in_doubt,
    urgency_of,
    with_urgency,
)
from bot.taxonomy import OWN_INTENTS
from bot.understood import FOLLOW_UP, OTHER_INTENTS, WHEREABOUTS, Understood

#: From which wages are owed: what may be taken off them, and how much they must be, looks so by 0.96 to 0.98.
SURE_OF_WAGES = 0.985
#: The same where the gate asks whether somebody is safe: it does so of nobody who only asks what the law says.
SURE_OF_WAGES_TOLD = 0.8


def as_first_message(parsed: Understood) -> Understood:
    """A first message, where a kind of follow-up tells what its intent alone does not.

    Pills that were taken are an emergency. Of a person who is missing, and of one who is held for money, what to do is
    said, instead of advice to talk with them, or to block the sender. Wages that are owed have their own answer.
    """
    found = {each.kind: each.sure for each in readings(parsed)}
    intent = intent_of(parsed)
    if _is_owed_wages(parsed):
        return as_intent(parsed, "worker_rights", topic="follow_up_unpaid_wages")
    if intent == "self_harm" and found.get("took_something", 0) >= LIKELY_ACT:
        return as_act(parsed)
    if intent == "immediate_danger" and _is_far_from_another(parsed):
        return with_urgency(as_intent(parsed, "worried_about_someone"), tier="concern", asks=True)
    attack = by_phrase(parsed) and urgency_of(parsed) == "emergency"
    whole = {
        each["name"]: each["confidence"] for each in (parsed.get(FOLLOW_UP) or ())[:1]
    }  # "10 a day" asks no ransom
    least = {"ransom": SURE_OF_RANSOM} if intent in OWN_INTENTS else {}  # who is held may tell what is asked for them
    told = next((kind for kind in TOLD_AT_FIRST if whole.get(kind, 0) >= least.get(kind, SURE_BESIDE_ALARM)), None)
    pictures = tells_of_pictures(parsed)  # of no weight where the intent is another one
    if intent == "image_blackmail" and not pictures and found.get("ransom", 0) >= LIKELIER_THAN_NOT:
        told = "ransom"  # money is asked for a person, and not for pictures
    if whole.get("ransom", 0) >= SURE_OF_RANSOM:  # a video of a beating is a picture, too
        told, pictures = "ransom", False
    blackmailed = intent == "image_blackmail" and pictures and confidence_of(parsed) >= SURE_BESIDE_ALARM
    if told is None or intent not in OF_ANOTHER or attack or blackmailed:
        return parsed
    return as_intent(parsed, "worried_about_someone", topic=f"follow_up_{told}")


def _is_owed_wages(parsed: Understood) -> bool:
    """Whether pay is owed and no more is told: "5 months no salary in qatar" read standards for all work.

    Also where the intent is hardly a guess: the same in Egyptian looked a little like a question of a company.
    """
    guessed = confidence_of(parsed) < LIKELIER_THAN_NOT
    of_work = intent_of(parsed) == "worker_rights" or (guessed and not alarms(parsed))
    least = SURE_OF_WAGES_TOLD if is_in_doubt(parsed) else SURE_OF_WAGES
    return of_work and shares_of(parsed).get("unpaid_wages", 0.0) >= least


def _is_far_from_another(parsed: Understood) -> bool:
    """Whether danger is only guessed, of a relative elsewhere: "my daughter is in Lebanon, she phones and cries".

    Whether who writes is safe is asked.
    """
    elsewhere = (parsed.get(WHEREABOUTS) or {}).get("whose") == "other"
    return elsewhere and "worried_about_someone" in (parsed.get(OTHER_INTENTS) or ()) and not by_phrase(parsed)
