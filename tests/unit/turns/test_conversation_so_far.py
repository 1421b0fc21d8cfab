"""What is known of a conversation is about the right person, and nothing of it is from an earlier conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa_sdk import Tracker

from bot.turns.reading import read_turn

if TYPE_CHECKING:
    from bot.turns.turn import Turn

OF_A_BROTHER = {"whose": "other", "only_others": True, "country": "MM", "candidates": ["MM"], "confidence": 0.95}


def read(whereabouts: dict[str, Any], **slots: Any) -> tuple[Turn, dict[str, Any]]:
    """The turn of an urgent message with these whereabouts, in the middle of a session."""
    parsed = {"text": "words", "intent": {"name": "being_exploited"}, "whereabouts": whereabouts}
    said = {"event": "user", "text": "words", "input_channel": "telegram", "metadata": {}}
    known = {"introduced": True, **slots}
    return read_turn(Tracker("k1.a", known, parsed, [said, said], False, None, {}, "action_listen"))


def test_a_need_told_of_a_relative_stays_about_the_relative() -> None:
    """Also in a message that speaks of the writer."""
    turn, learnt = read(OF_A_BROTHER)
    assert turn.known.of_another
    assert learnt["of_another"] is True
    later, learnt = read({}, last_need="being_exploited", of_another=True)
    assert later.about_another
    assert learnt["of_another"] is True


def test_that_somebody_was_in_need_before_a_silence_counts_until_a_need_is_told() -> None:
    """Then the conversation is about this one."""
    assert read({}, in_need_before=True)[0].known.in_need_before
    assert not read({}, in_need_before=True, last_need="being_exploited")[0].known.in_need_before


def test_a_son_who_is_told_of_is_a_man_and_the_brother_of_who_tells_of_herself_is_not_meant() -> None:
    """Lines for women are not for him; hers stay."""
    of_a_son, learnt = read(OF_A_BROTHER, audience=["of_a_man"])
    assert "men" in of_a_son.known.audience
    assert learnt["audience"] == ["of_a_man"]
    assert "men" not in read({}, audience=["of_a_man"], last_need="being_exploited")[0].known.audience
