"""How sure a kind of follow-up must be where, and what answers it.

What holds for one kind is its row in `bot/data/follow_ups/kinds.yml`. Here is what holds for all of them, or for what a
single step of the dialogue weighs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.follow_up_kind import kind_of, kinds
from bot.taxonomy import NEED_INTENTS, WORK_INTENTS
from bot.turns.turn import Question

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.follow_up_kind import Kind

#: Probability from which a kind outweighs an alarm; from which it is taken for what was meant, is SURE.
SURE_BESIDE_ALARM = 0.85
#: From which a kind is likelier than all others together.
LIKELIER_THAN_NOT = 0.5
#: From which a further question of the message is answered beside what it was read as.
SURE_BESIDE = 0.7
#: An act under way is an emergency on less than that: an ambulance too many harms nobody.
LIKELY_ACT = 0.45
#: A ransom that outweighs words for pictures: of 1,560 messages about blackmail with pictures three look so.
SURE_OF_RANSOM = 0.99
#: From which a first message asks what one seldom asks (`rarely_first`).
SURE_AT_FIRST = 0.97
#: What the advice for a need says already, whatever is asked beside it: "do not pay".
SAID_BY_ADVICE = {"image_blackmail": frozenset({"should_i_pay"})}
#: After these nothing is left that a question could be about.
ENDS_THE_NEED = frozenset({"not_this", "just_asking"})
#: Needs that may be about pictures: elsewhere "they will see" means the phone.
WITH_PICTURES = frozenset({"image_blackmail", "child_at_risk", "self_harm", "left_exploitation"})
#: A yes, a no or an "ok" of so few words is no more than that.
BARE = 2
#: Whoever tells of another is not safe only where the bot asked; and hides no chat where another's phone is watched.
OF_ONESELF = frozenset({"not_safe", "someone_near"})
#: From which the chat is hidden from who may only tell of another: "he's there now" of a boy whom a neighbour saw.
SURE_TO_HIDE_FROM_A_WITNESS = 0.97
#: Kinds that are what a first message is about, where it is about somebody in need.
TOLD_AT_FIRST = ("ransom", "missing")
OF_ANOTHER = NEED_INTENTS - {"self_harm", "left_exploitation", "immediate_danger"}
#: Kinds that share words with the fear of being reported, and with wishes to go there; so does what saves.
NO_FEAR_OF_THEM = frozenset({"embassy", "go_home", "lawyer", "not_me", "not_this"})
#: Answers that come before whatever follows them.
BEFORE_ALL = frozenset({(Question.SAFE, "no"), (Question.SAFE, "near")})


def answer_to(kind: str) -> tuple[Question, str]:
    """The question and the choice by which the dialogue answers a kind that no other intent answers."""
    question, choice = kind_of(kind).answered_by or (Question.FOLLOW_UP, kind)
    return Question(question), choice


def is_of_contact(kind: str) -> bool:
    """Whether a kind answers how somebody can be reached."""
    return answer_to(kind)[0] == Question.CONTACT


def kind_answered(intent: str, values: Mapping[str, str]) -> str | None:
    """The kind that an intent with these values answers, though nothing was read as it; None where it is none.

    An answer to FOLLOW_UP is none of them: where nothing was read, it only thanks for what was told. Nor is a need, or
    guidance at work: those are answered as what they are.
    """
    if intent in NEED_INTENTS | WORK_INTENTS:
        return None
    return next((kind.name for kind in kinds().values() if (intent, values) in (kind.read_as, _answer(kind))), None)


def _answer(kind: Kind) -> tuple[str, dict[str, str]] | None:
    """What answers a kind whose answer the dialogue has, as an intent with its values."""
    if kind.answered_by is None:
        return None
    question, choice = kind.answered_by
    return "answer", {"question": question, "choice": choice}
