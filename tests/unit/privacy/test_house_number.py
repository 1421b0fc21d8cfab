"""Houses without a street word, and the parts after a number."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "redacted"),
    [
        ("nhà ở 27A Trần Quốc Toản", "vi", "nhà ở [ADDRESS]"),
        ("em ở 112/5 Nguyễn Văn Cừ", "vi", "em ở [ADDRESS]"),
        ("moro na Rua do Outeiro, 45, 2º esq no porto", "pt", "moro na [ADDRESS]"),
        ("बंगला 14, स्ट्रीट 9 में हूं", "hi", "[ADDRESS] में हूं"),
        ("ভিলা ২৭, স্ট্রিট ১১ তে আছি", "bn", "[ADDRESS] তে আছি"),
        ("вилла 27, стрит 11", "ru", "[ADDRESS]"),
        ("ब्लॉक 14/एफ", "hi", "[ADDRESS]"),
        ("ফ্ল্যাট ১২/বি তে আছি", "bn", "[ADDRESS] তে আছি"),
    ],
)
def test_the_whole_address_goes(text: str, language: str, redacted: str) -> None:
    """And nothing else."""
    assert redact(text, language).text == redacted


@pytest.mark.parametrize(
    ("text", "language"), [("em ở 45 ngày rồi", "vi"), ("24/7 we work, no day off since 12/5 I count", "en")]
)
def test_times_and_dates_are_no_houses(text: str, language: str) -> None:
    """No name follows them."""
    assert redact(text, language).text == text


def test_the_clause_that_goes_on_stays() -> None:
    """A number in it does not belong to the street."""
    redacted = redact("vivimos en el barrio Flores trabajamos de 7 a 12", "es").text
    assert redacted.endswith("trabajamos de 7 a 12")
