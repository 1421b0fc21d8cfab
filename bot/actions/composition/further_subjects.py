"""What else a message is about, or may be, as choices behind the reply."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.composition.subject import OF_SUPPORTERS
from bot.actions.parts.fallbacks import WHICH
from bot.actions.parts.questions import kind_choices, topic_choices
from bot.taxonomy import OFFER_INTENTS, Tier, tier_of
from bot.turns.question import Question
from bot.turns.session import LEFT_OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.turns.reply import Reply, Say
    from bot.turns.turn import Turn

#: What people ask and the bot never does.
_ASKED_BY_THEM = frozenset({Question.FOLLOW_UP, Question.LINE, Question.SHOULD_I})
#: How many subjects are offered behind a reply.
_MOST = 2


def with_further_subjects(turn: Turn, reply: Reply) -> Reply:
    """The reply with what else the message is about behind it."""
    if not (also := _further_subjects(turn, reply.says)):
        return reply
    *before, last = reply.says
    return replace(reply, says=(*before, replace(last, also=also)))


def _further_subjects(turn: Turn, says: Sequence[Say]) -> tuple[dict[str, str], ...]:
    """Needs, else kinds of follow-ups where it was half understood.

    By SMS the first reply has no room for what only informs: it is left open, and offered behind the next one.
    """
    needs = other_needs(turn) or _left_open(turn, says)
    if turn.known.first and turn.by_sms:
        needs = [name for name in needs if name not in LEFT_OPEN]
    if needs and not _is_guess(turn, says):
        return topic_choices(needs[:_MOST])
    return kind_choices(turn.message.likely_kinds) if _half_understood(turn) and not asks_to_choose(says) else ()


def other_needs(turn: Turn) -> list[str]:
    """Further intents of the message that something can be offered for: thanks and small talk don't count.

    A wish to die that was denied is left out. So is harm to others when someone asks about an offer: if the gate were
    surer of it, it would have raised an alarm. Nobody in need is asked for a gift.
    """
    unfit = frozenset({"self_harm"}) if turn.message.denies_dying else frozenset()
    unfit |= OF_SUPPORTERS if turn.in_need else frozenset()
    if turn.last_need in OFFER_INTENTS and not turn.known.first:
        unfit |= {"being_exploited", "left_exploitation"}
    return [
        name
        for name in turn.message.other_intents
        if name not in unfit and (tier_of(name) is not Tier.CONVERSATION or name == "ask_privacy")
    ]


def _left_open(turn: Turn, says: Sequence[Say]) -> list[str]:
    """What was left open before, and is neither asked nor answered now."""
    now = {turn.intent, turn.last_need, *(say.response.removeprefix("utter_") for say in says)}
    return [name for name in turn.known.left_open if name not in now]


def _is_guess(turn: Turn, says: Sequence[Say]) -> bool:
    """Whether further topics are only guesses: the reply offers them itself, or keeps to the subject instead."""
    of_guess = any(say.response.startswith(f"utter_{turn.intent}") for say in says)
    kept = turn.message.unsure and (turn.in_need or (turn.tier is Tier.INFORMATION and not of_guess))
    return kept or any(say.response == "utter_not_sure" for say in says)


def asks_to_choose(says: Sequence[Say]) -> bool:
    """Whether the reply asks which of some subjects is meant: a question behind it would take its buttons away."""
    return says[-1].response.startswith(WHICH)


def _half_understood(turn: Turn) -> bool:
    """Whether an answer may be that of another question, which can be chosen beside it where letters cost no money."""
    answered = turn.intent == "answer" and turn.message.question in _ASKED_BY_THEM and not turn.message.pressed
    return answered and bool(turn.message.likely_kinds) and not turn.by_sms
