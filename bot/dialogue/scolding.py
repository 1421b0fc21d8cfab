"""Takes "my mum will kill me if she finds out" for what it mostly is: fear of being scolded, and no attack.

A girl who was blackmailed with pictures became an emergency by it, and nothing that she asked behind it was answered as
blackmail. It may still be meant: where it is not about pictures, the writer is asked whether they are safe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.dialogue.alarm_certainty import LIKELY
from bot.dialogue.follow_up_weighing import WITH_PICTURES, fits
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import tells_of_pictures
from bot.dialogue.rewriting import as_answer, as_intent, named_kind, with_urgency
from bot.dialogue.words_of_dying import THOUGHT_OF, share_of_dying
from bot.message_values import alarms, evidence_of, highest_probability, is_in_doubt, phrases_of, text_of
from bot.taxonomy import NEED_INTENTS, Tier
from bot.turns.question import Question
from bot.typed.scolding import only_scolds
from bot.understood import OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: The phrase of the alarm that such words look like.
_THREAT = "threat_to_life"
_PICTURES, _FEAR = "pictures_feared", "scared"
_BLACKMAIL: Final = "image_blackmail"


def as_scolding(parsed: Understood, known: Known) -> Understood | None:
    """The message without the alarm of such words, as what it is about; None where it holds none, or tells another.

    Any other phrase of danger, or words of dying, outweigh them.
    """
    others = [each for each in phrases_of(parsed) if each.get("indicator") != _THREAT]
    alarming = any(each.get("intent") in ("immediate_danger", "self_harm") for each in others)
    outweighed = alarming or share_of_dying(parsed) >= THOUGHT_OF
    if (
        outweighed
        or not _looks_like_threat(parsed)
        or not only_scolds(text_of(parsed), language_to_read_in(parsed, known))
    ):
        return None
    kept = [each for each in evidence_of(parsed) if each.get("indicator") != _THREAT]
    parsed = with_urgency(parsed, evidence=kept) | {OTHER_INTENTS: []}
    if others or _is_of_blackmail(parsed, known):
        intent = others[0]["intent"] if others else _BLACKMAIL
        return as_intent(with_urgency(parsed, tier=Tier.URGENT, asks=False), intent)
    return _as_fear(parsed, known)


def _looks_like_threat(parsed: Understood) -> bool:
    """Whether there is an alarm to take away, by its phrase or a probability, or at least a doubt.

    "Is the job even real? my mum will kill me if she finds out" only asks about the job.
    """
    by_its_phrase = any(each.get("indicator") == _THREAT for each in phrases_of(parsed))
    return by_its_phrase or alarms(parsed) or is_in_doubt(parsed)


def _is_of_blackmail(parsed: Understood, known: Known) -> bool:
    """Whether it tells of blackmail with pictures where none is known yet."""
    own = highest_probability(parsed, _BLACKMAIL)
    return known.need not in WITH_PICTURES and own >= LIKELY and tells_of_pictures(parsed)


def _as_fear(parsed: Understood, known: Known) -> Understood:
    """Fear of what the parents see or say; the call for help, with the number, where no need was told yet."""
    if known.need not in NEED_INTENTS:
        return as_intent(with_urgency(parsed, tier=Tier.CONCERN, asks=True), "ask_for_help")
    kind = _PICTURES if known.need in WITH_PICTURES and fits(_PICTURES, known) else _FEAR
    told = as_answer(parsed, Question.FOLLOW_UP, kind, tier=known.tier_or(Tier.CONCERN))
    return with_urgency(told, asks=kind == _FEAR) | named_kind(kind)
