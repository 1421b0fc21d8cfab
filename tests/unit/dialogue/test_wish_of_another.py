"""Another person's wish to die is not answered as the writer's own, and the writer's own is not taken for another's."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.wish_of_another import as_wish_of_another
from bot.understood import WISH_OF_ANOTHER
from tests.unit.dialogue.messages_read import said


def told(text: str, language: str = "en", **more: Any) -> dict[str, Any]:
    """A message with an alarm for suicide."""
    message = said("other", intent="self_harm", tier="urgent")
    return message | {"text": text, "language": {"code": language}, "follow_up": []} | more


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my daughter says she wants to die, her boss locks her in", "en"),
        ("my mate wants to kill herself because of him", "en"),
        ("ma fille vient d envoyer un vocal, elle dit qu elle veut mourir", "fr"),
        ("mi hermana ya no quiere vivir", "es"),
        ("моя дочь пишет что не хочет жить", "ru"),
        ("بنتي بتقول عايزة تموت", "ar"),
        ("बहन मरना चाहती है", "hi"),
        ("dada yangu anataka kujiua", "sw"),
        ("she says she will jump from the balcony", "en"),
        ("اختي بتقول هتنط من الشباك", "ar"),
        ("она сказала что прыгнет, она прыгнет", "ru"),
    ],
)
def test_a_relative_who_wants_to_die_is_told_of(text: str, language: str) -> None:
    """A mother was told that her life matters, at this and at every further message."""
    found = as_wish_of_another(told(text, language), Known(language=language))
    assert found is not None
    assert found[WISH_OF_ANOTHER]
    assert (found["intent"]["name"], found["urgency"]["tier"]) == ("self_harm", "urgent")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i want to die, my son is dead", "en"), ("want to die. my son is dead", "en"),
        ("my mum died, cant go on", "en"),
        ("he wants to end her life", "en"), ("quiero morirme, perdi a mi hija", "es"),
        ("je veut mourir, ma mere est morte", "fr"), ("quero morrer, minha mãe não sabe", "pt"),
        ("vreau sa mor, mama nu stie", "ro"), ("хочу умереть, сын погиб", "ru"), ("не хочу жити, син загинув", "uk"),
        ("عايزة اموت ابني مات", "ar"), ("मैं जीना नहीं चाहती, पिताजी मारते हैं", "hi"),
        ("মরতে চাই, ছেলে মারা গেছে", "bn"), ("nataka kujiua, mama yangu hajui", "sw"),
        ("gusto ko nang mamatay, namatay anak ko", "tl"), ("muon tu tu, con gai mat roi", "vi"),
        ("mất con tôi muốn chết", "vi"), ("je suis une fille qui veut mourir", "fr"),
        ("a gente quer morrer aqui", "pt"),
        ("im gonna jump from the roof", "en"), ("tatalon na lang ako", "tl"), ("tôi muốn nhảy xuống", "vi"),
        ("আমি মরতে চায় মালিক মারে", "bn"), ("main marna chahta hai, maa nahi rahi", "hi"),
    ],
)  # fmt: skip
def test_ones_own_wish_stays_ones_own(text: str, language: str) -> None:
    """Whoever else is named: one reading too many of this kind takes the crisis line from somebody."""
    assert as_wish_of_another(told(text, language), Known(language=language)) is None


def test_a_wish_of_ones_own_beside_it_comes_first() -> None:
    """By "she wants to die, and i will hang myself"."""
    text = "my sister says she wants to die and i will hang myself"
    phrases = [{"kind": "phrase", "intent": "self_harm", "start": 15, "end": 31}]
    message = told(text)
    message["urgency"] = message["urgency"] | {"evidence": phrases}
    assert as_wish_of_another(message, Known()) is not None
    message["urgency"]["evidence"] = [*phrases, {"kind": "phrase", "intent": "self_harm", "start": 36, "end": 54}]
    assert as_wish_of_another(message, Known()) is None


def test_an_act_stays_an_emergency_and_what_else_is_urgent_stays_beside_it() -> None:
    """By "my daughter took pills", "a man holds a knife to her", "she is blackmailed"."""
    text = "my daughter swallowed pills she wants to die"
    act = told(text, follow_up=[{"name": "took_something", "confidence": 0.9}])
    assert (as_wish_of_another(act, Known()) or {})["urgency"]["tier"] == "emergency"
    attacked = said("other", intent="immediate_danger", tier="emergency") | {"text": text, "language": {"code": "en"}}
    assert (as_wish_of_another(attacked, Known()) or {})["urgency"]["tier"] == "emergency"
    blackmailed = told(text, other_intents=["image_blackmail", "worried_about_someone"])
    assert (as_wish_of_another(blackmailed, Known()) or {})["other_intents"] == ["image_blackmail"]


def test_pills_that_a_friend_took_are_an_emergency() -> None:
    """From someone who was answered as a witness before; "I took pills" from the same writer is their own."""
    took = said("took_something", 0.97, tier="urgent", intent="self_harm")
    worried = Known(need="worried_about_someone", tier="concern", language="en")
    found = as_wish_of_another(took | {"text": "she says she took a load of paracetamol"}, worried)
    assert (found or {})["urgency"]["tier"] == "emergency"
    assert as_wish_of_another(took | {"text": "i took a load of paracetamol"}, worried) is None
    assert as_wish_of_another(took | {"text": "she took a load of paracetamol"}, Known()) is None
