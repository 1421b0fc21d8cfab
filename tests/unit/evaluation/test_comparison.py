"""A candidate is called worse where it is, and not where it was unlucky."""

from __future__ import annotations

from bot.evaluation.comparison import EVERYTHING, RECALL, compare
from bot.evaluation.messages import Labelled, ModelVerdict


def verdicts(urgent: int, harmless: int, *, missed: int = 0, wrong: int = 0, alarms: int = 0) -> list[ModelVerdict]:
    """Verdicts of a model that misses, mistakes and alarms so often."""
    found = []
    for number in range(urgent):
        message = Labelled(f"u{number}", "en", "", "urgent", ("being_exploited",), "plain")
        tier = "information" if number < missed else "urgent"
        found.append(ModelVerdict(message, "being_exploited", 1.0, tier, asks=False, evidence=()))
    for number in range(harmless):
        message = Labelled(f"h{number}", "sw", "", "information", ("donate",), "ordinary")
        intent = "menu" if number < wrong else "donate"
        tier = "urgent" if number < alarms else "information"
        found.append(ModelVerdict(message, intent, 1.0, tier, asks=False, evidence=()))
    return found


def worse(old: list[ModelVerdict], new: list[ModelVerdict]) -> set[tuple[str, str]]:
    """Language and figure of what rules out the new one."""
    return {(change.language, change.figure) for change in compare(old, new) if change.worse}


def test_the_same_model_is_no_worse_than_itself() -> None:
    """Nothing changed."""
    assert not worse(verdicts(50, 50, missed=5), verdicts(50, 50, missed=5))


def test_one_missed_urgent_message_more_is_worse() -> None:
    """In its language, and so in all."""
    assert worse(verdicts(100, 10), verdicts(100, 10, missed=1)) == {("en", RECALL), (EVERYTHING, RECALL)}


def test_a_few_mistakes_more_are_noise_and_many_are_not() -> None:
    """Two of fifty may be luck; fifteen are not."""
    assert not worse(verdicts(10, 50), verdicts(10, 50, wrong=2))
    assert ("sw", "accuracy") in worse(verdicts(10, 50), verdicts(10, 50, wrong=15))


def test_false_alarms_count_too() -> None:
    """An alarm for nothing is a figure of its own."""
    assert ("sw", "no_false_alarm") in worse(verdicts(10, 50), verdicts(10, 50, alarms=12))


def test_files_that_use_the_same_ids_are_compared_whole() -> None:
    """Two files may both number their messages from 1."""
    twice = [*verdicts(5, 5), *verdicts(5, 5)]
    worse_once = [*verdicts(5, 5, missed=1), *verdicts(5, 5)]
    change = next(c for c in compare(twice, worse_once) if (c.language, c.figure) == (EVERYTHING, RECALL))
    assert (change.old.of, change.old.hits, change.new.hits, change.lost) == (10, 10, 9, ("u0",))


def test_the_lost_messages_are_named() -> None:
    """So that somebody can read them."""
    changes = compare(verdicts(5, 5), verdicts(5, 5, missed=2))
    assert next(c.lost for c in changes if (c.language, c.figure) == ("en", RECALL)) == ("u0", "u1")
