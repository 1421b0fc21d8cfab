"""lingua's letter model for words that no list has.

In low accuracy mode (trigrams) and restricted to the languages in Latin letters it takes 25 MB and a third
of a millisecond; alone it is right on 89 % of short messages and knows no romanised language, so that its
say is bounded.
"""

from __future__ import annotations

import math
from functools import lru_cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from bot.languages.known import languages

_FLOOR = 0.02
_WEIGHT = 1.0


@lru_cache(maxsize=1)
def _detector() -> tuple[LanguageDetector, dict[str, str]]:
    codes = {language.lingua: language.code for language in languages().values() if language.lingua}
    chosen = [getattr(Language, name) for name in codes]
    builder = LanguageDetectorBuilder.from_languages(*chosen).with_low_accuracy_mode()
    return builder.with_preloaded_language_models().build(), codes


def letter_evidence(text: str) -> dict[str, float]:
    """Logarithms of probabilities by language code, bounded below; languages it doesn't know are absent."""
    detector, codes = _detector()
    return {
        codes[value.language.name]: _WEIGHT * math.log(max(value.value, _FLOOR) / _FLOOR)
        for value in detector.compute_language_confidence_values(text)
    }
