"""Names of firms and places of work: what goes, and the words around it that stay."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("i wash cars at Crystal Hand Car Wash and sleep in the back", "en", "Crystal Hand Car Wash"),
        ("we pick berries for Hillside Fresh Farms, no pay", "en", "Hillside Fresh Farms"),
        ("the company Pacific Pearl Fishing keeps us on board", "en", "Pacific Pearl Fishing"),
        ("i owe golden harvest mushrooms ltd 2000 pounds", "en", "golden harvest mushrooms ltd"),
        ("trabajo para Textiles El Buen Pastor y no pagan", "es", "Textiles El Buen Pastor"),
        ("mi empresa es Limpiezas Costa Clara S.L. en la costa", "es", "Limpiezas Costa Clara S.L."),
        ("près du Café de la Gare il y a un bar", "fr", "Café de la Gare"),
        ("trabalho na Padaria Pão Quente e durmo no chão", "pt", "Padaria Pão Quente"),
        ("patronul firmei SC Agro Verde SRL nu ne plătește", "ro", "SC Agro Verde SRL"),
        ("прораб из ООО «ГрандСтрой» не платит", "ru", "ГрандСтрой"),
        ("салон називається Солодкий Сон, там страшно", "uk", "Солодкий Сон"),
        ("شركة المستقبل للتوظيف اخذت فلوسي", "ar", "المستقبل"),
        ("اشتغل بمطعم ليالي الشام ولا يدفعون", "ar", "ليالي الشام"),
        ("मैं महालक्ष्मी गारमेंट्स में काम करती हूँ", "hi", "महालक्ष्मी"),
        ("kampuni ya Safari Bora Recruitment ilituahidi kazi", "sw", "Safari Bora Recruitment"),
        ("công ty TNHH Nhân Lực Thiên Phú thu tiền", "vi", "Nhân Lực Thiên Phú"),
        ("ang agency ko ay Golden Harvest Manpower Services", "tl", "Golden Harvest Manpower Services"),
        ("আমি নিউ এশিয়া গার্মেন্টস এ কাজ করি", "bn", "নিউ এশিয়া"),
    ],
)
def test_the_name_of_a_firm_goes_even_if_its_words_are_common(text: str, language: str, gone: str) -> None:
    """No letter of it is left, whatever the list of words says."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i work in a car wash and a nail bar, they take my tips", "en"),
        ("is a recruitment agency allowed to keep my passport?", "en"),
        ("trabajo en un bar y tengo miedo de mi jefe", "es"),
        ("je suis dans une ferme, pas de salaire", "fr"),
        ("a empresa pode descontar a comida do meu salário?", "pt"),
        ("nu ne lasă să ieșim din fermă", "ro"),
        ("фирма обещала работу а теперь требуют деньги", "ru"),
        ("المكتب اخذ مني فلوس وما عطاني عقد", "ar"),
        ("naitwa kazini usiku na kampuni hainilipi", "sw"),
        ("công ty có được giữ giấy tờ của tôi không", "vi"),
        ("দালাল বলছে ভালো চাকরি দেবে", "bn"),
    ],
)
def test_a_kind_of_business_without_a_name_stays(text: str, language: str) -> None:
    """Staff must read where people are exploited."""
    assert "[EMPLOYER]" not in redact(text, language).text


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("kampuni ya Safari Bora Recruitment ilituahidi kazi", "sw", "kampuni ya [EMPLOYER]"),
        ("ang agency ko ay Golden Harvest Manpower", "tl", "ang agency ko ay [EMPLOYER]"),
        ("we were told by madam Sweetness to wait", "en", "madam [NAME]"),
    ],
)
def test_the_word_that_announces_a_name_stays(text: str, language: str, kept: str) -> None:
    """What a person or a place is carries meaning and leads to nobody."""
    assert kept in redact(text, language).text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("i work at the same hotel as my sister", "i work at the same hotel as my sister"),
        ("she works in home care", "she works in home care"),
    ],
)
def test_a_name_in_small_letters_is_told_from_a_kind_of_business(text: str, kept: str) -> None:
    """Without capitals, rare words before the business word are its name."""
    assert redact(text, "en").text == kept


@pytest.mark.parametrize(
    ("text", "language", "left", "gone"),
    [
        ("em làm ở công ty Hoàng Kim", "vi", "công ty", "Hoàng Kim"),
        ("হোটেল কৃষ্ণচূড়া তে কাজ করি", "bn", "কাজ করি", "হোটেল কৃষ্ণচূড়া"),
        ("начальник Торгового дома Лебедь орёт на нас", "ru", "орёт", "Лебедь"),
    ],
)
def test_the_business_word_goes_only_where_it_is_part_of_the_name(
    text: str, language: str, left: str, gone: str
) -> None:
    """A company or an office has a name of its own; "Hotel X" is one."""
    redacted = redact(text, language).text
    assert left in redacted
    assert gone not in redacted
