"""The questions of the dialogue, by name: what the bot asks, and what it is asked in their place."""

from __future__ import annotations

from enum import StrEnum


class Question(StrEnum):
    """What the bot has asked and waits for.

    Some are never asked, but told or asked by the person: LINE is about a helpline, SHOULD_I whether to go there or to
    pay, SOURCES where an answer comes from, PHONE who answers here, which somebody else may ask. FOLLOW_UP is anything
    else that is asked or told in the middle of a need.
    """

    SAFE = "safe"
    COUNTRY = "country"
    COUNTRY_RIGHT = "country_right"
    CONTACT = "contact"
    UNDER_18 = "under_18"
    DELETE = "delete"
    LINE = "line"
    SHOULD_I = "should_i"
    SOURCES = "sources"
    PHONE = "phone"
    FOLLOW_UP = "follow_up"


#: Answered by a place, whatever else the message says.
ABOUT_PLACE = frozenset({Question.COUNTRY, Question.COUNTRY_RIGHT})
#: Choices of a follow-up that say that an emergency has passed: somebody got out or they left, or help is there.
DANGER_PAST = ("danger_past_got_out", "danger_past_helped")
