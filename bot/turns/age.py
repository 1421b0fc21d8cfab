"""Reads out of a message and the conversation whether somebody under 18 is concerned, and whether they write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.message_values import intent_of
from bot.taxonomy import OWN_INTENTS, Tier
from bot.turns.question import Question
from bot.understood import AGE, Understood

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.taxonomy import IntentName

#: Tiers of messages in which an age is that of somebody in need: an age in a question about the law or a job is not.
_TELLS_AGE = frozenset({Tier.EMERGENCY, Tier.URGENT, Tier.CONCERN})

#: Below this nobody works or is a friend of the writer's: the age is that of a child that they have.
_SMALL = 12

#: Work where the person in need stands before the one who asks: the age of a patient or a guest is told of them.
MEET_PEOPLE: frozenset[IntentName] = frozenset({"frontline_guidance", "healthcare_guidance"})


def minor_said(parsed: Understood, known: bool | None, tier: Tier, open_question: Question | None) -> bool | None:
    """Whether an age in this message tells that a minor is concerned; None where none does (safety.md, Conduct 10).

    An age counts in a message of a need, or as the answer to the question for it. Any age under 18 then tells it, and
    the writer's own in any message: a girl of 16 was told how to meet a man whom she knew online. An
    adult's age tells the contrary where it answers that question, or where it is the writer's own (that of a boss or a
    boyfriend says nothing) and no child was spoken of before: the mother of a girl of twelve may say her own.

    Args:
        parsed: the message.
        known: what was known before.
        tier: urgency of what the message is about.
        open_question: what the bot has asked last.
    """
    age = parsed.get(AGE)
    asked = open_question is Question.UNDER_18
    own_child = bool(age and age["minor"] and age["own"])
    if not age or not (asked or own_child or tier in _TELLS_AGE):
        return None
    if age["minor"]:
        return True
    return False if asked or (age["own"] and not known) else None


def is_small_child_of(parsed: Understood, need: IntentName | None) -> bool:
    """Whether the age is that of a small child of somebody in need themself: "my girl is 5, at her grandma's".

    The line for children came in place of the one to write to, of the country where the mother is and the girl is not.
    A message about a child at risk is about that child.
    """
    age = parsed.get(AGE)
    small = bool(age and not age["own"] and age["years"] is not None and age["years"] < _SMALL)
    return small and need in OWN_INTENTS and intent_of(parsed) != "child_at_risk"


def need_of_adult(need: IntentName) -> IntentName:
    """The need of somebody who turned out to be grown up: exploitation, where a child was thought of."""
    return "being_exploited" if need == "child_at_risk" else need


def writes_as_child(parsed: Understood) -> bool:
    """Whether the writer says an age of their own under 18 in this message."""
    age = parsed.get(AGE)
    return bool(age and age.get("minor") and age.get("own"))


def child_of_another(parsed: Understood, said: Collection[str]) -> bool:
    """Whether the child may be another person than the writer: unless they said an age of their own under 18.

    A clerk, a neighbour, a teacher and a mother write of children more often than children do, and advice for a child
    does not help them.

    Args:
        parsed: the message.
        said: names of the responses of this session, of which some are said to a child alone.
    """
    if writes_as_child(parsed):
        return False
    to_child = ("utter_urgent_child_at_risk", "utter_urgent_child_at_risk_simple", "utter_under_18_yes")
    return not any(name in to_child for name in said)
