"""A doubt becomes a question about the person's safety, as often as it helps."""

from __future__ import annotations

from bot.actions.composition.order import compose
from bot.turns.question import Question
from bot.turns.reply import Reply, Say
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

CALM = turn_of("spot_the_signs", Tier.INFORMATION)


def test_an_unsure_verdict_adds_the_safety_question() -> None:
    """Between its thresholds the gate neither decides nor stays silent."""
    reply = compose(changed(CALM, asks=True), Reply((Say("utter_spot_the_signs"),)))
    assert names(reply)[-1] == "utter_ask_safe"
    assert reply.asks is Question.SAFE


def test_the_safety_question_comes_before_one_that_only_routes_better() -> None:
    """One question at a time: whether the person is safe matters more than where they are."""
    turn = changed(CALM, asks=True)
    country = Reply((Say("utter_left_exploitation"), Say("utter_ask_country")), asks=Question.COUNTRY)
    reply = compose(turn, country)
    assert names(reply)[-2:] == ["utter_left_exploitation", "utter_ask_safe"]
    assert reply.asks is Question.SAFE


def test_a_doubt_asks_nobody_again_whether_they_are_safe() -> None:
    """Someone in need was asked, or told whom to call in danger; a first doubt without that is asked about."""
    doubt = turn_of("out_of_scope", Tier.CONVERSATION, asks=True, last_need="being_exploited")
    assert compose(doubt, Reply((Say("utter_menu"),))).asks is Question.SAFE
    told = changed(doubt, said=frozenset({"utter_in_danger_call"}))
    assert compose(told, Reply((Say("utter_menu"),))).asks is None
    assert compose(changed(doubt, asked_safe=1), Reply((Say("utter_menu"),))).asks is None


def test_of_another_a_doubt_brings_the_number_and_no_question_about_who_writes() -> None:
    """To a sister who tells that the door is locked; not twice in a row, and not beside a number that stands there."""
    sister = turn_of(
        "worried_about_someone", Tier.CONCERN, country="KE", last_need="worried_about_someone", may_be_danger=True
    )
    guidance = Reply((Say("utter_worried_about_someone_simple"),))
    reply = compose(sister, guidance)
    assert names(reply) == ["utter_in_danger_call", "utter_worried_about_someone_simple"]
    assert reply.asks is None
    assert names(compose(changed(sister, shown=("utter_in_danger_call",)), guidance)) == names(guidance)
    told = Reply((Say("utter_danger_elsewhere"),))
    assert names(compose(sister, told)) == names(told)
    assert names(compose(changed(sister, last_need="being_exploited"), guidance)) == names(guidance)


def test_who_tells_of_danger_reads_the_number_before_any_answer() -> None:
    """Also where another action answers, and the number was said before; not where another may read the chat."""
    held = turn_of(
        "left_exploitation", Tier.CONCERN, country="PE", last_need="being_exploited", tells_of_danger=True,
        said=frozenset({"utter_in_danger_call"}), shown=("utter_in_danger_call",),
    )  # fmt: skip
    answer = Reply((Say("utter_urgent_being_exploited_simple"),))
    assert names(compose(held, answer))[0].startswith("utter_in_danger_call")
    for calm in ({"tells_of_danger": False}, {"fears_authorities": True}, {"last_need": "worker_rights"}):
        assert names(compose(changed(held, **calm), answer)) == names(answer)


def test_who_fears_the_police_keeps_the_number_where_danger_is_told() -> None:
    """The words "he picks her up at three. are the police even open" sounded like that fear, and lost it."""
    told = turn_of(
        "child_at_risk", Tier.URGENT, country="GB", last_need="child_at_risk", fears_authorities=True,
        tells_of_danger=True, said=frozenset({"utter_in_danger_call"}),
    )  # fmt: skip
    reply = Reply((Say("utter_in_danger_call"), Say("utter_then_helpline")))
    assert names(compose(told, reply)) == names(reply)
    assert names(compose(changed(told, tells_of_danger=False), reply)) == ["utter_then_helpline"]


def test_who_fears_the_police_reads_their_number_once() -> None:
    """Not in an emergency, and not for someone who wants to die: there it stays first."""
    feared = turn_of(
        "answer", Tier.URGENT, country="MM", last_need="being_exploited", fears_authorities=True,
        said=frozenset({"utter_in_danger_call"}),
    )  # fmt: skip
    reply = Reply((Say("utter_in_danger_call"), Say("utter_follow_up_tells_more")))
    assert names(compose(feared, reply)) == ["utter_follow_up_tells_more"]
    for other in (
        changed(feared, said=frozenset()),
        changed(feared, fears_authorities=False),
        changed(feared, tier=Tier.EMERGENCY),
        changed(feared, last_need="self_harm"),
        changed(feared, may_be_danger=True),
    ):
        assert names(compose(other, reply))[0] == "utter_in_danger_call"


def test_a_new_country_brings_its_number_and_lines() -> None:
    """Whatever the message was answered as: "we are in Agadez now, they took our phones" read advice on phones."""
    moved = turn_of(
        "answer", Tier.URGENT, country="KE", place_said=True, last_need="being_exploited",
        said=frozenset({"utter_in_danger_call"}),
    )  # fmt: skip
    advice = Reply((Say("utter_follow_up_phone_read"),))
    reply = compose(moved, advice)
    assert names(reply)[0].startswith("utter_in_danger_call")
    assert reply.says[-1].lines
    assert names(compose(changed(moved, same_place=True), advice)) == names(advice)
    lines = Reply((Say("utter_helplines", reply.says[-1].lines),))
    assert names(compose(moved, lines)) == names(lines)


def test_danger_that_is_told_at_work_brings_the_number() -> None:
    """A social worker wrote that two sisters are moved tonight, and read how to stay in touch."""
    worker = turn_of("frontline_guidance", Tier.INFORMATION, country="GB", last_need="frontline_guidance")
    page = Reply((Say("utter_frontline_guidance_more_2"),))
    assert names(compose(changed(worker, tells_of_danger=True), page))[0].startswith("utter_in_danger_call")
    assert names(compose(worker, page)) == names(page)
