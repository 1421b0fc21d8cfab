"""Words wait in memory while redaction learns, and follow their turn afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation_log.withheld import WithheldWords
from tests.unit.conversation_log.events import turn_events

if TYPE_CHECKING:
    from bot.conversation_log.record import TurnRecord

LETTER = "my name is Blessing Okonkwo, call +974 5551 2345, they took my passport"


def test_words_follow_when_redaction_has_learned() -> None:
    """Until then nothing of them is kept, and afterwards they come redacted, without waiting."""
    kept: list[TurnRecord] = []
    words = WithheldWords(kept.append)
    before = words.record(turn_events(LETTER))
    assert before is not None
    assert (before.text, before.removed) == ("[WORD]", ("word",))
    words.follow()
    (later,) = kept
    assert later.key == before.key
    assert later.text is not None
    assert "they took my passport" in later.text
    assert "Okonkwo" not in later.text
    now = words.record(turn_events("they took my passport", message="m2"))
    assert now is not None
    assert now.text == "they took my passport"
    assert len(kept) == 1


def test_who_is_erased_leaves_no_words_behind() -> None:
    """Somebody else's words stay."""
    kept: list[TurnRecord] = []
    words = WithheldWords(kept.append)
    words.record(turn_events("they took my passport"))
    words.record(turn_events("my boss beats me", sender="pseudonym-of-another"))
    words.forget(str(turn_events()[0]["sender_id"]))
    words.follow()
    assert [record.text for record in kept] == ["my boss beats me"]
