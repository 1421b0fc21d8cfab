"""What redaction leaves of an identifier."""

from __future__ import annotations

from bot.privacy import redact


def left_over(identifier: str, text: str, language: str) -> str:
    """The letters and digits of the identifier that can still be read, at its first place in the text."""
    removed = {i for r in redact(text, language).removed for i in range(r.start, r.end)}
    start = text.index(identifier)
    places = range(start, start + len(identifier))
    return "".join(text[i] for i in places if text[i].isalnum() and i not in removed)
