"""The scripts that our languages are written in, as `bot/data/languages/languages.yml` has them."""

from __future__ import annotations

from functools import lru_cache

from bot.languages.known import languages, our_languages
from bot.privacy.spelling import OTHER, SCRIPTS


@lru_cache(maxsize=64)
def script_of_language(language: str) -> str:
    """What `script_of` says of the language's words; `other` too for what is no language of the list."""
    known = languages().get(language)
    script = known.script.lower() if known else OTHER
    return script if script in SCRIPTS else OTHER


@lru_cache(maxsize=1)
def languages_by_script() -> dict[str, tuple[str, ...]]:
    """Our languages by their script, each group in the order of the list."""
    grouped: dict[str, tuple[str, ...]] = {}
    for language in our_languages():
        script = script_of_language(language)
        grouped[script] = (*grouped.get(script, ()), language)
    return grouped
