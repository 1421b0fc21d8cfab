"""Each recogniser: what it takes out and what it leaves, as tables."""

from __future__ import annotations

import pytest

from bot.privacy import RemovedKind, redact
from tests.unit.privacy.left_over import left_over


def kinds(text: str, language: str) -> dict[str, str]:
    """What was removed from a text, with its kind."""
    return {text[r.start : r.end]: r.kind.value for r in redact(text, language).removed}


@pytest.mark.parametrize(
    ("text", "language", "removed", "kind"),
    [
        ("call 07700 900 461 now", "en", "07700 900 461", RemovedKind.PHONE),
        ("call +44 (0)20 7946 0018 now", "en", "+44 (0)20 7946 0018", RemovedKind.PHONE),
        ("رقمي ٠٥٥ ٤٨٢ ١٩٠٧", "ar", "٠٥٥ ٤٨٢ ١٩٠٧", RemovedKind.PHONE),
        ("मेरा नंबर ९८३१० ४४७२१ है", "hi", "९८३१० ४४७२१", RemovedKind.PHONE),
        (
            "zero seven double four nine one two six",
            "en",
            "zero seven double four nine one two six",
            RemovedKind.PHONE,
        ),
        (
            "llama al seis doce treinta y cuatro ochenta",
            "es",
            "seis doce treinta y cuatro ochenta",
            RemovedKind.PHONE,
        ),
        ("mail jo@example.org please", "en", "jo@example.org", RemovedKind.EMAIL),
        ("it is jo at gmail dot com", "en", "jo at gmail dot com", RemovedKind.EMAIL),
        ("pay to GB29 NWBK 6016 1331 9268 19", "en", "GB29 NWBK 6016 1331 9268 19", RemovedKind.IBAN),
        ("card 4111 1111 1111 1111", "en", "4111 1111 1111 1111", RemovedKind.CARD),
        ("passport number A08452213", "en", "A08452213", RemovedKind.DOCUMENT),
        ("the van is LD19 KXP", "en", "LD19 KXP", RemovedKind.PLATE),
        ("plate kbx 421m", "en", "kbx 421m", RemovedKind.PLATE),
        ("he drives a V8 KDR 318B", "en", "V8 KDR 318B", RemovedKind.PLATE),
        ("السيارة ٣١ ن ٥٢٧٠٤ بيضاء", "ar", "٣١ ن ٥٢٧٠٤", RemovedKind.PLATE),
        ("oder gari dm ga 42 7315 ase", "bn", "dm ga 42 7315", RemovedKind.PLATE),
        ("the visa is RO-K/BX 40917", "en", "RO-K/BX 40917", RemovedKind.DOCUMENT),
        ("passaporte FX 6 2 0 9 - 18 ficou com ele", "pt", "FX 6 2 0 9 - 18", RemovedKind.DOCUMENT),
        ("справа номер 12023-000417/кр а слідчий мовчить", "uk", "12023-000417/кр", RemovedKind.DOCUMENT),
        ("yung trike plate 7 7 1 3 - q v dumaan", "tl", "7 7 1 3 - q v", RemovedKind.PLATE),
        ("bmw cu numere de moldova c v k 417", "ro", "c v k 417", RemovedKind.PLATE),
        ("itim na fortuner, abg-6 0 2 8, yan sundo nila", "tl", "abg-6 0 2 8", RemovedKind.PLATE),
        ("whatsapp me +977-98OO 0OO O12 only evening", "en", "+977-98OO 0OO O12", RemovedKind.PHONE),
        ("লিংকে viral-bd . example/v?id=77k নামামু", "bn", "viral-bd . example/v?id=77k", RemovedKind.URL),
        ("J.T. said if i snitch im done", "en", "J.T.", RemovedKind.NAME),
        ("боюся що В.П. прочитає", "uk", "В.П.", RemovedKind.NAME),
        ("उनका नाम आर. के. है", "hi", "आर. के.", RemovedKind.NAME),
        ("me dijo mirtha b. que aqui ayudan", "es", "mirtha b", RemovedKind.NAME),
        ("she is born 03-17-2009", "en", "03-17-2009", RemovedKind.BIRTH_DATE),
        ("see https://example.org/a?b=c now", "en", "https://example.org/a?b=c", RemovedKind.URL),
        ("insta: lil_jo99", "en", "lil_jo99", RemovedKind.HANDLE),
        ("the server 185.23.108.44", "en", "185.23.108.44", RemovedKind.IP),
        ("here 53.7974, -1.5437", "en", "53.7974, -1.5437", RemovedKind.COORDINATES),
        ("i was born 3 March 2007", "en", "3 March 2007", RemovedKind.BIRTH_DATE),
        ("we are at 14 Green Lane", "en", "14 Green Lane", RemovedKind.ADDRESS),
        ("estoy en la calle de la Luna 14", "es", "calle de la Luna 14", RemovedKind.ADDRESS),
        ("j'habite 17 rue des Lilas", "fr", "17 rue des Lilas", RemovedKind.ADDRESS),
        ("it is SW1A 1AA", "en", "SW1A 1AA", RemovedKind.POSTCODE),
        ("i work at golden dragon restaurant", "en", "golden dragon restaurant", RemovedKind.EMPLOYER),
        (
            "to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            "en",
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            RemovedKind.WALLET,
        ),
        ("he lives in New York now", "en", "New York", RemovedKind.PLACE),
    ],
)
def test_an_identifier_is_removed_as_its_kind(text: str, language: str, removed: str, kind: RemovedKind) -> None:
    """The whole identifier goes, and only it, and the reader learns what it was."""
    assert kinds(text, language).get(removed) == kind.value


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("my name is hope and i am scared", "en", "hope"),
        ("my friend grace is locked in", "en", "grace"),
        ("maria told me to write", "en", "maria"),
        ("they beat MOHAMMEDD yesterday", "en", "MOHAMMEDD"),
        ("we are with Precious Okafor", "en", "Precious Okafor"),
        ("imMaria help", "en", "imMaria"),
        ("me llamo dolores y tengo miedo", "es", "dolores"),
        ("меня зовут вера, помогите", "ru", "вера"),
        ("помогите марии", "ru", "марии"),
        ("لمحمد", "ar", "لمحمد"),
        ("اسمي امل", "ar", "امل"),
        ("मेरा नाम आशा है", "hi", "आशा"),
        ("আমার নাম আশা", "bn", "আশা"),
        ("naitwa neema", "sw", "neema"),
        ("tôi tên là lan", "vi", "lan"),
        ("tulungan nyo si precious", "tl", "precious"),
    ],
)
def test_a_name_is_removed_however_it_is_written(text: str, language: str, name: str) -> None:
    """Small letters, capitals, glued, misspelt, declined, and words that are names too."""
    assert name in kinds(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("they took my passport and i owe 18000 dollars, im 17", "en"),
        ("we are 6 girls, 14 hours a day, 7 days a week since 2023", "en"),
        ("i come from south africa", "en"),
        ("pls u cant tell any1, idk wat 2 do", "en"),
        ("i work in a chinese restaurant", "en"),
        ("tengo dolores y no tengo esperanza", "es"),
        ("debo 5000 euros y mi jefe me pega", "es"),
        ("у меня забрали паспорт в польше", "ru"),
        ("mne strashno, pomogite pojaluista", "ru"),
        ("malik passport nahi deta aur salary bhi nahi di", "hi"),
        ("amar khub voy lage ami eka", "bn"),
        ("walichukua pasipoti zetu", "sw"),
        ("họ lấy hộ chiếu và không trả lương", "vi"),
        ("kinuha nila ang passport ko at hindi ako sinuswelduhan", "tl"),
        ("اخذوا جواز السفر ولا يدفعون راتبي", "ar"),
    ],
)
def test_words_that_matter_stay(text: str, language: str) -> None:
    """Indicators, small numbers, amounts, countries and shorthand are what staff must read."""
    assert redact(text, language).text == text


