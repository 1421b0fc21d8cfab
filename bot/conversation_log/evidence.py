"""The evidence for a verdict as it is kept: without the person's words, and with its offsets in the redacted text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.privacy import Redacted, Removed

#: Facts of a piece of evidence that are ours. A rule's `phrase` is the rule's wording, not the person's.
_KEPT = ("kind", "indicator", "intent", "phrase", "probability")


def kept_evidence(
    evidence: Iterable[Mapping[str, Any]], original: str, redacted: Redacted
) -> tuple[dict[str, Any], ...]:
    """The evidence as it is kept; it has no offsets where its place in the redacted text is not certain."""
    exact = _rebuilt(original, redacted.removed) == redacted.text
    kept = []
    for found in evidence:
        facts = {key: found[key] for key in _KEPT if found.get(key) is not None}
        if exact and isinstance(found.get("start"), int) and isinstance(found.get("end"), int):
            facts["start"] = moved(found["start"], redacted.removed, end=False)
            facts["end"] = min(moved(found["end"], redacted.removed, end=True), len(redacted.text))
        kept.append(facts)
    return tuple(kept)


def moved(offset: int, removed: Iterable[Removed], *, end: bool) -> int:
    """Where an offset of the original lies in the redacted text; inside something removed, it is moved to the edge."""
    shift = 0
    for span in removed:
        if offset >= span.end:
            shift += len(span.kind.placeholder) - (span.end - span.start)
        elif offset > span.start:
            place = span.start + shift
            return place + len(span.kind.placeholder) if end else place
    return offset + shift


def _rebuilt(original: str, removed: Iterable[Removed]) -> str:
    parts, position = [], 0
    for span in removed:
        parts += [original[position : span.start], span.kind.placeholder]
        position = span.end
    return "".join([*parts, original[position:]])
