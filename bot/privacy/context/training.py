"""Trains the tagger on the marked messages and on messages that name nobody."""

from __future__ import annotations

import io
import tempfile
import zlib
from collections import defaultdict
from itertools import chain, islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np
import pycrfsuite

from bot.languages.known import our_languages
from bot.privacy.context.examples import MarkedExample, marked_examples
from bot.privacy.context.features import features
from bot.privacy.context.network import fit_network
from bot.privacy.context.tagger import FIELD, FIRST, FURTHER, HARMLESS
from bot.privacy.context.usage import messages_of, usage, words_of
from bot.privacy.context.word_classes import word_classes
from bot.privacy.cues import parts
from bot.privacy.kinds import RemovedKind
from bot.privacy.reading import read
from bot.privacy.span import Span
from bot.privacy.spelling import key, script_of
from bot.privacy.standing import Standing
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.encoder.encoder import Encoder
    from bot.privacy.reading import FoldedText

    #: A message and the label of each of its tokens.
    _Read = tuple[FoldedText, list[str]]

LEARNED = frozenset({RemovedKind.NAME, RemovedKind.EMPLOYER, RemovedKind.ADDRESS, RemovedKind.PLACE})
"""Kinds that words alone can make; the others have forms of their own, which patterns find."""

_HARMLESS_OF_A_LANGUAGE = 700
_FEWEST_ALIKE = 2
_NOT_COMMON = frozenset({Standing.NAME, Standing.UNKNOWN})
#: Sections of the cue files whose words stand in identifiers and in everyday messages.
_ALIKE = ("site", "dwelling", "business", "business_kind", "business_named", "landmark", "title", "floor", "unit")
#: Most features get no weight and are left out (`c1`). The field takes 40 MB; with 1.0 it takes 27, finds as much and
#: costs 0.7 more of a hundred harmless words (`python -m benchmarks.redaction`).
_PARAMETERS = {"c1": 0.4, "c2": 0.1, "max_iterations": 60, "feature.minfreq": 2}


def train(encoder: Encoder | None) -> bytes:
    """The trained field in the form that CRFsuite reads, and the network beside it where there is an encoder."""
    chosen = settings().trained_languages.split() or our_languages()
    marked = [example for example in marked_examples() if example.language in chosen]
    told = [_read(example) for example in marked]
    harmless = [_read(example) for example in harmless_examples(chosen)]
    field = _field(chain(told, map(_read, swapped(marked)), harmless))
    found: dict[str, NDArray[Any]] = {FIELD: np.frombuffer(field, np.uint8)}
    if encoder:
        found |= _network([*told, *harmless], encoder)
    kept = io.BytesIO()
    np.savez(kept, allow_pickle=False, **found)
    return kept.getvalue()


def _read(example: MarkedExample) -> _Read:
    reading = read(example.text, example.language)
    return reading, labels(example, reading)


def _field(examples: Iterable[_Read]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "tagger.crfsuite"
        trainer = pycrfsuite.Trainer(params=_PARAMETERS, verbose=False)
        for reading, wanted in examples:
            if reading.tokens:
                trainer.append(features(reading, usage(), word_classes()), wanted)
        trainer.train(str(model))
        return model.read_bytes()


def _network(examples: Sequence[_Read], encoder: Encoder) -> dict[str, NDArray[np.float32]]:
    """Without the swapped copies: they teach what stands around a name, which its state tells anyway."""
    classes = {HARMLESS: 0} | {
        first + kind: place for place, kind in enumerate(sorted(LEARNED), 1) for first in (FIRST, FURTHER)
    }
    readings = [reading for reading, _ in examples]
    return fit_network(readings, [[classes[label] for label in wanted] for _, wanted in examples], encoder).arrays()


def labels(example: MarkedExample, reading: FoldedText) -> list[str]:
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


def swapped(examples: Sequence[MarkedExample]) -> Iterator[MarkedExample]:
    """Each example that holds an identifier, with other ones of its kind, language, script and case in their places.

    A name that was seen in one sentence alone would otherwise be learned with it; so what stands around it is.
    """
    others: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for example in examples:
        for planted in example.planted:
            others[_form(example, planted)].append(example.text[planted.start : planted.end])
    for example in examples:
        if example.planted:
            yield _with_others(example, others)


def _with_others(example: MarkedExample, others: Mapping[tuple[str, ...], Sequence[str]]) -> MarkedExample:
    random = Random(example.text)  # noqa: S311 - a choice that is always the same, no secret
    pieces: list[str] = []
    planted: list[Span] = []
    position = length = 0
    for old in example.planted:
        new = random.choice(others[_form(example, old)])
        pieces += (example.text[position : old.start], new)
        start = length + old.start - position
        length = start + len(new)
        planted.append(Span(start, length, old.kind))
        position = old.end
    return MarkedExample(example.language, "".join((*pieces, example.text[position:])), tuple(planted))


def _form(example: MarkedExample, planted: Span) -> tuple[str, ...]:
    text = example.text[planted.start : planted.end]
    return example.language, planted.kind, script_of(text), "capital" if text[0].isupper() else "small"


def harmless_examples(languages: Iterable[str]) -> Iterator[MarkedExample]:
    """Some messages of each language that intents are learned from: common words that stand in identifiers too."""
    for language in languages:
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
