"""A few words that say nothing but that somebody comes, is here or is awake."""

from __future__ import annotations

import pytest

from bot.typed.somebody_near import names_of_the_house, somebody_at_door, somebody_near


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["he is coming", "madam awake", "boss hs come", "wait he's back"]),
        ("es", ["ya viene el patrón", "la señora está despierta", "llegó"]),
        ("fr", ["le patron arrive", "il est réveillé", "quelqu'un vient"]),
        ("pt", ["a patroa chegou", "ele ta aqui", "vem gente"]),
        ("ro", ["vine seful", "s-a trezit doamna", "e cineva aici"]),
        ("ru", ["хозяин пришёл", "hozyain idet", "ona prishla"]),
        ("uk", ["хазяїн прийшов", "hazyain pryishov", "vona prokynulas"]),
        ("ar", ["المدام جات", "el madam gaya", "el madam se7yet", "ja l patron", "rah ja"]),
        ("hi", ["मालिक आ गया", "malik aa gya", "madam uth gayi"]),
        ("sw", ["kaja", "bosi amerudi", "madam ameamka sasa"]),
        ("vi", ["nó về rồi", "no ve roi", "bà chủ thức rồi"]),
        ("tl", ["nandyan na c sir", "gising na c madam", "andyan na po ang amo ko"]),
        ("bn", ["ম্যাডাম উঠে গেছে", "malik asche", "keu asche"]),
    ],
)  # fmt: skip
def test_in_every_language(language: str, texts: list[str]) -> None:
    """Short, badly typed and in Latin letters as well."""
    for text in texts:
        assert somebody_near(text, language), text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "he is not here"), ("en", "the police came"), ("en", "is he coming?"), ("en", "my sister is here"),
        ("en", "he is back with a knife"), ("en", "the baby is awake"), ("tl", "gising na ang bata"),
        ("sw", "mama amekuja na polisi"), ("vi", "tôi muốn về"), ("ru", "полиция приехала"), ("fr", "la patronne"),
        ("ar", "ana gaya"), ("es", "vino tinto"), ("pt", "a policia chegou"), ("uk", "поліція приїхала"),
        ("en", "is he coming"),
    ],
)  # fmt: skip
def test_what_tells_something_else(language: str, text: str) -> None:
    """With any word that the lists lack, with a question mark, or about the writer."""
    assert not somebody_near(text, language)


def test_the_language_that_it_seems_to_be_in_counts_as_well() -> None:
    """Of the conversation's and that of the message, either may be wrong for two words."""
    assert somebody_near("hozyain idet", "en", "ru")
    assert not somebody_near("hozyain idet", "es")


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["my mother in law is coming", "the guard is here", "i think someone is at the door"]),
        ("es", ["creo que viene alguien", "la suegra ya llegó", "ahí vienen los guardias"]),
        ("fr", ["c'est bon ya patron qui vient la", "ya quelqu'un qui arrive", "ma belle-mère rentre"]),
        ("pt", ["a sogra tá chegando", "tem alguém vindo", "lá vem o encarregado"]),
        ("ro", ["vine soacra", "cred că vine cineva", "paznicul urcă"]),
        ("ru", ["кто-то идет", "свекровь пришла", "охранник за дверью", "kto to idet"]),
        ("uk", ["хтось іде", "свекруха прийшла", "менеджер приїхав"]),
        ("ar", ["fe 7ad gay", "في حد جاي", "حماتي جاية", "الحارس جاي صوبي", "7amati gaya"]),
        ("hi", ["malik aa gaya", "koi aa rha hai", "भाभी आ गई", "malkin aane wali hai"]),
        ("sw", ["mtu anakuja", "mama mkwe amerudi", "mlinzi anakuja huku"]),
        ("vi", ["mẹ chồng về rồi", "có ai tới", "bảo vệ đang đi vào"]),
        ("tl", ["may parating na tao", "andyan na biyenan ko", "paakyat na si madam"]),
        ("bn", ["ভাবি আইতাসে", "malik aise geche", "bhabi aitase", "দারোয়ান আইতেছে"]),
    ],
)  # fmt: skip
def test_whoever_of_the_house_it_is(language: str, texts: list[str]) -> None:
    """Each word for them with each word for coming, and somebody who has no name."""
    for text in texts:
        assert somebody_near(text, language), text


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["police are coming", "my brother came from the village yesterday", "he comes every night", "my home"]),
        ("es", ["viene la policía", "me viene la regla", "viene todas las noches", "mi casa"]),
        ("fr", ["la police arrive", "mes règles arrivent", "il vient toutes les nuits", "on rentre"]),
        ("pt", ["a polícia está vindo", "minha menstruação chegou", "ele vem todas as noites", "minha casa"]),
        ("ro", ["vine poliția", "mi-a venit ciclul", "vine în fiecare noapte", "acasă la mine"]),
        ("ru", ["полиция едет", "месячные пришли", "он приходит каждую ночь", "мой дом"]),
        ("uk", ["поліція їде", "місячні прийшли", "він приходить щоночі"]),
        ("ar", ["الشرطة جاية", "اجتني الدورة", "بيجي كل ليلة", "داخل البيت"]),
        ("hi", ["police aa rahi hai", "period aa gaya", "wo roz raat ko aata hai", "mere ghar"]),
        ("sw", ["polisi wanakuja hapa", "hedhi imekuja", "anakuja kila usiku", "nyumba yangu"]),
        ("vi", ["cảnh sát đang tới", "em có kinh rồi", "đêm nào nó cũng tới", "chồng tôi", "tôi đây"]),
        ("tl", ["parating na ang pulis", "dumating na regla ko", "gabi gabi sya dumarating", "bahay ko"]),
        ("bn", ["পুলিশ আসছে", "মাসিক হইছে", "প্রতি রাতে আসে", "আমার বাসায়", "আসল মালিক"]),
    ],
)  # fmt: skip
def test_who_brings_help_what_happens_often_and_a_place(language: str, texts: list[str]) -> None:
    """None of them is somebody who comes now; a possessive names nobody."""
    for text in texts:
        assert not somebody_near(text, language), text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "mi esposo no regresó"), ("pt", "ele não tá aqui agora"), ("ru", "хозяина нет дома"),
        ("hi", "malik aaya nahi"), ("vi", "ông chủ không về"), ("tl", "hindi dumating si amo"), ("bn", "মালিক আসছে না"),
        ("en", "im back"), ("en", "he is coming later"), ("tl", "darating sila mamaya"),
    ],
)  # fmt: skip
def test_who_does_not_come_comes_later_or_writes_is_nobody_near(language: str, text: str) -> None:
    """A no beside the verb, a time to come, and a writer who is back themself."""
    assert not somebody_near(text, language)


