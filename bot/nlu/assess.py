"""Runs the intent model over a message and, where it is long, over the windows of it that may matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.nlu.text import count_words
from bot.nlu.urgency import Assessment, Part
from bot.nlu.windows import Window, windows
from bot.taxonomy import intent_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.encoder.encoder import Encoder
    from bot.nlu.intent_model import IntentModel

#: The encoder's view: about 90 words of English, fewer of languages with longer words.
SEEN_WORDS = 80
#: So many windows get sentence vectors, the loudest by words and letters: a flood must not block the others.
MOST_WINDOWS = 6


def assess(text: str, model: IntentModel, encoder: Encoder | None, language: str | None = None) -> Assessment:
    """Probabilities for the message and its windows, and the thresholds of its language."""
    whole = _parts(text, [Window(0, len(text))], model, encoder)[0]
    found = windows(text)
    if len(found) > MOST_WINDOWS:
        quick = _parts(text, found, model, None)
        loudest = sorted(range(len(found)), key=lambda i: -quick[i].urgent)[:MOST_WINDOWS]
        found = [found[i] for i in sorted(loudest)]
    parts = _parts(text, found, model, encoder) if found else []
    return Assessment(whole, tuple(parts), model.limits(encoder, language), count_words(text) <= SEEN_WORDS)


def _parts(text: str, found: Sequence[Window], model: IntentModel, encoder: Encoder | None) -> list[Part]:
    opinion = model.opinion([text[window.start : window.end] for window in found], encoder)
    vectors = [None] * len(found) if opinion.vectors is None else opinion.vectors
    intents = [intent_named(name) for name in model.names]  # None of one that is gone since the model was trained
    return [
        Part(window, {name: float(p) for name, p in zip(intents, row, strict=True) if name}, float(urgent), vector)
        for window, row, urgent, vector in zip(found, opinion.intents, opinion.urgent, vectors, strict=True)
    ]
