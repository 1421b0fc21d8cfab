"""Nobody hides the chat from those who come to help somebody that has taken something."""

from __future__ import annotations

import pytest

from bot.dialogue.dying_now import is_dying_now, kept_in_sight
from bot.dialogue.known import Known
from bot.dialogue.rewriting import as_answer, read_as
from bot.message_values import intent_of, urgency_of
from bot.understood import ENTITIES, INTENT, TEXT, Understood

DYING = Known(need="self_harm", tier="emergency", language="pt")
MOTHER: Understood = {TEXT: "minha mae chegou, chamou o samu", INTENT: {"name": "answer", "confidence": 1.0}}  # type: ignore[typeddict-item]


@pytest.mark.parametrize("read", [as_answer(MOTHER, "safe", "near"), read_as(MOTHER, "quick_exit")])
def test_who_comes_to_help_hides_nothing(read: Understood) -> None:
    """However it was read, the emergency stays in sight."""
    kept = kept_in_sight(read, DYING)
    assert (intent_of(kept), urgency_of(kept), kept[ENTITIES]) == ("self_harm", "emergency", [])


@pytest.mark.parametrize(
    "known",
    [
        Known(need="self_harm", tier="urgent", language="pt"),
        Known(need="immediate_danger", tier="emergency", language="pt"),
        Known(need="being_exploited", tier="urgent", language="pt"),
    ],
)
def test_elsewhere_somebody_near_hides_the_chat(known: Known) -> None:
    """Whoever comes may be the danger."""
    near = as_answer(MOTHER, "safe", "near")
    assert kept_in_sight(near, known) == near
    assert not is_dying_now(known)


def test_what_hides_nothing_stays_as_it_was_read() -> None:
    """An answer to the safety question is one."""
    safe = as_answer(MOTHER, "safe", "yes")
    assert kept_in_sight(safe, DYING) == safe
