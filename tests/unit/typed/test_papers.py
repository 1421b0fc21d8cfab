"""Who has the writer's papers, in the words of each language."""

from __future__ import annotations

import pytest

from bot.typed.papers import has_own_papers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "паспорт у мене, він його не забирав"), ("uk", "документи в мене"), ("uk", "та ні, dokumenty v mene"),
        ("ru", "паспорт у меня на руках"), ("ru", "паспорт никто не забирал"),
        ("en", "No, I have my passport myself"),
        ("en", "he never took my passport"), ("en", "my papers dey with me"), ("es", "el pasaporte lo tengo yo"),
        ("es", "mis papeles los tengo, no me los quitaron"), ("fr", "mon passeport, il me l'a pas pris"),
        ("fr", "c'est moi qui garde mon passeport"), ("pt", "o passaporte tá comigo"),
        ("pt", "ele não pegou meu passaporte"),
        ("ro", "pasaportul e la mine, nu mi l-a luat"), ("ar", "جوازي معي"), ("ar", "passport 3andi, ma khadosh"),
        ("hi", "पासपोर्ट मेरे पास है"), ("hi", "passport mere paas hai, nahi liya"), ("sw", "pasipoti yangu ninayo"),
        ("vi", "hộ chiếu em giữ"), ("vi", "ho chieu em giu, ho khong giu ho chieu"),
        ("tl", "nasa akin po ang passport"),
        ("tl", "passport ko nasa akin, hindi nya kinuha"), ("bn", "পাসপোর্ট আমার কাছেই আছে"),
        ("bn", "passport amar kase, ney nai"),
    ],
)  # fmt: skip
def test_the_writer_has_their_papers(language: str, text: str) -> None:
    """Also with what nobody took, in Latin letters and without marks."""
    assert has_own_papers(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "паспорт у нього"), ("uk", "паспорт у мене забрали"), ("uk", "в мене копія, паспорт у нього"),
        ("uk", "паспорта нема"), ("ru", "паспорт у меня отобрали"),
        ("ru", "паспорт у хозяйки"), ("en", "he has my papers"),
        ("en", "I have no passport"), ("en", "I don't have my passport"),
        ("en", "I have my passport copy but she keeps the passport"),
        ("en", "I have my passport but he took my phone"),
        ("en", "when will I have my passport"), ("es", "no tengo mi pasaporte"),
        ("es", "tengo una copia, ella tiene mi pasaporte"),
        ("fr", "j'ai pas mon passeport"), ("fr", "le patron a pris mon passeport"),
        ("pt", "não tenho meu passaporte"),
        ("pt", "ele ficou com meu passaporte"), ("ro", "nu am pasaportul"), ("ro", "pasaportul e la el"),
        ("ar", "جوازي معه"), ("ar", "ما عندي جوازي"),
        ("hi", "पासपोर्ट मेरे पास नहीं है"), ("hi", "passport malik ke paas hai"),
        ("sw", "pasipoti anayo boss"), ("sw", "alichukua pasipoti yangu"), ("vi", "chủ giữ hộ chiếu của em"),
        ("tl", "nasa amo ang passport ko"), ("tl", "kinuha nya passport ko"), ("bn", "পাসপোর্ট মালিকের কাছে"),
        ("bn", "passport amar kase nai"),
    ],
)  # fmt: skip
def test_another_has_them_or_a_part_of_them(language: str, text: str) -> None:
    """A copy is no passport, and who lost the telephone is told of that."""
    assert not has_own_papers(text, language)
