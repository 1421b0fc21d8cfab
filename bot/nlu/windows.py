"""Parts a long message into windows, since what is urgent in it may be one sentence among many."""

from __future__ import annotations

from dataclasses import dataclass

from bot.nlu.text import BOUNDARY, Token, tokens

#: A message up to here is understood as a whole alone: the encoder sees all of it at once.
WHOLE_WORDS = 24
#: Length of a window, and how far it goes back into the one before so that no sentence is cut in both.
WINDOW_WORDS = 24
OVERLAP_WORDS = 8
#: A shorter sentence goes along with the next one: "please. help me" is one thought.
SENTENCE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a message, as offsets in it."""

    start: int
    end: int


def windows(text: str) -> list[Window]:
    """Sentences (long ones cut, short ones joined) of a message longer than `WHOLE_WORDS`; else none."""
    found = tokens(text)
    if sum(token.is_word for token in found) <= WHOLE_WORDS:
        return []
    out: list[Window] = []
    for sentence in _sentences(found):
        step = WINDOW_WORDS - OVERLAP_WORDS
        last = max(len(sentence) - OVERLAP_WORDS, 1)
        for start in range(0, last, step):
            part = sentence[start : start + WINDOW_WORDS]
            out.append(Window(part[0].start, part[-1].end))
    return out


def _sentences(found: list[Token]) -> list[list[Token]]:
    sentences: list[list[Token]] = [[]]
    for token in found:
        if token.is_word:
            sentences[-1].append(token)
        elif token.text in (BOUNDARY, "?", "!") and len(sentences[-1]) >= SENTENCE_WORDS:
            sentences.append([])
    if len(sentences) > 1 and len(sentences[-1]) < SENTENCE_WORDS:
        sentences[-2].extend(sentences.pop())
    return [sentence for sentence in sentences if sentence]
