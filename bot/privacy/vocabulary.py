"""Which words of a language are so common that they name nobody.

A word is common if wordfreq ranks it among the frequent ones of the language (Swahili: if the lexicon of gruut holds
it; a language without either: if its list of words does), unless it is in `uncommon/<language>.txt`: frequent, but in
no dictionary in small letters, so a person, a place or a brand ("maria", "london"). `keep/<language>.txt` adds words
that must stay whatever their frequency: those that carry the ILO indicators, texting shorthand, romanised spellings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from wordfreq import get_frequency_list

from bot.languages.known import languages, listed_words
from bot.languages.swahili_lexicon import swahili_lexicon
from bot.privacy.country_names import common_proper_words
from bot.privacy.scripts import script_of_language
from bot.privacy.spelling import LATIN, UNCASED, key, keys, shortened, without_diacritics
from bot.privacy.word_forms import name_stems, stems
from bot.privacy.word_forms.swahili import is_swahili_verb
from bot.privacy.word_lists import cue_file, words
from bot.privacy.word_set import WordSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Ranks down to which words count, in hundredths of a power of ten: 600 is one word in a million, our cut.
_CUT = 600
#: About 1,200 words, each one in 12,000 or more.
_FREQUENT = 410
#: About 5,000 words: one that can be a name and is none of them is more often the name.
_USUAL = 480
#: About 250 words. Where no capital tells a name from a word they hold some names ("আশা", hope), and only 100 are
#: grammar for sure.
_FUNCTION = 345
_FUNCTION_UNCASED = 300
_IDENTIFIER_CUES = ("document", "plate", "postcode", "born")
_PERSON_CUES = ("name_after", "name_before", "name_after_person")
# Countries are declined: "в Польше", "în Germania".
_DECLINED = frozenset({"ru", "uk", "ro", "ar", "bn", "hi"})
# English verbs take their affixes: "tunashare", "nagreremit".
_BORROWING = frozenset({"sw", "tl"})
# So often typed without accents that a plain syllable is more likely the word than a name without its accents.
_TYPED_PLAIN = frozenset({"ro", "vi"})
_WORD = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The common words of one language; there is one object for each, so comparing them costs nothing.

    `keep` stay in any case, `proper` (countries, months) unless a cue makes one a name, `frequent` and `function` are
    the most usual ones, which no capital and no neighbour turns into a name.
    """

    language: str
    common: WordSet
    keep: frozenset[str]
    keep_beginnings: tuple[str, ...]
    proper: frozenset[str]
    usual: WordSet
    frequent: frozenset[str]
    function: frozenset[str]

    def may_stay(self, word: str) -> bool:
        """Whether the key may stay even where it looks like a name: capitals, beside a business word."""
        if word in self.keep or word in self.proper or word.startswith(self.keep_beginnings):
            return True
        return self.language in _DECLINED and any(stem in self.proper for stem in name_stems(word))

    def knows(self, word: str) -> bool:
        """Whether the key `word` is a common word, in any of its usual forms."""
        if word in self.common or self.may_stay(word):
            return True
        if any(form in self.keep or form in self.common for form in shortened(word)):
            return True
        if self.language == "sw" and is_swahili_verb(word):
            return True
        lender = vocabulary("en").usual if self.language in _BORROWING else ()
        return any(stem in self.keep or stem in self.common or stem in lender for stem in stems(word, self.language))


@lru_cache(maxsize=32)
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of one of our languages; it is read when first needed (0.02 to 0.4 s) and then kept.

    Raises:
        ContentFileError: one of its lists can't be used.
    """
    by_rank = ranked(language)
    listed = words("keep", language)
    keep = set(keys(word for word in listed if not word.endswith("*"))) | _cue_words(language)
    proper = common_proper_words(language)
    common = {word for _, word in by_rank} | set(keys(words("common", language) | words("everyday", language)))
    common |= _site_words(language)
    if script_of_language(language) == LATIN:
        uncommon = words("uncommon", language)
        common |= {plain for word in common if (plain := without_diacritics(word)) not in uncommon}
        keep |= {without_diacritics(word) for word in keep}
        proper |= {without_diacritics(word) for word in proper}
    grammar = set(keys(words("function", language)))
    if language == "sw":
        usual, frequent, function = common, grammar, grammar
    else:
        usual, frequent, function = (of_rank | grammar for of_rank in _most_usual(by_rank, language))
        common |= grammar
    return Vocabulary(
        language,
        common=WordSet(common),
        keep=frozenset(keep),
        keep_beginnings=tuple(key(word[:-1]) for word in listed if word.endswith("*")),
        proper=frozenset(proper),
        usual=WordSet(usual),
        frequent=frozenset(frequent),
        function=frozenset(function),
    )


def _most_usual(by_rank: Sequence[tuple[int, str]], language: str) -> tuple[set[str], set[str], set[str]]:
    """The usual, the frequent and the function words of a language, by their ranks."""
    most = _FUNCTION_UNCASED if script_of_language(language) in UNCASED else _FUNCTION
    usual, frequent, function = ({word for rank, word in by_rank if rank <= cut} for cut in (_USUAL, _FREQUENT, most))
    if language in _TYPED_PLAIN:
        usual |= {without_diacritics(word) for word in usual}
        frequent |= {without_diacritics(word) for word in frequent}
    return usual, frequent, function


def _cue_words(language: str) -> set[str]:
    """Words that announce an identifier ("passport", "CPF", "naitwa") say what was removed, so they stay."""
    sections = (*_IDENTIFIER_CUES, *_PERSON_CUES, "business", "unit", "money", "mail_announced")
    cues = (key(cue) for section in sections for cue in cue_file(language).get(section, ()))
    return {cue for cue in cues if len(cue) > 1 and " " not in cue}


def _site_words(language: str) -> set[str]:
    """What stands around a house ("платформа", "sabungan") and how it looks is no name, however rare."""
    cues = (key(str(cue)) for section in ("site", "described") for cue in cue_file(language).get(section, ()))
    return {cue for cue in cues if len(cue) > 2 and " " not in cue}


def ranked(language: str) -> tuple[tuple[int, str], ...]:
    """The words of a language (as keys) with their ranks in hundredths of a power of ten, most frequent first."""
    if language == "sw":
        return _swahili()
    counted = languages()[language].wordfreq
    if counted is None:
        return tuple((_CUT, word) for word in keys(listed_words("words", language)))
    # The small lists end at one word in a million, which is our cut, and load five times faster.
    bins: Iterable[Iterable[str]] = get_frequency_list(counted, "small")[:_CUT]
    uncommon = words("uncommon", language)
    # English words in a list of Hindi are English, and names in it are names: each script has its own list.
    own = [
        (rank, word)
        for rank, bin_ in enumerate(bins)
        for word in bin_
        if _is_word(word) and word not in uncommon and (script_of_language(language) == LATIN or not word.isascii())
    ]
    get_frequency_list.cache_clear()  # the package would keep every word of every list for good
    return tuple(zip((rank for rank, _ in own), keys(word for _, word in own), strict=True))


def _is_word(word: str) -> bool:
    # A single Latin letter is an initial, except the words "a", "i" and their like, which are in the keep lists.
    return bool(_WORD.match(word)) and (len(word) > 1 or not word.isascii())


def _swahili() -> tuple[tuple[int, str], ...]:
    uncommon = words("uncommon", "sw")
    return tuple((_CUT, word) for word in swahili_lexicon() if len(word) > 1 and word not in uncommon)
