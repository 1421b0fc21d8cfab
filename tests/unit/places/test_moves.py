"""Where a journey ended, and what was done somewhere once: neither the first country nor the past is where they are."""

from __future__ import annotations

import pytest

from bot.places import where_is

MOVED = [
    ("my son went to Thailand to work, now he writes they took him to Myanmar", "en", "MM", "TH"),
    ("he went to Dubai first and then they moved him to Oman", "en", "OM", "AE"),
    ("mi hijo se fue a Tailandia y lo llevaron a Myanmar", "es", "MM", "TH"),
    ("mon fils est parti en Thaïlande, on l'a emmené au Myanmar", "fr", "MM", "TH"),
    ("meu filho foi para a Tailândia e levaram ele para Mianmar", "pt", "MM", "TH"),
    ("fiul meu a plecat în Thailanda și l-au dus în Myanmar", "ro", "MM", "TH"),
    ("Сын уехал в Таиланд работать, а теперь пишет что его увезли в Мьянму и не выпускают", "ru", "MM", "TH"),
    ("син поїхав у Таїланд, його вивезли в М'янму", "uk", "MM", "TH"),
    ("ابني سافر الى تايلاند واخذوه الى ميانمار", "ar", "MM", "TH"),
    ("मेरा बेटा थाईलैंड गया था, उसे म्यांमार ले गए", "hi", "MM", "TH"),
    ("mera beta thailand gaya tha, usko myanmar le gaye", "hi", "MM", "TH"),
    ("আমার ছেলে থাইল্যান্ড গিয়েছিল, তাকে মিয়ানমারে নিয়ে গেছে", "bn", "MM", "TH"),
    ("mwanangu alienda Thailand, wakampeleka Myanmar", "sw", "MM", "TH"),
    ("ang anak ko pumunta sa Thailand, dinala siya sa Myanmar", "tl", "MM", "TH"),
    ("con trai tôi sang Thái Lan làm việc, bị đưa sang Myanmar", "vi", "MM", "TH"),
    ("i went to dubai and then moved to oman", "en", "OM", "AE"),
    ("je suis venue en italie et ils m'ont emmenée en france", "fr", "FR", "IT"),
    ("me trajeron a mexico y luego me llevaron a houston", "es", "US", "MX"),
    ("vim pra portugal e me levaram pra espanha", "pt", "ES", "PT"),
    ("меня привезли в Турцию, потом перевезли в Баку", "ru", "AZ", "TR"),
    ("мене привезли в Польщу а потім перевезли у Німеччину", "uk", "DE", "PL"),
    ("dinala nila ako sa malaysia tapos inilipat sa cambodia", "tl", "KH", "MY"),
    ("walinipeleka Oman kisha wakanipeleka Saudi", "sw", "SA", "OM"),
    ("mujhe dubai le gaye phir oman le gaye", "hi", "OM", "AE"),
    ("আমাকে দুবাই নিয়ে গেছে তারপর ওমানে নিয়ে গেছে", "bn", "OM", "AE"),
    ("they brought me to Spain and then to Germany", "en", "DE", "ES"),
    ("they took me to Libya, later to Italy", "en", "IT", "LY"),
    ("I went from Nepal to India to Kuwait", "en", "KW", "IN"),
    ("we flew to Bangkok and from there they drove us to Myawaddy", "en", "MM", "TH"),
    ("me llevaron a España y luego a Alemania", "es", "DE", "ES"),
    ("on m'a emmenée en Espagne puis en France", "fr", "FR", "ES"),
    ("me levaram para a Espanha e depois para a França", "pt", "FR", "ES"),
    ("m-au dus in Spania si apoi in Germania", "ro", "DE", "ES"),
    ("меня увезли в Польшу, потом в Германию", "ru", "DE", "PL"),
    ("мене вивезли до Польщі, потім до Німеччини", "uk", "DE", "PL"),
    ("أخذوني إلى تركيا ثم إلى اليونان", "ar", "GR", "TR"),
    ("मुझे पहले दिल्ली ले गए फिर दुबई ले गए", "hi", "AE", "IN"),
    ("আমাকে ভারতে নিয়ে গেছে তারপর দুবাই নিয়ে গেছে", "bn", "AE", "IN"),
    ("walinipeleka Kenya kisha Oman", "sw", "OM", "KE"),
    ("họ đưa em sang Lào rồi sang Campuchia", "vi", "KH", "LA"),
    ("dinala nila ako sa Thailand tapos sa Myanmar", "tl", "MM", "TH"),
    ("they brought me to kuwait then to saudi, im in kuwait now", "en", "KW", "SA"),
]

PLANNED = [
    ("they want to send me to Spain and then to Germany", "en"),
    ("quieren llevarme a España y luego a Francia", "es"),
    ("хотят отправить меня в Польшу, потом в Германию", "ru"),
    ("يريدون إرسالي إلى تركيا ثم إلى اليونان", "ar"),
]

