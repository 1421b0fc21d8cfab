"""What a channel gets back of a turn, whatever breaks inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.channels.message import Incoming, Insight, Outgoing, SentKind, TurnResult
from bot.channels.spoken import Spoken
from bot.channels.turn import failure_message, take_turn, with_number
from bot.privacy_keys import rotate
from bot.replies.failure import quick_exit_text
from bot.settings import settings

if TYPE_CHECKING:
    from rasa.core.channels.channel import UserMessage

#: The emergency number of Qatar, and the line that is confirmed there.
QATAR = ("999", "16008")


async def breaks(_message: UserMessage) -> None:
    """Stands for an engine that fails."""
    raise RuntimeError("secret words")


async def says_too_little(message: UserMessage) -> None:
    """Stands for an engine whose answer is not what a channel can read."""
    await message.output_channel.send_response(message.sender_id, {"text": "hi", "buttons": [{"title": "no payload"}]})


async def test_an_answer_that_cannot_be_read_is_a_failed_turn() -> None:
    """Also what follows the engine may break."""
    message = (await take_turn(Incoming("sms", "+97455512345", country_hint="QA"), says_too_little)).message
    assert all(number in message.text for number in QATAR)


async def test_the_number_stands_once_before_an_answer_to_many_messages() -> None:
    """And not at all where the chat is hidden (Conduct 8)."""
    incoming = Incoming("telegram", "7", country_hint="QA")
    hidden, urgent = Outgoing("OK", delete_history=True), Outgoing("Call 999")
    failed = TurnResult(failure_message(incoming))
    answer = with_number(incoming, TurnResult(Outgoing("Hello")))
    assert answer.text.endswith("\n\nHello")
    assert "Call 999" in answer.text
    assert "fault" not in answer.text  # nothing failed: much was written
    assert with_number(incoming, TurnResult(hidden)) == hidden
    assert with_number(incoming, TurnResult(urgent, Insight(tier="urgent"))) == urgent
    assert with_number(incoming, failed) == failed.message


@pytest.mark.parametrize(("channel", "between"), [("sms", "\n"), ("telegram", "\n\n")])
async def test_all_answers_of_a_turn_are_one_message(channel: str, between: str) -> None:
    """The first stays first, the buttons are those of the last, and what hides hides it all (decision 0027)."""

    async def answers(message: UserMessage) -> None:
        yes = {"title": "Yes", "payload": "/affirm"}
        for said in ({"text": "Call 999. ", "delete_history": True}, {"text": ""}, {"text": "Safe?", "buttons": [yes]}):
            await message.output_channel.send_response(message.sender_id, said)

    message = (await take_turn(Incoming(channel, "+97455512345"), answers)).message
    assert message.text == f"Call 999.{between}Safe?"
    assert [choice.title for choice in message.choices] == ["Yes"]
    assert message.delete_history


async def test_the_engine_gets_the_pseudonyms_of_older_keys_as_well() -> None:
    """It keeps nothing under them, but whoever wants to be erased wrote what is kept there."""
    given: list[UserMessage] = []

    async def keeps(message: UserMessage) -> None:
        given.append(message)

    for _ in range(2):
        await take_turn(Incoming("sms", "+97455512345"), keeps)
        rotate()
    before, after = given
    assert before.metadata["earlier_pseudonyms"] == []
    assert after.sender_id != before.sender_id
    assert after.metadata["earlier_pseudonyms"] == [before.sender_id]


async def test_without_keys_of_pseudonyms_there_are_still_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes before the engine may break as well: nothing is given to it then."""
    monkeypatch.setenv("WAYMARK_PSEUDONYM_KEY", "no key")
    settings.cache_clear()
    message = (await take_turn(Incoming("sms", "+97455512345", country_hint="QA"), breaks)).message
    assert all(number in message.text for number in QATAR)


