"""A candidate that reads follow-ups worse is called worse; so is one that saves less in a single message."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.evaluation.comparison import EVERYTHING, changes_of
from bot.evaluation.follow_ups import FIGURES, FollowUpExample, Read, read_asked, read_follow_ups, served
from bot.evaluation.json_lines import EvaluationError
from bot.nlu.follow_up_model import OTHER

if TYPE_CHECKING:
    from pathlib import Path

    from bot.understood import Understood, UrgencyVerdict

RIGHT, SAVE = (figure.name for figure in FIGURES)
LINE = {"id": 1, "lang": "en", "text": "can my embassy help", "kinds": ["embassy"], "need": "being_exploited"}


def asked(*kinds: str, number: int = 0, language: str = "en") -> FollowUpExample:
    """A message that may be these kinds."""
    return FollowUpExample(f"{language}{number}", language, "", frozenset(kinds), "being_exploited")


def worse(old: list[Read], new: list[Read]) -> set[tuple[str, str]]:
    """Language and figure of what rules out the new model."""
    return {(change.language, change.figure) for change in changes_of(FIGURES, old, new) if change.worse}


@pytest.mark.parametrize(
    ("kinds", "read_as", "outcome"),
    [
        ({"embassy"}, "embassy", "right"),
        ({"embassy", "lawyer"}, "lawyer", "right"),
        ({"embassy"}, "lawyer", "wrong"),
        ({"embassy"}, None, "left"),
        ({OTHER}, None, "right"),
        ({"tells_more"}, None, "right"),
        ({OTHER}, "embassy", "wrong"),
    ],
)
def test_what_is_right(kinds: set[str], read_as: str | None, outcome: str) -> None:
    """Any kind that it may be; what is answered as before is right where nothing else is wanted."""
    assert Read(asked(*kinds), read_as).outcome == outcome


def test_one_that_saves_less_is_worse() -> None:
    """In its language, although another language wins two; a kind that does not save is no help."""
    may_be = [asked("danger_grows", "scared"), asked("not_safe", number=1)]
    won = [asked("not_safe", number=number, language="fr") for number in range(2)]
    old = [Read(may_be[0], "danger_grows"), Read(may_be[1], "not_safe"), *(Read(each, None) for each in won)]
    new = [Read(may_be[0], "scared"), Read(may_be[1], "not_safe"), *(Read(each, "not_safe") for each in won)]
    assert worse(old, old) == set()
    assert worse(old, new) == {("en", SAVE)}


def test_a_few_that_are_read_wrong_are_noise_and_many_are_not() -> None:
    """As with intents."""
    messages = [asked("embassy", number=number) for number in range(40)]
    old = [Read(message, "embassy") for message in messages]
    new = [Read(message, "lawyer" if number < 3 else "embassy") for number, message in enumerate(messages)]
    assert worse(old, new) == set()
    new = [Read(message, None if number < 12 else "embassy") for number, message in enumerate(messages)]
    assert worse(old, new) == {("en", RIGHT), (EVERYTHING, RIGHT)}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"kinds": ["embasy"]}, "'embasy' is no kind"),
        ({"kinds": []}, '"kinds" is empty'),
        ({"need": "hunger"}, "'hunger' is no intent"),
        ({"text": 3}, 'needs "text"'),
        ({"lang": "xx"}, "xx"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, changes: dict[str, object], said: str) -> None:
    """With file, line, and what is wrong."""
    path = tmp_path / "own.jsonl"
    path.write_text(f"{json.dumps(LINE)}\n{json.dumps(LINE | changes)}\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match=said) as fault:
        read_asked(path)
    assert "own.jsonl:2" in str(fault.value)


def test_messages_are_read(tmp_path: Path) -> None:
    """Blank lines are none."""
    path = tmp_path / "own.jsonl"
    path.write_text(f"{json.dumps(LINE)}\n\n", encoding="utf-8")
    assert read_asked(path) == [
        FollowUpExample("1", "en", "can my embassy help", frozenset({"embassy"}), "being_exploited")
    ]


@pytest.mark.parametrize(
    ("text", "intent", "need", "kind"),
    [
        ("will they deport me", "ask_privacy", "being_exploited", "will_they_tell"),
        ("his mother is afraid of them", "worried_about_someone", "left_exploitation", None),
    ],
)
def test_what_is_measured_is_what_is_served(text: str, intent: str, need: str, kind: str | None) -> None:
    """A question that a list of words answers gets no further; thanks for what is told are no reading of anything."""
    urgency: UrgencyVerdict = {"tier": "conversation", "asks": False}
    parsed: Understood = {"text": text, "intent": {"name": intent, "confidence": 0.9}, "urgency": urgency}
    assert served(parsed, FollowUpExample("1", "en", text, frozenset({"will_they_tell"}), need)).kind == kind


@pytest.mark.model
async def test_the_model_reads_them_in_their_conversation(model: Path, tmp_path: Path) -> None:
    """About a need where that is told, and alone where a lesson tells none."""
    messages = [
        FollowUpExample("1", "en", "can my embassy help me", frozenset({"embassy"}), "being_exploited"),
        FollowUpExample("2", "en", "can my embassy help me", frozenset({"embassy"}), "check_job_offer"),
        FollowUpExample("3", "en", "can my embassy help me", frozenset({"embassy"}), None),
    ]
    done: list[int] = []
    found = await read_follow_ups(messages, model, tmp_path, lambda: done.append(1))
    assert [each.kind for each in found] == ["embassy", None, "embassy"]
    assert len(done) == 3
