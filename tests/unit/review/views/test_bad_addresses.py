"""Addresses that nobody is led to: mistyped, cut short, or kept from a time when they made sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]

HUGE = "9" * 24


@pytest.mark.parametrize(
    "address",
    [
        f"/conversations/{HUGE}/",
        f"/conversations/1/turns/{HUGE}/",
        f"/sharing/{HUGE}/",
        f"/staff/{HUGE}/",
    ],
)
def test_a_number_that_no_row_can_have_is_not_there(address: str, signed_in: SignedIn) -> None:
    """It fails in no database: a page says that there is nothing."""
    assert signed_in("administrator").get(address).status_code == 404


@pytest.mark.parametrize("address", ["/conversations/?until=9999-12-31", "/staff/access/?day=9999-12-31"])
def test_the_last_day_of_the_calendar_has_an_end(address: str, turn: tuple[int, int], signed_in: SignedIn) -> None:
    """Somebody who wants no end types the last day that the field takes."""
    assert signed_in("administrator").get(address).status_code == 200


@pytest.mark.parametrize(
    ("query", "told"), [("since=2026-02-30", ["since"]), ("until=tomorrow", ["until"]), ("since=2026-02-28", [])]
)
def test_a_day_that_does_not_exist_is_told(
    query: str, told: list[str], turn: tuple[int, int], signed_in: SignedIn
) -> None:
    """Everything is listed then, which looks like an answer."""
    page = signed_in("reviewer").get(f"/conversations/?{query}")
    assert list(page.context["no_days"]) == told
    assert ("is no day" in page.content.decode()) is bool(told)


def test_a_filter_that_nothing_has_any_more_shows_in_its_list(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """An address that was kept may ask for a campaign whose conversations were erased: no list says "any" then."""
    page = signed_in("reviewer").get("/conversations/?campaign=spring-2019")
    assert page.context["total"] == 0
    assert '<option value="spring-2019" selected>spring-2019</option>' in page.content.decode()


def test_a_page_that_is_not_there_is_no_failure(signed_in: SignedIn, caplog: pytest.LogCaptureFixture) -> None:
    """The operator reads only of failures: an erased conversation is not one. The page leads onward."""
    page = signed_in("reviewer").get("/conversations/999/")
    assert page.status_code == 404
    assert "To your pages" in page.content.decode()
    assert caplog.text == ""


def test_a_page_of_another_role_leads_to_ones_own(signed_in: SignedIn) -> None:
    """Nobody is left without a way on."""
    page = signed_in("analyst").get("/queue/")
    assert page.status_code == 403
    assert "To your pages" in page.content.decode()


@pytest.mark.parametrize(
    "address",
    ["/conversations/?words=%00", "/conversations/?x%00=1", "/figures/?of=campaign:%00", "/staff/access/?by=%00"],
)
def test_an_address_with_a_nul_is_not_there(address: str, signed_in: SignedIn) -> None:
    """SQLite takes it for a letter that nothing has, PostgreSQL for a failure."""
    assert signed_in("administrator").get(address).status_code == 404


def test_a_name_that_no_account_can_have_signs_nobody_in(turn: tuple[int, int]) -> None:
    """The list of failures has no room for it on PostgreSQL."""
    from django.test import Client

    client = Client()
    assert client.post("/sign-in/", {"username": "a" * 300, "password": "x"}).status_code == 403
    assert client.post("/sign-in/", {"username": "\0", "password": "x"}).status_code == 404
