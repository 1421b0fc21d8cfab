"""The people who are counted: pseudonyms with what they wrote in the period, as staff corrected it."""

from __future__ import annotations

import json
from datetime import date

import pytest
import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log.tables import LoggedTurn
from bot.settings import ROOT
from bot.sharing.people import people
from tests.unit.sharing.written import WEEKS, write


def test_only_what_was_written_in_the_period_counts(engine: sa.Engine) -> None:
    """The first and the last minute belong to it; somebody who wrote only outside of it is not there."""
    write(engine, "k1.a", date(2025, 12, 28))
    write(engine, "k1.a", date(2025, 12, 29), country=None)
    write(engine, "k1.a", date(2026, 3, 29), intent="greet", country="AE")
    write(engine, "k1.b", date(2026, 3, 30))
    (found,) = people(engine, WEEKS)
    assert [message.intent for message in found.messages] == ["being_exploited", "greet"]
    assert (found.country, found.language, found.channel) == ("AE", "en", "sms")


@pytest.mark.parametrize("channel", TRYIT)
def test_the_try_it_page_is_left_out(engine: sa.Engine, channel: str) -> None:
    """Staff and visitors try the bot there."""
    write(engine, "k1.a", channel=channel)
    assert list(people(engine, WEEKS)) == []


def test_the_names_are_those_that_the_page_writes_under() -> None:
    """A phone that the log does not know as the page's would be counted among people."""
    script = (ROOT / "bot" / "channels" / "tryit_page" / "tryit.js").read_text(encoding="utf-8")
    assert f"const PHONES = {json.dumps(list(TRYIT))};" in script


def test_corrections_of_staff_count(engine: sa.Engine) -> None:
    """What a reader found takes the place of the bot's verdict."""
    write(engine, "k1.a")
    right = {"right_intent": "worker_rights", "right_tier": "information", "right_country": "BH", "reviewed_at": 1}
    with engine.begin() as connection:
        connection.execute(sa.update(LoggedTurn).values(**right))
    ((message,),) = (found.messages for found in people(engine, WEEKS))
    assert (message.intent, message.tier, message.country, message.read) == ("worker_rights", "information", "BH", True)
