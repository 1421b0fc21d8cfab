"""Lists of words tell that somebody stands at the door, and also that it is no danger."""

from __future__ import annotations

import pytest

from bot.typed.at_door import asks_to_open, no_danger, stands_at_door, tells_of_who_fled


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my ex boss is outside my house", "en"),
        ("el que se la llevo esta en mi puerta ahora", "es"),
        ("il est devant ma porte", "fr"),
        ("ele tá na minha porta", "pt"),
        ("e la ușa mea", "ro"),
        ("тот кто ее увез стоит у моей двери", "ru"),
        ("він біля моїх дверей", "uk"),
        ("هو على باب بيتي", "ar"),
        ("wo mere ghar ke bahar khada hai", "hi"),
        ("yuko nje ya nyumba yangu", "sw"),
        ("no dang go cua nha em", "vi"),
        ("nasa labas ng bahay namin sya", "tl"),
        ("সে আমার বাসার সামনে", "bn"),
    ],
)
def test_who_stands_at_ones_own_door_is_heard_in_every_language(text: str, language: str) -> None:
    """Whomever the conversation is about."""
    assert stands_at_door(text, language, own=False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("do i open?", "en"),
        ("le abro?", "es"),
        ("j'ouvre ou pas ?", "fr"),
        ("abro ou não?", "pt"),
        ("deschid sau nu?", "ro"),
        ("открыть ему?", "ru"),
        ("відчиняти чи ні?", "uk"),
        ("أفتح له؟", "ar"),
        ("darwaza kholu kya", "hi"),
        ("nimfungulie?", "sw"),
        ("có nên mở cửa không", "vi"),
        ("bubuksan ko ba", "tl"),
        ("দরজা খুলব কি", "bn"),
    ],
)
def test_whether_to_open_is_asked_in_every_language(text: str, language: str) -> None:
    """In few words."""
    assert asks_to_open(text, language)


def test_a_door_that_is_nobodys_is_ones_own_to_who_tells_of_themself() -> None:
    """A neighbour who says that somebody knocks at the door tells of another's."""
    assert stands_at_door("he is banging on the door", "en", own=True)
    assert not stands_at_door("he is banging on the door", "en", own=False)


@pytest.mark.parametrize(
    "text", ["the ambulance is at my door", "the police are at my door", "yesterday he was outside my house"]
)
def test_help_that_comes_and_another_day_are_no_danger(text: str) -> None:
    """Nobody is told to keep the ambulance out; "should I call the police, he is at my door" is one."""
    assert no_danger(text, "en")
    assert not stands_at_door(text, "en", own=True)
    assert stands_at_door("should i call the police, he is at my door", "en", own=True)


def test_words_of_who_fled_are_heard() -> None:
    """They tell people who ask for shelter from those who look for them."""
    assert tells_of_who_fled("una chica esta en mi puerta llorando", "es")
    assert not tells_of_who_fled("el que se la llevo esta en mi puerta", "es")
