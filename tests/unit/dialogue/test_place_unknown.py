"""Someone who may be held and does not know where is told what to say without an address, and not to go out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.place_unknown import as_place_unknown


def read(
    text: str, need: str | None, language: str = "en", intent: str = "out_of_scope", question: str | None = None
) -> str | None:
    """The follow-up that it is read as."""
    parsed: dict[str, Any] = {"text": text, "intent": {"name": intent, "confidence": 0.3}}
    found = as_place_unknown(parsed, Known(need=need, tier="emergency", language=language, question=question))
    return found and found["entities"][1]["value"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i dont know where i am", "en"),
        ("khong biet o dau, hinh nhu manchester", "vi"),
        ("no se donde estoy", "es"),
        ("не знаю где я", "ru"),
        ("pata nahi kahan hu", "hi"),
        ("sijui niko wapi", "sw"),
        ("di ko alam kung nasaan ako", "tl"),
        ("je sais pas où je suis", "fr"),
    ],
)
def test_it_is_no_wish_for_a_bed(text: str, language: str) -> None:
    """Of whoever may be locked in."""
    assert read(text, "immediate_danger", language) == "where_to_go_locked_in"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("yes, dont know address", "en"), ("si, no sé la calle", "es"), ("oui, sais pas l'adresse", "fr"),
        ("sim, não sei a rua", "pt"), ("da, nu știu strada", "ro"), ("да, адреса не знаю", "ru"),
        ("так, адреси не знаю", "uk"), ("نعم بس ما اعرف العنوان", "ar"), ("haan, address nahi pata", "hi"),
        ("ndio, sijui mtaa", "sw"), ("có, không biết tên đường", "vi"), ("opo, di ko alam ang street", "tl"),
        ("হ্যাঁ, ঠিকানা জানিনা", "bn"),
    ],
)  # fmt: skip
def test_a_yes_beside_it_says_that_nobody_is_safe(text: str, language: str) -> None:
    """Asked about it, someone who only cried for help may be held as well."""
    assert read(text, "being_exploited", language, intent="affirm", question="safe") == "where_to_go_locked_in"
    for need in (None, "find_helpline"):
        assert read(text, need, language, intent="affirm", question="safe") == "where_to_go_locked_in"
    assert read(text, None, language, intent="affirm") is None


def test_of_others_it_is_none() -> None:
    """A tourist, and someone who has nowhere to stay."""
    assert read("i dont know where i am", "safe_migration") is None


def test_who_tells_of_another_is_not_locked_in() -> None:
    """The mother does not know the address where her daughter is held."""
    parsed: Any = {"text": "i dont know the address", "intent": {"name": "out_of_scope", "confidence": 0.3}}
    held = Known(need="being_exploited", tier="urgent", language="en")
    assert as_place_unknown(parsed, held) is not None
    assert as_place_unknown(parsed, replace(held, of_another=True)) is None
    assert as_place_unknown(parsed, replace(held, said=("utter_worried_about_someone",))) is None
    assert read("i dont know where to sleep", "immediate_danger") is None
    assert read("i dont know where she is", "immediate_danger") is None
    assert read("yes, i dont know him", "immediate_danger", question="safe") is None


def test_who_is_safe_and_whose_address_others_do_not_know() -> None:
    """A short yes beside it says no such thing."""
    text = "mai aur beti dono aunty ke yaha hain, unko address nahi maloom"
    parsed: dict[str, Any] = {"text": text, "intent": {"name": "affirm", "confidence": 0.9}}
    known = Known(need="immediate_danger", language="hi")
    safe = parsed | {"follow_up": [{"name": "am_safe", "confidence": 0.97}]}
    assert as_place_unknown(safe, known) is None
    assert as_place_unknown(safe | {"text": "haan, address nahi maloom"}, known) is not None
