"""Whom and what a text is about, in every language."""

from __future__ import annotations

import pytest

from bot.typed.topics import (
    ailment_named,
    audience_said,
    form_named,
    further_named,
    has_no_internet,
    names_refused_journey,
    posts_pictures,
    tells_of_pain,
    topic_named,
    workplace_named,
)


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("en", "I have no papers", "papers"), ("en", "i need somewhere to sleep tonight", "shelter"),
        ("en", "i am pregnant", "doctor"), ("en", "they never paid me", "money"),
        ("ro", "sunt rănită la mână", "doctor"), ("ro", "am trecut granița", None),
        ("sw", "natoka damu", "doctor"), ("sw", "mimi ni binadamu", None),
        ("en", "no papers and nowhere to go", None), ("en", "i am tired", None),
        ("es", "necesito un lugar donde dormir", "shelter"), ("fr", "je n'ai pas de papiers", "papers"),
        ("pt", "nao tenho onde ficar", "shelter"), ("ro", "nu am acte", "papers"),
        ("ru", "мне негде спать", "shelter"),
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
    ("text", "place"), [("I clean rooms in a hotel", "hotel"), ("i work", None), ("a teacher in a hotel", None)]
)
def test_the_place_of_work_is_named_where_it_is_one(text: str, place: str | None) -> None:
    """Two may be anybody's."""
    assert workplace_named(text, "en") == place


def test_forms_of_exploitation_and_further_pages_are_named() -> None:
    """By a part of a word or a phrase of theirs."""
    assert form_named("what is forced marriage?", "en") == "marriage"
    assert form_named("what is this", "en") is None


@pytest.mark.parametrize(
    ("language", "text", "form"),
    [
        ("en", "what is organ trafficking", "organs"), ("en", "is it organised by an organisation", None),
        ("tl", "anong organisasyon kayo", None), ("ar", "ما هو الاستغلال الجنسي", "sexual"),
        ("ar", "جنسيتي مغربية", None),
    ],
)  # fmt: skip
def test_a_word_in_another_names_no_form(language: str, text: str, form: str | None) -> None:
    """Neither an organisation nor a nationality is one."""
    assert form_named(text, language) == form
    assert further_named("what are the signs", "en") == "signs"
    assert further_named("hello", "en") is None


@pytest.mark.parametrize(
    ("language", "him", "her"),
    [
        ("en", "my brother is stuck in a compound", "my sister is stuck there"),
        ("es", "mi hijo d 17 no contesta", "mi hija se fue"),
        ("fr", "mon fils a disparu", "ma fille a disparu"),
        ("pt", "meu irmão sumiu", "minha irmã sumiu"), ("ro", "fratele meu e plecat", "sora mea, fata aia"),
        ("ru", "мой брат в Мьянме", "моя сестра пропала"), ("uk", "мій син зник", "моя донька зникла"),
        ("ar", "ابني اتخطف في ليبيا", "بنتي اتخطفت"), ("bn", "আমার ভাই আটকা", "আমার বোন আটকা"),
        ("hi", "mera bhai fasa hai", "meri behan fasi hai"), ("sw", "kaka yangu amepotea", "dada yangu amepotea"),
        ("tl", "kapatid kong lalaki nawawala", "ate ko nawawala"), ("vi", "em trai em bị giữ", "em gái em bị giữ"),
    ],
)  # fmt: skip
def test_of_a_man_or_of_a_woman(language: str, him: str, her: str) -> None:
    """In every language, with and without marks or in Latin letters."""
    assert audience_said(him, language) & {"of_a_man", "of_a_woman"} == {"of_a_man"}
    assert audience_said(her, language) & {"of_a_man", "of_a_woman"} == {"of_a_woman"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i cant, the police are his friends"), ("es", "el policia de la zona es amigo del dueño"),
        ("fr", "je ne peux pas aller à la police"), ("pt", "o fazendeiro é amigo do delegado"),
        ("ro", "politia e cu ei"), ("ru", "полиция с ними заодно"), ("uk", "поліція заодно"),
        ("ar", "البوليس معاهم"), ("bn", "পুলিশ টাকা খায়"), ("hi", "police wale uske dost hai"),
        ("sw", "polisi ni rafiki zake"), ("tl", "kasabwat nila ang pulis"), ("vi", "nghe noi canh sat o day an tien"),
    ],
)  # fmt: skip
def test_who_can_not_go_to_the_police_is_heard(language: str, text: str) -> None:
    """The police of the place are in it; someone who has called them is no such person."""
    assert "fears_police" in audience_said(text, language)
    assert "fears_police" not in audience_said("i called the police and they are coming", "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "if the cops find us they just sell us back"), ("es", "aqui la policia nos devuelve al bar"),
        ("fr", "les flics, il les a tous achetés"), ("pt", "a policia daqui recebe dinheiro dele"),
        ("ro", "politistii sunt mituiti de patron"), ("ru", "палиция сами с хазяин дружит"),
        ("uk", "поліцейські мене йому віддадуть"), ("ar", "الشرطة هنا مع الكفيل"), ("bn", "পুলিশ তো মালিকের সাথে"),
        ("ru", "менты куплены"), ("hi", "yahan ki police unke sath hai"), ("sw", "polisi wote wamenunuliwa"),
        ("tl", "wag nyo ko papatawag ng pulis dito, ibebenta lang nila kami"),
        ("vi", "công an ở đây họ mua chuộc hết"),
    ],
)  # fmt: skip
def test_police_beside_those_who_do_harm_are_feared(language: str, text: str) -> None:
    """In whatever words: the number of the police is then the person's own judgement."""
    assert "fears_police" in audience_said(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i called the police. my friend is with him"), ("es", "la policia no vino"),
        ("ru", "документы отдадут другу, и друзья с ним"), ("uk", "документи віддадуть потім"),
        ("ru", "полиция приехала вместе со скорой"), ("fr", "je suis allé à la police avec une amie"),
        ("pt", "chamei a polícia e a minha amiga está bem"),
    ],
)  # fmt: skip
def test_police_that_come_are_not_feared(language: str, text: str) -> None:
    """A friend of the writer's own is none of theirs."""
    assert "fears_police" not in audience_said(text, language)


