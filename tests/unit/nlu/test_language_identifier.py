"""The graph component of language: the guess, and the languages whose phrases may count."""

from __future__ import annotations

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.language_identifier import LanguageIdentifier
from bot.understood import LANGUAGE


@pytest.mark.parametrize(
    ("text", "spoken", "candidates"),
    [
        ("necesito ayuda porque mi jefe me quitó el pasaporte", None, ["es"]),
        ("necesito ayuda porque mi jefe me quitó el pasaporte", "tl", ["es", "tl"]),
        ("necesito ayuda porque mi jefe me quitó el pasaporte", "es", ["es"]),
        ("12345", "hi", ["hi"]),
        ("", None, []),
    ],
)
def test_the_language_of_the_conversation_counts_beside_the_guess(
    text: str, spoken: str | None, candidates: list[str]
) -> None:
    """A message of few words may well be in it; each once, the guess first."""
    tracker = DialogueStateTracker("k1.a", [AnySlot("language", [], initial_value=spoken)])
    (done,) = LanguageIdentifier().process([Message({TEXT: text})], tracker)
    assert LANGUAGE in done.output_properties
    assert done.get(LANGUAGE)["candidates"] == candidates


def test_a_script_that_no_example_has_is_told() -> None:
    """So that the bot can say that it can't read it, and in which language it seems to be."""
    (done,) = LanguageIdentifier().process([Message({TEXT: "ከሀገሬ ወጥቼ ተቸግሬያለሁ"})], DialogueStateTracker("k1.a", []))
    guess = done.get(LANGUAGE)
    assert (guess["code"], guess["other"], guess["unreadable"]) == (None, "am", True)
