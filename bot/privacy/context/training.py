"""Trains the tagger on the marked messages and on messages that name nobody."""

from __future__ import annotations

import tempfile
import zlib
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite

from bot.languages.known import our_languages
from bot.privacy.context.examples import MarkedExample, marked_examples
from bot.privacy.context.features import features
from bot.privacy.context.tagger import FIRST, FURTHER, HARMLESS
from bot.privacy.context.usage import messages_of, usage, words_of
from bot.privacy.context.word_classes import word_classes
from bot.privacy.cues import parts
from bot.privacy.kinds import Kind
from bot.privacy.reading import read
from bot.privacy.spelling import key
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.privacy.reading import Reading

LEARNED = frozenset({Kind.NAME, Kind.EMPLOYER, Kind.ADDRESS, Kind.PLACE})
"""Kinds that words alone can make; the others have forms of their own, which patterns find."""

_HARMLESS_OF_A_LANGUAGE = 400
_FEWEST_ALIKE = 2
_NOT_COMMON = frozenset({Standing.NAME, Standing.UNKNOWN})
#: Sections of the cue files whose words stand in identifiers and in everyday messages.
_ALIKE = ("site", "dwelling", "business", "business_kind", "business_named", "landmark", "title", "floor", "unit")
#: Most features get no weight and are left out (`c1`): 7 MB instead of 80, and as good held out of training. Less,
#: 0.2, finds a quarter of a point more and takes 10 MB; features of three messages alone find half a point less.
_PARAMETERS = {"c1": 0.4, "c2": 0.1, "max_iterations": 60, "feature.minfreq": 2}


def train() -> bytes:
    """The trained field in the form that CRFsuite reads (a minute and a half on one core)."""
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "tagger.crfsuite"
        trainer = pycrfsuite.Trainer(params=_PARAMETERS, verbose=False)
        for example in (*marked_examples(), *harmless_examples()):
            reading = read(example.text, example.language)
            if reading.tokens:
                trainer.append(features(reading, usage(), word_classes()), labels(example, reading))
        trainer.train(str(model))
        return model.read_bytes()


def labels(example: MarkedExample, reading: Reading) -> list[str]:
    """Each token as the first word of an identifier ("B-name"), a further one ("I-name") or harmless.

    What a mark only touches belongs to it, as a glued article does.
    """
    found = [HARMLESS] * len(reading.tokens)
    for planted in example.planted:
        if planted.kind in LEARNED:
            inside = [
                index
                for index, token in enumerate(reading.tokens)
                if planted.start < reading.ends[token.end - 1] and reading.starts[token.start] < planted.end
            ]
            for index in inside:
                found[index] = f"{FIRST if index == inside[0] else FURTHER}{planted.kind}"
    return found


def harmless_examples() -> Iterator[MarkedExample]:
    """Some messages of every language that intents are learned from: common words that stand in identifiers too."""
    for language in our_languages():
        texts = sorted(set(messages_of(language)), key=_shuffled)
        alike = frozenset().union(*(parts(section, (language,)) for section in _ALIKE))
        harmless = (
            text
            for text in texts
            if sum(key(word) in alike for word in words_of(text)) >= _FEWEST_ALIKE
            and not any(token.standing in _NOT_COMMON for token in read(text, language).tokens)
        )
        yield from (MarkedExample(language, text, ()) for text in islice(harmless, _HARMLESS_OF_A_LANGUAGE))


def _shuffled(text: str) -> int:
    """An order that mixes intents and is the same everywhere."""
    return zlib.crc32(text.encode())
