"""An age that is said adds the child line, and answers the question for it (safety.md, Conduct 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from rasa_sdk import Tracker

from bot.actions.needs.emergency import emergency_reply
from bot.actions.urgent_help import UrgentHelp
from bot.nlu.ages import age_said
from bot.turns.age import child_of_another, is_small_child_of, minor_said, need_of_adult, writes_as_child
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.reading import read_turn
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of

if TYPE_CHECKING:
    from bot.turns.reply import Reply

URGENT = ("being_exploited", "image_blackmail", "self_harm")


def read(text: str, intent: str = "being_exploited", **slots: Any) -> tuple[Turn, dict[str, Any]]:
    """The turn of somebody who writes this."""
    age = age_said(text, ["en"], answers=slots.get("open_question") == "under_18")
    parsed = {
        "text": text,
        "intent": {"name": intent},
        "age": {"years": age.years, "minor": age.minor, "own": age.own} if age else None,
    }
    known = {"introduced": True, **slots}
    said = {"event": "user", "text": text, "input_channel": "telegram", "metadata": {}}
    earlier = {"event": "user", "text": "", "input_channel": "telegram", "metadata": {}}
    return read_turn(Tracker("k1.a", known, parsed, [earlier, said], False, None, {}, "action_listen"))


@pytest.mark.parametrize("intent", [*URGENT, "immediate_danger", "child_at_risk", "worried_about_someone"])
def test_a_minor_who_is_in_need_is_remembered(intent: str) -> None:
    """The age counts in this turn and stays known as "under 18", never as a number."""
    turn, learnt = read("im 15 and i need help", intent)
    assert turn.known.minor is True
    assert learnt["minor"] is True
    assert 15 not in learnt.values()


@pytest.mark.parametrize("intent", ["worker_rights", "out_of_scope", "greet", "get_involved"])
def test_an_age_in_a_calm_message_tells_nothing(intent: str) -> None:
    """A question about a summer job does not come from somebody in need."""
    turn, learnt = read("can my 15 year old work in summer", intent)
    assert turn.known.minor is None
    assert "minor" not in learnt


def test_the_writers_own_adult_age_answers_the_question() -> None:
    """Whoever says that they are 25 is not asked whether they are under 18."""
    turn, learnt = read("i am 25 and my boss has my passport")
    assert turn.known.minor is False
    assert learnt["minor"] is False


@pytest.mark.parametrize("text", ["my boss is 50", "he is 50", "i am 40 and they took my daughter", "i have no pay"])
def test_another_adults_age_answers_nothing(text: str) -> None:
    """A boss's age says nothing about the person in need."""
    turn, learnt = read(text)
    assert turn.known.minor is None
    assert "minor" not in learnt


@pytest.mark.parametrize(
    ("text", "known", "minor"),
    [
        ("they hit me", True, True),
        ("they hit me", False, False),
        ("im 15", False, True),
        ("i am 25", False, False),
        ("i am 40", True, True),
    ],
)
def test_an_answer_stays_until_an_age_says_more(text: str, known: bool, minor: bool) -> None:
    """What the person chose counts; an adult's own age does not take the child line from a child spoken of before."""
    assert read(text, minor=known)[0].known.minor is minor


@pytest.mark.parametrize(("text", "minor"), [("15", True), ("she is 14", True), ("25", False), ("he is 50", False)])
def test_an_age_answers_the_open_question(text: str, minor: bool) -> None:
    """While the bot waits to hear whether somebody is under 18, any age is the answer."""
    turn, learnt = read(text, "out_of_scope", open_question="under_18")
    assert turn.known.minor is minor
    assert learnt["minor"] is minor


def test_a_model_without_the_component_still_serves() -> None:
    """A model that was trained before knows no age."""
    parsed = {"text": "im 15", "intent": {"name": "being_exploited"}}
    said = {"event": "user", "text": "im 15", "input_channel": "telegram", "metadata": {}}
    turn, learnt = read_turn(Tracker("k1.a", {}, parsed, [said], False, None, {}, "action_listen"))
    assert turn.known.minor is None
    assert "minor" not in learnt


def categories(reply: Reply) -> list[str]:
    """Categories of the lines that a reply shows."""
    return [line.category for say in reply.says for line in say.lines]


@pytest.mark.parametrize("intent", URGENT)
def test_the_child_line_comes_as_well(intent: str) -> None:
    """Under every urgent need somebody under 18 gets a line for children beside the one for the need."""
    turn = turn_of(intent, Tier.URGENT, country="GB", country_source=CountrySource.SAID, minor=True)
    assert "child" in categories(UrgentHelp().answer(turn))


