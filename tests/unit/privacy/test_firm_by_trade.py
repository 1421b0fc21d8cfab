"""Firms of Hindi and Bengali up to the word for their trade."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "firm"),
    [
        ("মেসার্স সাত ভাই ব্রিকস এ কাজ করি", "bn", "সাত ভাই ব্রিকস"),
        ("গার্মেন্টসের নাম নিউ তারা ফ্যাশন", "bn", "নিউ তারা ফ্যাশন"),
        ("বারের নাম সোনার তরী, মালিক মারে", "bn", "সোনার তরী"),
        ("কোম্পানি আল মদিনা সার্ভিস আমাদের বেতন দেয় না", "bn", "আল মদিনা সার্ভিস"),
        ("मेसर्स तीन मूर्ति ब्रिक्स में काम करते हैं", "hi", "तीन मूर्ति ब्रिक्स"),
        ("बार का नाम नीला सागर है", "hi", "नीला सागर"),
        ("मैं होटल चंदन पैलेस में काम करती हूं", "hi", "होटल चंदन पैलेस"),
    ],
)
def test_the_whole_name_goes(text: str, language: str, firm: str) -> None:
    """Also where it consists of words of grammar."""
    redacted = redact(text, language).text
    assert not any(word in redacted for word in firm.split())


def test_a_trade_is_no_name() -> None:
    """Somebody who works in one names nobody."""
    for text, language in [("trabajo en un taller de costura en el barrio", "es"), ("un hotel pres de la gare", "fr")]:
        assert redact(text, language).text == text
