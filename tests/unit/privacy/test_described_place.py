"""Places that are told by what stands there, without a street."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("he is at nyumba ya mabati, njia panda ya Kwa Mzee, mlango wa 4", "sw", "mlango wa 4"),
        ("at the house past Fenwick bakery, third door", "en", "house past Fenwick bakery, third door"),
    ],
)
def test_two_descriptions_in_a_row_are_an_address(text: str, language: str, gone: str) -> None:
    """With a name or a number among them."""
    removed = {i for r in redact(text, language).removed for i in range(r.start, r.end)}
    start = text.index(gone)
    assert not [text[i] for i in range(start, start + len(gone)) if text[i].isalnum() and i not in removed]


def test_a_list_of_places_is_none() -> None:
    """Nothing in it leads anywhere."""
    text = "i clean the kitchen, the bathroom, the garden and the garage"
    assert redact(text, "en").text == text


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("we sleep in the barn behind the chapel opposite the sawmill", "en", "barn behind the chapel opposite"),
        ("turn past the Eldo mill, second right, hut with green door", "en", "past the Eldo mill, second right, hut"),
        ("es la bodega detrás del mercado, a mano derecha de la ceiba", "es", "detrás del mercado, a mano derecha"),
        ("держат в ангаре за лесопилкой, вторая дверь, напротив элеватора", "ru", "ангаре за лесопилкой, вторая дверь"),
        ("tam sklad za lesopilkoi, naprotiv elevatora, sinie vorota", "ru", "naprotiv elevatora"),
        ("shivji mandir ke samne dusra makaan, hara darwaza", "hi", "mandir ke samne dusra makaan, hara darwaza"),
        ("school er pichone tin tala bari, khal er pashe", "bn", "school er pichone tin tala bari, khal er pashe"),
        ("nyuma ya msikiti wa zamani, geti jeupe, mkabala na kisima", "sw", "zamani, geti jeupe, mkabala na kisima"),
        ("sa tapat ng kapilya likod ng talipapa", "tl", "tapat ng kapilya likod ng talipapa"),
    ],
)  # fmt: skip
def test_a_row_of_landmarks_is_an_address(text: str, language: str, gone: str) -> None:
    """Divided by commas or by what they stand beside, with turns between them, in either alphabet."""
    removed = {i for r in redact(text, language).removed for i in range(r.start, r.end)}
    start = text.index(gone)
    assert not [text[i] for i in range(start, start + len(gone)) if text[i].isalnum() and i not in removed]


def test_a_locked_door_stays() -> None:
    """What is done to people is no description of a place."""
    text = "the door behind the kitchen is locked at night"
    assert redact(text, "en").text == text


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("मकान सी-12 सेक्टर 4", "hi", "सी-12 सेक्टर 4"),
        ("ब्लॉक 9/एफ", "hi", "9/एफ"),
        ("फ्लैट 12 टावर 3 लेक व्यू सोसाइटी में", "hi", "12 टावर 3 लेक व्यू सोसाइटी"),
        ("nasa #14 Molave Lane likod ng gym kami", "tl", "14 Molave Lane likod ng gym"),
        ("البيت ورا جامع النور ثالث باب حديد بالكرملية", "ar", "جامع النور ثالث باب حديد بالكرملية"),
        ("au 4e étage 19 rue Lepic", "fr", "4e étage 19 rue Lepic"),
    ],
)
def test_letters_and_quarters_belong_to_the_house(text: str, language: str, gone: str) -> None:
    """The block before its number, the flat behind it, the society they stand in."""
    removed = {i for r in redact(text, language).removed for i in range(r.start, r.end)}
    start = text.index(gone)
    assert not [text[i] for i in range(start, start + len(gone)) if text[i].isalnum() and i not in removed]
