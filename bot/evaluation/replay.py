"""Dialogues from a file through the real engine and a channel's renderer, for tests and for staff."""

from __future__ import annotations

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.channels.message import Incoming, TurnResult
from bot.channels.turn import take_turn
from bot.engine.agent import WaymarkAgent, load_agent_apart
from bot.evaluation.json_lines import dialogue_fault, read_objects
from bot.places import country_of_phone
from bot.replies.sms_text import segmentation


def read_dialogues(path: Path) -> list[dict[str, Any]]:
    """Dialogues of a file, one JSON object a line: `{"id", "channel", "turns": [{"user"}], "from"?}`.

    Raises:
        EvaluationError: a line is no JSON, lacks a field, or names a channel that doesn't exist.
    """
    return read_objects(path, dialogue_fault, "See `bot replay --help` for the form.")


async def replay(dialogues: list[dict[str, Any]], model: Path, on_done: Any = None) -> list[dict[str, Any]]:
    """Every dialogue's turns with replies, verdicts and helplines, in the form of the `replay --json` contract."""
    with tempfile.TemporaryDirectory() as folder:
        agent = await load_agent_apart(model, Path(folder))
        results = []
        for dialogue in dialogues:
            results.append({"id": dialogue["id"], "turns": await _turns(dialogue, agent)})
            if on_done:
                on_done()
    return results


async def _turns(dialogue: dict[str, Any], agent: WaymarkAgent) -> list[dict[str, Any]]:
    sender = str(dialogue.get("from") or dialogue["id"])
    turns = []
    for number, turn in enumerate(dialogue["turns"]):
        incoming = Incoming(
            channel=dialogue["channel"],
            sender=f"{dialogue['id']}:{sender}",
            text=str(turn["user"]),
            country_hint=country_of_phone(sender),
            message_id=str(number),
        )
        turns.append({"user": turn["user"], **as_json(await take_turn(incoming, agent.handle_message))})
    return turns


def as_json(result: TurnResult) -> dict[str, Any]:
    """A turn's replies and verdicts as the contract names them."""
    seen, message = result.insight, result.message
    return {
        "replies": [
            {
                "text": message.text,
                "buttons": [asdict(choice) for choice in message.choices],
                "segments": segmentation(message.text).segments,
            }
        ],
        "intent": seen.intent,
        "confidence": seen.confidence,
        "tier": seen.tier,
        "asks": seen.asks,
        "evidence": list(seen.evidence),
        "language": seen.language,
        "country": seen.country,
        "helplines": list(seen.helplines),
        "responses": list(seen.responses),
    }
