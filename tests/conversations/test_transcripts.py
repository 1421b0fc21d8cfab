"""Each situation is answered as its file says, and every answer keeps the rules of conduct.

A turn of a file says what somebody writes, and under `expect` any of: `tier`, `intent` (one or several that
are right), `country`, `language`, `asks` (the question at the end), `says` / `never_says` (parts of the
text), `lines` (categories of the helplines offered, in any order), `responses` (names that must be there), `one_of`
(names of which one must be there: an answer, and the choice that stands for it where it is half understood).
`known_fault` says what the model gets wrong in a situation, and `may_miss` under `expect` which of the above a turn
may therefore miss: all else, and the rules of conduct, hold there as everywhere.
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Any

import pytest

from bot.actions.parts.help_lines import directory
from bot.evaluation.replay import replay
from tests.conversations.conftest import transcripts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.model

_NUMBER = re.compile(r"\+?\d[\d \-()]{1,}\d")
_FORBIDDEN = ("you are a victim", "we will rescue", "i promise", "your full name", "your address?")
#: A line that ends with a question mark, of any of our scripts.
_QUESTION = re.compile(r"^.*[?؟]\W*$", re.MULTILINE)
#: So many situations may have a known fault.
MOST_KNOWN_FAULTS = 1


def numbers_of_the_directory() -> set[str]:
    """Digits of every number that may be on a screen."""
    found = {"112", "911"}
    for country in directory().countries.values():
        numbers = country.emergency
        found |= {numbers.call_first, numbers.general, numbers.police, numbers.ambulance, numbers.fire, numbers.text}
        for line in country.lines:
            found |= {line.phone, line.phone_international, line.sms, line.whatsapp}
    return {re.sub(r"\D", "", number) for number in found if number}


def test_a_situation_is_answered_as_it_should_be(situation: dict[str, Any], model: Path) -> None:
    """The whole way: words, verdict, routing, wording, in the channel's form."""
    dialogue = {
        "id": "golden",
        "channel": situation["channel"],
        "from": situation.get("from"),
        "turns": [{"user": turn["user"]} for turn in situation["turns"]],
    }
    (result,) = asyncio.run(replay([dialogue], model))
    for number, (turn, got) in enumerate(zip(situation["turns"], result["turns"], strict=True), 1):
        problems = [*unmet(turn.get("expect") or {}, got), *broken_rules(got, situation)]
        assert not problems, f"turn {number} ({turn['user']!r}): " + "; ".join(problems) + f"\n{got}"


def test_few_situations_may_miss_anything() -> None:
    """A listed fault is no longer watched: whoever lists another fixes one first, and says what is wrong."""
    situations = [parameter.values[0] for parameter in transcripts()]
    missing = [each for each in situations if any("may_miss" in (turn.get("expect") or {}) for turn in each["turns"])]
    assert missing == [each for each in situations if each.get("known_fault")]
    assert len(missing) <= MOST_KNOWN_FAULTS


@pytest.mark.parametrize(
    ("text", "first", "why"),
    [
        ("Call 999 now (Qatar).\nIs this in Qatar?\n1 I can talk 2 Only text", True, "as it should be"),
        ("Can't speak? Call 999, don't hang up.", True, "the question is none: it is answered at once"),
        ("Is this in Qatar?\nCall 999 now.", False, "the question comes first"),
        ("هل أنت في قطر؟\nCall 999 now.", False, "in Arabic, too"),
        ("Choose:\n1 I can talk 2 Only text\nCall 999 now.", False, "the choice comes first"),
        ("We hear you.\n1 I can talk 2 Only text", False, "a button is no number"),
        ("Call Aman 108.\nCall 999 now.", False, "the line comes first"),
        ("Call 112 now.", False, "another country's number"),
        ("Call +974 4499 9111 now.", False, "part of another number"),
        ("Call 9991 now.", False, "a longer number"),
    ],
)
def test_what_counts_as_number_first(text: str, first: bool, why: str) -> None:
    """The rule itself: Qatar's number is 999."""
    buttons = [{"title": "I can talk"}, {"title": "Only text"}]
    got = {"country": "QA", "responses": ["utter_emergency"], "helplines": [{"name": "Aman"}]}
    assert has_emergency_number_first({**got, "replies": [{"text": text, "buttons": buttons}]}) is first, why


