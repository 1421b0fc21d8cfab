"""What is found in one line; that each finding names its place in the file is tested in `test_validate.py`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.helplines.check_line import CHECK_AFTER, LONGEST_NAME, check_line, is_no_address, last_seen
from bot.helplines.directory import Helpline

TODAY = date(2026, 11, 24)
GOOD = Helpline(
    "QA", "A line", "trafficking", "yes", phone="4455 6677", run_by="ngo", confidence="high", number_check="valid",
    seen="2026-10", source_urls=("https://example.org/",),
)  # fmt: skip


def _found(**changed: Any) -> list[tuple[str, str]]:
    return [(field, level) for field, level, _, _ in check_line(replace(GOOD, **changed), TODAY)]


def test_a_good_line_has_no_finding() -> None:
    """The base of the cases below."""
    assert _found() == []


@pytest.mark.parametrize(
    ("changed", "found", "why"),
    [
        ({"sms": "92727", "sms_keyword": "HELP ME"}, [("sms_keyword", "warning")], "which of the words is texted?"),
        ({"phone_international": "+97444556677"}, [], "the number of its own country"),
        ({"told": ("police",), "shares_with": "police", "run_by": "police"}, [], "a warning can be made of it"),
        ({"name": "Police line", "told": ("police",), "shares_with": "police"}, [], "who is told is said"),
        ({"name": "Police line", "show": "no"}, [], "nobody is shown it"),
        ({"name": "x" * LONGEST_NAME}, [], "as long as a name may be"),
        ({"name": "x" * (LONGEST_NAME + 1)}, [("name", "warning")], "it eats half a text message"),
        ({"name": "x" * (LONGEST_NAME + 1), "short_name": "x"}, [], "the short name is printed"),
        ({"name": "Men's line"}, [("name", "warning")], "women would call a line for men"),
        ({"name": "Men's line", "audience": ("men",)}, [], "it is offered to men alone"),
        ({"name": "Line for women and men"}, [], "it is for both"),
        ({"name": "Elder line", "category": "child", "audience": ("children",)}, [("name", "error")], "no child line"),
        ({"category": "child", "audience": ("children",)}, [], "a child line for children"),
        ({"category": "online_abuse"}, [("category", "error")], "no plan has that category"),
        ({"category": "online_abuse", "topics": ("intimate_images",)}, [], "it is found by its topic"),
        ({"languages": ("fil", "ar")}, [], "codes of two and of three letters"),
        ({"show": "fallback", "confidence": "low"}, [], "it is shown as not confirmed"),
        ({"source_urls": ("Annual report 2025, p. 4",)}, [], "a book is a source, too"),
        ({"phone": "", "sms": "92727", "number_check": "text_only"}, [], "one way to reach it is enough"),
        ({"phone": "", "sms": "92727"}, [("phone", "error")], "what was checked as a number is none"),
        ({"phone": "+974 4455 6677"}, [], "valid with the country's code as well"),
        ({"show": "no", "seen": ""}, [], "what is not shown need not be called"),
    ],
)
def test_findings(changed: dict[str, Any], found: list[tuple[str, str]], why: str) -> None:
    """Field and level."""
    assert _found(**changed) == found, why


@pytest.mark.parametrize(
    ("seen", "checked", "last", "why"),
    [
        ("2026-10", "", date(2026, 10, 1), "a month counts from its first day: rather early than late"),
        ("2024", "", date(2024, 1, 1), "and a year, too"),
        ("2019-01-01; 2026-05-29; 2021", "", date(2026, 5, 29), "the newest of several sources"),
        ("2026-10-09", "2026-02-01", date(2026, 2, 1), "a call by staff outweighs a page that copies others"),
        ("2026-10-09", "yesterday", date(2026, 10, 9), "what is no date is found elsewhere, and hides nothing here"),
        ("soon", "", None, "no date"),
        ("2026-02-31", "", None, "no calendar has it"),
        ("", "", None, "never"),
    ],
)
def test_last_seen(seen: str, checked: str, last: date | None, why: str) -> None:
    """When the number was last known to be right."""
    assert last_seen(replace(GOOD, seen=seen, checked=checked)) == last, why


def test_a_line_is_due_after_half_a_year_and_no_day_earlier() -> None:
    """180 days are in order, 181 are not; the field that holds the date is named."""
    just, over = TODAY - CHECK_AFTER, TODAY - CHECK_AFTER - (TODAY - date(2026, 11, 23))
    assert _found(seen=str(just)) == []
    assert _found(seen=str(over)) == [("seen", "due")]
    assert _found(checked=str(over)) == [("checked", "due")]


@pytest.mark.parametrize(
    ("source", "wrong"),
    [("https://a.org", False), ("http://a.org", False), ("htp://a.org", True), ("ftp://a.org", True), ("pkg 4", False)],
)
def test_what_looks_like_an_address_must_be_one(source: str, wrong: bool) -> None:
    """A slip of the keyboard is found; a book is not one."""
    assert is_no_address(source) is wrong
