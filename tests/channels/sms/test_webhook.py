"""What Twilio sends and what it gets back, over real HTTP."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from bot.answer_times import listen

if TYPE_CHECKING:
    import httpx
    from conftest import Engine, Twilio


def texts(response: httpx.Response) -> list[str]:
    """Messages of a TwiML answer."""
    assert response.headers["content-type"].startswith("text/xml")
    root = ET.fromstring(response.text)  # noqa: S314  our own answer
    assert root.tag == "Response"
    return [message.text or "" for message in root.iter("Message")]


async def test_a_signed_message_is_answered_in_the_same_response(twilio: Twilio, engine: Engine) -> None:
    """Nothing is sent by the REST API, so an answer costs one call and no waiting."""
    response = await twilio.post(Body="they took my passport")
    assert response.status_code == 200
    assert texts(response) == ["We hear you"]
    assert engine.messages[0].text == "they took my passport"


async def test_the_time_to_answer_runs_from_arrival_to_handing_over(twilio: Twilio, engine: Engine) -> None:
    """With all that understanding takes, once for a message that is delivered twice, under its pseudonym."""
    heard: list[tuple[str, str, int]] = []
    stop_listening = listen(lambda *told: heard.append(told))
    engine.slow = 0.2
    await twilio.post()
    await twilio.post()
    await twilio.post(MessageSid="SM" + "1" * 32, OptOutType="STOP")
    await asyncio.get_running_loop().shutdown_default_executor()  # where listeners are told
    stop_listening()
    assert [told[:2] for told in heard] == [(engine.messages[0].sender_id, engine.messages[0].message_id)]
    assert 200 <= heard[0][2] < 2000


@pytest.mark.parametrize("signature", ["", "bm90IHRoZSBzaWduYXR1cmU=", "é"])
async def test_another_signature_is_refused(twilio: Twilio, engine: Engine, signature: str) -> None:
    """Nobody else can make the bot speak, or read what it says."""
    response = await twilio.post(signature=signature)
    assert response.status_code == 403
    assert engine.messages == []


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"Body=x"),
        ("application/x-www-form-urlencoded", b"Body=\xff\xfe"),
        ("application/json", b"{"),
        ("", b""),
    ],
)
@pytest.mark.parametrize("path", ["webhook", "status", "fallback"])
async def test_a_body_that_is_no_form_is_refused_without_a_traceback(
    twilio: Twilio, caplog: pytest.LogCaptureFixture, path: str, kind: str, body: bytes
) -> None:
    """Anybody can post: what they send must fill no log."""
    headers = {"Content-Type": kind, "X-Twilio-Signature": "bm90IHRoZSBzaWduYXR1cmU="}
    response = await twilio.client.post(f"/webhooks/sms/{path}", content=body, headers=headers)
    assert response.status_code == 403
    assert not [record for record in caplog.records if record.exc_info]


async def test_unknown_parameters_are_signed_and_ignored(twilio: Twilio) -> None:
    """Twilio adds parameters without notice; they count in the signature."""
    assert (await twilio.post(ChannelMetadata='{"type":"whatsapp"}', Nový="1")).status_code == 200


async def test_a_repeated_delivery_is_answered_alike_and_taken_once(twilio: Twilio, engine: Engine) -> None:
    """Twilio tries again after a time-out: the person must not be counted or answered twice differently."""
    first, second = await asyncio.gather(twilio.post(), twilio.post())
    third = await twilio.post()
    assert first.text == second.text == third.text
    assert len(engine.messages) == 1
    await twilio.post(MessageSid="SM" + "1" * 32)
    assert len(engine.messages) == 2


@pytest.mark.parametrize(
    ("changed", "payload"),
    [
        ({"Body": "", "NumMedia": "1", "MediaContentType0": "image/jpeg"}, '/sent_other{"kind":"photo"}'),
        ({"Body": "", "NumMedia": "1", "MediaContentType0": "audio/amr"}, '/sent_other{"kind":"voice"}'),
        ({"Body": "", "NumMedia": "1", "MediaContentType0": ""}, '/sent_other{"kind":"document"}'),
        ({"Body": "", "Latitude": "25.2854", "Longitude": "51.5310"}, '/tell_location{"country":"QA"}'),
        ({"Body": "", "Latitude": "47.5839", "Longitude": "7.5920"}, "/tell_location"),
        ({"Body": ""}, '/sent_other{"kind":"other"}'),
        ({"Body": "", "Latitude": "north", "Longitude": "51"}, '/sent_other{"kind":"other"}'),
    ],
)
async def test_what_is_not_words_has_a_defined_meaning(
    twilio: Twilio, engine: Engine, changed: dict[str, str], payload: str
) -> None:
    """Pictures, voice, a location or nothing at all: each becomes a payload, never a failure."""
    assert (await twilio.post(**changed)).status_code == 200
    assert engine.messages[0].text == payload


async def test_words_beside_a_picture_are_read(twilio: Twilio, engine: Engine) -> None:
    """The picture is not kept, the words count."""
    await twilio.post(Body="this is my room", NumMedia="1", MediaContentType0="image/jpeg")
    assert engine.messages[0].text == "this is my room"


@pytest.mark.parametrize(("verdict", "body"), [("START", "YES"), ("HELP", "HELP")])
async def test_a_keyword_of_twilio_reaches_the_engine_as_words(
    twilio: Twilio, engine: Engine, verdict: str, body: str
) -> None:
    """There it answers the open question, or else it is a command."""
    assert texts(await twilio.post(OptOutType=verdict, Body=body)) == ["We hear you"]
    assert engine.messages[0].text == body
    assert engine.messages[0].metadata["payload"] is False


async def test_an_opt_out_of_twilio_gets_no_message(twilio: Twilio, engine: Engine) -> None:
    """Twilio has confirmed it; another message would fail with error 21610."""
    response = await twilio.post(OptOutType="STOP", Body="STOP")
    assert texts(response) == []
    assert engine.messages[0].text == "/stop_messages"


async def test_the_number_is_never_passed_on(twilio: Twilio, engine: Engine) -> None:
    """The engine sees a pseudonym, and the country as an assumption."""
    await twilio.post()
    message = engine.messages[0]
    assert "97455512345" not in repr(vars(message))
    assert message.metadata["country_hint"] == "QA"


async def test_a_message_without_sender_is_refused(twilio: Twilio) -> None:
    """Such a call is not Twilio's."""
    assert (await twilio.post(From="")).status_code == 400


