"""Measuring the trained model on messages that training never saw, with confidence intervals."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Any

from bot.evaluation.json_lines import labelled_fault, read_objects
from bot.evaluation.parsed import parsed_by
from bot.message_values import confidence_of, evidence_of, intent_of, is_in_doubt, urgency_of
from bot.nlu.fitting.augmentation import with_slips
from bot.taxonomy import URGENT_TIERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.understood import Evidence, Understood


@dataclass(frozen=True, slots=True)
class Labelled:
    """One message with its right answers; several intents or tiers may be right.

    Args:
        tier: the tier that it was written for.
        also: further tiers that are no mistake.
    """

    id: str
    language: str
    text: str
    tier: str
    intents: tuple[str, ...]
    style: str
    also: frozenset[str] = frozenset()

    @property
    def tiers(self) -> frozenset[str]:
        """All tiers that are right."""
        return self.also | {self.tier}


@dataclass(frozen=True, slots=True)
class ModelVerdict:
    """The answer of the model to one message."""

    message: Labelled
    intent: str
    confidence: float
    tier: str
    asks: bool
    evidence: tuple[Evidence, ...]

    @property
    def right(self) -> bool:
        """Whether the intent is one of the right ones."""
        return self.intent in self.message.intents

    @property
    def urgent(self) -> bool:
        """Whether the model raised the alarm at once."""
        return self.tier in URGENT_TIERS


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with its 95 % Wilson interval."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """The share, 0 where there is nothing to count."""
        return self.hits / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson score interval at 95 %."""
        if not self.of:
            return (0.0, 1.0)
        z, n, p = 1.96, self.of, self.value
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return (max(0.0, middle - half), min(1.0, middle + half))

    def as_json(self) -> dict[str, Any]:
        """Share, counts and interval."""
        return {"value": self.value, "hits": self.hits, "of": self.of, "interval": list(self.interval)}


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of a group of messages."""

    accuracy: Rate
    macro_f1: float
    urgent_recall: Rate
    urgent_recall_second_turn: Rate
    false_alarms: Rate
    harmless_asked: Rate

    def as_json(self) -> dict[str, Any]:
        """All figures by name."""
        rates = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "macro_f1"}
        return {"macro_f1": self.macro_f1} | {name: rate.as_json() for name, rate in rates.items()}


def read_labelled(path: Path) -> list[Labelled]:
    """Messages of a file of one JSON object a line, as the contract of `evaluate` describes.

    Raises:
        EvaluationError: a line is no JSON, lacks a field, or names a tier, an intent or a language that doesn't exist.
    """
    return [_labelled(raw) for raw in read_objects(path, labelled_fault, "See `bot evaluate --help` for the form.")]


def _labelled(raw: dict[str, Any]) -> Labelled:
    also = raw.get("tier_ok") or raw.get("tier_also") or []
    return Labelled(
        str(raw["id"]),
        raw["lang"],
        raw["text"],
        raw["tier"],
        tuple(raw["intents"]),
        raw.get("style", ""),
        frozenset([also] if isinstance(also, str) else also),
    )


def typed_carelessly(messages: list[Labelled]) -> list[Labelled]:
    """The same messages with slips of the thumb and without capitals; the same ones whenever they are asked for."""
    return [
        replace(message, text=with_slips(message.text.lower(), Random(f"careless {message.id}")))  # noqa: S311
        for message in messages
    ]


async def predict(
    messages: list[Labelled], model: Path, folder: Path, on_done: Callable[[], None] | None = None
) -> list[ModelVerdict]:
    """The verdict of the trained model on each text, as the first message of a conversation."""
    return [_verdict(message, parsed) async for message, parsed in parsed_by(model, messages, folder, on_done)]


def _verdict(message: Labelled, parsed: Understood) -> ModelVerdict:
    return ModelVerdict(
        message=message,
        intent=intent_of(parsed),
        confidence=confidence_of(parsed),
        tier=urgency_of(parsed),
        asks=is_in_doubt(parsed),
        evidence=tuple(evidence_of(parsed)),
    )


def figures(verdicts: list[ModelVerdict]) -> Figures:
    """Figures of these verdicts; a message that may be urgent or not counts in neither rate."""
    urgent = [v for v in verdicts if v.message.tiers <= URGENT_TIERS]
    harmless = [v for v in verdicts if not v.message.tiers & URGENT_TIERS]
    return Figures(
        accuracy=Rate(sum(v.right for v in verdicts), len(verdicts)),
        macro_f1=_macro_f1(verdicts),
        urgent_recall=Rate(sum(v.urgent for v in urgent), len(urgent)),
        urgent_recall_second_turn=Rate(sum(v.urgent or v.asks for v in urgent), len(urgent)),
        false_alarms=Rate(sum(v.urgent for v in harmless), len(harmless)),
        harmless_asked=Rate(sum(v.asks and not v.urgent for v in harmless), len(harmless)),
    )


def grouped(verdicts: list[ModelVerdict], key: Callable[[ModelVerdict], str]) -> dict[str, list[ModelVerdict]]:
    """Verdicts by language, style, tier or whatever `key` names, in alphabetical order."""
    groups: dict[str, list[ModelVerdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[key(verdict)].append(verdict)
    return dict(sorted(groups.items()))


def _macro_f1(verdicts: list[ModelVerdict]) -> float:
    """Mean F1 over the intents that are labelled; a verdict in any of the right intents counts for that one."""
    pairs = [(v.intent if v.right else v.message.intents[0], v.intent) for v in verdicts]
    scores = []
    for intent in {truth for truth, _ in pairs}:
        hit = sum(truth == said == intent for truth, said in pairs)
        false = sum(said == intent != truth for truth, said in pairs)
        missed = sum(truth == intent != said for truth, said in pairs)
        scores.append(2 * hit / (2 * hit + false + missed) if hit else 0.0)
    return sum(scores) / len(scores) if scores else 0.0


def as_json(verdicts: list[ModelVerdict]) -> dict[str, Any]:
    """The contract of `evaluate --json`."""
    by_language = grouped(verdicts, lambda v: v.message.language)
    by_style = grouped(verdicts, lambda v: f"{v.message.language} {v.message.style}")
    return {
        "totals": figures(verdicts).as_json(),
        "languages": {name: figures(group).as_json() for name, group in by_language.items()},
        "styles": {name: figures(group).as_json() for name, group in by_style.items()},
        "messages": [
            {
                "id": v.message.id,
                "lang": v.message.language,
                "intent": v.intent,
                "confidence": v.confidence,
                "tier": v.tier,
                "asks": v.asks,
                "evidence": list(v.evidence),
            }
            for v in verdicts
        ],
    }