def unmet(expected: dict[str, Any], got: dict[str, Any]) -> list[str]:
    """What the file expects and the turn does not show."""
    expected = {name: value for name, value in expected.items() if name not in as_list(expected.get("may_miss"))}
    text = "\n".join(reply["text"] for reply in got["replies"])
    problems = [
        f"{name} is {got[name]!r}, not {expected[name]!r}"
        for name in ("tier", "intent", "country", "language")
        if name in expected and got[name] not in as_list(expected[name])
    ]
    if "asks" in expected and (got["responses"] or [""])[-1] not in as_list(expected["asks"]):
        problems.append(f"ends with {got['responses'][-1:]}, not {expected['asks']}")
    problems += [f"does not say {part!r}" for part in as_list(expected.get("says")) if part not in text]
    problems += [f"says {part!r}" for part in as_list(expected.get("never_says")) if part in text]
    problems += [f"does not use {name}" for name in as_list(expected.get("responses")) if name not in got["responses"]]
    one_of = as_list(expected.get("one_of"))
    if one_of and not {*one_of} & {*got["responses"]}:
        problems.append(f"uses none of {one_of}")
    offered = {line["category"] for line in got["helplines"]}
    problems += [f"offers no {name} line" for name in as_list(expected.get("lines")) if name not in offered]
    return problems


def broken_rules(got: dict[str, Any], situation: dict[str, Any]) -> list[str]:
    """Rules of conduct that hold for every answer."""
    texts = [reply["text"] for reply in got["replies"]]
    together = "\n".join(texts).lower()
    problems = [f"says {words!r}" for words in _FORBIDDEN if words in together]
    if not together.strip():
        problems.append("says nothing")
    if got["tier"] == "emergency" and not has_emergency_number_first(got):
        problems.append("an emergency is not answered with the country's emergency number first")
    known = numbers_of_the_directory()
    said = {re.sub(r"\D", "", found) for found in _NUMBER.findall(" ".join(texts).replace("(24/7)", ""))}
    strange = {digits for digits in said if len(digits) >= 5 and not any(digits in number for number in known)}
    problems += [f"shows {digits}, which is in no file of the directory" for digits in strange]
    questions = [name for name in got["responses"] if name.startswith("utter_ask_") and name != "utter_ask_privacy"]
    questions = [name for name in questions if name != "utter_ask_for_help"]
    if len(questions) > 1:
        problems.append(f"asks {len(questions)} questions")
    if situation["channel"] == "sms":
        problems += [f"takes {reply['segments']} segments" for reply in got["replies"] if reply["segments"] > 4]
    return problems


def has_emergency_number_first(got: dict[str, Any]) -> bool:
    """Whether the country's number stands before the first question, choice and other line of help.

    It is the number to call first; the ambulance where that reaches the police alone and life is in danger by the
    person's own hand. A question is a line that ends as one: "Can't speak? Call, don't hang up" asks nothing.
    """
    numbers = directory().emergency(got["country"])
    medical = any("self_harm" in name for name in got["responses"])
    right = {numbers.call_first, numbers.ambulance_apart if medical else ""} - {""}
    text = "\n".join(reply["text"] for reply in got["replies"])
    first = re.search(rf"(?<!\d)(?:{'|'.join(map(re.escape, right))})(?!\d)", text)
    later = [found.start() for found in _QUESTION.finditer(text)]
    choices = [button["title"] for reply in got["replies"] for button in reply["buttons"]]
    later += [text.find(f"{number} {title}") for number, title in enumerate(choices, 1)]
    later += [text.find(line["name"]) for line in got["helplines"]]
    return first is not None and all(place < 0 or first.end() <= place for place in later)


def as_list(value: Any) -> list[Any]:
    """One value or several."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