@pytest.mark.parametrize(
    ("language", "text", "something_else"),
    [
        ("en", "he'll post it in an hour", "he comes in an hour"),
        ("es", "en una hora las sube", "en una hora viene"),
        ("fr", "dans une heure il publie", "dans une heure il arrive"),
        ("pt", "daqui uma hora ele posta", "daqui uma hora ele chega"),
        ("ro", "peste o oră le postează", "peste o oră vine"),
        ("ru", "через час выложит", "через час придёт"),
        ("uk", "через годину викладе", "через годину прийде"),
        ("ar", "بعد ساعة هينشر", "بعد ساعة جاي"),
        ("hi", "ek ghante me daal dega", "ek ghante me aa jayega"),
        ("sw", "baada ya saa moja anapost", "baada ya saa moja anakuja"),
        ("vi", "một tiếng nữa nó đăng", "một tiếng nữa nó tới"),
        ("tl", "isang oras na lang ipopost na nya", "isang oras na lang darating na sya"),
        ("bn", "এক ঘণ্টা পর ছাড়বে", "এক ঘণ্টা পর আসবে"),
    ],
)
def test_pictures_are_posted_and_people_come(language: str, text: str, something_else: str) -> None:
    """At the same time of day."""
    assert posts_pictures(text, language)
    assert not posts_pictures(something_else, language)


def test_words_of_two_sentences_are_no_phrase() -> None:
    """The words "j'irai pas. La police est venue" looked like "pas la police", of somebody who can't go to them."""
    assert "fears_police" in audience_said("pas la police svp", "fr")
    assert "fears_police" not in audience_said("ok jirai pas. la police est venue", "fr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "he raped me and now im pregnant"), ("es", "creo q estoy embarasada"),
        ("es", "estoy embarazada de el"),
        ("fr", "je suis enceinte de 3 mois"), ("pt", "to gravida dele"), ("ro", "cred ca sunt insarcinata"),
        ("ru", "я беременная от него"), ("ru", "ya beremenna"), ("uk", "я завагітніла"), ("ar", "انا حامل منه"),
        ("ar", "ana 7amel w khayfa"), ("hi", "मैं गर्भवती हूँ"), ("hi", "main pet se hu"), ("sw", "nina mimba yake"),
        ("vi", "em co thai roi"), ("tl", "nabuntis po ako ng amo ko"), ("bn", "আমি গর্ভবতী"), ("bn", "ami pregnant"),
    ],
)  # fmt: skip
def test_a_pregnancy_is_named_in_the_words_of_each_language(language: str, text: str) -> None:
    """Also without diacritics and in Latin letters; who is only beaten names none."""
    assert ailment_named(text, language) == "pregnant"
    assert ailment_named("he beats me", language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i hav only button phone, no internet here"), ("es", "no tengo internet, solo llamadas"),
        ("fr", "j'ai pas internet ici"), ("pt", "sem internet no quarto"), ("ro", "nu am internet"),
        ("ru", "у меня кнопочный телефон"), ("uk", "інтернету нема"), ("ar", "ما عندي نت"), ("ar", "ma3andish net"),
        ("hi", "mere paas keypad phone hai"), ("sw", "niko na simu ya kitochi tu"), ("vi", "em không có mạng"),
        ("tl", "wala po akong internet, walang data"), ("bn", "bhai internet nai button phone"),
    ],
)  # fmt: skip
def test_that_there_is_no_internet_may_stand_beside_anything(language: str, text: str) -> None:
    """In the words of each language; what is read on the internet is another thing."""
    assert has_no_internet(text, language)
    assert not has_no_internet("i saw it on the internet", language)


