"""Identifiers made of common words, found by the words around them: learned from marked messages.

"golden spoon owes me three months", "the last door above the tyre shop": no list and no pattern tells such a
firm or door from any other words. A conditional random field learns it from the examples in
`bot/data/privacy/examples/`.
"""

from __future__ import annotations

from bot.privacy.context.tagger import Doubt, Tagger, trained_tagger

__all__ = ["Doubt", "Tagger", "trained_tagger"]
