"""Segments as 3GPP TS 23.038 and TS 23.040 count them."""

from __future__ import annotations

import pytest

from bot.replies.sms_text import Encoding, fits_as_emergency, for_sms, numbered, segmentation


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        ("", Encoding.GSM_7, 0, 0),
        ("a" * 160, Encoding.GSM_7, 160, 1),
        ("a" * 161, Encoding.GSM_7, 161, 2),
        ("a" * 306, Encoding.GSM_7, 306, 2),
        ("a" * 307, Encoding.GSM_7, 307, 3),
        ("€" * 80, Encoding.GSM_7, 160, 1),
        ("a" * 152 + "€" + "a" * 10, Encoding.GSM_7, 164, 2),
        ("я" * 70, Encoding.UCS_2, 70, 1),
        ("я" * 71, Encoding.UCS_2, 71, 2),
        ("я" * 134, Encoding.UCS_2, 134, 2),
        ("я" * 135, Encoding.UCS_2, 135, 3),
        ("😀" * 35, Encoding.UCS_2, 70, 1),
        ("😀" * 67, Encoding.UCS_2, 134, 3),  # 33 emoji a part: the odd unit stays empty
        ("ñ¿¡ÄÖ", Encoding.GSM_7, 5, 1),
    ],
)
def test_segments_are_counted_in_the_alphabet_of_the_text(
    text: str, encoding: Encoding, units: int, segments: int
) -> None:
    """One character outside the alphabet changes the size of every part."""
    assert (segmentation(text).encoding, segmentation(text).units) == (encoding, units)
    assert segmentation(text).segments == segments


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("It’s “safe” – call…", 'It\'s "safe" - call...'),
        ("Não é culpa sua, você não está só", "Nao é culpa sua, voce nao esta so"),
        ("Ça va ? Où êtes-vous ?", "Ça va ? Où etes-vous ?"),
        ("¿Está en peligro?", "¿Esta en peligro?"),
        ("YİMER, Mor Çatı, Işık, Doğuş", "YIMER, Mor Çati, Isik, Dogus"),
        ("Звоните – сейчас", "Звоните - сейчас"),
    ],
)
def test_typography_never_makes_a_message_dearer(text: str, sent: str) -> None:
    """Typographic characters go; letters are replaced only where that saves the whole message."""
    assert for_sms(text) == sent


@pytest.mark.parametrize(("letter", "most"), [("a", 160), ("я", 134)])
def test_emergency_wording_has_a_part_of_plain_letters_or_two_of_others(letter: str, most: int) -> None:
    """The number to call may stand in a part that comes late."""
    assert fits_as_emergency(letter * most)
    assert not fits_as_emergency(letter * (most + 1))


def test_vietnamese_goes_plain_only_where_the_language_is_listed() -> None:
    """Dropping diacritics is a choice by language, since it costs some readability."""
    assert for_sms("Bạn có an toàn không? Đừng sợ", plain_letters=True) == "Ban co an toan khong? Dung so"
    assert for_sms("Bạn có an toàn không?") == "Bạn có an toàn không?"


def test_a_message_that_stays_ucs2_keeps_all_its_letters() -> None:
    """Where nothing is saved, nothing is lost: é beside Cyrillic stays é."""
    assert for_sms("café я") == "café я"


def test_arabic_goes_without_vowel_signs() -> None:
    """Nobody writes them in a text message, and each costs as much as a letter."""
    assert for_sms("أخبر شخصًا بالغًا، قد يبلّغون الشرطة") == "أخبر شخصا بالغا، قد يبلغون الشرطة"


def test_choices_are_numbered_on_one_line_while_they_are_short() -> None:
    """A short list reads at a glance; a long one needs a line each."""
    assert numbered(["Yes", "No"]) == "1 Yes 2 No"
    assert numbered(["Somebody I know is in danger now", "I saw something at a place"]).count("\n") == 1
    assert numbered([]) == ""
