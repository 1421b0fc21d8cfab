"""Questions after an answer that lists know, in every language."""

from __future__ import annotations

import pytest

from bot.settings import settings
from bot.typed.questions import (
    match_asked,
    names_us,
    puts_question,
    service_asked,
    step_named,
    term_named,
    wants_example,
)
from bot.typed.short_words import short_words


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "tell me step 2", 2), ("en", "what's the third point?", 3), ("en", "the 2nd step again pls", 2),
        ("en", "explain no. 2 again", 2),
        ("en", "go to step one", 1), ("es", "¿cuál era el paso 2?", 2), ("es", "el segundo paso", 2),
        ("fr", "étape deux", 2), ("pt", "passo 3", 3), ("ro", "al doilea pas", 2), ("ru", "повтори второй пункт", 2),
        ("ru", "2-й шаг", 2), ("uk", "крок 3", 3), ("ar", "الخطوة ٢", 2), ("ar", "الخطوة الثانية", 2),
        ("hi", "दूसरा कदम", 2), ("hi", "step do 2 batao", 2), ("sw", "hatua ya pili", 2), ("vi", "bước hai", 2),
        ("tl", "pangalawang hakbang", 2), ("bn", "ধাপ ২", 2),
    ],
)  # fmt: skip
def test_a_step_is_named_by_its_number(language: str, text: str, number: int) -> None:
    """Behind the word or in front of it, in digits of any script or in words."""
    assert step_named(text, language) == number


@pytest.mark.parametrize(
    "text",
    [
        "which injuries point to it", "they gave me 2 phones", "step by step",
        "he paid for step 2 of the agency and then took my passport",
    ],
)  # fmt: skip
def test_a_number_without_a_step_names_none(text: str) -> None:
    """Nor a step without one, nor a story."""
    assert step_named(text, "en") is None


@pytest.mark.parametrize(("language", "text"), [("es", "no, tengo 2 hijos"), ("en", "no i have 2 sons")])
def test_a_no_is_none(language: str, text: str) -> None:
    """Unless its number stands right behind it."""
    assert step_named(text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Give me an example"), ("es", "dame un ejemplo"), ("fr", "un exemple ?"), ("pt", "dá um exemplo"),
        ("ro", "un exemplu va rog"), ("ru", "приведи пример"), ("uk", "наведи приклад"), ("ar", "اعطني مثال"),
        ("hi", "उदाहरण दो"), ("sw", "nipe mfano"), ("vi", "cho ví dụ"), ("tl", "magbigay ka ng halimbawa"),
        ("bn", "একটা উদাহরণ দিন"),
    ],
)  # fmt: skip
def test_an_example_is_asked_for(language: str, text: str) -> None:
    """In every language, and only in so many words."""
    assert wants_example(text, language)
    assert not wants_example("they made an exampleship of him", language)


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("en", "What do you mean by debt bondage?", "debt_bondage"), ("en", "whats a union pls", "union"),
        ("es", "¿qué es la servidumbre por deudas?", "debt_bondage"), ("fr", "c'est quoi l'ambassade ?", "consulate"),
        ("pt", "o que é um sindicato?", "union"), ("ro", "ce inseamna sindicat", "union"),
        ("ru", "что значит долговая кабала?", "debt_bondage"), ("uk", "що таке профспілка", "union"),
        ("ar", "ما معنى نقابة؟", "union"), ("hi", "बंधुआ मजदूरी मतलब?", "debt_bondage"),
        ("sw", "ubalozi ni nini?", "consulate"), ("vi", "công đoàn là gì", "union"),
        ("tl", "ano ang unyon?", "union"), ("bn", "হেল্পলাইন কী?", "helpline"),
    ],
)  # fmt: skip
def test_the_meaning_of_a_word_is_asked_for(language: str, text: str, term: str) -> None:
    """The whole message is the word and the question."""
    assert term_named(text, language, alone=False) == term


