"""Names at the beginning of a clause that says who they are: "Luz e minha filha", "Вера моя сестра", "أمل أختي"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import phrases, words
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.span import Span
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_COPULA = frozenset(
    "is was es era est etait était é e este є это це ni là la ay हैं है मेरी मेरा আমার হলো amar meri mera هي هو".split()  # noqa: SIM905 (a list)
)


class NameBeforeKinRecogniser:
    """A word that can be a name, first in its clause, before "is my sister"."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The word alone; nothing for words of grammar ("she is my sister")."""
        keys = [token.key for token in reading.tokens]
        kin = phrases("name_after_person", reading.languages)
        never = words("pronoun", reading.languages) | words("title", reading.languages)
        for index in range(len(keys) - 1):
            token = reading.tokens[index]
            if not _begins_clause(reading, index) or token.key in never or reading.is_function(token):
                continue
            if token.standing is not Standing.AMBIGUOUS or reading.gap(index) != " ":
                continue
            following = index + 2 if keys[index + 1] in _COPULA and index + 2 < len(keys) else index + 1
            if match_at(keys, following, kin) and (following > index + 1 or keys[index + 1] not in never):
                yield Span(token.start, token.end, Kind.NAME)


def _begins_clause(reading: Reading, index: int) -> bool:
    return index == 0 or bool(reading.gap(index - 1).strip())
