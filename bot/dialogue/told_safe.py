"""Turns round what was heard as danger where the words deny it: "no I'm safe", "tranquilo, no estoy en peligro".

A model that knows few messages of a kind hears the danger in a danger that is denied, and someone who only asked was
answered with the emergency number. Danger that another clause tells stays: "I'm safe, but he is at her door". So does
what somebody tells at length of another: "yes I'm fine, it is the neighbour: I hear the girl being hit".
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from bot.dialogue.danger_told import endangered_besides
from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import sure_by_whole
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import NO_CONFIDENCE, with_urgency
from bot.message_values import alarms, intent_of, is_in_doubt, language_of, text_of, urgency_of
from bot.taxonomy import tier_of
from bot.turns.question import Question
from bot.typed.safety import says_safe
from bot.understood import CLAUSES, FOLLOW_UP, INTENT, ClauseShare, Share, Understood

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.dialogue.known import Known

_SAFE, _NOT_SAFE = "am_safe", "not_safe"
#: So many words beside "I'm safe" only say that it is about another: "it's about my friend at work".
MOST_BESIDE_SAFE = 8
_DANGER: Final = "immediate_danger"


def tells_safe(parsed: Understood, known: Known) -> bool:
    """Whether its words say that the writer is safe, and no other clause of it tells of danger."""
    is_safe = partial(_says, parsed=parsed, known=known)
    return is_safe(text_of(parsed)) and not endangered_besides(parsed, is_safe)


def answers_safe(parsed: Understood, known: Known) -> bool:
    """Whether it says so where that was asked, and raises no alarm that the conversation had not: it is an answer."""
    told = is_new_alarm(parsed, known) or by_phrase(parsed, _DANGER)
    return known.question == Question.SAFE and not told and tells_safe(parsed, known)


def is_new_alarm(parsed: Understood, known: Known) -> bool:
    """Whether it raises an alarm that the conversation had not."""
    return alarms(parsed) and (intent_of(parsed), urgency_of(parsed)) != (known.need, known.tier)


def with_safe_told(parsed: Understood, known: Known) -> Understood:
    """The message with "not safe" turned round where its words say the opposite, and without the alarm of that.

    An alarm that a phrase raised stays, and so does every alarm that is not of danger.
    """
    if known.need is None or not tells_safe(parsed, known) or _tells_of_another(parsed, known):
        return parsed
    text = text_of(parsed)
    clauses: list[ClauseShare] = [
        {**each, **_turned(each["ranking"])[0], "ranking": _turned(each["ranking"])}
        if _says(text[each["start"] : each["end"]], parsed, known)
        else each
        for each in parsed.get(CLAUSES) or ()
    ]
    return _calm(parsed, known) | {FOLLOW_UP: _turned(parsed.get(FOLLOW_UP) or ()), CLAUSES: clauses}


def _tells_of_another(parsed: Understood, known: Known) -> bool:
    """Whether an alarm stands beside more than a few words that say nothing of the writer's own safety.

    Of somebody who tells of another, or says that it is about another: their own safety calms nothing.
    """
    of_another = known.tells_of_others or sure_by_whole(parsed, "not_me") >= LIKELIER_THAN_NOT
    if not of_another or not alarms(parsed):
        return False
    text, clauses = text_of(parsed), parsed.get(CLAUSES) or ()
    others = [each for each in clauses if not _says(text[each["start"] : each["end"]], parsed, known)]
    return any(each.get("words", 0) > MOST_BESIDE_SAFE for each in others)


def _says(text: str, parsed: Understood, known: Known) -> bool:
    """Whether a text says it in the language of the conversation, or in the one that the message seems to be in."""
    return any(says_safe(text, language) for language in {known.language, language_of(parsed)})


def _turned(ranking: Sequence[Share]) -> list[Share]:
    """A ranking with what stood for "not safe" given to "safe", the likeliest first."""
    shares: dict[str, float] = {}
    for each in ranking:
        name = _SAFE if each["name"] == _NOT_SAFE else each["name"]
        shares[name] = round(shares.get(name, 0.0) + each["confidence"], 4)
    ordered = sorted(shares.items(), key=lambda each: -each[1])
    return [{"name": name, "confidence": share} for name, share in ordered]


def _calm(parsed: Understood, known: Known) -> Understood:
    """The message without the alarm, or the doubt, that only the denied danger raised."""
    raised = intent_of(parsed) == _DANGER and alarms(parsed)
    if by_phrase(parsed) or not (raised or is_in_doubt(parsed)):
        return parsed
    need = known.need or "out_of_scope"
    about: Understood = {INTENT: {"name": need, "confidence": NO_CONFIDENCE}} if raised else {}
    tier = (known.tier or tier_of(need)) if raised else urgency_of(parsed)
    return with_urgency(parsed, tier=tier, asks=False) | about