AT_DOOR = [
    ("en", "he is at the door now", "madam is at my room door"),
    ("es", "está en la puerta", "la señora está en la puerta del cuarto"),
    ("fr", "elle est devant la porte", "madame est devant ma chambre"),
    ("pt", "ele tá na porta", "a patroa tá na porta do quarto"),
    ("ro", "e la ușă", "doamna e la ușa camerei"),
    ("ru", "он за дверью", "хозяйка у двери комнаты"),
    ("uk", "він під дверима", "хазяйка біля моєї кімнати"),
    ("ar", "هو على الباب", "المدام على باب الغرفة"),
    ("hi", "wo darwaze pe hai", "madam kamre ke bahar hai"),
    ("sw", "yuko mlangoni", "madam yuko nje ya chumba"),
    ("vi", "nó ở ngoài cửa", "bà chủ đang ở cửa phòng"),
    ("tl", "nasa pinto na sya", "nasa labas ng kwarto si madam"),
    ("bn", "সে দরজায়", "ম্যাডাম রুমের বাইরে"),
]


@pytest.mark.parametrize(("language", "somebody", "of_the_house"), AT_DOOR)
def test_at_the_door(language: str, somebody: str, of_the_house: str) -> None:
    """Anybody, or one of the people with whom somebody is held."""
    for text in (somebody, of_the_house):
        assert somebody_at_door(text, language), text
        assert somebody_near(text, language), text
    assert names_of_the_house(of_the_house, language)
    assert not names_of_the_house(somebody, language)


def test_who_comes_is_not_at_the_door_yet() -> None:
    """Nor is it said of the police."""
    assert not somebody_at_door("he is coming", "en")
    assert not somebody_at_door("the police are at the door", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("shh", "en"), ("calla", "es"), ("tais-toi", "fr"), ("quieta", "pt"), ("taci", "ro"), ("тихо", "ru"),
        ("стій", "uk"), ("اسكت", "ar"), ("चुप रहो", "hi"), ("chup thako", "bn"), ("nyamaza", "sw"), ("im đi", "vi"),
        ("tahimik lang", "tl"),
    ],
)  # fmt: skip
def test_a_word_for_silence_hides_the_chat(text: str, language: str) -> None:
    """The model reads an insult, and answered that it sees somebody who is angry."""
    assert somebody_near(text, language)
    assert not somebody_near(f"{text} xyz", language)
