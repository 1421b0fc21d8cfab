"""Guidance and crisis wording keep to the rules of docs/editing-guidance.md."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from guidance_files import (
    GSM7_BASIC,
    LONGEST,
    PLACEHOLDER,
    TOPICS,
    Wording,
    all_wordings,
    each,
    load_yaml,
    response_files,
    sms_wordings,
)

from bot.guidance_pages import topic_of
from bot.taxonomy import CONCERN_INTENTS

CRISIS = (
    *("emergency", "emergency_unknown_country", "urgent_being_exploited", "urgent_child_at_risk"),
    *(
        "urgent_image_blackmail",
        "urgent_self_harm",
        "emergency_self_harm",
        "emergency_self_harm_unknown_country",
    ),
)
SMS_TEXT, SMS_TWO_SEGMENTS, SMS_WITH_HELPLINES = 270, 306, 200
CRISIS_SMS, CRISIS_TEXT, TEXT, SIMPLE, ONE_SEGMENT = 120, 300, 500, 150, 160
WORDS_A_SENTENCE = 22

FORBIDDEN = (
    *(
        r"you are (a |the )?(victim|survivor)",
        r"you (have|were|are being) trafficked",
        r"we (will|can) rescue",
    ),
    *(
        r"\b(we|i) promise",
        r"guarantee",
        r"we will (save|free|find|get you)",
        r"100 ?%",
        r"\bconfront (them|him|her)\b",
    ),
    *(r"\billegal (migrant|immigrant|worker|alien)", r"\bprostitutes?\b", r"\brun away\b", r"[“”‘’–—…]"),
)
PHONE_LIKE = re.compile(r"\d(?:[\s().\-/]?\d){4,}|\+\d|(?<![\d.,])\d{3}(?![\d.,]*\d)(?! (?:million|billion))")
ALL, BY_SMS = all_wordings(), sms_wordings()


@pytest.mark.parametrize("topic", TOPICS)
def test_topic_has_its_pages(topic: str) -> None:
    """Each intent of information or concern has a text, an SMS text and simpler words, in its own file."""
    own = {(wording.name, wording.channel) for wording in ALL if wording.file == topic}
    assert {(f"utter_{topic}", ""), (f"utter_{topic}", "sms"), (f"utter_{topic}_simple", "")} <= own


@pytest.mark.parametrize("name", CRISIS)
def test_crisis_has_its_wordings(name: str) -> None:
    """Each crisis has a text, an SMS text and simpler words."""
    own = {(wording.name, wording.channel) for wording in ALL if wording.file == "crisis"}
    assert {(f"utter_{name}", ""), (f"utter_{name}", "sms"), (f"utter_{name}_simple", "")} <= own


def test_one_text_per_response_and_channel() -> None:
    """No response is written twice for a channel, nor in two files: there are no random variants."""
    counted = Counter((wording.name, wording.channel) for wording in ALL)
    assert [key for key, times in counted.items() if times > 1] == []


def test_files_hold_responses_only() -> None:
    """Rasa's domain loader takes every file of responses as it stands."""
    assert {key for path in response_files() for key in load_yaml(path)} == {"responses"}


@each(BY_SMS)
def test_sms_fits(wording: Wording) -> None:
    """A text message is GSM-7 and takes two segments with its choices, and leaves room for helplines."""
    assert set(wording.as_sms) - GSM7_BASIC == set()
    assert len(wording.filled) <= SMS_TEXT
    assert len(wording.as_sms) <= SMS_TWO_SEGMENTS
    if "{helplines}" in wording.text:
        assert len(wording.as_sms) <= SMS_WITH_HELPLINES


@each([wording for wording in BY_SMS if wording.file == "crisis"])
def test_crisis_sms_fits_one_segment(wording: Wording) -> None:
    """Crisis wording is at most 120 characters before it is filled, and one segment after."""
    if not wording.name.endswith("_simple"):
        assert len(wording.text.replace("{helplines}", "").strip()) <= CRISIS_SMS
    assert len(wording.as_sms) <= ONE_SEGMENT


@each(ALL)
def test_text_is_short(wording: Wording) -> None:
    """Nobody has to scroll: 500 characters, 300 in a crisis, 150 in simpler words."""
    limit = SIMPLE if wording.name.endswith("_simple") else CRISIS_TEXT if wording.file == "crisis" else TEXT
    assert len(PLACEHOLDER.sub("", wording.text)) <= limit


@each(ALL)
def test_sentences_are_short(wording: Wording) -> None:
    """One idea a sentence: no sentence or line of more than 22 words."""
    sentences = re.split(r"[.!?:;](?:\s|$)|\n", wording.filled)
    assert [sentence for sentence in sentences if len(sentence.split()) > WORDS_A_SENTENCE] == []


@each(ALL)
def test_no_number_to_call_in_wording(wording: Wording) -> None:
    """Telephone and emergency numbers come from the directory, so wording holds none."""
    for written in (wording.text, *(title for title, _ in wording.buttons)):
        assert not PHONE_LIKE.search(written)


@each(ALL)
def test_no_forbidden_words(wording: Wording) -> None:
    """Nothing is promised, nobody is labelled, nobody is told to run or confront; no typographic quotes."""
    assert [pattern for pattern in FORBIDDEN if re.search(pattern, wording.text, re.IGNORECASE)] == []


@each(ALL)
def test_placeholders_are_known(wording: Wording) -> None:
    """Only placeholders that the renderer fills; lists and links stand on a line of their own."""
    assert {found[1] for found in PLACEHOLDER.finditer(wording.text)} <= set(LONGEST)
    assert wording.text.count("{") == wording.text.count("}") == len(PLACEHOLDER.findall(wording.text))
    for line in wording.text.split("\n"):
        if "{helplines}" in line or "{charity_url}" in line:
            assert PLACEHOLDER.fullmatch(line)


#: Said after a text that is nothing but the number to call (`bot/actions/answers/at_the_door.py`).
BEHIND_THE_NUMBER = {"utter_do_not_open"}


@each(
    [
        wording
        for wording in ALL
        if wording.file == "crisis" and "{emergency_number}" in wording.text and wording.name not in BEHIND_THE_NUMBER
    ]
)
def test_emergency_number_stands_first(wording: Wording) -> None:
    """In an emergency the number is in the first line, and nothing is asked before it."""
    assert "{emergency_number}" in wording.text.split("\n")[0]
    assert "?" not in wording.text.split("{emergency_number}")[0]


def test_only_the_first_pages_about_somebody_in_need_name_lines() -> None:
    """`bot/actions/parts/pages.py` gives no lines to any other page, since an answer beside it names its own."""
    with_lines = {wording.name for wording in all_wordings() if "{helplines}" in wording.text}
    named = {name for name in with_lines if topic_of(name.removeprefix("utter_"))}
    assert named == {f"utter_{need}" for need in CONCERN_INTENTS}
