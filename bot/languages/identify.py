"""Identifies the language of a message, also in Latin letters, without diacritics or mixed with English.

The script leaves some languages; the evidence for each of them is added up, as natural logarithms of probabilities, as
in naive Bayes: letters that it alone has (`script.py`), how common each word is in it (`word_table.py`), the shapes of
its words (a Swahili verb, digits for Arabic letters), and for words that no list has, their letters
(`letter_model.py`). The numbers below were set by hand; `benchmarks/language_identification.py` measures what comes of
them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import regex

from bot.languages.folding import Word, words
from bot.languages.known import languages
from bot.languages.letter_model import letter_model
from bot.languages.script import FOREIGN_LETTERS, ONE_LANGUAGE, letters_of, script_of
from bot.languages.word_table import NAME, ROMANISED, word_table

_NOT_WORDS = regex.compile(r"https?://\S+|www\.\S+|\S+@\S+|[@#]\w+")
#: Zipf value of a word that a language's list lacks: lists begin at 3.
_UNSEEN = 2.2
#: Evidence of a letter that one language alone has, and up to how many of them count.
_OWN_LETTER, _MOST_OWN_LETTERS = 2.5, 4
#: So many letters that none of our languages has decide alone: one may be a name or a slip.
_FOREIGN_ENOUGH = 2
#: Evidence of a word that has the shape of a language, and weight of what its letters say.
_SHAPE, _LETTERS = 2.3, 0.7
#: The name of a place that is also a word of this Zipf value or more counts as the word.
_COMMON = 5.7
#: Evidence before a word is read. Languages that the bot can't answer in are rarer here than in the world, and a word
#: or two that could be several languages is most often English.
_PRIOR_OTHER = -2.5
_PRIOR = {"en": 0.8, "es": 0.3, "ru": 0.5}
#: Below this confidence nothing tells the language: "ok", letters at random.
_NOTHING = 0.2
#: Weight of a word's evidence: words do not occur independently, and counted in full they would make every guess sure.
_TEMPER = 0.55
#: Words that are read: the time is bounded.
_MOST_WORDS = 60
#: So sure and so many words say plainly that somebody writes a language that isn't one of ours.
_PLAIN, _PLAIN_WORDS = 0.9, 3
#: Confidence where the script or its letters leave one language.
_BY_SCRIPT = 0.99

# A Swahili verb (subject, tense, root), a Tagalog one (prefix or infix), digits for Arabic letters, a Maghrebi verb
# whose vowels are left out ("katdrbni", "makatkhlsnich")
_SWAHILI = r"(ni|n(?=ta)|u|a|tu|m|wa|si|ha|hu|hawa|hatu|ha[mw]u?|ku|i|zi|li)(na|me|li|ta|ka|ki|nge|si|ja)\w{3,}[aeiu]"
_TAGALOG = (
    r"(nag|mag|nak|mak|pag|pin|ipin|nang|mang|kina|ni|i)(?:[a-z]a|[a-z]u)\w{3,}"
    r"|[bdghklmnpst](um|in)[aeiou]\w{3,}"
)
_ARABIZI = r"(?=.*[a-z])(?=.*[235679])[a-z2356789']{3,}(?<![a-z]\d)"
_CONSONANT = "[bcdfghjklmnpqrstvwxz23579]"
_MAGHREBI = (
    rf"(ma)?k[ae]?[tyn]{_CONSONANT}{{2}}\w+|{_CONSONANT}{{3,}}(at|o|ou|a)?ni(ch)?"
    rf"|ma\w{{2,}}{_CONSONANT}{{2}}(n[ia]|o|ou)?ch"
)
_SHAPES = (
    (regex.compile(_SWAHILI), "sw"),
    (regex.compile(_TAGALOG), "tl"),
    (regex.compile(_ARABIZI), "ar" + ROMANISED),
    (regex.compile(_MAGHREBI), "ar" + ROMANISED),
)


@dataclass(frozen=True, slots=True)
class Guess:
    """The language that a message seems to be in.

    Args:
        language: one of ours, or None where nothing tells or it isn't one of ours.
        confidence: 0 to 1.
        script: first word of the letters' names in Unicode ("LATIN"), as `script_of` tells it; None without letters.
        romanised: whether a language of another script is written in Latin letters.
        other: code of a recognised language that isn't one of ours.
        words: how many words speak for it: what `choose_language` trusts.
        unreadable: whether it is in a script that none of our languages uses.
    """

    language: str | None
    confidence: float
    script: str | None
    romanised: bool = False
    other: str | None = None
    words: int = 0
    unreadable: bool = False

    @property
    def is_other(self) -> bool:
        """Whether the message is plainly in a language that isn't one of ours."""
        return self.other is not None and self.confidence >= _PLAIN and self.words >= _PLAIN_WORDS


