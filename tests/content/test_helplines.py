"""The helpline files as they are: complete, safe to show, and free of what was never confirmed."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from bot.helplines.load import DATA, load_directory
from bot.helplines.source import read_table
from bot.helplines.validate import check_directory

DIRECTORY = load_directory()


def test_validator_finds_no_error() -> None:
    """What is only due or doubtful may stand; an error may not."""
    errors = [str(problem) for problem in check_directory(date(2026, 11, 24)) if problem.level == "error"]
    assert not errors, "\n".join(errors)


def test_every_country_is_there() -> None:
    """250 countries and territories, each with an emergency number but five uninhabited or tiny ones."""
    assert len(DIRECTORY.countries) == 250
    without = {code for code, country in DIRECTORY.countries.items() if not country.emergency.call_first}
    assert without == {"BV", "HM", "PN", "TF", "UM"}


def test_trafficking_lines_cover_what_was_compiled() -> None:
    """92 countries have a line of their own for trafficking; losing one must be noticed."""
    countries = {line.country for line in DIRECTORY.lines() if line.category == "trafficking"}
    assert len(countries) == 92


def test_lines_that_harm_are_never_shown() -> None:
    """Tip lines whose reports reach immigration or customs, and what is evidently no helpline."""
    hidden = {(line.country, line.phone) for line in DIRECTORY.lines() if line.show == "no"}
    assert {
        ("US", "1-866-347-2423"),
        ("NZ", "0800 555 111"),
        ("UZ", "1108"),
        ("EG", "129"),
        ("AR", "105"),
    } <= hidden


def test_every_correction_gives_its_reason() -> None:
    """Whoever changes what a source says gives the reason: in brackets at the end."""
    for line in DIRECTORY.lines():
        for correction in line.corrections:
            assert correction.endswith(")") or "merged" in correction or "source says" in correction, line.name


def test_unverified_leads_are_not_part_of_the_directory() -> None:
    """The file is kept for staff and is not loaded."""
    table = read_table(DATA / "unverified.yml", [])
    assert table is not None
    leads = [lead for code in table.values for lead in table.tables(code)]
    assert len(leads) == 148
    names = Counter((line.country, line.name) for line in DIRECTORY.lines())
    assert ("AZ", "152 hotline") not in names


def test_text_only_lines_have_no_number_to_call() -> None:
    """A text code given as a telephone number would fail when somebody calls it."""
    for line in DIRECTORY.lines():
        if line.number_check == "text_only":
            assert not line.phone, line.name
            assert line.sms or line.whatsapp, line.name


def test_no_note_stands_in_a_number() -> None:
    """Numbers hold digits and the signs between them."""
    for line in DIRECTORY.lines():
        for number in (line.phone, line.sms, line.whatsapp):
            assert re.fullmatch(r"[\d\s()+*#./–\-]*", number), (line.country, line.name, number)
