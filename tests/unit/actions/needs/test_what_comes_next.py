"""Nobody in an emergency, and no child, reads the end of the conversation."""

from __future__ import annotations

from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed
from tests.unit.actions.answers.asked import ASKED, answer
from tests.unit.actions.replies import names


def test_a_no_to_nothing_is_no_end_of_an_emergency() -> None:
    """Nobody who took pills is told to write again whenever they want; after that the bot asks if it is over."""
    acting = changed(ASKED, intent="deny", open_question=None, last_need="self_harm", last_tier=Tier.EMERGENCY)
    assert names(answer(acting)) == ["utter_emergency_self_harm_simple", "utter_then_helpline"]
    shown = changed(acting, shown=("utter_emergency_self_harm_simple",))
    assert answer(shown).asks is Question.SAFE
    assert names(answer(changed(shown, intent="affirm")))[0] == "utter_in_danger_call_or_mobile"
    calmer = changed(acting, last_tier=Tier.URGENT)
    assert names(answer(calmer))[-1] == "utter_urgent_self_harm_simple"
    assert names(answer(changed(calmer, last_need="being_exploited"))) == ["utter_anything_else"]
