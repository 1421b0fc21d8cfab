"""What figures show, and that nothing hidden can be had by subtracting one page from another."""

from __future__ import annotations

import csv
import io
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest

from bot.conversation_log.figures import WEEK, Group, monday
from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.record import TurnRecord
from bot.review.charts import bars, weeks

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]

_NUMBERS = count()


def people(engine: sa.Engine, many: int, **values: object) -> None:
    """Somebody each who wrote once."""
    for _ in range(many):
        number = next(_NUMBERS)
        record = {"at": now_minute(), "intent": "worker_rights", "text": "x", **values}
        write_turn(engine, TurnRecord(f"f{number}", f"k1.f{number}", "sms", **record))  # type: ignore[arg-type]


@pytest.fixture
def kenya(engine: sa.Engine) -> None:
    """Eleven who write Swahili and four who write English in Kenya, many of both elsewhere."""
    people(engine, 11, country="KE", language="sw")
    people(engine, 4, country="KE", language="en", tier="urgent")
    people(engine, 30, country="TZ", language="sw")
    people(engine, 40, country="GB", language="en")


def begun(reader: Client, query: str) -> dict[str, int]:
    """Conversations begun by group, as the page has them."""
    return {row["name"]: row["group"].starts for row in reader.get(f"/figures/?{query}").context["groups"]}


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
    told = list(csv.reader(io.StringIO(analyst.get("/figures/language.csv?of=country:KE").content.decode("utf-8-sig"))))
    assert {row[0]: row[2] for row in told[1:]} == {"English": "<10", "Swahili": "hidden"}
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
    assert b"hidden" in page.content
    assert b"2 others" in analyst.get("/figures/").content


def test_weeks_are_whole_and_none_is_left_out(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Also those in which nobody wrote; the current one is marked, and no column is taller than the chart."""
    now = monday(int(time.time()))
    people(engine, 15, at=now)
    people(engine, 20, at=now - 3 * WEEK)
    people(engine, 99, at=now - 3 * WEEK - 60)
    page = signed_in("analyst").get("/figures/?weeks=4")
    assert [row["group"].starts for row in page.context["by_week"]] == [20, 0, 0, 15]
    assert page.context["asked"].scope.since == now - 3 * WEEK
    assert b'class="all open"' in page.content
    assert b"so far" in page.content


def test_a_week_is_hidden_so_that_no_shorter_period_gives_it_away(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Three months less four weeks are the weeks before: each such block hides two or none."""
    now = monday(int(time.time()))
    people(engine, 3, at=now - 2 * WEEK)
    people(engine, 20, at=now - WEEK)
    people(engine, 12, at=now - 6 * WEEK)
    shown = {
        weeks: [row["group"].starts for row in signed_in("analyst").get(f"/figures/?weeks={weeks}").context["by_week"]]
        for weeks in (4, 13)
    }
    assert [value for value in shown[4] if value < 0] == [-1, -2]
    assert shown[13][-4:] == shown[4]
    assert shown[13][-7] == 12


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


def test_charts_draw_what_they_show() -> None:
    """A hidden column is a stub within the chart, and hidden bars are short and grey."""
    few = Group(0, -1, -1, -1, -1, -1, -1)
    chart = weeks([few, Group(1, 2, 2, 0, -2, 0, 0), few], ["a", "b", "c"])
    assert all(column.top >= 0 for column in chart.columns)
    assert [(column.hidden, column.open) for column in chart.columns] == [(True, False), (False, False), (True, True)]
    assert chart.columns[1].inner_height == 0
    drawn = bars({"a": 40, "b": 20, "c": -2}, most=2)
    assert ([bar.length for bar in drawn.bars], drawn.total) == ([100.0, 50.0], 3)


@pytest.mark.usefixtures("kenya")
def test_a_file_opens_in_a_spreadsheet(engine: sa.Engine, signed_in: SignedIn) -> None:
    """With its encoding, dates that sort, plain numbers, and period and group in its name."""
    people(engine, 1200, country="GB")
    analyst = signed_in("analyst")
    answer = analyst.get("/figures/week.csv?weeks=4&of=country:GB")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    now = monday(int(time.time()))
    since, until = (time.strftime("%Y-%m-%d", time.gmtime(at)) for at in (now - 3 * WEEK, now + WEEK - 60))
    assert f'filename="week-{since}-{until}-country-GB.csv"' in answer.headers["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[1][0] == since
    assert rows[-1][2] == "1240"
    well = analyst.get("/figures/quality.csv").content.decode("utf-8-sig")
    assert "messages,Messages in words,1285" in well
    assert analyst.get("/figures/knowledge.csv").status_code == 200
    assert analyst.get("/figures/knowledge.csv?of=country:GB").status_code == 404
