"""Where there is no answer somebody reads whom to ask, what it may be about, or that it was read."""

from __future__ import annotations

from bot.actions.parts.fallbacks import ask_them, left, tells_more, which, which_of
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

HELD = turn_of("answer", Tier.URGENT, country="GB", contact="speak", last_need="being_exploited", last_tier=Tier.URGENT)
LIKELY = changed(HELD, likely_kinds=(("embassy", "/embassy"), ("debt", "/debt")))
JOB_SEEKER = changed(HELD, tier=Tier.INFORMATION, last_need="check_job_offer", last_tier=Tier.INFORMATION)


def test_whom_to_ask_has_its_lines_and_once_the_number() -> None:
    """The number to call in danger, where it was not said in this session."""
    assert names(ask_them(HELD))[1:] == ["utter_follow_up_ask_them"]
    said = frozenset({"utter_in_danger_call"})
    (asked,) = ask_them(changed(HELD, said=said)).says
    assert asked.lines


def test_what_it_may_be_about_is_chosen_behind_a_line_to_call() -> None:
    """The last choice is "none of these"; without an urgent need the choice stands alone."""
    reply = which_of(LIKELY)
    assert names(reply)[1:] == ["utter_then_helpline", "utter_follow_up_which_of"]
    assert reply is not None
    choices = reply.says[-1].choices or ()
    assert [choice["response"] for choice in choices] == ["kind_embassy", "kind_debt", "kind_none"]
    assert names(which_of(changed(LIKELY, last_need="worker_rights"))) == ["utter_follow_up_which_of"]


def test_where_nothing_is_likely_it_is_asked_openly() -> None:
    """And where the choice was shown just now."""
    assert names(which(HELD)) == ["utter_follow_up_which"]
    assert which_of(changed(LIKELY, shown=("utter_follow_up_which_of",))) is None


def test_who_tells_more_of_an_urgent_need_reads_the_number_first() -> None:
    """A job seeker reads what to ask, and no number and no line."""
    assert names(tells_more(HELD))[0].startswith("utter_in_danger_call")
    assert names(tells_more(changed(HELD, last_need="left_exploitation"))) == ["utter_follow_up_tells_more"]
    assert names(tells_more(JOB_SEEKER)) == ["utter_follow_up_tells_more_offer"]


def test_a_question_is_not_thanked_for_and_a_story_has_no_answer() -> None:
    """Whom to ask, in place of "thank you for telling me"; the number still stands first."""
    asks = changed(HELD, puts_question=True)
    assert names(tells_more(asks))[0].startswith("utter_in_danger_call")
    assert names(tells_more(asks))[1] == left(asks) == "utter_follow_up_ask_them"
    assert left(HELD) == "utter_follow_up_tells_more"
