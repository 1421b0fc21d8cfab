"""Lessons about follow-ups are learned with what is said like them, and everything else stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.follow_up_kind import saving
from bot.nlu.fitting.follow_ups import fit_follow_ups
from bot.nlu.fitting.progress import silent
from bot.nlu.fitting.said import Said
from bot.nlu.follow_up_model import OTHER, FollowUpModel
from bot.nlu.teaching.descent import MOST_DRIFT
from bot.nlu.teaching.follow_ups import teach_follow_ups
from bot.nlu.teaching.material import CannotTeachError
from tests.unit.nlu.teaching.test_intents import WordEncoder

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

WORDS = {
    "embassy": "embassy consulate ambassador passport office country help number",
    "scared": "afraid fear shame alone nobody believes lost hopeless",
    "not_safe": "hurting locked watched hitting door coming inside danger",
    OTHER: "thanks hello good morning fine bye weather nice",
}
ENCODER = WordEncoder()
#: Words that say little to the network, and words that mislead it: only a lesson can tell what they mean.
SAVES = Said("a wolf walks outside", "not_safe", "en")
ANOTHER = Said("embassy consulate of hopeless winter", "scared", "en")
MISTAKEN = Said("danger sports weather inside", OTHER, "en")


def examples() -> list[Said]:
    """Four words of its own kind each, by a fixed chance."""
    random = np.random.default_rng(3)
    return [
        Said(" ".join(random.choice(words.split(), 4, replace=False)), kind, "en")
        for kind, words in WORDS.items()
        for _ in range(60)
    ]


@pytest.fixture(scope="module")
def model() -> FollowUpModel:
    """A network that never saw the lessons."""
    return fit_follow_ups(examples(), ENCODER, silent)  # type: ignore[arg-type]


def taught(model: FollowUpModel, *lessons: Said) -> FollowUpModel:
    """The network with these lessons."""
    return teach_follow_ups(model, lessons, examples(), ENCODER, silent)  # type: ignore[arg-type]


def says(model: FollowUpModel, text: str) -> tuple[str, float]:
    """The likeliest kind, and how surely."""
    found = model(text, ENCODER.encode(text))
    kind = max(found, key=lambda name: found[name])
    return kind, found[kind]


def shares(model: FollowUpModel, texts: list[str]) -> NDArray[np.float64]:
    """Probabilities of each kind, one row a text."""
    return np.array([[model(text, ENCODER.encode(text))[name] for name in model.names] for text in texts])


def stored(model: FollowUpModel, folder: Path) -> bytes:
    """What is stored of a network."""
    folder.mkdir()
    model.save(folder)
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


@pytest.mark.parametrize(("lesson", "least"), [(SAVES, 0.85), (ANOTHER, 0.55), (MISTAKEN, 0.55)])
def test_a_lesson_counts_then_and_so_does_what_is_said_like_it(
    model: FollowUpModel, lesson: Said, least: float
) -> None:
    """From the probability on at which its kind counts in a conversation."""
    before = says(model, lesson.text)
    assert before[0] != lesson.intent or before[1] < least
    after = taught(model, lesson)
    kind, sure = says(after, lesson.text)
    assert (kind, sure >= least) == (lesson.intent, True)
    assert says(after, f"{lesson.text} too")[0] == lesson.intent


def test_the_reading_of_other_messages_stays(model: FollowUpModel) -> None:
    """Within the stated bound on average, and no example that saves loses its kind."""
    texts = [example.text for example in examples()]
    old, new = shares(model, texts), shares(taught(model, SAVES, ANOTHER, MISTAKEN), texts)
    assert (old * np.log(old / new)).sum(1).mean() <= MOST_DRIFT
    saves = np.array([example.intent in saving() for example in examples()])
    assert np.allclose(old[saves].argmax(1), new[saves].argmax(1))


def test_a_lesson_that_looks_like_one_that_saves_is_not_learned(model: FollowUpModel) -> None:
    """One question about safety too many is better than somebody in danger who is not heard."""
    example = next(example for example in examples() if example.intent == "not_safe")
    assert says(taught(model, Said(example.text, "scared", "en")), example.text)[0] == "not_safe"


def test_a_lesson_that_saves_makes_no_message_save_less(model: FollowUpModel) -> None:
    """Not even one that stirs its unit a little."""
    texts = [f"{SAVES.text} {word}" for words in WORDS.values() for word in words.split()]
    column = model.names.index("not_safe")
    old, new = shares(model, texts)[:, column], shares(taught(model, SAVES), texts)[:, column]
    assert (new >= old - 1e-6).all()
    assert (new > old + 0.01).any()


def test_a_round_can_be_repeated_and_what_was_erased_is_unlearned(model: FollowUpModel, tmp_path: Path) -> None:
    """To the byte, whatever the network was taught before."""
    once = stored(taught(model, SAVES), tmp_path / "once")
    assert stored(taught(taught(model, ANOTHER), SAVES), tmp_path / "later") == once
    assert stored(taught(taught(model, SAVES)), tmp_path / "without") == stored(model, tmp_path / "before")


def test_a_taught_network_survives_storing(model: FollowUpModel, tmp_path: Path) -> None:
    """The number of its units is kept, so that they can be taken off again."""
    after = taught(model, SAVES)
    after.save(tmp_path)
    loaded = FollowUpModel.load(tmp_path)
    assert loaded is not None
    assert (loaded.taught, says(loaded, SAVES.text)[0]) == (1, "not_safe")


def test_a_lesson_that_is_known_needs_no_unit(model: FollowUpModel) -> None:
    """It would only make the network larger."""
    assert taught(model, Said("embassy consulate passport office", "embassy", "en")).taught == 0


def test_a_kind_that_the_network_does_not_know_cannot_be_taught(model: FollowUpModel) -> None:
    """Training anew is the way out then."""
    with pytest.raises(CannotTeachError, match="unheard_of"):
        taught(model, Said("hm", "unheard_of", "en"))
