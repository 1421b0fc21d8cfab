"""Reads what looks like blackmail with pictures, where somebody is held for money, as what it is about.

"They will send a video of him beaten unless I pay", "cameras everywhere, they free me for 3000 dollars: do I pay?". The
advice against blackmail, to block the sender, would cut the only link to the person who is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import shares_of, sure_by_clause, sure_by_whole
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import with_urgency
from bot.message_values import confidence_of, intent_of, is_in_doubt, phrases_of
from bot.nlu.follow_up_model import KIND_SURE, SURE_TO_ANSWER
from bot.taxonomy import MAY_BE_HELD_INTENTS, URGENT_INTENTS, WITNESS_INTENTS, tier_of
from bot.understood import FOLLOW_UP, INTENT, OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: Needs in which somebody may be held for money, the writer or another.
_OF_WHO_IS_HELD = MAY_BE_HELD_INTENTS | {*WITNESS_INTENTS}
#: What the bot has said in a conversation where somebody is held for money, and where that may be.
_RANSOM = frozenset({"utter_follow_up_ransom", "utter_follow_up_ransom_held"})
_ASKED_TO_PAY = "utter_before_you_pay"


def without_pictures(parsed: Understood, known: Known) -> Understood:
    """The message about the need of the conversation, or the urgent one that a phrase speaks for, and no blackmail.

    A phrase of blackmail with pictures still counts.
    """
    if not _may_be_blackmail(parsed) or not is_held_for_money(parsed, known):
        return parsed
    spoken_for = next((each["intent"] for each in phrases_of(parsed) if each["intent"] in URGENT_INTENTS), None)
    need = spoken_for or known.need or "out_of_scope"
    others = [name for name in parsed.get(OTHER_INTENTS) or () if name not in (need, "image_blackmail")]
    told = (
        parsed | _ransom(parsed) | {INTENT: {"name": need, "confidence": confidence_of(parsed)}, OTHER_INTENTS: others}
    )
    tier = known.tier_or(tier_of(need))
    return told if spoken_for else with_urgency(told, tier=tier, asks=False)


def _may_be_blackmail(parsed: Understood) -> bool:
    """Whether it looks like blackmail, or the gate only thinks of it beside a guess that is calm: an offer of work."""
    beside = "image_blackmail" in (parsed.get(OTHER_INTENTS) or ())
    return intent_of(parsed) == "image_blackmail" or (is_in_doubt(parsed) and beside)


def _ransom(parsed: Understood) -> Understood:
    """The kinds of the message, with the ransom as sure as its clause: what looks like blackmail supports it."""
    said = sure_by_clause(parsed, "ransom")
    if said < SURE_TO_ANSWER or said <= sure_by_whole(parsed, "ransom"):
        return {}
    ranked = sorted((shares_of(parsed) | {"ransom": said}).items(), key=lambda each: -each[1])
    return {FOLLOW_UP: [{"name": kind, "confidence": sure} for kind, sure in ranked]}


def is_held_for_money(parsed: Understood, known: Known) -> bool:
    """Whether the words or the conversation tell that money is asked for a person, and no phrase names pictures.

    Where it is about another, earlier talk of paying tells it as well. In a need that is not one's own, or from someone
    who is held, a clause is enough: "they free me for 3000 dollars".
    """
    if known.need not in _OF_WHO_IS_HELD or by_phrase(parsed, "image_blackmail"):
        return False
    asked_to_pay = (known.of_another or known.need in WITNESS_INTENTS) and _ASKED_TO_PAY in known.said
    told = sure_by_whole(parsed, "ransom") >= KIND_SURE or sure_by_clause(parsed, "ransom") >= SURE_TO_ANSWER
    return bool(_RANSOM & {*known.said}) or asked_to_pay or told
