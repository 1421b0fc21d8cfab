"""Why nothing was shared. Each message says what, where and what to do, in the words of the command or of the page.

SharingError
├── PeriodError         the period can't be read, or is not over
├── EpsilonError        epsilon is out of range
├── FolderError         the folder for the files can't be written
├── BudgetSpentError    the release would spend more than is left
├── AlreadySharedError  the period was shared before, and the file would not be the same (figures: unless it is wished)
└── NothingToShareError no record has enough others like it

NotWrittenError is not among them: it is raised when the release has been entered.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from bot.faults import OperatorError


@dataclass(frozen=True, slots=True)
class ControlNames:
    """The names of the things that can be chosen, as somebody sees them and a refusal uses them.

    Args:
        first, last: the first and the last week or month of a release.
        spend: how much of the budget a release of figures spends.
        again: what draws figures of the same weeks once more.
        budget_set: where the budget of a year is set, as an addition to it.
        other_folder: what to do about a folder that can't be written.
        listed: where the releases are listed, as an addition to them.
    """

    first: str
    last: str
    spend: str
    again: str
    budget_set: str
    other_folder: str
    listed: str


#: As the command has them.
OF_COMMAND = ControlNames(
    first="--from",
    last="--until",
    spend="--epsilon",
    again="--again",
    budget_set=" (WAYMARK_SHARING_EPSILON)",
    other_folder="Choose another --out.",
    listed=" (python -m bot share budget lists them)",
)


class SharingError(OperatorError):
    """Nothing was written, and nothing was spent.

    Args:
        words: the message, with fields of `ControlNames` and facts in braces.
        facts: what else stands in braces.
    """

    def __init__(self, words: str, **facts: object) -> None:
        super().__init__(words)
        self._words, self._facts = words, facts

    def __str__(self) -> str:
        """The message of the command."""
        return self.told(OF_COMMAND)

    def told(self, names: ControlNames) -> str:
        """The message with the names that somebody sees."""
        return self._words.format(**self._facts, **asdict(names))


class NotWrittenError(OperatorError):
    """The release is entered, and what it spends is spent, but its files could not be written.

    Args:
        number: of the release.
        name: of the file with its table.
        why: what the system says.
        spent: whether the release spends of the budget; one that doesn't is made again by sharing the same once more.
    """

    def __init__(self, number: int, name: str, why: str, *, spent: bool) -> None:
        entered = "entered and spent" if spent else "entered"
        way_on = (
            "Mend that before you share again: another release spends again."
            if spent
            else "Nothing is spent: free some space, or mend what else is in the way, and share the same period again."
        )
        super().__init__(f"Release {number} is {entered}, but {name} could not be written: {why}. {way_on}")
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
