"""What was not understood is said again in simpler words, and no number is lost by it."""

from __future__ import annotations

from bot.actions.ask_repeat import AskRepeat
from bot.actions.small_talk import SmallTalk
from bot.actions.tell_location import TellLocation
from bot.actions.urgent_help import UrgentHelp
from bot.turns.turn import Tier
from tests.turns import changed, turn_of


def names(last_need: str, country: str | None = "GB", tier: Tier | None = None) -> list[str]:
    """Responses to "what?" after this need."""
    reply = AskRepeat().answer(turn_of("ask_repeat", country=country, last_need=last_need, last_tier=tier))
    return [say.response for say in reply.says]


def test_suicidal_words_get_the_emergency_number_again() -> None:
    """Somebody who took pills and asks "what?" must not have to look for it."""
    assert names("self_harm")[-2:] == ["utter_in_danger_call_or_mobile", "utter_urgent_self_harm_simple"]
    assert names("self_harm", None)[0] == "utter_in_danger_call_unknown_country"


def test_an_act_under_way_stays_an_emergency() -> None:
    """Pills in the hand: "what?" and the country are answered with the number to call, as the first message was."""
    assert names("self_harm", "CA", Tier.EMERGENCY) == ["utter_emergency_self_harm_simple", "utter_then_helpline"]
    assert names("self_harm", None, Tier.EMERGENCY)[0] == "utter_emergency_self_harm_unknown_country_simple"
    acting = {"last_need": "self_harm", "last_tier": Tier.EMERGENCY}
    located = TellLocation().answer(turn_of("tell_location", country="CA", place_said=True, **acting))
    assert located.says[0].response == "utter_emergency_self_harm"


def test_an_emergency_is_said_simpler() -> None:
    """With the number of the country, or the one of every mobile, and who can help besides."""
    assert names("immediate_danger") == ["utter_emergency_silent_simple", "utter_then_helpline"]
    assert names("immediate_danger", None)[0] == "utter_emergency_unknown_country_simple"


def test_what_now_of_somebody_in_need_is_no_question_for_the_menu() -> None:
    """What can be done comes again, in simple words; a button or a command shows the menu."""
    asked = turn_of("menu", country="GB", last_need="being_exploited")
    assert SmallTalk().answer(asked).says[0].response == "utter_urgent_being_exploited_simple"
    assert SmallTalk().answer(changed(asked, pressed=True)).says[0].response == "utter_menu"
    assert SmallTalk().answer(changed(asked, last_need="donate")).says[0].response == "utter_menu"


def test_what_was_shown_last_is_said_simpler() -> None:
    """Guidance that was asked for in between, too."""
    concern = turn_of("ask_repeat", country="GB", last_need="report_suspicion", shown=("utter_spot_the_signs",))
    assert AskRepeat().answer(concern).says[0].response == "utter_spot_the_signs_simple"


def test_the_advice_is_not_repeated_when_the_country_becomes_known() -> None:
    """Only the numbers are new; for suicidal words all is said again."""
    told = turn_of("tell_location", country="GB", place_said=True, last_need="being_exploited")
    again = changed(told, said=frozenset({"utter_in_danger_call", "utter_urgent_being_exploited"}))
    assert TellLocation().answer(told).says[1].response == "utter_urgent_being_exploited"
    assert [say.response for say in TellLocation().answer(again).says[:1]] == ["utter_helplines"]
    suicidal = changed(again, last_need="self_harm", said=frozenset({"utter_urgent_self_harm"}))
    assert TellLocation().answer(suicidal).says[1].response == "utter_urgent_self_harm"


def test_the_reason_behind_suicidal_words_does_not_take_the_crisis_line() -> None:
    """It comes with the country when that is said, and with the other line when it is known (Conduct 11)."""
    behind = turn_of("being_exploited", Tier.URGENT, last_need="self_harm", last_tier=Tier.URGENT)
    assert "last_need" not in UrgentHelp().answer(behind).remember
    known = UrgentHelp().answer(changed(behind, country="US"))
    lines = [line.category for say in known.says for line in say.lines]
    assert lines[0] == "suicide_crisis"
    assert "trafficking" in lines
    assert known.remember["last_need"] == "being_exploited"
    acting = changed(behind, country="US", last_tier=Tier.EMERGENCY)
    assert "last_need" not in UrgentHelp().answer(acting).remember


def test_simple_words_about_a_helpline_come_with_its_number() -> None:
    """To tell somebody to talk to a helpline is no help without the number."""
    assert names("worried_about_someone") == ["utter_worried_about_someone_simple", "utter_helplines"]
    assert names("worried_about_someone", None) == ["utter_worried_about_someone_simple"]