DONE = [
    ("slt jveux plus vivre apres ce kils mont fait au liban", "fr"),
    ("après ce qui m'est arrivé en Libye je dors plus", "fr"),
    ("i cant live anymore after what they did to me in Lebanon", "en"),
    ("what happened to me in Dubai i cant forget", "en"),
    ("no quiero vivir despues de lo que me hicieron en Mexico", "es"),
    ("nao quero viver depois do que me fizeram em Portugal", "pt"),
    ("nu mai vreau sa traiesc dupa ce mi-au facut in Anglia", "ro"),
    ("не хочу жить после того что со мной сделали в Турции", "ru"),
    ("не хочу жити після того що зі мною зробили в Польщі", "uk"),
    ("ما بدي عيش بعد اللي عملوه فيني بلبنان", "ar"),
    ("mujhe nahi jeena jo dubai me mere saath kiya", "hi"),
    ("जो मेरे साथ दुबई में मेरे साथ हुआ, अब जीना नहीं", "hi"),
    ("ওরা সৌদি আরবে আমার সাথে যা করেছে তার পর আর বাঁচতে চাই না", "bn"),
    ("sitaki kuishi baada ya waliyonifanyia Saudi", "sw"),
    ("ayoko na mabuhay pagkatapos ng ginawa nila sakin sa Kuwait", "tl"),
    ("tôi không muốn sống nữa sau những gì họ làm với tôi ở Campuchia", "vi"),
]

BACK = [
    ("jsuis rentrée a dakar, jsuis plus au liban", "fr", "SN", "LB"),
    ("im back in Nairobi, im not in Lebanon anymore", "en", "KE", "LB"),
    ("ya volvi a Lima, ya no estoy en España", "es", "PE", "ES"),
    ("voltei pro brasil, ja nao estou em portugal", "pt", "BR", "PT"),
    ("m-am intors in romania, nu mai sunt in anglia", "ro", "RO", "GB"),
    ("я вернулась в Киев, я больше не в Польше", "ru", "UA", "PL"),
    ("я повернулась до Києва, я вже не в Польщі", "uk", "UA", "PL"),
    ("رجعت على المغرب، ما عدت في لبنان", "ar", "MA", "LB"),
    ("main wapas nepal aa gayi, ab kuwait me nahi hu", "hi", "NP", "KW"),
    ("আমি ঢাকায় ফিরে এসেছি, এখন আর সৌদিতে নেই", "bn", "BD", "SA"),
    ("nimerudi Nairobi, sipo tena Saudi", "sw", "KE", "SA"),
    ("nakauwi na ako sa Cebu, wala na ako sa Kuwait", "tl", "PH", "KW"),
    ("em ve vn roi, ko con o campuchia nua", "vi", "VN", "KH"),
    ("em o anh ma ko phai vn", "vi", "GB", "VN"),
    ("він не в Таїланді, він у М'янмі", "uk", "MM", "TH"),
    ("он не в Таиланде, он в Мьянме, Мьявадди", "ru", "MM", "TH"),
]


@pytest.mark.parametrize(("text", "language", "country", "before"), MOVED)
def test_the_end_of_a_journey_is_where_they_are(text: str, language: str, country: str, before: str) -> None:
    """Somebody who set out for one country and was taken to another is in the second; the first stays named."""
    found = where_is(text, language)
    assert found.country == country
    assert before in (*found.elsewhere, *found.planned)


@pytest.mark.parametrize(("text", "language"), PLANNED)
def test_nobody_is_at_the_end_of_a_journey_that_is_only_planned(text: str, language: str) -> None:
    """A plan goes on over "and then" as an arrival does."""
    found = where_is(text, language)
    assert found.country is None
    assert len(found.planned) == 2


WAS_THERE = [
    ("avant j'étais à Oman", "fr", "OM"),
    ("я была в Турции", "ru", "TR"),
    ("मैं पहले कतर में था अब काठमांडू में हूँ", "hi", "QA"),
]


@pytest.mark.parametrize(("text", "language", "left"), WAS_THERE)
def test_where_somebody_was_is_not_where_they_are(text: str, language: str, left: str) -> None:
    """What is told of the past outweighs the word of place."""
    assert where_is(text, language).country != left


def test_who_is_back_somewhere_is_there() -> None:
    """It is no wish to return."""
    assert where_is("je suis de retour à Cotonou", "fr").country == "BJ"


@pytest.mark.parametrize(
    "text",
    [
        "my daughter was taken to dubai, my son went to oman",
        "mi hija se fue a chile y mi hijo se fue a peru",
    ],
)
def test_two_journeys_of_two_people_are_asked_about(text: str) -> None:
    """Neither is where the other is."""
    found = where_is(text)
    assert (found.country, len(found.candidates)) == (None, 2)


