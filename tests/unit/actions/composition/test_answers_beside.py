"""What else a message asks stands beside its reply, with lines and a number where the reply has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.actions.composition.order import compose
from bot.actions.parts.cry_for_help import cry_for_help
from bot.helplines.shown import ShownLine, without_sites
from bot.turns.question import Question
from bot.turns.reply import Reply, Say
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

LINE = ShownLine(directory_name="Line", name="Line", reach="call")


def test_what_else_is_asked_is_answered_before_the_lines() -> None:
    """Once in a session, behind the emergency number, and by SMS not in the first urgent reply, which has no room."""
    lines = Say("utter_urgent_being_exploited", [LINE])
    papers = "utter_follow_up_no_papers"
    asking = turn_of("being_exploited", Tier.URGENT, also=(papers,))
    reply = compose(asking, Reply((Say("utter_in_danger_call"), lines)))
    assert [say.response for say in reply.says] == ["utter_in_danger_call", papers, lines.response]
    assert (reply.says[1].lines, reply.says[1].lines_follow) == ((), True)
    again = compose(changed(asking, said=frozenset({papers})), Reply((lines,)))
    assert [say.response for say in again.says] == [lines.response]
    first = compose(changed(asking, first=True, channel="sms"), Reply((lines,)))
    assert papers not in [say.response for say in first.says]


def test_an_answer_beside_a_page_has_its_own_lines_and_number() -> None:
    """The page names no number: "call it if somebody bleeds" would speak of one that stands nowhere."""
    medical = "utter_follow_up_medical"
    asking = turn_of("more", Tier.CONCERN, country="PL", last_need="left_exploitation", also=(medical,))
    reply = compose(asking, Reply((Say("utter_left_exploitation_doctor"),)))
    assert names(reply) == ["utter_hurt_call" if reply.says[0].values else "utter_in_danger_call", medical,
                            "utter_left_exploitation_doctor"]  # fmt: skip
    assert reply.says[1].lines


@pytest.mark.parametrize("fallback", ["utter_follow_up_ask_them", "utter_follow_up_tells_more"])
def test_no_doubt_is_said_where_what_was_asked_is_answered_beside(fallback: str) -> None:
    """The words "I may not have understood" behind the right answer; the lines of such words stay."""
    beside = "utter_follow_up_embassy"
    asking = turn_of("being_exploited", Tier.URGENT, country="GB", last_need="being_exploited", also=(beside,))
    call, line = Say("utter_in_danger_call"), Say("utter_then_helpline", [LINE])
    unsure = Reply((call, line, Say("utter_follow_up_which_of", choices=({"title": "Home", "payload": "/x"},))))
    assert names(compose(asking, unsure)) == [call.response, beside, line.response]
    unknown = Reply((call, Say(fallback, line.lines)))
    assert names(compose(asking, unknown)) == [call.response, beside, line.response]
    read = changed(asking, said=frozenset({beside}))
    assert names(compose(read, unsure))[-1] == "utter_follow_up_which_of"


@pytest.mark.parametrize(
    ("told", "said"),
    [("police", False), ("immigration", False), ("police_maybe", False), ("authorities", False), ("", True)],
)
def test_lines_of_the_police_are_never_said_to_be_none(told: str, said: bool) -> None:
    """Where a country has no others, their lines come with a warning, and not behind "these are not the police"."""
    lines = Say("utter_helplines", [replace(LINE, told=told)])
    asking = turn_of(
        "find_helpline", Tier.INFORMATION, also=("utter_follow_up_no_police",), last_need="being_exploited"
    )
    shown = [say.response for say in compose(asking, Reply((lines,))).says]
    assert ("utter_follow_up_no_police" in shown) is said


@pytest.mark.parametrize(
    ("country", "response", "run_by"),
    [
        ("QA", "utter_follow_up_no_police_none", "government"), ("SA", "utter_follow_up_no_police_none", "government"),
        ("GB", "utter_follow_up_no_police", "ngo"), ("HK", "utter_follow_up_no_police", "ngo"),
    ],
)  # fmt: skip
def test_beside_a_page_only_lines_outside_the_authorities_are_said_to_be_none(
    country: str, response: str, run_by: str
) -> None:
    """Of a ministry's it is said that none is independent, and of each line who runs it; not twice in a session."""
    asking = turn_of(
        "about_us", Tier.INFORMATION, country=country, last_need="being_exploited", also=("utter_follow_up_no_police",),
        channel="sms",
    )  # fmt: skip
    page = Reply((Say("utter_about_us_official"),))
    beside, official = compose(asking, page).says
    assert (beside.response, official.response) == (response, "utter_about_us_official")
    assert [line.note_run_by for line in without_sites(beside.lines)] == [run_by]
    again = compose(changed(asking, said=frozenset({response})), page)
    assert names(again) == ["utter_about_us_official"]


