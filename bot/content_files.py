"""Reads a content file that people edit, and says in which line it is not as it must be.

The words, phrases and texts of `bot/data` are data that a translator or a social worker changes without a programmer
beside: a plain load forgets the lines, takes the second of two equal keys without a word, and reads an unquoted `no`
as false.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from bot.faults import OperatorError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LOOK = "Look at this line and the one above: indentation, a missing colon, an open quotation mark."
_TAG = "tag:yaml.org,2002:"
#: What YAML reads a name as that nothing finds again: an unquoted `no`, `yes`, `on` or `null`.
_NO_NAMES = frozenset({f"{_TAG}bool", f"{_TAG}null"})
#: What YAML must read a value of each shape as, and what the operator is told to write.
_VALUES: dict[type, tuple[tuple[str, ...], str]] = {
    str: (("str",), "a text, and not empty"),
    int: (("int",), "a number"),
    float: (("float", "int"), "a number"),
    bool: (("bool",), "true or false"),
    date: (("timestamp",), "a day, such as 2026-01-31"),
}


class ContentFileError(OperatorError, ValueError):
    """A content file can't be used; the message names folder, file and line, and what to do."""


class UnreadableError(ContentFileError):
    """A file is no text, or no YAML: on which line, what is wrong there, and what to do."""

    def __init__(self, path: Path, line: int, what: str, remedy: str) -> None:
        self.path, self.line, self.what, self.remedy = path, line, what, remedy
        super().__init__(f"{_name(path)}:{line}: {what} {remedy}")

    def __reduce__(self) -> tuple[type[UnreadableError], tuple[Path, int, str, str]]:
        """How it comes out of a process that builds a table: by default, from its message alone."""
        return type(self), (self.path, self.line, self.what, self.remedy)


@dataclass(frozen=True, slots=True)
class Fields:
    """Shape of a mapping whose keys are known: those that it must have, and those that it may have, or anything."""

    needed: Mapping[str, Any] = field(default_factory=dict)
    allowed: Mapping[str, Any] = field(default_factory=dict)
    anything: bool = False


@dataclass(frozen=True, slots=True)
class Each:
    """Shape of a mapping with any keys, whose values all have one shape."""

    value: Any


@dataclass(frozen=True, slots=True)
class ContentFile:
    """What a file says, and on which line it says it."""

    path: Path
    node: yaml.MappingNode
    values: dict[str, Any]

    def fault(self, what: str, *keys: str | int) -> ContentFileError:
        """An error at the line of what these keys and positions lead to."""
        node: yaml.Node = self.node
        for key in keys:
            below = _below(node, key)
            if below is None:
                break
            node = below
        return _fault(self.path, node, what)


def read_content(path: Path, shape: Fields | Each) -> ContentFile:
    """The file, if it has this shape.

    Args:
        path: a YAML file whose top level is a mapping.
        shape: `str`, `int`, `float`, `bool` or `date` for one value, `[shape]` for a list, `Fields` or `Each` for a
            mapping, None for whatever stands there.

    Raises:
        ContentFileError: it is not readable, or has another shape.
    """
    with reading_yaml(path):
        loader = _LOADER(read_text(path))
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise ContentFileError(f"{_name(path)}:1: the file is empty or no mapping. Begin from that of English.")
        _check(path, node, shape, "the file")
        return ContentFile(path, node, loader.construct_document(node))


@contextmanager
def reading_yaml(path: Path) -> Iterator[None]:
    """Say where a file is no YAML, of whatever is read of it in here.

    Raises:
        UnreadableError: it is not YAML.
    """
    try:
        yield
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "not readable as YAML"
        raise UnreadableError(path, mark.line + 1 if mark else 1, f"{what}.", _LOOK) from error


def like(english: Path, *, complete: bool) -> Fields:
    """The shape of the English file, for the files of other languages beside it.

    A name that English has not is misspelt: nothing would read what stands below it.

    Args:
        english: the file that the others are translations of.
        complete: whether every name of English must be there.

    Raises:
        ContentFileError: the English file itself is not readable.
    """
    node = read_content(english, Fields(anything=True)).node
    shape = _shape_of(node, complete=complete)
    return shape if isinstance(shape, Fields) else Fields()


def _shape_of(node: yaml.Node, *, complete: bool) -> Any:
    if isinstance(node, yaml.MappingNode):
        below = {str(key.value): _shape_of(value, complete=complete) for key, value in node.value}
        return Fields(needed=below) if complete else Fields(allowed=below)
    if isinstance(node, yaml.SequenceNode):
        return [_shape_of(node.value[0], complete=complete) if node.value else str]
    return str


def read_text(path: Path) -> str:
    """The text of a file.

    Raises:
        UnreadableError: it is not UTF-8.
    """
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableError(path, line, "not UTF-8.", "Save the file as UTF-8.") from error


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _fault(path: Path, node: yaml.Node, what: str) -> ContentFileError:
    return ContentFileError(f"{_name(path)}:{node.start_mark.line + 1}: {what}")


def _below(node: yaml.Node, key: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        found: yaml.Node = node.value[key]
        return found
    return None


def _check(path: Path, node: yaml.Node, shape: Any, where: str) -> None:
    if isinstance(shape, Fields | Each):
        _check_mapping(path, node, shape, where)
    elif isinstance(shape, list):
        if not isinstance(node, yaml.SequenceNode):
            raise _fault(path, node, f"{where} must be a list: [one, another].")
        for item in node.value:
            _check(path, item, shape[0], f"an entry of {where}")
    else:
        _check_value(path, node, shape, where)


def _check_value(path: Path, node: yaml.Node, shape: type, where: str) -> None:
    tags, wanted = _VALUES[shape]
    if isinstance(node, yaml.ScalarNode) and node.tag.removeprefix(_TAG) in tags and node.value.strip():
        if shape is not date or _is_day(node.value):
            return
    elif isinstance(node, yaml.ScalarNode) and shape is str and node.value.strip():
        raise _fault(path, node, f'{where} is {node.value}, which YAML reads as no text. Write "{node.value}".')
    raise _fault(path, node, f"{where} must be {wanted}.")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _check_mapping(path: Path, node: yaml.Node, shape: Fields | Each, where: str) -> None:
    if not isinstance(node, yaml.MappingNode):
        raise _fault(path, node, f"{where} must hold lines of the form 'name: value'.")
    seen: set[str] = set()
    known = {**shape.allowed, **shape.needed} if isinstance(shape, Fields) else {}
    closed = isinstance(shape, Fields) and not shape.anything
    for key, value in node.value:
        name = str(key.value)
        if name in seen:
            raise _fault(path, key, f"{name!r} stands twice in {where}. Keep one of the two.")
        seen.add(name)
        if key.tag in _NO_NAMES:
            raise _fault(path, key, f'the name {name} in {where} is read as no text by YAML. Write "{name}".')
        if closed and name not in known:
            raise _fault(path, key, f"{name!r} is not known in {where}. Known are: {_listed(sorted(known))}.")
        expected = shape.value if isinstance(shape, Each) else known.get(name)
        if expected is not None:
            _check(path, value, expected, repr(name))
    if isinstance(shape, Fields) and (missing := [name for name in shape.needed if name not in seen]):
        raise _fault(path, node, f"{_listed(missing)} missing in {where}. See the file of English.")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
