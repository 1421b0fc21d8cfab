"""The examples that stand for what a model knew."""

from __future__ import annotations

from bot.nlu.fitting.said import Said
from bot.nlu.teaching.replay import choose_replay


def test_a_replay_is_balanced_and_repeatable() -> None:
    """Every intent of every language alike, in whatever order the examples come."""
    many = [Said(f"{intent} {number}", intent, language) for intent, language, count in
            (("a", "en", 50), ("b", "en", 3), ("a", "sw", 50)) for number in range(count)]  # fmt: skip
    chosen = choose_replay(many, 23)
    counts = [sum((said.intent, said.language) == group for said in chosen) for group in (("a", "en"), ("b", "en"))]
    assert counts == [10, 3]
    assert choose_replay(many[::-1], 23) == chosen
