"""Someone who was not helped reads other lines; someone who fears the authorities reads whom they can ask first."""

from __future__ import annotations

from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.other_lines import independent_lines, other_lines
from bot.helplines.shown import ShownLine
from bot.turns.turn import Tier
from tests.turns import changed, turn_of

HELD = turn_of("being_exploited", Tier.URGENT, country="GB", last_need="being_exploited")


def test_lines_that_failed_are_not_named_again() -> None:
    """The site that lists more comes last."""
    held = changed(HELD, country="ES")
    failed = frozenset(line.directory_name for line in offered_lines(held, "being_exploited"))
    *others, site = other_lines(changed(held, failed_lines=failed), "being_exploited")
    assert others
    assert not {line.directory_name for line in others} & failed
    assert site.reach == "web"


def test_suicidal_words_get_only_crisis_lines() -> None:
    """Never those of another need."""
    *lines, _ = other_lines(changed(HELD, last_need="self_harm"), "self_harm")
    assert {line.category for line in lines} <= {"suicide_crisis", "child"}


def test_an_independent_line_is_no_authority_and_tells_none() -> None:
    """As far as is known; a country may have none."""
    lines = independent_lines(HELD, "being_exploited")
    assert lines
    assert {line.run_by for line in lines} <= {"ngo", "international"}
    assert not any(line.told for line in lines)


def test_a_charity_that_may_tell_is_named_where_no_other_is() -> None:
    """It is not said that none is independent where there is a charity: the reply says whom that may tell."""
    (line, *_) = independent_lines(changed(HELD, country="MX"), "being_exploited")
    assert (line.run_by, line.told) == ("ngo", "police_maybe")


def test_a_child_who_wants_no_police_keeps_the_child_line() -> None:
    """Childline of India is the state's, and not the police's."""
    lines = independent_lines(changed(HELD, country="IN", minor=True), "being_exploited")
    assert any(line.category == "child" for line in lines)


def test_a_line_whose_telephone_failed_is_named_as_it_can_be_written_to() -> None:
    """Where the country has no other: in Brazil the same number came again to "o numero nao atende"."""
    man = changed(HELD, country="BR", language="pt", audience=frozenset({"men"}))
    failed = frozenset(line.directory_name for line in offered_lines(man, "being_exploited"))
    first, *_ = other_lines(changed(man, failed_lines=failed), "being_exploited")
    assert first.directory_name not in failed or first.reach != "call"


def test_a_child_whom_nobody_answered_keeps_a_child_line() -> None:
    """Also where all of them were tried, and by text message (safety.md, Conduct 10)."""
    child = changed(HELD, channel="sms", minor=True, last_need="child_at_risk")
    failed = frozenset(line.directory_name for line in offered_lines(child, "child_at_risk"))
    lines = other_lines(changed(child, failed_lines=failed), "child_at_risk")
    assert any(line.category == "child" for line in lines)


def test_who_works_for_others_is_led_to_lines_for_others_last() -> None:
    """A man who owes for his journey read the lines of Asian women, of beaten husbands and of children alone."""
    failed = frozenset({"Modern Slavery & Exploitation Helpline (Unseen)"})
    tried = changed(HELD, failed_lines=failed)
    lines = [line for line in other_lines(tried, "being_exploited") if isinstance(line, ShownLine)]
    assert lines[0].directory_name in failed
    assert not {line.category for line in independent_lines(tried, "being_exploited")} & {"child"}


def test_a_line_for_others_comes_no_more() -> None:
    """Once somebody said that it is not for them, also where all others failed."""
    first, *_ = (line.directory_name for line in offered_lines(changed(HELD, country="KW"), "being_exploited"))
    all_names = {line.directory_name for line in offered_lines(changed(HELD, country="KW"), "being_exploited")}
    kuwait = changed(HELD, country="KW", unfit_lines=frozenset(all_names - {first}), failed_lines=frozenset({first}))
    named = [line for line in other_lines(kuwait, "being_exploited") if isinstance(line, ShownLine)]
    assert {line.directory_name for line in named} == {first}
