"""Questions about the service, in every language."""

from __future__ import annotations

import pytest

from bot.replies.further import service_asked
from bot.replies.short_words import short_words
from bot.settings import settings


@pytest.mark.parametrize(
    ("language", "cost", "press", "official", "made"),
    [
        ("en", "how much does it cost to use this?", "I'm a journalist, can I interview someone?",
         "are you the police?", "who made you"),
        ("es", "¿cuánto cuesta usar esto?", "soy periodista", "¿eres de la policía?", "¿quién te creó?"),
        ("fr", "ça coûte combien d'écrire ? c'est payant d'écrire ?", "je suis journaliste",
         "êtes-vous de la police ?", "qui t'a créé ?"),
        ("pt", "vocês cobram?", "sou jornalista", "você é da polícia?", "quem te criou?"),
        ("ro", "costă să scriu aici?", "sunt jurnalistă", "sunteți de la poliție?", "cine te-a creat?"),
        ("ru", "вы берёте деньги?", "я журналистка", "вы из полиции?", "кто тебя создал?"),
        ("uk", "ви берете гроші?", "я журналіст", "ви поліція?", "хто тебе створив?"),
        ("ar", "هل هذه الخدمة مجانية؟", "أنا صحفية", "هل أنتم الشرطة؟", "من صنعك؟"),
        ("hi", "आप पैसे लेते हैं क्या", "मैं पत्रकार हूँ", "आप पुलिस हैं?", "आपको किसने बनाया?"),
        ("sw", "chat hii ni bure?", "mimi ni mwandishi wa habari", "nyinyi ni polisi?", "nani alikutengeneza?"),
        ("vi", "ở đây có mất tiền không", "tôi là nhà báo", "bạn là công an à?", "ai tạo ra bạn?"),
        ("tl", "may bayad ba ang chat?", "journalist po ako", "pulis po ba kayo?", "sino gumawa sayo?"),
        ("bn", "চ্যাট করতে কি টাকা লাগে?", "আমি সাংবাদিক", "আপনি কি পুলিশ?", "আপনাকে কে বানিয়েছে?"),
    ],
)  # fmt: skip
def test_what_is_asked_about_the_service(language: str, cost: str, press: str, official: str, made: str) -> None:
    """Its price, by the press, whose it is, and who made it."""
    assert [service_asked(text, language) for text in (cost, press, official, made)] == [
        *("cost", "press", "official", "made")
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "will you tell the police"), ("en", "my husband is police"), ("en", "there was no interview"),
        ("es", "mi esposo es policía"), ("hi", "क्या आप पुलिस को बताएंगे"), ("bn", "আপনি কি পুলিশকে জানাবেন"),
        ("vi", "công ty bao chi phí"), ("hi", "सोशल मीडिया पर मिला"), ("fr", "viens immédiatement"),
    ],
)  # fmt: skip
def test_what_is_said_of_others_is_no_question_about_the_service(language: str, text: str) -> None:
    """The same words with another subject."""
    assert service_asked(text, language) is None


def test_a_price_is_of_who_knows_what() -> None:
    """Only the conversation tells whether the service is meant."""
    assert service_asked("how much is it pls", "en") == "price"
    assert service_asked("es la policia?", "es") == "official"


@pytest.mark.parametrize("language", settings().live_languages)
def test_every_language_has_these_words(language: str) -> None:
    """A list that is missing answers nothing."""
    words = short_words(language)
    assert set(words.about_us) == set(short_words("en").about_us)
    assert all(words.about_us.values())
