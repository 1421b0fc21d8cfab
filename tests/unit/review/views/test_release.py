"""A release from the page: looked at first, made once, by the command's own rules, and its files for whoever may."""

from __future__ import annotations

import csv
import html
import io
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bot.conversation_log.tables import Release
from bot.review import release_plan
from bot.settings import settings
from bot.sharing.export import share_figures
from bot.sharing.faults import AlreadySharedError
from bot.sharing.ledger import Spending, after_figures, entries
from bot.sharing.period import weeks
from tests.unit.sharing.written import TODAY, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from django.test import Client

    SignedIn = Callable[..., Client]

WEEKS = {"from": "2026-W01", "until": "2026-W13", "epsilon": "1.5"}
MONTHS = {"from": "2026-01", "until": "2026-03"}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day after the periods of these tests."""
    monkeypatch.setattr(release_plan, "_today", lambda: TODAY)


@pytest.fixture(autouse=True)
def _no_files() -> None:
    """Each test's ledger counts anew: files of an earlier one would have the numbers of other releases."""
    shutil.rmtree(release_plan.folder(), ignore_errors=True)


@pytest.fixture
def mira(engine: sa.Engine, signed_in: SignedIn) -> Client:
    """An administrator; eleven people told of the same in January."""
    for number in range(11):
        write(engine, f"k1.{number:032}")
    return signed_in("administrator")


def text(page: Any) -> str:
    """The words of a page."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode())))


def made(client: Client, kind: str, **form: str) -> Any:
    """The answer to a release that was looked at and confirmed."""
    look = client.get(f"/sharing/new/{kind}/", form)
    assert look.status_code == 200, text(look)
    return client.post(f"/sharing/new/{kind}/", {**form, "sure": "on", "seen": look.context["told"]["seen"]})


def test_a_look_says_what_is_spent_and_spends_nothing(engine: sa.Engine, mira: Client) -> None:
    """The last quarter is offered, as by the command."""
    offered = mira.get("/sharing/new/figures/").content.decode()
    assert 'value="2026-W14"' in offered
    assert 'value="2026-W26"' in offered
    page = text(mira.get("/sharing/new/figures/", WEEKS))
    assert "Figures of 2026-W01 to 2026-W13 spend 1.5 of the budget of 2026, for good" in page
    assert "2.5 of 4" in page
    assert "0 of 4" in page
    assert entries(engine) == []


def test_figures_are_made_once_and_downloaded(engine: sa.Engine, mira: Client) -> None:
    """The same file as the command's, in a folder of the bot alone; the second press makes no other one."""
    look = mira.get("/sharing/new/figures/", WEEKS)
    form = {**WEEKS, "sure": "on", "seen": look.context["told"]["seen"], "again": "1"}
    done = mira.post("/sharing/new/figures/", form)
    number = entries(engine)[0].number
    assert done.url == f"/sharing/{number}/"
    assert "another release was made" in text(mira.post("/sharing/new/figures/", form, follow=True))
    assert len(entries(engine)) == 1
    sheet = mira.get(f"/sharing/{number}/").content.decode()
    assert f"figures-{number:04}.csv" in sheet
    file = mira.get(f"/sharing/{number}/csv/")
    rows = list(csv.DictReader(io.StringIO(file.content.decode())))
    assert {row["table"] for row in rows} >= {"country", "language", "week"}
    assert file.headers["Content-Disposition"] == f'attachment; filename="figures-{number:04}.csv"'
    assert file.content == (release_plan.folder() / f"figures-{number:04}.csv").read_bytes()
    assert mira.get(f"/sharing/{number}/md/").content.decode().startswith("#")
    assert mira.get(f"/sharing/{number}/json/").json()["epsilon"] == 1.5
    assert release_plan.folder().stat().st_mode & 0o077 == 0


def test_who_shared_and_who_took_a_file_is_in_the_access_log(engine: sa.Engine, mira: Client) -> None:
    """With the number of the release."""
    made(mira, "figures", **WEEKS)
    number = entries(engine)[0].number
    mira.get(f"/sharing/{number}/csv/")
    log = text(mira.get("/staff/access/"))
    assert f"Release made release {number} figures" in log
    assert f"Sharing release {number} csv" in log


