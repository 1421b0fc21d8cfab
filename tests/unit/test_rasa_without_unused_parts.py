"""Each stand-in is needed, and fails clearly where somebody would really use it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.rasa_without_unused_parts import UNUSED, UnusedPartError


def imported_in_all() -> set[str]:
    """Modules that a fresh process asks for while it imports Rasa's server and training, and spaCy."""
    code = (
        "import bot, sys; import rasa.core.run, rasa.core.agent, rasa.model_training;"
        "import rasa.engine.recipes.default_components, spacy.matcher;"
        "print(' '.join(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_every_stand_in_is_asked_for() -> None:
    """An entry that nothing imports any more would hide a package for nothing."""
    asked_when_a_store_is_made = {"botocore"}
    assert set(UNUSED) - imported_in_all() <= asked_when_a_store_is_made


def test_a_stand_in_can_be_subclassed_and_annotated_but_not_used() -> None:
    """Rasa defines classes on them at import; a call for work says what is missing."""
    import tensorflow as tf  # type: ignore[import-untyped]

    class Layer(tf.keras.layers.Layer):  # type: ignore[misc]
        """As Rasa defines its own."""

    assert Layer.__name__ == "Layer"
    with pytest.raises(UnusedPartError, match=r"docs/decisions"):
        tf.constant(1)(2)


def test_a_library_that_probes_for_tensorflow_hears_no() -> None:
    """Matplotlib asks `tensorflow.is_tensor` of every value it draws."""
    import tensorflow as tf

    assert not tf.is_tensor(1.0)
