"""Typed words and the lists meet in one form, whatever the keyboard."""

from __future__ import annotations

import re

import pytest

from bot.settings import DATA
from bot.typed import forms
from bot.typed.commands import match_command
from bot.typed.forms import joined, plain, unmarked, without
from bot.typed.statements import cannot_speak, match_told, says_not_safe
from bot.typed.topics import form_named, workplace_named

#: How Arabic is typed besides as it is listed: what is replaced, by what.
_ARABIC_SWAPS = {
    "Egypt's yeh at the end of a word": (r"ي\b", "ى"),
    "yeh for alef maksura": (r"ى\b", "ي"),
    "heh for teh marbuta": (r"ة\b", "ه"),
    "Persian yeh": ("[يى]", "ی"),
    "Persian kaf": ("ك", "ک"),
    "Urdu's heh": ("ه", "ہ"),
    "Urdu's heh with two eyes": ("ه", "ھ"),
    "Kurdish heh": ("ه", "ە"),
    "no hamza on alef": (r"[أإآ](?=\w)", "ا"),
    "hamza where none is listed": (r"\bا(?=\w)", "أ"),
    "no hamza on yeh": ("ئ", "ي"),
    "no hamza on waw": ("ؤ", "و"),
    "a hamza that stands apart": (r"أ(?=\w)", "ا\u0654"),
    "drawn out": (r"\B(?=\w)", "\u0640"),
    "vowel signs": ("([ب-غف-ي])", "\\1\u064e"),
    "letters in the form of their place": ("لا", "\ufefb"),
}
_ARABIC_PHRASES = sorted(set(re.findall('"([^"]*[\u0621-\u064a][^"]*)"', (DATA / "words" / "ar.yml").read_text())))


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("¡SÍ!", "sí"),
        ("1️⃣", "1"),
        ("Ok 👍", "ok"),
        ("ＹＥＳ", "yes"),
        ("(১)", "১"),
        ("don't", "don t"),
        ("no,no", "no no"),
        ("ещё", "еще"),
        ("র\u200d্যাব", "র্যাব"),
        ("\u200fخفي", "خفي"),
        ("👍", ""),
    ],
)
def test_signs_case_and_forms_of_letters_make_no_difference(typed: str, form: str) -> None:
    """Full-width letters, keycaps and emoji come from telephones of many makes."""
    assert plain(typed) == form


def test_what_becomes_of_a_letter_is_remembered_of_so_many_alone() -> None:
    """A flood of letters of all scripts fills no memory, and is read as before."""
    flood = "".join(map(chr, range(0x4E00, 0x4E00 + 2 * forms._MOST_LETTERS)))
    assert plain(flood) == flood
    assert len(forms._IN_WORDS) <= forms._MOST_LETTERS
    assert plain("\u00a1S\u00cd!") == "s\u00ed"


@pytest.mark.parametrize(("pattern", "typed"), _ARABIC_SWAPS.values(), ids=_ARABIC_SWAPS.keys())
def test_arabic_meets_its_lists_as_every_keyboard_spells_it(pattern: str, typed: str) -> None:
    """Every phrase of the Arabic lists: the model must not be trusted with a cry for help or a wish to hide."""
    swapped = {phrase: re.sub(pattern, typed, phrase) for phrase in _ARABIC_PHRASES}
    assert any(other != phrase for phrase, other in swapped.items())
    assert [other for phrase, other in swapped.items() if plain(other) != plain(phrase)] == []


@pytest.mark.parametrize(
    ("typed", "command"), [("خفى", "/quick_exit"), ("القائمه", "/menu"), ("کفی", "/stop_messages")]
)
def test_a_command_is_heard_as_egypt_and_persian_keyboards_spell_it(typed: str, command: str) -> None:
    """Hiding the chat must not wait for the right yeh."""
    found = match_command(typed, "ar")
    assert found
    assert found.payload == command


def test_not_safe_and_unable_to_speak_are_heard_with_any_yeh_and_kaf() -> None:
    """As on an Egyptian and on a Persian keyboard."""
    assert match_told("مش فى امان", "ar") == match_told("مش في أمان", "ar") is not None
    assert says_not_safe("انا مش فى امان", "ar")
    assert cannot_speak("ما اقدر اتکلم", "ar")


@pytest.mark.parametrize("text", ["أعمل ولا أتقاضى أجرا", "تلفوني اتسرق واللي سرقه بيطلب فلوس", "كلي اعرف بيتكم"])
def test_one_spelling_of_letters_makes_no_judge_thief_or_kidney(text: str) -> None:
    """Letters of "judge" stand in "I get no pay", of "theft" in "who stole it", of "kidneys" in "all of me"."""
    assert workplace_named(text, "ar") is None
    assert form_named(text, "ar") is None


def test_a_hamza_at_the_end_tells_start_from_never() -> None:
    """They differ in nothing else once the hamza at the beginning is gone."""
    assert match_command("ابدأ", "ar")
    assert not match_command("أبدا", "ar")


@pytest.mark.parametrize(("typed", "bare"), [("sí", "si"), ("đã rồi", "da roi"), ("ma sœur", "ma soeur"), ("hʼ", "hʼ")])
def test_diacritics_may_be_missing(typed: str, bare: str) -> None:
    """Vietnamese is typed without any, its "đ" too."""
    assert unmarked(typed) == bare


def test_an_apostrophe_may_be_missing() -> None:
    """The straight and the curly one."""
    assert joined("can't, don\u2019t") == "cant, dont"


@pytest.mark.parametrize(
    ("said", "left"), [("please help me please", "help me"), ("help please me", "help please me"), ("please", "")]
)
def test_words_are_taken_off_at_the_ends_alone(said: str, left: str) -> None:
    """Within a text they may belong to it."""
    assert without(said, {"please"}) == left
