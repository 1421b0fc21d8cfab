"""Whose wish to die a text tells, whether it denies one, and that a jump to get away is none."""

from __future__ import annotations

import pytest

from bot.typed.dying import denies_dying, is_of_another, jumps_to_escape, names_means, tells_of_another_dying


@pytest.mark.parametrize(
    ("text", "language", "of_another"),
    [
        ("mi hermana quiere morir", "es", True),
        ("quiero morir", "es", False),
        ("my sister wants to die", "es", True),
        ("she wants to die", "en", True),
        ("i want to die", "en", False),
        ("i know what she wants", "en", False),
    ],
)
def test_whose_wish_a_text_tells(text: str, language: str, of_another: bool) -> None:
    """English is understood in every language."""
    assert tells_of_another_dying(text, language) is of_another


@pytest.mark.parametrize(
    ("part", "of_another"),
    [
        ("wants to die", True),
        ("to die", True),
        ("my sister wants to die now", True),
        ("kill myself", False),
    ],
)
def test_a_part_of_a_text_is_of_another_where_it_is_in_a_phrase_or_holds_one(part: str, of_another: bool) -> None:
    """What raised the alarm is often less than the phrase, and sometimes more."""
    assert is_of_another(part, "en") is of_another


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("im not thinking of dying, i just cant sleep", "en"),
        ("i no wan kill myself. i ask about paper", "en"),
        ("ні про смерть не думаю. просто кожну ніч прокидаюсь", "uk"),
        ("no quiero morir, es que no duermo", "es"),
        ("não quero morrer", "pt"),
        ("je ne veux pas mourir", "fr"),
        ("я не думаю о смерти", "ru"),
        ("sitaki kufa", "sw"),
        ("ayoko mamatay", "tl"),
        ("em không muốn chết", "vi"),
        ("nu vreau sa mor", "ro"),
        ("مش عايزة اموت", "ar"),
        ("मैं मरना नहीं चाहती", "hi"),
        ("আমি মরতে চাই না", "bn"),
    ],
)
def test_it_is_denied(text: str, language: str) -> None:
    """In every language."""
    assert denies_dying(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i can't promise i won't kill myself", "en"),
        ("i dont want to die but i can't live like this", "en"),
        ("i am not joking about suicide", "en"),
        ("i dont have the courage for suicide yet", "en"),
        ("i dont trust myself not to hurt myself", "en"),
        ("não tenho coragem de me matar", "pt"),
        ("не шучу про суицид", "ru"),
        ("ما عندي شجاعة انتحر", "ar"),
        ("मौत के सिवा कोई रास्ता नहीं", "hi"),
        ("em khong con duong nao khac ngoai chet", "vi"),
        ("i cant sleep, i want to die", "en"),
    ],
)
def test_what_only_holds_a_no_denies_nothing(text: str, language: str) -> None:
    """Each of these lost its crisis line while any no beside a word of dying counted."""
    assert not denies_dying(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i will jump over the wall tonight to escape from madam"), ("es", "voy a saltar la barda para escapar"),
        ("fr", "je saute par la fenêtre pour m'enfuir"), ("pt", "vou pular o muro pra fugir do patrão"),
        ("ro", "sar gardul la noapte sa fug de patron"), ("ru", "я прыгну с забора чтобы сбежать"),
        ("uk", "перестрибну паркан щоб втекти"), ("ar", "سأقفز من فوق السور لأهرب من الكفيل"),
        ("hi", "diwar kood kar bhaag jaungi"), ("sw", "nitaruka ukuta usiku nitoroke kwa bosi"),
        ("vi", "tôi sẽ nhảy qua tường để trốn"), ("tl", "tatakas ako mamaya tatalon ako sa bakod"),
        ("vi", "em trèo tường bỏ trốn"), ("bn", "deyal tapke palabo"),
    ],
)  # fmt: skip
def test_in_every_language(language: str, text: str) -> None:
    """With words of a jump and of a flight."""
    assert jumps_to_escape(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i will jump from the balcony"), ("en", "i want to jump to escape this life"),
        ("es", "quiero saltar para escapar de esta vida"), ("tl", "tatalon ako, ayoko na mabuhay, takas sa sakit"),
        ("ru", "прыгну с балкона, хочу умереть, сбежать от всех"), ("tl", "tatakas ako bukas"),
        ("fr", "je saute du pont, je veux en finir, m'enfuir de tout"),
        ("vi", "cái dây treo trong kho em cột xong rồi"), ("sw", "nitaruka kutoka balcony ya madam"),
        ("sw", "nataka kuruka kutoka kwa hii flat"),
        ("ro", "nu pot sa plec din bucătărie, sunt refugiat"), ("ro", "nu am cele necesare sa plec"),
    ],
)  # fmt: skip
def test_what_may_be_a_wish_to_die(language: str, text: str) -> None:
    """A jump alone, and one with a word of dying or of life, stay what they look like; in a kitchen nobody climbs."""
    assert not jumps_to_escape(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tl", "tatakas po sila ang ibig kong sabihin hindi mag papakamatay"),
        ("ar", "ana mesh 3ayza amoot, ana 3ayza arga3 baladi"), ("ar", "mabghitch nmout, bghit nmchi"),
        ("ru", "ne hochu umirat, hochu domoi"), ("sw", "sio kujiua, nataka kutoroka"),
    ],
)  # fmt: skip
def test_a_wish_to_die_is_denied_in_latin_letters_too(language: str, text: str) -> None:
    """As people type it."""
    assert denies_dying(text, language)


def test_a_wish_in_latin_letters_is_not_denied() -> None:
    """Where the no belongs to something else."""
    assert not denies_dying("ana 3ayza amoot, mesh 2adra", "ar")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i keep a rope here"), ("es", "tengo la soga"), ("fr", "les cachets sont la"),
        ("pt", "tenho uma corda aqui"), ("ro", "am pastilele langa mine"), ("ru", "стою на мосту"),
        ("uk", "таблетки переді мною"), ("ar", "الحبوب قدامي"),
        ("hi", "chhat par hu"), ("sw", "kisu kiko hapa"), ("vi", "em dang dung tren cau, thanh cau cao"),
        ("tl", "nasa tulay ako"), ("bn", "ঘুমের ওষুধ হাতে"),
    ],
)  # fmt: skip
def test_what_people_hold_who_want_to_die_is_known(language: str, text: str) -> None:
    """In every language; being woken up is no rope."""
    assert names_means(text, language)
    assert not names_means("ela me acorda toda noite", "pt")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i want to go back to europe"), ("fr", "la réclame disait autre chose"),
        ("ro", "am făcut o reclamație"), ("ar", "هم ماسكين جوازي"), ("sw", "niko kisumu kwa shangazi"),
    ],
)  # fmt: skip
def test_a_word_in_another_is_no_means(language: str, text: str) -> None:
    """No rope hangs in Europe, and no knife lies in Kisumu."""
    assert not names_means(text, language)