@pytest.mark.parametrize(
    ("language", "asks", "tells"),
    [
        ("en", "can they find me if I leave", "he locked the door and took my phone"),
        ("es", "hay otro numero de busqueda", "no puedo salir, me pegan"),
        ("fr", "c est quel numero la police", "il me frappe et garde mes papiers"),
        ("pt", "o que eu faco agora", "devo dinheiro a eles, nao me pagam ha 3 meses"),
        ("ro", "ce fac daca vine", "mi-au luat actele si ma bat"),
        ("ru", "а если он уже отправил", "не платят, бьют, паспорт забрали"),
        ("uk", "a jak pereviryty firmu", "б'ють, паспорт забрали"),
        ("ar", "chno numero dial whatsapp", "ضربني وأخذ جوازي"),
        ("hi", "police ko kaise batau", "वे मुझे मारते हैं, पासपोर्ट ले लिया"),
        ("bn", "ami ki korbo", "পাসপোর্ট নিয়ে গেছে, মারে"),
        ("sw", "kama wasipokuja nirudi kwa nani", "wananipiga, wamechukua pasipoti"),
        ("tl", "pwede ba akong umalis", "kinuha nila ang passport ko"),
        ("vi", "em phai lam sao", "họ đánh em, giữ hộ chiếu"),
    ],
)
def test_a_question_is_heard_without_its_mark(language: str, asks: str, tells: str) -> None:
    """People in need leave it out; what only tells is no question."""
    assert puts_question(asks, language)
    assert puts_question(f"{tells}?", language)
    assert not puts_question(tells, language)


def test_a_word_among_others_is_not_asked_for() -> None:
    """A wish for a number does not ask what a helpline is; the word alone asks for it after a page."""
    assert term_named("what is the number of a helpline", "en", alone=True) is None
    assert term_named("i went to the embassy and they sent me away", "en", alone=True) is None
    assert term_named("debt bondage?", "en", alone=True) == "debt_bondage"
    assert term_named("debt bondage?", "en", alone=False) is None


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "who are you, the police?"), ("es", "¿quienes son ustedes, policia?"),
        ("fr", "vous etes qui, la police ?"),
        ("pt", "quem são vocês? a polícia?"), ("ro", "cine sunteti, politia?"), ("ru", "а вы кто вообще, полиция?"),
        ("uk", "а хто ви взагалі такі, поліція?"), ("ar", "انتو مين؟ شرطة؟"), ("hi", "aap kaun ho? police?"),
        ("bn", "apni ke? police?"), ("sw", "nyie ni nani, polisi?"), ("vi", "ban la ai, cong an?"),
        ("tl", "sino ba kayo, pulis?"), ("en", "yo is this like police or what"),
        ("es", "eres de inmigracion si o no"), ("pt", "a policia ve o que eu escrevo?"),
    ],
)  # fmt: skip
def test_who_are_you_police_asks_of_the_service(language: str, text: str) -> None:
    """With a word between, without diacritics, in Latin letters."""
    assert service_asked(text, language) == "official"


def test_who_runs_the_chat_is_asked_of_the_service_and_of_a_line_is_not() -> None:
    """The chat with more words beside it; a number and a line are no chat."""
    assert service_asked("ok thanks. who actually runs this thing, is it the police", "en") == "mistrust"
    assert service_asked("is the number the police?", "en") is None
    assert service_asked("who runs that line?", "en") is None


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["what do you cost", "is this service paid?", "is it free, your help"]),
        ("es", ["¿cuánto cobran ustedes?", "¿es gratis su ayuda?"]),
        ("fr", ["c'est payant chez vous ?", "votre aide est gratuite ?"]),
        ("pt", ["quanto vocês cobram?", "é de graça a ajuda de vocês?"]),
        ("ro", ["cât costă la voi?", "ajutorul vostru e gratuit?"]),
        ("ru", ["сколько это стоит у вас", "ваша помощь платная?"]),
        ("uk", ["скільки це коштує у вас", "ваша допомога платна?"]),
        ("ar", ["خدمتكم مجانية؟", "كم يكلف عندكم"]),
        ("hi", ["aap log paise lete hai kya", "आपकी मदद के कितने पैसे"]),
        ("sw", ["huduma yenu ni bure?", "kwenu ni pesa ngapi"]),
        ("vi", ["bên bạn có lấy tiền không", "có mất tiền không các bạn"]),
        ("tl", ["may bayad ba kayo", "magkano sa inyo"]),
        ("bn", ["আপনারা কত টাকা নেন", "apnader kache koto taka"]),
    ],
)  # fmt: skip
def test_a_price_of_ours_is_asked_in_every_language(language: str, texts: list[str]) -> None:
    """With a phrase of its own, or as a price beside words for the service; no helpline is meant."""
    for text in texts:
        assert (service_asked(text, language), names_us(text, language)) == ("cost", True), text


