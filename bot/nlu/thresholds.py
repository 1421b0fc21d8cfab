"""From which probability of urgency on the bot answers as urgent, or asks; `fitting/threshold_choice.py` chooses it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities of urgency: from `urgent` on the tier is urgent, from `ask` on one question is asked.

    From `window` on, one window of a long message is urgent.
    """

    urgent: float
    ask: float
    window: float


@dataclass(frozen=True, slots=True)
class ThresholdsByLanguage:
    """Thresholds of every language, and those that hold where the language is not known.

    One threshold for all would be strict with the languages that are understood well, for the others' mistakes.
    """

    overall: Thresholds
    own: Mapping[str, Thresholds]

    def of(self, language: str | None) -> Thresholds:
        """Thresholds of a language."""
        return self.own.get(language or "", self.overall)

    def as_json(self) -> dict[str, Any]:
        """All numbers by name."""
        return {"overall": asdict(self.overall), "own": {name: asdict(found) for name, found in self.own.items()}}

    @classmethod
    def from_json(cls, facts: Mapping[str, Any]) -> ThresholdsByLanguage:
        """What `as_json` gave."""
        own = {name: Thresholds(**found) for name, found in facts["own"].items()}
        return cls(Thresholds(**facts["overall"]), own)
