"""What a person writes reaches Rasa as words, whatever it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain

from bot.engine.processor import ChoiceAwareProcessor

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """The text that Rasa gets for a message, of which it then looks for a command without blanks around it."""

    async def parsed(_self: object, message: UserMessage, *_args: object) -> dict[str, Any]:
        return {"text": message.text}

    monkeypatch.setattr(MessageProcessor, "parse_message", parsed)
    processor = ChoiceAwareProcessor.__new__(ChoiceAwareProcessor)
    processor.domain = Domain.from_dict({"intents": ["answer", "menu"]})

    async def text_of(words: str, **metadata: bool) -> str:
        done = await processor.parse_message(UserMessage(words, sender_id="k1.a", metadata=metadata))
        return str(done["text"])

    return text_of


@pytest.mark.parametrize("before", ["/", "//", " / /", "/\n/", "\u200b/", "/\u200b/", "\x00/\ufeff /"])
async def test_a_slash_in_front_of_words_is_no_command(before: str, read: Callable[..., Any]) -> None:
    """Nor behind characters that are blank to Rasa: anybody could set an intent, or forget the conversation."""
    assert await read(f"{before}restart") == "restart"


@pytest.mark.parametrize("words", ["my boss / owner took it", "24/7", "", "help"])
async def test_other_words_stay_as_they_are(words: str, read: Callable[..., Any]) -> None:
    """A slash inside means nothing."""
    assert await read(words) == words


async def test_a_payload_that_nobody_offered_is_the_menu(read: Callable[..., Any]) -> None:
    """A changed client may send it, and there is no answer to it; `test_offered.py` has what is not offered."""
    assert await read('/answer{"question":"nobody_asked","choice":"yes"}', payload=True) == "/menu"
    assert await read("/restart", payload=True) == "/menu"


async def test_what_a_channel_marks_as_a_payload_stays_one(read: Callable[..., Any]) -> None:
    """It is a button's, and no words."""
    assert await read("/answer", payload=True) == "/answer"
