"""Which model is served, and the way back."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.model_files import (
    CANDIDATES,
    HISTORY,
    NoModelError,
    find_model,
    history,
    model_before,
    served_model,
    take_into_service,
)

if TYPE_CHECKING:
    from pathlib import Path


def made(folder: Path, name: str) -> Path:
    """A model's file."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.tar.gz"
    path.touch()
    return path


def test_no_model_says_how_to_get_one(tmp_path: Path) -> None:
    """An operator reads what to type."""
    with pytest.raises(NoModelError, match="bot train"):
        served_model(tmp_path)


def test_a_candidate_moves_beside_the_others_when_it_is_taken(tmp_path: Path) -> None:
    """Until then the old model is served."""
    old, candidate = made(tmp_path, "1"), made(tmp_path / CANDIDATES, "2")
    assert served_model(tmp_path) == old
    assert take_into_service(candidate, "learned") == served_model(tmp_path) == tmp_path / candidate.name


def test_the_way_back_goes_both_ways(tmp_path: Path) -> None:
    """Each rollback is one more line of the history."""
    old, new = (take_into_service(made(tmp_path, name), "trained") for name in "12")
    assert served_model(tmp_path) == new
    take_into_service(model_before(tmp_path), "rolled back")
    assert served_model(tmp_path) == old
    take_into_service(model_before(tmp_path), "rolled back")
    assert served_model(tmp_path) == new


def test_a_service_has_the_same_moment_in_every_zone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The staff pages may run in another zone, or the server's may change."""
    monkeypatch.setenv("TZ", "Asia/Dhaka")
    time.tzset()
    try:
        take_into_service(made(tmp_path, "1"), "trained")
    finally:
        monkeypatch.undo()
        time.tzset()
    (service,) = history(tmp_path)
    assert datetime.fromisoformat(service.at).utcoffset() == timedelta(0)
    assert abs(datetime.fromisoformat(service.at).timestamp() - time.time()) < 60


def test_the_way_back_leads_to_a_model_that_was_copied_into_the_folder(tmp_path: Path) -> None:
    """Nobody noted when it came into service: "rollback goes back" was said after learning, and then refused."""
    copied = made(tmp_path, "20260101-000000")
    learned = take_into_service(made(tmp_path / CANDIDATES, "20260202-000000"), "learned")
    assert served_model(tmp_path) == learned
    assert model_before(tmp_path) == copied


def test_nothing_to_go_back_to_is_said(tmp_path: Path) -> None:
    """One model alone has no way back."""
    take_into_service(made(tmp_path, "1"), "trained")
    with pytest.raises(NoModelError, match="No other model"):
        model_before(tmp_path)


@pytest.mark.parametrize("left", [b'{"model": "3', b"\0\0\0", b'{"model": "\xff'])
def test_a_history_that_a_crash_cut_off_still_serves(tmp_path: Path, left: bytes) -> None:
    """Its last whole line counts, and a file that is gone does not."""
    old = take_into_service(made(tmp_path, "1"), "trained")
    take_into_service(made(tmp_path, "2"), "trained").unlink()
    with (tmp_path / HISTORY).open("ab") as file:
        file.write(left)
    assert served_model(tmp_path) == old
    new = take_into_service(made(tmp_path, "4"), "trained")
    assert served_model(tmp_path) == new


def test_an_unknown_version_names_the_known_ones(tmp_path: Path) -> None:
    """With or without the file's ending."""
    made(tmp_path, "1")
    assert find_model("1", tmp_path) == find_model("1.tar.gz", tmp_path)
    with pytest.raises(NoModelError, match="There are: 1"):
        find_model("2", tmp_path)
