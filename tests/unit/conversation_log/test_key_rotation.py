"""Keys rotate; a key is destroyed when nothing that is stored was made with it, and not before."""

from __future__ import annotations

import secrets
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from bot import privacy_keys
from bot.cli.main import app
from bot.conversation_log.broker import ConversationLogBroker
from bot.conversation_log.key_rotation import TurnsWaitError, people_by_key
from bot.conversation_log.retention import purge
from bot.conversation_log.storage import log_engine, spool
from bot.privacy_keys import KeyFileError, destroy, note_start, pseudonymiser, rotate
from bot.settings import settings
from tests.unit.conversation_log.events import publish, turn_events


def log_a_turn(address: str) -> None:
    """One turn of this sender, by the current key."""
    sender = pseudonymiser().pseudonym("sms", address)
    publish(ConversationLogBroker(), turn_events("my boss keeps our wages", sender=sender, message=address))


def run(*words: str) -> str:
    """What `bot keys` prints."""
    result = CliRunner().invoke(app, ["keys", *words])
    assert result.exit_code == 0, result.output
    return result.output


def test_after_a_rotation_the_old_key_stays_until_nothing_needs_it() -> None:
    """An erasure by telephone number must find what the old key made, as long as it is stored."""
    log_a_turn("1")
    before = pseudonymiser().pseudonym("sms", "1")
    assert "2" in run("rotate")
    log_a_turn("2")
    assert people_by_key() == {1: 1, 2: 1}
    assert before in pseudonymiser().all_pseudonyms("sms", "1")
    assert "Kept: 1" in run("destroy")
    assert set(pseudonymiser().keys) == {1, 2}


@pytest.mark.parametrize(
    ("written", "number"),
    [
        pytest.param("1 {old}\n", 2, id="as the bot writes it"),
        pytest.param("1 {old}", 2, id="no line break at the end"),
        pytest.param("{old}", 2, id="no number"),
        pytest.param("\n4 {old}\n\n", 5, id="blank lines"),
        pytest.param("1 {other}\n1 {other}\n7 {old}", 8, id="a line twice"),
    ],
)
def test_a_rotation_keeps_what_an_operator_wrote(written: str, number: int) -> None:
    """Whatever the form of the file, the old keys stay, and the bot can read the new one."""
    settings().var.mkdir()
    (settings().var / "pseudonym.keys").write_text(written.format(old="ab" * 32, other="cd" * 32), encoding="utf-8")
    before = dict(pseudonymiser().keys)
    assert rotate() == number
    assert {held: key for held, key in pseudonymiser().keys.items() if held != number} == before
    assert pseudonymiser().current == number


def test_two_keys_of_one_number_are_refused() -> None:
    """Nothing made with the first of them would be found for an erasure, and the next rotation would destroy it."""
    settings().var.mkdir()
    (settings().var / "pseudonym.keys").write_text(f"{'ab' * 32}\n{'cd' * 32}\n", encoding="utf-8")
    with pytest.raises(KeyFileError, match="key 2: another key has the number 1"):
        pseudonymiser()


def test_commands_that_run_together_lose_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each writes the file anew, and must have read what the others wrote."""
    pseudonymiser()

    def slow(length: int) -> bytes:
        time.sleep(0.05)
        return secrets.token_bytes(length)

    monkeypatch.setattr(privacy_keys, "secrets", SimpleNamespace(token_bytes=slow))
    with ThreadPoolExecutor(4) as threads:
        numbers = list(threads.map(lambda _: rotate(), range(4)))
    assert sorted(numbers) == [2, 3, 4, 5]
    assert set(pseudonymiser().keys) == {1, 2, 3, 4, 5}


def test_a_key_that_nothing_needs_is_destroyed() -> None:
    """Retention has unlinked everything: the key goes, and with it the last way to tell whose it was."""
    log_a_turn("1")
    purge(log_engine(), days=0, now=4_000_000_000)
    rotate()
    note_start()
    assert "Destroyed: 1" in run("destroy")
    assert set(pseudonymiser().keys) == {2}


def test_a_key_that_the_running_bot_uses_is_not_destroyed() -> None:
    """It takes the new one at its next start; nobody who writes until then could ever be erased by their number."""
    note_start()
    pseudonymiser()
    rotate()
    with pytest.raises(KeyFileError, match="has not started since key 2 was made"):
        destroy([1])
    assert set(pseudonymiser().keys) == {1, 2}
    note_start()
    destroy([1])
    assert set(pseudonymiser().keys) == {2}


def test_the_current_key_is_never_destroyed() -> None:
    """Without it every person would be new in the middle of a sentence."""
    pseudonymiser()
    with pytest.raises(KeyFileError, match="keys rotate"):
        destroy([1])


def test_keys_in_the_settings_are_changed_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beside them would be read by nobody."""
    monkeypatch.setenv("WAYMARK_PSEUDONYM_KEY", "1 " + "ab" * 32)
    with pytest.raises(KeyFileError, match="WAYMARK_PSEUDONYM_KEY"):
        rotate()


def test_turns_that_wait_come_first() -> None:
    """They may hold pseudonyms of any key."""
    path = spool().path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"pseudonym": "k1.a"}\n', encoding="utf-8")
    with pytest.raises(TurnsWaitError, match="1 turns wait"):
        people_by_key()