def test_what_else_is_asked_at_first_stands_behind_the_line_of_who_is_in_need() -> None:
    """On Telegram: the number to call and the line fit on one screen then."""
    lines = Say("utter_urgent_being_exploited")
    asking = turn_of("being_exploited", Tier.URGENT, also=("utter_follow_up_documents_taken",), first=True)
    shown = names(compose(asking, Reply((Say("utter_in_danger_call"), lines))))
    assert shown[:3] == ["utter_in_danger_call", lines.response, "utter_follow_up_documents_taken"]


def test_a_need_that_is_told_beside_takes_the_place_of_the_choices_by_text_message() -> None:
    """Someone who asks where to sleep is not asked what they need first; on Telegram the other needs cost nothing."""
    out = turn_of("left_exploitation", Tier.CONCERN, also=("utter_follow_up_where_to_go",), first=True, channel="sms")
    guidance = Reply((Say("utter_left_exploitation"),))
    assert compose(out, guidance).says[-1].choices == ()
    assert compose(changed(out, channel="telegram"), guidance).says[-1].choices is None
    asked = compose(changed(out, country=None), Reply((*guidance.says, Say("utter_ask_country")), {}, Question.COUNTRY))
    assert asked.says[-1].choices is None


def test_in_an_emergency_only_what_keeps_safe_is_answered_beside() -> None:
    """The answer to "I can't call. shall I run while they sleep?" was only to call; what a call costs can wait."""
    leave, cost = "utter_follow_up_how_to_leave", "utter_cost"
    locked_in = turn_of(
        "immediate_danger", Tier.EMERGENCY, country="KW", last_need="being_exploited", also=(cost, leave)
    )
    reply = Reply((Say("utter_emergency"),))
    assert names(compose(locked_in, reply)) == ["utter_emergency", leave]
    assert names(compose(changed(locked_in, first=True), reply))[0] == "utter_emergency"
    assert leave not in names(compose(changed(locked_in, first=True), reply))


def test_by_text_message_one_further_question_is_answered() -> None:
    """On Telegram two are: a text message costs its sender money."""
    two = ("utter_follow_up_embassy", "utter_follow_up_debt")
    asking = turn_of("answer", Tier.URGENT, country="QA", last_need="being_exploited", also=two, question="follow_up")
    reply = Reply((Say("utter_follow_up_unpaid_wages", [LINE]),))
    assert set(two) < set(names(compose(asking, reply)))
    assert len(set(two) & set(names(compose(changed(asking, channel="sms"), reply)))) == 1


def test_no_line_is_named_twice() -> None:
    """Not behind a line that the reply names, and of two answers only with the last."""
    held = turn_of("being_exploited", Tier.URGENT, country="QA", first=True, also=("utter_follow_up_documents_taken",))
    reply = compose(held, Reply((Say("utter_in_danger_call"), Say("utter_urgent_being_exploited", [LINE]))))
    assert [say.response for say in reply.says if say.lines] == ["utter_urgent_being_exploited"]
    two = ("utter_follow_up_embassy", "utter_follow_up_debt")
    page = compose(changed(held, first=False, also=two), Reply((Say("utter_left_exploitation_papers"),)))
    assert [say.response for say in page.says if say.lines] == [two[1]]


def test_who_can_only_write_is_told_once_that_no_line_takes_messages() -> None:
    """The words "I can't call, only text" were answered with two numbers to call."""
    lines = Say("utter_urgent_being_exploited", [LINE])
    only_text = turn_of("being_exploited", Tier.URGENT, country="OM", contact="text")
    none = "utter_follow_up_no_text_line"
    assert names(compose(only_text, Reply((lines,)))) == [none, lines.response]
    assert names(compose(changed(only_text, said=frozenset({none})), Reply((lines,)))) == [lines.response]
    assert names(compose(changed(only_text, contact="speak"), Reply((lines,)))) == [lines.response]
    written = Say(lines.response, [replace(LINE, reach="text")])
    assert names(compose(only_text, Reply((written,)))) == [lines.response]


