"""Which topic a page of guidance belongs to, and which pages follow its first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import guidance_pages
from bot.content_files import ContentFileError
from bot.guidance_pages import further_pages, guidance_responses, read_names, topic_of
from bot.replies.catalogue import catalogue

if TYPE_CHECKING:
    from pathlib import Path


def test_every_topic_of_a_page_is_found() -> None:
    """Longer names begin with that of their topic."""
    assert topic_of("types_of_exploitation_organs") == "types_of_exploitation"
    assert topic_of("worried_about_someone_more") == "worried_about_someone"
    assert topic_of("explained_union") is None
    assert topic_of("find_helpline") is None


@pytest.mark.parametrize(
    ("topic", "pages"),
    [
        ("check_job_offer", ("utter_check_job_offer_more", "utter_check_job_offer_more_2")),
        ("get_involved", ("utter_get_involved_more",)),
        ("about_us", ()),
    ],
)
def test_a_topic_has_the_pages_that_the_content_has(topic: str, pages: tuple[str, ...]) -> None:
    """Two, one or none."""
    assert further_pages(topic) == pages


def test_a_page_that_somebody_adds_is_found_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to name it in the code as well; one behind a gap follows nothing."""
    names = [f"utter_about_us{end}" for end in ("", "_more", "_more_2", "_more_3", "_more_5")]
    (tmp_path / "about_us.yml").write_text("responses:\n" + "".join(f"  {name}: []\n" for name in names))
    monkeypatch.setattr(guidance_pages, "guidance_responses", lambda: read_names(tmp_path))
    assert further_pages("about_us") == tuple(names[1:4])


def test_every_page_has_a_text() -> None:
    """A name without a text would leave somebody without an answer."""
    assert guidance_responses() <= {*catalogue(("en",)).responses}


def test_a_file_that_is_not_readable_is_named(tmp_path: Path) -> None:
    """With its line."""
    (tmp_path / "about_us.yml").write_text("responses: [")
    with pytest.raises(ContentFileError, match=r"about_us\.yml:\d+: "):
        read_names(tmp_path)
