"""Few words that want or refuse something, in every language."""

from __future__ import annotations

import pytest

from bot.typed.wishes import (
    keeps_messages,
    means_to_attack,
    refuses_police,
    wants_away_from_here,
    wants_doctor,
    writes_on_anothers_phone,
)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "don't delete"),
        ("en", "dont delete anything"),
        ("es", "no borres"),
        ("es", "no borres nada"),
        ("fr", "ne efface pas"),
        ("fr", "n'efface rien"),
        ("pt", "não apague"),
        ("pt", "nao apaga nada"),
        ("ro", "nu șterge"),
        ("ro", "nu sterge nimic"),
        ("ru", "не удаляй"),
        ("ru", "не удаляйте ничего"),
        ("uk", "не видаляй"),
        ("uk", "не видаляйте нічого"),
        ("ar", "لا تمسح"),
        ("ar", "ما تمسح شي"),
        ("hi", "मत मिटाओ"),
        ("hi", "डिलीट मत करो"),
        ("sw", "usifute"),
        ("sw", "usifute chochote"),
        ("vi", "đừng xóa"),
        ("vi", "đừng xoá gì hết"),
        ("tl", "wag burahin"),
        ("tl", "huwag mong burahin"),
        ("bn", "মুছবেন না"),
        ("bn", "ডিলিট করো না"),
    ],
)
def test_nothing_is_erased(language: str, text: str) -> None:
    """That nothing shall be erased."""
    assert keeps_messages(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "no police please"),
        ("en", "don't call the police on me"),
        ("es", "sin policía por favor"),
        ("es", "no llamen a la policía"),
        ("fr", "pas la police svp"),
        ("fr", "n'appelez pas la police"),
        ("pt", "sem polícia por favor"),
        ("pt", "não chamem a polícia"),
        ("ro", "fără poliție vă rog"),
        ("ro", "nu chemați poliția"),
        ("ru", "без полиции пожалуйста"),
        ("ru", "не вызывайте полицию"),
        ("uk", "без поліції будь ласка"),
        ("uk", "не викликайте поліцію"),
        ("ar", "بدون شرطة لو سمحت"),
        ("ar", "لا تتصلوا بالشرطة"),
        ("hi", "पुलिस नहीं please"),
        ("hi", "पुलिस को मत बुलाओ"),
        ("sw", "hapana polisi tafadhali"),
        ("sw", "msiite polisi"),
        ("vi", "đừng gọi công an"),
        ("vi", "không công an"),
        ("tl", "wag pulis please"),
        ("tl", "wag niyong tawagin ang pulis"),
        ("bn", "পুলিশ না প্লিজ"),
        ("bn", "পুলিশ ডাকবেন না"),
    ],
)
def test_police_are_refused(language: str, text: str) -> None:
    """However it is said."""
    assert refuses_police(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i want a doctor"),
        ("en", "i need to see a doctor"),
        ("es", "quiero un doctor"),
        ("es", "necesito un médico"),
        ("fr", "je veux un docteur"),
        ("fr", "j'ai besoin d'un médecin"),
        ("pt", "quero um médico"),
        ("pt", "preciso de um medico"),
        ("ro", "vreau un doctor"),
        ("ro", "am nevoie de medic"),
        ("ru", "мне нужен врач"),
        ("ru", "хочу к врачу"),
        ("uk", "мені потрібен лікар"),
        ("uk", "хочу до лікаря"),
        ("ar", "أبي دكتور"),
        ("ar", "بدي دكتور"),
        ("hi", "मुझे डॉक्टर चाहिए"),
        ("hi", "doctor chahiye"),
        ("sw", "nataka daktari"),
        ("sw", "nahitaji daktari"),
        ("vi", "em muốn gặp bác sĩ"),
        ("vi", "cần bác sĩ"),
        ("tl", "gusto ko ng doktor"),
        ("tl", "kailangan ko ng doktor"),
        ("bn", "আমার ডাক্তার লাগবে"),
        ("bn", "daktar lagbe"),
    ],
)
def test_a_doctor_is_wanted(language: str, text: str) -> None:
    """In few words."""
    assert wants_doctor(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i cannot phone, it's her phone"),
        ("en", "it's not my phone"),
        ("es", "no puedo llamar, es el teléfono de ella"),
        ("es", "no es mi teléfono"),
        ("fr", "je peux pas appeler, c'est son téléphone"),
        ("fr", "c'est pas mon téléphone"),
        ("pt", "não posso ligar, é o telefone dela"),
        ("pt", "não é meu celular"),
        ("ro", "nu pot suna, e telefonul ei"),
        ("ro", "nu e telefonul meu"),
        ("ru", "не могу звонить, это её телефон"),
        ("ru", "это не мой телефон"),
        ("uk", "не можу дзвонити, це її телефон"),
        ("uk", "це не мій телефон"),
        ("ar", "ما اقدر اتصل هذا تلفونها"),
        ("ar", "مو تلفوني"),
        ("hi", "फोन नहीं कर सकती, उसका फोन है"),
        ("hi", "ye mera phone nahi hai"),
        ("sw", "siwezi kupiga, ni simu yake"),
        ("sw", "sio simu yangu"),
        ("vi", "em không gọi được, điện thoại của bà chủ"),
        ("vi", "không phải điện thoại của em"),
        ("tl", "di ako makatawag, cellphone niya to"),
        ("tl", "hindi akin ang phone na to"),
        ("bn", "ফোন করতে পারব না, এটা ওর ফোন"),
        ("bn", "এটা আমার ফোন না"),
    ],
)
def test_the_phone_is_anothers(language: str, text: str) -> None:
    """Nobody shall call with it."""
    assert writes_on_anothers_phone(text, language)


