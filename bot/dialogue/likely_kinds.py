"""What a message in the middle of a need may be about, to choose from, where it was hardly or only half understood.

Of 478 such messages, by writers whom the model did not know, three in four are of one of the three likeliest kinds
(`benchmarks.follow_ups`): a choice leads on where a guess would be wrong and "I don't have the answer" would be idle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_answers import payload_of
from bot.dialogue.follow_up_readings import likeliest
from bot.dialogue.follow_up_weighing import fits, may_be
from bot.dialogue.usual_kinds import usual_kinds
from bot.follow_up_kind import kind_of, kinds
from bot.message_values import intent_of
from bot.nlu.follow_up_model import OTHER
from bot.taxonomy import NEED_INTENTS
from bot.turns.turn import ALSO
from bot.understood import ENTITIES, LIKELY_KINDS, READ_AS, LikelyKind, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: More is a list that nobody reads on a phone; beside an answer, fewer.
MOST_OFFERED, MOST_OFFERED_BESIDE = 3, 2
#: What all offers must have together: a story that asks nothing, and words without sense, have less.
LEAST_TOGETHER = 0.5
#: An answer that was read more surely stands alone: nine in ten of those are right, and two in three below.
SURE_ALONE = 0.9
#: Each offer has at least this share of what the surest one has: less is hardly meant, and a choice that does not fit
#: says that nothing was understood.
FAIR_SHARE = 0.25
#: Told and not asked, or about the chat itself.
_NO_SUBJECTS = frozenset({OTHER, "tells_more"})


def with_likely_kinds(parsed: Understood, known: Known) -> Understood:
    """The message with the kinds that it may be of, if it is not surely what it was read as.

    Args:
        parsed: the message as the conversation understands it.
        known: what the conversation is about.
    """
    read = parsed.get(READ_AS)
    if known.need not in NEED_INTENTS or known.need == "self_harm":
        return parsed
    if is_complaint(parsed):
        return {**parsed, LIKELY_KINDS: _choices(_usual(parsed, known))}
    if read and read["confidence"] >= SURE_ALONE:
        return parsed
    found = likeliest(parsed, may_be(parsed, known))
    answered = _answered(parsed, known)
    offered = [kind for kind in found if not (kind_of(kind).never_offered or kind in answered)]
    fair = FAIR_SHARE * max((found[kind] for kind in offered), default=0.0)
    offered = [kind for kind in offered if found[kind] >= fair][: MOST_OFFERED_BESIDE if read else MOST_OFFERED]
    together = sum(found[kind] for kind in offered)
    if not read and together < max(LEAST_TOGETHER, sum(found.get(kind, 0.0) for kind in _NO_SUBJECTS)):
        return parsed
    return {**parsed, LIKELY_KINDS: _choices(offered)}


def is_complaint(parsed: Understood) -> bool:
    """Whether the message was read as nothing but a complaint of the answers."""
    read = parsed.get(READ_AS)
    return read["name"] == "complaint" if read else intent_of(parsed) == "feedback_unhelpful"


def _usual(parsed: Understood, known: Known) -> list[str]:
    """What people most often need where it is about the same, and was not answered yet: a complaint names nothing."""
    answered = _answered(parsed, known)
    usual = (kind for kind in usual_kinds(known.need) if fits(kind, known) and kind not in answered)
    asked = (kind for kind in usual if not (kind_of(kind).never_offered or kind_of(kind).answered_by))
    return list(asked)[:MOST_OFFERED]


def _choices(kinds_offered: list[str]) -> list[LikelyKind]:
    return [{"name": kind, "payload": payload_of(kind)} for kind in kinds_offered]


def _answered(parsed: Understood, known: Known) -> set[str]:
    """The kinds that this message was read as, or is answered as beside it, or whose answer was read before."""
    said = {str(each["value"]) for each in parsed.get(ENTITIES) or () if each["entity"] == ALSO} | {*known.said}
    read = {parsed[READ_AS]["name"]} if READ_AS in parsed else set()
    return read | {name for name, kind in kinds().items() if {kind.beside, f"utter_follow_up_{name}"} & said}
