"""Checks that the words, phrases, texts and numbers of `bot/data` can be used, at the start and after an edit."""
