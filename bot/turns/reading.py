"""Reading a turn out of Rasa's tracker: what the message says, and what the conversation knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.helplines.vocabulary import FEARS_POLICE
from bot.message_values import whereabouts_of
from bot.slots import Slot
from bot.taxonomy import Tier
from bot.turns.conversation_so_far import contact_told, conversation_so_far, labels_known, last_need, minor_told
from bot.turns.language import guess_of, language_in_turn
from bot.turns.message import UnderstoodMessage, message_of
from bot.turns.message_of_turn import message_of_turn
from bot.turns.place import home_told, place_of_turn
from bot.turns.place_of_turn import CountrySource, PlaceOfTurn
from bot.turns.question import Question
from bot.turns.session import channel_of
from bot.turns.turn import Turn
from bot.turns.two_countries import second_country
from bot.understood import FOR_NOW, WISH_OF_ANOTHER

if TYPE_CHECKING:
    from rasa_sdk import Tracker

    from bot.taxonomy import IntentName


def read_turn(tracker: Tracker) -> tuple[Turn, dict[Slot, Any]]:
    """The turn, and the values of slots that this message teaches.

    A slot that is not among them stays as it is; None empties one.
    """
    understood = message_of(tracker)
    message = message_of_turn(understood, tracker)
    wanted = message.asked_language if message.intent == "change_language" else None
    turn = Turn(
        message=message,
        place=_place(understood, tracker),
        known=conversation_so_far(understood, tracker),
        channel=channel_of(tracker),
        language=language_in_turn(tracker, guess_of(understood.parsed), understood.told, wanted),
    )
    slots = _slots(turn, understood, tracker)
    if _is_danger_near(understood, turn):
        here = replace(turn.place, country=turn.here_and_there[0], second=None)
        turn = replace(turn, place=here, known=replace(turn.known, of_another=False))
        slots[Slot.OF_ANOTHER] = None
    return turn, slots


def _place(message: UnderstoodMessage, tracker: Tracker) -> PlaceOfTurn:
    """Where the person is; "yes, ..." or "no, ..." to whether an assumed country is right settles it."""
    place = place_of_turn(tracker, message.parsed, message.entities, message.told)
    answer = message.answers_beside(Question.COUNTRY_RIGHT)
    if answer is not None and place.country is not None and not place.said:
        rejected = PlaceOfTurn(None, None, denied=True)
        place = replace(place, source=CountrySource.SAID) if answer == "yes" else rejected
    hint = message.told.get("country_hint")
    second = second_country(tracker, hint, place, _whom_it_is_about(message))
    return replace(
        place,
        same=place.said and place.country == tracker.get_slot(Slot.COUNTRY),
        home=home_told(message.parsed, tracker) or tracker.get_slot(Slot.HOME_COUNTRY),
        second=second,
        second_said=second != hint,
    )


def _slots(turn: Turn, message: UnderstoodMessage, tracker: Tracker) -> dict[Slot, Any]:
    """The slots to set: all that was learnt and is not None, and what may also be taken back."""
    place, known = turn.place, turn.known
    learnt = {
        Slot.MINOR: minor_told(message, tracker),
        Slot.CONTACT: contact_told(message),
        Slot.CAMPAIGN: message.told.get("campaign") or None,
        Slot.HOME_COUNTRY: place.home,
        Slot.FEARS_AUTHORITIES: FEARS_POLICE if known.distrusts_police else known.fears_authorities or None,
        Slot.AUDIENCE: sorted(labels_known(message, tracker)) or None,
        Slot.COUNTRY_REFUSED: place.denied or None,
        Slot.OFFLINE: known.offline or None,
    }
    slots: dict[Slot, Any] = {name: value for name, value in learnt.items() if value is not None}
    slots |= {
        Slot.LANGUAGE: turn.language,
        Slot.SECOND_COUNTRY: place.second,
        Slot.OF_ANOTHER: known.of_another or None,
        Slot.LOCKED_IN: known.locked_in or None,
    }
    if not place.asked_about:
        slots |= {Slot.COUNTRY: place.country, Slot.COUNTRY_SOURCE: place.source.value if place.source else None}
    # "I am 26", of somebody who was taken for a child
    if known.last_need != last_need(tracker) and not message.parsed.get(FOR_NOW):
        slots[Slot.LAST_NEED] = known.last_need
    return slots


def _is_danger_near(message: UnderstoodMessage, turn: Turn) -> bool:
    """Whether danger is told at the writer's home or door, in a conversation about somebody elsewhere.

    "He is at my door, he shouts", of a mother whose daughter went to Belgium with him: the number is her own.
    """
    danger = turn.tier is Tier.EMERGENCY or turn.message.tells_of_danger or turn.message.may_be_danger
    return danger and bool(whereabouts_of(message.parsed).get("near")) and turn.here_and_there[1] is not None


def _whom_it_is_about(message: UnderstoodMessage) -> IntentName:
    """The intent, or that of a worry where another person's wish to die is told."""
    return "worried_about_someone" if message.parsed.get(WISH_OF_ANOTHER) else message.intent
