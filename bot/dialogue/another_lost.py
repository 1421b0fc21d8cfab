"""Reads that another person is held or missing where the conversation was about an offer: that comes before the offer.

"My cousin went there, they keep him in Myanmar" and "they want 3 lakh to release him" were told behind a question about
a job, and each was answered with the warning signs of jobs. It is read as it would be in a first message, before what
people usually say of an offer makes it unlikely (`usual_kinds.py`): someone who only asks has not gone.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from bot.dialogue.follow_up_readings import sure_by_clause, sure_by_whole
from bot.dialogue.losses import HEARD_OF_A_LOSS, HINT_OF_A_LOSS, LOSSES, PLAIN_WORRY, SURE_OF_A_WORRY, share_of_loss
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import as_intent, with_urgency
from bot.message_values import confidence_of, intent_of, urgency_of
from bot.nlu.follow_up_model import KIND_SURE
from bot.taxonomy import IntentName, Tier, tier_of
from bot.understood import MAY_BE_DANGER, OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: What a conversation is about where somebody may have gone in the meantime. About a contact met online, "he is held at
#: the airport and needs 3,000" is mostly the next lie.
_OF_WHO_MAY_GO: frozenset[IntentName] = frozenset({"check_job_offer", "safe_migration"})
_WORRY: Final = "worried_about_someone"
#: From which the loss alone says so, of the whole message or of a clause that the whole supports: a fee that is asked
#: for looks a little like a ransom, too.
_SURE_OF_A_LOSS = 0.9


def as_another_lost(parsed: Understood, known: Known) -> Understood | None:
    """The message as a worry about someone who is held or missing; None where it tells of nobody.

    Args:
        parsed: what the graph understood, its kinds not yet weighed by the need.
        known: what the conversation is about.
    """
    if known.need not in _OF_WHO_MAY_GO or _is_attack(parsed):
        return None
    lost = max(LOSSES, key=lambda kind: sure_by_whole(parsed, kind))
    together = share_of_loss(parsed)
    surely = together >= _SURE_OF_A_LOSS or (together >= KIND_SURE and sure_by_clause(parsed, lost) >= _SURE_OF_A_LOSS)
    if not (surely or together >= _least_of_a_worry(parsed)):
        return None
    told_of_loss = sure_by_whole(parsed, lost) >= (HINT_OF_A_LOSS if _worries(parsed, PLAIN_WORRY) else KIND_SURE)
    topic = {"topic": f"follow_up_{lost}"} if told_of_loss else {}
    told = with_urgency(as_intent(parsed, _WORRY, **topic), tier=tier_of(_WORRY), asks=False)
    return told | {OTHER_INTENTS: [], MAY_BE_DANGER: True}


def _least_of_a_worry(parsed: Understood) -> float:
    """How likely a loss must be beside the worry that the message is, by how surely it is one; never if it is none."""
    if _worries(parsed, PLAIN_WORRY):
        return HINT_OF_A_LOSS
    return HEARD_OF_A_LOSS if _worries(parsed, SURE_OF_A_WORRY) else math.inf


def _worries(parsed: Understood, least: float) -> bool:
    """Whether a message is read as a worry about someone at least so surely."""
    return intent_of(parsed) == _WORRY and confidence_of(parsed) >= least


def _is_attack(parsed: Understood) -> bool:
    """Whether a phrase says that somebody is attacked now: the number comes first, whoever it is."""
    return urgency_of(parsed) == Tier.EMERGENCY and by_phrase(parsed)
