"""Which kinds of follow-ups a message holds, as a whole and in its clauses, and which of them leads.

People write an answer, a fear and a question into one message. What surely saves comes first, whichever clause it
stands in; then what the message is as a whole, which its clauses support or not: alone they prove little. An answer to
the bot's own question is kept beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.follow_up_kind import kind_of
from bot.languages.question_marks import has_question_mark
from bot.message_values import intent_shares, language_of, text_of
from bot.nlu.follow_up_model import KIND_SURE, OTHER, SURE_TO_ANSWER, least_of
from bot.typed.dying import denies_dying
from bot.typed.short_words import is_yes_or_no
from bot.understood import CLAUSES, FOLLOW_UP, ClauseShare, Understood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: A clause of one word ("police", "text") could mean many things.
SURE_OF_ONE_WORD = 0.88
#: What the surest clause adds to what the message as a whole is. Of 3,357 messages told in the middle of a story, by
#: writers whom the model did not know, 79 % are read right and 13 % wrong so; by the whole alone 77 and 10 %, and by
#: clauses that count alone 78 and 17 %.
SHARE_OF_CLAUSE = 0.3
#: From which a clause that surely saves leads, where the whole says as much about it as HEARD: of 280 such messages 220
#: are found with 32 false ones, and with a clause alone 218 with 58.
SURE_TO_LEAD, HEARD = 0.85, 0.1
#: What a clause adds that ends with a question mark and is surely read, where the whole message is no sure reading:
#: "she packs, I shake. where do I sleep tonight?". Of 4,998 messages held out, which seldom ask more than one thing, no
#: figure moves by more than two in a thousand.
SURE_OF_A_QUESTION, SHARE_OF_QUESTION = 0.9, 0.9
#: From which a clause of so many words is answered beside what leads, whatever the whole looks like.
SURE_BY_ITSELF, WORDS_OF_A_QUESTION = 0.95, 3
#: From which the intent of suicide supports a clause that wishes to die.
HEARD_BY_INTENT = 0.2
#: What is asked by someone who sees somebody come.
_WHAT_TO_DO = frozenset({"how_to_leave", "risky_escape", "what_next"})
#: So much is left at least to what a message may be, where its likeliest kind can't be meant.
LEAST_LEFT = 0.6


class Reading(NamedTuple):
    """A kind, and how sure it is that the message is of that kind: its probability, with what its clauses add."""

    kind: str
    sure: float


def readings(parsed: Understood, may_be: Callable[[str], bool] = lambda _: True) -> list[Reading]:
    """The kinds that a message holds but OTHER, in the order in which they lead.

    Args:
        parsed: the message.
        may_be: which kinds the conversation lets it be; what it can't be says nothing against the others.
    """
    found, said, shares = _mixed(parsed, may_be), of_clauses(parsed), shares_of(parsed)
    left = found.pop(OTHER, 0.0)
    leads = (kind for kind in said if kind_of(kind).leads_by_clause or kind_of(kind).saves_a_life)
    saving = {kind for kind in leads if said[kind] >= SURE_TO_LEAD and _is_heard(kind, shares, parsed)}
    saving |= {"someone_near"} & said.keys() if _must_go(parsed) else set()
    found |= {kind: max(said[kind], found.get(kind, 0)) for kind in saving}
    led = ordered(Reading(kind, sure) for kind, sure in found.items() if sure > left or kind in saving)
    return sorted(led, key=lambda each: (each.kind not in saving, each.sure < KIND_SURE))


def is_sure(parsed: Understood) -> bool:
    """Whether a kind is read that is more than a guess."""
    return any(each.sure >= KIND_SURE for each in readings(parsed))


def likeliest(parsed: Understood, may_be: Callable[[str], bool]) -> dict[str, float]:
    """How sure it is that a message is of each kind that it may be, also of less than a guess; the likeliest first."""
    return dict(sorted(_mixed(parsed, may_be).items(), key=lambda each: (-each[1], each[0])))


def _mixed(parsed: Understood, may_be: Callable[[str], bool]) -> dict[str, float]:
    """How sure it is that a message is of each kind: its probability, with what its surest clause adds."""
    whole, said = _of_whole(parsed, may_be), of_clauses(parsed)
    kinds = dict.fromkeys([*whole, *filter(may_be, said)])
    unsure = max(whole.values(), default=0.0) < SURE_TO_ANSWER
    asked = _certain_clauses(parsed, SURE_OF_A_QUESTION, only_asked=True) if unsure else frozenset()
    shares = {kind: SHARE_OF_QUESTION if kind in asked else SHARE_OF_CLAUSE for kind in kinds}
    return {kind: min(1.0, whole.get(kind, 0.0) + shares[kind] * said.get(kind, 0.0)) for kind in kinds}


def _must_go(parsed: Understood) -> bool:
    """Whether a clause surely says that somebody comes, and nothing behind it but what to do now.

    Someone who must go says it last, whatever they told before, or asks: "the supervisor is coming, shall I run away
    tonight?".
    """
    parts = list(parsed.get(CLAUSES) or ())
    while len(parts) > 1 and parts[-1]["name"] in _WHAT_TO_DO:
        parts.pop()
    return bool(parts) and parts[-1]["name"] == "someone_near" and parts[-1]["confidence"] >= SURE_TO_LEAD


def _is_heard(kind: str, shares: dict[str, float], parsed: Understood) -> bool:
    """Whether the whole message supports a saving clause; a wish to die may be heard by its intent instead.

    Not where it is denied: "I don't think of death, I just wake up every night".
    """
    if shares.get(kind, 0) >= HEARD:
        return True
    wish = kind == "wants_to_die" and intent_shares(parsed).get("self_harm", 0) >= HEARD_BY_INTENT
    return wish and not denies_dying(text_of(parsed), language_of(parsed))


def heard(parsed: Understood) -> list[Reading]:
    """The readings, and what a clause asks or tells beside them, as far as the whole supports it.

    A clause that is all but certain needs no whole: in "do they speak Ukrainian? won't they tell the police? he has my
    passport" the second leads, and hides the others.
    """
    found = {each.kind: each.sure for each in readings(parsed)}
    shares, alone = shares_of(parsed), _certain_clauses(parsed, SURE_BY_ITSELF)
    for kind, sure in of_clauses(parsed).items():
        if kind != OTHER and (kind in alone or shares.get(kind, 0) >= HEARD):
            found[kind] = max(sure, found.get(kind, 0.0))
    return [Reading(kind, sure) for kind, sure in found.items()]


def _certain_clauses(parsed: Understood, least: float, *, only_asked: bool = False) -> frozenset[str]:
    """The kinds that clauses of several words are by themselves, as surely as `least`; maybe of questions alone."""
    text = text_of(parsed)
    sure = (
        each
        for each in parsed.get(CLAUSES) or ()
        if each["confidence"] >= least and each["words"] >= WORDS_OF_A_QUESTION
    )
    return frozenset(
        each["name"] for each in sure if not only_asked or has_question_mark(text[each["start"] : each["end"]])
    )


def shares_of(parsed: Understood) -> dict[str, float]:
    """Probabilities of the likeliest kinds of the message as a whole, whatever the conversation."""
    return {each["name"]: each["confidence"] for each in parsed.get(FOLLOW_UP) or ()}


def sure_by_whole(parsed: Understood, *kinds: str) -> float:
    """How likely the message as a whole is of a kind, or of one of these, whatever the conversation."""
    shares = shares_of(parsed)
    return sum(shares.get(kind, 0.0) for kind in kinds)


def sure_by_clause(parsed: Understood, kind: str) -> float:
    """The highest probability that a clause of the message is of a kind."""
    return of_clauses(parsed).get(kind, 0.0)


def sure_by_either(parsed: Understood, kind: str) -> float:
    """The higher of both."""
    return max(sure_by_whole(parsed, kind), sure_by_clause(parsed, kind))


def sure_as_read(parsed: Understood, kind: str) -> float:
    """How sure a kind is where the message is read as it; 0 where it is not."""
    return dict(readings(parsed)).get(kind, 0.0)


def likeliest_of_whole(parsed: Understood) -> Reading:
    """The likeliest kind of the message as a whole, whatever the conversation; without a name where none is read."""
    return Reading(*next(iter(shares_of(parsed).items()), ("", 0.0)))


def of_clauses(parsed: Understood) -> dict[str, float]:
    """The highest probability that a clause of the message is of a kind, for each kind that one looks like."""
    surest: dict[str, float] = {}
    for each in parsed.get(CLAUSES) or ():
        enough = each["words"] > 1 or each["confidence"] >= SURE_OF_ONE_WORD
        if enough and not _is_yes_or_no(parsed, each):
            surest[each["name"]] = max(each["confidence"], surest.get(each["name"], 0.0))
    return surest


def _is_yes_or_no(parsed: Understood, clause: ClauseShare) -> bool:
    """Whether a clause is no more than that: "no" before "I don't want to call" says nothing of danger."""
    said = text_of(parsed)[clause["start"] : clause["end"]]
    return is_yes_or_no(said) if said else False


def _of_whole(parsed: Understood, may_be: Callable[[str], bool]) -> dict[str, float]:
    """Probabilities of the kinds that the message as a whole may be of, likeliest first, without what it can't be."""
    ranking = parsed.get(FOLLOW_UP) or ()
    impossible = sum(each["confidence"] for each in ranking if each["name"] != OTHER and not may_be(each["name"]))
    left = max(1.0 - impossible, LEAST_LEFT)
    return {
        each["name"]: min(1.0, each["confidence"] / left)
        for place, each in enumerate(ranking)
        if each["name"] == OTHER or (may_be(each["name"]) and (place == 0 or not kind_of(each["name"]).never_next))
    }


def counted_alone(parsed: Understood) -> str | None:
    """The kind that leads and is sure enough to count, whatever the conversation; None where that is none."""
    return next((kind for kind, sure in readings(parsed) if sure >= least_of(kind)), None)


def ordered(found: Iterable[Reading]) -> list[Reading]:
    """Readings in the order in which they lead; those of the same rank as they were."""
    return sorted(found, key=lambda each: kind_of(each.kind).rank)
