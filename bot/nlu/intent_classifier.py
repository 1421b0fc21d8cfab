"""Graph component: the intent of a message, by one joint classifier for all languages."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.assess import assess
from bot.nlu.encoder.encoder import Encoder, load_encoder
from bot.nlu.intent_model import IntentModel, ModelFormatError
from bot.nlu.language_identifier import LANGUAGE
from bot.nlu.memory import give_back_memory
from bot.nlu.text import count_words, normalize

if TYPE_CHECKING:
    from bot.nlu.urgency import Assessment


log = logging.getLogger(__name__)

#: Where the urgency gate finds the assessment; never part of the output.
ASSESSMENT = "assessment"
#: Where everything else finds out whether the encoder is at work.
DENSE = "dense_features"
#: Where the importer of training examples says which language's folder one is from.
EXAMPLE_LANGUAGE = "example_language"
RANKING_LENGTH = 5
#: What a message without a single word is.
WORDLESS = "out_of_scope"
PLAIN = 0.5


@lru_cache(maxsize=1)
def encoder() -> Encoder | None:
    """The sentence encoder of this process: training and serving share one."""
    loaded = load_encoder()
    give_back_memory()
    return loaded


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class JointIntentClassifier(GraphComponent):  # type: ignore[misc]
    """Sets `intent` and `intent_ranking`, and leaves its assessment for the urgency gate."""

    def __init__(self, model_storage: ModelStorage, resource: Resource, model: IntentModel | None = None) -> None:
        self._storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> JointIntentClassifier:
        """An untrained component."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> JointIntentClassifier:
        """The trained component.

        Raises:
            ModelFormatError: the model was trained by another version of the code.
        """
        with model_storage.read_from(resource) as folder:
            model = IntentModel.load(folder)
        model.opinion(["warm up"], encoder())  # the first message must not wait for lazy imports
        if encoder() is None:
            log.warning("Intents are told by words and letters alone: expect less outside English")
        return cls(model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model on all examples that have an intent, and store it."""
        from bot.nlu.training import train
        from bot.nlu.training_progress import training_progress

        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        texts = [str(example.get(TEXT)) for example in examples]
        intents = [str(example.get(INTENT)) for example in examples]
        languages = [example.get(EXAMPLE_LANGUAGE) for example in examples]
        with training_progress() as progress:
            self._model = train(texts, intents, encoder(), progress, languages)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking of each message."""
        if self._model is None:
            raise ModelFormatError("the classifier has not been trained")
        for message in messages:
            text = message.get(TEXT) or ""
            message.set(DENSE, encoder() is not None, add_to_output=True)
            ranking = [{"name": WORDLESS, "confidence": 0.0}]
            if normalize(text):
                assessment = assess(text, self._model, encoder(), (message.get(LANGUAGE) or {}).get("code"))
                likely = ranked(assessment)
                # An emoji or a lone question mark counts where it is plain what it says.
                if count_words(text) or likely[0]["confidence"] >= PLAIN:
                    message.set(ASSESSMENT, assessment)
                    ranking = likely
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages


def ranked(assessment: Assessment) -> list[dict[str, Any]]:
    """The likeliest intents of the whole message as Rasa writes them."""
    likeliest = sorted(assessment.whole.probabilities.items(), key=lambda item: -item[1])
    return [{"name": name, "confidence": round(p, 6)} for name, p in likeliest[:RANKING_LENGTH]]
