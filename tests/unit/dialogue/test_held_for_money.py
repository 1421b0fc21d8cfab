"""A ransom is no blackmail with pictures: "block them" would cut the link to the person who is held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue.alarm_weighing import with_alarm_weighed
from bot.dialogue.held_for_money import without_pictures
from bot.dialogue.known import Known
from bot.typed.topics import names_pictures
from tests.unit.dialogue.messages_read import alarm, in_clauses

HELD = Known(need="being_exploited", tier="urgent")
#: Looks like blackmail, and one of its clauses is a ransom: "there are cameras. They free me for 3000 dollars".
FREED_FOR_MONEY = in_clauses(("text_only", 0.8), ("ransom", 0.89), whole=0.02) | {
    key: value for key, value in alarm("image_blackmail", 0.8).items() if key != "text"
}


def test_who_is_held_and_shall_pay_to_get_free_is_blackmailed_with_no_pictures() -> None:
    """One clause tells the ransom, also where the whole message looks like something else."""
    told = with_alarm_weighed(FREED_FOR_MONEY, HELD)
    assert told["intent"]["name"] == "being_exploited"
    assert told["urgency"]["tier"] == "urgent"
    assert told["follow_up"][0] == {"name": "ransom", "confidence": 0.89}  # and it is answered


def test_who_wrote_of_a_worry_stays_with_it() -> None:
    """The tier is that of the conversation."""
    told = without_pictures(FREED_FOR_MONEY, Known(need="worried_about_someone", tier="concern"))
    assert (told["intent"]["name"], told["urgency"]["tier"]) == ("worried_about_someone", "concern")


def test_a_phrase_of_another_need_makes_it_that_need() -> None:
    """It does not support blackmail: "they beat him until I pay" of a video that is to come."""
    video = alarm("image_blackmail", 0.98) | {"follow_up": [{"name": "ransom", "confidence": 1.0}]}
    beaten = {"kind": "phrase", "intent": "immediate_danger", "phrase": "they beat him"}
    video["urgency"]["evidence"].append(beaten)
    assert with_alarm_weighed(video, HELD)["intent"]["name"] == "immediate_danger"


@pytest.mark.parametrize("need", ["being_exploited", "immediate_danger", "child_at_risk", "worried_about_someone"])
def test_where_a_ransom_was_heard_before_it_is_one(need: str) -> None:
    """Whoever is held: a captive asks for himself whether to pay."""
    heard = Known(need=need, tier="urgent", said=("utter_follow_up_ransom",))
    video = alarm("image_blackmail", 0.98)
    assert with_alarm_weighed(video, heard)["intent"]["name"] == need


def test_blackmail_with_pictures_stays_what_it_is() -> None:
    """Where a phrase speaks for it, where no ransom is heard, and in a conversation about it."""
    phrase = alarm("image_blackmail", 0.9, phrase="my nudes") | {"follow_up": [{"name": "ransom", "confidence": 0.9}]}
    for message, known in (
        (phrase, HELD),
        (alarm("image_blackmail", 0.98), HELD),
        (FREED_FOR_MONEY, replace(HELD, need="image_blackmail")),
        (FREED_FOR_MONEY, Known()),
    ):
        assert without_pictures(message, known) is message


@pytest.mark.parametrize(
    ("language", "text"),
    [("bn", "সিসি ক্যামেরা আছে"), ("hi", "यहाँ सीसीटीवी कैमरा है"), ("ar", "فيه كاميرا في كل غرفة")],
)
def test_a_camera_on_the_wall_is_no_picture(language: str, text: str) -> None:
    """Someone who is watched by cameras tells of no pictures of themself."""
    assert not names_pictures(text, language)


def test_who_is_held_and_asks_whether_to_pay_has_no_offer_of_work() -> None:
    """The gate thought of blackmail beside a calm guess: "must I give the 3000 dollars?" got no answer."""
    offer = {"intent": {"name": "check_job_offer", "confidence": 0.57}, "other_intents": ["image_blackmail"]}
    doubted = FREED_FOR_MONEY | offer | {"urgency": {"tier": "information", "asks": True, "evidence": []}}
    told = without_pictures(doubted, HELD)
    assert (told["intent"]["name"], told["urgency"]["tier"]) == ("being_exploited", "urgent")
    assert told["follow_up"][0] == {"name": "ransom", "confidence": 0.89}
    calm = doubted | {"urgency": {"tier": "information", "asks": False, "evidence": []}}
    assert without_pictures(calm, HELD) == calm
