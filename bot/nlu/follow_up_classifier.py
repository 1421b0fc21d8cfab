"""Graph component: what a message answers or asks in the middle of a conversation, whatever its intent looks like."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.encoder.encoder import shared_encoder
from bot.nlu.clauses import clauses
from bot.nlu.component import StoredComponent
from bot.nlu.follow_up_model import FollowUpModel
from bot.nlu.intent_classifier import ASSESSMENT, EXAMPLE_LANGUAGE, LESSON
from bot.nlu.text import count_words, readable
from bot.nlu.unmarked import cut
from bot.understood import CLAUSES, FOLLOW_UP, ClauseShare, Share

if TYPE_CHECKING:
    from bot.encoder.encoder import Encoder
    from bot.nlu.fitting.progress import Report
    from bot.nlu.fitting.said import Said
    from bot.nlu.urgency import Assessment

#: So many hold 96 % of a message's probability on average; of a clause fewer do, since only its likeliest kind counts.
RANKING_LENGTH, CLAUSE_RANKING_LENGTH = 12, 5


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class FollowUpClassifier(StoredComponent):
    """Sets `follow_up`, the likeliest kinds with their probabilities; whether they count, the conversation decides."""

    def __init__(self, model_storage: ModelStorage, resource: Resource, model: FollowUpModel | None = None) -> None:
        super().__init__(model_storage, resource)
        self._model = model

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FollowUpClassifier:
        """The trained component."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, FollowUpModel.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model, where there is an encoder, or take the one that was loaded; then teach it the lessons.

        A full training teaches them as a round of learning does: the network's own weights never see one, so that
        whatever was erased is unlearned by the next round, however it was learned.

        Raises:
            InvalidConfigException: the model that was loaded can't be taught.
        """
        from bot.nlu.fitting.follow_ups import fit_follow_ups, others
        from bot.nlu.fitting.progress import training_progress

        told = [each for each in training_data.training_examples if each.get(FOLLOW_UP)]
        kinds = [_said(each, FOLLOW_UP) for each in told if not each.get(LESSON)]
        apart = others(_said(each, INTENT) for each in training_data.intent_examples if not each.get(LESSON))
        lessons = [_said(each, FOLLOW_UP) for each in told if each.get(LESSON)]
        if known := shared_encoder():
            with training_progress() as progress:
                fitted = self._model or fit_follow_ups([*kinds, *apart], known, progress)
                self._model = _taught(fitted, lessons, [*kinds, *apart], known, progress)
        with self._storage.write_to(self._resource) as folder:
            if self._model is not None:
                self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the likeliest kinds of each message, and of its clauses; none where it has no sentence vector."""
        for message in messages:
            assessment: Assessment | None = message.get(ASSESSMENT)
            ranking: list[Share] = []
            said: list[ClauseShare] = []
            if self._model is not None and assessment is not None and assessment.whole.vector is not None:
                text = message.get(TEXT) or ""
                ranking = _ranked(self._model(text, assessment.whole.vector))
                said = self._of_clauses(text, self._model)
            message.set(FOLLOW_UP, ranking, add_to_output=True)
            message.set(CLAUSES, said, add_to_output=True)
        return messages

    @staticmethod
    def _of_clauses(text: str, model: FollowUpModel) -> list[ClauseShare]:
        known = shared_encoder()
        if known is None:
            return []
        found: list[ClauseShare] = []
        for part in clauses(text, partial(cut, text, read=model.likeliest_by_words)):
            said = text[part.start : part.end]
            ranking = _ranked(model(said, known.encode(readable(said))), CLAUSE_RANKING_LENGTH)
            found.append(
                {**ranking[0], "ranking": ranking, "words": count_words(said), "start": part.start, "end": part.end}
            )
        return found


def _taught(
    model: FollowUpModel, lessons: list[Said], examples: list[Said], known: Encoder, progress: Report
) -> FollowUpModel:
    from bot.nlu.teaching.follow_ups import teach_follow_ups
    from bot.nlu.teaching.material import CannotTeachError

    try:
        return teach_follow_ups(model, lessons, examples, known, progress)
    except CannotTeachError as error:
        raise InvalidConfigException(str(error)) from error


def _ranked(shares: dict[str, float], most: int = RANKING_LENGTH) -> list[Share]:
    found = sorted(shares.items(), key=lambda item: -item[1])
    return [{"name": name, "confidence": round(p, 4)} for name, p in found[:most]]


def _said(example: Message, of: str) -> Said:
    from bot.nlu.fitting.said import Said

    return Said(str(example.get(TEXT)), str(example.get(of)), example.get(EXAMPLE_LANGUAGE))
