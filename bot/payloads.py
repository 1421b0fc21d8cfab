"""What a button, a command or a typed phrase stands for: an intent with plain values, in the syntax that Rasa reads.

`/answer{"question":"safe","choice":"no"}` is made and read here alone. What comes back from a button is checked: a
changed client may send bytes that no button of ours carries.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_VALUE = r'"([a-z_]{1,30})": ?"([\w-]{1,60})"'
_PAYLOAD = re.compile(rf"/([a-z_]{{1,40}})(?:\{{ ?({_VALUE}(?:, ?{_VALUE})*) ?\}})?")


@dataclass(frozen=True, slots=True)
class Meaning:
    """An intent, and the values of its entities by name."""

    intent: str
    values: Mapping[str, str]

    @property
    def answer(self) -> tuple[str | None, str | None]:
        """The question that is answered and the choice, where it is an answer."""
        return self.values.get("question"), self.values.get("choice")


@dataclass(frozen=True, slots=True)
class Button:
    """A button, or a numbered line where a channel has no buttons: its words, and the payload that it stands for."""

    title: str
    payload: str

    @property
    def answer(self) -> tuple[str | None, str | None]:
        """The question that it answers and the choice, where it answers one."""
        found = meaning(self.payload)
        return found.answer if found else (None, None)


def payload(intent: str, **values: str) -> str:
    """An intent with values as a button carries it."""
    return f"/{intent}" + (json.dumps(values, separators=(",", ":")) if values else "")


def answer(question: str, choice: str) -> str:
    """The choice of an answer to one of the bot's questions."""
    return payload("answer", question=question, choice=choice)


@lru_cache(maxsize=512)
def meaning(text: str) -> Meaning | None:
    """What a payload stands for; None if the text does not have the form of ours: an intent with plain values."""
    match = _PAYLOAD.fullmatch(text)
    return Meaning(match[1], dict(re.findall(_VALUE, match[2] or ""))) if match else None
