"""Each situation is answered as its file says, and every answer keeps the rules of conduct.

A turn of a file says what somebody writes, and under `expect` any of: `tier`, `intent` (one or several that
are right), `country`, `language`, `asks` (the question at the end), `says` / `never_says` (parts of the
text), `lines` (categories of the helplines offered, in any order), `responses` (names that must be there), `one_of`
(names of which one must be there: an answer, and the choice that stands for it where it is half understood).
`known_fault` says what the present model gets wrong in a situation: it is reported and holds nothing up.
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Any

import pytest

from bot.actions.help_lines import directory
from bot.evaluation.replay import replay

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.model

_NUMBER = re.compile(r"\+?\d[\d \-()]{1,}\d")
_FORBIDDEN = ("you are a victim", "we will rescue", "i promise", "your full name", "your address?")
_FIRST_PRESSING = {"emergency", "urgent"}


def numbers_of_the_directory() -> set[str]:
    """Digits of every number that may be on a screen."""
    found = {"112", "911"}
    for country in directory().countries.values():
        numbers = country.emergency
        found |= {numbers.call_first, numbers.general, numbers.police, numbers.ambulance, numbers.fire, numbers.text}
        for line in country.lines:
            found |= {line.phone, line.phone_international, line.sms, line.whatsapp}
    return {re.sub(r"\D", "", number) for number in found if number}


def test_a_situation_is_answered_as_it_should_be(
    situation: dict[str, Any], model: Path, request: pytest.FixtureRequest
) -> None:
    """The whole way: words, verdict, routing, wording, in the channel's form."""
    if fault := situation.get("known_fault"):
        request.applymarker(pytest.mark.xfail(reason=fault, strict=False))
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


def unmet(expected: dict[str, Any], got: dict[str, Any]) -> list[str]:
    """What the file expects and the turn does not show."""
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
    if got["tier"] == "emergency" and not re.search(r"\d", texts[0].split("\n")[0] + texts[0][:160]):
        problems.append("an emergency is not answered with a number first")
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


def as_list(value: Any) -> list[Any]:
    """One value or several."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
