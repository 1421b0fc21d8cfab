"""Finds identifiers made of common words by the words around them, as learned from marked messages.

No list and no pattern tells the firm in "golden spoon owes me three months", or the door in "the last door above the
tyre shop", from any other words. A conditional random field and a network (`tagger.py`) learn it from the examples in
`bot/data/privacy/examples/`.
"""

from __future__ import annotations

from bot.privacy.context.tagger import Doubt, Tagger, has_learned, trained_tagger

__all__ = ["Doubt", "Tagger", "has_learned", "trained_tagger"]
