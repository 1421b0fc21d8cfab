"""Redaction and pseudonyms: what keeps persons out of everything that is stored.

Pure: no database, no network, no Rasa. Raw words come in, text that names nobody goes out.
"""

from __future__ import annotations

from bot.privacy.context import has_learned
from bot.privacy.kinds import RemovedKind
from bot.privacy.pseudonym import Pseudonymiser
from bot.privacy.redaction import LineError, Redacted, Removed, anonymise_line, preload, redact, withhold

__all__ = [
    "LineError",
    "Pseudonymiser",
    "Redacted",
    "Removed",
    "RemovedKind",
    "anonymise_line",
    "has_learned",
    "preload",
    "redact",
    "withhold",
]
