"""Words of Swahili, for which there is no list of frequencies: those of the pronunciation lexicon of gruut."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib.resources import files


def swahili_lexicon() -> list[str]:
    """Every word of the lexicon once, also the names and the English words that it holds."""
    path = files("gruut_lang_sw") / "lexicon.db"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as lexicon:
        return [word for (word,) in lexicon.execute("SELECT DISTINCT word FROM word_phonemes") if word.isalpha()]
