"""Thresholds of urgency keep to their shares of harmless examples."""

from __future__ import annotations

import numpy as np

from bot.nlu.fitting.threshold_choice import ASKED, FALSE_ALARMS, choose_thresholds
from bot.nlu.thresholds import ThresholdsByLanguage


def test_thresholds_keep_to_their_shares() -> None:
    """No more harmless examples than allowed are above the thresholds."""
    random = np.random.default_rng(0)
    scores, intents = random.beta(1, 8, 5000), np.array(["greet"] * 5000)
    limits = choose_thresholds(scores, intents, np.array(["en"] * 5000)).of("en")
    assert (scores >= limits.urgent).mean() <= FALSE_ALARMS + 0.001
    assert (scores >= limits.ask).mean() <= FALSE_ALARMS + ASKED + 0.001
    assert limits.ask <= limits.urgent <= limits.window


def test_each_language_keeps_to_its_shares() -> None:
    """A language that is understood well gets a lower threshold; a handful of examples moves it little."""
    random = np.random.default_rng(0)
    scores = np.concatenate([random.beta(1, 30, 3000), random.beta(1, 4, 3000), [0.999] * 3])
    languages = np.array(["en"] * 3000 + ["sw"] * 3000 + ["vi"] * 3)
    limits = choose_thresholds(scores, np.array(["greet"] * len(scores)), languages)
    assert limits.of("en").urgent < limits.overall.urgent < limits.of("sw").urgent
    assert abs(limits.of("vi").urgent - limits.overall.urgent) < 0.1
    assert limits.of("pl") == limits.of(None) == limits.overall
    assert ThresholdsByLanguage.from_json(limits.as_json()) == limits
