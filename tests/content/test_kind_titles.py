"""Every kind of follow-up that can be offered has a title, short enough for a button in every language."""

from __future__ import annotations

import pytest

from bot.follow_up_kind import kinds
from bot.languages.known import our_languages
from bot.replies.catalogue import catalogue

LONGEST = 26
KINDS = sorted(name for name, kind in kinds().items() if not kind.never_offered)


@pytest.mark.parametrize("kind", [*KINDS, "none"])
def test_a_kind_can_be_offered_in_every_language(kind: str) -> None:
    """Of its own: no two titles of a language read the same."""
    for language in our_languages():
        title, written_in = catalogue(tuple(our_languages())).text(f"kind_{kind}", language, sms=True)
        assert written_in == language
        assert 0 < len(title) <= LONGEST, (language, title)


def test_no_two_titles_of_a_language_are_the_same() -> None:
    """A number would choose one, and a word both."""
    for language in our_languages():
        titles = [catalogue(tuple(our_languages())).text(f"kind_{kind}", language, sms=True)[0] for kind in KINDS]
        assert len({*titles}) == len(titles), language


def test_no_title_is_kept_that_nobody_is_offered() -> None:
    """It would be translated for nothing."""
    words = catalogue(tuple(our_languages()))
    assert {name for name in words.responses if name.startswith("kind_")} == {
        f"kind_{kind}" for kind in [*KINDS, "none"]
    }
