"""Custom actions in the engine's own process instead of a second server."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from jsonschema.validators import Draft202012Validator
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException


class InProcessActions(EndpointConfig):  # type: ignore[misc]
    """An action endpoint that runs the actions of `bot.actions` directly.

    Rasa calls `request` where it would post to an action server. Our actions are pure and take about half a
    millisecond once the directory of helplines is read (`server.py` does that before the first message), so they
    may run on the event loop.
    """

    def __init__(self) -> None:
        # selective_domain keeps Rasa from serialising the whole domain into every call
        super().__init__(url="inprocess://actions", enable_selective_domain=True)
        self.executor = ActionExecutor()
        self.executor.register_package("bot.actions")

    async def request(self, *_args: Any, **call: Any) -> Any:
        """Run the action named in `call["json"]`.

        Raises:
            ClientResponseError: as an action server would answer: 400 where the action refuses, 404 where
                there is none of that name.
        """
        try:
            return await self.executor.run(call["json"])
        except ActionExecutionRejection as error:
            body = json.dumps({"action_name": error.action_name, "error": error.message})
            raise ClientResponseError(400, "rejected", body) from error
        except ActionNotFoundException as error:
            body = json.dumps({"action_name": error.action_name, "error": error.message})
            raise ClientResponseError(404, "not found", body) from error


@lru_cache(maxsize=1)
def _result_validator() -> Any:
    schema = RemoteAction.action_response_format_spec()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _validate_action_result(_self: RemoteAction, result: dict[str, Any]) -> bool:
    """Check an action's result as Rasa does, with the schema compiled once and not at every call.

    Compiling it costs Rasa 25 to 50 ms an action.

    Raises:
        jsonschema.ValidationError: the action's result is not what Rasa expects.
    """
    _result_validator().validate(result)
    return True


RemoteAction._validate_action_result = _validate_action_result  # noqa: SLF001
