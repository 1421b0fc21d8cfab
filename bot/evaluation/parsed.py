"""What a model understands of each message of an evaluation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from rasa.core.channels.channel import UserMessage

from bot.engine.agent import load_agent_apart

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable
    from pathlib import Path

    from bot.understood import Understood


class Worded(Protocol):
    """A message by its words."""

    @property
    def text(self) -> str:
        """The words."""


M = TypeVar("M", bound=Worded)


async def parsed_by(
    model: Path, messages: Iterable[M], folder: Path, on_done: Callable[[], None] | None
) -> AsyncIterator[tuple[M, Understood]]:
    """Each message with what the model makes of its words alone.

    Args:
        model: the trained model.
        messages: in the order in which they are given back.
        folder: where it is unpacked.
        on_done: called after each message.
    """
    agent = await load_agent_apart(model, folder)
    assert agent.processor  # noqa: S101  for the type checker: load_model sets it
    for message in messages:
        yield message, await agent.processor.parse_message(UserMessage(message.text, sender_id="evaluation"))
        if on_done:
            on_done()
