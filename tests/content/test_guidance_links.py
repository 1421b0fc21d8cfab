"""Buttons of the guidance lead somewhere, its sources are complete, and the quiz fits its answers."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest
from guidance_files import DATA, GUIDANCE, TOPICS, Wording, all_wordings, each, load_yaml

from bot.actions.answers.sources import with_sources

OTHER_INTENTS = (
    *("immediate_danger", "self_harm", "being_exploited", "child_at_risk", "image_blackmail"),
    *("find_helpline", "ask_privacy", "menu"),
)
MENUS = (
    "utter_frontline_guidance", "utter_types_of_exploitation", "utter_left_exploitation", "utter_follow_up_which",
)  # fmt: skip
"""These ask which page is wanted, so they may offer one button a page."""

BUTTON_TITLE, CALLBACK_BYTES = 20, 64
ALL = all_wordings()
NAMES = {wording.name for wording in ALL}


def target(payload: str) -> str | None:
    """Name of the response or intent that a button leads to; None where the payload is malformed.

    /topic opens an intent. /more{"topic": T} opens the second page of T where T is an intent,
    else the response of that very name.
    """
    if found := re.fullmatch(r"/more(\{.*\})", payload):
        topic = json.loads(found[1])["topic"]
        return f"utter_{topic}_more" if topic in TOPICS else f"utter_{topic}"
    if found := re.fullmatch(r"/answer(\{.*\})", payload):
        said = json.loads(found[1])
        return (
            f"utter_{said['question']}_{said['choice']}"
            if said["question"] == "follow_up"
            else f"utter_{said['question']}"
        )
    found = re.fullmatch(r"/([a-z_]+)", payload)
    return found[1] if found else None


@each([wording for wording in ALL if wording.buttons])
def test_buttons_lead_somewhere(wording: Wording) -> None:
    """Buttons fit Telegram and SMS, and lead to another intent or response that exists."""
    assert len(wording.buttons) <= (8 if wording.name in MENUS else 3)
    for title, payload in wording.buttons:
        assert len(title) <= BUTTON_TITLE
        assert len(payload.encode()) <= CALLBACK_BYTES
        goal = target(payload)
        assert goal in NAMES or goal in TOPICS or goal in OTHER_INTENTS
        if not payload.startswith("/answer"):
            assert goal not in (wording.name, wording.name.removeprefix("utter_"))


def test_same_buttons_on_every_channel() -> None:
    """A response offers the same next steps on each channel."""
    offered: dict[str, set[tuple[tuple[str, str], ...]]] = {}
    for wording in ALL:
        offered.setdefault(wording.name, set()).add(wording.buttons)
    assert [name for name, sets in offered.items() if len(sets) > 1] == []


def test_every_page_can_be_reached() -> None:
    """Each further page and quiz question has a button that leads to it."""
    goals = {target(payload) for wording in ALL for _, payload in wording.buttons}
    pages = {
        name
        for name in NAMES
        if not name.startswith("utter_follow_up_")  # answers, which no button leads to
        and re.search(r"_more(_2)?$|^utter_quiz_\d$|^utter_(frontline|types_of|left)_[a-z]+_(?!simple)[a-z]+$", name)
    }
    reached_by_topic = {f"utter_{topic}" for topic in TOPICS}
    assert sorted(pages - goals - reached_by_topic) == []


def test_every_page_has_questions_that_it_answers() -> None:
    """A page without them is never the answer to a question in words. Words and examples have lists instead."""
    pages = {f"utter_{page}" for page in load_yaml(DATA / "questions.yml")["pages"]}
    asking = {*MENUS} - {"utter_types_of_exploitation"}
    answering = {name for name in NAMES - asking if not re.search(r"_simple$|^utter_(quiz|explained|example)_", name)}
    of_topics = {name for name in answering if name.removeprefix("utter_").startswith(TOPICS)}
    assert sorted(of_topics - pages) == []


@pytest.mark.parametrize("name", sorted(NAMES))
def test_sources_are_complete(name: str) -> None:
    """Each response names what supports it, or belongs to one that does."""
    sources = load_yaml(GUIDANCE / "sources.yml")
    assert sources["supported"][with_sources(name)]
    for entry in sources["supported"][with_sources(name)]:
        assert set(entry) == {"source", "supports"}
        reference = sources["references"][entry["source"]]
        assert {"title", "organisation"} < set(reference) <= {"title", "organisation", "year", "url"}


def test_sources_are_used_and_reviewed() -> None:
    """Every listed source is used, none supports a response that is gone, and the review date is a date."""
    sources = load_yaml(GUIDANCE / "sources.yml")
    used = {entry["source"] for entries in sources["supported"].values() for entry in entries}
    assert used == set(sources["references"])
    assert set(sources["supported"]) <= NAMES
    assert isinstance(sources["reviewed"], dt.date)


def test_quiz_answers_match_its_buttons() -> None:
    """Each question has its choices as buttons, a right one among them, and an explanation either way."""
    for entry in load_yaml(DATA / "quiz.yml")["quiz"]:
        question = entry["question"]
        (wording,) = [wording for wording in ALL if wording.name == f"utter_{question}"]
        choices = [json.loads(payload.removeprefix("/answer")) for _, payload in wording.buttons]
        assert choices == [{"question": question, "choice": choice} for choice in entry["choices"]]
        assert entry["correct"] in entry["choices"]
        assert {f"utter_{question}_right", f"utter_{question}_wrong"} <= NAMES
