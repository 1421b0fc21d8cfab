"""A message that tells one fact is read as that fact, whatever the model took it for."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from bot.dialogue.fact_alone import fact_alone
from bot.dialogue.known import Known
from bot.dialogue.steps import read_in_conversation
from bot.places import where_is
from tests.unit.dialogue.messages_read import EXPLOITED, intent_of, read, said, values


@pytest.mark.parametrize(
    ("text", "intent", "choice"),
    [("no im 17", "deny", "yes"), ("yes im 24", "affirm", "no"), ("i am 22", "left_exploitation", "no")],
)
def test_an_age_alone_answers_the_question_for_it(text: str, intent: str, choice: str) -> None:
    """A yes or no beside it answers nothing else: "yes, I am 24" made a child of an adult."""
    parsed = read(text, intent)
    assert parsed["intent"]["name"] == "answer"
    assert values(parsed) == {"question": "under_18", "choice": choice}


def test_an_age_of_somebody_who_is_not_in_need_is_words() -> None:
    """A buyer's or a student's age answers nothing, and a longer sentence says more than an age."""
    assert intent_of("i am 22", "greet", last_need="donate") == "greet"
    assert intent_of("i am 17 and my boss keeps my pay", "worker_rights") == "worker_rights"


def test_another_adults_age_answers_only_where_an_age_was_asked_for() -> None:
    """The boss may be 50."""
    assert values(read("he is 50", "deny")) == {"choice": "told"}
    assert intent_of("she is 30", "left_exploitation", 0.2, open_question="under_18") == "answer"


def test_the_age_of_an_adult_alone_is_no_child_in_danger() -> None:
    """A model that is alert to ages took "I am 25" for one; a phrase, or the age of a child, keeps the alarm."""
    assert intent_of("i am 25", "child_at_risk", tier="urgent") == "answer"
    assert intent_of("i am 15", "child_at_risk", tier="urgent") == "child_at_risk"
    assert intent_of("i am 25", "child_at_risk", tier="urgent", evidence=[{"kind": "phrase"}]) == "child_at_risk"


def test_who_cannot_speak_says_so_beside_other_words() -> None:
    """In an emergency the message stays one, and tells that there must be another way than a call."""
    attacked = read("i can't talk he will hear", "immediate_danger", tier="emergency")
    assert attacked["intent"]["name"] == "immediate_danger"
    assert values(attacked) == {"question": "contact", "choice": "text"}
    calm = read("i can't talk, he is near", "deny", open_question="contact")
    assert (calm["intent"]["name"], values(calm)) == ("answer", {"question": "contact", "choice": "text"})
    watched = read("i can't talk, he is near", "being_exploited", open_question="contact")
    assert values(watched) == {"question": "contact", "choice": "text"}
    assert intent_of("i can't talk, he is near", "quick_exit", 0.99, open_question="contact") == "quick_exit"


def test_the_age_of_somebody_blackmailed_keeps_the_advice() -> None:
    """The alarm stays, and is read as the answer to the question for an age."""
    young = read("im 15", "child_at_risk", tier="urgent", last_need="image_blackmail")
    assert young["intent"]["name"] == "child_at_risk"
    assert values(young) == {"question": "under_18", "choice": "yes"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("mais jsuis rentrée a dakar, jsuis plus au liban", "fr"),
        ("i am back in nairobi since may, im not in lebanon anymore", "en"),
        ("ya volvi a lima con mi mama, ya no estoy en españa", "es"),
    ],
)
def test_who_says_where_they_are_no_longer_tells_where_they_are(text: str, language: str) -> None:
    """It looks like a question for a line of the other country, and was answered with one."""
    here = asdict(where_is(text, language))
    parsed = said("line_abroad", 0.95, "left_exploitation") | {"text": text, "whereabouts": here}
    found = read_in_conversation(parsed, Known(need="self_harm", tier="urgent", language=language))
    assert found["intent"]["name"] == "tell_location"


def test_who_wants_a_number_where_they_are_asks_for_no_other_country() -> None:
    """That short numbers work in their country alone was no answer to "I am in Senegal"."""
    text = "non!! je suis au senegal. donnez moi un numero ici"
    parsed = said("line_abroad", 0.95, "find_helpline") | {"text": text, "whereabouts": asdict(where_is(text, "fr"))}
    found = read_in_conversation(parsed, Known(need="self_harm", tier="urgent", language="fr"))
    assert found["intent"]["name"] == "find_helpline"
    assert not [each for each in found.get("entities") or () if each["value"] == "utter_follow_up_line_abroad"]


def test_who_says_no_more_than_that_he_is_a_man_asks_for_other_lines() -> None:
    """The words "sou homem" looked like the question whether a person writes here."""
    man = said("other", intent="bot_challenge") | {"text": "sou homem", "audience": ["men"]}
    assert values(fact_alone(man, EXPLOITED, short=True)) == {"question": "follow_up", "choice": "not_for_me"}
    more = man | {"text": "sou homem e trabalho na obra sem receber"}
    assert fact_alone(more, EXPLOITED, short=True) is None
