"""Lines of another country are asked for: for a relative there, for the one who is told of, or by its name alone."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.lines_elsewhere import as_lines_elsewhere
from bot.places import where_is
from bot.understood import BEGINS_WITH_NO, DENIES_SECOND
from tests.unit.dialogue.messages_read import said, values

HELD = Known(need="being_exploited", tier="urgent", language="en", country="LB")
MOTHER = Known(need="worried_about_someone", language="es", country="CO", abroad=True)
OFFERED = replace(HELD, shown=("utter_follow_up_line_abroad",), said=frozenset({"utter_follow_up_line_abroad"}))
ASKED = {"question": "follow_up", "choice": "line_abroad"}


def message(text: str, language: str, intent: str = "tell_location") -> dict[str, Any]:
    """The message with its whereabouts, and without a kind of its own."""
    return said("other", 0.3, intent) | {"text": text, "whereabouts": asdict(where_is(text, language))}


def asked(text: str, language: str, known: Known, **further: Any) -> dict[str, str]:
    """What the message is read as in this conversation; empty where it is left."""
    parsed = message(text, language) | further
    return values(as_lines_elsewhere(parsed, replace(known, language=language)))


@pytest.mark.parametrize(("text", "language"), [
    ("who can my brother in Ghana call?", "en"), ("quién puede llamar mi mamá en Honduras", "es"),
    ("ma cousine au cameroun elle fait quel numero", "fr"), ("quem minha irmã pode ligar no Brasil", "pt"),
    ("кому может позвонить мама в Ташкенте", "ru"), ("кому може подзвонити мама в Харкові", "uk"),
    ("اختي في السودان بمين ممكن تتصل", "ar"), ("मेरी बहन नेपाल में है, वह किसको कॉल करे", "hi"),
    ("amar bhai bangladesh e ase, kake phone korbe", "bn"), ("dada yangu yuko Kenya, ampigie nani", "sw"),
    ("ang nanay ko sa Cebu, saan siya tatawag", "tl"),
    ("e ko gọi đc!! chị gái e ở VN gọi cho ai được? chị ấy có zalo", "vi"),
    ("chị e ở Hải Phòng. Số của VN đi, gọi số nào", "vi"),
])  # fmt: skip
def test_what_a_relative_elsewhere_can_call_is_heard(text: str, language: str) -> None:
    """In every language, whatever the model takes the message for: it moved a man out of Cambodia."""
    assert asked(text, language, HELD) == ASKED


def test_who_says_again_where_they_are_asks_it_too() -> None:
    """The words "I am in Cambodia, not in VN" got the number of Cambodia alone."""
    text = "e đang ở campuchia ko phải vn. hỏi là chị e ở vn thì gọi số nào"
    assert asked(text, "vi", replace(HELD, country="KH")) == ASKED


@pytest.mark.parametrize(("text", "language"), [
    ("my sister in Ghana says I should call", "en"), ("call my brother in Ghana for me", "en"),
    ("I am in Spain, whom do I call", "en"), ("he will hurt my mother in Kenya", "en"),
    ("my sister in Lebanon, who can she call", "en"), ("chị e ở VN, còn e ở Anh, e gọi ai", "vi"),
    ("mi mamá está en Honduras", "es"), ("estoy en España, a quién llamo", "es"),
    ("моя мама в Ташкенте", "ru"), ("ang nanay ko nasa Cebu", "tl"), ("j'appelle qui au Liban", "fr"),
])  # fmt: skip
def test_other_words_about_a_relative_or_a_place_are_left(text: str, language: str) -> None:
    """A relative who is only named, a wish that we call, and a person who has moved or asks for themself."""
    assert not asked(text, language, HELD)


@pytest.mark.parametrize(("text", "language"), [
    ("a quien llamo en España? el ultimo mensaje decia que el no la deja salir", "es"),
    ("whom do i call in Spain?", "en"), ("j'appelle qui en Espagne ?", "fr"), ("pra quem eu ligo na Espanha", "pt"),
    ("кому я могу позвонить в Испании", "ru"), ("gọi ai ở Tây Ban Nha bây giờ", "vi"),
])  # fmt: skip
def test_whom_to_call_where_another_is_moves_nobody(text: str, language: str) -> None:
    """A mother in Bogota asks for the lines of Spain; somebody in need of their own may be there."""
    assert asked(text, language, MOTHER) == ASKED
    assert not asked(text, language, HELD)
    assert not asked(text, language, MOTHER, **{DENIES_SECOND: True})


def test_who_is_there_themself_asks_for_no_lines_elsewhere() -> None:
    """Nor who asks for the country where they are."""
    assert not asked("estoy en España, a quién llamo", "es", MOTHER)
    assert not asked("a quien llamo en Colombia", "es", MOTHER)


@pytest.mark.parametrize(("text", "language"), [
    ("Việt Nam", "vi"), ("España", "es"), ("Philippines please", "en"), ("Узбекистан", "ru"), ("المغرب", "ar"),
    ("नेपाल", "hi"),
])  # fmt: skip
def test_a_country_alone_takes_the_offer_of_its_lines(text: str, language: str) -> None:
    """Right behind the offer only, and in an emergency as well: it brought the advice once more."""
    assert asked(text, language, OFFERED) == ASKED
    assert asked(text, language, replace(OFFERED, tier="emergency")) == ASKED
    assert not asked(text, language, HELD)
    assert not asked(text, language, replace(OFFERED, question="country"))
    assert not asked(text, language, OFFERED, **{BEGINS_WITH_NO: True})


@pytest.mark.parametrize(
    "text", ["I am in Spain now", "Lebanon", "they took us to Spain on a boat last week", "thanks"]
)
def test_what_is_no_country_alone_is_left_behind_the_offer(text: str) -> None:
    """Who has moved, the country that is known, a story, and words without a place."""
    assert not asked(text, "en", OFFERED)


def test_a_phrase_that_tells_danger_comes_first() -> None:
    """Whoever is named beside it."""
    evidence = [{"kind": "phrase", "indicator": "attack_now", "intent": "immediate_danger", "phrase": "he beats me"}]
    urgency = {"tier": "emergency", "asks": False, "evidence": evidence}
    parsed = message("he beats me, who can my brother in Ghana call?", "en", "immediate_danger")
    assert as_lines_elsewhere(parsed | {"urgency": urgency}, HELD) is None
