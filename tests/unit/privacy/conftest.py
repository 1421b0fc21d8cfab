"""Marks the sentences that redaction is known to get wrong: they are listed in `known_faults.yml`."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

_FAULTS = yaml.safe_load(Path(__file__).with_name("known_faults.yml").read_text(encoding="utf-8"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A listed sentence may fail; it is not strict, because another example can mend it or break it again."""
    why = {text: kind for kind, texts in _FAULTS.items() for text in texts}
    for item in items:
        call = getattr(item, "callspec", None)
        text = call.params.get("text") if call else None
        if isinstance(text, str) and text in why:
            item.add_marker(pytest.mark.xfail(reason=why[text].replace("_", " "), strict=False))