def identify(text: str) -> Guess:
    """The language of one message; never raises, whatever the text holds. Links, addresses and @names tell nothing."""
    text = _NOT_WORDS.sub(" ", text)
    script = script_of(text)
    if script is None:
        return Guess(None, 0.0, None)
    if script in ONE_LANGUAGE:
        # Some of these scripts put no spaces between words: the script itself is plain enough.
        enough = max(len(words(text)), _PLAIN_WORDS)
        return Guess(None, _BY_SCRIPT, script, other=ONE_LANGUAGE[script], words=enough, unreadable=True)
    labels = _labels(script)
    if not labels:
        return Guess(None, 0.0, script)
    message = [word for word in words(text)[:_MOST_WORDS] if not word.folded.isdigit()]
    scores = _scores(message, labels)
    own_letters = letters_of(text, script)
    for code in FOREIGN_LETTERS:
        if own_letters[code] >= _FOREIGN_ENOUGH:
            return Guess(None, _BY_SCRIPT, script, other=code, words=len(message))
    for code, count in own_letters.items():
        scores[code] = scores.get(code, _PRIOR_OTHER) + _OWN_LETTER * min(count, _MOST_OWN_LETTERS)
    return _guess(scores, script, message)


@lru_cache(maxsize=16)
def _labels(script: str) -> tuple[str, ...]:
    """Labels of the languages that are written in a script: `hi-Latn` is Hindi in Latin letters."""
    own = [language.code for language in languages().values() if language.script == script]
    if script == "LATIN":
        own += [label for label in word_table().labels if label.endswith(ROMANISED)]
    return tuple(own)


def _scores(message: list[Word], labels: tuple[str, ...]) -> dict[str, float]:
    """The evidence of all words for each label."""
    table = word_table()
    known = languages()
    scores = {label: _PRIOR.get(label, 0.0) if known[label[:2]].ours else _PRIOR_OTHER for label in labels}
    for word in message:
        zipf = table.zipf(word.exact) or table.zipf(word.folded)
        if NAME in zipf and max(zipf.values()) < _COMMON:
            continue
        if any(label in scores for label in zipf):
            for label in labels:
                scores[label] += math.log(10) * _TEMPER * max(zipf.get(label, 0.0) - _UNSEEN, 0.0)
        else:
            for label, evidence in letter_model().evidence(word.exact).items():
                if label in scores:
                    scores[label] += _LETTERS * evidence
        for shape, label in _SHAPES:
            if label in scores and label not in zipf and shape.fullmatch(word.folded):
                scores[label] += _SHAPE
    return scores


def _guess(scores: dict[str, float], script: str, message: list[Word]) -> Guess:
    """The likeliest label; its confidence is its share of the probability of all."""
    best = max(scores, key=lambda label: (scores[label], label))
    total = sum(math.exp(score - scores[best]) for score in scores.values())
    confidence = 1 / total
    code = best.removesuffix(ROMANISED)
    table = word_table()
    support = sum(1 for word in message if best in (table.zipf(word.exact) or table.zipf(word.folded)))
    if confidence < _NOTHING:
        return Guess(None, 0.0, script)
    if languages()[code].ours:
        return Guess(code, confidence, script, best != code, words=support)
    return Guess(None, confidence, script, best != code, other=code, words=support)
