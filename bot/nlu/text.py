"""A message as the classifier and the phrase rules read it: made safe, split into tokens, folded to one spelling.

Everything here is a function from value to value. Offsets always count code points of the message as it came, so that
evidence can be shown in it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from bot.languages.letters import ARABIC, ARABIC_MARKS, CYRILLIC, HINDI, LATIN, SHARP_S

if TYPE_CHECKING:
    from collections.abc import Callable

#: Telegram's limit; an SMS has 1,600 at most. What lies beyond is not read: the work stays bounded.
MAX_CHARACTERS = 4096
#: Stands for the end of a sentence among the tokens: no phrase and no negation reaches over it.
BOUNDARY = "."

_TOKEN = regex.compile(
    r"(?P<word>[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}\p{Cf}_'’‘ʼ`´]*)|(?P<mark>[?؟!¡¿]|\p{Extended_Pictographic})"
    r"|(?P<end>[.;:…।॥](?=\s|$)|\n)"
)
_RUN = regex.compile(r"(\p{L})\1{2,}")
_UNREADABLE = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}--[\n\t\u200c\u200d]]", regex.VERSION1)
_INSIDE_WORDS = regex.compile(r"[\p{Cf}'’‘ʼ`´\u0640]")
_SPACE = regex.compile(r"\s+")
#: Combining marks of Latin, Greek and Cyrillic, marks of Arabic, and the dot of Hindi. Other scripts' marks are vowels
#: and stay, as does the dot of Bengali: any other choice needs a new model.
_MARKS = regex.compile(rf"[\u0300-\u036f{ARABIC_MARKS}\u093c]")
_LETTERS = str.maketrans({**ARABIC, **LATIN, **SHARP_S, **CYRILLIC, **HINDI, "؟": "?", "¿": "?", "¡": "!"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word, mark or sentence end, normalised, and where it stands in the message."""

    text: str
    start: int
    end: int
    is_word: bool


def safe(text: str) -> str:
    """The message cut to what is read, with a space for every character that can't be stored or shown.

    NUL, controls, bidi marks and lone surrogates go; offsets stay.
    """
    return _UNREADABLE.sub(" ", text[:MAX_CHARACTERS])


def readable(text: str) -> str:
    """The message for the sentence encoder: NFKC, cut, without controls, bidi marks and lone surrogates."""
    cleaned = unicodedata.normalize("NFKC", safe(text))
    return _SPACE.sub(" ", cleaned).strip()[:MAX_CHARACTERS]


def token_form(word: str) -> str:
    """One word in the form of a token, which the rules and the sparse features know.

    Lower case, no diacritics (Latin, Cyrillic, Arabic vowel signs), Arabic letters and digits folded,
    apostrophes removed (can't = cant), runs of three letters and more shortened to one (heeelp = help).
    """
    if word.isascii():  # half of all words: nothing to decompose
        return _RUN.sub(r"\1", word.lower().replace("'", "").replace("`", ""))
    plain = unicodedata.normalize("NFKC", word).lower()
    plain = _MARKS.sub("", unicodedata.normalize("NFD", plain))
    plain = unicodedata.normalize("NFC", plain).translate(_LETTERS)
    plain = _RUN.sub(r"\1", _INSIDE_WORDS.sub("", plain))
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain)


def tokens(text: str, folding: Callable[[str], str] = token_form) -> list[Token]:
    """Words, question and exclamation marks, emoji and sentence ends of a message, in order."""
    found = []
    for match in _TOKEN.finditer(text[:MAX_CHARACTERS]):
        kind = match.lastgroup
        folded = BOUNDARY if kind == "end" else folding(match.group())
        if folded:
            found.append(Token(folded, match.start(), match.end(), kind == "word"))
    return found


def tokens_for_rules(text: str) -> list[Token]:
    """Words and sentence ends: a question or exclamation mark ends a sentence, an emoji is left out."""
    out = []
    for token in tokens(text):
        if token.is_word or token.text == BOUNDARY:
            out.append(token)
        elif token.text in "?!":
            out.append(Token(BOUNDARY, token.start, token.end, is_word=False))
    return out


def normalize(text: str, folding: Callable[[str], str] = token_form) -> str:
    """The message as one line of folded tokens: what the sparse features are taken from.

    Args:
        text: the message.
        folding: `token_form`, or in training one that remembers words; a message leaves no trace.
    """
    return " ".join(token.text for token in tokens(text, folding) if token.text != BOUNDARY)


def count_words(text: str) -> int:
    """Words of a message, however they are separated."""
    return sum(token.is_word for token in tokens(text))
