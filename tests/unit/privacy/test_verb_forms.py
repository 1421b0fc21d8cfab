"""Rarer forms of verbs that the lists hold in other forms."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from bot.privacy.verb_forms import bengali_verb_forms, hindi_verb_forms, russian_forms, tagalog_infixed


def test_a_form_leads_to_other_forms_of_its_verb() -> None:
    """Of which the lists hold some."""
    assert "धोना" in set(hindi_verb_forms("धोता"))
    assert "ছাড়া".replace("\u09bc", "") in {form.replace("\u09bc", "") for form in bengali_verb_forms("ছাড়ি")}
    assert "смахнуть" in set(russian_forms("смахнула"))
    assert "sigaw" in set(tagalog_infixed("sumisigaw"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("मैं रोज़ बर्तन मांजती और कपड़े धोता हूं", "hi"),
        ("আমি থালা মাজি আর ঘর মুছি", "bn"),
        ("деньги кончились, нас заперли в подвале", "ru"),
        ("nilalatigo kami at sinisigawan", "tl"),
    ],
)
def test_rarer_forms_stay(text: str, language: str) -> None:
    """What is done to people is what staff must read."""
    assert redact(text, language).text == text


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [("মালিক পাপিয়া তালা মারে", "bn", "পাপিয়া"), ("wala na si Sinaga dito", "tl", "Sinaga")],
)
def test_names_that_look_like_forms_go(text: str, language: str, gone: str) -> None:
    """Names are looked up first."""
    assert gone not in redact(text, language).text
