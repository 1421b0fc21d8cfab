"""Graph component: makes a message safe to read and store before anything else looks at it."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.component import ReadyComponent
from bot.nlu.text import safe


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class MessageNormalizer(ReadyComponent):
    """Cuts a message to a bounded length and blanks what can't be stored; offsets of evidence stay right.

    What only one reader needs (folded letters, shortened runs) each takes from `bot.nlu.text` itself.
    """

    def process(self, messages: list[Message]) -> list[Message]:
        """Replace the text of each message by its safe form."""
        for message in messages:
            message.set(TEXT, safe(message.get(TEXT) or ""), add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Training examples are content of ours: they stay as they are."""
        return training_data
