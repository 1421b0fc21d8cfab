"""User names of messengers and social networks: `@x`, `insta: x`, `my snap is x`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import alternatives
from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.base import matches
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText
    from bot.privacy.span import Span

_AFTER_SIGN = regex.compile(
    r"(?<![\p{L}\p{N}.])@\s?(?P<it>[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]{0,62}[\p{L}\p{M}\p{N}_])?)"
)
_UNDERSCORED = regex.compile(
    r"[\p{L}\p{M}\p{N}.]{1,40}_[\p{L}\p{M}\p{N}_.]{1,60}|[\p{L}]{2,40}\.[\p{L}]{0,40}\d{1,6}\b"
)
# Words joined by stops twice ("munca.anglia.rapid") are an account wherever they stand.
_DOTTED = regex.compile(r"(?<![\w@./-])\p{Ll}[\p{Ll}\p{N}_]{1,30}(?:\.[\p{Ll}\p{N}_]{2,30}){2,5}(?![\w@/])")


@cache
def _announced() -> tuple[regex.Pattern[str], ...]:
    """Accounts after the name of a network, and after a word for the name of an account."""
    is_, network, account = (alternatives(section) for section in ("it_is", "network", "account"))
    it_is = rf"\s*(?:[:=~>→-]+|\s{is_}\s)\s*@?"
    behind_network = rf"(?<![\p{{L}}\p{{N}}_]){network}(?![\p{{L}}\p{{N}}_])(?:\s+{account})*"
    return (
        regex.compile(
            behind_network + it_is + r"(?P<it>[\p{L}\p{M}\p{N}_](?:[^\s,;!?()]{0,62}[^\s,;!?().])?)", regex.IGNORECASE
        ),
        regex.compile(alternatives("account_name") + it_is + r"(?P<it>[\p{L}\p{M}\p{N}_.-]{2,64})", regex.IGNORECASE),
    )


class HandleRecogniser:
    """A name by which somebody is found on a network."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Names after `@`, after the name of a network, and words joined by an underscore."""
        yield from matches((_AFTER_SIGN, _UNDERSCORED, _DOTTED), reading.text, RemovedKind.HANDLE)
        for found in matches(_announced(), reading.text, RemovedKind.HANDLE):
            if not _is_function_word(reading, found):
                yield found


def _is_function_word(reading: FoldedText, found: Span) -> bool:
    """Whether the account is no account ("his insta is in the phone")."""
    for token in reading.tokens:
        if token.start == found.start:
            return token.end >= found.end and token.standing is Standing.COMMON and reading.is_function(token)
    return False
