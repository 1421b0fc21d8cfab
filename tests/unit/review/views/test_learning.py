"""The page of what staff taught: who sees how much of it, and that a round begins once."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest

from bot.learning.rounds import claim, recorded
from bot.learning.sifting import Harvest
from bot.model_files import CANDIDATES, take_into_service
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]

RATE = {"value": 0.5, "hits": 5, "of": 10, "interval": [0.2, 0.8]}


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with a served model and the one before."""
    monkeypatch.setenv("WAYMARK_MODELS", str(tmp_path))
    settings.cache_clear()
    for name in ("20260101-000000", "20260202-000000"):
        path = tmp_path / f"{name}.tar.gz"
        path.touch()
        take_into_service(path, "trained")
    return tmp_path


def looked(models: Path, *turns: int) -> None:
    """A look found three lessons, and these turns with a rare word."""
    about, wanted = Harvest(), Harvest()
    about.taught["sw", "being_exploited"] += 3
    about.refuse("rare_word", *turns)
    wanted.taught["en", "no_papers"] += 12
    with recorded(models, "look") as record:
        record.found(about, wanted)
        record.end()


def change(language: str, figure: str, old: int, new: int, *lost: str, worse: bool = False) -> dict[str, Any]:
    """A figure of both models."""
    rates = {"old": {**RATE, "hits": old}, "new": {**RATE, "hits": new}}
    return {"language": language, "figure": figure, **rates, "lost": lost, "won": (), "chance": 1.0, "worse": worse}


def judged(models: Path, result: str, *changes: dict[str, Any]) -> None:
    """A round ended so."""
    candidate = models / CANDIDATES / "20260303-000000.tar.gz"
    candidate.parent.mkdir(exist_ok=True)
    candidate.touch()
    with recorded(models, "round") as record:
        record.note(
            served="20260202-000000", candidate="20260303-000000", anew=False, changes=changes,
            lessons=[RATE, {**RATE, "hits": 9}], follow_up_lessons=[{**RATE, "of": 0}, {**RATE, "of": 0}],
        )  # fmt: skip
        record.end(result=result)


