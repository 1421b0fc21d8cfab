"""Rarer forms of words, back to the forms that the lists hold: one language, or the glue of one, a file.

Not stemmers: only endings and prefixes that names do not have in a sentence are taken off, and names are looked up
before.
"""

from __future__ import annotations

from bot.privacy.word_forms.by_language import is_plain_word, name_stems, stems

__all__ = ["is_plain_word", "name_stems", "stems"]
