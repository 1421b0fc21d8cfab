"""A wedding against somebody's will that has a day."""

from __future__ import annotations

import pytest

from bot.typed.weddings import WeddingDay, forced_wedding_day, wedding_day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "they marry me tomorrow"),
        ("en", "they will marry me this friday to a man i dont know"),
        ("es", "me casan mañana"),
        ("es", "me casan este viernes con un hombre que no conozco"),
        ("fr", "on me marie demain"),
        ("fr", "ils me marient vendredi avec un homme que je ne connais pas"),
        ("pt", "vão me casar amanhã"),
        ("pt", "vão me casar sexta com um homem que não conheço"),
        ("ro", "mă mărită mâine"),
        ("ro", "ma marita vineri cu un barbat pe care nu il cunosc"),
        ("ru", "меня завтра выдают замуж"),
        ("ru", "в пятницу меня выдают замуж за незнакомого"),
        ("uk", "мене завтра видають заміж"),
        ("uk", "у п'ятницю мене видають заміж за незнайомого"),
        ("ar", "بيزوجوني بكرة"),
        ("ar", "راح يزوجوني يوم الجمعة لرجل ما اعرفه"),
        ("hi", "कल मेरी जबरदस्ती शादी है"),
        ("hi", "kal mujhe shaadi karwa rahe hain"),
        ("sw", "wananiozesha kesho"),
        ("sw", "wataniozesha ijumaa kwa mwanaume nisiyemjua"),
        ("vi", "mai họ gả em"),
        ("vi", "thứ sáu này họ gả em cho người em không biết"),
        ("tl", "ipapakasal nila ako bukas"),
        ("tl", "ipapakasal ako sa biyernes sa lalaking hindi ko kilala"),
        ("bn", "কাল আমার বিয়ে দিয়ে দেবে"),
        ("bn", "kal amar biye diye dibe"),
    ],
)
def test_soon(language: str, text: str) -> None:
    """Said about the writer."""
    assert forced_wedding_day(text, language) is WeddingDay.SOON


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the wedding is tonight"),
        ("es", "la boda es esta noche"),
        ("fr", "le mariage est ce soir"),
        ("pt", "o casamento é hoje à noite"),
        ("ro", "nunta e diseară"),
        ("ru", "свадьба сегодня вечером"),
        ("uk", "весілля сьогодні ввечері"),
        ("ar", "العرس الليلة"),
        ("hi", "शादी आज रात है"),
        ("sw", "harusi ni leo usiku"),
        ("vi", "đám cưới là tối nay"),
        ("tl", "mamayang gabi ang kasal"),
        ("bn", "আজ রাতে বিয়ে"),
    ],
)
def test_today(language: str, text: str) -> None:
    """The word for the wedding alone, in few words."""
    assert wedding_day(text, language) is WeddingDay.TODAY


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "my cousins wedding is tonight"), ("en", "i am so happy, the wedding is tomorrow"),
        ("en", "the wedding was last year"), ("es", "la boda de mi prima es mañana"), ("ru", "свадьба подруги завтра"),
        ("en", "they sell dresses for a wedding and i have to work there until tonight every day"),
        ("tl", "kasal ng ate ko bukas"), ("hi", "कल बहन की शादी है"),
    ],
)  # fmt: skip
def test_another_wedding(language: str, text: str) -> None:
    """A friend's, a happy one, one that is over, and a word in a story."""
    assert wedding_day(text, language) is None
    assert forced_wedding_day(text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "they marry me off tomorrow, i dont love him"), ("en", "they marry me off tomorrow, address mill 5"),
        ("es", "me casan mañana, no lo amo"), ("ru", "меня завтра выдают замуж, страдаю"),
        ("uk", "мене викрадають і завтра видають заміж"), ("vi", "mai họ gả em, em sợ quá"),
        ("ar", "بيزوجوني بكرة لصاحبه"), ("fr", "on me marie demain, je suis malheureuse"),
    ],
)  # fmt: skip
def test_a_wedding_that_is_forced_is_never_a_happy_one(language: str, text: str) -> None:
    """No dress is in an address, and a love that is denied is none."""
    assert forced_wedding_day(text, language) is WeddingDay.SOON


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the wedding is tomorrow, im unhappy"), ("en", "my wedding tomorrow. dont love him"),
        ("es", "la boda mañana, no lo amo"), ("ru", "свадьба завтра, я страдаю"),
        ("vi", "mai đám cưới, sợ quá"), ("fr", "le mariage est demain, malheureuse"),
    ],
)  # fmt: skip
def test_a_word_that_is_denied_or_in_another_makes_no_wedding_happy(language: str, text: str) -> None:
    """In few words."""
    assert wedding_day(text, language) is WeddingDay.SOON