async def test_when_the_engine_fails_the_person_gets_numbers_and_the_log_no_words(
    twilio: Twilio, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever goes wrong inside, a number comes out; the words of the person don't."""
    engine.fails = True
    with caplog.at_level(logging.DEBUG):
        (answer,) = texts(await twilio.post(Body="hide me from Xanthippe"))
    assert "999" in answer
    assert "Xanthippe" not in caplog.text
    assert "A turn failed" in caplog.text


async def test_silence_of_the_engine_is_never_silence_to_the_person(twilio: Twilio, engine: Engine) -> None:
    """An action that says nothing is a fault as well."""
    engine.says = []
    assert "999" in texts(await twilio.post())[0]


async def test_the_fallback_needs_no_engine(twilio: Twilio, engine: Engine) -> None:
    """Twilio calls it where the webhook does not answer."""
    (answer,) = texts(await twilio.post("fallback"))
    assert "999" in answer
    assert engine.messages == []


async def test_the_fallback_hides_too(twilio: Twilio) -> None:
    """Twilio gives it what was written."""
    assert texts(await twilio.post("fallback", Body="SALIR")) == ["Ok, gracias. Que tengas un buen dia."]


@pytest.mark.parametrize("told", ["", "GB"])
async def test_the_fallback_goes_by_the_number_as_the_webhook_does(twilio: Twilio, told: str) -> None:
    """The sender's number tells the country better than Twilio's own parameter, which may be empty."""
    (answer,) = texts(await twilio.post("fallback", FromCountry=told))
    assert "16008" in answer


async def test_delivery_reports_are_taken_quietly(twilio: Twilio, caplog: pytest.LogCaptureFixture) -> None:
    """A failed delivery is logged by its code, without the number."""
    with caplog.at_level(logging.INFO):
        response = await twilio.post("status", MessageStatus="undelivered", ErrorCode="30007")
    assert response.status_code == 204
    assert "30007" in caplog.text
    assert "97455512345" not in caplog.text


async def test_several_messages_of_a_turn_are_one_sms(twilio: Twilio, engine: Engine) -> None:
    """The person waits and pays for one."""
    engine.says = [{"text": "Call 999."}, {"text": "Can you talk?"}]
    assert texts(await twilio.post()) == ["Call 999.\nCan you talk?"]


async def test_the_state_page_tells_whether_sms_is_on(twilio: Twilio) -> None:
    """For the operator, without anything secret."""
    assert (await twilio.client.get("/webhooks/sms/")).json() == {"status": "ok", "channel": "sms"}