def test_the_price_of_something_else_is_none_of_ours() -> None:
    """Of a call, a visa, or what they take."""
    assert not names_us("how much does it cost to call", "en")
    assert service_asked("do they charge you for the visa", "en") is None
    assert service_asked("do i have to pay for this visa", "en") is None
    assert service_asked("сколько стоит виза", "ru") is None


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["who are you? what has she written", "what is she telling you"]),
        ("es", ["¿quiénes son ustedes? ¿qué está escribiendo?", "qué les ha contado"]),
        ("fr", ["vous êtes qui ? elle écrit quoi", "qu'est-ce qu'elle vous a envoyé"]),
        ("pt", ["quem são vocês? o que ela está escrevendo", "o que ela mandou"]),
        ("ro", ["cine sunteți? ce scrie ea aici", "ce v-a trimis"]),
        ("ru", ["вы кто? что она тут пишет", "chto ona vam napisala"]),
        ("uk", ["ви хто? що вона пише", "шо вона вам написала"]),
        ("ar", ["منو انتو؟ شنو كاتبه", "مين انتو؟ شو عم تكتب", "وش كتبت", "كتبت ايه", "shno katba"]),
        ("hi", ["aap kaun hai, isne kya likha", "वो क्या लिख रही है"]),
        ("sw", ["nyinyi ni nani? anaandika nini", "amewaambia nini"]),
        ("vi", ["các bạn là ai? nó đang nhắn gì", "nó gửi gì"]),
        ("tl", ["sino kayo? anong sinulat nya", "ano pinadala nya"]),
        ("bn", ["আপনারা কে? সে কি লিখতেছে", "tomare ki koise"]),
    ],
)  # fmt: skip
def test_who_holds_her_phone_asks_what_she_wrote(language: str, texts: list[str]) -> None:
    """What she writes, tells and sent comes before the question who answers here."""
    for text in texts:
        assert match_asked(text, language) == ("phone", "other"), text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "who are you people"), ("es", "¿quién eres?"), ("fr", "t'es qui"), ("pt", "quem é você?"),
        ("ro", "cine ești?"), ("ru", "kto vy"), ("uk", "vy hto"), ("ar", "منو انتو"), ("hi", "aap kaun ho"),
        ("sw", "nyie ni nani"), ("vi", "bạn là ai?"), ("tl", "sino po kayo?"), ("bn", "আপনি কে?"),
    ],
)  # fmt: skip
def test_who_are_you_is_asked_by_anybody(language: str, text: str) -> None:
    """By the writer, or by someone who took the phone."""
    assert match_asked(text, language) == ("phone", "who")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "what should i write to her"), ("es", "¿qué le escribo?"), ("ar", "شو اكتب لهم"),
        ("ru", "что мне ей написать"), ("hi", "main kya likhu"), ("fr", "j'écris quoi"), ("vi", "em nhắn gì bây giờ"),
        ("ar", "ما بدي حدا يشوف شو كتبت"), ("ar", "zawji fi yshouf shu katabet hon?"),
    ],
)  # fmt: skip
def test_what_to_write_is_asked_by_who_writes(language: str, text: str) -> None:
    """Of oneself, and in a time to come."""
    assert match_asked(text, language) is None


def test_a_price_is_of_who_knows_what() -> None:
    """Only the conversation tells whether the service is meant."""
    assert service_asked("how much is it pls", "en") == "price"
    assert service_asked("es la policia?", "es") == "official"


