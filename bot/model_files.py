"""Which trained models there are, and which of them is served.

A model is one file, named by the time of its training. `history.jsonl` beside them says which one was taken
into service when and why; its last line whose file is still there is the one that is served. So going back
is one more line, and nothing is overwritten.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from bot.faults import OperatorError
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HISTORY = "history.jsonl"
#: Folder of models that were trained from corrections and are not served (yet).
CANDIDATES = "candidates"

Why = Literal["trained", "learned", "promoted", "rolled back", "found"]


class NoModelError(OperatorError, FileNotFoundError):
    """There is no trained model to serve."""


@dataclass(frozen=True, slots=True)
class Service:
    """That a model was taken into service: its file's name, when (UTC, ISO 8601, seconds), and why.

    Older lines have the server's own time, without an offset.
    """

    model: str
    at: str
    why: Why


def served_model(folder: Path | None = None) -> Path:
    """The model that is served: the one taken into service last, or else the newest.

    Raises:
        NoModelError: there is none; the message says how to get one.
    """
    folder = folder or settings().models
    served = next(_served_lately(folder), None)
    models = [served] if served else models_in(folder)
    if not models:
        raise NoModelError(f"No trained model in {folder}. Run `python -m bot train`, or `make run`.")
    return models[-1]


def _served_lately(folder: Path) -> Iterator[Path]:
    """Models in the order in which they were taken into service, the latest first; a file that is gone is left out."""
    services = reversed(list(history(folder)))
    return (folder / service.model for service in services if (folder / service.model).exists())


def models_in(folder: Path) -> list[Path]:
    """The models of a folder, the oldest first."""
    return sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)


def history(folder: Path) -> Iterator[Service]:
    """Services of the folder's models in order; a line that is blank, damaged or cut short by a crash is left out."""
    file = folder / HISTORY
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines() if file.exists() else ():
        try:
            yield Service(**json.loads(line))
        except (json.JSONDecodeError, TypeError):
            continue


def take_into_service(model: Path, why: Why) -> Path:
    """Serve a model from now on; a candidate is moved beside the others first. Its file.

    A bot that runs changes to it within seconds. One that was copied into the folder, and so far served because there
    was no other, is noted first: the way back leads to it.
    """
    folder = model.parent.parent if model.parent.name == CANDIDATES else model.parent
    target = folder / model.name
    if models_in(folder) and next(_served_lately(folder), None) is None and (found := served_model(folder)) != target:
        _note(folder, found, "found")
    if target != model:
        model.replace(target)
    _note(folder, target, why)
    return target


def _note(folder: Path, model: Path, why: Why) -> None:
    service = Service(model.name, datetime.now(UTC).isoformat(timespec="seconds"), why)
    with (folder / HISTORY).open("a", encoding="utf-8") as file:
        file.write(f"\n{json.dumps(asdict(service))}\n")  # a line that was cut short ends here


def find_model(name: str, folder: Path | None = None) -> Path:
    """A model or a candidate by its version, with or without `.tar.gz`.

    Raises:
        NoModelError: there is none of that name; the message says which there are.
    """
    folder = folder or settings().models
    both = [*models_in(folder), *models_in(folder / CANDIDATES)]
    for model in both:
        if name in {model.name, version_of(model)}:
            return model
    known = ", ".join(version_of(model) for model in both) or "none"
    raise NoModelError(f"No model {name!r} in {folder}. There are: {known}.")


def model_before(folder: Path | None = None) -> Path:
    """The model that was served before the present one.

    Raises:
        NoModelError: no other model was, or its file is gone.
    """
    folder = folder or settings().models
    now = served_model(folder)
    for model in _served_lately(folder):
        if model != now:
            return model
    raise NoModelError(f"No other model was served before {version_of(now)}. `python -m bot models list` shows them.")


def version_of(model: Path) -> str:
    """The name of a model without its ending."""
    return model.name.removesuffix(".tar.gz")
