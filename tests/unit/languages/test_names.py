"""Names of languages, as they are shown and as people write them."""

from __future__ import annotations

import pytest

from bot.languages import language_name, language_named
from bot.settings import settings


def test_a_language_is_named_in_the_reader_s_language() -> None:
    """What CLDR says; a code that nobody knows stays."""
    assert language_name("es", "en") == "Spanish"
    assert language_name("xx", "en") == "xx"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("español por favor", "es"), ("espanol porfa", "es"), ("can we talk in spanish", "es"),
        ("parlez français", "fr"), ("на русском пожалуйста", "ru"), ("українською", "uk"), ("عربي أو العربية", "ar"),
        ("hindi please", "hi"), ("हिन्दी", "hi"), ("in romana", "ro"), ("tiếng việt", "vi"), ("tieng viet di", "vi"),
        ("spanish or french", None), ("another language", None), ("", None),
    ],
)  # fmt: skip
def test_the_language_that_a_message_names(text: str, code: str | None) -> None:
    """In whatever language it is named; none where two are, or where no name is."""
    assert language_named(text, settings().live_languages) == code
