"""Whom and what a text is about, in every language."""

from __future__ import annotations

import pytest

from bot.typed.topics import audience_said, form_named, further_named, topic_named, workplace_named


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("en", "I have no papers", "papers"), ("en", "i need somewhere to sleep tonight", "shelter"),
        ("en", "i am pregnant", "doctor"), ("en", "they never paid me", "money"),
        ("en", "no papers and nowhere to go", None), ("en", "i am tired", None),
        ("es", "necesito un lugar donde dormir", "shelter"), ("fr", "je n'ai pas de papiers", "papers"),
        ("pt", "nao tenho onde ficar", "shelter"), ("ro", "nu am acte", "papers"), ("ru", "мне негде спать", "shelter"),
        ("uk", "мені потрібен лікар", "doctor"), ("ar", "ليس عندي أوراق", "papers"),
        ("hi", "रहने की जगह नहीं है", "shelter"),
        ("sw", "sina pa kulala", "shelter"), ("vi", "tôi không có giấy tờ", "papers"), ("tl", "buntis ako", "doctor"),
        ("bn", "আমার থাকার জায়গা নেই", "shelter"),
    ],
)  # fmt: skip
def test_what_somebody_who_got_out_needs_first(language: str, text: str, topic: str | None) -> None:
    """One thing only: of two neither is known to come first."""
    assert topic_named(text, language) == topic


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("but i m a man", "en"),
        ("si pero yo soy hombre no mujer", "es"),
        ("ana rajel machi mra", "ar"),
        ("я мужик", "ru"),
    ],
)
def test_a_man_who_says_so_is_heard(text: str, language: str) -> None:
    """Among other words, in the words of the language; a man who is only spoken of is not the writer."""
    assert "men" in audience_said(text, language)
    assert not audience_said("a man took my passport", language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("captain keeps our passports, 7 months no pay", "en"),
        ("trabajo en un barco pesquero y no nos pagan", "es"),
        ("работаю на судне, паспорт забрали", "ru"),
        ("nasa barko ako, di kami pinapababa", "tl"),
        ("main ship pe hu, salary nahi mil rahi", "hi"),
    ],
)
def test_somebody_who_works_at_sea_is_heard(text: str, language: str) -> None:
    """By the ship or the trade; a boat that people flee on is another one, and so is what only ends like a ship."""
    assert "seafarers" in audience_said(text, language)
    assert not audience_said("they put us on a boat to Italy, my relationship is over", language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my son is 15 and has two phones", "en"),
        ("soy su mamá, tiene 14", "es"),
        ("ma fille a 13 ans", "fr"),
        ("fiica mea are 15 ani", "ro"),
        ("моей дочери 14", "ru"),
        ("mwanangu ana miaka 14", "sw"),
        ("anak ko po, 15", "tl"),
        ("con gái tôi 14 tuổi", "vi"),
    ],
)
def test_somebody_who_writes_about_their_child_is_an_adult(text: str, language: str) -> None:
    """The lines for worried adults are theirs."""
    assert "worried_adults" in audience_said(text, language)


@pytest.mark.parametrize(
    ("text", "place"), [("I clean rooms in a hotel", "hotel"), ("i work", None), ("a teacher in a hotel", None)]
)
def test_the_place_of_work_is_named_where_it_is_one(text: str, place: str | None) -> None:
    """Two may be anybody's."""
    assert workplace_named(text, "en") == place


def test_forms_of_exploitation_and_further_pages_are_named() -> None:
    """By a part of a word or a phrase of theirs."""
    assert form_named("what is forced marriage?", "en") == "marriage"
    assert form_named("what is this", "en") is None
    assert further_named("what are the signs", "en") == "signs"
    assert further_named("hello", "en") is None
