"""The word lists and cues are well formed, so that a volunteer's mistake is found here."""

from __future__ import annotations

import pytest

from bot.privacy.vocabulary import vocabulary
from bot.privacy.word_lists import FOLDER, cue_file

LANGUAGES = ["en", "es", "fr", "pt", "ro", "ru", "uk", "ar", "hi", "sw", "vi", "tl", "bn"]
SECTIONS = {
    "name_after", "copula", "name_never", "name_after_person", "name_after_weak", "name_before", "name_prefix",
    "name_suffix",
    "name_before_title", "and", "title", "pronoun", "article", "naming", "landmark", "floor", "ordinal", "address_tail",
    "form_after_name", "form_before_name", "address_is", "street_after_name", "street_before_name", "unit",
    "number_words",
    "business", "business_named", "business_kind", "work_at", "born", "document", "plate", "postcode", "money",
    "mail_announced", "date_words", "months", "place_after", "place_before", "name_before_named", "postposition",
    "of_place", "site", "beside", "beside_after", "described", "place_link",
    "place_where", "turn", "vessel", "vessel_sign", "set_phrase", "postbox", "household", "household_after",
    "household_article", "firm_head", "age_verb", "first_person", "who", "mail_at", "mail_sign", "of_people",
    "near", "near_head", "site_of", "firm_trade",
    "house_announced", "letter_name", "dwelling", "distance", "beside_loose", "place_article", "counted",
    "street_without_article",
    "business_apart", "month_before", "behind_city",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_are_lists_of_words(language: str) -> None:
    """Only known sections, only strings (YAML reads an unquoted no as false)."""
    cues = cue_file(language)
    assert cues.keys() <= SECTIONS
    lists = [v for v in cues.values() if isinstance(v, list)] + list(cues["number_words"].values())
    assert all(isinstance(cue, str) and cue == cue.strip() for found in lists for cue in found)


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
