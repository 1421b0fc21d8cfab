"""What people tell in words of their own, in every language."""

from __future__ import annotations

import pytest

from bot.typed.commands import TypedCommand
from bot.typed.statements import (
    begins_unable_to_speak,
    begins_with_no,
    call_failed,
    called_already,
    cannot_speak,
    hurries,
    match_about_line,
    match_sources,
    match_told,
    only_denies,
    only_thanks,
    says_not_safe,
    told_at_first,
    wants_deletion,
)
from bot.typed.topics import names_pictures

UNANSWERED = '/answer{"question":"line","choice":"unanswered"}'
COST = '/answer{"question":"line","choice":"cost"}'


@pytest.mark.parametrize(
    ("language", "unanswered", "cost"),
    [
        ("en", "They don't answer", "is it free?"), ("es", "nadie contesta", "¿es gratis?"),
        ("fr", "ils répondent pas", "c'est gratuit ?"), ("pt", "nao atendem", "é de graça?"),
        ("ro", "nu raspunde nimeni", "e gratis?"), ("ru", "не берут трубку", "это бесплатно?"),
        ("uk", "вони не відповідають", "це безкоштовно?"), ("ar", "ما حدا يرد", "هل هو مجاني؟"),
        ("hi", "कोई फ़ोन नहीं उठा रहा", "free hai kya"), ("sw", "hawapokei simu", "ni bure?"),
        ("vi", "không ai nghe máy", "có mất tiền không?"), ("tl", "walang sumasagot", "libre ba?"),
        ("bn", "কেউ ফোন ধরছে না", "টাকা লাগবে?"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_line(language: str, unanswered: str, cost: str) -> None:
    """Without its subject, in every language, with and without marks."""
    assert match_about_line(unanswered, language) == TypedCommand(UNANSWERED, language)
    assert match_about_line(cost, language) == TypedCommand(COST, language)
    assert match_about_line("she does not answer since two weeks", language) is None


@pytest.mark.parametrize(
    ("language", "refusal", "told"),
    [
        ("en", "no, it isn't", "No, she's at home now"), ("es", "no quiero decir", "no, ya está en casa"),
        ("fr", "je ne veux pas le dire", "non, elle est encore là"),
        ("pt", "não quero dizer", "não, ele ainda está com ela"),
        ("ro", "nu vreau să spun", "nu, e acasă acum"), ("ru", "не хочу говорить", "нет, он ушёл на работу"),
        ("uk", "не хочу казати", "ні, вона вдома"), ("ar", "لا أريد أن أقول", "لا، هي في البيت"),
        ("hi", "नहीं बताना चाहता", "नहीं, वह अभी घर पर है"), ("sw", "hapana sitaki kusema", "hapana, yuko nyumbani"),
        ("vi", "không muốn nói", "không, con bé đang ở nhà"), ("tl", "ayoko sabihin", "hindi, nasa bahay siya ngayon"),
        ("bn", "বলতে চাই না", "না, সে বাড়িতে আছে"),
    ],
)  # fmt: skip
def test_a_refusal_and_a_no_that_tells_something(language: str, refusal: str, told: str) -> None:
    """Only the first is an answer to "Which country?"."""
    assert only_denies(refusal, language)
    assert not only_denies(told, language)


def test_that_somebody_cannot_speak_is_found_among_other_words() -> None:
    """A phrase of several words, in the language of the conversation or in English."""
    assert cannot_speak("i can't talk he will hear", "en")
    assert cannot_speak("no puedo hablar, me va a oír", "es")
    assert not cannot_speak("text me when you can", "en")
    assert not cannot_speak("no puedo salir", "es")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("thats not true i am not safe", "en"),
        ("mentira, no estoy a salvo la verdad", "es"),
        ("en fait je suis pas en sécurité", "fr"),
        ("неправда, я не в безопасности", "ru"),
        ("hapana kweli siko salama", "sw"),
    ],
)
def test_not_safe_is_heard_within_a_sentence(text: str, language: str) -> None:
    """Someone who said yes before may take it back."""
    assert says_not_safe(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("is it not safe to call them?", "en"),
        ("my sister is not safe there", "en"),
        ("the line said the hotel is not safe", "en"),
        ("am i not safe?", "en"),
        ("сестра там не в безопасности", "ru"),
        ("ma soeur est pas en sécurité", "fr"),
    ],
)
def test_a_sister_or_a_place_that_is_not_safe_says_nothing_of_who_writes(text: str, language: str) -> None:
    """Nor does a question."""
    assert not says_not_safe(text, language)


