"""Invented conversations to try the staff pages with: clearly fake, redacted, and never from a person."""

from __future__ import annotations

import random
import uuid
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.channel_names import CHANNELS
from bot.content_files import Fields, read_content
from bot.conversation_log.assessment import LOW_CONFIDENCE, missed_score, not_understood
from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.record import TurnRecord
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

DAY = 86_400
_SEED = 7
#: So many weeks hold a quarter that is over, whatever day it is.
_WEEKS = 27
_EVIDENCE = Fields(
    needed={"kind": str, "intent": str}, allowed={"indicator": str, "phrase": str, "words": str, "probability": float}
)
_TURN = Fields(
    needed={"intent": str, "tier": str},
    allowed={
        "text": None,  # empty where a button was pressed
        **dict.fromkeys(("button", "feedback", "quiz", "follow_up"), str),
        **dict.fromkeys(("confidence", "urgent", "follow_up_probability"), float),
        "removed": [str],
        "responses": [str],
        "asks": bool,
        "evidence": [_EVIDENCE],
        "helplines": [Fields(needed={**dict.fromkeys(("country", "category", "name"), str), "phone": None})],
    },
)
_SCENE = Fields(needed={"language": str, "turns": [_TURN]}, allowed={"country": str, "weight": int})


@lru_cache(maxsize=1)
def scenes() -> list[dict[str, Any]]:
    """The invented conversations, each a list of turns; read once a process.

    Raises:
        ContentFileError: `bot/data/review/demo.yml` can't be used.
    """
    return read_scenes(DATA / "review" / "demo.yml")


def read_scenes(path: Path) -> list[dict[str, Any]]:
    """The same from a file.

    Raises:
        ContentFileError: it can't be used.
    """
    scenes_read: list[dict[str, Any]] = read_content(path, Fields(needed={"scenes": [_SCENE]})).values["scenes"]
    return scenes_read


def make_demo(engine: sa.Engine, turns: int) -> int:
    """Write invented conversations until there are at least `turns` messages; how many there are.

    The same number gives the same conversations, so screenshots can be compared.
    """
    chance = random.Random(_SEED)  # noqa: S311  nothing secret hangs on it
    now, written = now_minute(), 0
    while written < turns:
        ago = _WEEKS * 7 * DAY * chance.random() ** 1.4
        for record in _conversation(chance, int(now - ago) // 60 * 60):
            write_turn(engine, record)
            written += 1
    return written


def _conversation(chance: random.Random, at: int) -> list[TurnRecord]:
    scene = chance.choices(scenes(), [scene.get("weight", 1) for scene in scenes()])[0]
    who = f"k0.demo{uuid.UUID(int=chance.getrandbits(128), version=4).hex[:25]}"
    channel = chance.choices(CHANNELS, [12, 8, 1, 1])[0]
    country = scene.get("country") or chance.choice(["QA", "AE", "GB", "RO", "NG", "PH", "IN", "BR", "ES", "FR"])
    shared: dict[str, Any] = {
        "pseudonym": who,
        "channel": channel,
        "country": country,
        "campaign": chance.choice([None, None, "poster-airport", "radio-spring", "agency-flyer"]),
    }
    return [
        _turn(turn, {**shared, "language": scene["language"]}, at + 60 * number, chance, first=number == 0)
        for number, turn in enumerate(scene["turns"])
    ]


def _turn(turn: dict[str, Any], shared: dict[str, Any], at: int, chance: random.Random, *, first: bool) -> TurnRecord:
    text: str = turn.get("text", "")
    confidence = round(min(0.99, max(0.12, turn.get("confidence", 0.85) + chance.uniform(-0.08, 0.08))), 4)
    written = "button" not in turn
    values: dict[str, Any] = {
        **shared,
        "key": f"{chance.getrandbits(128):032x}",
        "at": at,
        "new_session": first,
        "text": text,
        "button": turn.get("button"),
        "removed": tuple(turn.get("removed", ())),
        "intent": turn["intent"],
        "tier": turn["tier"],
        "confidence": confidence if written else 1.0,
        "asks": turn.get("asks", False),
        "urgent_probability": _jittered(chance, turn.get("urgent", 0.01)),
        "evidence": tuple(_evidence(found, text) for found in turn.get("evidence", ())),
        "indicators": tuple(found["indicator"] for found in turn.get("evidence", ()) if "indicator" in found),
        "responses": tuple(turn.get("responses", ())),
        "helplines": tuple(turn.get("helplines", ())),
        "not_understood": written and not_understood(turn.get("responses", ())),
        "low_confidence": written and confidence < LOW_CONFIDENCE,
        "feedback": turn.get("feedback"),
        "quiz": turn.get("quiz"),
        "follow_up": turn.get("follow_up"),
        "follow_up_probability": turn.get("follow_up_probability"),
        "answer_ms": int(chance.lognormvariate(5.6, 0.5)),
    }
    record = TurnRecord(**values)
    return TurnRecord(**{**values, "missed": missed_score(record)})


def _jittered(chance: random.Random, probability: float) -> float:
    return round(min(0.99, max(0.0, probability * chance.uniform(0.6, 1.3))), 4)


def _evidence(found: dict[str, Any], text: str) -> dict[str, Any]:
    """Evidence with its place, found by the words that the scene names."""
    kept = {name: value for name, value in found.items() if name != "words"}
    words = found.get("words")
    if words and words in text:
        kept |= {"start": text.index(words), "end": text.index(words) + len(words)}
    return kept
