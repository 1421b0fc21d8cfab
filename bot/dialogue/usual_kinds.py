"""What people usually say in a conversation about a need, and how much likelier that makes a reading.

The classifier reads each message alone, and learned as many examples of each kind: "they keep it until I pay" may be a
passport, a debt, a ransom or blackmail to it. How often which of these is said about the need in question decides where
the words do not (Bayes' rule).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Each, read_content
from bot.follow_up_kind import kind_of, saving
from bot.settings import DATA
from bot.taxonomy import URGENT_INTENTS, IntentName
from bot.understood import CLAUSES, FOLLOW_UP, ClauseShare, Share, Understood

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.dialogue.known import Known

#: The file of counts, and its form: by need, how many messages were of each kind.
COUNTS, FORM_OF_COUNTS = DATA / "follow_ups" / "usual.yml", Each(Each(int))
#: How much what is usual counts beside the words, as an exponent: 1 would be so if the invented conversations that were
#: counted were real ones.
WEIGHT_OF_USUAL = 0.7
#: Needs that come of another, which was told before.
_HAVE_A_REASON: frozenset[IntentName] = frozenset({"self_harm", "immediate_danger"})
#: What all needs together say counts like so many messages about the need itself.
SHARED = 10


def as_usual(parsed: Understood, known: Known) -> Understood:
    """The message with its likeliest kinds, as a whole and in its clauses, weighed by the need; as it is before one."""
    weights = _weights_in(known)
    if weights is None or not parsed.get(FOLLOW_UP):
        return parsed
    clauses: list[ClauseShare] = [
        {**each, **_weighed(each["ranking"], weights)[0]} for each in parsed.get(CLAUSES) or ()
    ]
    return parsed | {FOLLOW_UP: _weighed(parsed[FOLLOW_UP], weights), CLAUSES: clauses}


def _weights_in(known: Known) -> dict[str, float] | None:
    """How much likelier each kind is in this conversation; None before it is about a need.

    An answer to the open question is never less likely: about an offer, "yes I'm safe" is seldom said unasked, what
    saves a life is never unlikely, and the two together made "I am not safe" of it.

    Suicidal words and an attack have a reason, and what was told of it before is spoken of again: "he just messaged,
    last chance", "they said they stab me" and then "do I get arrested for what I carried?". A brother who is held is
    asked about as one asks about another person, and about someone who is held.
    """
    by_need = weights_of_kinds()
    weights = by_need.get(known.need or "")
    if weights is None:
        return None
    beside = [need for need in URGENT_INTENTS if f"utter_urgent_{need}" in known.said and known.need in _HAVE_A_REASON]
    beside += ["worried_about_someone"] if known.of_another else []
    every = [weights, *(by_need[need] for need in beside if need in by_need)]
    usual = {kind: max(each[kind] for each in every) for kind in weights}
    return usual | {
        kind: max(1.0, usual[kind]) for kind in usual if known.question and _question_of(kind) == known.question
    }


def _question_of(kind: str) -> str | None:
    """The question to which a kind is an answer."""
    row = kind_of(kind)
    return row.answered_by[0] if row.answered_by else (row.read_as or ("", {}))[1].get("question")


def _weighed(ranking: Sequence[Share], weights: Mapping[str, float]) -> list[Share]:
    """A ranking by the probabilities times the weights; what stands in no ranking is of any kind, and keeps its own."""
    rest = 1.0 - sum(each["confidence"] for each in ranking)
    shares = {each["name"]: each["confidence"] * weights.get(each["name"], 1.0) for each in ranking}
    together = sum(shares.values()) + max(rest, 0.0)
    ordered = sorted(shares.items(), key=lambda each: -each[1])
    return [{"name": kind, "confidence": round(share / together, 4)} for kind, share in ordered]


def usual_kinds(need: IntentName | None) -> list[str]:
    """What people ask and tell about a need, the most usual first."""
    counts = _counts().get(need or "", {})
    return sorted(counts, key=lambda kind: -counts[kind])


@lru_cache(maxsize=1)
def _counts() -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = read_content(COUNTS, FORM_OF_COUNTS).values
    return counts


@lru_cache(maxsize=1)
def weights_of_kinds() -> dict[str, dict[str, float]]:
    """By need, how much likelier each kind is there than if all were alike; 1 at least for what saves a life.

    Raises:
        ContentFileError: the file is malformed; file, line and remedy are named.
    """
    counts = _counts()
    total: dict[str, int] = {}
    for kinds in counts.values():
        for kind, count in kinds.items():
            total[kind] = total.get(kind, 0) + count
    return {need: _weights(kinds, total) for need, kinds in counts.items()}


def _weights(counts: Mapping[str, int], total: Mapping[str, int]) -> dict[str, float]:
    everywhere = sum(total.values())
    here = sum(counts.values()) + SHARED
    shares = {kind: (counts.get(kind, 0) + SHARED * each / everywhere) / here for kind, each in total.items()}
    weights = {kind: (share * len(total)) ** WEIGHT_OF_USUAL for kind, share in shares.items()}
    return weights | {kind: max(1.0, weights.get(kind, 1.0)) for kind in saving()}
