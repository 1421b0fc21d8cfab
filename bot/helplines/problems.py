"""A finding about the helpline files, in words that let somebody who is not a programmer repair it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.faults import OperatorError

if TYPE_CHECKING:
    from pathlib import Path

Severity = Literal["error", "warning", "due"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding; findings are ordered by file and line.

    Args:
        path: the file.
        line: its line, counted from 1; 0 where the file is missing.
        level: `error` must be repaired, `warning` looked at, and a number that is `due` checked by telephone again.
        what: what is wrong.
        remedy: what to do about it.
    """

    path: Path
    line: int
    level: Severity
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path.name}:{self.line}: {self.level}: {self.what} {self.remedy}"


class DirectoryError(OperatorError):
    """The helpline files cannot be used. `problems` holds every error, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))
