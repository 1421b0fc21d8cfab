"""Whose place it is: the nearest person before it, else after it, decides."""

from __future__ import annotations

import pytest

from bot.places import where_is


@pytest.mark.parametrize(("text", "language", "whose", "country"), [
    ("my daughter is in Dubai and she is locked in", "en", "other", "AE"),
    ("my daughter, 16, was taken to Dubai", "en", "other", "AE"),
    ("i have 3 children in Nairobi", "en", "other", "KE"),
    ("i have 7 children in Nairobi", "en", "other", "KE"),
    ("عندي بنتين في القاهرة", "ar", "other", "EG"),
    ("j'ai deux enfants à Abidjan", "fr", "other", "CI"),
    ("у меня двое детей в Киргизии", "ru", "other", "KG"),
    ("nina watoto wawili Kenya", "sw", "other", "KE"),
    ("tôi có hai con ở Việt Nam", "vi", "other", "VN"),
    ("am doi copii in Romania", "ro", "other", "RO"),
    ("i am in lagos and my sister is in dubai", "en", "direct", "NG"),
    ("my husband took me to libya", "en", "direct", "LY"),
    ("they took my passport and i cant leave, im in doha", "en", "direct", "QA"),
    ("i need to know a number in morocco", "en", "writer", "MA"),
    ("the boss has the passports in dubai", "en", "unsaid", "AE"),
    ("my husband is here with a knife, Milan Italy", "en", "unsaid", "IT"),
    ("il a un couteau et il est devant la porte, Lyon", "fr", "unsaid", "FR"),
    ("they keep my passport in the office in Riyadh", "en", "unsaid", "SA"),
    ("asawa ko may hawak na kutsilyo, Riyadh", "tl", "unsaid", "SA"),
    ("me dijeron que mi hija esta en turquia", "es", "other", "TR"),
    ("elle m a dit que ma fille est en turquie", "fr", "other", "TR"),
    ("дочку увезли в Турцию", "ru", "other", "TR"),
    ("муж увез меня в Москву", "ru", "direct", "RU"),
    ("ana rah f italia brescia, machi f lmaghrib", "ar", "direct", "IT"),
    ("আমার স্বামীরে দালাল লিবিয়া নিয়া গেছে", "bn", "other", "LY"),
    ("bhai me qatar me hu company salary nhi de rahi", "hi", "direct", "QA"),
    ("Nasa Leyte po ako, yung anak ko po nasa Myanmar", "tl", "direct", "PH"),
    ("Con gai toi moi bi mat tich, bi lua ban sang TQ", "vi", "other", "CN"),
    ("they promised office job in thailand but now i am in a compound in myanmar", "en", "writer", "MM"),
    ("meri bhai ko myanmar me pakad liya", "hi", "other", "MM"),
    ("chote bhai ko cambodia me rakha hai", "hi", "other", "KH"),
    ("він дзвонив моїй мамі в Харків, погрожував", "uk", "other", "UA"),
    ("he went to my parents in Kano", "en", "other", "NG"),
    ("can i call, my husband works in India", "en", "they", "IN"),
    ("मेरा पति इंडिया में है मुझे मार रही है", "hi", "they", "IN"),
    ("mi esposo está en España, no puedo salir, me encierran", "es", "they", "ES"),
    ("мой муж в Польше, меня не выпускают", "ru", "they", "PL"),
    ("el7a2ony a5oya f libya ma5tof", "ar", "other", "LY"),
    ("a5ouy b libya khatfino", "ar", "other", "LY"),
    ("khouya f libya, bghaw flous", "ar", "other", "LY"),
    ("akhoy fi libya makhtoof", "ar", "other", "LY"),
    ("ana f libya, a5oya f masr", "ar", "direct", "LY"),
    ("amar choto vai libya te atok", "bn", "other", "LY"),
    ("mere bhaiya libya me bandhak hai", "hi", "other", "LY"),
    ("brata derzhat v livii", "ru", "other", "LY"),
    ("bratu pohano v livii", "uk", "other", "LY"),
    ("he is here in Lyon, he beats us", "en", "unsaid", "FR"),
    ("my husband has a knife, we are in Lyon", "en", "direct", "FR"),
])  # fmt: skip
def test_the_nearest_person_decides(text: str, language: str, whose: str, country: str) -> None:
    """What is told of somebody else is not the writer's place."""
    found = where_is(text, language)
    assert (found.whose, found.country) == (whose, country)


def test_a_message_may_speak_of_others_alone() -> None:
    """A relative is named and the writer is not: the writer's telephone says where the writer is."""
    assert where_is("my daughter is in Dubai", "en").only_others
    assert not where_is("i am held in lagos and my sister is in dubai", "en").only_others


