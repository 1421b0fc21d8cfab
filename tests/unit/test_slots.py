"""What is kept of a conversation has one name each: in the domain, and wherever code reads or fills it."""

from __future__ import annotations

import ast
from pathlib import Path

import yaml

from bot.slots import Slot

ROOT = Path(__file__).parents[2]


def test_the_names_are_the_slots_of_the_domain() -> None:
    """Rasa reads a slot that the domain does not have as empty, and keeps no value of it."""
    domain = yaml.safe_load((ROOT / "domain.yml").read_text())
    assert set(Slot) == set(domain["slots"])


def test_code_reads_no_slot_by_a_bare_word() -> None:
    """Rasa's tracker has no types that would reveal a misspelt one."""
    sources = [path for path in (ROOT / "bot").rglob("*.py") if "models" not in path.parts]
    assert not [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.args[0].value}"
        for path in sources
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get_slot"
        if isinstance(node.args[0], ast.Constant)
    ]
