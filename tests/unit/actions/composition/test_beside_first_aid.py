"""What keeps people from a doctor is answered behind the first aid, wherever that stands."""

from __future__ import annotations

import pytest

from bot.actions.composition.beside_first_aid import CARE_COMES_FIRST, IS_REPORTED
from bot.actions.composition.order import compose
from bot.actions.parts.reported_pregnancies import countries_that_report
from bot.content_files import Fields, read_content
from bot.helplines.shown import ShownLine
from bot.settings import DATA
from bot.turns.reply import Reply, Say
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

LINE = ShownLine(directory_name="Line", name="Line", reach="call")
MEDICAL, PREGNANT = "utter_follow_up_medical", "utter_follow_up_pregnant"
HURT = turn_of("answer", Tier.EMERGENCY, country="PT", last_need="being_exploited", ailment="bleeding", also=(MEDICAL,))
EMERGENCY = Reply((Say("utter_emergency_simple"),))


@pytest.mark.parametrize("fear", [{"names_police": True}, {"fears_authorities": True}])
def test_who_fears_the_police_reads_what_a_hospital_tells_also_in_an_emergency(fear: dict[str, bool]) -> None:
    """Where the first aid stands beside the number, and where it is the answer; once, and to nobody without fear."""
    afraid = changed(HURT, **fear)
    said = names(compose(afraid, EMERGENCY))
    assert said[said.index(f"{MEDICAL}_bleeding") + 1] == CARE_COMES_FIRST
    assert CARE_COMES_FIRST in names(compose(changed(afraid, also=()), Reply((Say(f"{MEDICAL}_held", [LINE]),))))
    assert CARE_COMES_FIRST not in names(compose(HURT, EMERGENCY))
    assert CARE_COMES_FIRST not in names(compose(changed(afraid, said=frozenset({CARE_COMES_FIRST})), EMERGENCY))
    assert CARE_COMES_FIRST not in names(compose(changed(afraid, also=()), EMERGENCY))


def test_who_has_no_papers_reads_it_too() -> None:
    """The words for no papers have no room in an emergency."""
    said = names(compose(changed(HURT, also=(MEDICAL, "utter_follow_up_no_papers")), EMERGENCY))
    assert CARE_COMES_FIRST in said
    assert "utter_follow_up_no_papers" not in said


def test_by_text_message_it_takes_the_place_of_a_line() -> None:
    """In an emergency, whose number stands before it: in Hindi five parts became too many."""
    by_sms = changed(HURT, channel="sms", names_police=True)
    says = {say.response: say for say in compose(by_sms, EMERGENCY).says}
    assert CARE_COMES_FIRST in says
    assert not says[f"{MEDICAL}_bleeding"].lines


@pytest.mark.parametrize(("country", "reported"), [("SA", True), ("QA", True), ("GB", False), (None, False)])
def test_that_a_pregnancy_is_reported_is_said_only_where_it_is(country: str | None, reported: bool) -> None:
    """A wife in Britain read that a clinic may report her, and where the country is unknown it may be false, too."""
    asks = turn_of("answer", Tier.URGENT, country=country, last_need="being_exploited", ailment="pregnant")
    for answer in (PREGNANT, f"{PREGNANT}_forced"):
        assert (IS_REPORTED in names(compose(asks, Reply((Say(answer, [LINE]),))))) is reported
    assert IS_REPORTED not in names(compose(asks, Reply((Say(MEDICAL, [LINE]),))))


def test_each_country_that_reports_has_a_source() -> None:
    """Its key stands in the sources of the response."""
    sources = read_content(DATA / "guidance" / "sources.yml", Fields(anything=True)).values
    listed = {each["source"] for each in sources["supported"][IS_REPORTED]}
    assert set(countries_that_report().values()) == listed
