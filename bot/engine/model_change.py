"""Changes a running bot to the model that was taken into service; no conversation is lost by it."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.memory import give_back_memory
from bot.model_files import served_model, version_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.engine.agent import WaymarkAgent

logger = logging.getLogger(__name__)

#: Seconds between two looks at which model is served.
INTERVAL = 5.0


async def follow_served_model(agent: WaymarkAgent, now: Path, folder: Path, interval: float = INTERVAL) -> None:
    """Look forever whether another model was taken into service, and change to it.

    The new model is loaded in a thread beside the old one, and answers from the next message on; the old one finishes
    the messages that it is answering. A model that can't be loaded changes nothing.

    Args:
        agent: the running bot.
        now: the model that it has loaded.
        folder: where the models are.
        interval: seconds between two looks.
    """
    while True:
        await asyncio.sleep(interval)
        wanted = await asyncio.to_thread(_wanted, folder)
        if wanted is None or wanted == now:
            continue
        now = wanted
        try:
            agent.change_to(await asyncio.to_thread(agent.prepare, wanted))
        except Exception as error:  # noqa: BLE001  whatever is wrong with a file, the bot goes on answering
            logger.error(
                "Model %s can't be loaded (%s); the bot goes on with the one it has. Go back with "
                "`python -m bot models rollback`, or train again.",
                version_of(wanted),
                type(error).__name__,
            )
            continue
        give_back_memory()
        logger.info("Model %s answers from now on", version_of(wanted))


def _wanted(folder: Path) -> Path | None:
    """The model that is to be served; None where somebody has just taken the files away."""
    try:
        return served_model(folder)
    except OSError:
        return None