@pytest.mark.parametrize("intent", ["immediate_danger", "self_harm"])
def test_the_child_line_comes_in_an_emergency(intent: str) -> None:
    """The emergency number stays first; the child line is the second of the lines then."""
    turn = turn_of(intent, Tier.EMERGENCY, country="GB", country_source=CountrySource.SAID)
    assert "child" not in categories(emergency_reply(turn))
    child = emergency_reply(
        turn_of(intent, Tier.EMERGENCY, country="GB", country_source=CountrySource.SAID, minor=True)
    )
    assert child.says[0].response.startswith("utter_emergency")
    assert "child" in categories(child)


def test_a_known_age_is_not_asked_for() -> None:
    """The one question of an urgent reply is another one, or none; it is asked about blackmail with pictures alone."""
    turn = turn_of("image_blackmail", Tier.URGENT, country="GB", country_source=CountrySource.SAID, contact="text")
    assert UrgentHelp().answer(turn).asks is Question.UNDER_18
    assert UrgentHelp().answer(changed(turn, minor=False)).asks is None
    assert UrgentHelp().answer(changed(turn, intent="being_exploited")).asks is None


@pytest.mark.parametrize(
    ("minor", "own", "known", "tier", "asked", "said"),
    [
        (True, False, None, Tier.CONCERN, False, True),
        (True, True, None, Tier.INFORMATION, False, True),
        (True, False, None, Tier.INFORMATION, False, None),
        (True, True, None, Tier.INFORMATION, True, True),
        (False, True, None, Tier.URGENT, False, False),
        (False, True, True, Tier.URGENT, False, None),
        (False, False, None, Tier.URGENT, False, None),
        (False, False, True, Tier.CONVERSATION, True, False),
    ],
)
def test_what_an_age_tells(
    *, minor: bool, own: bool, known: bool | None, tier: Tier, asked: bool, said: bool | None
) -> None:
    """Of anybody under 18; of an adult only the writer's own, or the answer to the question."""
    parsed = {"age": {"years": 12 if minor else 40, "minor": minor, "own": own}}
    assert minor_said(parsed, known, tier, Question.UNDER_18 if asked else None) is said


def test_a_child_is_another_than_the_writer_until_they_tell_their_age() -> None:
    """In this message, or before it, as what they were told shows."""
    own = {"age": {"years": 12, "minor": True, "own": True}}
    assert child_of_another({}, [])
    assert child_of_another({"age": {"years": 12, "minor": True, "own": False}}, [])
    assert not child_of_another(own, [])
    assert not child_of_another({}, ["utter_under_18_yes"])


def test_somebody_who_is_grown_up_is_no_child_at_risk() -> None:
    """Any other need stays what it is."""
    assert need_of_adult("child_at_risk") == "being_exploited"
    assert need_of_adult("self_harm") == "self_harm"
    assert need_of_adult(None) is None


@pytest.mark.parametrize(
    ("age", "child"),
    [
        (None, False),
        ({"minor": True, "own": True}, True),
        ({"minor": True, "own": False}, False),
        ({"minor": False, "own": True}, False),
    ],
)
def test_only_an_own_age_under_18_is_that_of_a_child_who_writes(age: Any, child: bool) -> None:
    """A mother says the age of her daughter."""
    assert writes_as_child({"age": age}) is child


def test_a_child_that_is_denied_is_remembered_as_none() -> None:
    """Also where one was spoken of before; the dialogue has read it out of the words."""
    said = {"event": "user", "text": "no child", "input_channel": "telegram", "metadata": {}}
    parsed = {"text": "no child", "intent": {"name": "being_exploited"}, "denies_child": True}
    known = {"introduced": True, "minor": True, "last_need": "child_at_risk"}
    turn, learnt = read_turn(Tracker("k1.a", known, parsed, [said, said], False, None, {}, "action_listen"))
    assert (turn.known.minor, learnt["minor"]) == (False, False)
    assert turn.last_need == learnt["last_need"] == "being_exploited"


def test_a_small_child_of_somebody_in_need_brings_no_line_for_children() -> None:
    """Whose own age it is, a colleague of 16, and a message about a child at risk are another thing."""
    girl = {"age": {"years": 5, "minor": True, "own": False}, "intent": {"name": "being_exploited"}}
    assert is_small_child_of(girl, "being_exploited")
    assert not is_small_child_of(girl, "worried_about_someone")
    assert not is_small_child_of(girl | {"age": {"years": 16, "minor": True, "own": False}}, "being_exploited")
    assert not is_small_child_of(girl | {"intent": {"name": "child_at_risk"}}, "being_exploited")
    assert not is_small_child_of(girl | {"age": {"years": 9, "minor": True, "own": True}}, "being_exploited")
