"""Words wait in memory while redaction learns, and follow their turn afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation_log import withheld
from bot.conversation_log.withheld import WithheldWords
from bot.privacy import Redacted, redact
from tests.unit.conversation_log.events import turn_events

if TYPE_CHECKING:
    import pytest

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


def test_a_message_that_cannot_be_redacted_is_kept_without_its_words(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Its verdict may be urgent, and the words of those behind it must still follow."""

    def fails(text: str, language: str | None) -> Redacted:
        if text == LETTER:
            raise RecursionError(text)
        return redact(text, language)

    monkeypatch.setattr(withheld, "redact", fails)
    kept: list[TurnRecord] = []
    words = WithheldWords(kept.append)
    for message, text in enumerate((LETTER, "they took my passport")):
        words.record(turn_events(text, message=str(message)))
    words.follow()
    assert [record.text for record in kept] == ["[WORD]", "they took my passport"]
    now = words.record(turn_events(LETTER, message="m2"))
    assert now is not None
    assert (now.text, now.intent) == ("[WORD]", "being_exploited")
    assert "RecursionError" in caplog.text
    assert "Okonkwo" not in caplog.text
