"""A message as its clauses: people put an answer, a fear and a question into one text message.

"text. but u no answer me, police go arrest me because of paper?" says three things, and as a whole looks like none of
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.nlu.windows import Window

if TYPE_CHECKING:
    from collections.abc import Callable

#: So many clauses are read at the beginning and at the end: a vector of each costs as much as that of the message. What
#: is hardest to say comes last: "... and what do I tell them? I don't see what to live for".
FIRST, LAST = 2, 3
_CLAUSE = regex.compile(r"[^.,;:!?…\n।॥؟،؛¿¡]+[?؟]*")
_WORD = regex.compile(r"\p{L}")
#: Sentence ends inside numbers and addresses ("10.30", "wa.me") end no clause.
_INSIDE = regex.compile(r"(?<=\w)[.,:](?=\w)")
#: Stands in their place while the message is cut: any letter does.
_FILLER = "x"


def clauses(text: str, apart: Callable[[Window], list[Window]] | None = None) -> list[Window]:
    """The clauses of a message that has several, the first and the last; none of a message that is one clause.

    Args:
        text: the message.
        apart: the parts of a clause that says several things without a mark between them (`unmarked.py`).
    """
    found = _between_marks(text)
    if apart is not None:
        found = [part for clause in found for part in apart(clause)]
    if len(found) > FIRST + LAST:
        found = [*found[:FIRST], *found[-LAST:]]
    return found if len(found) > 1 else []


def _between_marks(text: str) -> list[Window]:
    found = []
    for match in _CLAUSE.finditer(_INSIDE.sub(_FILLER, text)):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if _WORD.search(match.group()):
            found.append(Window(start, match.start() + len(match.group().rstrip())))
    return found