@pytest.mark.parametrize(("text", "language"), [
    ("I am in Kerala, they hold my cousin in Myanmar", "en"),
    ("mình ở Tây Ninh, em trai mình bị giữ ở Campuchia", "vi"),
    ("je suis a Abidjan, ma soeur est enfermée au Liban", "fr"),
    ("Я в Минске, сестру держат в Турции", "ru"),
    ("انا في القاهرة واختي محبوسة في السعودية", "ar"),
    ("main delhi me hu mera bhai myanmar me band hai", "hi"),
    ("nasa Cebu ako, ang ate ko kinukulong sa Kuwait", "tl"),
])  # fmt: skip
def test_where_who_writes_is_tells_nothing_else_of_them(text: str, language: str) -> None:
    """What is told is told of the relative."""
    assert where_is(text, language).only_others


@pytest.mark.parametrize(("text", "language"), [
    ("I am in Dubai. my mother is in Kerala. I can't leave the house", "en"),
    ("mujhe dubai me band rakha hai, meri maa delhi me hai", "hi"),
    ("я в Дубае, меня не выпускают, мама в Киеве", "ru"),
    ("estoy en Lima, me encierran, mi mamá está en Bolivia", "es"),
])  # fmt: skip
def test_what_happens_to_who_writes_is_told_of_them(text: str, language: str) -> None:
    """Though a mother is named far away."""
    assert not where_is(text, language).only_others


@pytest.mark.parametrize(("text", "language", "here", "there"), [
    ("they hold my son in Laos, i write from Manila", "en", "PH", "LA"),
    ("messaging you from nepal my husband is in qatar no salary", "en", "NP", "QA"),
    ("escribo desde Bogotá, mi hija está en España", "es", "CO", "ES"),
    ("j'écris de Dakar, ma soeur est au Liban", "fr", "SN", "LB"),
    ("escrevo de Maputo, minha irmã está na África do Sul", "pt", "MZ", "ZA"),
    ("scriu din Iasi, sora mea e in Anglia", "ro", "RO", "GB"),
    ("пишу из Минска, сестра в Польше", "ru", "BY", "PL"),
    ("пишу з Києва, сестра в Польщі", "uk", "UA", "PL"),
    ("بكتب من القاهرة واختي في السعودية", "ar", "EG", "SA"),
    ("india se likh raha hu, mera bhai cambodia me fasa hai", "hi", "IN", "KH"),
    ("naandika kutoka Nairobi, dada yangu yuko Saudi", "sw", "KE", "SA"),
    ("nagsusulat ako mula sa Cebu, ang ate ko nasa Kuwait", "tl", "PH", "KW"),
    ("dhaka theke likhchi amar bon saudi te", "bn", "BD", "SA"),
])  # fmt: skip
def test_who_writes_from_somewhere_is_there(text: str, language: str, here: str, there: str) -> None:
    """Not where they come from: the numbers there are those that they can call."""
    found = where_is(text, language)
    assert (found.country, found.elsewhere) == (here, (there,))


@pytest.mark.parametrize(("text", "language"), [
    ("my agency is in manila", "en"), ("may recruiter kami sa manila sabi bayaran daw namin 2000", "tl"),
    ("la agencia en lima dice que pague", "es"), ("l'agence a dakar dit que je dois payer", "fr"),
    ("посредник в Ташкенте говорит что я должна", "ru"), ("agentul din iasi, agentia in iasi cere bani", "ro"),
])  # fmt: skip
def test_the_place_of_an_agent_is_theirs(text: str, language: str) -> None:
    """Somebody whom they took away is elsewhere, where that is known."""
    assert where_is(text, language).whose == "agent"


def test_where_who_writes_says_to_be_outweighs_a_place_they_ask_about() -> None:
    """A number at home is asked for from where they are."""
    text = "so 0941 do o vn em o anh goi dc ko"
    assert (where_is(text, "vi").country, where_is(text, "vi").elsewhere) == ("GB", ("VN",))
    assert where_is("my agent brought me to dubai", "en").whose == "direct"


@pytest.mark.parametrize(("text", "language", "near"), [
    ("he is at my door", "en", True), ("he is outside my house and shouts", "en", True),
    ("il est devant ma porte", "fr", True), ("elle va venir a la maison ce soir", "fr", True),
    ("ele esta na minha porta agora", "pt", True), ("está afuera de mi casa", "es", True),
    ("он стучит в дверь", "ru", True), ("nandito siya sa labas ng bahay", "tl", True),
    ("वो मेरे घर के बाहर खड़ा है", "hi", True), ("هو واقف على الباب", "ar", True),
    ("yuko mlangoni kwangu", "sw", True), ("nó đang đứng trước cửa nhà mình", "vi", True),
    ("se amar dorjar samne", "bn", True), ("e la usa mea si bate", "ro", True), ("він стукає у двері", "uk", True),
    ("he beats her there", "en", False), ("the police here do not help, they beat him", "en", False),
    ("on la frappe au Liban", "fr", False), ("nó đang bị đánh bên đó", "vi", False),
    ("la están golpeando", "es", False),
])  # fmt: skip
def test_somebody_is_at_the_door_of_who_writes(text: str, language: str, near: bool) -> None:
    """Danger there is theirs, whoever the conversation is about."""
    assert where_is(text, language).near is near


