"""Places, houses and firms whose parts stand apart from the mark that tells them."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "hidden"),
    [
        ("كنت خدامة ف طنجة عند عائلة", "ar", "طنجة"),
        ("ساكنة في الفروانية مع بنات", "ar", "الفروانية"),
        ("email karna par ghar mat aana C-42 Ganga Colony", "hi", "C-42"),
        ("nhà tôi 15/4 Lê Văn Sỹ", "vi", "15/4"),
        ("हम फ्लैट 12, शिव अपार्टमेंट, एस पी रोड में बंद हैं", "hi", "एस पी रोड"),
        ("stau pe Via Mazzini 12, scala C", "ro", "scala C"),
        ("मैं ढाबे पर काम करता हूं ढाबा राजधानी, मालिक मारता है", "hi", "राजधानी"),
        ("সাগর শিপিং এর জাহাজে ছিলাম", "bn", "সাগর শিপিং"),
        ("mi alumna Abril Echeverri no vino", "es", "Abril"),
    ],
)
def test_the_whole_goes(text: str, language: str, hidden: str) -> None:
    """Also the part that is a word, a letter or a date elsewhere."""
    redacted = redact(text, language).text
    assert not any(part in redacted.split() for part in hidden.split())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ف الشغل و ب البيت و في الفيسبوك", "ar"),
        ("البنات يبكو وما عطونا الراتب", "ar"),
        ("em về ngày 23/7 và không ai biết", "vi"),
        ("हम होटल गए, फिर दूसरे होटल में", "hi"),
    ],
)
def test_words_stay(text: str, language: str) -> None:
    """Neither a preposition apart nor a business said twice makes a name of what follows."""
    assert redact(text, language).text == text
