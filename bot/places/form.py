"""The form of a word that is looked up, and what its ending or prefix tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Hint = Literal["", "at", "to", "from", "located", "into"]
#: Which names count for a form: all, countries and what our lists name, of these only what lies where the language is
#: spoken, or names under the language alone. What is taken off a word so easily leaves the name of some town.
Among = Literal["all", "listed", "home", "language"]


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form to look up, and what its case or prefix tells."""

    text: str
    hint: Hint = ""
    bent: bool = False
    among: Among = "all"
