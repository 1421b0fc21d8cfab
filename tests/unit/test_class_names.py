"""One word, one class: whoever reads a name need not look up which of several it is."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING

from bot.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def _classes(path: Path) -> list[str]:
    """Names of the public classes of a module."""
    return [node.name for node in ast.parse(path.read_text()).body if isinstance(node, ast.ClassDef)]


def test_no_two_public_classes_have_the_same_name() -> None:
    """Of the whole bot, whatever package they are in."""
    sources = [path for path in (ROOT / "bot").rglob("*.py") if "models" not in path.parts]
    count = Counter(name for path in sources for name in _classes(path) if not name.startswith("_"))
    assert not {name for name, times in count.items() if times > 1}
