"""Reads what follows thanks in a message, where that tells or asks something.

People thank before they ask, and the thanks is what the model sees: "Asante. Nipe namba" looked like nothing else, and
so did "merci mon frere vomit du sang". What comes behind is understood by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import readings
from bot.dialogue.known import language_to_read_in
from bot.message_values import alarms, confidence_of, intent_of, text_of
from bot.taxonomy import IntentName, tier_of
from bot.turns.certainty import INTENT_SURE
from bot.typed.statements import BehindThanks, behind_thanks
from bot.understood import TEXT, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: What a message with thanks at its head looks like.
_LOOKS_LIKE: frozenset[IntentName] = frozenset({"thank", "goodbye", "greet", "feedback_helpful"})
#: A word alone behind thanks is a name or a sign.
_FEWEST = 2
#: What is about the chat, and is meant also where nothing divides it from the thanks.
_ERASES: IntentName = "delete_my_data"
_OF_THE_CHAT: frozenset[IntentName] = frozenset({_ERASES, "quick_exit", "feedback_unhelpful"})
#: What is asked about who answers here, and is no small talk behind a stop: "salamat po. tao ka ba".
_ASKED_OF_US: frozenset[IntentName] = frozenset({"bot_challenge", "ask_privacy", "change_language"})


def rest_behind_thanks(parsed: Understood, known: Known) -> BehindThanks | None:
    """The words behind the thanks of a message that looks like thanks; None where there are too few."""
    if intent_of(parsed) not in _LOOKS_LIKE:
        return None
    rest = behind_thanks(text_of(parsed), language_to_read_in(parsed, known))
    return rest if rest and len(rest.text.split()) >= _FEWEST else None


def with_rest(parsed: Understood, rest: Understood, *, apart: bool) -> Understood:
    """The message as what follows its thanks, where that tells or asks something likely; else as it was.

    Behind "thanks" without a stop anything may belong to it ("for your number"): an alarm, a follow-up, or a word about
    the chat must be what is said. A wish to erase is asked back; a likely one is enough: "merci. efface tou".
    """
    sure = confidence_of(rest) >= INTENT_SURE
    tells = alarms(rest) or any(each.sure >= LIKELIER_THAN_NOT for each in readings(rest))
    erases = intent_of(rest) == _ERASES and confidence_of(rest) >= LIKELIER_THAN_NOT
    of_us = intent_of(rest) in _ASKED_OF_US or tier_of(intent_of(rest)) != "conversation"
    asks = sure and (intent_of(rest) in _OF_THE_CHAT or (apart and of_us))
    return {**rest, TEXT: parsed.get(TEXT, "")} if tells or asks or erases else parsed
