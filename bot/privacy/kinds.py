"""The kinds of identifier that redaction tells apart, and which of two names a finding.

A reader of a redacted message still learns what sort of thing stood there ("[PHONE]"): enough to understand the
sentence, and too little to find the person.
"""

from __future__ import annotations

from enum import StrEnum


class RemovedKind(StrEnum):
    """What a removed stretch of text was; the value is what `bot anonymise` writes."""

    EMAIL = "email"
    URL = "url"
    WALLET = "wallet"
    IBAN = "iban"
    CARD = "card"
    IP = "ip"
    COORDINATES = "coordinates"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    HANDLE = "handle"
    DOCUMENT = "document"
    PLATE = "plate"
    ADDRESS = "address"
    POSTCODE = "postcode"
    EMPLOYER = "employer"
    PLACE = "place"
    NAME = "name"
    NUMBER = "number"
    WORD = "word"

    @property
    def placeholder(self) -> str:
        """The token that stands in the redacted text."""
        return f"[{self.value.upper()}]"


PRIORITY = {kind: rank for rank, kind in enumerate(RemovedKind)}
"""Of two findings of equal length that overlap, the kind that is declared first names the whole."""
