"""What is kept of looks and rounds: one at a time, whoever begins it, and no word of a person in any file."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.learning.rounds import (
    FOLDER,
    LearningUnderWayError,
    NothingToLearnError,
    claim,
    recorded,
    state,
    turns_not_used,
)
from bot.learning.sifting import Harvest

if TYPE_CHECKING:
    from pathlib import Path

#: Takes the lock that it inherits, says so, and is killed in the middle of its work.
CHILD = """
import os, sys
from pathlib import Path
from bot.learning.rounds import recorded
with recorded(Path(sys.argv[2]), "round", int(sys.argv[1])) as record:
    record.step("training")
    print("under way", flush=True)
    sys.stdin.read()
"""


def harvest(taught: int, *refused: int) -> Harvest:
    """So many lessons, and turns of these numbers with a rare word."""
    found = Harvest()
    found.taught["en", "being_exploited"] += taught
    found.refuse("rare_word", *refused)
    return found


def test_how_far_it_is_can_be_read_while_it_runs(tmp_path: Path) -> None:
    """By whoever looks, and nothing is under way before and afterwards."""
    assert state(tmp_path).now is None
    with recorded(tmp_path, "round") as record:
        record.step("comparing", 200)
        for _ in range(5):
            record.advance()
        now = state(tmp_path).now
        assert now is not None
        assert (now["what"], now["step"], now["done"], now["of"]) == ("round", "comparing", 4, 200)
        record.end(result="promoted", candidate="1")
    after = state(tmp_path)
    assert (after.now, after.broken_off) == (None, None)
    assert [(each["result"], each["candidate"]) for each in after.rounds] == [("promoted", "1")]


def test_one_at_a_time(tmp_path: Path) -> None:
    """Two would take each other's candidate away; a look at the state does not hold the lock."""
    with recorded(tmp_path, "look"):
        assert state(tmp_path).now
        with pytest.raises(LearningUnderWayError, match="under way already"), recorded(tmp_path, "round"):
            pass
        assert state(tmp_path).now
    with recorded(tmp_path, "round") as record:
        record.end(result="refused")


def test_a_look_keeps_what_it_found_and_the_turns_that_give_nothing(tmp_path: Path) -> None:
    """By their numbers, so that staff can read them."""
    with recorded(tmp_path, "look") as record:
        record.found(harvest(3, 7, 5), harvest(1))
        record.end()
    look = state(tmp_path).look
    assert look is not None
    assert look["about"]["taught"] == [{"language": "en", "meaning": "being_exploited", "count": 3}]
    assert look["wanted"]["refused"] == []
    assert turns_not_used(tmp_path, "about", "rare_word") == [5, 7]
    assert turns_not_used(tmp_path, "about", "held") == turns_not_used(tmp_path, "nowhere", "rare_word") == []


def test_an_error_is_told_by_its_place_and_not_by_its_words(tmp_path: Path) -> None:
    """They may quote somebody's."""
    with pytest.raises(ValueError, match="Zuleika"), recorded(tmp_path, "round"):
        raise ValueError("can't read what Zuleika wrote")
    with pytest.raises(NothingToLearnError), recorded(tmp_path, "round"):
        raise NothingToLearnError("Correct turns first.")
    assert {each["result"] for each in state(tmp_path).rounds} <= {"failed", "nothing"}
    files = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / FOLDER).iterdir())
    assert "Zuleika" not in files
    assert state(tmp_path).now is None


def test_a_look_that_failed_says_so_in_place_of_the_one_before(tmp_path: Path) -> None:
    """Or its figures would be taken for today's."""
    with recorded(tmp_path, "look") as record:
        record.found(harvest(3), harvest(1))
        record.end()
    with pytest.raises(KeyError), recorded(tmp_path, "look"):
        raise KeyError("x")
    look = state(tmp_path).look
    assert look is not None
    assert look["fault"].startswith("KeyError, test_rounds.py")
    assert turns_not_used(tmp_path, "about", "rare_word") == []


def test_a_process_that_was_killed_frees_the_lock_and_shows_as_broken_off(tmp_path: Path) -> None:
    """The process that started it passes the lock on, and may end first."""
    lock = claim(tmp_path)
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, f"{lock}", f"{tmp_path}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pass_fds=[lock],
    )
    os.close(lock)
    assert child.stdout is not None
    assert child.stdout.readline() == b"under way\n"
    now = state(tmp_path).now
    assert now is not None
    assert now["step"] == "training"
    with pytest.raises(LearningUnderWayError):
        claim(tmp_path)
    child.kill()
    child.communicate()
    after = state(tmp_path)
    assert after.now is None
    assert after.broken_off is not None
    assert after.broken_off["step"] == "training"
    os.close(claim(tmp_path))


def test_its_files_are_for_the_bot_alone(tmp_path: Path) -> None:
    """As all that it keeps."""
    with recorded(tmp_path, "look") as record:
        record.found(harvest(3, 1), harvest(1))
        record.end()
    folder = tmp_path / FOLDER
    assert folder.stat().st_mode & 0o077 == 0
    assert [path.name for path in folder.iterdir() if path.stat().st_mode & 0o077] == []


def test_a_file_that_can_not_be_read_counts_as_none(tmp_path: Path) -> None:
    """A page that shows it must not fail for it."""
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "look.json").write_text("{", encoding="utf-8")
    (tmp_path / FOLDER / "round-1.json").write_text("[]", encoding="utf-8")
    assert (state(tmp_path).look, state(tmp_path).rounds) == (None, [])
