"""The QR code of the second factor."""

from __future__ import annotations

from bot.review.access.qr_code import qr_svg


def test_a_code_is_a_picture_without_style_or_script() -> None:
    """The strict content policy allows neither; nothing of what it holds can be read as markup."""
    made = qr_svg('otpauth://totp/"><script>')
    assert made.startswith("<svg")
    assert "script" not in made
    assert "style" not in made
