"""The list of languages, where none is named."""

from __future__ import annotations

from bot.actions.change_language import ChangeLanguage
from bot.settings import settings
from tests.turns import changed, turn_of


def test_a_text_message_lists_the_other_languages_alone() -> None:
    """Every letter costs there, and nobody asks for the one that they read; a keyboard shows them all."""
    asking = turn_of("change_language", language="bn")
    (on_telegram,), (by_sms,) = (
        ChangeLanguage().answer(turn).says for turn in (asking, changed(asking, channel="sms"))
    )
    assert [each["response"] for each in on_telegram.choices or ()] == [
        f"language_{code}" for code in settings().live_languages
    ]
    missing = {each["response"] for each in on_telegram.choices or ()} - {
        each["response"] for each in by_sms.choices or ()
    }
    assert missing == {"language_bn"}
