"""The validator: one bad entry, one finding with its line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.helplines.validate import check_directory

from .conftest import HEAD

TODAY = date(2026, 11, 24)
GOOD = """
  - name: A line
    category: trafficking
    show: yes
    phone: "4455 6677"
    phone_international: "+97444556677"
    run_by: ngo
    confidence: high
    number_check: valid
    seen: 2026-10
    source_urls:
      - https://example.org/
"""
Folder = Callable[..., Path]


def _findings(folder: Path) -> list[str]:
    return [str(problem) for problem in check_directory(TODAY, folder) if problem.path.stem in {"QA", "unverified"}]


def test_good_line_has_no_finding(folder: Folder) -> None:
    """The base of the cases below is healthy, also without an unverified file."""
    assert _findings(folder(GOOD)) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('    phone: "4455 6677"\n', "", "QA.yml:14: error: A line: no way to reach it."),
        ('phone: "4455 6677"', 'phone: "12"', "QA.yml:17: error: A line: '12' has an odd number of digits."),
        (
            'phone: "4455 6677"',
            'phone: "113 VBG"',
            "QA.yml:17: error: A line: '113 VBG' holds something else",
        ),
        (
            'phone: "4455 6677"',
            'phone: "1234 5678 9"',
            "QA.yml:17: error: A line: '1234 5678 9' is not a valid number",
        ),
        (
            '"+97444556677"',
            '"00974 44556677"',
            "QA.yml:18: error: A line: '00974 44556677' is not in international",
        ),
        (
            '"+97444556677"',
            '"+974445566771234"',
            "QA.yml:18: error: A line: '+974445566771234' cannot exist.",
        ),
        (
            '"+97444556677"',
            '"+9990000000"',
            "QA.yml:18: error: A line: '+9990000000' has no known country code.",
        ),
        (
            '"+97444556677"',
            '"+442079460000"',
            "QA.yml:18: warning: A line: '+442079460000' is a number of another",
        ),
        ("run_by: ngo", "run_by: police", "QA.yml:19: error: A line: run by police, but nobody is told."),
        (
            "run_by: ngo",
            "shares_with: police",
            "QA.yml:19: error: A line: it says who is told in words only.",
        ),
        ("run_by: ngo", "told: police", "QA.yml:19: error: A line: it does not say in words who is told."),
        ("run_by: ngo", "sms_keyword: HELP", "QA.yml:19: error: A line: a word to text, but no number."),
        (
            "run_by: ngo",
            "sms: 92727\n    sms_how: then_id_or_visa",
            "QA.yml:20: error: A line: it says what comes behind a word, but no word.",
        ),
        ("run_by: ngo", "sms_how: text the ID", "QA.yml:19: error: sms_how 'text the ID' is not known."),
        ("run_by: ngo", "languages: english", "QA.yml:19: error: A line: 'english' is not a language code."),
        ("run_by: ngo", "web: example.org", "QA.yml:19: error: A line: 'example.org' is not an address."),
        ("seen: 2026-10", "seen: soon", "QA.yml:22: error: A line: 'soon' holds no date."),
        ("seen: 2026-10", "seen: 2026-13", "QA.yml:22: error: A line: '2026-13' holds no date."),
        ("run_by: ngo", 'hours: "25:00-99:00"', "QA.yml:19: error: A line: no clock shows 25:00."),
        ("https://example.org/\n", "htp://example.org/\n", "QA.yml:23: error: A line: 'htp://example.org/' is not an"),
        ("run_by: ngo", "checked: today", "QA.yml:19: error: A line: 'today' is not a date."),
        (
            "confidence: high",
            "confidence: low",
            "QA.yml:16: error: A line: low confidence, but shown as confirmed.",
        ),
        (
            "    number_check: valid\n",
            "",
            "QA.yml:17: warning: A line: nothing says how the number was checked.",
        ),
        ("seen: 2026-10", "seen: 2026-12-24", "QA.yml:22: error: A line: 2026-12-24 is in the future."),
        ("seen: 2026-10", "seen: 2026-05-01", "QA.yml:22: due: A line: last seen 207 days ago."),
        ("seen: 2026-10", "seen: 2019-01-01; 2026-05-29", ""),
        ("seen: 2026-10", "checked: 2026-05-01", "QA.yml:22: due: A line: last checked 207 days ago."),
        ("    seen: 2026-10\n", "", "QA.yml:14: due: A line: no date of a check."),
        ("    source_urls:\n      - https://example.org/\n", "", "QA.yml:14: error: A line: no source."),
        (
            "name: A line",
            "name: Police unit",
            "QA.yml:14: warning: Police unit: the name speaks of an authority",
        ),
        ("name: A line", f"name: {'Long name ' * 8}", "QA.yml:14: warning: Long name"),
        (
            "category: trafficking",
            "category: child",
            "QA.yml:15: warning: A line: a child line without an audience.",
        ),
        (
            "name: A line\n    category: trafficking",
            "name: For male victims\n    category: child\n    audience: children",
            "QA.yml:14: error: For male victims: a child line with a name for adults.",
        ),
    ],
)
def test_finding_names_line_and_remedy(folder: Folder, old: str, new: str, expected: str) -> None:
    """Each fault is found where it stands."""
    assert old in GOOD
    found = _findings(folder(GOOD.replace(old, new, 1)))
    assert any(text.startswith(expected) for text in found) if expected else found == [], found


def test_same_number_twice_in_a_category(folder: Folder) -> None:
    """The second names the line of the first."""
    found = _findings(folder(GOOD + GOOD.replace("A line", "B line")))
    assert len(found) == 1
    assert found[0].startswith("QA.yml:26: error: B line: the number of line 14 again in the same category.")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('call_first: "999"', 'call_first: "nine"', "QA.yml:5: error: 'nine' is not an emergency number."),
        ('call_first: "999"', 'call_first: "998"', "QA.yml:5: error: '998' is none of the numbers below."),
        ("  why: one number\n", "", "QA.yml:5: error: nothing says why this number comes first."),
        ("  source_urls:\n    - https://example.org/emergency\n", "", "QA.yml:5: error: no source."),
    ],
)
def test_emergency_block(folder: Folder, old: str, new: str, expected: str) -> None:
    """The number people call first is checked most strictly."""
    assert any(text.startswith(expected) for text in _findings(folder(GOOD, head=HEAD.replace(old, new))))


def test_lead_without_reason_and_lead_that_is_shown(folder: Folder) -> None:
    """Unverified leads need a source and a note, and may not be shown as confirmed at the same time."""
    leads = """\
        "QA":
          - name: Lead
            category: trafficking
            phone: "44556677"
    """
    found = _findings(folder(GOOD, unverified=leads))
    assert [text.split(": ", 1)[1] for text in found] == [
        "error: no source or no note. Say where it was seen and what is doubtful.",
        "error: the same number is shown as confirmed. Remove it in one place.",
    ]


def test_missing_country_is_a_warning(folder: Folder) -> None:
    """Every country should have a file, if only for its emergency number."""
    problems = check_directory(TODAY, folder(GOOD))
    missing = [problem for problem in problems if problem.what == "no file for this country."]
    assert len(missing) > 240
    assert {problem.level for problem in missing} == {"warning"}


@pytest.mark.parametrize(
    ("category", "phone", "expected"),
    [
        ("trafficking", "+974 4455-6677", "error: A line: the number of line 14 again in the same category."),
        ("migrants", "44556677", "warning: A line: the number of line 14, which is of another category."),
    ],
)
def test_one_number_on_two_lines(folder: Folder, category: str, phone: str, expected: str) -> None:
    """However it is written."""
    again = GOOD.replace("trafficking", category).replace("4455 6677", phone)
    assert any(expected in text for text in _findings(folder(GOOD + again)))


@pytest.mark.parametrize("name", ["QA2.yml", "QA.yaml", "qa.yml", "Qatar.yml"])
def test_a_file_that_nothing_reads_is_named(folder: Folder, name: str) -> None:
    """Its country would have no number, and nobody would know."""
    path = folder(GOOD)
    (path / "QA.yml").rename(path / name)
    found = [str(problem) for problem in check_directory(TODAY, path)]
    assert any(text.startswith(f"{name}:1: error: no country has this file.") for text in found)