def test_a_spent_budget_refuses_as_the_command_does(engine: sa.Engine, mira: Client, tmp_path: Path) -> None:
    """At the first step already, and at the second where it was spent meanwhile."""
    share_figures(engine, tmp_path, weeks("2026-W14", "2026-W26", TODAY), 3.0)
    refused = mira.get("/sharing/new/figures/", WEEKS)
    assert refused.status_code == 422
    assert "To spend 1.5 is more than is left of 2026: 3 of 4 is spent, 1 left. Nothing was shared." in text(refused)
    assert "Choose less for “Budget to spend”, another year" in text(refused)
    assert "Make the files" not in text(refused)
    form = {**WEEKS, "sure": "on", "seen": f"{entries(engine)[0].number}"}
    assert "more than is left" in text(mira.post("/sharing/new/figures/", form))
    assert len(entries(engine)) == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"epsilon": "9"}, "9 is out of range for “Budget to spend”. Choose from 0.01"),
        ({"epsilon": "nan"}, "out of range"),
        ({"epsilon": "much"}, "much is no number for “Budget to spend”."),
        ({"until": "2026-W40"}, "choose an earlier “Last week”"),
        ({"from": "2026-W20"}, "Swap “First week” and “Last week”"),
        ({"from": "{spring}"}, "{spring} can't be read. Write “First week” and “Last week” such as 2026-W05"),
        ({"from": ""}, "Give “First week” and “Last week”"),
    ],
)
def test_what_makes_no_sense_is_refused_in_the_words_of_the_form(
    mira: Client, changes: dict[str, str], said: str
) -> None:
    """Every field that a refusal names stands on the page, options of the command don't; what was typed is kept."""
    refused = mira.get("/sharing/new/figures/", WEEKS | changes)
    page = text(refused)
    assert refused.status_code == 422
    assert said in page
    assert all(f" {field} " in page for field in re.findall("“([^”]+)”", page))
    assert "--" not in page
    assert f'value="{(WEEKS | changes)["until"]}"' in refused.content.decode()


def test_the_same_weeks_again_need_a_tick(engine: sa.Engine, mira: Client) -> None:
    """For they spend once more, as by the command."""
    made(mira, "figures", **WEEKS)
    with pytest.raises(AlreadySharedError) as refusal:
        after_figures(engine, Spending(weeks("2026-W01", "2026-W13", TODAY), 1.5, 4.0))
    refused = mira.get("/sharing/new/figures/", WEEKS)
    assert refused.status_code == 422
    assert f"{refusal.value}".replace("--again", "“Draw the same weeks once more”") in text(refused)
    assert "Draw the same weeks once more, and spend once more" in text(refused)
    assert made(mira, "figures", **WEEKS, again="on").status_code == 302
    assert [entry.epsilon for entry in entries(engine)] == [1.5, 1.5]


def test_nothing_is_made_without_the_tick(engine: sa.Engine, mira: Client) -> None:
    """A browser asks for it; whoever comes around it is told."""
    page = mira.post("/sharing/new/figures/", {**WEEKS, "seen": "0"})
    assert page.status_code == 422
    assert "Nothing was shared and nothing spent" in text(page)
    assert entries(engine) == []


def test_incidents_are_counted_first_and_shared_once(engine: sa.Engine, mira: Client) -> None:
    """No budget is spent; other months that touch these days are refused as by the command."""
    page = text(mira.get("/sharing/new/incidents/", MONTHS))
    assert "Of 2026-01 to 2026-03 , 11 records would be told and 0 left out" in page
    made(mira, "incidents", **MONTHS)
    entry = entries(engine)[0]
    assert mira.get(f"/sharing/{entry.number}/csv/").content.count(b"\n") == 12
    refused = made(mira, "incidents", **{**MONTHS, "until": "2026-04"})
    assert refused.status_code == 422
    assert "can be subtracted from each other" in text(refused)
    assert len(entries(engine)) == 1


def test_too_few_incidents_are_not_shared(engine: sa.Engine, signed_in: SignedIn) -> None:
    """The look says so, and so does the refusal."""
    write(engine, "k1.one")
    client = signed_in("administrator")
    page = text(client.get("/sharing/new/incidents/", MONTHS))
    assert "0 records would be told and 1 left out. So there is nothing to share" in page
    assert "Make the files" not in page
    assert "Nothing was shared" in text(made(client, "incidents", **MONTHS))
    assert not list(release_plan.folder().glob("*.csv")) or entries(engine) == []