@pytest.mark.parametrize("text", ["from 9:00-17:30 every day", "between 2019-2021", "they paid 25,000,000 dong"])
def test_times_years_and_amounts_are_no_telephone_numbers(text: str) -> None:
    """Digits alone do not make a telephone number."""
    assert "[PHONE]" not in redact(text, "en").text


def test_a_currency_sign_does_not_save_a_telephone_number() -> None:
    """An amount is grouped or round; a number that is neither goes."""
    assert "07911123456" not in redact("$07911123456", "en").text


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("vivo en Jirón Las Magnolias 455, segundo piso", "es", "Jirón Las Magnolias 455, segundo piso"),
        ("vivimos en calle 45 sur # 12-30 interior 4", "es", "calle 45 sur # 12-30 interior 4"),
        ("on habite 8 allée des Érables, 3e étage, porte 12", "fr", "8 allée des Érables, 3e étage, porte 12"),
        ("alojamento na Rua Honório 233 fundos", "pt", "Rua Honório 233 fundos"),
        ("ساكنين بشارع الوحدة عمارة ١٢ الطابق الثالث", "ar", "الوحدة عمارة ١٢ الطابق الثالث"),
        ("the house is opposite St Mary's church", "en", "St Mary's church"),
        ("मैं शिव मंदिर के पास हूँ", "hi", "शिव मंदिर"),
        ("my code is A B four five six seven eight nine", "en", "A B four five six seven eight nine"),
        ("мой патент 77 № 2100482913", "ru", "77 № 2100482913"),
        ("buletin seria MX nr 771 204", "ro", "MX nr 771 204"),
        ("hati yangu TAE 441 992", "sw", "TAE 441 992"),
        ("পাসপোর্ট ই এ ০৩৩১২২৯ নিয়ে গেছে", "bn", "ই এ ০৩৩১২২৯"),
        ("тел плюс семь девятьсот шестнадцать двести один", "ru", "плюс семь девятьсот шестнадцать двести один"),
    ],
)
def test_all_parts_of_an_address_or_document_go(text: str, language: str, gone: str) -> None:
    """Floors, sides and landmarks belong to an address, letters and series to a document."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("su insta es @brayancito.ofi", "es", "su insta es @[HANDLE]"),
        ("mail của em là bongbong2003@gmail.com", "vi", "mail của em là [EMAIL]"),
        ("la tarjeta es 5425-2334-3010-9903", "es", "la tarjeta es [CARD]"),
        ("nací el 12 de mayo de 2006", "es", "nací [BIRTH_DATE]"),
        ("estamos en un segundo piso encerradas", "es", "estamos en un segundo piso encerradas"),
        ("from nepal and myanmar", "en", "from nepal and myanmar"),
    ],
)
def test_an_announcement_is_no_part_of_what_it_announces(text: str, language: str, kept: str) -> None:
    """Only the identifier goes."""
    assert redact(text, language).text == kept
