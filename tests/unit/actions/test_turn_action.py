"""Every action of the domain is found by its name, and its reply reaches Rasa with the facts that any text may name."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from bot.actions import turn_action
from bot.actions.turn_action import TurnAction, facts_of
from bot.helplines.shown import ShownLine
from bot.settings import ROOT
from bot.slots import Slot
from bot.turns.question import Question
from bot.turns.reply import Reply, Say
from tests.turns import turn_of

if TYPE_CHECKING:
    from rasa_sdk.executor import CollectingDispatcher

    from bot.turns.turn import Turn

ACTIONS = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["actions"]


@pytest.mark.parametrize("action", ACTIONS)
def test_an_action_is_the_class_of_its_name_in_the_file_of_its_name(action: str) -> None:
    """`action_find_helpline` is `FindHelpline` of `find_helpline.py`."""
    name = action.removeprefix("action_")
    found = getattr(import_module(f"bot.actions.{name}"), "".join(part.title() for part in name.split("_")))
    assert issubclass(found, TurnAction)
    assert found().name() == action


def test_every_other_module_beside_them_is_a_package() -> None:
    """What actions use stands in folders: a file in this one is an action."""
    files = {file.stem for file in Path(turn_action.__file__).parent.glob("*.py")} - {"__init__", "turn_action"}
    assert {f"action_{name}" for name in files} == {*ACTIONS}


class AskCountry(TurnAction):
    """An action that names a line and asks for the country."""

    action_name = "action_of_a_test"

    def answer(self, turn: Turn) -> Reply:
        """The same to everybody."""
        says = (Say("utter_helplines", values={"country": "Utopia"}), Say("utter_ask_country"))
        return Reply(says, {Slot.LAST_NEED: turn.intent}, Question.COUNTRY)


class Dispatcher:
    """Keeps what is said."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []

    def utter_message(self, **message: Any) -> None:
        """Said."""
        self.messages.append(message)


def run(monkeypatch: pytest.MonkeyPatch, turn: Turn) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """What the action says on this turn, and the slots that it sets."""
    monkeypatch.setattr(turn_action, "read_turn", lambda _tracker: (turn, {Slot.COUNTRY: turn.country}))
    dispatcher = Dispatcher()
    said_to: CollectingDispatcher = dispatcher
    slots = AskCountry().run(said_to, None, {})
    return dispatcher.messages, {slot["name"]: slot["value"] for slot in slots}


def test_any_text_may_name_the_country_and_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the reply has no fact of its own of that name; only the last response shows buttons."""
    (lines, question), _ = run(monkeypatch, turn_of("find_helpline", country="GB"))
    assert lines["country"] == "Utopia"
    assert question["country"] == "the United Kingdom"
    assert {lines["emergency_number"], question["emergency_number"]} == {"999 / 112"}
    assert (lines["choices"], "choices" in question) == ([], False)


def test_what_was_learnt_and_asked_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the message, of the reply, and the question that is open now."""
    _, slots = run(monkeypatch, turn_of("find_helpline", country="GB"))
    assert slots == {"country": "GB", "last_need": "find_helpline", "open_question": Question.COUNTRY}


def test_what_a_response_says_reaches_rasa_as_a_dictionary() -> None:
    """Lines by their fields, and only those orders that are given."""
    plain = facts_of(Say("utter_helplines"), turn_of("find_helpline", language="fr"))
    assert (plain["language"], plain["helplines"]) == ("fr", [])
    assert not {"choices", "also", "buttons_of", "item", "brief", "lines_follow", "delete_history"} & plain.keys()
    line = ShownLine(directory_name="Line", name="Line", reach="call")
    full = facts_of(Say("utter_helplines", [line], item=2, language="en"), turn_of("find_helpline", language="fr"))
    assert (full["language"], full["item"], full["helplines"][0]["name"]) == ("en", 2, "Line")
