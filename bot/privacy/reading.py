"""A message as the recognisers see it: folded text, its words, and where each word stands."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from bot.privacy.folding import fold
from bot.privacy.places import country_positions
from bot.privacy.spelling import key, script_of
from bot.privacy.standing import Standing, standing
from bot.privacy.vocabulary import Vocabulary, vocabulary

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}_]+(?:'[\p{L}\p{M}]+)*")
_BY_SCRIPT = {
    "latin": ("en", "es", "fr", "pt", "ro", "vi", "tl", "sw"),
    "cyrillic": ("ru", "uk"),
    "arabic": ("ar",),
    "devanagari": ("hi",),
    "bengali": ("bn",),
}
_ENOUGH_KNOWN = 0.7


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of the text: `key` is its comparable form."""

    text: str
    key: str
    start: int
    end: int
    standing: Standing

    @property
    def is_word(self) -> bool:
        """Whether it has letters only (apostrophes inside count)."""
        return not any(character.isdigit() or character == "_" for character in self.text)


@dataclass(frozen=True, slots=True)
class Reading:
    """The folded text with its tokens; `languages` are those it is read in, the likeliest first."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tokens: tuple[Token, ...]
    languages: tuple[str, ...]

    def gap(self, index: int) -> str:
        """What stands between token `index` and the next."""
        return self.text[self.tokens[index].end : self.tokens[index + 1].start]


def read(original: str, language: str | None) -> Reading:
    """Fold, split and look up a message; never raises, whatever the text holds."""
    folded = fold(original)
    found = [(m.group(), key(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(folded.text)]
    vocabularies = _vocabularies([k for _, k, _, _ in found], language)
    in_country = country_positions([k for _, k, _, _ in found], tuple(v.language for v in vocabularies))
    seen: dict[str, Standing] = {}
    tokens = []
    for index, (text, spelled, start, end) in enumerate(found):
        if index in in_country:
            rank = Standing.COMMON
        elif spelled in seen:
            rank = seen[spelled]
        else:
            rank = seen[spelled] = _standing(spelled, vocabularies)
        tokens.append(Token(text, spelled, start, end, rank))
    return Reading(
        folded.text, folded.starts, folded.ends, tuple(tokens), tuple(v.language for v in vocabularies)
    )


def _standing(word: str, vocabularies: tuple[Vocabulary, ...]) -> Standing:
    whole = standing(word, vocabularies)
    if whole is Standing.UNKNOWN and "'" in word:
        # French and Romanian elide, English adds 's: each part must be common on its own.
        parts = {standing(part, vocabularies) for part in word.split("'") if len(part) > 2}
        if parts and parts <= {Standing.COMMON}:
            return Standing.COMMON
    return whole


def _vocabularies(keys: list[str], hint: str | None) -> tuple[Vocabulary, ...]:
    """The hinted language, English, and for each script that neither explains, the language that knows most."""
    chosen = [hint] if hint and any(hint in group for group in _BY_SCRIPT.values()) else []
    by_script: dict[str, list[str]] = {}
    for word in keys:
        if not word[0].isdigit():
            by_script.setdefault(script_of(word), []).append(word)
    if "en" not in chosen:
        chosen.append("en")
    for script, candidates in _BY_SCRIPT.items():
        of_script = by_script.get(script, [])
        if not of_script:
            continue
        current = [language for language in chosen if language in candidates or script == "latin"]
        if _share(of_script, current) < _ENOUGH_KNOWN:
            chosen.append(
                max((c for c in candidates), key=lambda c: (_share(of_script, [*current, c]), c in chosen))
            )
    return tuple(vocabulary(language) for language in dict.fromkeys(chosen))


def _share(keys: list[str], languages: list[str]) -> float:
    if not languages:
        return 0.0
    known = [vocabulary(language) for language in languages]
    return sum(any(v.knows(word) for v in known) for word in keys) / len(keys)
