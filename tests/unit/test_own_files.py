"""What the bot keeps is for the user whom it runs as, and for nobody else on the machine."""

from __future__ import annotations

import os
import secrets
import signal
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from bot import privacy_keys
from bot.cli.console import write_json
from bot.conversation_log.encryption import encrypt_in_place
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.storage import log_engine, spool
from bot.own_files import overwrite
from bot.privacy_keys import destroy, note_start, pseudonymiser, rotate
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]


def _staff_pages() -> None:
    made = "import bot.review.configuration"
    subprocess.run([sys.executable, "-c", made], cwd=ROOT, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})


@pytest.fixture(autouse=True)
def _open_to_all() -> Iterator[None]:
    """The usual mask of a service: what is made without care can be read by everybody."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(log_engine, id="database"),
        pytest.param(lambda: spool().add(TurnRecord("key", "k1.a", "sms", 60)), id="waiting turns"),
        pytest.param(pseudonymiser, id="keys"),
        pytest.param(lambda: write_json(settings().var / "evaluation.json", {}), id="evaluation"),
        pytest.param(_staff_pages, id="staff pages"),
    ],
)
def test_the_folder_is_closed_whoever_makes_it_first(make: Callable[[], object]) -> None:
    """Nobody else learns even which files there are."""
    make()
    assert settings().var.stat().st_mode & 0o777 == 0o700


#: What keeps conversations and accounts, killed while all of it is open: the journals stay on the disk.
KILLED = """
import os, signal
os.umask(0)
from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.storage import log_engine, spool
from bot.review.serve import set_up
set_up()
write_turn(log_engine(), TurnRecord("kept", "k1.a", "sms", 60))
spool().add(TurnRecord("waits", "k1.a", "sms", 60))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_holds_conversations_is_closed_whatever_the_mask_and_the_folder() -> None:
    """A folder that an operator opened to others doesn't open the files in it, nor their journals."""
    settings().var.mkdir(mode=0o755)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    killed = subprocess.run([sys.executable, "-c", KILLED], cwd=ROOT, env=environment, check=False)
    assert killed.returncode == -signal.SIGKILL
    modes = {path.name: path.stat().st_mode & 0o777 for path in settings().var.iterdir()}
    databases = {f"{name}.db{journal}" for name in ("waymark", "staff") for journal in ("", "-wal", "-shm")}
    assert {"waiting_turns.jsonl", *databases} <= set(modes)
    assert {name: oct(mode) for name, mode in modes.items() if mode != 0o600} == {}


def test_the_file_of_turns_that_still_wait_is_closed_too() -> None:
    """It is written anew when some of them are erased."""
    os.umask(0)
    for person in ("k1.a", "k1.b"):
        spool().add(TurnRecord(f"of {person}", person, "sms", 60))
    assert spool().erase(frozenset({"k1.a"})) == 1
    assert spool().path.stat().st_mode & 0o777 == 0o600


def test_a_database_that_is_encrypted_in_place_is_closed_too() -> None:
    """SQLCipher makes files readable for all as well."""
    os.umask(0)
    log_engine().dispose()
    encrypt_in_place(settings().database_file, "ab" * 32)
    assert settings().database_file.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_an_operator_made_stays_as_it_is() -> None:
    """A group may be meant to read its backup."""
    settings().var.mkdir(mode=0o750)
    log_engine()
    assert settings().var.stat().st_mode & 0o777 == 0o750


def test_processes_that_start_together_use_the_same_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first one's: a person would have two pseudonyms, or the second process a file that is still empty."""

    def slow(length: int) -> str:
        time.sleep(0.05)
        return secrets.token_hex(length)

    monkeypatch.setattr(privacy_keys, "secrets", SimpleNamespace(token_hex=slow))
    path = settings().var / "pseudonym.keys"
    together = Barrier(8)

    def start(_number: int) -> dict[int, bytes]:
        together.wait()
        return privacy_keys._keys_of(path)

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(start, range(8)))
    assert all(keys == found[0] for keys in found)
    assert privacy_keys._keys_of(path) == found[0]
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.stat().st_mode & 0o777 == 0o600


def test_keys_stay_closed_after_one_was_destroyed() -> None:
    """Even where a crash left the file behind that takes their place, readable for all."""
    pseudonymiser()
    rotate()
    note_start()
    (settings().var / "pseudonym.new").write_text("half", encoding="utf-8")
    destroy([1])
    path = settings().var / "pseudonym.keys"
    assert set(pseudonymiser().keys) == {2}
    assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_of_a_destroyed_key_is_left_on_the_disk() -> None:
    """The old file still lies there when it has lost its name."""
    pseudonymiser()
    rotate()
    note_start()
    path = settings().var / "pseudonym.keys"
    with path.open("rb") as old:
        destroy([1])
        assert set(old.read()) == {0}
    assert set(pseudonymiser().keys) == {2}


@pytest.mark.parametrize("what", ["keys", "waiting turns", "database"])
def test_the_new_file_has_its_name_on_the_disk_before_the_old_one_is_overwritten(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """A machine that loses its power in between finds one of the two whole, and no zeros in its place."""
    pseudonymiser()
    rotate()
    note_start()
    log_engine().dispose()
    for person in ("k1.a", "k1.b"):
        spool().add(TurnRecord(f"of {person}", person, "sms", 60))
    reached: list[str] = []

    def sync(descriptor: int) -> None:
        reached.append("names" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "content")

    monkeypatch.setattr(os, "fsync", sync)
    if what == "keys":
        destroy([1])
    elif what == "database":
        encrypt_in_place(settings().database_file, "ab" * 32)
    else:
        spool().erase(frozenset({"k1.a"}))
    assert reached[-2:] == ["names", "content"]


def test_a_file_that_lost_its_name_is_filled_with_zeros(tmp_path: Path) -> None:
    """Whole, also one that is larger than what is written at once; its length stays."""
    path = tmp_path / "old"
    path.write_bytes(b"words" * 500_000)
    with path.open("r+b") as old:
        overwrite(old)
    assert path.read_bytes() == bytes(2_500_000)
