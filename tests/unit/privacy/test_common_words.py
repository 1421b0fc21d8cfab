"""Identifiers that consist of common words or are spread over several parts, and the sentences they resemble."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("moro na Rua do Poço Velho 214, 2º esq, quarto sujo", "pt", "Rua do Poço Velho 214, 2º esq"),
        ("vive en manzana 12 casa 8 barrio la pradera, avisen", "es", "manzana 12 casa 8 barrio la pradera"),
        ("dormim pe Via Garibotti 83 toate", "ro", "Via Garibotti 83"),
        ("ঠিকানা বাসা ২৭, রোড ৪, ব্লক গ ওখানে", "bn", "বাসা ২৭, রোড ৪, ব্লক গ"),
        ("адреса вулиця садова будинок сім", "uk", "садова будинок сім"),
        ("he owns golden anchor fish bar", "en", "golden anchor"),
        ("работаю в кафе золотая рыбка", "ru", "золотая рыбка"),
        ("एजेंसी सुनहरा सफर ने पैसे लिए", "hi", "सुनहरा सफर"),
        ("l'agence Mains d'Or Services m'a menti", "fr", "Mains d'Or Services"),
        ("kapitan ng Yu Shun 68", "tl", "Yu Shun 68"),
        ("टेलीग्राम sunita.k.99 है", "hi", "sunita.k.99"),
        ("mon insta c'est la.reine.du.sud", "fr", "la.reine.du.sud"),
        (
            "pishi na rustam tochka qodirov sobaka gmail tochka com",
            "ru",
            "rustam tochka qodirov sobaka gmail tochka com",
        ),
        ("عالرقم سبعين أربعة وأربعين تمنطعش تسعة وتلاتين", "ar", "سبعين أربعة وأربعين تمنطعش تسعة وتلاتين"),
        ("др третього березня 2003 року", "uk", "третього березня 2003"),
        ("em sinh mùng 3 tháng 10 năm 2004", "vi", "mùng 3 tháng 10 năm 2004"),
        ("Luz e minha filha e ta comigo", "pt", "Luz"),
        ("मेरा नंबर नहीं, आशा दीदी से पूछो", "hi", "आशा"),
        ("শান্তি নামের এক মহিলা", "bn", "শান্তি"),
        ("em ten nguyen van quyet", "vi", "nguyen van quyet"),
        ("the driver is hope", "en", "hope"),
        ("я из оша, шью", "ru", "оша"),
        (
            "ring oh seven nine hundred double two six one hundred",
            "en",
            "oh seven nine hundred double two six one hundred",
        ),
        ("écris à contact arobase fleurs d eau point com", "fr", "contact arobase fleurs d eau point com"),
        ("a finca está em Santa Cruz do Arari e ninguém sai", "pt", "Santa Cruz do Arari"),
        ("she is in a hotel in sunderland", "en", "sunderland"),
        ("mon code postal ici est 69003", "fr", "69003"),
        ("অফিস ৪৭/৩ নওয়াবেঁকী", "bn", "৪৭/৩ নওয়াবেঁকী"),
        ("em la tran thi my dung, cuu em", "vi", "tran thi my dung"),
        ("انا مع جمال وتسفاي", "ar", "جمال وتسفاي"),
    ],
)
def test_the_whole_identifier_goes(text: str, language: str, gone: str) -> None:
    """No letter of it is left."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("we sleep in the street and the boss is rich", "en"),
        ("i saw it on facebook and then on telegram", "en"),
        ("my room is cold, no i have not eaten", "en"),
        ("en la casa y en la calle tengo miedo", "es"),
        ("je suis dans la rue sans argent", "fr"),
        ("завод не платит и хозяин бьёт", "ru"),
        ("she is my sister and he is my brother", "en"),
        ("मेरी बहन रोती है", "hi"),
        ("بنت جيراننا هربت", "ar"),
        ("انا هربت من البيت", "ar"),
        ("sakna ma3 el madam w akhad el basbor beta3i", "ar"),
        ("আমি বাঁইচা আছি", "bn"),
        ("tinatakot na ipakukulong ako", "tl"),
        ("хазяйка замикає хвіртку і ховається", "uk"),
        ("xe chở tụi em", "vi"),
    ],
)
def test_what_only_resembles_one_stays(text: str, language: str) -> None:
    """A street, a house or a firm without a name finds nobody."""
    assert redact(text, language).text == text
