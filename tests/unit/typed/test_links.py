"""A link alone is told that it can't be read; two words with a forgotten blank are words."""

from __future__ import annotations

import pytest

from bot.typed.links import is_link_alone


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/job",
        "HTTPS://EXAMPLE.COM",
        "t.me/jobs_dubai",
        "www.jobs-dubai.ae",
        "example.com",
        "tg://join?invite=abc",
        "https://пример.рф/работа",
        "https://example.com/a\n https://example.org/b",
    ],
)
def test_links_alone(text: str) -> None:
    """With a scheme, a path, or the end of a host that no sentence has."""
    assert is_link_alone(text)


@pytest.mark.parametrize(
    "text",
    ["help.me", "ok.thanks", "no.im in dubai", "me.ayuda", "1/2", "yes/no", "is example.com genuine", "", " ", "24/7"],
)
def test_words(text: str) -> None:
    """A cry without a blank stays a cry."""
    assert not is_link_alone(text)
