"""A few words that say nothing but that somebody comes, is here or is awake."""

from __future__ import annotations

import pytest

from bot.typed.somebody_near import somebody_near


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["he is coming", "madam awake", "boss hs come", "wait he's back"]),
        ("es", ["ya viene el patrón", "la señora está despierta", "llegó"]),
        ("fr", ["le patron arrive", "il est réveillé", "quelqu'un vient"]),
        ("pt", ["a patroa chegou", "ele ta aqui", "vem gente"]),
        ("ro", ["vine seful", "s-a trezit doamna", "e cineva aici"]),
        ("ru", ["хозяин пришёл", "hozyain idet", "ona prishla"]),
        ("uk", ["хазяїн прийшов", "hazyain pryishov", "vona prokynulas"]),
        ("ar", ["المدام جات", "el madam gaya", "el madam se7yet", "ja l patron", "rah ja"]),
        ("hi", ["मालिक आ गया", "malik aa gya", "madam uth gayi"]),
        ("sw", ["kaja", "bosi amerudi", "madam ameamka sasa"]),
        ("vi", ["nó về rồi", "no ve roi", "bà chủ thức rồi"]),
        ("tl", ["nandyan na c sir", "gising na c madam", "andyan na po ang amo ko"]),
        ("bn", ["ম্যাডাম উঠে গেছে", "malik asche", "keu asche"]),
    ],
)  # fmt: skip
def test_in_every_language(language: str, texts: list[str]) -> None:
    """Short, badly typed and in Latin letters as well."""
    for text in texts:
        assert somebody_near(text, language), text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "he is not here"), ("en", "the police came"), ("en", "is he coming?"), ("en", "my sister is here"),
        ("en", "he is back with a knife"), ("en", "the baby is awake"), ("tl", "gising na ang bata"),
        ("sw", "mama amekuja na polisi"), ("vi", "tôi muốn về"), ("ru", "полиция приехала"), ("fr", "la patronne"),
        ("ar", "ana gaya"), ("es", "vino tinto"), ("pt", "a policia chegou"), ("uk", "поліція приїхала"),
    ],
)  # fmt: skip
def test_what_tells_something_else(language: str, text: str) -> None:
    """With any word that the lists lack, with a question mark, or of who writes."""
    assert not somebody_near(text, language)


def test_the_language_that_it_seems_to_be_in_counts_as_well() -> None:
    """Of the conversation's and that of the message, either may be wrong for two words."""
    assert somebody_near("hozyain idet", "en", "ru")
    assert not somebody_near("hozyain idet", "es")
