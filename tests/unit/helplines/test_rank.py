"""Which lines are candidates, how they are reached, and what decides between two of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.helplines.audience import LABELLED, LAST_RESORT, MADE_FOR
from bot.helplines.directory import Country, EmergencyNumbers, Helpline
from bot.helplines.need import Need
from bot.helplines.plans import plan_for
from bot.helplines.rank import Candidate, candidates, in_another_language, reach, speaks_language

LINE = Helpline(
    "DE", "Line", "trafficking", "yes", phone="0800 1", phone_international="+4930123456", confidence="high"
)
NEED = Need("being_exploited", "DE", language="en")
BEST = Candidate(LINE, plan_for("being_exploited", NEED).steps[0], 0, MADE_FOR, "call", "0800 1", True, True)


def _line(**changed: Any) -> Helpline:
    return replace(LINE, **changed)


def _names(need: Need, *lines: Helpline) -> list[str]:
    country = Country("DE", "Germany", EmergencyNumbers("DE", "112"), lines)
    return [candidate.line.name for candidate in candidates(country, need, plan_for(need.situation, need))]


#: What makes a candidate worse, the gravest first: fields of the line, and those of the candidate.
_FAULTS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("made for others, a last resort", {}, {"grade": LAST_RESORT}),
    ("near the authorities", {"run_by": "police"}, {}),
    ("to be called by somebody who can only write", {}, {"reach": "call"}),
    ("of one region", {"region": "Bavaria"}, {}),
    ("of a later step of the plan", {}, {"place": 3}),
    ("closed now", {}, {"is_open": False}),
    ("in other languages", {}, {"speaks": False}),
    ("perhaps made for others", {}, {"grade": LABELLED}),
    ("an American freephone number, which fails abroad", {}, {"number": "+1 888 555 0100"}),
    ("less sure", {"confidence": "low"}, {}),
]


def _with(*faults: tuple[str, dict[str, Any], dict[str, Any]]) -> Candidate:
    """The best candidate with these faults; of two that concern one field, the graver."""
    line, other = {}, {}
    for _, of_line, of_candidate in reversed(faults):
        line |= of_line
        other |= of_candidate
    return replace(BEST, **{"reach": "text", "line": _line(**line)} | other)


@pytest.mark.parametrize("gravest", range(len(_FAULTS)), ids=[why for why, _, _ in _FAULTS])
def test_one_graver_fault_outweighs_all_lesser_ones(gravest: int) -> None:
    """An open line of the police that speaks the language comes after a charity's that is closed and does not."""
    need = replace(NEED, contact="text", abroad=True)
    worse, lesser = _with(_FAULTS[gravest]), _with(*_FAULTS[gravest + 1 :])
    assert _with().key(need) < worse.key(need)
    assert lesser.key(need) < worse.key(need)


@pytest.mark.parametrize(
    ("better", "worse", "why"),
    [
        ({"is_open": None}, {"is_open": False}, "unknown hours are no closed door"),
        ({"speaks": None}, {"speaks": False}, "languages that nobody wrote down may hold this one"),
        ({"speaks": True}, {"speaks": None}, "one that surely speaks it is better than one that may"),
    ],
)
def test_what_is_not_known_stands_between(better: dict[str, Any], worse: dict[str, Any], why: str) -> None:
    """Few lines print their hours and languages: silence must not hide them."""
    assert replace(BEST, **better).key(NEED) < replace(BEST, **worse).key(NEED), why


def test_open_and_of_unknown_hours_are_alike() -> None:
    """Else the few lines that print their hours would always come first."""
    assert replace(BEST, is_open=None).key(NEED) == BEST.key(NEED)


def test_equals_keep_the_order_of_the_file() -> None:
    """Staff decide by it which of two comes first."""
    assert _names(NEED, _line(name="B"), _line(name="A")) == ["B", "A"]
    assert _names(NEED, _line(name="A"), _line(name="B")) == ["A", "B"]


@pytest.mark.parametrize(
    ("line", "need", "why"),
    [
        ({"show": "no"}, {}, "staff took it out"),
        ({}, {"failed": frozenset({"Line"})}, "nobody answered there"),
        ({"run_by": "police"}, {"fears_authorities": True}, "they fear the police"),
        ({"told": ("immigration",)}, {"fears_authorities": True}, "they fear to be deported"),
        ({"category": "police_tip"}, {}, "no step of the plan has it: it is for those who report"),
        ({"audience": ("men",)}, {"minor": True}, "it is for men, and they are a child"),
        ({"languages": ("ru",)}, {}, "it speaks neither theirs nor the country's language"),
        ({"phone": ""}, {}, "there is no way to reach it"),
        ({"phone_international": ""}, {"abroad": True}, "a free number fails from abroad"),
    ],
)
def test_no_candidate(line: dict[str, Any], need: dict[str, Any], why: str) -> None:
    """One reason is enough, and without it the same line is one."""
    assert _names(replace(NEED, **need), _line(**line)) == [], why
    assert _names(NEED, LINE) == ["Line"]