def test_the_journey_of_another_leaves_who_writes() -> None:
    """A sister who was taken on is elsewhere."""
    assert where_is("i went to Dubai with my sister, they took her to Oman", "en").country == "AE"
    assert where_is("my son went to Thailand, they took him to Myanmar", "en").whose == "other"


@pytest.mark.parametrize(("text", "language"), DONE)
def test_where_something_was_done_is_not_where_they_are(text: str, language: str) -> None:
    """It is told of the past: lines of that country don't answer where they are now, and nobody said "from there"."""
    found = where_is(text, language)
    assert (found.country, found.candidates, found.origin) == (None, (), ())


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("look what they do to me in Dubai, i am locked", "en", "AE"),
        ("me hicieron trabajar en Mexico sin paga", "es", "MX"),
        ("im in nairobi after what they did to me in lebanon", "en", "KE"),
        ("je suis à Dakar, après ce qu'ils m'ont fait au Liban", "fr", "SN"),
    ],
)
def test_what_goes_on_or_stands_apart_is_a_place_still(text: str, language: str, country: str) -> None:
    """Only the place directly beside the words is one of the past."""
    assert where_is(text, language).country == country


@pytest.mark.parametrize(("text", "language", "country", "left"), BACK)
def test_who_is_back_is_no_longer_there_and_not_from_there(text: str, language: str, country: str, left: str) -> None:
    """A country that is denied is no home either: its lines for its people abroad were offered to a Senegalese."""
    found = where_is(text, language)
    assert (found.country, found.origin) == (country, ())
    assert left in found.elsewhere


CAME_HOME = [
    ("I was in saudi 2 years, came back last month, cant sleep at night", "en"),
    ("was working in saudi as housegirl now am home since june", "en"),
    ("i escaped from saudi and returned to my village, madam never paid", "en"),
    ("Nilikua saudi miaka miwili nimerudi mwezi uliopita. silali usiku", "sw"),
    ("nlikuwa saudi nikarudi nyumbani, mshahara hawakunilipa", "sw"),
    ("estuve en arabia dos años, volvi el mes pasado, no duermo", "es"),
    ("trabaje en arabia saudita, ya regrese a mi pueblo y no me pagaron", "es"),
    ("j'étais en arabie, je suis rentrée le mois dernier, je dors plus", "fr"),
    ("jai travaillé au liban 2 ans chui revenue en juin", "fr"),
    ("estive na arabia dois anos, voltei mes passado, nao durmo", "pt"),
    ("trabalhei em portugal e ja voltei pro brasil faz um mes", "pt"),
    ("am fost in arabia 2 ani, m-am intors luna trecuta, nu dorm", "ro"),
    ("am lucrat in italia, acum sunt acasa, nu mi-au platit", "ro"),
    ("я была в Саудовской Аравии, вернулась месяц назад, не сплю", "ru"),
    ("работала в турции два года, уже дома, не заплатили", "ru"),
    ("я була в Саудівській Аравії, повернулась місяць тому, не сплю", "uk"),
    ("працювала в польщі два роки, вже вдома, не заплатили", "uk"),
    ("كنت في السعودية سنتين ورجعت الشهر اللي فات، مش بنام", "ar"),
    ("اشتغلت في الكويت ورجعت بلدي وما اعطوني حقي", "ar"),
    ("main saudi mein thi do saal, pichle mahine wapas aayi, neend nahi aati", "hi"),
    ("मैं सऊदी में थी, पिछले महीने लौट आई, नींद नहीं आती", "hi"),
    ("আমি সৌদিতে ছিলাম দুই বছর, গত মাসে ফিরছি, ঘুম আসে না", "bn"),
    ("ami saudi te chilam, gelo mase deshe firsi, beton dey nai", "bn"),
    ("nagtrabaho ako sa kuwait, nakauwi na ko, di ako binayaran", "tl"),
    ("em ở Ả Rập 2 năm, về nước tháng trước rồi, đêm không ngủ được", "vi"),
    ("hoi truoc em lam o dai loan, gio ve que roi, chua duoc tra luong", "vi"),
]


@pytest.mark.parametrize(("message", "language"), CAME_HOME)
def test_who_came_home_is_where_they_were_no_longer(message: str, language: str) -> None:
    """The country of their telephone stands until they say another."""
    there = {"SA", "LB", "KW", "IT", "PT", "TR", "PL", "TW"}
    assert where_is(message, language).country not in there


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("i am in kuwait now, i came back last month from my leave", "en"),
        ("im locked in a house in saudi, madam came back last month", "en"),
        ("estoy en arabia, quiero volver a mi pueblo", "es"),
        ("em ở đài loan, muốn về nước", "vi"),
        ("niko saudi nataka kurudi nyumbani", "sw"),
    ],
)
def test_who_only_wants_to_go_home_is_still_there(message: str, language: str) -> None:
    """Nor does it move them that somebody else came back, or that they did, from a leave."""
    assert where_is(message, language).country in {"KW", "SA", "TW"}
