"""Tells how similar a question is to those that each page of guidance answers, by sentence vectors.

The intent classifier knows what a message is about, and no page of it. A question after a page is compared by the
sentence encoder with the questions of `bot/data/questions.yml`, all languages with the same ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.content_files import Each, Fields, read_content
from bot.encoder.encoder import LAST_LAYER, shared_encoder
from bot.encoder.weights import SHA256
from bot.languages.derived import derived, fingerprint
from bot.nlu.text import readable
from bot.settings import DATA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.encoder.encoder import Encoder

QUESTIONS = DATA / "questions.yml"
#: Stands for what no page answers.
ELSEWHERE = ""


@dataclass(frozen=True, slots=True)
class PageQuestions:
    """The questions as directions from their middle, and the page of each."""

    pages: tuple[str, ...]
    middle: NDArray[np.float32]
    directions: NDArray[np.float32]

    def likeness(self, vector: NDArray[np.float32]) -> dict[str, float]:
        """How similar the question is to the closest of each page, -1 to 1; under `ELSEWHERE` to those of no page."""
        best: dict[str, float] = {}
        for page, cosine in zip(self.pages, self.directions @ _direction(vector - self.middle), strict=True):
            best[page] = max(best.get(page, -1.0), float(cosine))
        return best


def likeness_to_pages(*texts: str) -> dict[str, float]:
    """How similar the closest of some texts is to what each page answers; empty where the encoder is not at work."""
    known, encode = page_questions(), shared_encoder()
    if not known or not encode:
        return {}
    each = [known.likeness(_meaning(encode, text)) for text in texts]
    return {page: max(found[page] for found in each) for page in known.pages} if each else {}


def likest(text: str, others: Sequence[str]) -> list[tuple[float, int]]:
    """How similar a text is to each of some others, and the place of each, closest first; empty without the encoder."""
    known, encode = page_questions(), shared_encoder()
    if not known or not encode or not others:
        return []
    directions = _direction(np.array([_meaning(encode, other) for other in others], np.float32) - known.middle)
    cosines = directions @ _direction(_meaning(encode, text) - known.middle)
    return sorted(((float(cosine), place) for place, cosine in enumerate(cosines)), reverse=True)


@lru_cache(maxsize=1)
def page_questions() -> PageQuestions | None:
    """The questions of this process; None where the encoder is not at work.

    Their vectors take seconds and are kept until the questions or the encoder change (`bot/languages/derived.py`).
    """
    encode = shared_encoder()
    if encode is None:
        return None
    pairs = [(page, question) for page, asked in read_questions().items() for question in asked]
    code = [Path(__file__), Path(__file__).with_name("text.py"), *(Path(__file__).parents[1] / "encoder").glob("*.py")]
    mark = fingerprint([QUESTIONS, *code], ("onnxruntime",), SHA256)
    kept = derived("page_questions", mark, lambda: _encoded([question for _, question in pairs], encode).tobytes())
    vectors = np.frombuffer(kept, np.float32).reshape(len(pairs), -1)
    middle = vectors.mean(0)
    return PageQuestions(tuple(page for page, _ in pairs), middle, _direction(vectors - middle))


def _encoded(questions: Sequence[str], encode: Encoder) -> NDArray[np.float32]:
    return np.array([_meaning(encode, question) for question in questions], np.float32)


def read_questions(path: Path = QUESTIONS) -> dict[str, list[str]]:
    """The questions of each page, and under `ELSEWHERE` those of none.

    Raises:
        ContentFileError: the file can't be used; the message names the line.
    """
    values = read_content(path, Fields(needed={"pages": Each([str]), "elsewhere": [str]})).values
    return {**values["pages"], ELSEWHERE: values["elsewhere"]}


def _meaning(encode: Encoder, text: str) -> NDArray[np.float32]:
    return encode.encode(readable(text))[LAST_LAYER]


def _direction(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The vectors at length one; one without a length stays as it is."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    unit: NDArray[np.float32] = vectors / np.maximum(length, np.float32(1e-9))
    return unit
