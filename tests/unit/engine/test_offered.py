"""Whatever a button of ours carries is answered; what none carries would end in the answer to a fault."""

from __future__ import annotations

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.shared.core.domain import Domain

from bot.actions.parts.fallbacks import NONE_OF_THEM
from bot.dialogue.follow_up_answers import payload_of
from bot.engine.offered import is_offered
from bot.follow_up_kind import kinds
from bot.payloads import answer, payload
from bot.replies.catalogue import catalogue
from bot.settings import ROOT, settings
from bot.taxonomy import INFORMATION_INTENTS, NEED_INTENTS
from bot.turns.question import Question

INTENTS = Domain.load(str(ROOT / "domain.yml")).intents


def test_every_button_of_the_texts_is_offered() -> None:
    """Also those of text messages."""
    responses = catalogue(settings().live_languages).responses.values()
    carried = {told for response in responses for _title, told in (*response.buttons, *response.sms_buttons)}
    assert len(carried) > 100
    assert not [told for told in carried if not is_offered(told, INTENTS)]


def test_what_a_message_may_be_about_is_offered() -> None:
    """Each kind of follow-up that can be chosen, none of them, and each topic."""
    chosen = [payload_of(name) for name, kind in kinds().items() if not kind.never_offered]
    chosen += [answer(Question.FOLLOW_UP.value, NONE_OF_THEM)]
    chosen += [payload(intent) for intent in (*NEED_INTENTS, *INFORMATION_INTENTS)]
    assert not [told for told in chosen if not is_offered(told, INTENTS)]


@pytest.mark.parametrize(
    "sent",
    [
        answer("phone", "yes"),
        answer("nobody_asked", "yes"),
        answer("quiz_99", "a"),
        answer("should_i", "dance"),
        answer("follow_up", "nothing_of_ours"),
        payload("answer", question="follow_up"),
        payload("more", topic="nothing_of_ours"),
        payload("restart"),
        payload("back"),
        payload("session_start"),
        payload("nlu_fallback"),
        payload("no_intent_of_ours"),
        "words",
    ],
)
def test_what_nobody_offered_is_not(sent: str) -> None:
    """None of these has an answer."""
    assert not is_offered(sent, INTENTS)
