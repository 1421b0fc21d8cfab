"""The word lists and cues are well formed, so that a volunteer's mistake is found here."""

from __future__ import annotations

from pathlib import Path

import pytest

import bot.privacy
from bot.content_files import ContentFileError
from bot.privacy.vocabulary import vocabulary
from bot.privacy.word_lists import FOLDER, NUMBER_WORDS, OF_ANY_LANGUAGE, SECTIONS, cue_file, read_cues

CODE = Path(bot.privacy.__file__).parent

LANGUAGES = ["en", "es", "fr", "pt", "ro", "ru", "uk", "ar", "hi", "sw", "vi", "tl", "bn"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_are_lists_of_words(language: str) -> None:
    """Without blanks at their ends, with which nothing would match."""
    cues = cue_file(language)
    lists = [v for v in cues.values() if isinstance(v, list)] + list(cues["number_words"].values())
    assert all(cue == cue.strip() for found in lists for cue in found)


def test_every_list_of_cues_is_asked_for() -> None:
    """Filling one that no recogniser asks for would be useless, and its check finds it."""
    code = "".join(path.read_text(encoding="utf-8") for path in CODE.rglob("*.py") if path.name != "word_lists.py")
    assert [name for name in (*SECTIONS, *OF_ANY_LANGUAGE, *NUMBER_WORDS) if f'"{name}"' not in code] == []


def test_a_list_that_no_recogniser_asks_for_is_a_fault(tmp_path: Path) -> None:
    """Its words would announce nothing."""
    file = tmp_path / "fr.yml"
    file.write_text("name_after: [je suis]\nname_afer: [moi c'est]\n", encoding="utf-8")
    with pytest.raises(ContentFileError, match=r"fr\.yml:2: 'name_afer' is not known"):
        read_cues(file)


def test_what_patterns_are_made_of_must_be_there(tmp_path: Path) -> None:
    """Without its words for the sign, no address that is read aloud would be found."""
    file = tmp_path / "any.yml"
    file.write_text("months: [mehr]\n", encoding="utf-8")
    with pytest.raises(ContentFileError, match=r"any\.yml:1: account, .* missing"):
        read_cues(file)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vocabulary_is_large_and_holds_the_keep_list(language: str) -> None:
    """A missing file would remove every word, or none."""
    words = vocabulary(language)
    assert len(words.common) > 5_000
    assert len(words.keep) > 100


def test_every_name_list_has_names() -> None:
    """An empty list would go unnoticed."""
    lists = sorted((FOLDER / "names").glob("*.txt"))
    assert len(lists) >= 20
    assert all(len(path.read_text(encoding="utf-8").split()) > 100 for path in lists)
