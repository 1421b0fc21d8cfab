"""The phrases that sound the alarm can be read in every language, and no training example is an evaluation message."""

from __future__ import annotations

import json
import re

import pytest

from bot.nlu.phrase_matcher import matcher_of
from bot.nlu.phrase_rules import languages
from bot.settings import ROOT
from bot.training.examples import read_examples


@pytest.mark.parametrize("language", sorted(languages()))
def test_the_phrases_of_a_language_can_be_read(language: str) -> None:
    """One phrase that can't be read would silence its whole language; the message names it."""
    matcher_of(language)


def test_no_evaluation_message_is_a_training_example() -> None:
    """Accuracy is measured on messages that training never saw; the identifiers name those that it did.

    Short ones ("hello", "stop") too: they are the same in anybody's mouth, and measure nothing.
    """

    def plain(text: str) -> str:
        return " ".join(re.findall(r"\w+", text.casefold()))

    seen = {plain(str(example.get("text"))) for example in read_examples()}
    copied = [
        message["id"]
        for path in sorted((ROOT / "tests" / "evaluation").glob("??.jsonl"))
        for message in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        if plain(message["text"]) and plain(message["text"]) in seen
    ]
    assert copied == []
