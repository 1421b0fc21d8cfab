"""Hides the first reader's verdict from a second reader, until she has judged the message herself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation_log.assessment import rank
from bot.conversation_log.reviewing import SECOND_READER, standing

if TYPE_CHECKING:
    from collections.abc import Container

    from bot.conversation_log.reading import Transcript
    from bot.conversation_log.shown import ShownTurn

#: Flags that say what the first reader made of it.
_TELLING = frozenset({"urgent_missed", "good_example"})


def waiting_turns(found: Transcript, reader: str) -> frozenset[int]:
    """Turns of which somebody else asked for a second reader, and which this reader has not judged.

    Flags, and the history of a verdict that was taken back, tell what the first one thinks also where no verdict
    stands. The reader who asked sees them as they are: it is her own question.
    """
    asked = {
        flag.turn_id
        for flag in found.flags
        if flag.kind == SECOND_READER and flag.cleared_at is None and flag.by != reader
    }
    return frozenset(row.id for row in found.turns if _waits(row, asked, reader))


def before_judging(found: Transcript, reader: str) -> Transcript:
    """The conversation as a reader sees it: of turns that wait for her judgement without the first reader's."""
    hidden = waiting_turns(found, reader)
    if not hidden:
        return found
    turns = [row.without_verdict() if row.id in hidden else row for row in found.turns]
    judged = [row for row in found.turns if row.id in hidden]
    head = replace(
        found.conversation,
        urgency=max(rank(standing(row, "tier")) for row in turns),
        language=None if any(row.right_language is not None for row in judged) else found.conversation.language,
        country=None if any(row.right_country is not None for row in judged) else found.conversation.country,
    )
    return replace(
        found,
        conversation=head,
        turns=turns,
        flags=[flag for flag in found.flags if flag.turn_id not in hidden or flag.kind not in _TELLING],
        corrections=[each for each in found.corrections if each.turn_id not in hidden or each.field == "text"],
    )


def in_list(
    turn: ShownTurn, flags: list[str], asked: frozenset[int], reader: str
) -> tuple[ShownTurn, list[str]] | None:
    """The message of a row of the list and its flags, where it waits for this reader's judgement; None elsewhere.

    Args:
        turn: the message.
        flags: kinds of open flags of its conversation.
        asked: turns of which somebody else asked for a second reader.
        reader: who looks at the list.
    """
    if not _waits(turn, asked, reader):
        return None
    return turn.without_verdict(), [kind for kind in flags if kind not in _TELLING]


def _waits(row: ShownTurn, asked: Container[int | None], reader: str) -> bool:
    return row.id in asked and row.reviewed_by != reader
