"""What every action is to Rasa: it reads the turn, asks for the reply, and says it in a safe order."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet

from bot.actions.composition.doubt import reply_in_doubt
from bot.actions.composition.not_said_just_now import not_said_just_now
from bot.actions.composition.order import compose
from bot.actions.parts.emergency_calls import emergency_facts
from bot.places import country_name
from bot.slots import Slot
from bot.turns.reading import read_turn

if TYPE_CHECKING:
    from rasa_sdk.executor import CollectingDispatcher

    from bot.turns.reply import Reply, Say
    from bot.turns.turn import Turn


def facts_of(say: Say, turn: Turn) -> dict[str, Any]:
    """What the renderer is told of a response: Rasa passes on only dictionaries.

    First what any text may name, the country and the number to call there; then what this one says.
    """
    orders = {
        "also": list(say.also),
        "buttons_of": say.buttons_of,
        "item": say.item,
        "brief": say.brief,
        "lines_follow": say.lines_follow,
        "delete_history": say.delete_history,
        "erased": say.erased,
    }
    return {
        **emergency_facts(turn),
        "country": country_name(turn.country, turn.language) if turn.country else "",
        "country_code": turn.country,
        "language": say.language or turn.language,
        "tier": turn.tier.value,
        **say.values,
        "helplines": [asdict(line) for line in say.lines],
        **({} if say.choices is None else {"choices": list(say.choices)}),
        **{order: value for order, value in orders.items() if value},
    }


class TurnAction(Action, ABC):  # type: ignore[misc]
    """An action whose reply is a pure function of the turn.

    A subclass has the name of its file and of its action in the rules: `FindHelpline` stands in `find_helpline.py`
    and is `action_find_helpline`.
    """

    action_name: ClassVar[str]

    def name(self) -> str:
        """Name of the action in the rules."""
        return self.action_name

    @abstractmethod
    def answer(self, turn: Turn) -> Reply:
        """The reply to this turn."""

    def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: dict[str, Any],
    ) -> list[dict[str, Any]]:
        """Answer the turn and remember what it told."""
        turn, learnt = read_turn(tracker)
        reply = compose(turn, not_said_just_now(turn, reply_in_doubt(turn) or self.answer(turn)))
        for say in reply.says:
            dispatcher.utter_message(response=say.response, **facts_of(say, turn))
        remembered = {**learnt, **reply.remember, Slot.OPEN_QUESTION: reply.asks}
        return [SlotSet(name.value, value) for name, value in remembered.items()]
