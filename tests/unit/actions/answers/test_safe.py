"""Whether somebody is safe is answered with a number, with lines, or with a hidden chat."""

from __future__ import annotations

from bot.turns.question import Question
from tests.turns import changed
from tests.unit.actions.answers.asked import ASKED, answer
from tests.unit.actions.replies import names


def test_somebody_who_wants_to_die_and_is_not_safe_keeps_the_crisis_line() -> None:
    """The words for an attack would take it away (safety.md, Conduct 11)."""
    reply = answer(changed(ASKED, last_need="self_harm", question=Question.SAFE, choice="no"))
    assert names(reply)[0] == "utter_emergency_self_harm"


def test_who_is_not_safe_reads_the_number_and_who_is_reads_the_lines() -> None:
    """And where they are is asked behind the lines, where that is unknown."""
    asked = changed(ASKED, open_question=Question.SAFE)
    assert names(answer(changed(asked, intent="deny")))[0].startswith("utter_emergency")
    safe = answer(changed(asked, intent="affirm"))
    assert (names(safe), safe.asks) == (["utter_safe_yes"], None)
    assert answer(changed(asked, intent="affirm", country=None)).asks is Question.COUNTRY


def test_who_has_somebody_near_gets_the_chat_hidden() -> None:
    """As by the button for it."""
    assert names(answer(changed(ASKED, question=Question.SAFE, choice="near"))) == ["utter_quick_exit"]
