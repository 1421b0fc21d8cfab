"""Redaction as a whole: offsets, language hints, bad input."""

from __future__ import annotations

import re
import time

import pytest

from bot.privacy import LineError, RemovedKind, anonymise_line, redact
from bot.privacy.redaction import LONGEST


def test_offsets_are_code_points_of_the_original() -> None:
    """Invisible marks and composed letters before an identifier do not shift it."""
    text = "\u200b😀 e\u0301 call 07\u200b700 900 461"
    removed = redact(text, "en").removed
    assert [text[r.start : r.end] for r in removed] == ["07\u200b700 900 461"]


def test_what_nobody_knows_is_removed() -> None:
    """Default-deny: a word without standing goes, as whatever kind; what the tagger guesses of it is not tested."""
    kept = redact("they hid it at zquvrax", "en").text
    assert re.fullmatch(r"they hid it at \[[A-Z_]+\]", kept)


def test_without_a_hint_the_words_tell_the_language() -> None:
    """A wrong or missing language costs few words."""
    text = "tengo mucho miedo y no puedo salir de la casa"
    assert redact(text, None).text == text
    assert redact(text, "fr").text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " " * LONGEST,
        "\0" * 50,
        "\ud800" * 50,
        "\u202e maria",
        "a" + "\u0301" * 9000,
        "1 " * 5000,
        "a@" * 5000,
    ],
    ids=["empty", "blanks", "nul", "surrogates", "bidi", "marks", "digits", "signs"],
)
def test_bad_input_is_redacted_in_bounded_time(text: str) -> None:
    """Nothing that arrives raises or holds the server up."""
    redact("warm up", "en")
    started = time.perf_counter()
    redact(text, "en").text.encode()
    assert time.perf_counter() - started < 3


def test_what_is_too_long_is_removed_whole() -> None:
    """Text after the limit is never kept unread."""
    redacted = redact("help " * 3000, "en")
    assert redacted.removed[-1].end == 15_000
    assert len(redacted.text) < LONGEST + 10


def test_a_line_of_the_command_is_anonymised() -> None:
    """The contract of `bot anonymise`."""
    line = anonymise_line({"id": "7", "text": "call 07700 900 461", "lang": "en"})
    assert line == {
        "id": "7",
        "text": "call [PHONE]",
        "removed": [{"start": 5, "end": 18, "kind": RemovedKind.PHONE}],
    }


def test_a_line_without_text_is_refused_without_repeating_it() -> None:
    """The error tells what is missing and nothing of what was there."""
    with pytest.raises(LineError, match="needs") as error:
        anonymise_line({"id": "1", "txt": "maria"})
    assert "maria" not in str(error.value)
