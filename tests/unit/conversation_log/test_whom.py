"""An operator types a number or a code as it was read out, and is told when it is nobody's."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from bot.cli.main import app
from bot.conversation_log.access_log import Wanted, accesses
from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.storage import log_engine
from bot.conversation_log.whom import NobodyMeantError, code_of, sender_of
from bot.privacy.pseudonym import reference_code
from bot.privacy_keys import pseudonymiser


@pytest.mark.parametrize(
    ("channel", "written", "sender"),
    [
        ("sms", "+97455510001", "+97455510001"),
        ("sms", "+974 5551 0001", "+97455510001"),
        ("sms", "97455510001", "+97455510001"),
        ("sms", "00974 (5551) 00-01", "+97455510001"),
        ("sms", "\u202a+974 5551\u20110001\u202c", "+97455510001"),
        ("sms", "92727", "92727"),
        ("telegram", " 123 456 789 ", "123456789"),
        ("tryit_sms", "0a1b-2c3d", "0a1b-2c3d"),
    ],
)
def test_a_sender_has_one_form(channel: str, written: str, sender: str) -> None:
    """The one that the channel gives."""
    assert sender_of(channel, written) == sender


@pytest.mark.parametrize(
    ("channel", "written"),
    [
        ("whatsapp", "+97455510001"),
        ("SMS", "+97455510001"),
        ("sms", "Twilio"),
        ("sms", "12"),
        ("telegram", "@somebody"),
    ],
)
def test_what_can_be_nobody_is_refused(channel: str, written: str) -> None:
    """Before anything is looked for."""
    with pytest.raises(NobodyMeantError):
        sender_of(channel, written)


@pytest.mark.parametrize("written", ["ACDE-346", "ACDE-34678", "ABCD-3467", "+97455510001"])
def test_what_is_no_code_is_refused(written: str) -> None:
    """Too short, too long, or with a sign that no code has."""
    with pytest.raises(NobodyMeantError, match="no reference code"):
        code_of(written)


def test_an_erasure_that_finds_nothing_says_so() -> None:
    """A success would end the search for the right number."""
    person = pseudonymiser().pseudonym("sms", "+97455510001")
    write_turn(log_engine(), TurnRecord("a", person, "sms", 0))
    run = CliRunner()
    nothing = run.invoke(app, ["log", "erase", "--channel", "sms", "--sender", "+974 5551 0002"])
    assert (nothing.exit_code, "Nothing found" in nothing.stderr) == (1, True)
    found = run.invoke(app, ["log", "erase", "--channel", "sms", "--sender", "974 5551 0001"])
    assert (found.exit_code, found.stdout) == (0, "Erased 1 turns and the state of the conversation.\n")
    again = run.invoke(app, ["log", "erase", "--reference", reference_code(person).lower()])
    assert (again.exit_code, "Nothing found" in again.stderr) == (1, True)
    noted = [(row.by, row.what, row.detail) for row in accesses(log_engine(), Wanted(), 1)]
    assert noted == [("command line", "erasure", "")] * 3, "as from the staff pages, and not whose"
