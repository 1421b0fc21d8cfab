"""What Twilio's parameters become, and what of them goes no further."""

from __future__ import annotations

import pytest

from bot.channels.message import SentKind
from bot.channels.sms_message import LONGEST_BODY, as_incoming, country_of_sender, is_opted_out, twiml
from bot.typed.commands import match_command

QATAR = {"Latitude": "25.2854", "Longitude": "51.5310"}
#: In Germany, some hundred metres from Switzerland and France.
AT_A_BORDER = {"Latitude": "47.5839", "Longitude": "7.5920"}
MESSAGE = {"From": "+97455512345", "MessageSid": "SM1", "Body": "hello"}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"From": ""}, "nobody to answer"),
        ({"From": "  "}, "nobody to answer"),
        ({"MessageSid": ""}, "a retry could not be told from a second message"),
    ],
)
def test_a_call_without_sender_or_identifier_is_none(changed: dict[str, str], why: str) -> None:
    """Such a call is not answered."""
    assert as_incoming(MESSAGE | changed) is None, why


def test_the_older_name_of_the_identifier_is_taken() -> None:
    """Twilio sends both; `SmsMessageSid` is deprecated and may come alone from an old webhook."""
    incoming = as_incoming(MESSAGE | {"MessageSid": "", "SmsMessageSid": "SM2"})
    assert incoming is not None
    assert incoming.message_id == "SM2"


@pytest.mark.parametrize(
    ("changed", "kind", "hint", "pin", "why"),
    [
        ({}, SentKind.TEXT, "QA", None, "a number's country is an assumption and no pin"),
        (QATAR, SentKind.TEXT, "QA", None, "words count, whatever comes with them"),
        ({"Body": " ", **QATAR}, SentKind.LOCATION, "QA", "QA", "blanks are no words"),
        ({"Body": "", **AT_A_BORDER}, SentKind.LOCATION, "DE", None, "near a border a pin is an assumption, too"),
        (
            {"Body": "", "From": "+4915112345678", **QATAR},
            SentKind.LOCATION,
            "QA",
            "QA",
            "they are there, the SIM is not",
        ),
        ({"Body": "", "Latitude": "25.2854"}, SentKind.OTHER, "QA", None, "half a place is none"),
        ({"Body": "", "Latitude": "nan", "Longitude": "nan"}, SentKind.OTHER, "QA", None, "no number is no place"),
        ({"Body": "", "NumMedia": "1", "MediaContentType0": "text/vcard"}, SentKind.CONTACT, "QA", None, "a contact"),
        ({"Body": "", "NumMedia": "1", "MediaContentType0": "video/mp4"}, SentKind.VIDEO, "QA", None, "a video"),
        ({"Body": "", "NumMedia": ""}, SentKind.OTHER, "QA", None, "nothing at all"),
    ],
)
def test_kind_and_country(changed: dict[str, str], kind: SentKind, hint: str, pin: str | None, why: str) -> None:
    """What was sent, and how certain the country is."""
    incoming = as_incoming(MESSAGE | changed)
    assert incoming is not None
    assert (incoming.kind, incoming.country_hint, incoming.country_pin) == (kind, hint, pin), why


def test_coordinates_go_no_further() -> None:
    """A country is enough to help, and the coordinates would find the person."""
    assert "25.28" not in repr(as_incoming(MESSAGE | {"Body": ""} | QATAR))


@pytest.mark.parametrize(
    ("sender", "told", "country", "why"),
    [
        ("+97455512345", "US", "QA", "the number outweighs what Twilio tells"),
        ("12345", "ke", "KE", "a short code has no country; Twilio's code is taken in any case"),
        ("12345", "", None, "unknown"),
        ("12345", "Kenya", None, "a name is no code"),
        ("12345", "4B", None, "digits are no code"),
    ],
)
def test_country_of_the_sender(sender: str, told: str, country: str | None, why: str) -> None:
    """By the number, else by what Twilio tells."""
    assert country_of_sender({"From": sender, "FromCountry": told}) == country, why


@pytest.mark.parametrize(("told", "out"), [("STOP", True), ("stop", True), ("HELP", False), ("", False)])
def test_an_opt_out_is_what_twilio_says(told: str, out: bool) -> None:
    """Nothing else of its verdicts counts, nor one that it may add."""
    assert is_opted_out({"OptOutType": told}) is out


@pytest.mark.parametrize(
    ("verdict", "body"), [("START", "YES"), ("START", "START"), ("HELP", "HELP"), ("HELP", "INFO")]
)
def test_words_stay_words_whatever_twilio_makes_of_them(verdict: str, body: str) -> None:
    """Twilio knows no question: "YES" brought the menu, whatever was asked (safety.md, SMS)."""
    incoming = as_incoming(MESSAGE | {"Body": body, "OptOutType": verdict})
    assert incoming is not None
    assert (incoming.text, incoming.payload) == (body, None)


@pytest.mark.parametrize(
    ("body", "intent"), [("START", "menu"), ("UNSTOP", "menu"), ("HELP", "ask_for_help"), ("INFO", "menu")]
)
def test_the_dialogue_knows_the_keywords_of_twilio(body: str, intent: str) -> None:
    """In a conversation of any language."""
    command = match_command(body, "ar")
    assert command is not None
    assert command.intent == intent


def test_an_answer_is_one_message_that_twilio_takes() -> None:
    """A longer body would be refused, and the person would read nothing; without a text nothing is said."""
    assert "<Message>Call 999 &amp; wait</Message>" in twiml("Call 999 & wait")
    assert twiml("x" * (LONGEST_BODY + 1)).count("x") == twiml("x" * LONGEST_BODY).count("x")
    assert "Message" not in twiml(None)
