"""An adult who says their own age is no child at risk."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.grown_up import behind_denied_child, without_child
from bot.dialogue.known import Known
from bot.nlu.ages import age_said
from bot.understood import CORRECTS, DENIES_CHILD, NEED_BEHIND

ADULT = {"years": 22, "minor": False, "own": True}


def child(age: dict[str, Any] | None, **urgency: Any) -> dict[str, Any]:
    """A message that looks like a child at risk, with this age."""
    return {"intent": {"name": "child_at_risk", "confidence": 0.8}, "age": age, "urgency": urgency}


@pytest.mark.parametrize(
    ("need", "expected"),
    [(None, "being_exploited"), ("image_blackmail", "image_blackmail"), ("worried_about_someone", "child_at_risk")],
)
def test_an_adult_has_the_need_of_the_conversation(need: str | None, expected: str) -> None:
    """And is exploited where it has none; where the writer tells of another, the child may be another."""
    assert without_child(child(ADULT), Known(need=need))["intent"] == {"name": expected, "confidence": 0.8}


@pytest.mark.parametrize("age", [None, ADULT | {"own": False}, ADULT | {"years": 12, "minor": True}])
def test_any_other_age_tells_nothing(age: dict[str, Any] | None) -> None:
    """That of a boss, or one under 18."""
    assert without_child(child(age), Known())["intent"]["name"] == "child_at_risk"


def test_a_phrase_tells_of_a_child_all_the_same() -> None:
    """Whoever says it."""
    told = child(ADULT, evidence=[{"kind": "phrase", "intent": "child_at_risk", "phrase": "my little sister"}])
    assert without_child(told, Known())["intent"]["name"] == "child_at_risk"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "there is no child here, he is 25 years old"), ("es", "no es un niño, tiene 25 años"),
        ("fr", "ce n'est pas un enfant, il a 25 ans"), ("pt", "n tem criança aqui n, o rapaz tem 25 anos"),
        ("ro", "nu e copil, are 25 de ani"), ("ru", "он не ребёнок, ему 25 лет"),
        ("uk", "він не дитина, йому 25 років"),
        ("ar", "مش طفل، عمره 25 سنة"), ("hi", "वह बच्चा नहीं है, उसकी उम्र 25 साल है"), ("bn", "সে বাচ্চা না, তার বয়স ২৫ বছর"),
        ("sw", "yeye si mtoto, ana miaka 25"), ("tl", "hindi na siya bata, 25 years old na siya"),
        ("vi", "không phải trẻ em, anh ấy 25 tuổi"),
    ],
)  # fmt: skip
def test_a_child_that_was_assumed_is_let_go_where_it_is_denied(language: str, text: str) -> None:
    """With the age of an adult; the conversation stays about what is done to grown-ups."""
    told, known = behind_denied_child(saying(text, language), Known(need="child_at_risk", language=language))
    assert (told[DENIES_CHILD], told[CORRECTS]) == (True, True)
    assert told[NEED_BEHIND] == known.need == told["intent"]["name"] == "being_exploited"
    adult = Known(need="worried_about_someone", language=language)
    assert behind_denied_child(saying(text, language), adult)[1].need == "worried_about_someone"


@pytest.mark.parametrize(
    "text", ["no, he is 25 years old", "I am not a child", "she is not a child, she is 16 years old"]
)
def test_an_age_or_a_denial_alone_lets_no_child_go(text: str) -> None:
    """The age may be that of the one who harms the child, and a child may say that they are none."""
    known = Known(need="child_at_risk", language="en")
    assert behind_denied_child(saying(text), known)[1] is known


def test_a_child_who_wrote_stays_one_whatever_they_say_of_another() -> None:
    """The words "he is not a child, he is 25 years old" of her boyfriend."""
    known = Known(need="child_at_risk", language="en", said=("utter_urgent_child_at_risk",))
    assert behind_denied_child(saying("he is not a child, he is 25 years old"), known)[1] is known


def saying(text: str, language: str = "en") -> dict[str, Any]:
    """A message of these words that looks like a child at risk."""
    age = age_said(text, [language])
    return child(age and {"years": age.years, "minor": age.minor, "own": age.own}) | {"text": text}
