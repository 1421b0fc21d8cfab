"""Reads one YAML file into texts, lists and mappings, each key with its line.

Every value stays text, so that staff need no quotes: with YAML's own types, Norway's code becomes False, a telephone
number with a leading zero an octal integer, and a date an object. A plain load would forget the lines, which
complaints name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from bot.content_files import UnreadableError, read_text, reading_yaml
from bot.helplines.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A mapping of the file.

    Args:
        path: the file.
        line: where the mapping begins, counted from 1.
        values: what stands behind each key, as written.
        where: the line of each key.
    """

    path: Path
    line: int
    values: Mapping[str, Value]
    where: Mapping[str, int]

    def text(self, key: str) -> str:
        """The value of `key` as text, empty where it is missing or not text."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The value of `key` as a list of texts; a single text is divided at its commas."""
        value = self.values.get(key, ())
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

    def tables(self, key: str) -> tuple[SourceTable, ...]:
        """The value of `key` as a list of mappings."""
        value = self.values.get(key, ())
        return tuple(item for item in value if isinstance(item, SourceTable)) if isinstance(value, tuple) else ()

    def problem(self, key: str, what: str, remedy: str) -> Problem:
        """An error about `key`, at its line or, where it is missing, at the line of the whole entry."""
        return Problem(self.path, self.where.get(key, self.line), "error", what, remedy)


Value = str | SourceTable | tuple["str | SourceTable", ...]


def read_table(path: Path, problems: list[Problem]) -> SourceTable | None:
    """The file's top mapping; None, with a finding added, where it is not readable YAML."""
    try:
        with reading_yaml(path):
            node = yaml.compose(read_text(path), Loader=_LOADER)
    except UnreadableError as error:
        problems.append(Problem(path, error.line, "error", error.what, error.remedy))
        return None
    if not isinstance(node, yaml.MappingNode):
        problems.append(Problem(path, 1, "error", "holds no fields.", "Begin from the file of another country."))
        return None
    return _table(path, node, problems)


def _table(path: Path, node: yaml.MappingNode, problems: list[Problem]) -> SourceTable:
    values: dict[str, Value] = {}
    where: dict[str, int] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
        if key in values:
            remedy = "Keep one of the two; a new line begins with '-'."
            problems.append(Problem(path, line, "error", f"'{key}' stands twice.", remedy))
        values[key] = _value(path, value_node, problems)
        where[key] = line
    return SourceTable(path, node.start_mark.line + 1, values, where)


def _value(path: Path, node: yaml.Node, problems: list[Problem]) -> Value:
    if isinstance(node, yaml.MappingNode):
        return _table(path, node, problems)
    if isinstance(node, yaml.SequenceNode):
        items = (_value(path, item, problems) for item in node.value)
        return tuple(item for item in items if isinstance(item, str | SourceTable))
    return str(node.value).strip()
