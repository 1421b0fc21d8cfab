"""What is said of responses that cost too much by SMS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies import segment_report
from bot.replies.segment_report import too_long
from bot.replies.sms_text import Encoding, Segmentation
from bot.settings import settings

if TYPE_CHECKING:
    import pytest

#: Of some responses of a language in plain letters.
COSTS = {
    **{f"utter_{number}": Segmentation(Encoding.GSM_7, 150, 1) for number in range(20)},
    "utter_emergency": Segmentation(Encoding.UCS_2, 130, 2),
    "utter_emergency_at_sea": Segmentation(Encoding.GSM_7, 170, 2),
    "utter_emergency_self_harm": Segmentation(Encoding.UCS_2, 140, 3),
}


def test_the_most_that_is_asked_for_holds_in_every_script(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit of two means two, also where a part has 67 letters."""
    monkeypatch.setenv("WAYMARK_LANGUAGES", "en ru")
    settings.cache_clear()
    assert too_long() == []
    found = too_long(2)
    assert found
    assert all(line.startswith("ru: ") and " takes 3 segments " in line for line in found)


def test_every_emergency_wording_is_held_to_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also that at sea and for someone who wants to die; its own letters count, and not those of most texts."""
    monkeypatch.setattr(segment_report, "costs", lambda _language: COSTS)
    monkeypatch.setenv("WAYMARK_LANGUAGES", "en")
    settings.cache_clear()
    assert [line.split()[1] for line in too_long()] == ["utter_emergency_at_sea", "utter_emergency_self_harm"]
