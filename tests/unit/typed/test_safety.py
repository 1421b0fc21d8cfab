"""That somebody is safe is heard by lists of words, and so is a no that takes it back."""

from __future__ import annotations

import pytest

from bot.typed.safety import denies_safe, says_safe


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("lol no im safe, was only asking", "en"),
        ("no sir i am safe", "en"),
        ("calma amigo no corro peligro, era una duda", "es"),
        ("no, estoy segura", "es"),
        ("non je suis pas en danger mais il garde mes papiers", "fr"),
        ("não, eu estou bem", "pt"),
        ("nu, sunt bine", "ro"),
        ("nu am patit nimic, intreb doar", "ro"),
        ("нет я в безопасности", "ru"),
        ("net ya ne v opasnosti", "ru"),
        ("ні, мені нічого не загрожує", "uk"),
        ("لا انا بخير", "ar"),
        ("la ana tamam", "ar"),
        ("नहीं मैं सुरक्षित हूँ", "hi"),
        ("nahi main theek hu", "hi"),
        ("hapana niko sawa", "sw"),
        ("không, em an toàn", "vi"),
        ("ko em ko sao", "vi"),
        ("hindi po, ok lang ako", "tl"),
        ("না আমি ঠিক আছি", "bn"),
        ("na ami thik achi", "bn"),
    ],
)
def test_who_says_that_they_are_safe_is_heard_in_every_language(text: str, language: str) -> None:
    """Also behind a no that answers a question, and where danger is denied."""
    assert says_safe(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("no, I'm not safe", "en"),
        ("i dont think im safe", "en"),
        ("if i am safe i will call", "en"),
        ("he says i am safe here", "en"),
        ("am i safe? im safe?", "en"),
        ("no estoy segura", "es"),
        ("estoy segura de que me sigue", "es"),
        ("je suis pas en sécurité", "fr"),
        ("je vais bien finir par y passer", "fr"),
        ("não estou segura", "pt"),
        ("estou bem cansada", "pt"),
        ("nu sunt in siguranta", "ro"),
        ("нет не в безопасности", "ru"),
        ("если я в безопасности", "ru"),
        ("я не в безпеці", "uk"),
        ("ما انا بأمان", "ar"),
        ("انا مش بأمان", "ar"),
        ("मैं सुरक्षित नहीं हूँ", "hi"),
        ("nahi main safe nahi hu", "hi"),
        ("siko salama", "sw"),
        ("em ko an toàn", "vi"),
        ("em an toàn không", "vi"),
        ("hindi ako ligtas", "tl"),
        ("hindi ligtas ako", "tl"),
        ("না আমি নিরাপদ না", "bn"),
        ("ami nirapod na", "bn"),
    ],
)
def test_who_denies_doubts_or_asks_it_does_not_say_it(text: str, language: str) -> None:
    """A no before the verb denies it where the language has no pronoun before it."""
    assert not says_safe(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("no safe", "en"),
        ("no a salvo", "es"),
        ("pas sécurité", "fr"),
        ("nao safe", "pt"),
        ("nu safe", "ro"),
        ("ne v bezopasnosti", "ru"),
        ("не безпечно", "uk"),
        ("مو امان", "ar"),
        ("safe nahi", "hi"),
        ("sio salama", "sw"),
        ("ko an toan", "vi"),
        ("hindi safe", "tl"),
        ("nirapod na", "bn"),
    ],
)
def test_a_no_beside_a_word_for_it_is_not_safe(text: str, language: str) -> None:
    """Whoever writes in a language that is not theirs leaves the rest out."""
    assert denies_safe(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("no, safe", "en"),
        ("safe", "en"),
        ("not safe?", "en"),
        ("my sister told me it is not safe there at night", "en"),
        ("oui en sécurité", "fr"),
        ("an toàn không", "vi"),
        ("нет, безопасно", "ru"),
    ],
)
def test_a_mark_between_a_question_or_more_words_say_nothing_of_it(text: str, language: str) -> None:
    """A no that stands apart answers the fear."""
    assert not denies_safe(text, language)
