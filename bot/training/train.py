"""Training a model: all components of `config.yml` on all content, with progress."""

from __future__ import annotations

import os
import time
from pathlib import Path

from rasa.model_training import train as train_with_rasa

from bot.faults import OperatorError
from bot.settings import ROOT, settings


class TrainingError(OperatorError):
    """No model came out of training; the message says where to look."""


def train(output: Path | None = None, name: str | None = None, *, teach: Path | None = None) -> Path:
    """Train on the content of this project and the lessons of the log, and return the model's file.

    Args:
        output: folder of the model.
        name: its version, the time where none is given.
        teach: a model that is only taught the lessons and stays as it is otherwise (Rasa's incremental training).

    Raises:
        TrainingError: Rasa reported a failure.
        InvalidConfigException: the model to teach does not fit this configuration, these intents or this code.
    """
    # Rasa's own cache of components would save nothing here, and would keep copies of the examples in .rasa/.
    os.environ["RASA_MAX_CACHE_SIZE"] = "0"
    folder = output or settings().models
    folder.mkdir(parents=True, exist_ok=True)
    result = train_with_rasa(
        domain=str(ROOT / "domain.yml"),
        config=str(ROOT / "config.yml"),
        training_files=[str(ROOT / "bot" / "data" / "rules")],
        output=str(folder),
        fixed_model_name=name or time.strftime("%Y%m%d-%H%M%S"),
        force_training=True,
        model_to_finetune=str(teach) if teach else None,
    )
    if result.code or not result.model:
        raise TrainingError(f"Training ended with code {result.code}. The lines above say which file to mend.")
    return Path(result.model)
