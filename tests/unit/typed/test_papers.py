"""Who has the writer's papers, a copy that was sent, and a hospital's papers, in the words of each language."""

from __future__ import annotations

import pytest

from bot.typed.papers import fears_hospital, has_own_papers, sent_papers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "паспорт у мене, він його не забирав"), ("uk", "документи в мене"), ("uk", "та ні, dokumenty v mene"),
        ("ru", "паспорт у меня на руках"), ("ru", "паспорт никто не забирал"),
        ("en", "No, I have my passport myself"),
        ("en", "he never took my passport"), ("en", "my papers dey with me"), ("es", "el pasaporte lo tengo yo"),
        ("es", "mis papeles los tengo, no me los quitaron"), ("fr", "mon passeport, il me l'a pas pris"),
        ("fr", "c'est moi qui garde mon passeport"), ("pt", "o passaporte tá comigo"),
        ("pt", "ele não pegou meu passaporte"),
        ("ro", "pasaportul e la mine, nu mi l-a luat"), ("ar", "جوازي معي"), ("ar", "passport 3andi, ma khadosh"),
        ("hi", "पासपोर्ट मेरे पास है"), ("hi", "passport mere paas hai, nahi liya"), ("sw", "pasipoti yangu ninayo"),
        ("vi", "hộ chiếu em giữ"), ("vi", "ho chieu em giu, ho khong giu ho chieu"),
        ("tl", "nasa akin po ang passport"),
        ("tl", "passport ko nasa akin, hindi nya kinuha"), ("bn", "পাসপোর্ট আমার কাছেই আছে"),
        ("bn", "passport amar kase, ney nai"),
    ],
)  # fmt: skip
def test_the_writer_has_their_papers(language: str, text: str) -> None:
    """Also with what nobody took, in Latin letters and without marks."""
    assert has_own_papers(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "паспорт у нього"), ("uk", "паспорт у мене забрали"), ("uk", "в мене копія, паспорт у нього"),
        ("uk", "паспорта нема"), ("ru", "паспорт у меня отобрали"),
        ("ru", "паспорт у хозяйки"), ("en", "he has my papers"),
        ("en", "I have no passport"), ("en", "I don't have my passport"),
        ("en", "I have my passport copy but she keeps the passport"),
        ("en", "I have my passport but he took my phone"),
        ("en", "when will I have my passport"), ("es", "no tengo mi pasaporte"),
        ("es", "tengo una copia, ella tiene mi pasaporte"),
        ("fr", "j'ai pas mon passeport"), ("fr", "le patron a pris mon passeport"),
        ("pt", "não tenho meu passaporte"),
        ("pt", "ele ficou com meu passaporte"), ("ro", "nu am pasaportul"), ("ro", "pasaportul e la el"),
        ("ar", "جوازي معه"), ("ar", "ما عندي جوازي"),
        ("hi", "पासपोर्ट मेरे पास नहीं है"), ("hi", "passport malik ke paas hai"),
        ("sw", "pasipoti anayo boss"), ("sw", "alichukua pasipoti yangu"), ("vi", "chủ giữ hộ chiếu của em"),
        ("tl", "nasa amo ang passport ko"), ("tl", "kinuha nya passport ko"), ("bn", "পাসপোর্ট মালিকের কাছে"),
        ("bn", "passport amar kase nai"),
    ],
)  # fmt: skip
def test_another_has_them_or_a_part_of_them(language: str, text: str) -> None:
    """A copy is no passport, and who lost the telephone is told of that."""
    assert not has_own_papers(text, language)