@pytest.mark.parametrize(
    ("language", "text", "something_else"),
    [
        ("en", "his leg is crushed and bleeding a lot", "he is bleeding me dry of money"),
        ("es", "se corto y sangra mucho", "mi jefe me grita mucho"),
        ("fr", "il saigne bcp de la jambe", "il me saoule bcp, je suis en sanglots"),
        ("pt", "a perna ta esmagada sangrando muito", "o patrao e sangue ruim"),
        ("ro", "singereaza tare la mana", "suntem de acelasi sange"),
        ("ru", "кровь хлещет не останавливается", "кровь из пальца брали на анализ"),
        ("uk", "сильно тече кров з ноги", "здавала кров на аналіз"),
        ("ar", "صاحبي ينزف كثير", "خادم كثير تعبان"),
        ("ar", "kaysil dem bzaf", "khdem bzaf"),
        ("hi", "uske hath se khoon beh raha hai", "khoon ka test hua"),
        ("sw", "mguu umekatika damu haikomi", "walipima damu yangu"),
        ("vi", "chan chay mau nhieu qua", "den day mau len"),
        ("tl", "ayaw tumigil ng dugo sa kamay nya", "kinuhanan ako ng dugo"),
        ("bn", "পা কাইটা গেছে রক্ত বন্ধ হয় না", "রক্ত পরীক্ষা করছে"),
    ],
)
def test_blood_that_does_not_stop_is_named_in_the_words_of_each_language(
    language: str, text: str, something_else: str
) -> None:
    """A test of blood is none, nor is a figure of speech."""
    assert ailment_named(text, language) == "bleeding"
    assert ailment_named(something_else, language) is None


def test_blood_comes_before_what_kills_more_slowly_and_behind_a_pregnancy() -> None:
    """A wound is pressed before anybody looks for a pulse; the blood of who is pregnant comes from no wound."""
    assert ailment_named("he fell in the heat, bleeding a lot, now unconscious", "en") == "bleeding"
    assert ailment_named("estou gravida e sangrando muito", "pt") == "pregnant"
    assert ailment_named("im pregnant, bleeding heavily and fainted", "en") == "unconscious"


@pytest.mark.parametrize(
    ("language", "text", "something_else"),
    [
        ("en", "my belly hurts", "will they take my baby"), ("es", "me duele la panza", "me van a quitar al bebe"),
        ("fr", "j'ai mal au ventre", "ils vont prendre mon bébé"),
        ("pt", "to com dor na barriga", "sou trabalhadora gravida"),
        ("ro", "am dureri", "am contract pana in mai"), ("ru", "живот болит", "я больше не хочу"),
        ("uk", "болить живіт", "я більше не хочу"), ("ar", "عندي وجع في بطني", "المدام ستأخذ الطفل"),
        ("hi", "pet me dard hai", "bachcha le lenge kya"), ("sw", "tumbo linauma", "watanichukulia mtoto"),
        ("vi", "em đau bụng", "em o dau cung so"), ("tl", "masakit ang tiyan ko", "kukunin ba nila ang baby"),
        ("bn", "পেটে ব্যথা", "বাচ্চা নিয়ে যাবে"),
    ],
)  # fmt: skip
def test_pain_is_told_in_the_words_of_each_language(language: str, text: str, something_else: str) -> None:
    """And "more" of Russian is none, nor "where" of Vietnamese."""
    assert tells_of_pain(text, language)
    assert not tells_of_pain(something_else, language)


@pytest.mark.parametrize(
    ("language", "text", "something_else"),
    [
        ("en", "they bought the ticket, i dont want to go", "he brings men to me, i dont want any more"),
        ("es", "ya compraron el pasaje, no quiero", "me trae hombres, ya no quiero"),
        ("fr", "le billet est payé, je veux pas", "il m'amène des hommes, je veux plus"),
        ("pt", "ja compraram a passagem", "ele traz homens, não quero mais"),
        ("ru", "купили билет, не хочу", "он приводит мужчин, больше не хочу"),
        ("uk", "квиток куплено, не хочу їхати", "він приводить до мене чоловіків… я вже не хочу"),
        ("tl", "may tiket na ayoko na", "nagdadala sya ng lalaki, ayoko na"),
    ],
)
def test_a_journey_that_is_refused_is_named(language: str, text: str, something_else: str) -> None:
    """Who wants no more of what is done to them refuses no journey."""
    assert names_refused_journey(text, language)
    assert not names_refused_journey(something_else, language)
