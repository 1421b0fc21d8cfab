"""`python -m bot.privacy`: train the tagger in a process of its own, which gives the memory back."""

from bot.privacy.context import trained_tagger

trained_tagger()
