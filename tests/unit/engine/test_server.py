"""What the server tells its operator, and what it checks before it serves."""

from __future__ import annotations

import logging
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from bot.actions.answers.sources import sources
from bot.actions.parts import help_lines
from bot.content_files import ContentFileError
from bot.engine.server import build_app, report_to_operator
from bot.faults import OperatorError
from bot.guidance_pages import guidance_responses
from bot.helplines.problems import DirectoryError
from bot.languages.wanted import negations
from bot.nlu import age_rules, phrase_rules
from bot.places import content as places
from bot.places.cues import cues
from bot.places.whose import people
from bot.privacy import word_lists
from bot.privacy_keys import KeyFileError
from bot.quiz_answers import right_choices
from bot.replies.catalogue import ContentError
from bot.settings import settings
from bot.typed.emoji import emoji_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType


@pytest.fixture
def ours() -> Iterator[logging.Logger]:
    """The logger of our own code, as it was afterwards."""
    logger = logging.getLogger("bot")
    yield logger
    logger.setLevel(logging.NOTSET)


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "ERROR"])
def test_the_level_is_that_of_the_settings(level: str, ours: logging.Logger, monkeypatch: pytest.MonkeyPatch) -> None:
    """For our own code; no library tells more by it, since that could be somebody's words."""
    monkeypatch.setenv("WAYMARK_LOG_LEVEL", level)
    settings.cache_clear()
    report_to_operator()
    assert logging.getLevelName(ours.getEffectiveLevel()) == level
    assert not any(logging.getLogger(name).isEnabledFor(logging.INFO) for name in ("rasa.core", "httpx", "sqlalchemy"))


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of content of which each file can be broken, and nothing that was read before."""
    shutil.copytree(help_lines.DATA / "helplines", tmp_path / "helplines")
    monkeypatch.setattr(help_lines, "DATA", tmp_path)
    help_lines.directory.cache_clear()
    yield tmp_path
    help_lines.directory.cache_clear()


def test_a_broken_file_of_helplines_is_seen_at_the_start(content: Path) -> None:
    """Not when somebody in that country asks; the message names file and line."""
    file = content / "helplines" / "QA.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("run_by:", "run_bye:", 1), encoding="utf-8")
    with pytest.raises(DirectoryError, match=r"QA\.yml:\d+: error: 'run_bye' is not a field"):
        build_app(content / "no-model.tar.gz")


@pytest.mark.parametrize(
    ("owner", "folder", "forget"),
    [(phrase_rules, "urgency", phrase_rules.rules_of), (age_rules, "ages", age_rules.rules_of)],
)
def test_a_broken_file_of_phrases_is_seen_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: ModuleType, folder: str, forget: Any
) -> None:
    """Without it the bot would serve with half the alarm of that language, and say so in a log that nobody reads."""
    shutil.copytree(owner.FOLDER, tmp_path / folder)
    with (tmp_path / folder / "fr.yml").open("a", encoding="utf-8") as file:
        file.write("\nindicatorz: []\n")
    monkeypatch.setattr(owner, "FOLDER", tmp_path / folder)
    forget.cache_clear()
    with pytest.raises(ContentFileError, match=rf"{folder}/fr\.yml:\d+: 'indicatorz' is not known"):
        build_app(tmp_path / "no-model.tar.gz")
    forget.cache_clear()


@pytest.mark.parametrize(
    ("owner", "name", "forget"),
    [
        (places, "people/fr.yml", (places.content, people)),
        (places, "cues/fr.yml", (places.content, cues)),
        (word_lists, "cues/fr.yml", ()),
        (word_lists, "keep/fr.txt", ()),
    ],
)
def test_a_broken_file_of_words_is_seen_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: ModuleType, name: str, forget: tuple[Any, ...]
) -> None:
    """Not by somebody who is the first to write in French, and not by the log that then keeps no turn."""
    shutil.copytree(owner.FOLDER, tmp_path / "words")
    with (tmp_path / "words" / name).open("ab") as file:
        file.write("écrit: [".encode("latin-1"))
    monkeypatch.setattr(owner, "FOLDER", tmp_path / "words")
    for kept in forget:
        kept.cache_clear()
    with pytest.raises(ContentFileError, match=rf"{name}:\d+: not UTF-8"):
        build_app(tmp_path / "no-model.tar.gz")
    for kept in forget:
        kept.cache_clear()


@pytest.mark.parametrize(
    ("read", "owner", "name"),
    [
        (emoji_words, None, "emoji.yml"),
        (sources, "bot.actions.answers.sources", "guidance/sources.yml"),
        (right_choices, "bot.quiz_answers", "quiz.yml"),
        (guidance_responses, "bot.guidance_pages", "guidance/about_us.yml"),
        (negations, "bot.languages.wanted", "languages/negations.yml"),
    ],
)
def test_a_broken_single_file_is_seen_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Any, owner: str | None, name: str
) -> None:
    """Not by somebody who asks for the source of an answer, or sends a sign alone."""
    broken = tmp_path / name
    broken.parent.mkdir(exist_ok=True)
    broken.write_text("indeed: [", encoding="utf-8")
    monkeypatch.setattr(*((f"{owner}.DATA", tmp_path) if owner else ("bot.typed.emoji._FILE", broken)))
    read.cache_clear()
    with pytest.raises(ContentFileError, match=rf"{broken.name}:\d+: .*Look at this line"):
        build_app(tmp_path / "no-model.tar.gz")


@pytest.mark.parametrize("key", ["zz", "1 abcd", " "])
def test_a_bad_key_is_seen_at_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """A server that is ready and fails at every message would be worse."""
    monkeypatch.setenv("WAYMARK_PSEUDONYM_KEY", key)
    settings.cache_clear()
    with pytest.raises(OperatorError, match="key"):
        build_app(tmp_path / "no-model.tar.gz")


def test_an_empty_file_of_keys_is_seen_at_the_start(tmp_path: Path) -> None:
    """As after a disk that was full."""
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "pseudonym.keys").touch()
    with pytest.raises(KeyFileError, match=r"pseudonym\.keys: no key"):
        build_app(tmp_path / "no-model.tar.gz")


def test_a_folder_of_keys_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the setting that names it."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("WAYMARK_VAR", str(tmp_path / "file" / "var"))
    settings.cache_clear()
    with pytest.raises(KeyFileError, match="WAYMARK_VAR"):
        build_app(tmp_path / "no-model.tar.gz")


def test_broken_texts_are_seen_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a model is loaded."""

    def broken(_languages: tuple[str, ...]) -> None:
        raise ContentError("domain.yml: broken")

    monkeypatch.setattr("bot.content_check.serving.catalogue", broken)
    with pytest.raises(ContentError):
        build_app(help_lines.DATA / "no-model.tar.gz")
