"""The loaded bot: a model, its stores, and one way to take a turn."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

from rasa.core.agent import Agent
from rasa.core.brokers.broker import EventBroker
from rasa.core.lock_store import InMemoryLockStore, LockStore
from rasa.core.tracker_store import TrackerStore
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import EndpointConfig

from bot.engine.conversation_store import ConversationStore
from bot.engine.in_process_actions import InProcessActions
from bot.engine.processor import ChoiceAwareProcessor
from bot.faults import OperatorError
from bot.settings import ROOT, settings

logger = logging.getLogger(__name__)


class WaymarkAgent(Agent):  # type: ignore[misc]
    """Rasa's agent with our processor; a new model takes the place of the old one between two messages."""

    def load_model(self, model_path: str | Path, fingerprint: str | None = None) -> None:
        """Load a model; conversations go on, since they live in the store and not in the processor.

        Raises:
            rasa.exceptions.ModelNotFound: there is no model at `model_path`.
        """
        self.change_to(self.prepare(model_path), fingerprint)

    def prepare(self, model_path: str | Path) -> ChoiceAwareProcessor:
        """A processor with a model, loaded beside the one that answers now; takes seconds, and any thread may do it.

        Raises:
            rasa.exceptions.ModelNotFound: there is no model at `model_path`.
        """
        return ChoiceAwareProcessor(
            model_path=model_path,
            tracker_store=self.tracker_store,
            lock_store=self.lock_store,
            action_endpoint=self.action_endpoint,
            generator=self.nlg,
        )

    def change_to(self, processor: ChoiceAwareProcessor, fingerprint: str | None = None) -> None:
        """Answer with a processor that `prepare` gave, from the next message on.

        Its sessions end after the silence of the settings, and not of the `domain.yml` that the model was trained with.
        """
        sessions = processor.domain.session_config
        processor.domain.session_config = sessions._replace(session_expiration_time=settings().silence_minutes)
        self.processor = processor
        self.domain = processor.domain
        self._set_fingerprint(fingerprint)
        self.tracker_store.domain = self.domain


class EndpointError(OperatorError):
    """`endpoints.yml` names something that can't be loaded."""


async def load_agent(model: Path) -> WaymarkAgent:
    """The bot of `model` with the stores that `endpoints.yml` names.

    Raises:
        EndpointError: the event broker can't be loaded. Rasa itself only warns, and then nothing is logged.
    """
    endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    broker = await EventBroker.create(endpoints.event_broker)
    if endpoints.event_broker and broker is None:
        raise EndpointError(
            f"endpoints.yml: event_broker.type {endpoints.event_broker.type!r} can't be loaded. "
            "Check the module path and the class name."
        )
    agent = WaymarkAgent(
        generator=endpoints.nlg,
        tracker_store=TrackerStore.create(endpoints.tracker_store, event_broker=broker),
        lock_store=LockStore.create(endpoints.lock_store),
        action_endpoint=InProcessActions(),
    )
    agent.load_model(model)
    return agent


class ModelLoadError(OperatorError):
    """A model can't be loaded: its file is damaged, or another version of the bot made it."""


async def check_loads(model: Path) -> None:
    """Load a model once, as a running bot would, before it is taken into service.

    Raises:
        ModelLoadError: it can't be loaded.
    """
    with tempfile.TemporaryDirectory() as folder:
        try:
            await load_agent_apart(model, Path(folder))
        except Exception as error:
            raise ModelLoadError(
                f"{model.name} can't be loaded ({type(error).__name__}), so the served model stays. Its file may be "
                "cut short, or another version of the bot made it: copy it again, or train a new one."
            ) from error


async def load_agent_apart(model: Path, folder: Path) -> WaymarkAgent:
    """The bot of `model` that keeps its conversations in `folder` and logs nothing: for replays and tests."""
    agent = WaymarkAgent(
        generator=EndpointConfig(type="bot.replies.renderer.ReplyRenderer"),
        tracker_store=ConversationStore(url=f"sqlite:///{folder / 'conversations.db'}"),
        lock_store=InMemoryLockStore(),
        action_endpoint=InProcessActions(),
    )
    agent.load_model(model)
    return agent
