"""Golden transcripts: situations in files, run through the trained model and each channel's renderer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent


def transcripts() -> list[Any]:
    """Every situation of every language, with a name that says which."""
    return [
        pytest.param(yaml.safe_load(path.read_text(encoding="utf-8")), id=f"{path.parent.name}-{path.stem}")
        for path in sorted(HERE.glob("??/*.yml"))
    ]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a situation."""
    if "situation" in metafunc.fixturenames:
        metafunc.parametrize("situation", transcripts())
