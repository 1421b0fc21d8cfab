"""Compares two models on the same messages: what only one of them gets right, and whether that is more than noise."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from scipy.stats import binomtest

from bot.evaluation.messages import ModelVerdict, Rate
from bot.taxonomy import URGENT_TIERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: Chance that a model which is no worse is called worse, for one figure over all languages together.
NOISE = 0.05
EVERYTHING = "all"
RECALL = "urgent_recall"


class ComparedMessage(Protocol):
    """A message that both models answered."""

    @property
    def id(self) -> str:
        """Its name in its file."""

    @property
    def language(self) -> str:
        """ISO 639-1 code."""


class Judged(Protocol):
    """The verdict of a model on a message."""

    @property
    def message(self) -> ComparedMessage:
        """The message."""


Said = TypeVar("Said", bound=Judged)


@dataclass(frozen=True, slots=True)
class Figure(Generic[Said]):
    """A figure: a share of messages.

    Args:
        name: of the figure.
        counts: whether a message counts.
        good: whether the model did well on it.
        strict: whether losing a single message in any language rules out the new model.
    """

    name: str
    counts: Callable[[Said], bool]
    good: Callable[[Said], bool]
    strict: bool = False


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure of two models on the same messages of a language.

    Args:
        language: ISO 639-1 code, or `all`.
        figure: its name. All figures are shares of messages that went well, so that less is worse.
        old, new: shares of the two models.
        lost, won: messages that only the old and only the new model gets right, by their ids.
        chance: probability of so many more losses than wins from models that are equally good (McNemar's exact test).
        worse: whether that rules out the new model.
    """

    language: str
    figure: str
    old: Rate
    new: Rate
    lost: tuple[str, ...]
    won: tuple[str, ...]
    chance: float
    worse: bool

    def as_json(self) -> dict[str, Any]:
        """All of it by name."""
        return {**asdict(self), "old": self.old.as_json(), "new": self.new.as_json()}


def compare(old: list[ModelVerdict], new: list[ModelVerdict]) -> list[FigureChange]:
    """Changes of what is understood of first messages; both lists are of the same messages in order."""
    return changes_of(FIGURES, old, new)


def changes_of(figures: Iterable[Figure[Said]], old: list[Said], new: list[Said]) -> list[FigureChange]:
    """Changes of every figure in every language and in all together; both lists are of the same messages in order.

    A strict figure, such as urgent recall, may not fall in any language; other figures may fall by no more than chance
    explains. With many languages there are many chances to be called worse by bad luck, so each language has its share
    of `NOISE` (Bonferroni).
    """
    pairs = list(zip(old, new, strict=True))
    languages = sorted({before.message.language for before in old})
    changes = []
    for language in (*languages, EVERYTHING):
        group = [pair for pair in pairs if language in (pair[0].message.language, EVERYTHING)]
        noise = NOISE if language == EVERYTHING else NOISE / len(languages)
        changes += [_change(language, figure, group, noise) for figure in figures]
    return changes


def _must_alarm(verdict: ModelVerdict) -> bool:
    return verdict.message.tiers <= URGENT_TIERS


def _harmless(verdict: ModelVerdict) -> bool:
    return not verdict.message.tiers & URGENT_TIERS


FIGURES: tuple[Figure[ModelVerdict], ...] = (
    Figure(RECALL, _must_alarm, lambda v: v.urgent, strict=True),
    Figure("urgent_recall_second_turn", _must_alarm, lambda v: v.urgent or v.asks),
    Figure("accuracy", lambda _: True, lambda v: v.right),
    Figure("no_false_alarm", _harmless, lambda v: not v.urgent),
    Figure("not_asked", _harmless, lambda v: v.urgent or not v.asks),
)


def _change(language: str, figure: Figure[Said], pairs: Iterable[tuple[Said, Said]], noise: float) -> FigureChange:
    counted = [(old.message.id, figure.good(old), figure.good(new)) for old, new in pairs if figure.counts(old)]
    lost = tuple(id_ for id_, old, new in counted if old and not new)
    won = tuple(id_ for id_, old, new in counted if new and not old)
    different = len(lost) + len(won)
    chance = float(binomtest(len(lost), different, alternative="greater").pvalue) if different else 1.0
    worse = len(lost) > len(won) if figure.strict else chance < noise
    before = Rate(sum(old for _, old, _ in counted), len(counted))
    after = Rate(sum(new for *_, new in counted), len(counted))
    return FigureChange(language, figure.name, before, after, lost, won, chance, worse)