@pytest.mark.parametrize("language", settings().live_languages)
def test_every_language_has_these_words(language: str) -> None:
    """A list that is missing answers nothing."""
    words = short_words(language)
    assert all(words.lists[name] for name in ("steps", "example", "meaning"))
    assert all(phrases for name in ("terms", "about_us", "forms") for phrases in words.tables[name].values())


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


@pytest.mark.parametrize(
    ("language", "text", "another"),
    [
        ("tl", "sino kausap ng katulong ko sa number na to", "binubugbog ang katulong ng kapitbahay ko"),
        ("tl", "anong site to? kanino tong number", "anong number ng embassy"),
        ("en", "who is my maid texting", "who can help my maid, she is beaten next door"),
        ("es", "¿con quién habla mi empleada?", "mi empleada no tiene papeles, qué hago"),
        ("fr", "à qui écrit ma bonne", "ma bonne est malade"),
        ("pt", "com quem minha empregada fala", "minha empregada sumiu"),
        ("ro", "cu cine vorbește menajera mea", "menajera mea nu are acte"),
        ("ru", "с кем переписывается моя домработница", "моя домработница пропала"),
        ("uk", "з ким переписується моя домробітниця", "моя домробітниця зникла"),
        ("ar", "الشغالة بتكلم مين", "الشغالة عند الجيران بتصرخ"),
        ("ar", "chkoun hada, chno 9alt lik khti", "khti mrida"),
        ("hi", "meri maid kisse baat karti hai", "meri maid bimar hai"),
        ("sw", "dada wa kazi anaongea na nani", "dada wa kazi anapigwa"),
        ("vi", "giúp việc nhà tôi nhắn tin cho ai", "giúp việc nhà hàng xóm bị đánh"),
        ("bn", "amar kajer meye kar sathe kotha bole", "kajer meye ke mare"),
    ],
)  # fmt: skip
def test_who_holds_the_phone_of_a_maid(language: str, text: str, another: str) -> None:
    """An employer who asks with whom she writes is a stranger to the chat; someone who tells of a maid is not."""
    assert match_asked(text, language) == ("phone", "other")
    assert match_asked(another, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "thanks but I don't trust you"), ("es", "no confío en ustedes"), ("fr", "c'est une arnaque ?"),
        ("pt", "isso é golpe?"), ("ro", "n-am încredere în voi"), ("ru", "может вы тоже мошенники?"),
        ("uk", "а ви хто? може ви теж шахраї"), ("ar", "شكرا بس انا مش واثق فيكم"),
        ("ar", "thanks bs ento tab3 el 7okoma?"), ("hi", "aap pe bharosa nahi"), ("sw", "nitaaminije"),
        ("vi", "có lừa đảo không"), ("tl", "baka scammer kayo"), ("bn", "আপনারা কি দালাল"),
    ],
)  # fmt: skip
def test_mistrust_is_a_question_about_the_service(language: str, text: str) -> None:
    """Who runs this, and who is told: also behind thanks."""
    assert service_asked(text, language) == "mistrust"
    assert service_asked("I don't trust my boss", language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "he says come to the hotel or he sends them"), ("es", "quiere que vaya al hotel"),
        ("fr", "il veut me voir ce soir"), ("pt", "ele quer me ver"), ("ro", "vrea să vin la hotel"),
        ("ru", "требует встречи в гостинице"), ("uk", "кличе в готель"),
        ("ar", "gali aji l hotel wla ghadi nsift l khak"),
        ("ar", "واش نمشي نتلاقى معاه ف لوطيل"), ("hi", "milne bula raha hai"), ("sw", "anataka tukutane hotelini"),
        ("vi", "nó đòi gặp ở khách sạn"), ("tl", "gusto niya makipagkita"), ("bn", "হোটেলে আসতে কইছে"),
    ],
)  # fmt: skip
def test_who_blackmails_wants_to_meet(language: str, text: str) -> None:
    """By a phrase in every language; it counts in blackmail only (`dialogue/asked.py`)."""
    assert match_asked(text, language) == ("should_i", "told_to_come")
