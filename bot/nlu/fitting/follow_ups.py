"""Fits the model of follow-ups: the network on a part of the examples, the words on all."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.encoder import vectors_of
from bot.encoder.perceptron import Shape, fit_perceptron
from bot.nlu.fitting.said import grouped
from bot.nlu.fitting.support_vectors import fit_sparse
from bot.nlu.follow_up_model import OTHER, FollowUpModel
from bot.nlu.sparse_features import SparseFeatures
from bot.nlu.text import readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from bot.encoder.encoder import Encoder
    from bot.nlu.fitting.progress import Report
    from bot.nlu.fitting.said import Said

#: 12 looks find as much as 16: 37.7 and 38.1 % of examples held out, 7.3 and 7.5 % wrong.
SHAPE = Shape(256, 12, 0.4)
#: The network learns from so many examples of a kind and language, always the same ones: a vector costs a millisecond
#: or two on two cores, and training must end in minutes. The words are learned from all (docs/decisions/0011).
MOST_EACH = 35
#: What is answered the same in the middle of a need as before it: examples of these intents are OTHER. Not among them
#: are intents that a follow-up looks like ("is there a shelter", "do you tell the police", "he is back").
INTENTS_OF_THEIR_OWN = frozenset(
    {
        "what_is_trafficking", "spot_the_signs", "types_of_exploitation", "how_traffickers_recruit",
        "trafficking_facts", "about_us", "donate", "get_involved", "request_training", "finance_red_flags",
        "supply_chain_risk", "greet", "goodbye", "thank", "menu", "out_of_scope", "insult", "change_language",
        "stop_messages", "delete_my_data", "tell_location", "feedback_helpful", "talk_to_human", "ask_repeat",
    }
)  # fmt: skip
#: So many examples of OTHER a language: about a sixth of what there is of all kinds together.
OTHERS_EACH = 480


def fit_follow_ups(examples: Sequence[Said], encoder: Encoder, progress: Report) -> FollowUpModel:
    """Both models of these examples, whose intents are kinds of follow-ups or OTHER.

    The words are learned on one core beside the vectors: liblinear works outside Python's lock.
    """
    names = tuple(sorted({example.intent for example in examples}))
    features = SparseFeatures()
    matrix = features.fit([readable(example.text) for example in examples])
    kinds = at_most(MOST_EACH, (example for example in examples if example.intent != OTHER))
    encoded = [*kinds, *(example for example in examples if example.intent == OTHER)]
    texts = [readable(example.text) for example in encoded]
    with ThreadPoolExecutor(1) as beside:
        sparse = beside.submit(fit_sparse, matrix, _labels(examples, names))
        vectors = vectors_of(encoder, texts, lambda done: progress("follow-ups", done, len(texts)))
        network = fit_perceptron(vectors, _labels(encoded, names), SHAPE)
        return FollowUpModel(names, features, sparse.result(), network)


def _labels(examples: Iterable[Said], names: Sequence[str]) -> NDArray[np.int64]:
    return np.array([names.index(example.intent) for example in examples], np.int64)


def others(examples: Iterable[Said]) -> list[Said]:
    """Examples of intents that keep their own answer, as OTHER: of each language and intent alike, always the same."""
    own = (example for example in examples if example.intent in INTENTS_OF_THEIR_OWN)
    chosen = at_most(OTHERS_EACH // len(INTENTS_OF_THEIR_OWN), own)
    return [said._replace(intent=OTHER) for said in chosen]


def at_most(each: int, examples: Iterable[Said]) -> list[Said]:
    """So many examples of each language and intent, by a hash of their text: one more displaces few."""
    return [said for group in grouped(examples).values() for said in group[:each]]
