"""A message as the recognisers see it: folded text, its words, and where each word stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import regex

from bot.privacy.arabizi import is_arabizi
from bot.privacy.chat_spelling import is_abbreviation
from bot.privacy.cues import phrases
from bot.privacy.places import country_positions, matches_in
from bot.privacy.scripts import languages_by_script
from bot.privacy.searchable import searchable
from bot.privacy.spelling import LATIN, key, script_of
from bot.privacy.standing import Standing, is_listed_name, standing
from bot.privacy.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}_]+(?:'[\p{L}\p{M}]+)*")
#: Signs after which a capital still stands inside its sentence.
_INSIDE_AFTER = frozenset(",'&\"“«‘")
#: Articles and prepositions that French and Italian join to a word by an apostrophe.
_ELIDED = frozenset({"l", "d", "qu", "all", "dell", "nell", "un"})
#: Share of words in ALL CAPITALS from which on the message is loud, and they say nothing of a word.
_MOST_LOUD = 0.5
#: Share of words in a script that must be known, or one language more is read; and the share that this one must
#: explain, or a stray name would choose it.
_ENOUGH_KNOWN = 0.7
_WORTH_A_LANGUAGE = 0.15
#: A word with its key, and its start and end in the folded text.
_Found = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class FoldedToken:
    """A word or number, at `[start, end)` of the folded text.

    `key` is its comparable form; `protected` says whether it belongs to the name of a country or a set phrase.
    """

    text: str
    key: str
    start: int
    end: int
    standing: Standing
    protected: bool

    @property
    def is_word(self) -> bool:
        """Whether it has letters only (apostrophes inside count)."""
        return not any(character.isdigit() or character == "_" for character in self.text)


@dataclass(frozen=True, slots=True)
class FoldedText:
    """The folded text with its tokens.

    Args:
        text: what the recognisers search.
        starts, ends: original code points of each character of `text`.
        tokens: its words and numbers, in order.
        languages: codes of the languages it is read in, the likeliest first.
        loud: whether most of it stands in ALL CAPITALS; these then tell no name.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tokens: tuple[FoldedToken, ...]
    languages: tuple[str, ...]
    loud: bool

    def is_function(self, token: FoldedToken) -> bool:
        """Whether it is a word of grammar, such as "the" or "will"."""
        return any(token.key in vocabulary(language).function for language in self.languages)

    def is_usual(self, token: FoldedToken) -> bool:
        """Whether it is among the 5,000 most usual words."""
        return any(token.key in vocabulary(language).usual for language in self.languages)

    def is_frequent(self, token: FoldedToken) -> bool:
        """Whether it is one of the most usual words, which no neighbour turns into a name."""
        return any(token.key in vocabulary(language).frequent for language in self.languages)

    def may_stay(self, token: FoldedToken) -> bool:
        """Whether it must stay: a word of the keep lists, a country, a month."""
        return token.protected or any(vocabulary(language).may_stay(token.key) for language in self.languages)

    def is_kept(self, token: FoldedToken) -> bool:
        """Whether it is in the keep lists: not even a capital makes it a name."""
        return any(token.key in vocabulary(language).keep for language in self.languages)

    def is_proper(self, token: FoldedToken) -> bool:
        """Whether it is the name of a country, a language or a month in its plain form."""
        return token.protected or any(token.key in vocabulary(language).proper for language in self.languages)

    def is_capital_inside(self, token: FoldedToken) -> bool:
        """Whether it has a capital that no beginning of a sentence and no ALL CAPITALS explains."""
        article, apostrophe, rest = token.text.partition("'")
        if apostrophe and rest[:1].isupper() and article in _ELIDED:
            return True  # "qu'Olivier", "Mains d'Or"
        if not token.text[0].isupper() or (len(token.text) > 1 and token.text.isupper()):
            return False
        before = self.text[: token.start].rstrip(" \t")
        return bool(before) and (before[-1].isalnum() or before[-1] in _INSIDE_AFTER)

    def is_shouted(self, token: FoldedToken) -> bool:
        """Whether it stands in ALL CAPITALS in a message that does not: a name copied from a form or receipt."""
        return not self.loud and _is_loud(token.text)

    def keys(self) -> list[str]:
        """The keys of the tokens, in order."""
        return [token.key for token in self.tokens]

    def cue_keys(self) -> list[str]:
        """The same without the elided article of French ("l'agence"), as cues for addresses are looked up."""
        return [without_article(token.key) for token in self.tokens]

    def gap(self, index: int) -> str:
        """What stands between token `index` and the next."""
        return self.text[self.tokens[index].end : self.tokens[index + 1].start]


