"""The graph component of places: what it puts into the parse data, and that a broken file costs no answer."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.language_identifier import LANGUAGE
from bot.nlu.whereabouts_finder import WHEREABOUTS, WhereaboutsFinder
from bot.places import content as places
from bot.places.cues import cues
from bot.places.whose import people

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the content of places, and nothing of it read before; the index stays the one of the start."""
    WhereaboutsFinder.get_ready()
    shutil.copytree(places.FOLDER, tmp_path / "places")
    monkeypatch.setattr(places, "FOLDER", tmp_path / "places")
    _forget()
    yield tmp_path / "places"
    _forget()


def _forget() -> None:
    for kept in (places.content, cues, people):
        kept.cache_clear()


def found(text: str) -> dict[str, Any]:
    """What the component sets for one message in French."""
    message = Message({TEXT: text, LANGUAGE: {"code": "fr", "candidates": ["fr"]}})
    (done,) = WhereaboutsFinder().process([message])
    assert WHEREABOUTS in done.output_properties
    assert done.get(ENTITIES) is None
    return dict(done.get(WHEREABOUTS))


def test_it_sets_the_country_and_no_entity(folder: Path) -> None:
    """The words of a place stay in memory."""
    assert folder.exists()
    assert found("je suis au liban")["country"] == "LB"


@pytest.mark.parametrize("name", ["cues/fr.yml", "people/fr.yml"])
def test_a_file_that_broke_costs_the_place_and_no_answer(
    folder: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The log names file and line, and not what was said."""
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("other_: [x\n")
    assert found("je suis au liban")["country"] is None
    assert f"Places: {name}:" in caplog.text
    assert "liban" not in caplog.text
