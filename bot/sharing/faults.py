"""Why nothing was shared. Each message says what, where and what to do.

SharingError
├── PeriodError         the period can't be read, or is not over
├── EpsilonError        epsilon is out of range
├── FolderError         the folder for the files can't be written
├── BudgetSpentError    the release would spend more than is left
├── AlreadySharedError  the period was shared before, and the file would not be the same (figures: unless it is wished)
└── NothingToShareError no record has enough others like it

NotWrittenError is not among them: it is raised when the budget has been spent.
"""

from __future__ import annotations

from bot.faults import OperatorError


class SharingError(OperatorError):
    """Nothing was written, and nothing was spent."""


class NotWrittenError(OperatorError):
    """The release is entered, and what it spends is spent, but its files could not be written."""

    def __init__(self, number: int, name: str, why: str) -> None:
        super().__init__(
            f"Release {number} is entered and spent, but {name} could not be written: {why}. Mend that before you "
            "share again: another release spends again."
        )
        self.number = number


class PeriodError(SharingError):
    """The period can't be read, or is not over."""


class EpsilonError(SharingError):
    """Epsilon is out of range."""


class FolderError(SharingError):
    """The folder for the files can't be written."""


class BudgetSpentError(SharingError):
    """The release would spend more than is left of a year's budget."""


class AlreadySharedError(SharingError):
    """The period was shared before, and the file would not be the same."""


class NothingToShareError(SharingError):
    """No record has enough others like it."""