def text(page: str) -> str:
    """The words of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.partition("<main")[2]))


def test_versions_and_the_served_one_are_told(models: Path, engine: sa.Engine, signed_in: SignedIn) -> None:
    """As the command lists them; where nobody looked, that is said. The way back is told to those who may take it."""
    page = text(signed_in("analyst").get("/learning/").content.decode())
    assert "20260202-000000 since" in page
    assert "python -m" not in page
    assert "python -m bot models rollback" in text(signed_in("administrator").get("/learning/").content.decode())
    assert "Nobody has looked yet" in page
    assert page.count("20260101-000000") == 1


def test_without_a_model_the_page_says_how_to_get_one(models: Path, engine: sa.Engine, signed_in: SignedIn) -> None:
    """A new installation has none."""
    for path in models.glob("*.tar.gz"):
        path.unlink()
    assert "python -m bot train" in signed_in("administrator").get("/learning/").content.decode()


def test_readers_see_what_was_taught_and_reach_what_was_not(
    models: Path, turn: tuple[int, int], signed_in: SignedIn
) -> None:
    """A reason leads to the conversations whose messages gave no lesson for it."""
    reader = signed_in("reviewer")
    reader.post(f"/conversations/{turn[0]}/turns/{turn[1]}/verdict/", {"version": "1", "agree": "1"})
    looked(models, turn[1], 4711)
    page = reader.get("/learning/").content.decode()
    assert "Swahili" in page
    assert "a word that neither our examples" in page
    assert '/conversations/?unused=about:rare_word"' in page
    listed = reader.get("/conversations/?unused=about:rare_word")
    assert [row["conversation"].id for row in listed.context["rows"]] == [turn[0]]
    assert listed.context["rows"][0]["asked"]
    assert 'value="about:rare_word" selected' in listed.content.decode()
    assert reader.get("/conversations/?unused=about:held").context["total"] == 0


def test_an_analyst_is_told_no_small_counts(models: Path, engine: sa.Engine, signed_in: SignedIn) -> None:
    """Nor what was said in which language: three who wrote Swahili can be somebody. No conversation is linked."""
    looked(models, 1, 2)
    page = signed_in("analyst").get("/learning/").content.decode()
    assert "Swahili" not in page
    assert "unused=" not in page
    assert "hidden lessons" in text(page)
    assert "12 lessons" in text(page)


def test_a_round_is_told_side_by_side(models: Path, engine: sa.Engine, signed_in: SignedIn) -> None:
    """Why it was refused, which languages changed, and which did not."""
    judged(
        models, "refused", change("all", "urgent_recall", 8, 7, "sw-03", worse=True),
        change("fr", "accuracy", 4, 4), change("sw", "urgent_recall", 2, 1, "sw-03", worse=True),
        change("all", "follow_ups_right", 8, 8), change("sw", "follow_ups_right", 2, 2),
    )  # fmt: skip
    response = signed_in("administrator").get("/learning/")
    page = text(response.content.decode())
    assert "refused 20260303-000000 is worse than 20260202-000000" in page
    assert "Swahili, Urgent, found at once: lost sw-03" in page
    assert "answered otherwise in French" in page
    assert "5 before, 9 now, of 10" in page
    assert "candidate" in page
    assert [group["language"] for group in response.context["compared"]["changed"]] == ["sw"]


def test_an_earlier_round_is_reached_by_its_version(models: Path, engine: sa.Engine, signed_in: SignedIn) -> None:
    """It says what was known when that model was taken into service."""
    judged(models, "promoted", change("all", "accuracy", 8, 8))
    with pytest.raises(ValueError, match="x"), recorded(models, "round"):
        raise ValueError("x")
    client = signed_in("administrator")
    assert "The round that made 20260303-000000" in client.get("/learning/?version=20260303-000000").content.decode()


def test_what_broke_off_is_told(models: Path, engine: sa.Engine, signed_in: SignedIn) -> None:
    """A page that said "under way" for ever would keep everybody from the next round."""
    with pytest.raises(KeyboardInterrupt), recorded(models, "round"):
        raise KeyboardInterrupt
    page = signed_in("administrator").get("/learning/").content.decode()
    assert "A round broke off" in text(page)
    assert "Begin a round" in page


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[list[str]]]:
    """Commands that were started, each a process that holds the lock for a while and learns nothing."""
    from bot.review import learning_process

    commands: list[list[str]] = []
    processes = []
    popen = learning_process.subprocess.Popen

    def start(command: list[str], **options: Any) -> Any:
        commands.append(command)
        processes.append(popen([sys.executable, "-c", "import time; time.sleep(60)"], **options))
        return processes[-1]

    monkeypatch.setattr(learning_process.subprocess, "Popen", start)
    yield commands
    for process in processes:
        process.kill()


def test_a_round_begins_once_by_an_administrator_who_ticked(
    models: Path, engine: sa.Engine, signed_in: SignedIn, begun: list[list[str]]
) -> None:
    """Two presses at once begin one; who began it is in the access log."""
    client = signed_in("administrator")
    assert "Tick first" in client.post("/learning/teach/", follow=True).content.decode()
    assert begun == []
    page = client.post("/learning/teach/", {"sure": "on"}, follow=True).content.decode()
    assert "A round is under way" in text(page)
    again = client.post("/learning/teach/", {"sure": "on"}, follow=True).content.decode()
    assert "Nothing was begun" in again
    assert [command[1:4] for command in begun] == [["-m", "bot", "learn"]]
    log = client.get("/staff/access/").content.decode()
    assert log.count("Round of learning begun") == 1


def test_a_reviewer_may_look_and_not_teach(
    models: Path, engine: sa.Engine, signed_in: SignedIn, begun: list[list[str]]
) -> None:
    """A look changes nothing. An analyst may neither."""
    reviewer, analyst = signed_in("reviewer"), signed_in("analyst")
    assert reviewer.post("/learning/teach/", {"sure": "on"}).status_code == 403
    assert analyst.post("/learning/look/").status_code == 403
    assert b"Begin a round" not in reviewer.get("/learning/").content
    assert b"Look now" not in analyst.get("/learning/").content
    reviewer.post("/learning/look/")
    assert begun[0][-1] == "--look"


def test_while_the_command_learns_the_page_begins_nothing(
    models: Path, engine: sa.Engine, signed_in: SignedIn, begun: list[list[str]]
) -> None:
    """The lock is the same."""
    lock = claim(models)
    client = signed_in("administrator")
    assert "Nothing was begun" in client.post("/learning/look/", follow=True).content.decode()
    assert begun == []
    os.close(lock)


def test_where_there_is_no_model_none_is_taught(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, signed_in: SignedIn
) -> None:
    """The page says how one is made, and offers no round that would end with a fault."""
    monkeypatch.setenv("WAYMARK_MODELS", str(tmp_path))
    settings.cache_clear()
    page = signed_in("administrator").get("/learning/").content.decode()
    assert "There is no model yet" in page
    assert "Begin a round" not in page
