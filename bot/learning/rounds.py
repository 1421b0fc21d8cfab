"""Records of the looks and rounds of learning, beside the models: codes, counts and numbers of turns, never words.

Only one look or round runs at a time. Its process holds a lock, which is free again when the process ends, however it
ends. While it runs, a file says how far it is; where that file is left and nobody has the lock, the process broke off.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from bot.faults import OperatorError, fault_place
from bot.own_files import claimed, is_claimed, own_folder, put

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.learning.sifting import Harvest

#: Folder of these files, in the folder of the models.
FOLDER = "learning"
_LOCK, _NOW, _LOOK, _ROUND = "lock", "now.json", "look.json", "round-{}.json"
#: How many numbers of turns are kept for each reason, the latest ones: nobody reads a longer list.
_MOST = 1000

What = Literal["look", "round"]
RoundStep = Literal["starting", "gathering", "training", "comparing"]


class LearningUnderWayError(OperatorError):
    """Another look or round is under way; two would train side by side and take each other's candidate away."""


class NothingToLearnError(OperatorError):
    """No turn that staff read gave a lesson; the message says why."""


class ServedMeanwhileError(OperatorError):
    """Somebody took another model into service while the round ran, and that choice stands; the message says so."""


@dataclass(frozen=True, slots=True)
class State:
    """The state of learning, as the files say it.

    Args:
        now: what is under way, None where nothing is: `what`, `step`, `began` (Unix seconds), `done` and `of`.
        broken_off: the same facts, of a process that broke off.
        look: what the latest look or round found.
        rounds: rounds that ended, the latest first.
    """

    now: dict[str, Any] | None
    broken_off: dict[str, Any] | None
    look: dict[str, Any] | None
    rounds: list[dict[str, Any]]


class RoundRecord:
    """Writes down how far a look or a round is, and what came of it."""

    def __init__(self, folder: Path, what: What) -> None:
        self._folder, self._what = folder, what
        self._now: dict[str, Any] = {"what": what, "began": int(time.time())}
        self._facts: dict[str, Any] = {}

    def step(self, name: RoundStep, of: int = 0) -> None:
        """Begin a step; `of` is how many parts it has, where that is known."""
        self._now |= {"step": name, "done": 0, "of": of}
        self._write(_NOW, self._now)

    def advance(self) -> None:
        """One part more is done. The file is written about fifty times in a step."""
        self._now["done"] += 1
        if self._now["done"] % max(1, self._now["of"] // 50) == 0:
            self._write(_NOW, self._now)

    def found(self, intents: Harvest, follow_ups: Harvest) -> None:
        """Write down what staff taught: of first messages, and of the middle of a conversation."""
        self._write(_LOOK, {"at": int(time.time()), "about": _as_json(intents), "wanted": _as_json(follow_ups)})

    def note(self, **facts: Any) -> None:
        """Add facts of a round, which stand in its record when it has ended."""
        self._facts |= facts

    def end(self, **facts: Any) -> None:
        """Write down what came of it; nothing is under way any more."""
        ended = {"began": self._now["began"], "ended": int(time.time()), **self._facts, **facts}
        if self._what == "round":
            self._write(_ROUND.format(time.time_ns()), ended)
        elif facts:
            self._write(_LOOK, {**(_read(self._folder / _LOOK) or {}), "at": ended["ended"], **facts})
        (self._folder / _NOW).unlink(missing_ok=True)

    def _write(self, name: str, content: dict[str, Any]) -> None:
        put(self._folder / name, json.dumps(content, indent=1) + "\n")


@contextmanager
def recorded(models: Path, what: What, lock: int | None = None) -> Iterator[RoundRecord]:
    """Write down a look or a round that is made in this block, alone among all processes.

    The words of an error are left out, since they may quote a message.

    Args:
        models: folder of the models.
        what: what is made.
        lock: descriptor of the lock, where the process that started this one holds it already (`claim`).

    Raises:
        LearningUnderWayError: another one is under way.
    """
    held = claim(models) if lock is None else lock
    os.set_inheritable(held, False)
    record = RoundRecord(models / FOLDER, what)
    try:
        record.step("gathering")
        yield record
    except NothingToLearnError:
        record.end(result="nothing")
        raise
    except ServedMeanwhileError:
        record.end(result="overtaken")
        raise
    except Exception as error:
        kind, place = fault_place(error)
        record.end(result="failed", fault=f"{kind}, {Path(place).name}")
        raise
    finally:
        os.close(held)


def claim(models: Path) -> int:
    """The descriptor of the lock: until it is closed, by this process and by those that inherit it, nobody else has it.

    Raises:
        LearningUnderWayError: another look or round is under way.
    """
    own_folder(models / FOLDER)
    try:
        return claimed(models / FOLDER / _LOCK)
    except BlockingIOError:
        raise LearningUnderWayError(
            "A look or a round of learning is under way already. Wait until it has ended; the page Learning says how "
            "far it is."
        ) from None


def state(models: Path) -> State:
    """The run that is under way, the latest look, and the result of each round."""
    folder = models / FOLDER
    held, now = is_claimed(folder / _LOCK), _read(folder / _NOW)
    held = held or (now is not None and is_claimed(folder / _LOCK))  # it may have begun between the two looks
    if held and now is None:
        now = {"what": "round", "step": "starting"}
    rounds = sorted(folder.glob(_ROUND.format("*")), reverse=True)  # named by the time of their end
    return State(
        now=now if held else None,
        broken_off=None if held else now,
        look=_read(folder / _LOOK),
        rounds=[found for path in rounds if (found := _read(path))],
    )


def latest_look(models: Path) -> dict[str, Any]:
    """The findings of the latest look or round; empty before the first one."""
    return _read(models / FOLDER / _LOOK) or {}


def turns_not_used(models: Path, part: str, why: str) -> list[int]:
    """Numbers of the turns that gave no lesson for a reason, as the latest look found them.

    Args:
        models: folder of the models.
        part: "about", or "wanted" for lessons of what was wanted in the middle of a conversation.
        why: code of the reason.
    """
    entries = latest_look(models).get(part, {}).get("refused", ())
    return next((entry["turns"] for entry in entries if entry["why"] == why), [])


def _as_json(harvest: Harvest) -> dict[str, Any]:
    taught = sorted(harvest.taught.items(), key=lambda pair: (-pair[1], pair[0]))
    return {
        "kept": harvest.kept,
        "taught": [{"language": language, "meaning": meaning, "count": n} for (language, meaning), n in taught],
        "refused": [
            {"why": str(why), "count": count, "turns": sorted(harvest.turns.get(why, ()))[-_MOST:]}
            for why, count in harvest.refused.most_common()
        ],
    }


def _read(path: Path) -> dict[str, Any] | None:
    """A file of ours; None where there is none, or none that can be read."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None
