"""What stands around an address goes with it; the same words alone stay."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        (
            "we sleep at 9 Orchard Lane, behind the old bakery, they lock it",
            "en",
            "9 Orchard Lane, behind the old bakery",
        ),
        ("i am in the flat above 12 Quarry Road now", "en", "flat above 12 Quarry Road"),
        ("vivo en Calle Olmo 14, detrás de la panadería vieja", "es", "Calle Olmo 14, detrás de la panadería vieja"),
        (
            "moro na Rua Castro 9, em frente à padaria, portão verde",
            "pt",
            "Rua Castro 9, em frente à padaria, portão verde",
        ),
        ("on dort 4 rue Bossuet, derrière la pharmacie", "fr", "4 rue Bossuet, derrière la pharmacie"),
        (
            "stau pe strada Cireșului 3, lângă brutărie, poarta verde",
            "ro",
            "strada Cireșului 3, lângă brutărie, poarta verde",
        ),
        ("живём на улице Садовой 4, за старой школой", "ru", "Садовой 4, за старой школой"),
        ("живемо на вулиці Садовій 4, навпроти церкви", "uk", "Садовій 4, навпроти церкви"),
        ("نسكن في شارع الوردة ٨، ورا الجامع القديم", "ar", "شارع الوردة ٨، ورا الجامع القديم"),
        ("मकान नंबर 8, गली 3, मंदिर के पीछे", "hi", "मकान नंबर 8, गली 3, मंदिर के पीछे"),
        ("রোড ৫, বাসা ৯, মসজিদের পাশে", "bn", "রোড ৫, বাসা ৯, মসজিদের পাশে"),
        (
            "tuko mtaa wa Ziwani nyumba namba 4, nyuma ya kanisa la zamani",
            "sw",
            "nyumba namba 4, nyuma ya kanisa la zamani",
        ),
        ("nasa Purok 3 kami, likod ng lumang palengke", "tl", "Purok 3"),
        ("tụi em ở hẻm 12 đường Lê Lợi, đối diện chợ", "vi", "hẻm 12 đường Lê Lợi, đối diện chợ"),
    ],
)
def test_the_description_goes_with_the_address(text: str, language: str, gone: str) -> None:
    """No letter of it is left."""
    removed = {i for r in redact(text, language).removed for i in range(r.start, r.end)}
    start = text.index(gone)
    assert not [text[i] for i in range(start, start + len(gone)) if text[i].isalnum() and i not in removed]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("they wait behind the church every night", "en"),
        ("the door is locked and the window is small", "en"),
        ("me espera detrás de la iglesia", "es"),
        ("mlango unafungwa usiku", "sw"),
        ("मंदिर के पीछे बैठी हूँ", "hi"),
    ],
)
def test_a_description_alone_stays(text: str, language: str) -> None:
    """It fits a thousand places, and staff must understand where somebody is held."""
    assert redact(text, language).text == text
