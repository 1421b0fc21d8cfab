"""A line to write to for somebody who can't speak: first among the lines, and from elsewhere where they have none.

A maid who could only write was told that no line takes messages, after three replies had named one: by then the
conversation was about danger, and the lines for danger only take calls.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.whom_lines_suit import offer_helps_by_chance
from bot.helplines.choose import choose
from bot.helplines.directory import ENFORCED
from bot.taxonomy import NEED_INTENTS, IntentName

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.helplines.directory import Directory
    from bot.helplines.need import Need, Offer

#: What a conversation may have been about in which lines were named.
_NEEDS: frozenset[IntentName] = NEED_INTENTS | {"worker_rights"}


def needs_told(said: Collection[str]) -> list[IntentName]:
    """The needs that the responses of a conversation have answered, by their names."""
    return sorted(need for need in _NEEDS if any(_answers(response, need) for response in said))


def _answers(response: str, need: IntentName) -> bool:
    return any(f"{response}_".startswith(f"utter_{kind}{need}_") for kind in ("", "urgent_"))


def with_line_to_write_to(
    offers: list[Offer], need: Need, needs: Sequence[IntentName], directory: Directory
) -> list[Offer]:
    """The offers; for who can only write, those that can be written to first, and one of another need where none can.

    A line that is for the need stays beside it: perhaps somebody can call there.

    Args:
        offers: the lines for the need.
        need: what is known of the person.
        needs: what else the conversation was about.
        directory: the directory of lines.
    """
    if need.contact != "text":
        return offers
    if any(offer.written for offer in offers):
        return _written_first(offers, need)
    others = (replace(need, situation=name, also=frozenset()) for name in needs if name != need.situation)
    found = (offer for other in others for offer in choose(directory, other).lines if _can_be_used(offer, other))
    return [*offers, *[offer for offer in found if offer not in offers][:1]]


def _can_be_used(offer: Offer, need: Need) -> bool:
    return offer.written and not offer_helps_by_chance(offer, need)


def _written_first(offers: list[Offer], need: Need) -> list[Offer]:
    """Those that can be written to first, unless they are crisis lines beside another need, or who writes fears them.

    The police's line comes behind one that is independent, and so does each that passes on what it hears, for who fears
    that (safety.md, Conduct 12); a child's line is first for a child (10).
    """
    return sorted(offers, key=lambda offer: not offer.written and not _stays_first(offer, offers, need))


def _stays_first(offer: Offer, offers: list[Offer], need: Need) -> bool:
    """Whether a line that only takes calls keeps its place before those that can be written to."""
    first_written = next(each for each in offers if each.written)
    aside = first_written.helpline.category == "suicide_crisis" and need.situation != "self_harm"
    distance = first_written.helpline.distance
    nearer = distance > offer.helpline.distance and (need.fears_authorities or distance == ENFORCED)
    of_child = offer.helpline.category == "child" and bool(need.minor)
    return aside or nearer or of_child
