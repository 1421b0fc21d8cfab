"""No answer comes twice in a row to someone who goes on in words."""

from __future__ import annotations

from bot.actions.answer_question import AnswerQuestion
from bot.actions.composition.not_said_just_now import not_said_just_now
from bot.turns.question import Question
from bot.turns.reply import Reply, Say
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names


def test_no_reply_comes_twice_in_a_row_to_who_writes_words() -> None:
    """The question "will they tell my mom", put again, got the same words; a button or a new place may bring them."""
    said = "utter_first_ask_them"
    told = turn_of(
        "answer", country="GB", last_need="image_blackmail", shown=(said, "utter_ask_contact"), puts_question=True
    )
    reply = Reply((Say(said),))
    assert "utter_follow_up_ask_them" in names(not_said_just_now(told, reply))
    telling = changed(told, puts_question=False)
    assert names(not_said_just_now(telling, reply))[1] == "utter_follow_up_tells_more"  # behind the number for danger
    known = changed(told, shown=(said, "utter_follow_up_ask_them"))
    assert names(not_said_just_now(known, reply)) == ["utter_follow_up_which"]
    for other in (changed(told, pressed=True), changed(told, place_said=True), changed(told, shown=("utter_noted",))):
        assert not_said_just_now(other, reply) is reply
    again = Reply((Say("utter_emergency"),))
    assert not_said_just_now(changed(told, shown=("utter_emergency",)), again) is again


def test_what_a_life_may_hang_on_is_said_again() -> None:
    """A wound that turned black, told twice, got "I don't have the answer"; a question about a lawyer may get that."""
    said = frozenset({"utter_follow_up_medical_held", "utter_follow_up_lawyer"})
    turn = turn_of(
        "answer", Tier.URGENT, country="GB", question=Question.FOLLOW_UP, last_need="being_exploited", said=said,
        last_tier=Tier.URGENT, shown=tuple(said), puts_question=True,
    )  # fmt: skip
    for kind, answer in (("medical", "utter_follow_up_medical_held"), ("lawyer", "utter_follow_up_ask_them")):
        asked = changed(turn, choice=kind)
        assert answer in names(not_said_just_now(asked, AnswerQuestion().answer(asked)))


def test_lines_of_another_country_are_said_again_to_who_asks_again() -> None:
    """The question "no, what does my sister in Viet Nam call?" got "I don't know"; without a country it may."""
    turn = turn_of(
        "answer", Tier.URGENT, country="KH", question=Question.FOLLOW_UP, choice="line_abroad", puts_question=True,
        last_need="being_exploited", last_tier=Tier.URGENT, shown=("utter_helplines",),
    )  # fmt: skip
    reply = Reply((Say("utter_helplines"),))
    for again in (changed(turn, relatives_in=("VN",)), changed(turn, named_countries=("VN",))):
        assert not_said_just_now(again, reply) is reply
    assert not_said_just_now(changed(turn, named_countries=("KH",)), reply) is not reply
