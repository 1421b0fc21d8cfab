"""Which of a chat's updates that wait get one answer together, and what is read of them. Pure.

An answer takes a second (see `pace`), and Telegram shows no more than 100 updates that are not confirmed. Somebody who
wrote faster kept everybody else from being read, and waited for their own quick exit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.channels.message import Incoming, SentKind
from bot.channels.telegram.received import Received, Then
from bot.channels.turn import hides

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: So many updates of a chat wait for an answer each, since words are read best alone; more are answered together.
MOST_WAITING = 10

#: Characters that are read together: as many as a message of Telegram may have.
MOST_CHARACTERS = 4096


def first_together(waiting: Sequence[Received]) -> Sequence[Received]:
    """Those at the beginning that get one answer: mostly the first alone.

    A wish to hide the chat can't wait: what was written before it gets no answer, which would have to be hidden as
    well. Where too many wait, all up to the last words are answered together.

    Args:
        waiting: all of a chat that wait, in their order; at least one.
    """
    if until := _end_of(waiting, _hides):
        return waiting[:until]
    if len(waiting) <= MOST_WAITING:
        return waiting[:1]
    return waiting[: _end_of(waiting, lambda each: bool(_words(each))) or len(waiting)]


def as_one(heard: Sequence[Received]) -> Received:
    """The newest, with the words of those before it: what was told in several messages is read as a whole.

    A location among them stays an assumption, to be asked about. Of presses and pictures only the newest counts, and
    only where nobody wrote words.

    Args:
        heard: those that get one answer, in their order; at least one.
    """
    worded = [each for each in heard if _words(each)]
    if len(heard) == 1 or _hides(heard[-1]) or not worded:
        return heard[-1]
    newest = worded[-1]
    if newest.incoming is None:
        return newest
    country = next(filter(None, map(_located, reversed(heard))), newest.incoming.country_hint)
    return replace(newest, incoming=replace(newest.incoming, text=_joined(worded), country_hint=country))


def _joined(worded: Sequence[Received]) -> str:
    """The words in their order, each once; the newest of them, where all are too many."""
    kept: list[str] = []
    for words in dict.fromkeys(_words(each) for each in reversed(worded)):
        if kept and sum(map(len, kept)) + len(kept) + len(words) > MOST_CHARACTERS:
            break
        kept.append(words)
    return "\n".join(reversed(kept))


def _end_of(waiting: Sequence[Received], wanted: Callable[[Received], bool]) -> int:
    """How many there are up to the last that is wanted; none where none is."""
    return next((number for number in range(len(waiting), 0, -1) if wanted(waiting[number - 1])), 0)


def _answered(received: Received) -> Incoming | None:
    return received.incoming if received.then is Then.ANSWER else None


def _hides(received: Received) -> bool:
    incoming = _answered(received)
    return incoming is not None and hides(incoming)


def _words(received: Received) -> str:
    incoming = _answered(received)
    return incoming.text if incoming and incoming.kind is SentKind.TEXT else ""


def _located(received: Received) -> str | None:
    """The country of a location that was sent."""
    incoming = _answered(received)
    return (incoming.country_pin or incoming.country_hint) if incoming and incoming.kind is SentKind.LOCATION else None
