"""That somebody does not want to die is heard by phrases, and courage, jokes and promises are no such phrases."""

from __future__ import annotations

import pytest

from bot.typed.denied_dying import denies_dying


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("im not thinking of dying, i just cant sleep", "en"),
        ("i no wan kill myself. i ask about paper", "en"),
        ("ні про смерть не думаю. просто кожну ніч прокидаюсь", "uk"),
        ("no quiero morir, es que no duermo", "es"),
        ("não quero morrer", "pt"),
        ("je ne veux pas mourir", "fr"),
        ("я не думаю о смерти", "ru"),
        ("sitaki kufa", "sw"),
        ("ayoko mamatay", "tl"),
        ("em không muốn chết", "vi"),
        ("nu vreau sa mor", "ro"),
        ("مش عايزة اموت", "ar"),
        ("मैं मरना नहीं चाहती", "hi"),
        ("আমি মরতে চাই না", "bn"),
    ],
)
def test_it_is_denied(text: str, language: str) -> None:
    """In every language."""
    assert denies_dying(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i can't promise i won't kill myself", "en"),
        ("i dont want to die but i can't live like this", "en"),
        ("i am not joking about suicide", "en"),
        ("i dont have the courage for suicide yet", "en"),
        ("i dont trust myself not to hurt myself", "en"),
        ("não tenho coragem de me matar", "pt"),
        ("не шучу про суицид", "ru"),
        ("ما عندي شجاعة انتحر", "ar"),
        ("मौत के सिवा कोई रास्ता नहीं", "hi"),
        ("em khong con duong nao khac ngoai chet", "vi"),
        ("i cant sleep, i want to die", "en"),
    ],
)
def test_what_only_holds_a_no_denies_nothing(text: str, language: str) -> None:
    """Each of these lost its crisis line while any no beside a word of dying counted."""
    assert not denies_dying(text, language)
