"""What the tagger's doubts do to its own findings and to those of weaker rules, whatever it has learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.privacy.context import Doubt
from bot.privacy.kinds import RemovedKind
from bot.privacy.reading import read
from bot.privacy.recognisers import by_context
from bot.privacy.recognisers.by_context import ContextRecogniser
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText


class _Tagger:
    """Doubts of chosen words; all others are harmless for certain."""

    def __init__(self, **doubts: tuple[RemovedKind, float]) -> None:
        self._doubts = doubts

    def doubtful(self, reading: FoldedText, at_most: float) -> dict[int, Doubt]:
        doubts = ((index, self._doubts.get(token.key)) for index, token in enumerate(reading.tokens))
        return {index: Doubt(*doubt) for index, doubt in doubts if doubt and doubt[1] <= at_most}


class _Rule:
    """Finds one word."""

    def __init__(self, word: str) -> None:
        self._word = word

    def find(self, reading: FoldedText) -> Iterable[Span]:
        start = reading.text.index(self._word)
        return [Span(start, start + len(self._word), RemovedKind.NAME)]


def _found(
    monkeypatch: pytest.MonkeyPatch, text: str, rule: str | None = None, **doubts: tuple[RemovedKind, float]
) -> list[str]:
    monkeypatch.setattr(by_context, "trained_tagger", lambda: _Tagger(**doubts))
    rules = [_Rule(rule)] if rule else []
    return [text[span.start : span.end] for span in ContextRecogniser(*rules).find(read(text, "en"))]


def test_each_kind_has_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is suspected of a name goes on less suspicion than a firm."""
    text = "they took golden away"
    assert _found(monkeypatch, text, golden=(RemovedKind.NAME, 0.72)) == ["golden"]
    assert not _found(monkeypatch, text, golden=(RemovedKind.EMPLOYER, 0.72))


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("i work at golden restaurant now", ["golden restaurant"]),
        ("the restaurant golden owes me", ["restaurant golden"]),
        ("the restaurant, golden owes me", ["golden"]),
        ("the restaurant was golden", ["golden"]),
    ],
)
def test_the_word_for_a_business_goes_with_the_name_it_touches(
    monkeypatch: pytest.MonkeyPatch, text: str, gone: list[str]
) -> None:
    """Even where it is probably harmless; not over a comma or another word."""
    found = _found(monkeypatch, text, golden=(RemovedKind.EMPLOYER, 0.2), restaurant=(RemovedKind.EMPLOYER, 0.94))
    assert found == gone


def test_a_certainly_harmless_business_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tagger is sure of it."""
    text = "i work at golden restaurant now"
    assert _found(monkeypatch, text, golden=(RemovedKind.EMPLOYER, 0.2), restaurant=(RemovedKind.EMPLOYER, 0.96)) == [
        "golden"
    ]


@pytest.mark.parametrize(
    ("text", "word", "stays"),
    [
        ("my husband shouts at me", "shouts", True),
        ("my husband Rashid is here", "Rashid", False),  # a listed name
        ("my husband xaqulo is here", "xaqulo", False),  # unknown
        ("my husband Shouts at me", "Shouts", False),  # a capital inside the sentence
    ],
)
def test_what_a_rule_found_stays_where_the_tagger_is_certain(
    monkeypatch: pytest.MonkeyPatch, text: str, word: str, *, stays: bool
) -> None:
    """A cue made a common word a name."""
    assert _found(monkeypatch, text, word) == ([] if stays else [word])
    doubt = {word.lower(): (RemovedKind.NAME, 0.96)}
    assert _found(monkeypatch, text, word, **doubt) == [word]
