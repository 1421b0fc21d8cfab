"""What can be wrong with the helpline files, in words by which somebody who is no programmer can repair it.

HelplineError          (OperatorError)
└── DirectoryError     the files cannot be used; carries every Problem found
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.faults import OperatorError

if TYPE_CHECKING:
    from pathlib import Path

Level = Literal["error", "warning", "due"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding. `error`: repair it; `warning`: look at it; `due`: the number must be checked again."""

    path: Path
    line: int
    level: Level
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path.name}:{self.line}: {self.level}: {self.what} {self.remedy}"


class HelplineError(OperatorError):
    """Base of the errors of this package."""


class DirectoryError(HelplineError):
    """The helpline files cannot be used. `problems` holds every error, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))