SENT = {
    "en": "i already sent him a photo of my passport",
    "es": "ya le mandé foto de mi pasaporte",
    "pt": "mandei a foto do meu RG ontem",
    "fr": "je lui ai envoyé ma carte d'identité hier",
    "ro": "am trimis deja poza la buletin aseara",
    "ru": "я скинул ему фото паспорта",
    "uk": "я вже надіслала скан паспорта",
    "ar": "بعتله صورة جوازي امبارح",
    "hi": "maine aadhar ki photo bhej di hai",
    "bn": "ami passport er chobi pathaisi",
    "sw": "nimeshatuma picha ya kitambulisho",
    "tl": "napadala ko na po yung passport ko",
    "vi": "em lỡ gửi ảnh CCCD cho nó rồi",
}
ONLY_ASKED = {
    "en": "he wants a photo of my passport, i haven't sent it",
    "es": "me pide que le mande foto del pasaporte",
    "pt": "ele quer a foto do meu RG",
    "fr": "il me demande d'envoyer ma carte d'identité",
    "ro": "imi cere poza la buletin, n-am trimis nimic",
    "ru": "он хочет чтобы я отправил фото паспорта",
    "uk": "він хоче, щоб я надіслав фото паспорта",
    "ar": "بدو صورة جوازي",
    "hi": "wo aadhar ki photo mang raha hai, maine nahi bheji",
    "bn": "passport er chobi chaise, pathai nai",
    "sw": "anataka picha ya kitambulisho changu, sijatuma",
    "tl": "hinihingi nya passport ko, hindi ko pa pinadala",
    "vi": "nó đòi ảnh CCCD, em chưa gửi",
}
NO_PAPERS = {
    "en": "i already sent him the money",
    "es": "ya le mandé el dinero",
    "pt": "mandei o dinheiro",
    "ro": "am trimis banii",
    "fr": "j'ai envoyé l'argent",
    "ru": "я отправил деньги",
    "ar": "بعتله المصاري",
    "hi": "paise bhej diye",
    "en ": "i sent him a naked photo",
}
HOSPITAL = {
    "en": "can i go to the hospital without papers?",
    "es": "puedo ir al hospital sin papeles?",
    "pt": "no hospital pedem documento?",
    "fr": "donc l'hopital oui ou non? ils demandent les papiers?",
    "ro": "pot merge la spital fara acte?",
    "ru": "в больнице спросят документы?",
    "uk": "у лікарні викличуть поліцію?",
    "ar": "بقدر روح عالمستشفى بدون أوراق؟",
    "hi": "bina kagaz hospital ja sakti hu?",
    "bn": "kagoj chara haspatal e jawa jabe?",
    "sw": "naweza kwenda hospitali bila karatasi?",
    "tl": "pwede ba sa ospital kahit wala akong papeles?",
    "vi": "đi bệnh viện không có giấy tờ được không?",
}
OTHER_CARE = {
    "en": "he is hurt, hospital or call the police?",
    "es": "le duele mucho, voy al hospital?",
    "fr": "il est blessé, on va à l'hôpital?",
    "ru": "нужен врач, куда идти?",
    "sw": "niende hospitali gani?",
    "tl": "saan po may ospital?",
}


@pytest.mark.parametrize(("language", "text"), SENT.items())
def test_a_copy_that_was_sent_is_told(language: str, text: str) -> None:
    """Whoever tells it, in the way that people write it."""
    assert sent_papers(text, language)


@pytest.mark.parametrize(("language", "text"), [*ONLY_ASKED.items(), *NO_PAPERS.items()])
def test_a_copy_that_is_asked_for_or_money_is_none(language: str, text: str) -> None:
    """Whoever has not sent it yet is told not to."""
    assert not sent_papers(text, language.strip())


@pytest.mark.parametrize(("language", "text"), HOSPITAL.items())
def test_fear_of_a_hospital_names_papers_or_the_police(language: str, text: str) -> None:
    """In the way that people write it."""
    assert fears_hospital(text, language)


@pytest.mark.parametrize(("language", "text"), OTHER_CARE.items())
def test_who_only_asks_for_a_hospital_fears_none(language: str, text: str) -> None:
    """First aid answers that."""
    assert not fears_hospital(text, language)
