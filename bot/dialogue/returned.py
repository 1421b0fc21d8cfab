"""Reads that the person who had to hide the chat is back, and begins anew with whatever need they tell.

Nothing of what was said before is shown (safety.md, Conduct 8): the answer is the number and whether they are safe, as
for anybody who cries for help. A stranger who asks who this is reads neither.
"""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.follow_up_certainty import SURE_BESIDE_ALARM
from bot.dialogue.follow_up_readings import Reading, readings
from bot.dialogue.known import Known, language_to_read_in
from bot.dialogue.rewriting import as_intent, read_as, with_urgency
from bot.follow_up_kind import kind_of
from bot.message_values import alarms, intent_of, text_of
from bot.nlu.follow_up_model import KIND_SURE
from bot.taxonomy import CHAT_INTENTS, Tier
from bot.turns.question import Question
from bot.typed.statements import is_back
from bot.understood import OTHER_INTENTS, Understood

#: Said to someone who cried for help, whatever it was about.
_CRIED = "utter_ask_for_help"


def returned(parsed: Understood, known: Known) -> Understood | None:
    """The message as a cry for help, where the chat was hidden and the earlier writer is back; else None."""
    if not known.hidden or alarms(parsed) or intent_of(parsed) in CHAT_INTENTS:
        return None
    found = readings(parsed)
    if any(kind_of(each.kind).saves_a_life and each.sure >= KIND_SURE for each in found):
        return None  # "not safe, I am alone on the roof" is answered as what it is
    back = is_back(text_of(parsed), language_to_read_in(parsed, known))
    if not back and not any(map(_is_of_a_need, found)):
        return None
    return as_intent(with_urgency(parsed, tier=Tier.URGENT, asks=False), "ask_for_help") | {OTHER_INTENTS: []}


def asked_by_anybody(parsed: Understood, known: Known) -> Understood | None:
    """A question about this service, where the chat was hidden, as "who is this?"; None for any other.

    The pages about us tell what it is for, and "who are you? what did she write?" is asked by someone who took the
    phone.
    """
    if not known.hidden or intent_of(parsed) != "about_us" or alarms(parsed):
        return None
    return read_as(parsed, "bot_challenge", question=Question.PHONE.value, choice="who")


def known_of_who_cried(parsed: Understood, known: Known) -> Known:
    """The conversation after a cry for help as one about the numbers of lines, which were named.

    "How do I get away from here?" from someone who came back is asked by no tourist. An alarm needs no subject.
    """
    cried = known.need is None and _CRIED in known.said and not alarms(parsed)
    asks = any(map(_is_of_a_need, readings(parsed)))
    return replace(known, need="find_helpline") if cried and asks else known


def _is_of_a_need(reading: Reading) -> bool:
    """Whether it surely tells or asks something of one's own need, which nobody who found the phone does."""
    return kind_of(reading.kind).of_a_need and reading.sure >= SURE_BESIDE_ALARM
