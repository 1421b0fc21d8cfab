"""The language of a message is identified, also romanised, without diacritics and mixed with English."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import lru_cache

import pytest

from benchmarks.language_identification import cases, right
from bot.languages import choose_language, identify

NAMES = sorted({name for name, _, _ in cases()})


@lru_cache(maxsize=1)
def shares() -> dict[tuple[str, bool], float]:
    """Share identified right, by set and by whether the sentences have four words."""
    results = defaultdict(list)
    for name, code, sentence in cases():
        results[name, len(sentence.split()) >= 4].append(right(identify(sentence), code))
    return {key: sum(many) / len(many) for key, many in results.items()}


@pytest.mark.parametrize("name", NAMES)
def test_four_words_are_enough(name: str) -> None:
    """From four words on nearly all are right: 0.95, and 0.85 for languages in the wrong letters."""
    assert shares()[name, True] >= (0.85 if "-Latn" in name or name == "other" else 0.95)


@pytest.mark.parametrize("name", NAMES)
def test_shorter_ones_are_mostly_right(name: str) -> None:
    """Two or three words are right at least 0.85 of the time."""
    assert shares().get((name, False), 1.0) >= 0.85


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("3ayez sa3da", "ar"),
        ("mera passport le liya", "hi"),
        ("amar passport niye gese", "bn"),
        ("pomogite pasport zabrali", "ru"),
        ("dopomozhit mene zamknuly", "uk"),
    ],
)
def test_says_when_a_language_is_romanised(text: str, language: str) -> None:
    """The reply is in the language and its own script, and the change is offered."""
    guess = identify(text)
    assert (guess.language, guess.script, guess.romanised) == (language, "LATIN", True)


@pytest.mark.parametrize("text", ["", "12345", "😀😀", "https://example.org/a", "@somebody", "\u200f\u200e"])
def test_no_words_no_language(text: str) -> None:
    """Numbers, emoji and links tell no language."""
    assert identify(text).language is None


@pytest.mark.parametrize("text", ["Dubai", "Qatar", "Kuwait", "Manila", "Nairobi"])
def test_names_of_places_tell_no_language(text: str) -> None:
    """The name of a place is the same in many languages."""
    assert identify(text).language is None


def test_survives_any_text() -> None:
    """Long text, lone surrogates and every script are no problem."""
    identify("\ud800\x00" + "a" * 10_000)
    for number in range(0x100, 0x30000, 97):
        if unicodedata.category(chr(number)) != "Cs":
            identify(chr(number) * 3)


def test_same_text_gives_same_guess() -> None:
    """The guess does not depend on what was asked before."""
    first = identify("boss ko kinuha passport ko")
    identify("help")
    assert identify("boss ko kinuha passport ko") == first


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Мен Қазақстаннанмын, жұмыс берушім паспортымды алып қойды", "kk"),
        ("Mój szef zabrał mi paszport i nie chce zapłacić", "pl"),
        ("ከሀገሬ ወጥቼ ተቸግሬያለሁ እርዱኝ", "am"),
    ],
)
def test_a_language_that_is_not_ours_is_plain(text: str, other: str) -> None:
    """So that the bot can say so, and not answer as if it had been understood."""
    guess = identify(text)
    assert guess.is_other
    assert guess.other == other


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("boss take pasport", "en"), ("madam take passport", "en"), ("madam take mobile", "en"),
        ("boss lock door", "en"), ("no money boss", "en"),
        ("amar boss passport dey na", "bn"), ("boss passport niye gese", "bn"), ("madam mobile le li", "hi"),
        ("kinuha ng boss passport ko", "tl"), ("mon patron a pris mon passeport", "fr"),
    ],
)  # fmt: skip
def test_words_that_all_languages_mix_in(text: str, language: str) -> None:
    """Three of them alone are a late learner's English; with a word of another language they are not."""
    assert identify(text).language == language


def test_swahili_that_tagalog_has_too() -> None:
    """The words "ako na" (he has) are Tagalog as well, and change no Swahili conversation."""
    assert identify("sasa ntajuaje agent ako na license?").language == "sw"
    assert choose_language("sw", identify("boss ako na passport yangu")) == "sw"
