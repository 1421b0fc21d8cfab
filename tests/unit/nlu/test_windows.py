"""Long messages are looked at piece by piece, short ones as a whole."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.text import count_words
from bot.nlu.windows import WHOLE_WORDS, WINDOW_WORDS, windows

HARMLESS = "We run a hotel with forty rooms and we like to train our staff. "
URGENT = "my sister is locked in the flat above us and he beats her"


def test_short_messages_have_no_windows() -> None:
    """The encoder sees all of a short message at once: windows would only cost time."""
    assert windows(URGENT) == []
    assert windows("") == []


def test_each_sentence_is_a_window() -> None:
    """One urgent sentence among harmless ones stands alone in a window."""
    text = HARMLESS * 3 + URGENT
    assert [text[w.start : w.end] for w in windows(text)][-1] == URGENT


def test_no_punctuation_gives_overlapping_windows() -> None:
    """Somebody who writes without full stops is cut with overlap, so that no thought is lost at a cut."""
    text = " ".join(f"w{i}" for i in range(100))
    found = windows(text)
    assert all(count_words(text[w.start : w.end]) <= WINDOW_WORDS for w in found)
    assert all(a.end > b.start for a, b in itertools.pairwise(found))
    assert found[-1].end == len(text)


@given(st.text(alphabet=st.sampled_from("abc .?!\n"), max_size=600))
def test_windows_cover_every_word(text: str) -> None:
    """No word of a long message is outside all windows."""
    found = windows(text)
    if count_words(text) > WHOLE_WORDS:
        covered = {i for w in found for i in range(w.start, w.end)}
        assert all(i in covered for i, c in enumerate(text) if c.isalpha())
