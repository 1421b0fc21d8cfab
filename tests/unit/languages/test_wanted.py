"""Which language a message about languages asks for."""

from __future__ import annotations

import pytest

from bot.languages import denies, identify, language_wanted
from bot.settings import settings


@pytest.mark.parametrize(
    ("text", "current", "wanted"),
    [
        ("español por favor", "en", "es"), ("can you speak english", "ro", "en"), ("hindi please", "en", "hi"),
        ("spanish please", "es", "es"), ("another language", "en", None),
        ("nu vorbesc engleza", "ro", "ro"), ("ko biet tieng anh", "vi", "vi"), ("no hablo ingles", "en", "es"),
        ("не говорю по-английски", "ru", "ru"), ("je parle pas anglais", None, "fr"),
        ("sijui kiingereza", "sw", "sw"), ("hindi ako marunong mag english", "tl", "tl"),
        ("mujhe english nahi aati", "hi", "hi"), ("مش بعرف إنجليزي", "ar", "ar"), ("আমি ইংরেজি জানি না", "bn", "bn"),
        ("não falo inglês", "pt", "pt"), ("не розмовляю англійською", "uk", "uk"),
        ("I dont speak polish, ukrainian please", "uk", "uk"), ("no english. español", "en", "es"),
        ("i dont speak english", "en", None), ("i don't speak english", "es", "es"),
    ],
)  # fmt: skip
def test_a_language_that_is_denied_is_not_asked_for(text: str, current: str | None, wanted: str | None) -> None:
    """Somebody who speaks no English must not be answered in English from then on."""
    assert language_wanted(text, identify(text), current, settings().live_languages) == wanted


def test_an_english_no_is_a_word_of_other_languages_too() -> None:
    """In Portuguese it is "in the", and in Vietnamese, without its mark, "he"."""
    assert not denies("ela está no Brasil", "pt")
    assert not denies("nó ở Bavet", "vi")
    assert denies("não está no Brasil", "pt")
    assert denies("no, i am in Delhi", "hi")
