"""Whether the bot has an answer to a payload: a changed client may send one that no button of ours carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rasa.shared.core.constants import DEFAULT_INTENTS, USER_INTENT_OUT_OF_SCOPE

from bot.actions.answer_question import ANSWERS
from bot.actions.answers.should_i import ADVICE
from bot.actions.parts.fallbacks import NONE_OF_THEM
from bot.payloads import meaning
from bot.quiz_answers import right_choices
from bot.replies.catalogue import catalogue
from bot.settings import settings
from bot.turns.question import Question

if TYPE_CHECKING:
    from collections.abc import Container

#: Intents that every domain has, for actions of Rasa's own. No rule of ours stands behind them, and after one of them
#: every message of a conversation was answered with the same lines ten times over.
_OF_RASA = frozenset(DEFAULT_INTENTS) - {USER_INTENT_OUT_OF_SCOPE}


def is_offered(text: str, intents: Container[str]) -> bool:
    """Whether a payload is one that the bot has an answer to: a topic with a text, a question that it knows, a choice.

    Any choice counts where the answer tells those that it knows from all others, as the quiz does.

    Args:
        text: the payload.
        intents: those of the domain.
    """
    read = meaning(text)
    if read is None or read.intent not in intents or read.intent in _OF_RASA:
        return False
    question, choice = read.answer
    if read.intent != "answer" or question is None:
        topic = read.values.get("topic")
        return topic is None or _has(f"utter_{topic}")
    if question == Question.SHOULD_I:
        return choice in ADVICE
    if question == Question.FOLLOW_UP:
        return choice == NONE_OF_THEM or _has(f"utter_follow_up_{choice}")
    return question in ANSWERS or question in right_choices()


def _has(response: str) -> bool:
    return catalogue(settings().live_languages).has(response)
