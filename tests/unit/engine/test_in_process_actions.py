"""Actions answer in the engine's process as they would from a server of actions, faults included."""

from __future__ import annotations

import json
from typing import Any

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import ClientResponseError
from rasa_sdk import Action
from rasa_sdk.interfaces import ActionExecutionRejection

from bot.engine.in_process_actions import InProcessActions


class Says(Action):
    """An action that says what it is asked to, or refuses."""

    def name(self) -> str:
        """Name in the rules."""
        return "action_says"

    def run(self, dispatcher: Any, tracker: Any, _domain: Any) -> list[Any]:
        """Answer, or refuse."""
        if tracker.sender_id == "refused":
            raise ActionExecutionRejection(self.name(), "not now")
        dispatcher.utter_message(text="hello")
        return []


@pytest.fixture(scope="module")
def actions() -> InProcessActions:
    """The endpoint with one action more."""
    made = InProcessActions()
    made.executor.register_action(Says)
    return made


def call(name: str, sender: str = "somebody") -> dict[str, Any]:
    """What Rasa sends to a server of actions."""
    return {"next_action": name, "tracker": {"sender_id": sender}, "domain": {}}


async def test_an_action_answers(actions: InProcessActions) -> None:
    """As Rasa expects it."""
    answer = await actions.request(json=call("action_says"))
    assert answer["responses"][0]["text"] == "hello"
    assert RemoteAction("action_says", actions)._validate_action_result(answer)


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        (call("action_says", "refused"), 400, "not now"),
        (call("action_none"), 404, "No registered action found for name 'action_none'."),
    ],
)
async def test_a_refusal_is_told_as_a_server_would(
    actions: InProcessActions, asked: dict[str, Any], status: int, said: str
) -> None:
    """Rasa reads the status, and at 400 the body: the next policy may then choose another action."""
    with pytest.raises(ClientResponseError) as caught:
        await actions.request(json=asked)
    assert caught.value.status == status
    assert json.loads(caught.value.text) == {"action_name": asked["next_action"], "error": said}


@pytest.mark.parametrize("result", [{"events": "none"}, {"responses": {}}, {"events": [{}]}])
def test_a_result_that_rasa_cannot_read_is_refused(actions: InProcessActions, result: dict[str, Any]) -> None:
    """By the same schema, which is compiled once here."""
    with pytest.raises(ValidationError):
        RemoteAction("action_says", actions)._validate_action_result(result)
