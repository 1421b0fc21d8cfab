"""What a person writes reaches Rasa as words, whatever it looks like."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered

from bot.dialogue.known import known_of
from bot.engine.conversation_store import ConversationStore
from bot.engine.processor import ChoiceAwareProcessor
from bot.settings import ROOT
from bot.turns.session import begins_session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.dialogue.known import Known


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


@pytest.fixture
def processor(tmp_path: Path) -> ChoiceAwareProcessor:
    """One that keeps conversations, without a model."""
    made = ChoiceAwareProcessor.__new__(ChoiceAwareProcessor)
    made.domain = Domain.load(str(ROOT / "domain.yml"))
    made.tracker_store = ConversationStore(made.domain, url=f"sqlite:///{tmp_path / 'state.db'}")
    made.action_endpoint = made.nlg = None
    made.model_metadata = SimpleNamespace(model_id="", assistant_id="")
    return made


async def turn(processor: ChoiceAwareProcessor, response: str, minutes_ago: int = 0, **slots: Any) -> None:
    """One turn of a conversation, with what it taught."""
    tracker = await processor.fetch_tracker_and_update_session("k1.a")
    buttons = [{"title": "Yes", "payload": "/answer"}]
    tracker.update_with_events(
        [
            UserUttered("words", {"name": "image_blackmail"}, timestamp=time.time() - minutes_ago * 60),
            *(SlotSet(name, value) for name, value in slots.items()),
            BotUttered(data={"buttons": buttons}, metadata={"utter_action": response}),
        ],
        processor.domain,
        override_timestamp=False,
    )
    await processor.save_tracker(tracker)


async def next_known(processor: ChoiceAwareProcessor) -> tuple[Known, DialogueStateTracker]:
    """What is known of the conversation when the next message comes."""
    tracker = await processor.fetch_tracker_and_update_session("k1.a")
    return known_of(tracker.get_slot, [event.as_dict() for event in tracker.events]), tracker


async def test_the_old_subject_does_not_come_back_after_a_silence(processor: ChoiceAwareProcessor) -> None:
    """Neither with the first message nor with the second: another person may hold the phone by then."""
    told = {"last_need": "image_blackmail", "last_tier": "urgent", "open_question": "safe", "minor": True}
    await turn(processor, "utter_urgent_image_blackmail", 120, **told, country="QA", language="en", introduced=True)
    known, tracker = await next_known(processor)
    assert (known.need, known.tier, known.question, known.shown, known.said) == (None, None, None, (), ())
    assert begins_session([event.as_dict() for event in tracker.events])
    assert (tracker.get_slot("country"), tracker.get_slot("in_need_before")) == ("QA", True)
    await turn(processor, "utter_back")
    known, tracker = await next_known(processor)
    assert (known.need, known.shown, known.said) == (None, ("utter_back",), ("utter_back",))
    assert not begins_session([event.as_dict() for event in tracker.events])
    assert (tracker.get_slot("minor"), tracker.get_slot("in_need_before")) == (None, True)


async def test_a_conversation_goes_on_without_a_silence(processor: ChoiceAwareProcessor) -> None:
    """Its subject stays known, and what was said."""
    await turn(processor, "utter_urgent_image_blackmail", 5, last_need="image_blackmail")
    await turn(processor, "utter_noted")
    known, _ = await next_known(processor)
    assert (known.need, known.said) == ("image_blackmail", ("utter_noted", "utter_urgent_image_blackmail"))