def read(original: str, language: str | None) -> FoldedText:
    """Fold, split and look up a message; never raises, whatever the text holds.

    Args:
        original: the message as it came.
        language: code of one of our languages that it is said to be in; None lets the words decide.
    """
    folded = searchable(original)
    found = [(m.group(), key(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(folded.text)]
    spelled = [word for _, word, _, _ in found]
    vocabularies = _vocabularies(spelled, language)
    chosen = tuple(vocabulary.language for vocabulary in vocabularies)
    in_country = country_positions(spelled, chosen) | _set_phrases(spelled, chosen)
    tokens = tuple(_tokens(found, vocabularies, in_country))
    words = [token.text for token in tokens if len(token.text) > 1 and token.text.isalpha()]
    loud = sum(map(_is_loud, words)) > _MOST_LOUD * len(words)
    return FoldedText(folded.text, folded.starts, folded.ends, tokens, chosen, loud)


def _tokens(
    found: list[_Found], vocabularies: tuple[Vocabulary, ...], in_country: frozenset[int]
) -> Iterator[FoldedToken]:
    """The words with what the lists say of each; each different one is looked up once."""
    # In a message in Arabic letters what stands in Latin ones is a name; single letters are those of a plate.
    latin = all(script_of(word) == LATIN for _, word, _, _ in found if len(word) > 1)
    arabizi = latin and any(vocabulary.language == "ar" for vocabulary in vocabularies)
    seen: dict[str, Standing] = {}
    for index, (text, spelled, start, end) in enumerate(found):
        if index in in_country:
            rank = Standing.COMMON
        elif spelled in seen:
            rank = seen[spelled]
        else:
            rank = seen[spelled] = _standing(spelled, vocabularies)
        if rank is Standing.UNKNOWN and (
            (is_abbreviation(text) and not _beside_number(found, index)) or (arabizi and is_arabizi(spelled))
        ):
            rank = Standing.COMMON
        yield FoldedToken(text, spelled, start, end, rank, index in in_country)


def _set_phrases(keys: list[str], languages: tuple[str, ...]) -> frozenset[int]:
    """The positions of what people say in words that are names as well: "слава богу", "nina imani"."""
    return frozenset(chain.from_iterable(matches_in(keys, phrases("set_phrase", languages))))


def _beside_number(found: list[_Found], index: int) -> bool:
    """Whether the letters may belong to a number plate: "mx 67 qqd"."""
    return any(0 <= other < len(found) and found[other][0][0].isdigit() for other in (index - 1, index + 1))


def without_article(word: str) -> str:
    """A key without the elided article of French: "l'agence"."""
    article, apostrophe, rest = word.partition("'")
    return rest if apostrophe and article in _ELIDED and rest else word


def _is_loud(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _standing(word: str, vocabularies: tuple[Vocabulary, ...]) -> Standing:
    whole = standing(word, vocabularies)
    if "'" in word and (whole is Standing.UNKNOWN or (whole is Standing.NAME and not word.endswith("'s"))):
        # French and Romanian elide, English adds 's: each part must be common on its own.
        parts = {standing(part, vocabularies) for part in word.split("'") if len(part) > 1}
        usual = all(any(part in v.frequent for v in vocabularies) for part in word.split("'") if len(part) > 1)
        if parts <= {Standing.COMMON, Standing.AMBIGUOUS}:
            common = whole is Standing.UNKNOWN or usual or parts == {Standing.COMMON}
            return Standing.COMMON if common else Standing.AMBIGUOUS
    return whole


def _vocabularies(keys: list[str], hint: str | None) -> tuple[Vocabulary, ...]:
    """The hinted language, English, and where they explain little, the language that knows most."""
    ours = languages_by_script()
    chosen = [hint] if hint and any(hint in group for group in ours.values()) else []
    by_script: dict[str, list[str]] = {}
    for word in keys:
        if not word[0].isdigit() and not is_listed_name(word):
            by_script.setdefault(script_of(word), []).append(word)
    # Many people mix Ukrainian with Russian, and everybody uses some English.
    chosen += [second for second in (*(("ru",) if hint == "uk" else ()), "en") if second not in chosen]
    for script, candidates in ours.items():
        of_script = by_script.get(script, [])
        if not of_script:
            continue
        current = [language for language in chosen if language in candidates or script == LATIN]
        known = [vocabulary(language) for language in current]
        rest = [word for word in of_script if not any(v.knows(word) for v in known)]
        if len(of_script) - len(rest) < _ENOUGH_KNOWN * len(of_script):
            # What the chosen languages know counts for every candidate, so only the rest is looked up.
            gains = {c: sum(map(vocabulary(c).knows, rest)) if c not in current else 0 for c in candidates}
            best = max(candidates, key=lambda c: (gains[c], c in chosen))
            if not current or gains[best] >= _WORTH_A_LANGUAGE * len(of_script):
                chosen.append(best)
    if not hint:
        # Rules that hold in one language only look at the first.
        words = [word for of_script in by_script.values() for word in of_script]
        chosen.sort(key=lambda language: -_share(words, [language]))
    return tuple(vocabulary(language) for language in dict.fromkeys(chosen))


def _share(keys: list[str], languages: list[str]) -> float:
    if not languages or not keys:
        return 0.0
    known = [vocabulary(language) for language in languages]
    return sum(any(v.knows(word) for v in known) for word in keys) / len(keys)
