"""What the words around a place tell; what becomes of it in whole messages is tested in `test_where.py`."""

from __future__ import annotations

from typing import Any

import pytest

from bot.languages.folding import words
from bot.places import where_is
from bot.places.cues import cues
from bot.places.name_search import names_in
from bot.places.roles import WordsAround, read_role


def _read(text: str, language: str, place: str, bounds: tuple[int, int] | None = None) -> WordsAround:
    message = words(text)
    name = next(name for name in names_in(message, (language,)) if name.text == place)
    return read_role(message, name, bounds or (0, len(message)), cues(language))


def test_a_word_of_place_that_is_a_town_too_is_still_one() -> None:
    """Bengali "thika" is "from", and a town of Kenya."""
    assert where_is("ami dubai thika aschi", "bn").origin == ("AE",)


@pytest.mark.parametrize(
    ("text", "language", "place", "told", "why"),
    [
        ("i am in doha", "en", "doha", {"role": "at", "proof": True}, "there"),
        ("i come from doha", "en", "doha", {"role": "from", "proof": True}, "from there"),
        ("they want to bring me to doha", "en", "doha", {"role": "to"}, "a plan outweighs the verb of motion"),
        ("i was in doha, now in kuwait", "en", "doha", {"role": "away"}, "they were there"),
        ("i was in doha, now in kuwait", "en", "kuwait", {"role": "at", "now": True}, "now they are here"),
        ("not in qatar", "en", "qatar", {"role": "away", "proof": False}, "denied: neither there nor a proof"),
        ("embassy of nepal", "en", "nepal", {"role": "none", "papers": True}, "where they belong, not where they are"),
        ("my friend jordan", "en", "jordan", {"role": "none", "person": True}, "a person's name"),
        ("doha next month", "en", "doha", {"role": "to", "direct": False}, "only what follows tells of a plan"),
        ("in the nice", "en", "nice", {"direct": True, "proof": False}, "an article: no name needs one"),
        ("i work. doha", "en", "doha", {"role": "none"}, "another sentence speaks for itself"),
        ("somos de puebla", "es", "puebla", {"role": "from", "said_of_people": True}, "said of people"),
        ("de puebla", "es", "puebla", {"role": "from", "said_of_people": False}, "may be of a village"),
        ("в Дубае", "ru", "дубай", {"role": "at"}, "the case tells that it is no direction"),
        ("dubai mein", "hi", "dubai", {"role": "at", "proof": True}, "Hindi names the place first"),
        ("dubai jana hai", "hi", "dubai", {"role": "to"}, "the verb comes last"),
        ("dubai se aaya", "hi", "dubai", {"role": "from"}, "from there"),
    ],
)
def test_what_the_words_tell(text: str, language: str, place: str, told: dict[str, Any], why: str) -> None:
    """The role, and how far it proves that a place is meant."""
    reading = _read(text, language, place)
    assert {field: getattr(reading, field) for field in told} == told, why


def test_words_beyond_the_next_place_speak_for_that_one() -> None:
    """The bounds are the places before and after: "now" belongs to Kuwait."""
    text = "from doha in kuwait now"
    message = words(text)
    doha = next(name for name in names_in(message, ("en",)) if name.text == "doha")
    assert _read(text, "en", "kuwait", (doha.end, len(message))).role == "at"
    assert _read(text, "en", "doha", (0, 3)).role == "from"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how do i get home to Manila who pays the ticket", "en"),
        ("et pour rentrer chez moi a abidjan qui peut payer le billet", "fr"),
        ("quien paga el boleto para volver a mi casa en Caracas", "es"),
        ("quero voltar pra casa em Salvador quem paga a passagem", "pt"),
        ("cum ajung acasa la Chisinau, cine plateste biletul", "ro"),
        ("как вернуться домой в Бишкек кто оплатит билет", "ru"),
        ("як мені повернутись додому в Україну хто заплатить", "uk"),
        ("كيف ارجع على بلدي السودان ومين يدفع التذكرة", "ar"),
        ("ghar wapas nepal kaise jaun ticket kaun dega", "hi"),
        ("nitarudije nyumbani Nairobi nani atalipa tiketi", "sw"),
        ("lam sao ve nha o Viet Nam ai tra tien ve", "vi"),
        ("paano po ako makauwi sa Pilipinas sino magbabayad ng ticket", "tl"),
        ("বাংলাদেশে ফিরে যাব কিভাবে টিকেট কে দিবে", "bn"),
        ("আমি দুবাইয়ে যাব", "bn"),
    ],
)
def test_who_asks_how_to_get_there_is_not_there(text: str, language: str) -> None:
    """A way home, or a journey ahead, moves nobody: lines of that country would not answer where they are held."""
    found = where_is(text, language)
    assert found.country is None
    assert found.planned
