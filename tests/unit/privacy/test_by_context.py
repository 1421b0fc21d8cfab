"""Identifiers that only the words around them give away, and the same words elsewhere, which stay."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("he is at nyumba ya mabati, njia panda ya Kwa Mzee, mlango wa 4", "sw", "mlango wa 4"),
        ("at the house past Fenwick bakery, third door", "en", "house past Fenwick bakery, third door"),
    ],
)
def test_two_descriptions_in_a_row_are_an_address(text: str, language: str, gone: str) -> None:
    """With a name or a number among them."""
    assert not left_over(gone, text, language)


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
    assert not left_over(gone, text, language)


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
    """The block before its number, the flat after it, the society they stand in."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("my aunt lives in the flat above the launderette opposite the fire station", "en", "the flat above the laund"),
        ("the camp is 20 km out on the road to Karsk, after the second bridge", "en", "20 km out on the road to Karsk"),
        ("vivo en la casa verde enfrente de la panadería, segundo piso y no salgo", "es", "casa verde enfrente de"),
        ("on est dans le hangar gris derrière la station-service, portail noir", "fr", "le hangar gris derrière la"),
        ("a gente fica no galpão atrás do posto de gasolina, depois da ponte", "pt", "galpão atrás do posto de"),
        ("ne tin in casa galbena din spatele bisericii, poarta a treia", "ro", "galbena din spatele bisericii"),
        ("живу в комнате над аптекой напротив вокзала", "ru", "комнате над аптекой напротив вокзала"),
        ("ферма стоїть на 9 кілометрі траси на Вербіж, після заправки", "uk", "9 кілометрі траси на Вербіж, після"),
        ("ساكنة في الشقة اللي فوق الصيدلية قدام المحطة", "ar", "الشقة اللي فوق الصيدلية قدام المحطة"),
        ("मैं दवाई की दुकान के ऊपर वाले कमरे में, स्टेशन के सामने रहती हूँ", "hi", "दवाई की दुकान के ऊपर वाले कमरे में"),
        ("আমি ওষুধের দোকানের উপরের ঘরে, স্টেশনের সামনে থাকি", "bn", "ওষুধের দোকানের উপরের ঘরে, স্টেশনের"),
        ("tunakaa nyumba ya njano nyuma ya msikiti, mlango wa pili", "sw", "nyumba ya njano nyuma ya msikiti"),
        ("kinulong kami sa bodega sa likod ng gasolinahan, lampas ng tulay", "tl", "bodega sa likod ng gasolinahan"),
        ("em ở phòng trọ trên tiệm thuốc tây đối diện bến xe", "vi", "phòng trọ trên tiệm thuốc tây đối diện"),
    ],
)  # fmt: skip
def test_a_dwelling_by_a_landmark_is_an_address(text: str, language: str, gone: str) -> None:
    """All in common words, without a name: somebody who stands before it finds the door."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("he is in the shed behind the cricket pavilion, boarded windows", "en", "cricket pavilion, boarded windows"),
        ("c'est la dernière maison avant le pont, volets bleus", "fr", "avant le pont, volets bleus"),
        ("eles moram no prédio cinzento em frente ao talho", "pt", "prédio cinzento em frente ao talho"),
        ("це хата коло ставу, з синіми віконницями, за магазином Промінь", "uk", "з синіми віконницями, за магазином"),
        ("wametufungia kwenye ghala nyuma ya kituo cha mafuta", "sw", "nyuma ya kituo cha mafuta"),
        ("stau la mansarda de deasupra salonului, usa maro", "ro", "mansarda de deasupra salonului, usa maro"),
        ("je suis au-dessus de l'épicerie, escalier au fond de la cour", "fr", "épicerie, escalier au fond de la cour"),
        ("घर तालाब के उस पार, सफेद दीवार वाला, लोहे का गेट", "hi", "तालाब के उस पार, सफेद दीवार वाला"),
        ("nó ở nhà hai tầng sau chợ, gần lò nấu rượu", "vi", "sau chợ, gần lò nấu rượu"),
    ],
)
def test_what_nobody_listed_belongs_to_it(text: str, language: str, gone: str) -> None:
    """The thing it stands beside, and how it looks, whatever the words."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i wait at the bus stop near the school every morning", "en"),
        ("i met him near the park after school and he walked me home", "en"),
        ("he comes into my room after school", "en"),
        ("there is a house near the market", "en"),
        ("je l'ai rencontré près du parc après l'école", "fr"),
        ("conheci ele perto da praça depois da escola", "pt"),
    ],
)
def test_a_circumstance_stays(text: str, language: str) -> None:
    """One landmark that no dwelling stands beside, and "after school", which is a time."""
    assert redact(text, language).text == text


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
    assert not left_over(gone, text, language)


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
