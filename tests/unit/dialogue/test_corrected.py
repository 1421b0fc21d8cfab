"""Someone who corrects the bot, or complains, gets an answer to what they say besides."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.corrected import behind_corrected
from bot.dialogue.follow_up_readings import readings
from bot.dialogue.known import Known
from bot.dialogue.steps import read_in_conversation
from bot.understood import CORRECTS, NEED_BEHIND
from tests.unit.dialogue.messages_read import EXPLOITED, alarm, in_clauses, said, values

PICTURES = Known(need="image_blackmail", tier="urgent", language="en")
DENIAL = "not about pictures"


def corrected(*rest: tuple[str, float], correction: str = "complaint", share: float = 0.1) -> dict[str, Any]:
    """A message that as a whole is a correction, with other clauses that it looks a little like."""
    message = in_clauses((correction, 0.95), *rest)
    shares = [{"name": kind, "confidence": share} for kind, _ in rest]
    return message | {"follow_up": [{"name": correction, "confidence": 0.8}, *shares]}


def denial_of_pictures(*rest: tuple[str, float]) -> dict[str, Any]:
    """Words that take back blackmail with pictures, and look like it by the word alone."""
    looks_like_it = {key: value for key, value in alarm("image_blackmail", 0.6).items() if key != "text"}
    message = corrected(*rest, correction="not_this") | looks_like_it | {"text": f"{DENIAL} they hold him"}
    message["follow_up_clauses"][0]["end"] = len(DENIAL)
    return message


@pytest.mark.parametrize("correction", ["complaint", "not_this"])
def test_what_a_complaint_asks_besides_is_answered(correction: str) -> None:
    """An excuse came in place of the answer: "you did not answer. what do I tell them?"."""
    read = read_in_conversation(corrected(("embassy", 0.95), correction=correction), EXPLOITED)
    assert values(read)["choice"] == "embassy"
    assert read[CORRECTS]


def test_a_complaint_that_says_no_more_stays_one() -> None:
    """Nothing is surely said besides, or the message is one clause."""
    for message in (corrected(("embassy", 0.5)), corrected(), said("complaint")):
        assert behind_corrected(message, EXPLOITED) == (message, EXPLOITED)


def test_a_clause_that_the_whole_message_does_not_bear_out_is_none() -> None:
    """It may be cut wrongly: "what number do | the police | have"."""
    message = corrected(("no_police", 0.99), share=0.005)
    assert behind_corrected(message, EXPLOITED)[0] is message


def test_a_first_message_corrects_nothing() -> None:
    """There is no answer that it could be about."""
    message = corrected(("embassy", 0.95))
    assert behind_corrected(message, Known())[0] is message


def test_who_denies_pictures_is_answered_about_who_is_held() -> None:
    """The words "it is not about pictures, they torture him for a ransom" stayed blackmail, for the word alone."""
    told, known = behind_corrected(denial_of_pictures(("ransom", 0.99)), PICTURES)
    assert known.need == told[NEED_BEHIND] == told["intent"]["name"] == "worried_about_someone"
    assert readings(told)[0].kind == "ransom"
    held = Known(need="image_blackmail", tier="urgent", language="en", said=("utter_urgent_being_exploited",))
    assert behind_corrected(denial_of_pictures(("ransom", 0.99)), held)[1].need == "being_exploited"


def test_what_was_assumed_is_let_go_for_what_the_message_surely_asks() -> None:
    """The words "I am not a worker. how do I know he is an engineer?", of work; not where an alarm is heard."""
    told = corrected(("how_to_check", 0.9), correction="not_for_me") | {
        "intent": {"name": "check_online_contact", "confidence": 0.86}
    }
    for need in ("worker_rights", "check_job_offer", "being_exploited"):
        read, known = behind_corrected(told, Known(need=need, language="en"))
        assert known.need == read[NEED_BEHIND] == "check_online_contact"
        assert read[CORRECTS]
    unsure = told | {"intent": {"name": "check_online_contact", "confidence": 0.6}}
    assert behind_corrected(unsure, EXPLOITED)[1] is EXPLOITED
    alarming = told | {"urgency": {"tier": "urgent", "asks": False}}
    assert behind_corrected(alarming, EXPLOITED)[1] is EXPLOITED
    assert behind_corrected(told, Known(need="child_at_risk"))[1].need == "child_at_risk"


def test_a_phrase_of_blackmail_is_not_denied() -> None:
    """The words "not about the video call, he has my nudes" still tell of pictures."""
    message = denial_of_pictures(("ransom", 0.99))
    message["urgency"]["evidence"].append({"kind": "phrase", "intent": "image_blackmail", "phrase": "has my nudes"})
    assert behind_corrected(message, PICTURES)[1].need == "image_blackmail"


def test_who_is_meant_is_asked_about_and_no_offer_any_more() -> None:
    """The words "it is about my cousin who is locked there, not about the job" were shown the signs of a job again."""
    told = corrected(("not_me", 0.98), correction="not_this", share=0.4) | {
        "intent": {"name": "worried_about_someone", "confidence": 0.56}
    }
    read, known = behind_corrected(told, Known(need="check_job_offer", language="en"))
    assert known.need == read[NEED_BEHIND] == "worried_about_someone"
    guess = told | {"intent": {"name": "worried_about_someone", "confidence": 0.4}}
    assert behind_corrected(guess, Known(need="check_job_offer", language="en"))[1].need == "check_job_offer"
    nurse = Known(need="healthcare_guidance", language="en")
    assert behind_corrected(told, nurse)[1] == nurse


def test_who_was_taken_for_suicidal_and_tells_what_is_done_to_them_is_in_that_need() -> None:
    """After "I won't do anything to myself, he wants sex for the flat" it stayed about a wish to die."""
    suicidal = Known(need="self_harm", tier="urgent", language="en")
    read, known = behind_corrected(corrected(("sex_demanded", 0.95), correction="not_this"), suicidal)
    assert known.need == read[NEED_BEHIND] == "being_exploited"
    asks, still = behind_corrected(corrected(("embassy", 0.95), correction="not_this"), suicidal)
    assert still.need == "self_harm"
    assert NEED_BEHIND not in asks


@pytest.mark.parametrize("text", ["wtf what pictures?? i mean the olders", "theres no pictures. they want me to sell"])
def test_who_asks_which_pictures_are_meant_was_misread(text: str) -> None:
    """A boy in debt to dealers was told how to take pictures down, after he had asked which pictures."""
    message = said("pictures_down", 0.5, "image_blackmail", tier="urgent") | {"text": text}
    told, _ = behind_corrected(message, PICTURES)
    assert told["follow_up"] == [{"name": "not_this", "confidence": 1.0}]
    assert told["intent"]["name"] == "out_of_scope"


@pytest.mark.parametrize("text", ["i dont know what pictures he has of me", "not only pics, videos too"])
def test_who_wonders_which_pictures_there_are_is_still_blackmailed(text: str) -> None:
    """The words name no other subject."""
    message = said("pictures_feared", 0.9, "image_blackmail", tier="urgent") | {"text": text}
    assert behind_corrected(message, PICTURES) == (message, PICTURES)


def test_no_pictures_but_an_account_is_about_being_exploited() -> None:
    """In a sentence that tells more than the denial: the line for pictures came four times, to a student."""
    message = said("money_lost", 0.3, intent="image_blackmail") | {
        "text": "no pics or nothing its bank money he got my card"
    }
    told, known = behind_corrected(message, PICTURES)
    assert (known.need, told[NEED_BEHIND]) == ("being_exploited", "being_exploited")
    still = message | {"text": "there are no pictures of me that i know of, he says he has them"}
    assert behind_corrected(still, PICTURES)[1].need == "image_blackmail"
