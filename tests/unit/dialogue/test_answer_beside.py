"""The answer to the open question is kept beside what else a message says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue.answer_beside import page_of_first_word, with_answer_of_first_word
from bot.dialogue.follow_ups import as_follow_up
from bot.dialogue.guidance_page import as_page
from bot.dialogue.known import Known
from bot.guidance_pages import NOTHING_ON_THAT
from bot.payloads import Button, payload
from bot.typed.choices import Leading
from bot.understood import BESIDE
from tests.unit.dialogue.messages_read import EXPLOITED, SAFE, first_word, in_clauses, said, values


def test_a_first_word_that_answers_is_kept_beside_the_question_that_follows() -> None:
    """In "2. will they tell my boss?" both are heard."""
    parsed, leading = said("will_they_tell"), first_word("contact", "text")
    known = Known(question="contact", need="being_exploited", tier="urgent", language="en")
    read = with_answer_of_first_word(parsed, known, as_follow_up(parsed, known), leading)
    assert values(read) == {"question": "line", "choice": "told_on"}
    assert read is not None
    assert read[BESIDE] == {"question": "contact", "choice": "text"}
    other = with_answer_of_first_word(parsed | {"follow_up": []}, known, None, leading)
    assert values(other) == {"question": "contact", "choice": "text"}
    assert with_answer_of_first_word(parsed, SAFE, None, leading) is None
    assert with_answer_of_first_word(parsed, known, None, None) is None


@pytest.mark.parametrize(
    ("kind", "choice", "sure", "expected"),
    [
        ("where_to_go", "no", True, {"question": "safe", "choice": "no"}),
        ("where_to_go", "no", False, {}),
        ("other", "no", True, {"question": "safe", "choice": "no"}),
        ("other", "no", False, {}),
        ("where_to_go", "yes", True, {"question": "follow_up", "choice": "where_to_go"}),
    ],
)
def test_no_to_whether_somebody_is_safe_comes_before_all(
    kind: str, choice: str, sure: bool, expected: dict[str, str]
) -> None:
    """The words "No. where do i go" are an emergency; "no she is at home" is not answered by its first word."""
    leading = first_word("safe", choice, apart=sure)
    assert values(with_answer_of_first_word(said(kind), SAFE, as_follow_up(said(kind), SAFE), leading)) == expected


def test_how_somebody_can_be_reached_is_taken_from_a_clause_where_it_was_asked() -> None:
    """The whole of "only text, madam is always here, I am free on Sundays" looks like being safe."""
    asked = Known(question="contact", need="being_exploited", tier="urgent", language="en")
    clauses = in_clauses(("text_only", 0.97), ("am_safe", 0.6), whole=0.1)
    assert values(as_follow_up(clauses, asked)) == {"question": "contact", "choice": "text"}
    assert as_follow_up(clauses, EXPLOITED) is None


def test_only_text_at_the_head_of_a_message_is_kept_unasked() -> None:
    """What goes on behind it is answered, and by which way the person can be reached is kept."""
    read = as_follow_up(said("delete_chat") | {"text": "text. he checks my phone sometimes"}, EXPLOITED)
    assert values(read)["choice"] == "delete_chat"
    assert (read or {})[BESIDE] == {"question": "contact", "choice": "text"}
    assert BESIDE not in (as_follow_up(said("delete_chat") | {"text": "he checks my texts. how"}, EXPLOITED) or {})


@pytest.mark.parametrize("need", [None, "check_job_offer", "being_exploited"])
@pytest.mark.parametrize("tier", ["emergency", "urgent"])
def test_only_text_at_the_head_hides_no_alarm(need: str | None, tier: str) -> None:
    """The words "I can't talk. he has a knife" are an emergency, and nothing else leads."""
    known = Known(need=need, tier=None, language="en")
    alarm = said("other", intent="immediate_danger", tier=tier) | {"text": "i can't talk. he has a knife"}
    assert as_follow_up(alarm, known) is None
    asked = replace(known, question="contact")
    assert as_follow_up(alarm, asked) is None
    calm = said("other") | {"text": "text. how do i spot it in my hotel"}
    assert as_follow_up(calm, known) is None


def test_an_answer_comes_before_what_is_only_told_beside_it() -> None:
    """By "2 but only when I am off shift, I live with five others", and "only text, she is in the next room"."""
    more = said("tells_more") | {"text": "only text right now shes in the next room"}
    assert values(as_follow_up(more, EXPLOITED)) == {"question": "contact", "choice": "text"}
    leading = first_word("contact", "text")
    asked = Known(question="contact", need="being_exploited", tier="urgent", language="en")
    chosen = said("tells_more") | {"text": "2 but only when im off shift"}
    read = with_answer_of_first_word(chosen, asked, as_follow_up(chosen, asked), leading)
    assert values(read) == {"question": "contact", "choice": "text"}
    question = said("will_they_tell") | {"text": "2 but will they tell"}
    read = with_answer_of_first_word(question, asked, as_follow_up(question, asked), leading)
    assert (read or {})[BESIDE] == {"question": "contact", "choice": "text"}


def test_a_story_behind_the_choice_that_somebody_is_near_is_answered() -> None:
    """By "3. there is a guard at the gate": the chat was erased without a number; a few words hide it as before."""
    near = first_word("safe", "near")
    story = said("other", intent="being_exploited") | {"text": "3. guards at the gate and they keep the passport"}
    assert with_answer_of_first_word(story, SAFE, None, near) is None
    short = said("other") | {"text": "3, he is here"}
    assert values(with_answer_of_first_word(short, SAFE, None, near)) == {"question": "safe", "choice": "near"}
    dying = short | {"urgency": {"evidence": [{"kind": "phrase", "intent": "self_harm", "start": 0, "end": 4}]}}
    assert with_answer_of_first_word(dying, SAFE, None, near) is None  # these are answered, however few


def test_that_somebody_is_safe_is_kept_beside_what_they_ask() -> None:
    """Where it was asked: "I'm safe, but is it free to call?"; an alarm beside it leaves the question open."""
    ranking = [{"name": "line_cost", "confidence": 0.8}, {"name": "am_safe", "confidence": 0.05}]
    parsed = in_clauses(("am_safe", 0.97), ("line_cost", 0.99)) | {"follow_up": ranking}
    read = as_follow_up(parsed, SAFE) or {}
    assert values(read) == {"question": "line", "choice": "cost"}
    assert read[BESIDE] == {"question": "safe", "choice": "yes"}
    assert BESIDE not in (as_follow_up(parsed, EXPLOITED) or {})


def test_a_first_word_that_names_a_page_opens_it_where_no_page_answers_the_rest() -> None:
    """For "2. the agent is Al Noor, where do I look?" the page behind 2 is the answer."""
    leading = Leading(Button("Check the agency", payload("more", topic="check_job_offer_more_2")), apart=True)
    unanswered = as_page(said("other"), "check_job_offer", NOTHING_ON_THAT)
    assert values(page_of_first_word(unanswered, leading)) == {"topic": "check_job_offer_more_2"}
    assert page_of_first_word(as_page(said("other"), "check_job_offer", "check_job_offer_more"), leading) is None
    assert page_of_first_word(unanswered, replace(leading, apart=False)) is None
    assert page_of_first_word(unanswered, first_word("safe", "yes")) is None
    assert page_of_first_word(unanswered, None) is None


def test_a_reason_that_tells_of_the_same_need_leaves_the_answer_first() -> None:
    """The words "2 because they listen to my calls" were answered with a line to call."""
    known = Known(question="contact", need="being_exploited", tier="urgent", language="en")
    leading = first_word("contact", "text")
    reason = said("other", 0.3, "being_exploited", tier="urgent")
    assert values(with_answer_of_first_word(reason, known, None, leading)) == {"question": "contact", "choice": "text"}
    attacked = said("other", 0.3, "immediate_danger", tier="emergency")
    read = with_answer_of_first_word(attacked, known, None, leading)
    assert read is not None
    assert read["intent"]["name"] == "immediate_danger"