@pytest.mark.parametrize("text", ["should i take her phone away", "his phone is off since the 9th"])
def test_another_phone_is_only_spoken_of(text: str) -> None:
    """Nobody writes with it."""
    assert not writes_on_anothers_phone(text, "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i'll go there and beat him"),
        ("en", "i will kill him myself"),
        ("es", "lo voy a matar yo"),
        ("es", "voy a ir y le voy a pegar"),
        ("fr", "je vais le tuer moi-même"),
        ("fr", "je vais aller lui casser la gueule"),
        ("pt", "eu vou matar ele"),
        ("pt", "vou lá bater nele"),
        ("ro", "îl omor eu"),
        ("ro", "mă duc acolo și îl bat"),
        ("ro", "o să-i dau foc la casă"),
        ("ru", "я сам его убью"),
        ("ru", "поеду туда и изобью его"),
        ("uk", "я сам його вб'ю"),
        ("uk", "поїду туди і поб'ю його"),
        ("ar", "راح اقتله بنفسي"),
        ("ar", "رح روح اضربه"),
        ("hi", "मैं उसे मार डालूंगा"),
        ("hi", "main jaake usko pitunga"),
        ("sw", "nitamuua mwenyewe"),
        ("sw", "nitaenda kumpiga"),
        ("vi", "tôi sẽ giết nó"),
        ("vi", "tôi sẽ đến đánh nó"),
        ("tl", "susugurin ko sila"),
        ("tl", "papatayin ko siya"),
        ("bn", "আমি ওকে মেরে ফেলব"),
        ("bn", "ami giye oke pitabo"),
    ],
)
def test_an_attack_is_meant(language: str, text: str) -> None:
    """By the writer."""
    assert means_to_attack(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i want to get out of here"),
        ("en", "i just want out of here"),
        ("es", "quiero salir de aquí"),
        ("es", "quiero irme de aquí"),
        ("fr", "je veux sortir d'ici"),
        ("fr", "je veux partir d'ici"),
        ("pt", "quero sair daqui"),
        ("pt", "quero ir embora daqui"),
        ("ro", "vreau să ies de aici"),
        ("ro", "vreau sa plec de aici"),
        ("ru", "хочу выбраться отсюда"),
        ("ru", "хочу уйти отсюда"),
        ("uk", "хочу вибратися звідси"),
        ("uk", "хочу піти звідси"),
        ("ar", "أريد الخروج من هنا"),
        ("ar", "بدي اطلع من هون"),
        ("hi", "मुझे यहाँ से निकलना है"),
        ("hi", "yahan se nikalna hai"),
        ("sw", "nataka kutoka hapa"),
        ("sw", "nataka kuondoka hapa"),
        ("vi", "em muốn thoát khỏi đây"),
        ("vi", "em muon ra khoi day"),
        ("tl", "gusto ko nang makaalis dito"),
        ("tl", "gusto ko lumabas dito"),
        ("bn", "আমি এখান থেকে বের হতে চাই"),
        ("bn", "ekhan theke ber hote chai"),
    ],
)
def test_a_wish_to_get_away(language: str, text: str) -> None:
    """Out of the place."""
    assert wants_away_from_here(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "delete"),
        ("es", "borra todo"),
        ("tl", "burahin mo na"),
        ("bn", "delete koren"),
        ("sw", "futa"),
        ("ru", "удали"),
    ],
)
def test_a_wish_to_erase_stays_one(language: str, text: str) -> None:
    """Without a word that denies."""
    assert not keeps_messages(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "call the police"), ("es", "llamen a la policía"), ("ru", "вызовите полицию"), ("bn", "পুলিশ ডাকেন")],
)
def test_a_call_for_the_police_stays_one(language: str, text: str) -> None:
    """Without a word that refuses."""
    assert not refuses_police(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "they will kill him"), ("en", "he said he will beat me"), ("en", "i will not beat him"),
        ("es", "me va a matar"), ("ru", "он меня убьет"), ("tl", "papatayin ako"), ("vi", "nó sẽ giết em"),
        ("hi", "wo mujhe maar dalega"), ("bn", "oke mere felche"), ("ar", "راح يقتلني"), ("sw", "ataniua"),
        ("ro", "îl țin legat și îl bat, cer bani"), ("ro", "dau foc la casă, așa zic"), ("ro", "îl omor dacă fuge"),
        ("sw", "boss alisema atanilipa ijumaa na hakulipa"), ("ar", "نقتلو"), ("ar", "هددوني بقتله"),
        ("en", "i called because they want to kill him, he owes them money and they have been waiting outside all day"),
    ],
)  # fmt: skip
def test_an_attack_by_another_is_none_of_who_writes(language: str, text: str) -> None:
    """Nor is what is denied, or told at length."""
    assert not means_to_attack(text, language)


@pytest.mark.parametrize("text", ["i want to get out of here, i want to die", "out of here, i feel suicidal"])
def test_out_of_life_is_no_place(text: str) -> None:
    """A word of dying beside it, with whatever ending; who wants a change hangs nobody."""
    assert not wants_away_from_here(text, "en")
    assert wants_away_from_here("i want a change, i want out of here", "en")


def test_the_doctor_of_a_story() -> None:
    """Someone who only names one wants none."""
    assert not wants_doctor("i am a doctor in a clinic", "en")


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ar", "ما احتاج دكتور احتاج قبر", False), ("es", "no necesito un doctor", False),
        ("en", "i dont need a doctor", False), ("en", "i don't need a doctor", False),
        ("es", "no, necesito un doctor", True), ("en", "i can't walk i need a doctor", True),
    ],
)  # fmt: skip
def test_a_doctor_who_is_not_wanted(language: str, text: str, *, wanted: bool) -> None:
    """By the word before the phrase, and none behind a mark."""
    assert wants_doctor(text, language) is wanted
