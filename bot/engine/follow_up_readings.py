"""Which kinds of follow-ups a message holds, as a whole and in its clauses, and which of them leads.

People write an answer, a fear and a question into one message. What surely saves, or says who they are, comes first,
whichever clause it stands in; then what the message is as a whole; then its clauses. An answer to the bot's own
question is kept beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from bot.nlu.follow_up_classifier import CLAUSES, FOLLOW_UP
from bot.nlu.follow_up_model import LEAST, OTHER, SURE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: A clause of one word ("police", "text") could mean many things.
SURE_OF_ONE_WORD = 0.88
#: From which a clause leads the whole message. Of 4,336 messages by writers whom the network did not know, 66 % are
#: read right and 14 % wrong so, from a probability of 0.55 on; with every clause before the whole 62 and 21 %.
SURE_TO_LEAD = 0.85
#: From which the next kind counts, where the likeliest one can't be meant.
LEAST_OF_NEXT = 0.4
#: Never the next kind: an order not to go there, where nobody meant to, is worse than the advice for the need.
NEVER_NEXT = frozenset({"should_i_go"})
#: What comes first of several kinds in one message, in this order; all that is asked stands between, as it is written.
_FIRST = (
    ("someone_near", "took_something", "not_safe"),
    ("delete_chat", "danger_grows", "medical", "missing", "ransom"),
    ("not_this", "just_asking", "at_work", "not_me", "not_for_me", "line_failed"),
)
_LAST = (
    ("no_police",),
    ("text_only", "can_call", "am_safe"),
    ("scared", "complaint", "what_next", "who_wrote_here"),
    ("tells_more",),
)
_RANK = {kind: place for place, kinds in enumerate(_FIRST) for kind in kinds}
_RANK |= {kind: len(_FIRST) + 1 + place for place, kinds in enumerate(_LAST) for kind in kinds}


class Reading(NamedTuple):
    """A kind, and the highest probability that the message or a clause of it is of that kind."""

    kind: str
    sure: float


def readings(parsed: dict[str, Any], may_be: Callable[[str], bool] = lambda _: True) -> list[Reading]:
    """The likeliest kind of the message and of each clause, but OTHER, in the order in which they lead.

    Args:
        parsed: the message.
        may_be: which kinds the conversation lets the whole be; what it can't be says nothing against the others.
    """
    whole = _of_whole(parsed, may_be)
    clauses = [
        (each["name"], each["confidence"])
        for each in parsed.get(CLAUSES) or ()
        if each["words"] > 1 or each["confidence"] >= SURE_OF_ONE_WORD
    ]
    surest: dict[str, float] = {}
    for kind, sure in (*clauses, *whole):
        surest[kind] = max(sure, surest.get(kind, 0.0))
    found = ordered(Reading(kind, sure) for kind, sure in surest.items() if kind != OTHER)
    as_whole = {kind for kind, _ in whole}
    return sorted(found, key=lambda each: 0 if _leads(each) else 1 if each.kind in as_whole else 2)


def _of_whole(parsed: dict[str, Any], may_be: Callable[[str], bool]) -> list[tuple[str, float]]:
    left = 1.0
    for each in parsed.get(FOLLOW_UP) or ():
        if each["name"] == OTHER or may_be(each["name"]):
            next_counts = each["confidence"] >= LEAST_OF_NEXT and each["name"] not in NEVER_NEXT
            counts = left == 1 or next_counts
            return [(each["name"], each["confidence"] / left)] if counts else []
        left -= each["confidence"]
    return []


def _leads(reading: Reading) -> bool:
    return reading.sure >= SURE_TO_LEAD and any(reading.kind in kinds for kinds in _FIRST)


def counted_alone(parsed: dict[str, Any]) -> str | None:
    """The kind that leads and is sure enough to count, whatever the conversation; None where that is none."""
    return next((kind for kind, sure in readings(parsed) if sure >= LEAST.get(kind, SURE)), None)


def ordered(found: Iterable[Reading]) -> list[Reading]:
    """Readings in the order in which they lead; those of the same place as they were."""
    return sorted(found, key=lambda each: _RANK.get(each.kind, len(_FIRST)))