def test_where_who_writes_comes_from_tells_which_town_another_is_in() -> None:
    """Kochi is a town of Japan, too."""
    found = where_is("i am from Kerala only, he is sitting in Kochi", "en")
    assert (found.country, found.own_origin) == ("IN", ("IN",))
    assert where_is("i am from Mexico, i live in Guadalajara", "en").own_origin == ("MX",)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "pelo amor de deus me ajuda. meu filho foi pra tailandia e agora ele ta em mianmar"),
        ("en", "please help me, my brother is held in myanmar, what can i do"),
        ("es", "mi hija está en Dubai, no sé qué hacer, me pueden ayudar"),
    ],
)
def test_an_appeal_tells_nothing_of_the_writer(language: str, text: str) -> None:
    """A father who began with "help me" was given the number of Myanmar as his own."""
    assert where_is(text, language).only_others
    assert not where_is("they beat me, my mother is in kerala", "en").only_others


@pytest.mark.parametrize(("text", "language"), [
    ("whom do I call in Spain?", "en"), ("a quien llamo en España? el no la deja salir", "es"),
    ("j'appelle qui en Espagne", "fr"), ("pra quem eu ligo na Espanha", "pt"), ("pe cine să sun în Spania", "ro"),
    ("кому я могу позвонить в Испании", "ru"), ("куди я можу подзвонити в Іспанії", "uk"),
    ("e gọi ai ở Tây Ban Nha", "vi"), ("sino ang tatawagan ko sa Spain", "tl"), ("nipigie nani Spain", "sw"),
])  # fmt: skip
def test_whom_to_call_in_a_country_does_not_say_that_who_writes_is_there(text: str, language: str) -> None:
    """A mother in Bogota was taken to be in Spain."""
    found = where_is(text, language)
    assert found.country == "ES"
    assert found.whose != "direct"


@pytest.mark.parametrize(("text", "language"), [
    ("I am in Spain, whom do I call", "en"), ("i am calling from Spain", "en"), ("estoy en España a quien llamo", "es"),
    ("les llamo desde España", "es"), ("je suis en Espagne, j'appelle qui", "fr"),
    ("estou na Espanha, ligo pra quem", "pt"), ("я звоню из Испании", "ru"), ("я телефоную з Іспанії", "uk"),
    ("main spain mein hoon kisko call karu", "hi"),
    ("ami spain e kake call korbo", "bn"), ("e ở Tây Ban Nha gọi ai", "vi"),
])  # fmt: skip
def test_who_calls_from_a_country_is_there(text: str, language: str) -> None:
    """And asks whom to call there."""
    found = where_is(text, language)
    assert (found.country, found.whose) == ("ES", "direct")


@pytest.mark.parametrize(("text", "language", "country"), [
    ("who can my brother in Ghana call?", "en", "GH"), ("quién puede llamar mi mamá en Honduras", "es", "HN"),
    ("кому может позвонить мама в Ташкенте", "ru", "UZ"), ("ang nanay ko sa Cebu, saan siya tatawag", "tl", "PH"),
    ("chị gái e ở VN gọi cho ai được", "vi", "VN"), ("e đang ở campuchia. chị e ở vn thì gọi số nào", "vi", "VN"),
    ("c e ở Hải Phòng", "vi", "VN"), ("con e ở Anh", "vi", "GB"), ("اختي في السودان بمين ممكن تتصل", "ar", "SD"),
])  # fmt: skip
def test_where_a_relative_is_is_told_beside_where_who_writes_is(text: str, language: str, country: str) -> None:
    """Whoever of the two the country of the message is."""
    assert country in where_is(text, language).relatives


@pytest.mark.parametrize(("text", "language"), [
    ("còn e ở Anh", "vi"), ("mà e ở Anh", "vi"), ("còn em đang ở Anh", "vi"), ("I am in England", "en"),
    ("mi jefe está en Inglaterra", "es"),
])  # fmt: skip
def test_words_that_look_like_a_relative_are_none(text: str, language: str) -> None:
    """The words "còn em" say as for me, and "con em" my child."""
    assert not where_is(text, language).relatives