async def breaks_once_understood(message: UserMessage) -> None:
    """Stands for an engine that understands and fails then; what it understood is what was written."""
    intent, _, tier = (message.text or "").partition(" ")
    message.parse_data = {"intent": {"name": intent, "confidence": 0.9}, "urgency": {"tier": tier}}
    raise RuntimeError("secret words")


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ({"text": "EXIT"}, "en"),
        ({"text": " exit. "}, "en"),
        ({"text": "salir"}, "es"),
        ({"text": "выход"}, "ru"),
        ({"text": "exit", "language_hint": "bn"}, "bn"),
        ({"kind": SentKind.BUTTON, "payload": "/quick_exit", "language_hint": "ar"}, "ar"),
        ({"kind": SentKind.BUTTON, "payload": "/quick_exit"}, "en"),
        ({"text": "quick_exit conversation"}, "en"),
    ],
)
@pytest.mark.parametrize("channel", ["sms", "telegram"])
async def test_a_quick_exit_that_fails_hides_the_chat_all_the_same(
    told: dict[str, Any], language: str, channel: str
) -> None:
    """No number and no word of trafficking stands on a screen that somebody else looks at (safety.md, Conduct 8)."""
    incoming = Incoming(channel, "+97455512345", country_hint="QA", **told)
    message = (await take_turn(incoming, breaks_once_understood)).message
    assert message.delete_history
    assert message.language == language
    assert message.text == quick_exit_text(language, sms=channel == "sms")[0]
    assert not any(character.isdigit() for character in message.text)


@pytest.mark.parametrize("words", ["quick_exit emergency", "exit he is at the door", "no"])
async def test_somebody_who_may_be_in_danger_gets_the_numbers(words: str) -> None:
    """Where it is not plain that the chat is to be hidden."""
    message = (await take_turn(Incoming("sms", "+97455512345", text=words, country_hint="QA"), breaks)).message
    assert "999" in message.text
    incoming = Incoming("sms", "+97455512345", text=words, country_hint="QA")
    message = (await take_turn(incoming, breaks_once_understood)).message
    assert "999" in message.text
    assert not message.delete_history


async def test_a_failed_turn_speaks_the_language_of_the_conversation() -> None:
    """As long as this process knows it: until the chat was hidden or erased."""

    async def answers(message: UserMessage) -> None:
        said = {"text": "здравствуйте", "language": "ru", "delete_history": message.text == "forget"}
        await message.output_channel.send_response(message.sender_id, said)

    async def fails(text: str) -> str:
        incoming = Incoming("telegram", "77", text=text, language_hint="es")
        return (await take_turn(incoming, breaks)).message.language

    assert await fails("hola") == "es"
    await take_turn(Incoming("telegram", "77", text="привет"), answers)
    assert [await fails("hola"), await fails("exit")] == ["ru", "ru"]
    await take_turn(Incoming("telegram", "77", text="forget"), answers)
    assert await fails("hola") == "es"


def test_no_more_languages_are_remembered_than_there_is_room() -> None:
    """The person who was answered last stays."""
    languages = Spoken(most=2)
    for person, language in (("a", "en"), ("b", "es"), ("a", "ru"), ("c", "fr")):
        languages.remember(person, language)
    assert [languages.of(person) for person in "abc"] == ["ru", None, "fr"]


@pytest.mark.parametrize("told", [{"country_pin": "QA"}, {"country_hint": "QA"}])
async def test_a_failed_turn_gives_the_numbers_of_the_country(told: dict[str, str]) -> None:
    """Somebody who has just sent a place gets its numbers, as somebody whose telephone tells the country does."""
    message = (await take_turn(Incoming("telegram", "7", SentKind.LOCATION, **told), breaks)).message
    assert all(number in message.text for number in QATAR)


@pytest.mark.parametrize(("wanted", "written_in"), [("es", "es"), ("de", "en"), (None, "en")])
async def test_a_failed_turn_says_in_which_language_it_speaks(wanted: str | None, written_in: str) -> None:
    """English where we have no text of the language, and then it is called English."""
    message = (await take_turn(Incoming("telegram", "7", language_hint=wanted), breaks)).message
    assert message.language == written_in
