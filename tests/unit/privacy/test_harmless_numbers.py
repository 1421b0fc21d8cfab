"""Prices, amounts and lines of buses, which lead to nobody, and the numbers beside them that do."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the bus home is 7.50 and i have nothing left", "en"),
        ("I paid 5000 dollars on the road to come here", "en"),
        ("bus pauwi ay 7.50 at wala na akong pera", "tl"),
        ("автобус стоит 45.50, у меня ничего нет", "ru"),
        ("बस का किराया 12.50 है", "hi"),
        ("एजेंसी को 1800 यूरो देना है", "hi"),
        ("nadaiwa yuro 1800 na wakala", "sw"),
        ("em đến tháng ba năm 2022", "vi"),
        ("اخذوا مني ال٣٠٠٠ كلها", "ar"),
        ("الباص رقم ٢٧ يجي الساعة ستة", "ar"),
        ("basi namba 27 linapita saa kumi na mbili", "sw"),
    ],
)
def test_a_price_or_line_stays(text: str, language: str) -> None:
    """Neither is a plate, a house or a telephone number."""
    assert not redact(text, language).removed


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("xe biển số 29A-448.21 chở tụi em", "vi", "29A-448.21"),
        ("the van plate is kbx 421m", "en", "kbx 421m"),
        ("room number 27 at the back", "en", "27"),
        ("48 Copse Road is where they keep us", "en", "48 Copse Road"),
        ("el raqm bta3o 01127000835", "ar", "01127000835"),
        ("num dyali 0600000831, 3ayto 9bel ma yji", "ar", "0600000831"),
        ("اتصل على ٠ ٥ ٠ - ١ ٢ ٣ - ٤ ٥ ٦ ٧", "ar", "٠ ٥ ٠ - ١ ٢ ٣ - ٤ ٥ ٦ ٧"),
        ("meu número é nove nove oito sete meia cinco quatro três", "pt", "nove nove oito sete meia cinco quatro três"),
    ],
)
def test_the_number_beside_goes(text: str, language: str, gone: str) -> None:
    """What stands around it does not hide it."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language", "stays"),
    [
        ("my address is 14b Pemberton Rise", "en", "my address is"),
        ("adresa e Aleea Teilor 5", "ro", "adresa e"),
        ("num dyali 0600000831, 3ayto 9bel", "ar", "[PHONE], "),
    ],
)
def test_the_word_before_it_stays(text: str, language: str, stays: str) -> None:
    """A verb or a word for a number is no part of what it announces."""
    assert stays in redact(text, language).text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("tunashare chumba kimoja", "sw"),
        ("banatufunga ndani ya nyumba", "sw"),
        ("nananahi kami araw araw", "tl"),
    ],
)
def test_a_word_with_its_affixes_is_known(text: str, language: str) -> None:
    """English verbs with Swahili before them, plurals of the Congo, prefixes that melt with a sound."""
    assert redact(text, language).text == text


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("ring 712 405 638 they owe me wages", "en", "712 405 638"),
        ("my file number 30512 and i paid a lawyer", "en", "30512"),
        ("marca el 655 210 987 y me pagan poco", "es", "655 210 987"),
        ("liga 934 120 765 eles não pagam", "pt", "934 120 765"),
        ("деньги на 916 305 271", "ru", "916 305 271"),
        ("اتصل ٦٥٥ ٢١٠ ٩٨٧ ما دفعوا راتبي", "ar", "٦٥٥ ٢١٠ ٩٨٧"),
        ("tuma pesa 765 210 987", "sw", "765 210 987"),
        ("आधार 30412 वेतन नहीं दिया", "hi", "30412"),
        ("tawagan 917 204 865 hindi binayaran sweldo ko", "tl", "917 204 865"),
    ],
)
def test_a_word_of_money_hides_no_number(text: str, language: str, gone: str) -> None:
    """Where no currency touches it and it is not round, or where a word for a telephone or document is nearer."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i paid the agency 1,500,000 for the trip", "en"),
        ("they took 3475 AED from my salary", "en"),
        ("il me doit 2375 euros", "fr"),
        ("плачу 15 000 в месяц", "ru"),
        ("মাসে ১৫০০০ বেতন", "bn"),
        ("lương 8500000 một tháng", "vi"),
    ],
)
def test_an_amount_stays(text: str, language: str) -> None:
    """A round one near a word of money, any other beside its currency."""
    assert not redact(text, language).removed