def test_a_file_of_another_release_of_this_number_is_not_given(engine: sa.Engine, mira: Client) -> None:
    """After an older backup was restored the ledger counts anew, and a folder holds what was made since."""
    made(mira, "figures", **WEEKS)
    number = entries(engine)[0].number
    with engine.begin() as connection:
        connection.execute(sa.update(Release).values(at=Release.at - 86_400))
    assert mira.get(f"/sharing/{number}/csv/").status_code == 404
    assert "no copy" in text(mira.get(f"/sharing/{number}/"))


def test_what_the_command_wrote_elsewhere_is_told(engine: sa.Engine, mira: Client, tmp_path: Path) -> None:
    """The data sheets still come from the ledger."""
    entry = share_figures(engine, tmp_path, weeks("2026-W01", "2026-W13", TODAY), 1.0).entry
    assert mira.get(f"/sharing/{entry.number}/csv/").status_code == 404
    written = (tmp_path / f"figures-{entry.number:04}.md").read_text(encoding="utf-8")
    assert mira.get(f"/sharing/{entry.number}/md/").content.decode() == written


def test_an_analyst_makes_figures_and_takes_their_files(engine: sa.Engine, mira: Client, signed_in: SignedIn) -> None:
    """With the refusals that an administrator gets, and by name in the access log."""
    analyst = signed_in("analyst", "ana-who-shares")
    assert made(analyst, "figures", **WEEKS).status_code == 302
    number = entries(engine)[0].number
    assert analyst.get(f"/sharing/{number}/csv/").status_code == 200
    assert analyst.get(f"/sharing/{number}/exe/").status_code == 404
    assert "were shared as release" in text(analyst.get("/sharing/new/figures/", WEEKS))
    assert made(analyst, "figures", **{**WEEKS, "until": "2026-W14"}).status_code == 302
    spent = analyst.get("/sharing/new/figures/", {**WEEKS, "until": "2026-W15"})
    assert "To spend 1.5 is more than is left of 2026: 3 of 4 is spent, 1 left." in text(spent)
    assert re.search(f"ana-who-shares +Release made release {number} figures", text(mira.get("/staff/access/")))


def test_the_form_of_another_site_spends_nothing(engine: sa.Engine, signed_in: SignedIn) -> None:
    """A release needs the token of this page."""
    analyst = signed_in("analyst", enforce_csrf_checks=True)
    assert analyst.post("/sharing/new/figures/", {**WEEKS, "sure": "on", "seen": "0"}).status_code == 403
    assert entries(engine) == []


def test_an_analyst_is_told_whom_to_ask_for_incidents(engine: sa.Engine, mira: Client, signed_in: SignedIn) -> None:
    """Their plan tells exact counts, which an analyst sees nowhere; the files are for both."""
    from django.contrib.auth.models import User

    analyst = signed_in("analyst")
    boss = mira.get("/account/").context["user"].username
    assert boss in text(analyst.get("/sharing/"))
    assert "Plan incidents" not in text(analyst.get("/sharing/"))
    assert analyst.get("/sharing/new/incidents/", MONTHS).status_code == 403
    assert analyst.post("/sharing/new/incidents/", {**MONTHS, "sure": "on", "seen": "0"}).status_code == 403
    assert entries(engine) == []
    User.objects.filter(username=boss).update(is_active=False)
    assert boss not in text(analyst.get("/sharing/"))


def test_a_reviewer_neither_plans_nor_takes(engine: sa.Engine, mira: Client, signed_in: SignedIn) -> None:
    """There is no other kind of release either."""
    made(mira, "figures", **WEEKS)
    reviewer = signed_in("reviewer")
    assert reviewer.get("/sharing/new/figures/", WEEKS).status_code == 403
    assert reviewer.get(f"/sharing/{entries(engine)[0].number}/csv/").status_code == 403
    assert mira.get("/sharing/new/everything/").status_code == 404


def test_a_folder_that_can_not_be_written_spends_nothing(
    engine: sa.Engine, mira: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is found out before."""
    file = settings().var / "a-file"
    file.touch()
    monkeypatch.setattr(release_plan, "folder", lambda: file)
    refused = made(mira, "figures", **WEEKS)
    assert refused.status_code == 422
    assert entries(engine) == []


def test_a_year_of_two_numbers_spends_of_both(mira: Client) -> None:
    """Weeks around New Year belong to both."""
    page = text(mira.get("/sharing/new/figures/", {**WEEKS, "from": "2025-W40"}))
    assert "of the budget of 2025 and of 2026" in page
