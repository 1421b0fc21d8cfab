"""Where somebody was sold, worked or came back from is a place of the past, and where they are still held is not."""

from __future__ import annotations

import pytest

from bot.places import where_is


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("me vendió en Kuwait", "es", "KW"),
        ("vendue au koweit", "fr", "KW"),
        ("rentrée du liban", "fr", "LB"),
        ("I came back from Oman last month", "en", "OM"),
        ("he sold me in Kuwait", "en", "KW"),
        ("i was sold in kuwait", "en", "KW"),
        ("I worked in Dubai for two years", "en", "AE"),
        ("i returned from saudi last year", "en", "SA"),
        ("i got back from Qatar", "en", "QA"),
        ("me vendieron en Kuwait", "es", "KW"),
        ("volví de Líbano el mes pasado", "es", "LB"),
        ("regresé de Kuwait", "es", "KW"),
        ("trabajé en Dubai dos años", "es", "AE"),
        ("je suis rentrée de Dubaï", "fr", "AE"),
        ("revenue du Koweït", "fr", "KW"),
        ("j'ai travaillé au Liban", "fr", "LB"),
        ("on m'a vendue au Liban", "fr", "LB"),
        ("fui vendida no Kuwait", "pt", "KW"),
        ("voltei do Líbano mês passado", "pt", "LB"),
        ("me venderam na Espanha", "pt", "ES"),
        ("trabalhei em Dubai", "pt", "AE"),
        ("m-au vândut în Italia", "ro", "IT"),
        ("m-am întors din Spania", "ro", "ES"),
        ("am lucrat în Germania", "ro", "DE"),
        ("am venit acasă din Italia", "ro", "IT"),
        ("меня продали в Турции", "ru", "TR"),
        ("я вернулась из Дубая", "ru", "AE"),
        ("работала в Турции", "ru", "TR"),
        ("приехала из Турции месяц назад", "ru", "TR"),
        ("мене продали в Туреччині", "uk", "TR"),
        ("я повернулася з Польщі", "uk", "PL"),
        ("працювала в Польщі", "uk", "PL"),
        ("باعني في الكويت", "ar", "KW"),
        ("رجعت من لبنان", "ar", "LB"),
        ("اشتغلت في السعودية سنتين", "ar", "SA"),
        ("rja3t men dubai", "ar", "AE"),
        ("मुझे कुवैत में बेच दिया था", "hi", "KW"),
        ("main oman se wapas aayi", "hi", "OM"),
        ("मैं दुबई से लौट आई", "hi", "AE"),
        ("kuwait mein kaam karti thi", "hi", "KW"),
        ("niliuzwa Kuwait", "sw", "KW"),
        ("nimerudi kutoka Oman", "sw", "OM"),
        ("nilifanya kazi Saudi", "sw", "SA"),
        ("nilirudi toka Saudia mwezi jana", "sw", "SA"),
        ("em bị bán sang Trung Quốc rồi về", "vi", "CN"),
        ("em về từ Campuchia", "vi", "KH"),
        ("em từng làm ở Đài Loan", "vi", "TW"),
        ("em bị bán ở Trung Quốc", "vi", "CN"),
        ("ibinenta ako sa Kuwait", "tl", "KW"),
        ("galing akong Oman", "tl", "OM"),
        ("umuwi na ako galing Saudi", "tl", "SA"),
        ("nagtrabaho ako sa Dubai dati", "tl", "AE"),
        ("আমাকে কুয়েতে বিক্রি করেছিল", "bn", "KW"),
        ("ওমান থেকে ফিরে এসেছি", "bn", "OM"),
        ("ami saudi theke fire asci", "bn", "SA"),
        ("দুবাইতে কাজ করতাম", "bn", "AE"),
    ],
)
def test_a_place_of_the_past(text: str, language: str, country: str) -> None:
    """The country of the telephone's number stays the likeliest."""
    assert where_is(text, language).country != country


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("they sold me to a man in Kuwait and i am here now", "en", "KW"),
        ("i was sold to a family in Dubai, they dont let me out", "en", "AE"),
        ("I came back to Nepal", "en", "NP"),
        ("i work in dubai", "en", "AE"),
        ("me vendieron a una familia en Kuwait y no me dejan salir", "es", "KW"),
        ("volví a Bolivia", "es", "BO"),
        ("je suis rentrée au Togo", "fr", "TG"),
        ("on m'a vendue au Liban et je suis encore là", "fr", "LB"),
        ("voltei para o Brasil", "pt", "BR"),
        ("m-am întors în Moldova", "ro", "MD"),
        ("я вернулась в Украину", "ru", "UA"),
        ("повернулася в Україну", "uk", "UA"),
        ("رجعت لمصر", "ar", "EG"),
        ("nimerudi Kenya", "sw", "KE"),
        ("em về Việt Nam rồi", "vi", "VN"),
        ("umuwi na ako sa Pilipinas", "tl", "PH"),
        ("বাংলাদেশে ফিরে এসেছি", "bn", "BD"),
        ("em bị bán sang Trung Quốc", "vi", "CN"),
    ],
)
def test_a_place_of_today(text: str, language: str, country: str) -> None:
    """Where somebody came back to, works now, or may not go out since they were sold."""
    assert where_is(text, language).country == country
