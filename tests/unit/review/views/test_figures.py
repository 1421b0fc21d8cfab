"""What figures show, and that nothing hidden can be had by subtracting one page from another."""

from __future__ import annotations

import csv
import io
import re
from itertools import count
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.figures.periods import WEEK, Period, named
from bot.review.figures import query

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]


_NUMBERS = count()


def period(name: str) -> Period:
    """The period with a name."""
    found = named(name)
    assert found is not None
    return found


QUARTER = period("2026-Q2")


#: A moment in the second week of the third quarter: the first half of the year is over.
NOW = QUARTER.until + WEEK + 86_400


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "time", SimpleNamespace(time=lambda: NOW))


def people(engine: sa.Engine, many: int, **values: object) -> None:
    """Somebody each who wrote once, in the last week of the second quarter if not said otherwise."""
    for _ in range(many):
        number = next(_NUMBERS)
        record = {"at": QUARTER.until - WEEK, "intent": "worker_rights", "text": "x", **values}
        write_turn(engine, TurnRecord(f"f{number}", f"k1.f{number}", "sms", **record))  # type: ignore[arg-type]


@pytest.fixture
def kenya(engine: sa.Engine) -> None:
    """Eleven who write Swahili and four who write English in Kenya, many of both elsewhere."""
    people(engine, 11, country="KE", language="sw")
    people(engine, 4, country="KE", language="en", tier="urgent")
    people(engine, 30, country="TZ", language="sw")
    people(engine, 40, country="GB", language="en")


def begun(reader: Client, query: str) -> dict[str, int]:
    """Conversations begun by group, as the page has them; hidden groups are in the file alone."""
    return {row["name"]: row["group"].starts for row in reader.get(f"/figures/?{query}").context["groups"]}


def rows_of(reader: Client, address: str) -> list[list[str]]:
    """A file's rows, its head first."""
    return list(csv.reader(io.StringIO(reader.get(address).content.decode("utf-8-sig"))))


@pytest.mark.usefixtures("kenya")
def test_no_filter_undoes_what_another_hides(signed_in: SignedIn) -> None:
    """Fifteen in Kenya less eleven in Swahili are four: the eleven are on no page."""
    analyst = signed_in("analyst")
    assert analyst.get("/figures/?of=country:KE").context["total"].starts == 15
    assert begun(analyst, "of=country:KE&by=language") == {}
    assert "Kenya" not in begun(analyst, "of=language:sw&by=country")
    both = analyst.get("/figures/?country=KE&language=sw&of=country:KE&of=language:sw")
    assert both.context["asked"].of == "language:sw"
    assert both.context["total"].starts == 41
    told = rows_of(analyst, "/figures/language.csv?of=country:KE")
    assert {row[0]: row[2] for row in told[1:]} == {"English": "hidden", "Swahili": "hidden"}
    tiers = analyst.get("/figures/?of=country:KE").context["tiers"].bars
    assert [bar.count < 0 for bar in tiers] == [True, True]


