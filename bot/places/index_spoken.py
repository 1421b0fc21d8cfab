"""How people write places, for the index: the files of `spoken/`, and Russian and Ukrainian in Latin letters."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.languages.transliteration import latin_spellings
from bot.places.content import content
from bot.places.index import CUE, SURE
from bot.places.index_towns import keys

if TYPE_CHECKING:
    from bot.places.everyday import Everyday
    from bot.places.index_towns import NameSenses

_LANGUAGES = ("ru", "uk")
# from this Zipf value on the Latin letters may be a word of another language ("rim"): only after a word of place
_A_WORD = 3.0
# only what our lists name has this weight
_OURS = 1e9


@lru_cache(maxsize=64)
def spoken_keys(language: str) -> frozenset[str]:
    """What stands in the language's file of `spoken/`."""
    return frozenset(key for called in content(f"spoken/{language}").values() for name in called for key in keys(name))


def add_latin_spellings(senses: NameSenses, words: Everyday) -> dict[str, set[str]]:
    """Add the countries, and the cities of our lists, under `ru:` and `uk:`; return the language of each key."""
    spoken = {}
    for key, sense in list(senses.items()):
        ours = sense.kind == "c" or max(sense.weights.values(), default=0.0) >= _OURS
        if not ours or not "а" <= key[0] <= "ӿ" or sense.strictness != SURE or not (sense.weights or sense.candidates):
            continue
        for language in _LANGUAGES:
            for latin in latin_spellings(key, language):
                name = f"{language}:{latin}"
                if name not in senses and latin not in senses and len(latin) > 2:
                    elsewhere = (zipf for code, zipf in words.get(latin, {}).items() if code not in _LANGUAGES)
                    doubtful = max(elsewhere, default=0.0) >= _A_WORD
                    senses[name] = replace(sense, strictness=CUE if doubtful else SURE)
                    spoken[name] = {language}
    return spoken
