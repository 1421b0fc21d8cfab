"""What lists of words know: a job that is feared for, blame, one number, money that is gone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.asked_in_words import as_asked_in_words
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import said, values

SEEN = ("utter_urgent_child_at_risk_other",)
CLERK = Known(need="child_at_risk", tier="urgent", language="en", said=SEEN)
MOTHER = Known(need="worried_about_someone", language="es")


def read(text: str, known: Known, kind: str = "other", sure: float = 0.6, **urgency: Any) -> str | None:
    """The choice that the words make of a message that looks like this kind."""
    return (values(as_asked_in_words(said(kind, sure, **urgency) | {"text": text}, known)) or {}).get("choice")


@pytest.mark.parametrize("need", ["child_at_risk", "immediate_danger", "report_suspicion"])
def test_a_witness_who_fears_for_the_job_is_answered_that(need: str) -> None:
    """The words "could I get the sack for ringing?" looked like wages, or an offer; the emergency went with it."""
    known = Known(need=need, tier="urgent", language="en", said=SEEN)
    assert read("could I get the sack for ringing?", known) == "my_job"
    assert read("my manager told me to keep quiet", known, tier="urgent", intent="being_exploited") == "my_job"


def test_who_is_exploited_is_no_witness() -> None:
    """Nor is a clerk who tells of danger in the same breath."""
    held = Known(need="being_exploited", tier="urgent", language="en", said=("utter_urgent_being_exploited",))
    assert read("if I tell I lose my job", held) is None
    assert read("he says I lose my job, he has a knife", CLERK, tier="emergency", intent="immediate_danger") is None


def test_who_asks_for_one_number_reads_one() -> None:
    """Of any need, and of nothing that has no number."""
    for need in ("child_at_risk", "self_harm", "find_helpline", "frontline_guidance"):
        assert read("who do I ring, in one line", Known(need=need, language="en")) == "first_number"
    assert read("just one number", Known(need="check_job_offer", language="en")) is None
    assert read("so many numbers, he is at the door", CLERK, tier="emergency", intent="immediate_danger") is None


def test_a_mother_who_fears_blame_is_no_follower() -> None:
    """A mother's "if I go to the police, do they jail me, since I let her go" was told to follow nobody."""
    assert (
        read("si voy a la policia me van a meter presa a mi porque la deje ir?", MOTHER, "punished") == "parent_blamed"
    )
    fear = read("si voy a la policia me detienen?", MOTHER, "what_happens")
    assert fear == "parent_blamed"
    assert read("voy a la policia manana?", MOTHER, "no_police", 0.5) == "call_now"
    assert read("la van a castigar por los papeles falsos?", MOTHER, "punished") is None  # of her, who was forced


def test_money_that_is_gone_is_no_question_whether_to_pay() -> None:
    """Unless it came from them, to be passed on."""
    met = Known(need="check_online_contact", language="uk")
    assert read("я вже перевела йому двадцять тисяч", met, "should_i_pay", 0.9) == "money_lost"
    assert read("він вже переказав мені гроші", met, "made_to_carry", 0.9) is None
    assert read("він просить гроші", met, "should_i_pay", 0.9) is None


def test_a_first_message_asks_nothing_of_it() -> None:
    """There is no number that it could mean, and no case."""
    assert read("who do I ring first", Known(language="en")) is None


WITNESS = Known(need="report_suspicion", language="en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ok. should i talk to the workers or secretly take photos for the police as evidence, what is better"),
        ("es", "entonces les tomo fotos a escondidas para tener pruebas o hablo con los trabajadores antes"),
        ("fr", "du coup je peux filmer en cachette le camion et les ouvriers pour avoir une preuve"),
        ("hi", "theek hai. un mazdooro se baat karu kya? chup ke se photo lu saboot ke liye?"),
        ("ar", "يعني عادي اصورهم بالسر عشان يكون في دليل معي للشرطة ولا لا"),
        ("ru", "а можно сфоткать их незаметно, чтобы было доказательство для полиции, когда я туда пойду?"),
    ],
)
def test_a_witness_who_would_film_or_talk_is_told_not_to(language: str, text: str) -> None:
    """Also in danger that was told of others, for which it looked like what to keep or to send."""
    danger = Known(need="immediate_danger", language=language, of_another=language != "hi")
    for known in (replace(WITNESS, language=language), danger):
        assert read(text, known, "keep_evidence", 0.99) == "film"


@pytest.mark.parametrize(
    "text",
    [
        "i have a photo of his car, whom do i send it to",
        "i took a picture of the number plate yesterday",
        "they take pictures of the girls",
    ],
)
def test_a_photo_that_there_is_can_be_given_on(text: str) -> None:
    """It asks for no advice to take one; and one's own contract may be photographed."""
    assert read(text, WITNESS, "send_evidence", 0.99) is None
    own = Known(need="being_exploited", language="en")
    assert read("can i take photos of my contract and of my bruises as evidence", own, "keep_evidence", 0.9) is None


@pytest.mark.parametrize(
    ("language", "text", "again"),
    [
        (
            "ro",
            "doar poza la buletin am trimis. ce pot face ei cu ea?",
            "n-am dat bani!!! ce pot face cu poza la buletin",
        ),
        ("es", "ya le mandé foto de mi cédula", "pero que pueden hacer con mi cedula?"),
        ("ru", "я скинула скан паспорта", "и что они сделают с паспортом?"),
        ("tl", "napadala ko na po yung passport ko", "ano po magagawa nila sa passport ko?"),
        ("hi", "maine aadhar bhej diya", "aadhar se kya kar sakte hai?"),
    ],
)
def test_papers_that_were_sent_are_no_money(language: str, text: str, again: str) -> None:
    """Three times a man read that the bank can stop the payment which he had not made."""
    offer = Known(need="check_job_offer", language=language)
    assert read(text, offer, "money_lost", 0.99) == "papers_sent"
    assert read(again, offer) != "papers_sent"
    assert read(again, replace(offer, said=("utter_papers_sent",))) == "papers_sent"
    for need in ("being_exploited", "image_blackmail"):  # kept by an employer; pictures of a body
        assert read(text, replace(offer, need=need)) != "papers_sent"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "j'ai mal au ventre depuis qu'ils m'ont frappee, je peux aller a l'hopital sans papiers?"),
        ("en", "so the hospital yes or no? do they ask for papers?"),
        ("ar", "بقدر روح عالمستشفى بدون أوراق؟"),
        ("sw", "naweza kwenda hospitali bila karatasi?"),
        ("vi", "đi bệnh viện không có giấy tờ được không?"),
    ],
)
def test_who_fears_the_hospital_reads_what_it_does(language: str, text: str) -> None:
    """How to press on a wound answered none of it; in an emergency the number leads."""
    held = Known(need="being_exploited", tier="urgent", language=language)
    assert read(text, held, "medical", 0.99) == "care_papers"
    assert read(text, held, tier="emergency", intent="immediate_danger") != "care_papers"
    assert read("he broke his arm, do we go to the hospital?", replace(held, language="en"), "medical", 0.9) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "ils repondent que le jour? et si j'appelle ils vont me denoncer a la police pour les papiers?"),
        ("en", "are they open at night? and if i call will they report me to the police for the visa?"),
    ],
)
def test_who_fears_to_be_told_on_reports_nobody(language: str, text: str) -> None:
    """The words "the police can be told, also for somebody else" were read by who fears just that."""
    held = Known(need="being_exploited", tier="urgent", language=language)
    assert read(text, held, "report_them", 0.99) == "told_on"
    assert read("how do i report my boss to the police?", replace(held, language="en"), "report_them", 0.99) is None
