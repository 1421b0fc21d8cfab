"""Graph component: the intent of a message, by one joint classifier for all languages."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.encoder.encoder import shared_encoder
from bot.nlu.assess import assess
from bot.nlu.component import StoredComponent
from bot.nlu.intent_model import IntentModel, ModelFormatError
from bot.nlu.text import count_words, normalize
from bot.understood import INTENT_RANKING, LANGUAGE, Share

if TYPE_CHECKING:
    from bot.nlu.fitting.progress import Report
    from bot.nlu.fitting.said import Said
    from bot.nlu.urgency import Assessment


log = logging.getLogger(__name__)

#: Where the urgency gate finds the assessment; never part of the output.
ASSESSMENT = "assessment"
#: Where everything else finds out whether the encoder is at work.
DENSE = "dense_features"
#: Where the importer of training examples says which language's folder one is from.
EXAMPLE_LANGUAGE = "example_language"
#: Where it says that an example is a lesson: what staff of this installation taught.
LESSON = "lesson"
RANKING_LENGTH = 5
#: What a message without a single word is.
WORDLESS: Final = "out_of_scope"
#: What a message is in a script that no example has: to the model it is noise, to the person a number may be help.
UNREADABLE: Final = "find_helpline"
PLAIN = 0.5


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class JointIntentClassifier(StoredComponent):
    """Sets `intent` and `intent_ranking`, and leaves its assessment for the urgency gate."""

    def __init__(
        self,
        model_storage: ModelStorage,
        resource: Resource,
        model: IntentModel | None = None,
        *,
        teaches: bool = False,
    ) -> None:
        super().__init__(model_storage, resource)
        self._model = model
        self._teaches = teaches

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> JointIntentClassifier:
        """The trained component; in an incremental training the one that is to be taught.

        Raises:
            ModelFormatError: the model was trained by another version of the code.
            InvalidConfigException: the same, in an incremental training: Rasa lets that one through.
        """
        try:
            with model_storage.read_from(resource) as folder:
                model = IntentModel.load(folder)
        except ModelFormatError as error:
            if execution_context.is_finetuning:
                raise InvalidConfigException(f"it was written by another version: {error}") from error
            raise
        if execution_context.is_finetuning:
            return cls(model_storage, resource, model, teaches=True)
        model.opinion(["warm up"], shared_encoder())  # the first message must not wait for lazy imports
        if shared_encoder() is None:
            log.warning("Intents are told by words and letters alone: expect less outside English")
        return cls(model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model on all examples that have an intent, or teach the one that was loaded, and store it.

        Raises:
            InvalidConfigException: the model that was loaded can't be taught.
        """
        from bot.nlu.fitting.progress import training_progress

        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        with training_progress() as progress:
            self._model = self._taught(examples, progress) if self._teaches else _fitted(examples, progress)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def _taught(self, examples: list[Message], progress: Report) -> IntentModel:
        from bot.nlu.teaching.intents import teach
        from bot.nlu.teaching.material import CannotTeachError

        lessons = [_said(example) for example in examples if example.get(LESSON)]
        others = [_said(example) for example in examples if not example.get(LESSON)]
        try:
            return teach(self._trained, lessons, others, shared_encoder(), progress)
        except CannotTeachError as error:
            raise InvalidConfigException(str(error)) from error

    @property
    def _trained(self) -> IntentModel:
        if self._model is None:
            raise ModelFormatError("the classifier has not been trained")
        return self._model

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking of each message."""
        model = self._trained
        for message in messages:
            text = message.get(TEXT) or ""
            message.set(DENSE, shared_encoder() is not None, add_to_output=True)
            language = message.get(LANGUAGE) or {}
            ranking: list[Share] = [{"name": UNREADABLE if language.get("unreadable") else WORDLESS, "confidence": 0.0}]
            if normalize(text) and not language.get("unreadable"):
                assessment = assess(text, model, shared_encoder(), language.get("code"))
                likely = ranked(assessment)
                # An emoji or a lone question mark counts where it is plain what it says.
                if count_words(text) or likely[0]["confidence"] >= PLAIN:
                    message.set(ASSESSMENT, assessment)
                    ranking = likely
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING, ranking, add_to_output=True)
        return messages


def _fitted(examples: list[Message], progress: Report) -> IntentModel:
    from bot.nlu.fitting.intents import train

    texts, intents, languages = zip(*map(_said, examples), strict=True)
    return train(texts, intents, shared_encoder(), progress, languages)


def _said(example: Message) -> Said:
    from bot.nlu.fitting.said import Said

    return Said(str(example.get(TEXT)), str(example.get(INTENT)), example.get(EXAMPLE_LANGUAGE))


def ranked(assessment: Assessment) -> list[Share]:
    """The likeliest intents of the whole message as Rasa writes them."""
    likeliest = sorted(assessment.whole.probabilities.items(), key=lambda item: -item[1])
    return [{"name": name, "confidence": round(p, 6)} for name, p in likeliest[:RANKING_LENGTH]]
