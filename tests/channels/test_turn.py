"""What a channel gets back of a turn, whatever breaks inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.channels.message import Incoming, Kind
from bot.channels.turn import take_turn
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
    (message,) = (await take_turn(Incoming("sms", "+97455512345", country_hint="QA"), says_too_little)).messages
    assert all(number in message.text for number in QATAR)


async def test_without_keys_of_pseudonyms_there_are_still_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes before the engine may break as well: nothing is given to it then."""
    monkeypatch.setenv("WAYMARK_PSEUDONYM_KEY", "no key")
    settings.cache_clear()
    (message,) = (await take_turn(Incoming("sms", "+97455512345", country_hint="QA"), breaks)).messages
    assert all(number in message.text for number in QATAR)


@pytest.mark.parametrize("told", [{"country_pin": "QA"}, {"country_hint": "QA"}])
async def test_a_failed_turn_gives_the_numbers_of_the_country(told: dict[str, str]) -> None:
    """Somebody who has just sent a place gets its numbers, as somebody whose telephone tells the country does."""
    (message,) = (await take_turn(Incoming("telegram", "7", Kind.LOCATION, **told), breaks)).messages
    assert all(number in message.text for number in QATAR)


@pytest.mark.parametrize(("wanted", "written_in"), [("es", "es"), ("de", "en"), (None, "en")])
async def test_a_failed_turn_says_in_which_language_it_speaks(wanted: str | None, written_in: str) -> None:
    """English where we have no text of the language, and then it is called English."""
    (message,) = (await take_turn(Incoming("telegram", "7", language_hint=wanted), breaks)).messages
    assert message.language == written_in
