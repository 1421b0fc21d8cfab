"""What redaction removes from messages that neither its rules nor its examples know: no figure may fall."""

from __future__ import annotations

import pytest

from benchmarks.redaction import SETS, Figures, measure, read_lines
from bot.privacy.context.examples import marked_examples
from bot.privacy.context.training import LEARNED

# Set a little under what was measured; the aims are higher, see docs/redaction.md. Set 12 is harder.
LEAST = {
    "10 and 11": {
        "name": 0.96,
        "address": 0.82,
        "employer": 0.88,
        "place": 0.94,
        "document": 0.96,
        "birth_date": 0.96,
        "plate": 0.96,
    },
    "12": {"name": 0.97, "address": 0.87, "employer": 0.85, "place": 0.9, "document": 0.97, "plate": 0.92},
}
ALWAYS = ("email", "card", "handle", "iban", "postcode", "url")
MOST_LOST = {"10 and 11": 0.07, "12": 0.08}


@pytest.fixture(scope="module")
def figures() -> dict[str, Figures]:
    """One run over all messages of each group of sets."""
    files = {name: [path for path in SETS if path.stem[-2:] in name] for name in LEAST}
    return {name: measure(message for path in paths for message in read_lines(path)) for name, paths in files.items()}


@pytest.mark.parametrize(
    ("sets", "kind", "least"),
    [
        (sets, kind, share)
        for sets, each in LEAST.items()
        for kind, share in (each | dict.fromkeys(ALWAYS, 1.0)).items()
    ],
)
def test_recall_of_a_kind(figures: dict[str, Figures], sets: str, kind: str, least: float) -> None:
    """An identifier counts as removed only if no letter or digit of it is left."""
    assert figures[sets].by_kind[kind].share() >= least


@pytest.mark.parametrize("sets", LEAST)
def test_few_harmless_words_are_lost(figures: dict[str, Figures], sets: str) -> None:
    """In all languages together."""
    kept = figures[sets].words_kept.values()
    assert 1 - sum(tally.good for tally in kept) / sum(tally.total for tally in kept) <= MOST_LOST[sets]


def test_nothing_of_the_yardstick_is_learned() -> None:
    """Neither a whole message nor an identifier of three words."""
    learned = [example.text.lower() for example in marked_examples()]
    everything = "\n".join(learned)
    for path in SETS:
        for message in read_lines(path):
            assert message["text"].lower() not in learned
            for planted in message["planted"]:
                words = message["text"][planted["start"] : planted["end"]].lower()
                assert planted["kind"] not in LEARNED or len(words.split()) < 3 or words not in everything, words
