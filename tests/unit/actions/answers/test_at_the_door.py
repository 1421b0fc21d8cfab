"""Someone with a dangerous person at the door reads the number where they are, and not to open."""

from __future__ import annotations

from bot.actions.answers.at_the_door import DO_NOT_OPEN, do_not_open
from bot.slots import Slot
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

ASKED = turn_of("answer", channel="sms", country="CO", last_need="left_exploitation", choice="open")


def test_the_number_comes_first_and_no_question() -> None:
    """By text message without a line; a second time in simple words."""
    assert names(do_not_open(ASKED)) == ["utter_emergency", DO_NOT_OPEN]
    again = changed(ASKED, said=frozenset({"utter_emergency"}))
    assert names(do_not_open(again)) == ["utter_emergency_simple", DO_NOT_OPEN]
    assert do_not_open(ASKED).remember[Slot.LAST_NEED] == "immediate_danger"


def test_the_number_is_that_of_where_who_writes_is() -> None:
    """A mother in Colombia whose daughter is in Spain calls Colombia's, and her daughter stays the subject."""
    mother = changed(ASKED, last_need="worried_about_someone", country="CO", second_country="ES", second_said=True)
    reply = do_not_open(mother)
    assert reply.says[0].values["country_code"] == "CO"
    assert Slot.LAST_NEED not in reply.remember


def test_of_a_relatives_country_nothing_is_known_where_who_writes_is() -> None:
    """Without a telephone number that tells it, every mobile's number is said."""
    mother = changed(ASKED, channel="telegram", last_need="worried_about_someone", country="AE")
    assert names(do_not_open(mother))[0] == "utter_emergency_unknown_country"
