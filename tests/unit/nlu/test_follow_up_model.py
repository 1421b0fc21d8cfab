"""The classifier of follow-ups learns kinds from sentence vectors and words, and keeps no word that it learned from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.encoder.encoder import shared_encoder
from bot.nlu.fitting.follow_ups import fit_follow_ups
from bot.nlu.fitting.said import Said
from bot.nlu.follow_up_model import FollowUpModel

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = [
    Said("can my embassy help", "embassy", "en"),
    Said("number of the consulate", "embassy", "en"),
    Said("should I go to my embassy", "embassy", "en"),
    Said("where can I sleep tonight", "where_to_go", "en"),
    Said("is there a shelter", "where_to_go", "en"),
    Said("I have nowhere to stay", "where_to_go", "en"),
    Said("does it cost credit", "line_cost", "en"),
    Said("what is the price of a call", "line_cost", "en"),
]


def test_a_kind_is_found_in_other_words_and_in_another_language(tmp_path: Path) -> None:
    """The vectors of all languages lie together; what was saved says the same."""
    known = shared_encoder()
    assert known is not None
    model = fit_follow_ups(EXAMPLES * 5, known, lambda *_: None)
    model.save(tmp_path)
    loaded = FollowUpModel.load(tmp_path)
    assert loaded is not None
    for text, kind in (("does the embassy answer", "embassy"), ("où est-ce que je peux dormir", "where_to_go")):
        found = loaded(text, known.encode(text))
        assert max(found, key=lambda name: found[name]) == kind
    assert b"consulate" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_without_an_encoder_nothing_is_saved_or_loaded(tmp_path: Path) -> None:
    """The bot then works without follow-ups."""
    assert FollowUpModel.load(tmp_path) is None
