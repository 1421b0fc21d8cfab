"""Segmentation holds for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.replies.sms_text import Encoding, for_sms, segmentation


@given(st.text(max_size=600))
def test_segments_cover_the_text_and_no_more(text: str) -> None:
    """As many parts as needed: never fewer than the units ask for, never one more than cut characters can cause."""
    cost = segmentation(text)
    alone, together = (160, 153) if cost.encoding is Encoding.GSM_7 else (70, 67)
    if cost.units <= alone:
        assert cost.segments == (1 if text else 0)
    else:
        assert cost.units <= cost.segments * together
        assert (cost.segments - 1) * (together - 1) < cost.units


@given(st.text(max_size=300), st.booleans())
def test_a_text_for_sms_is_never_dearer(text: str, plain_letters: bool) -> None:
    """Normalising saves segments or leaves them as they are, and doing it twice changes nothing."""
    sent = for_sms(text, plain_letters)
    assert segmentation(sent).encoding is Encoding.GSM_7 or segmentation(text).encoding is Encoding.UCS_2
    assert for_sms(sent, plain_letters) == sent