def test_an_answer_beside_is_the_variant_for_this_person_and_comes_once() -> None:
    """A captive reads about the ransom once, and not in the words for relatives."""
    both = ("utter_follow_up_ransom", "utter_before_you_pay", "utter_follow_up_medical")
    held = turn_of("answer", Tier.URGENT, country="MM", last_need="being_exploited", also=both, question="follow_up")
    said = names(compose(held, Reply((Say("utter_noted"),))))
    assert said.count("utter_follow_up_ransom_held") == 1
    assert "utter_follow_up_medical_held" in said
    assert not {*both} & {*said}


def test_who_wanted_to_die_reads_the_crisis_line_before_what_else_they_asked() -> None:
    """A fee or a wage is no question for the crisis line, which stands first, with the number."""
    joke = turn_of(
        "worker_rights", Tier.INFORMATION, country="GB", last_need="self_harm",
        also=("utter_follow_up_unpaid_wages",),
    )  # fmt: skip
    first = ["utter_in_danger_call_or_mobile", "utter_urgent_self_harm_simple", "utter_follow_up_unpaid_wages"]
    assert names(compose(joke, Reply((Say("utter_worker_rights"),)))) == [*first, "utter_worker_rights"]
    unknown = Reply((Say("utter_in_danger_call"), Say("utter_follow_up_ask_them", [LINE])))
    assert names(compose(joke, unknown))[1:] == first[1:]


def test_the_number_stands_once_before_the_crisis_line() -> None:
    """The text message "help" was answered with it twice."""
    cry = turn_of(
        "ask_for_help", Tier.URGENT, country="GB", channel="sms", last_need="self_harm",
        also=("utter_follow_up_scared",),
    )  # fmt: skip
    said = names(compose(cry, cry_for_help(cry)))
    assert said[:2] == ["utter_in_danger_call_or_mobile", "utter_urgent_self_harm_simple"]
    assert "utter_follow_up_scared" in said
    assert sum(name.startswith("utter_in_danger_call") for name in said) == 1


def test_who_is_hurt_in_an_emergency_reads_the_ambulance_beside_the_police() -> None:
    """Tunisia's 197 is the police: a man whose friend had fallen off a scaffold feared them, and asked for 190."""
    hurt = turn_of(
        "answer", Tier.EMERGENCY, country="TN", last_need="being_exploited", also=("utter_follow_up_medical",)
    )
    reply = compose(hurt, Reply((Say("utter_emergency"), Say("utter_then_helpline", [LINE]))))
    assert "utter_hurt_call" in names(reply)
    assert "utter_hurt_call" not in names(compose(changed(hurt, country="GB"), Reply((Say("utter_emergency"),))))


@pytest.mark.parametrize(("free", "said"), [(True, "utter_cost"), (False, "utter_cost_unknown")])
def test_what_a_call_costs_is_marked_at_the_lines_of_the_reply(free: bool, said: str) -> None:
    """That "lines marked (free)" cost nothing was said where no line was marked, and where none was free."""
    asking = turn_of("find_helpline", Tier.CONCERN, country="GB", last_need="being_exploited", also=("utter_cost",))
    reply = compose(asking, Reply((Say("utter_helplines", [replace(LINE, free=free)]),)))
    assert said in names(reply)
    (line,) = without_sites(line for say in reply.says for line in say.lines)
    assert line.note_free is free


@pytest.mark.parametrize("says", [(Say("utter_helplines", [replace(LINE, run_by="ngo", category="trafficking")]),), ()])
def test_what_lines_are_and_who_runs_them_stands_behind_their_numbers(says: tuple[Say, ...]) -> None:
    """As the answer beside says: at the lines of the reply, or else at its own."""
    who = "utter_follow_up_line_who"
    asking = turn_of("more", Tier.CONCERN, country="GB", last_need="being_exploited", also=(who,))
    reply = compose(asking, Reply(says or (Say("utter_left_exploitation_doctor"),)))
    assert who in names(reply)
    lines = without_sites(line for say in reply.says for line in say.lines)
    assert lines
    assert all(line.note_about and (line.note_run_by or line.told) for line in lines)
