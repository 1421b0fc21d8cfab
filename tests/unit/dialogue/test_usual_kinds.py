"""What people usually say about a need decides where the words do not, and never against what saves a life."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue.known import Known
from bot.dialogue.usual_kinds import as_usual, weights_of_kinds
from bot.follow_up_kind import kinds, saving
from bot.nlu.follow_up_model import OTHER
from bot.taxonomy import NEED_INTENTS, OFFER_INTENTS
from tests.unit.dialogue.messages_read import EXPLOITED, in_clauses, said

HALF = [{"name": "pictures_feared", "confidence": 0.45}, {"name": "documents_taken", "confidence": 0.4}]
BLACKMAILED = Known(need="image_blackmail", tier="urgent", language="en")


def likeliest(known: Known) -> str:
    """What a message that may be about pictures or papers is read as."""
    return str(as_usual(said(OTHER) | {"follow_up": HALF}, known)["follow_up"][0]["name"])


def test_the_need_decides_between_two_readings() -> None:
    """What is not given back is papers for someone who is held, and pictures for someone who is blackmailed."""
    assert likeliest(EXPLOITED) == "documents_taken"
    assert likeliest(BLACKMAILED) == "pictures_feared"


def test_before_a_need_is_known_words_alone_count() -> None:
    """Also about a need of which nothing was counted."""
    for known in (Known(), Known(need="find_helpline")):
        message = said(OTHER) | {"follow_up": HALF}
        assert as_usual(message, known) is message


def test_shares_stay_shares() -> None:
    """What stands in no ranking keeps its part: a sure reading stays sure, and no probability passes one."""
    for kind in ("documents_taken", "pictures_feared"):
        ranking = as_usual(said(kind, 0.97), EXPLOITED)["follow_up"]
        assert ranking[0]["name"] == kind
        assert ranking[0]["confidence"] > 0.8
        assert sum(each["confidence"] for each in ranking) <= 1.0001


def test_clauses_are_weighed_too() -> None:
    """A clause may change its kind by the need, and keeps its place."""
    parsed = in_clauses(("tell_others", 0.4), ("lawyer", 0.3))
    parsed["follow_up_clauses"][0]["ranking"] = HALF
    first = as_usual(parsed, BLACKMAILED)["follow_up_clauses"][0]
    assert first["name"] == "pictures_feared"
    assert first["end"] == parsed["follow_up_clauses"][0]["end"]


@pytest.mark.parametrize("kind", sorted(saving()))
def test_what_saves_is_never_less_likely(kind: str) -> None:
    """However seldom anybody writes it about a need."""
    assert all(weights[kind] >= 1 for weights in weights_of_kinds().values())


def test_every_need_and_kind_is_one() -> None:
    """What is counted has a name that the dialogue and the classifier know; each need has its counts."""
    weights = weights_of_kinds()
    assert weights.keys() >= NEED_INTENTS | OFFER_INTENTS
    assert {kind for kinds in weights.values() for kind in kinds} <= kinds().keys()


def test_the_reason_behind_suicidal_words_is_spoken_of_again() -> None:
    """The words "he just messaged again", from a boy who was blackmailed before he wanted to die."""
    suicidal = Known(need="self_harm", tier="urgent", language="en")
    told = Known(need="self_harm", tier="urgent", language="en", said=("utter_urgent_image_blackmail",))
    message = said(OTHER) | {
        "follow_up": [{"name": "answer_them", "confidence": 0.6}, {"name": "feels_better", "confidence": 0.3}]
    }
    assert as_usual(message, suicidal)["follow_up"][0]["name"] == "feels_better"
    assert as_usual(message, told)["follow_up"][0]["name"] == "answer_them"


def test_of_a_relative_who_is_held_it_is_asked_as_of_another() -> None:
    """A brother in a compound may be missing; somebody who is held themself is not."""
    message = said(OTHER) | {
        "follow_up": [{"name": "documents_taken", "confidence": 0.5}, {"name": "missing", "confidence": 0.45}]
    }
    assert as_usual(message, EXPLOITED)["follow_up"][0]["name"] == "documents_taken"
    brother = replace(EXPLOITED, of_another=True)
    shares = {each["name"]: each["confidence"] for each in as_usual(message, brother)["follow_up"]}
    own = {each["name"]: each["confidence"] for each in as_usual(message, EXPLOITED)["follow_up"]}
    assert shares["missing"] > own["missing"]


def test_what_was_told_before_an_attack_is_spoken_of_in_the_middle_of_it() -> None:
    """The pictures of someone who is blackmailed, also once a phrase has told of danger."""
    attacked = Known(need="immediate_danger", tier="emergency", language="en", said=("utter_urgent_image_blackmail",))
    assert likeliest(attacked) == "pictures_feared"
    assert likeliest(replace(attacked, said=())) == "documents_taken"


def test_an_answer_to_the_open_question_is_never_less_likely() -> None:
    """About an offer nobody says unasked that they are safe: the answer "yes I'm safe" became "I am not safe"."""
    message = said(OTHER) | {
        "follow_up": [{"name": "am_safe", "confidence": 0.9}, {"name": "not_safe", "confidence": 0.08}]
    }
    offer = Known(need="check_job_offer", tier="information", language="en")
    assert as_usual(message, offer)["follow_up"][0]["name"] == "not_safe"
    assert as_usual(message, replace(offer, question="safe"))["follow_up"][0]["name"] == "am_safe"
    unsafe = said(OTHER) | {
        "follow_up": [{"name": "not_safe", "confidence": 0.6}, {"name": "am_safe", "confidence": 0.3}]
    }
    assert as_usual(unsafe, replace(offer, question="safe"))["follow_up"][0]["name"] == "not_safe"
