"""The mechanism proves its own bound, and its noise is as wide as the data sheet says."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.settings import ROOT
from bot.sharing.noise import margin, mechanism, noisy_counts
from bot.sharing.questions import QUESTIONS
from tests.unit.sharing.written import WEEKS


@pytest.mark.parametrize("total", [0.01, 0.1, 0.3, 1.0, 1.7, 4.0])
def test_the_privacy_map_of_all_tables_is_within_epsilon(total: float) -> None:
    """OpenDP computes the loss from the noise; together it is no more than what is spent, not by a rounding either."""
    loss = sum(
        mechanism(tuple(question.keys(WEEKS)), question.cap, question.epsilon(total)).map(question.cap)
        for question in QUESTIONS
    )
    assert total * 0.999 < loss <= total


def test_counts_come_in_the_order_of_the_keys_and_then_the_rest() -> None:
    """With hardly any noise the counts are the true ones."""
    assert noisy_counts(["b", "a", "b", "x", "y"], ("a", "b", "c"), 1, 1000.0) == [1, 2, 0, 2]


def test_no_library_of_models_is_loaded_for_noise() -> None:
    """OpenDP's prelude would load scikit-learn, which takes seconds."""
    code = "import sys, bot.sharing.noise; sys.exit('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_margin_holds_in_95_of_100_cases() -> None:
    """Drawn 4,000 times: what lies outside is between 2 and 5 in 100 and a little for chance."""
    width = margin(1, 0.2)
    drawn = noisy_counts([], tuple(map(str, range(3999))), 1, 0.2)
    outside = sum(abs(count) >= width for count in drawn) / len(drawn)
    assert 0.02 < outside < 0.065
