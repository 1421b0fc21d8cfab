"""Which messages count for which figure, and how sure a figure is."""

from __future__ import annotations

import pytest

from bot.evaluation.messages import Labelled, ModelVerdict, Rate, figures, typed_carelessly


def verdict(
    said: tuple[str, str], right: tuple[str, ...] = ("being_exploited",), tiers: str = "urgent", *, asks: bool = False
) -> ModelVerdict:
    """What the model said, intent and tier, of a message with these right intents and tiers."""
    tier, *also = tiers.split()
    message = Labelled("a", "en", "They keep my passport.", tier, right, "plain", frozenset(also))
    return ModelVerdict(message, said[0], 0.9, said[1], asks=asks, evidence=())


ALARM, NONE = ("being_exploited", "urgent"), ("greet", "conversation")


@pytest.mark.parametrize(
    ("hits", "of", "interval"),
    [(0, 0, (0.0, 1.0)), (0, 10, (0.0, 0.2775)), (8, 10, (0.4902, 0.9433)), (10, 10, (0.7225, 1.0))],
)
def test_a_share_has_its_wilson_interval(hits: int, of: int, interval: tuple[float, float]) -> None:
    """The bounds are those of Wilson (1927) for 95 %; of nothing nothing is known."""
    assert Rate(hits, of).interval == pytest.approx(interval, abs=1e-4)


def test_a_message_that_may_be_urgent_or_not_counts_in_neither_rate() -> None:
    """Either verdict is right for it."""
    found = figures(
        [verdict(ALARM), verdict(NONE), verdict(ALARM, tiers="concern"), verdict(NONE, tiers="urgent concern")]
    )
    assert found.urgent_recall == Rate(1, 2)
    assert found.false_alarms == Rate(1, 1)


def test_a_question_for_safety_saves_at_the_second_turn() -> None:
    """It is no alarm, and costs something harmless a question alone."""
    found = figures([verdict(NONE, asks=True), verdict(NONE, tiers="concern", asks=True)])
    assert found.urgent_recall == Rate(0, 1)
    assert found.urgent_recall_second_turn == Rate(1, 1)
    assert found.false_alarms == Rate(0, 1)
    assert found.harmless_asked == Rate(1, 1)


def test_f1_counts_a_verdict_for_the_right_intent_that_it_named() -> None:
    """Where two are right and the second one is said, no mistake is counted for the first one."""
    either = ("being_exploited", "left_exploitation")
    assert figures([verdict(("left_exploitation", "urgent"), either)]).macro_f1 == 1.0
    assert figures([verdict(ALARM), verdict(ALARM), verdict(NONE)]).macro_f1 == pytest.approx(0.8)
    assert figures([]).macro_f1 == 0.0


def test_slips_of_the_thumb_are_the_same_at_every_measurement() -> None:
    """Two models are compared on the same words; what is right for them stays."""
    messages = [
        Labelled(f"{number}", "en", "They KEEP my passport here", "urgent", ("x",), "plain") for number in range(20)
    ]
    careless = typed_carelessly(messages)
    assert careless == typed_carelessly(messages)
    assert all(message.text == message.text.lower() for message in careless)
    assert len({message.text for message in careless}) > 10
    assert [message.id for message in careless] == [message.id for message in messages]