def test_a_line_that_passes_cases_on_stays_for_those_who_fear_the_police() -> None:
    """Only enforcers are left out: a charity that must tell the youth office is help still."""
    fears = replace(NEED, fears_authorities=True)
    assert _names(fears, _line(told=("child_protection",))) == ["Line"]


@pytest.mark.parametrize(
    ("line", "need", "way", "why"),
    [
        ({"sms": "777", "whatsapp": "+49151"}, {}, ("call", "0800 1"), "a voice first, unless they can only write"),
        ({"sms": "777", "whatsapp": "+49151"}, {"contact": "speak"}, ("call", "0800 1"), "a voice"),
        ({"sms": "777", "whatsapp": "+49151"}, {"contact": "text"}, ("text", "777"), "SMS needs no internet"),
        ({"whatsapp": "+49151"}, {"contact": "text"}, ("whatsapp", "+49151"), "the next way to write"),
        ({"whatsapp": "+49151"}, {"contact": "text", "offline": True}, ("call", "0800 1"), "no internet, no WhatsApp"),
        ({"write_to": "https://a.org"}, {"contact": "text"}, ("write", "https://a.org"), "a page to write on"),
        (
            {"write_to": "https://a.org"},
            {"contact": "text", "offline": True},
            ("call", "0800 1"),
            "no internet, no chat",
        ),
        ({}, {"contact": "text"}, ("call", "0800 1"), "a number to call later is better than none"),
        ({"phone": "", "sms": "777"}, {"contact": "speak"}, ("text", "777"), "the only way"),
        ({"phone": "", "whatsapp": "+49151"}, {"offline": True}, None, "none without internet"),
        ({}, {"abroad": True}, ("call", "+49 30 123456"), "the number printed for callers from abroad"),
        ({"phone_international": ""}, {"abroad": True}, None, "a free number fails there"),
        (
            {"whatsapp": "+49151"},
            {"abroad": True, "contact": "text"},
            ("whatsapp", "+49151"),
            "WhatsApp works everywhere with the country's code",
        ),
        (
            {"whatsapp": "0151"},
            {"abroad": True, "contact": "text"},
            ("call", "+49 30 123456"),
            "without the country's code it does not",
        ),
        (
            {"phone": "030 123456", "in_country_only": "yes"},
            {"abroad": True},
            None,
            "the same number, which answers inside the country alone",
        ),
        (
            {"in_country_only": "yes"},
            {"abroad": True},
            ("call", "+49 30 123456"),
            "another number than the one that answers inside alone",
        ),
    ],
)
def test_reach(line: dict[str, Any], need: dict[str, Any], way: tuple[str, str] | None, why: str) -> None:
    """The way this person can use, and its number."""
    assert reach(_line(**line), replace(NEED, **need)) == way, why


@pytest.mark.parametrize(
    ("line", "language", "speaks", "foreign", "why"),
    [
        (((), ""), "vi", None, False, "nobody wrote down what it speaks"),
        ((("de", "ru"), ""), "ru", True, False, "theirs is among them"),
        ((("fil",), ""), "tl", True, False, "directory and bot name Tagalog differently"),
        ((("de",), ""), "vi", False, False, "the country's own line, where somebody may interpret"),
        ((("de",), "interpreters"), "vi", None, False, "the note may mean theirs"),
        ((("ru",), ""), "vi", False, True, "a Russian line in Germany is none for somebody who writes Vietnamese"),
        ((("ru",), ""), None, None, True, "nor for somebody who has told no language"),
        ((("ru", "en"), ""), "vi", False, False, "English may be enough"),
        ((("ru",), "and others"), "vi", None, False, "one of the others may be theirs"),
    ],
)
def test_languages(
    line: tuple[tuple[str, ...], str], language: str | None, speaks: bool | None, foreign: bool, why: str
) -> None:
    """Whether it speaks the person's, and whether it is a line for speakers of another one alone."""
    languages, note = line
    known = _line(languages=languages, languages_note=note)
    assert speaks_language(known, language) is speaks, why
    assert in_another_language(known, language) is foreign, why


def test_an_offer_of_the_police_warns_whatever_else_is_written() -> None:
    """The reply must say who answers before the number."""
    assert replace(BEST, line=_line(run_by="police")).offer().warn_shared_with == "police"
    assert replace(BEST, line=_line(run_by="government")).offer().warn_shared_with is None
    told = _line(run_by="police", shares_with="immigration, too")
    assert replace(BEST, line=told).offer().warn_shared_with == "immigration, too"