def test_a_group_that_is_hidden_in_its_table_is_hidden_alone(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Its page would tell the one small group from the rest."""
    people(engine, 3, country="KE")
    people(engine, 12, country="TZ")
    people(engine, 50, country="GB")
    analyst = signed_in("analyst")
    assert begun(analyst, "by=country") == {"United Kingdom": 50}
    page = analyst.get("/figures/?of=country:TZ")
    assert page.context["total"].starts < 0
    assert page.context["quality"]["messages"] < 0
    assert all(row["group"].starts <= 0 for row in page.context["by_week"])
    assert b'<span class="untold">hidden</span>' in page.content
    assert b"2 others" in analyst.get("/figures/").content


def test_the_list_of_groups_tells_of_no_hidden_one(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Nor of somebody who wrote in the week that is not over; the group that is asked for stays chosen."""
    people(engine, 3, country="KE", campaign="posters")
    people(engine, 12, country="TZ")
    people(engine, 50, country="GB", language="en")
    people(engine, 20, country="QA", language="ne", at=NOW)
    write_turn(engine, TurnRecord("tried", "k1.tried", "tryit_sms", NOW, text="x"))
    analyst = signed_in("analyst")

    def offered(query: str) -> set[str]:
        selects = analyst.get(f"/figures/?{query}").context["selects"]
        return {option for select in selects for option, _ in select["options"]}

    assert offered("") == {"country:GB", "language:en", "channel:sms", "channel:tryit_sms"}
    assert offered("of=country:TZ") == offered("") | {"country:TZ"}


def test_only_what_is_over_is_shown(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Two looks at a week that is not over tell who wrote between them."""
    analyst = signed_in("analyst")
    assert b"Nobody has written yet" in analyst.get("/figures/").content
    assert analyst.get("/figures/week.csv").status_code == 404
    people(engine, 15, at=NOW)
    later = analyst.get("/figures/").content.decode()
    assert "The first figures are here on 13 Jul 2026" in later
    people(engine, 20, at=QUARTER.until)
    page = analyst.get("/figures/")
    assert page.context["asked"].period == period("2026-W27")
    assert page.context["total"].starts == 20
    assert analyst.get("/figures/?period=2026-W28").context["asked"].period == period("2026-W27")


def test_periods_are_whole_and_no_week_is_left_out(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Also those in which nobody wrote; free dates are no period, and the latest quarter stands in for them."""
    months = QUARTER.children
    people(engine, 15, at=months[2].until - 60)
    people(engine, 20, at=months[2].since)
    people(engine, 99, at=months[2].since - 60)
    analyst = signed_in("analyst")
    page = analyst.get(f"/figures/?period={months[2].name}")
    assert [row["group"].starts for row in page.context["by_week"]] == [20, 0, 0, 15]
    assert next(row["name"] for row in page.context["by_week"]) == "1 Jun"
    assert "June 2026</b>" in page.content.decode()
    assert "1 Jun 2026 – 28 Jun 2026" in page.content.decode()
    for free in ("weeks=4", "period=2026-05-03", "since=2026-05-03&until=2026-05-10", "period=2026", "period=1999"):
        assert analyst.get(f"/figures/?{free}").context["asked"].period == QUARTER
    offered = page.context["offered"]
    assert {level: [one.name for one in found] for level, found in offered.items()} == {
        "quarter": ["2026-Q2"],
        "month": ["2026-06", "2026-05"],
        "week": ["2026-W27", "2026-W26", "2026-W25", "2026-W24", "2026-W23", "2026-W22"],
    }


@pytest.mark.parametrize("small", range(3))
def test_a_quarter_less_two_months_does_not_tell_the_third(engine: sa.Engine, signed_in: SignedIn, small: int) -> None:
    """Whichever of them is small, on the pages and in the files of everybody, of countries and of one country."""
    for place, month in enumerate(QUARTER.children):
        for week in month.children:
            people(engine, 0 if place == small else 11, country="KE", at=week.since)
        people(engine, 3 if place == small else 0, country="KE", at=month.until - WEEK)
        people(engine, 60, country="GB", at=month.until - WEEK)
    analyst = signed_in("analyst")
    names = [QUARTER.name, *(month.name for month in QUARTER.children)]
    of_kenya = [analyst.get(f"/figures/?period={name}&of=country:KE").context["total"].starts for name in names]
    in_table = [begun(analyst, f"period={name}&by=country").get("Kenya") for name in names]
    in_file = [{row[0]: row[2] for row in rows_of(analyst, f"/figures/country.csv?period={name}")} for name in names]
    assert of_kenya[small + 1] < 0
    assert sum(one < 0 for one in of_kenya) >= 2
    assert [None if one < 0 else one for one in of_kenya] == in_table
    assert ["hidden" if one < 0 else str(one) for one in of_kenya] == [row["Kenya"] for row in in_file]
    elsewhere = [begun(analyst, f"period={name}&by=country").get("United Kingdom") for name in names]
    assert sum(one is None for one in elsewhere) >= 2, "or the total would give Kenya away"


def test_what_a_month_showed_stays_when_its_quarter_is_over(
    engine: sa.Engine, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last month is small: the quarter is hidden then, and not the months before."""
    april, may, june = QUARTER.children
    for month, many in ((april, 40), (may, 20), (june, 3)):
        people(engine, many, country="KE", at=month.since)
        people(engine, 100, country="GB", at=month.since)
    analyst = signed_in("analyst")
    monkeypatch.setattr(query, "time", SimpleNamespace(time=lambda: may.until))
    then = [begun(analyst, f"period={month.name}") for month in (april, may)]
    monkeypatch.setattr(query, "time", SimpleNamespace(time=lambda: NOW))
    assert [begun(analyst, f"period={month.name}") for month in (april, may)] == then
    assert [found["Kenya"] for found in then] == [40, 20]
    assert "Kenya" not in begun(analyst, "period=2026-06")
    assert "Kenya" not in begun(analyst, "period=2026-Q2")


def test_one_group_is_broken_down_in_quarters_only(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Elsewhere its page has its own counts, its weeks and how well it went, and says where the rest is."""
    people(engine, 40, country="KE", language="sw")
    people(engine, 40, country="GB", language="en")
    analyst = signed_in("analyst")
    page = analyst.get("/figures/?period=2026-06&of=country:KE&by=language")
    assert page.context["total"].starts == 40
    assert page.context["groups"] == []
    assert page.context["tiers"].bars == ()
    assert b"period=2026-Q2" in page.content
    assert b"in quarters only" in page.content
    for table in ("language", "tiers", "intents"):
        assert analyst.get(f"/figures/{table}.csv?period=2026-06&of=country:KE").status_code == 404
        assert analyst.get(f"/figures/{table}.csv?period=2026-Q2&of=country:KE").status_code == 200
    for table in ("week", "quality", "country"):
        assert analyst.get(f"/figures/{table}.csv?period=2026-06&of=country:KE").status_code == 200


def test_each_table_says_what_it_counts(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Messages and people stand side by side, and more messages are urgent than people wrote."""
    people(engine, 20)
    page = signed_in("analyst").get("/figures/").content.decode()
    units = re.findall(r'<h2 id="(\w+)-title">[^<]*<span class="unit">(\w+)', page)
    assert dict(units) == {"tiers": "messages", "types": "people", "indicators": "people", "intents": "messages"}


def test_urgency_is_told_in_its_order(engine: sa.Engine, signed_in: SignedIn) -> None:
    """On the page and in the file, hidden counts in their place: a scale that is shuffled can't be read."""
    for tier, many in (("information", 30), ("emergency", 3), ("urgent", 12), ("conversation", 50)):
        people(engine, many, tier=tier)
    analyst = signed_in("analyst")
    page = analyst.get("/figures/")
    assert [bar.name for bar in page.context["tiers"].bars] == ["Emergency", "Urgent", "Information", "No need told"]
    rows = rows_of(analyst, "/figures/tiers.csv")[1:]
    assert [row[0] for row in rows] == ["emergency", "urgent", "information", "conversation"]


def test_types_of_exploitation_come_from_the_signs(engine: sa.Engine, signed_in: SignedIn) -> None:
    """A person counts once for a type; a type that would tell a hidden sign is hidden with it."""
    people(engine, 12, indicators=("forced_labour",), country="QA")
    people(engine, 14, indicators=("forced_marriage", "child_married"), country="IN")
    people(engine, 11, indicators=("organ_removal",), country="IN")
    people(engine, 20, indicators=("sexual_exploitation",), country="QA")
    analyst = signed_in("analyst")
    types = {bar.name: bar.count for bar in analyst.get("/figures/").context["types"].bars}
    assert types == {"Sexual exploitation": 20, "Forced marriage": 14, "Forced labour": 12, "Removal of organs": 11}
    alone = {bar.name: bar.count for bar in analyst.get("/figures/?of=country:IN").context["types"].bars}
    assert alone == {"Forced marriage": 14, "Removal of organs": 11}
    people(engine, 2, indicators=("child_images",))
    types = {bar.name: bar.count for bar in analyst.get("/figures/").context["types"].bars}
    assert types["Sexual exploitation"] < 0


@pytest.mark.usefixtures("kenya")
def test_a_file_opens_in_a_spreadsheet(engine: sa.Engine, signed_in: SignedIn) -> None:
    """With its encoding, dates that sort, plain numbers, and period and group in its name."""
    people(engine, 1200, country="GB")
    analyst = signed_in("analyst")
    answer = analyst.get("/figures/week.csv?period=2026-06&of=country:GB")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert 'filename="week-2026-06-country-GB.csv"' in answer.headers["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == ["2026-06-01", "2026-06-08", "2026-06-15", "2026-06-22"]
    assert rows[-1][2] == "1240"
    well = analyst.get("/figures/quality.csv").content.decode("utf-8-sig")
    assert "messages,Messages in words,1285" in well
    assert analyst.get("/figures/knowledge.csv").status_code == 200
    assert analyst.get("/figures/knowledge.csv?of=country:GB").status_code == 404


def test_figures_hide_small_counts_and_csv_runs_nothing(engine: sa.Engine, signed_in: SignedIn) -> None:
    """A group of three is hidden, and a campaign that looks like a formula is text in a spreadsheet."""
    for number in range(40):
        campaign = "radio" if number < 20 else "poster" if number < 37 else "-2+3"
        write_turn(
            engine,
            TurnRecord(f"{number}", f"k1.{number}", "sms", QUARTER.until - WEEK, campaign=campaign),
        )  # fmt: skip
    analyst = signed_in("analyst")
    table = list(csv.reader(io.StringIO(analyst.get("/figures/campaign.csv").content.decode("utf-8-sig"))))
    people = {row[0]: row[1] for row in table}
    assert people["'-2+3"] == "hidden"
    # one more is hidden, since the total would give a single hidden one away
    assert sorted(value for name, value in people.items() if name in {"radio", "poster"}) == ["20", "hidden"]
    assert analyst.get("/figures/").status_code == 200
    assert analyst.get("/figures/nothing.csv").status_code == 404


def test_a_period_is_compared_with_a_whole_one_before(engine: sa.Engine, signed_in: SignedIn) -> None:
    """As that one's own page has it, with its length where it differs; not with one in which the bot began."""
    analyst = signed_in("analyst")
    may, june = period("2026-05"), period("2026-06")
    people(engine, 20, at=may.since, helplines=({"name": "A line"},))
    people(engine, 12, at=june.since)
    page = analyst.get("/figures/?period=2026-06")
    before = analyst.get("/figures/?period=2026-05").context["total"]
    assert (page.context["before"], before.starts) == (before, 20)
    text = page.content.decode()
    assert '<dd class="before">before: 20</dd>' in text
    assert "“before” is May 2026" in text
    assert ("which has" in text) == (len(may.mondays) != len(june.mondays))
    assert analyst.get("/figures/?period=2026-Q2").context["before"] is None
    people(engine, 30, at=may.since - WEEK)
    assert analyst.get("/figures/?period=2026-05").context["before"] is None
