"""Someone who complains reads an apology and another line, and nothing that was read just now."""

from __future__ import annotations

from bot.actions.answers.complaint import complained
from bot.actions.parts.help_lines import offered_lines
from bot.helplines.shown import without_sites
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

HELD = turn_of(
    "answer", Tier.URGENT, country="GB", country_source=CountrySource.SAID, contact="speak",
    question=Question.FOLLOW_UP, choice="complaint", last_need="being_exploited", last_tier=Tier.URGENT,
    likely_kinds=(("debt", "/debt"), ("embassy", "/embassy")),
)  # fmt: skip


def lines(turn: Turn) -> list[str]:
    """Names of the lines beside the apology."""
    said = next(say for say in complained(turn).says if say.response == "utter_follow_up_complaint")
    return [line.directory_name for line in without_sites(said.lines)]


def test_another_line_is_named_and_none_has_failed() -> None:
    """The words "you always say the same" brought the same line once more.

    After "you did not answer", in Lisbon, the line of the whole country was kept back for that of one region.
    """
    named = {line.directory_name for line in offered_lines(HELD, "being_exploited")}
    assert lines(HELD)
    assert not named & {*lines(HELD)}
    assert "failed_lines" not in complained(HELD).remember


def test_what_people_need_most_can_be_chosen_behind_it() -> None:
    """Unless the bot has to ask something first, or the choice was shown just now."""
    assert names(complained(HELD)) == ["utter_follow_up_complaint", "utter_follow_up_which_of"]
    assert names(complained(changed(HELD, shown=("utter_follow_up_which_of",)))) == ["utter_follow_up_complaint"]
    assert names(complained(changed(HELD, contact=None)))[-1] == "utter_ask_contact"
    asked = changed(HELD, contact=None, said=frozenset({"utter_ask_contact"}))
    assert names(complained(asked))[-1] == "utter_follow_up_which_of"


def test_a_line_that_nobody_may_be_without_stays() -> None:
    """The crisis line beside words of dying, and the child line for a child."""
    suicidal = changed(HELD, last_need="self_harm")
    crisis = [line.directory_name for line in offered_lines(suicidal, "self_harm")]
    assert lines(suicidal)[0] == crisis[0]
    child = changed(HELD, last_need="child_at_risk", minor=True)
    named = [line for line in offered_lines(child, "child_at_risk") if line.category == "child"]
    assert named[0].directory_name in lines(child)