def test_where_an_answer_comes_from_is_asked_by_nothing_else() -> None:
    """Beside other words it may be about somebody."""
    asked = match_sources("source?", "en")
    assert asked is not None
    assert asked.payload == '/answer{"question":"sources","choice":"asked"}'
    assert match_sources("the source of my pain", "en") is None


def test_that_somebody_can_only_text_may_come_first() -> None:
    """It counts as the first part of a longer text; alone, the whole text says it."""
    first = told_at_first("only text. he checks my phone", "en")
    assert first is not None
    assert first == match_told("only text", "en")
    assert told_at_first("only text", "en") is None
    assert told_at_first("he checks my phone. only text", "en") is None
    assert begins_unable_to_speak("only text, she is in the next room", "en")
    assert not begins_unable_to_speak("she said only text", "en")


@pytest.mark.parametrize(
    ("text", "language", "called"),
    [
        ("I rang 999, what now?", "en", True),
        ("I haven't called yet", "en", False),
        ("i called them. no answer", "en", True),
        ("should i call 999", "en", False),
        ("já liguei", "pt", True),
        ("nao liguei", "pt", False),
    ],
)
def test_whether_somebody_has_called(text: str, language: str, called: bool) -> None:
    """A no in another part of the text denies nothing of it."""
    assert called_already(text, language) is called


def test_pictures_erasure_and_hurry_are_heard() -> None:
    """Pictures by any part of a word, erasure among others, hurry as the whole text."""
    assert names_pictures("he has a photograph of me", "en")
    assert not names_pictures("he has my passport", "en")
    assert wants_deletion("ok yes delete them", "en")
    assert not wants_deletion("yes", "en")
    assert hurries("hurry up please", "en")
    assert not hurries("please hurry, he is coming", "en")


@pytest.mark.parametrize(
    ("language", "text", "begins"),
    [
        ("pt", "tô no Pará", False), ("pt", "na Bahia", False), ("pt", "não, no Pará", True),
        ("vi", "no ve roi", False),
        ("vi", "không phải", True), ("sw", "niko na bosi", False), ("sw", "hapana, niko Kenya", True),
        ("ru", "ya na rabote", False), ("en", "no, Mexico", True), ("es", "no es México", True),
    ],
)  # fmt: skip
def test_an_english_no_that_is_another_word(language: str, text: str, begins: bool) -> None:
    """The "in" of Portuguese and the "he" of Vietnamese begin no refusal."""
    assert begins_with_no(text, language) is begins


@pytest.mark.parametrize(
    ("language", "failed", "stepped"),
    [
        ("en", "I rang 112 but they didn't understand me", "i called, they are on the way"),
        ("es", "llamé al 112 y me colgaron", "ya llamé, vienen en camino"),
        ("fr", "j'ai appelé, personne n'est venu", "j'ai appelé, ils arrivent"),
        ("pt", "liguei e não me entenderam", "já liguei, estão a caminho"),
        ("ro", "am sunat la 112, nu mă înțeleg", "am sunat, sunt pe drum"),
        ("ru", "позвонила 112 не понимают меня, бросили трубку", "позвонила, уже едут"),
        ("uk", "подзвонила, ніхто не приїхав", "подзвонила, вже їдуть"),
        ("ar", "اتصلت وما فهموني وسكروا الخط", "اتصلت وهم في الطريق"),
        ("hi", "112 par call kiya, phone kaat diya", "call kar diya, aa rahe hain"),
        ("sw", "nimepiga lakini wamekata simu", "nimepiga, wanakuja"),
        ("vi", "gọi rồi mà họ không hiểu, cúp máy", "gọi rồi, họ đang đến"),
        ("tl", "tumawag na ako pero binabaan ako", "tumawag na ako, papunta na sila"),
        ("bn", "ফোন করছি, কেউ আসে নাই", "ফোন করছি, তারা আসতেছে"),
    ],
)
def test_a_call_that_failed(language: str, failed: str, stepped: str) -> None:
    """Not understood, cut off, nobody came; a call that helped is none."""
    assert call_failed(failed, language)
    assert not call_failed(stepped, language)


@pytest.mark.parametrize(
    ("language", "text"), [("ar", "يعيشك"), ("en", "thank you!"), ("es", "gracias"), ("sw", "asante")]
)
def test_thanks_may_be_the_whole_text(language: str, text: str) -> None:
    """A Tunisian thank you looked like an insult to the model."""
    assert only_thanks(text, language)
    assert not only_thanks(f"{text} 112", language)
