"""What people tell in words of their own, in every language."""

from __future__ import annotations

import pytest

from bot.replies.choices import Command
from bot.replies.told import (
    audience_said,
    begins_unable_to_speak,
    called_already,
    cannot_speak,
    form_named,
    further_named,
    has,
    has_part,
    hurries,
    match_about_line,
    match_asked,
    match_sources,
    match_told,
    names_pictures,
    only_denies,
    says_not_safe,
    told_at_first,
    topic_named,
    wants_deletion,
    workplace_named,
)

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
    assert match_about_line(unanswered, language) == Command(UNANSWERED, language)
    assert match_about_line(cost, language) == Command(COST, language)
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
    ("language", "text", "topic"),
    [
        ("en", "I have no papers", "papers"), ("en", "i need somewhere to sleep tonight", "shelter"),
        ("en", "i am pregnant", "doctor"), ("en", "they never paid me", "money"),
        ("en", "no papers and nowhere to go", None), ("en", "i am tired", None),
        ("es", "necesito un lugar donde dormir", "shelter"), ("fr", "je n'ai pas de papiers", "papers"),
        ("pt", "nao tenho onde ficar", "shelter"), ("ro", "nu am acte", "papers"), ("ru", "мне негде спать", "shelter"),
        ("uk", "мені потрібен лікар", "doctor"), ("ar", "ليس عندي أوراق", "papers"),
        ("hi", "रहने की जगह नहीं है", "shelter"),
        ("sw", "sina pa kulala", "shelter"), ("vi", "tôi không có giấy tờ", "papers"), ("tl", "buntis ako", "doctor"),
        ("bn", "আমার থাকার জায়গা নেই", "shelter"),
    ],
)  # fmt: skip
def test_what_somebody_who_got_out_needs_first(language: str, text: str, topic: str | None) -> None:
    """One thing only: of two neither is known to come first."""
    assert topic_named(text, language) == topic


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("but i m a man", "en"),
        ("si pero yo soy hombre no mujer", "es"),
        ("ana rajel machi mra", "ar"),
        ("я мужик", "ru"),
    ],
)
def test_a_man_who_says_so_is_heard(text: str, language: str) -> None:
    """Among other words, in the words of the language; a man who is only spoken of is not the writer."""
    assert "men" in audience_said(text, language)
    assert not audience_said("a man took my passport", language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("captain keeps our passports, 7 months no pay", "en"),
        ("trabajo en un barco pesquero y no nos pagan", "es"),
        ("работаю на судне, паспорт забрали", "ru"),
        ("nasa barko ako, di kami pinapababa", "tl"),
        ("main ship pe hu, salary nahi mil rahi", "hi"),
    ],
)
def test_somebody_who_works_at_sea_is_heard(text: str, language: str) -> None:
    """By the ship or the trade; a boat that people flee on is another one, and so is what only ends like a ship."""
    assert "seafarers" in audience_said(text, language)
    assert not audience_said("they put us on a boat to Italy, my relationship is over", language)


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
    """Who said yes before may take it back."""
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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my son is 15 and has two phones", "en"),
        ("soy su mamá, tiene 14", "es"),
        ("ma fille a 13 ans", "fr"),
        ("fiica mea are 15 ani", "ro"),
        ("моей дочери 14", "ru"),
        ("mwanangu ana miaka 14", "sw"),
        ("anak ko po, 15", "tl"),
        ("con gái tôi 14 tuổi", "vi"),
    ],
)
def test_somebody_who_writes_about_their_child_is_an_adult(text: str, language: str) -> None:
    """The lines for worried adults are theirs."""
    assert "worried_adults" in audience_said(text, language)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("who is this?", ("phone", "other")),
        ("should i go there and film them", ("should_i", "go")),
        ("should i pay him", ("should_i", "pay")),
        ("if i call will they deport me", ("line", "told_on")),
        ("the police is here and they want to know what happened to us all, will they deport me", None),
        ("they pay me nothing", None),
    ],
)
def test_a_question_that_no_intent_has_is_asked_in_few_words(text: str, asked: tuple[str, str] | None) -> None:
    """A longer message tells more than it asks."""
    assert match_asked(text, "en") == asked


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


@pytest.mark.parametrize(
    ("text", "place"), [("I clean rooms in a hotel", "hotel"), ("i work", None), ("a teacher in a hotel", None)]
)
def test_the_place_of_work_is_named_where_it_is_one(text: str, place: str | None) -> None:
    """Two may be anybody's."""
    assert workplace_named(text, "en") == place


def test_forms_of_exploitation_and_further_pages_are_named() -> None:
    """By a part of a word or a phrase of theirs."""
    assert form_named("what is forced marriage?", "en") == "marriage"
    assert form_named("what is this", "en") is None
    assert further_named("what are the signs", "en") == "signs"
    assert further_named("hello", "en") is None


def test_pictures_erasure_and_hurry_are_heard() -> None:
    """Pictures by any part of a word, erasure among others, hurry as the whole text."""
    assert names_pictures("he has a photograph of me", "en")
    assert not names_pictures("he has my passport", "en")
    assert wants_deletion("ok yes delete them", "en")
    assert not wants_deletion("yes", "en")
    assert hurries("hurry up please", "en")
    assert not hurries("please hurry, he is coming", "en")


def test_a_short_stem_must_be_a_whole_word() -> None:
    """Of a paymaster "pay" is no part, whereas "passport" may have an ending; a phrase is always of whole words."""
    assert has_part([" my passports "], ["passport"])
    assert has_part([" my pay "], ["pay"])
    assert not has_part([" the paymaster "], ["pay"])
    assert has([" my passport "], ["passport"])
    assert not has([" my passports "], ["passport"])
