"""The environment of tests and measurements: they leave the installation on the same machine alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from bot.settings import settings

if TYPE_CHECKING:
    from pathlib import Path


def environment_apart(var: Path, **own: str) -> dict[str, str]:
    """This process's environment without the operator's settings; `var` and `own` ones take their place.

    No token, key or address of a database gets into it, from the environment or from `.env`: a server with the
    operator's token would answer people, and an erasure in the operator's database would be one. Only what was
    trained is shared, and for which languages, because training takes minutes.

    Raises:
        SettingsError: the operator's settings can't be read, so nobody knows where the models are.
    """
    operators = settings()
    inherited = {name: value for name, value in os.environ.items() if not name.upper().startswith("WAYMARK_")}
    return inherited | {
        "WAYMARK_ENV_FILE": "",
        "WAYMARK_VAR": str(var),
        "WAYMARK_MODELS": str(operators.models.resolve()),
        "WAYMARK_TRAINED_LANGUAGES": operators.trained_languages,
    } | own  # fmt: skip
