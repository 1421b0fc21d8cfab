"""The language in which each conversation was answered last: where a turn fails, nothing else tells it."""

from __future__ import annotations

from collections import OrderedDict

#: Conversations whose language is remembered.
_MOST = 10_000


class Spoken:
    """Remembers languages by pseudonym, in this process alone and in memory alone; the longest silent go first."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._languages: OrderedDict[str, str] = OrderedDict()

    def remember(self, person: str, language: str) -> None:
        """Note that somebody was answered in a language."""
        self._languages.pop(person, None)
        self._languages[person] = language
        while len(self._languages) > self._most:
            self._languages.popitem(last=False)

    def forget(self, person: str) -> None:
        """Forget somebody whose conversation is erased or hidden."""
        self._languages.pop(person, None)

    def of(self, person: str) -> str | None:
        """The language, None where it is not known."""
        return self._languages.get(person)
