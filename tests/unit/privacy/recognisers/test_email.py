"""E-mail addresses, however people avoid the sign."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("write to ada.k@example.org now", "en", "ada.k@example.org"),
        ("its ada dot k at gmail dot com", "en", "ada dot k at gmail dot com"),
        ("mail is ada (at) example (dot) org", "en", "ada (at) example (dot) org"),
        ("mi correo es ada arroba example punto com", "es", "ada arroba example punto com"),
        ("почта ada собака mail точка ru", "ru", "ada собака mail точка ru"),
        ("ada_k @ example . org", "en", "ada_k @ example . org"),
    ],
)
def test_an_address_goes(text: str, language: str, gone: str) -> None:
    """No part of it stays."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize("text", ["he met me at home. he was angry", "we work at night. the farm is far"])
def test_a_word_for_the_sign_alone_is_no_address(text: str) -> None:
    """The word "at" stands in every second message."""
    assert redact(text, "en").text == text
