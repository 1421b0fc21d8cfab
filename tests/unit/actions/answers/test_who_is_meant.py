"""Whom it is about from now on, and what is safe whoever it is. Kinds and words are tested in `test_follow_up.py`."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.answers.who_is_meant import OF_WHO_WRITES
from bot.helplines.shown import without_sites
from bot.taxonomy import WITNESS_INTENTS
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

EXPLOITED = turn_of(
    "answer", Tier.URGENT, country="GB", contact="speak", minor=False, question=Question.FOLLOW_UP,
    last_need="being_exploited", last_tier=Tier.URGENT,
)  # fmt: skip


@pytest.mark.parametrize("need", ["self_harm", "child_at_risk", "immediate_danger", *sorted(WITNESS_INTENTS)])
def test_what_is_graver_than_who_it_is_about_stays(need: str) -> None:
    """Somebody who tells of a friend's suicidal words still needs the crisis line, and a child is a child."""
    remembered = OF_WHO_WRITES["not_me"](changed(EXPLOITED, last_need=need)).remember
    assert remembered["last_need"] == need
    assert "last_tier" not in remembered


def test_another_person_is_worried_about_and_the_country_asked_where_it_is_unknown() -> None:
    """Without a country no line can be named."""
    known = OF_WHO_WRITES["not_me"](EXPLOITED)
    assert (known.remember["last_need"], known.remember["last_tier"]) == ("worried_about_someone", None)
    assert known.asks is None
    assert OF_WHO_WRITES["not_me"](changed(EXPLOITED, country=None)).asks is Question.COUNTRY


def test_in_an_emergency_the_number_comes_first_for_another_person_too() -> None:
    """The danger is no smaller because it is theirs."""
    held = changed(EXPLOITED, last_need="immediate_danger", last_tier=Tier.EMERGENCY)
    assert names(OF_WHO_WRITES["not_me"](held))[0].startswith("utter_in_danger_call")
    assert not names(OF_WHO_WRITES["not_me"](EXPLOITED))[0].startswith("utter_in_danger_call")


@pytest.mark.parametrize(
    ("before", "after"), [("child_at_risk", "child_at_risk"), ("report_suspicion", "being_exploited")]
)
def test_who_writes_is_meant(before: str, after: str) -> None:
    """A child who was taken for a mother is told what a child is told; the other's country is forgotten."""
    reply = OF_WHO_WRITES["is_me"](changed(EXPLOITED, last_need=before, second_country="RO"))
    remembered = [reply.remember[name] for name in ("last_need", "last_tier", "second_country")]
    assert remembered == [after, "urgent", None]
    assert f"utter_urgent_{after}" in names(reply)


@pytest.mark.parametrize("kind", ["not_this", "just_asking"])
def test_a_need_that_was_none_is_forgotten_with_all_that_was_assumed_of_it(kind: str) -> None:
    """And no urgent topic is offered as a choice to somebody who has just denied one."""
    reply = OF_WHO_WRITES[kind](changed(EXPLOITED, likely_topics=("being_exploited", "worker_rights")))
    assert reply.remember == {"last_need": None, "last_tier": None, "minor": None, "of_another": None}
    assert reply.says[0].choices
    assert "being_exploited" not in repr(reply.says[0].choices)


def test_a_man_who_was_named_a_line_for_women_loses_no_other_line() -> None:
    """In Germany "I am a man" took the Romanian labour line away, which was for him."""
    man = changed(EXPLOITED, country="DE", language="ro", audience=frozenset({"men"}), choice="not_for_me")
    reply = OF_WHO_WRITES["not_for_me"](man)
    assert "Faire Mobilität" in str(reply.says[0].lines[0].name)
    assert not any("Faire" in name for name in reply.remember["unfit_lines"])
    assert any("Frauen" in name for name in reply.remember["unfit_lines"])


def test_a_child_who_denies_being_used_keeps_the_number_and_the_child_line() -> None:
    """The words "not exploited, it's my own choice" take no threat back; for an adult there was no need."""
    told = changed(EXPLOITED, last_need="immediate_danger", minor=True)
    reply = OF_WHO_WRITES["not_this"](told)
    assert names(reply) == ["utter_in_danger_call_or_mobile", "utter_urgent_child_at_risk_simple"]
    assert any(line.category == "child" for line in reply.says[1].lines)
    assert reply.remember == {}
    assert names(OF_WHO_WRITES["not_this"](changed(told, minor=False))) == ["utter_follow_up_not_this"]


def test_the_crisis_line_stays_with_who_takes_suicidal_words_back() -> None:
    """As a kind or as its own choice; the number first where it was an emergency, and nothing is asked."""
    wish = changed(EXPLOITED, last_need="self_harm", last_tier=Tier.EMERGENCY)
    for kind in ("not_this", "taken_back"):
        reply = OF_WHO_WRITES[kind](wish)
        assert names(reply)[-1] == "utter_follow_up_taken_back"
        assert names(reply)[0].startswith("utter_in_danger_call")
        assert reply.says[-1].lines
        assert (reply.remember["last_tier"], reply.asks) == (Tier.URGENT.value, None)


BLACKMAILED = turn_of(
    "answer", Tier.URGENT, country="JO", language="ar", choice="not_for_me", last_need="image_blackmail"
)


@pytest.mark.parametrize("country", ["JO", "AE", "GB", "IN", "MX", "NG", "RU"])
@pytest.mark.parametrize("said", [{"minor": True}, {"minor": True, "contact": "text"}, {"contact": "text"}])
@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_a_child_who_refuses_lines_keeps_a_number(country: str, said: dict[str, Any], channel: str) -> None:
    """A boy of 15 who refused the lines for women read of an embassy, a union and lawyers for workers."""
    boy = changed(BLACKMAILED, country=country, audience=frozenset({"men"}), channel=channel, **said)
    reply = OF_WHO_WRITES["not_for_me"](boy)
    assert names(reply)[0].startswith("utter_in_danger_call")
    assert names(reply)[1] == "utter_follow_up_not_for_me"
    assert reply.says[1].lines
    assert not any(getattr(line, "for_women", False) for line in reply.says[1].lines)


def test_who_refuses_the_womens_line_keeps_the_crisis_line_to_write_to() -> None:
    """It was refused together with what was meant, and a site in English was all that was left."""
    boy = changed(BLACKMAILED, minor=True, contact="text", audience=frozenset({"men"}))
    reply = OF_WHO_WRITES["not_for_me"](boy)
    assert "JCPA Hotline" not in reply.remember["unfit_lines"]
    assert {line.category for line in without_sites(reply.says[1].lines)} == {"suicide_crisis", "child"}
    wife = changed(EXPLOITED, country="ZA", contact="text", choice="not_for_me")  # "I am not mental"
    refused = OF_WHO_WRITES["not_for_me"](wife)
    assert refused.remember["unfit_lines"]
    assert not any(line.category == "suicide_crisis" for line in without_sites(refused.says[0].lines))
