"""What a channel tells of a message beside its words: the metadata that Rasa hands on with it.

Rasa keeps it as plain JSON, as it does the message (`bot/understood.py`): it stays a dictionary, and here stands what
it holds. Any key may be missing, as in a message that no channel of ours made.
"""

from __future__ import annotations

from typing import TypedDict


class ToldByChannel(TypedDict, total=False):
    """The metadata of one message."""

    #: Whether the text is a payload, of a button or a command, and no words; only our own channels say so.
    payload: bool
    #: Whether the payload names the country of a location that was sent.
    pin: bool
    #: Whether a location was sent, also one whose country is only assumed.
    located: bool
    #: ISO 3166-1 alpha-2, assumed from the sender's number or a location near a border.
    country_hint: str | None
    #: ISO 639-1 of the sender's application.
    language_hint: str | None
    #: Where the person came from.
    campaign: str | None
    #: ISO 639-1 of a command that was typed: the first message may be nothing else.
    command_language: str
    #: The sender's pseudonyms under keys that are held for erasure: whoever wants to be erased means these as well.
    earlier_pseudonyms: list[str]
