"""Reading a turn out of Rasa's tracker: what the message says, and what the conversation knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.helplines.vocabulary import WORRIED_ADULTS
from bot.message_values import whereabouts_of
from bot.slots import Slot
from bot.taxonomy import NEED_INTENTS, WITNESS_INTENTS
from bot.turns.age import MEET_PEOPLE, child_of_another, minor_said, need_of_adult, writes_as_child
from bot.turns.audience import FEARS_POLICE, audience_of, labels_told
from bot.turns.language import guess_of, language_asked_for, language_in_turn
from bot.turns.locked_in import is_locked_in
from bot.turns.message import UnderstoodMessage, message_of, values_of_message
from bot.turns.place import home_told, place_of_turn
from bot.turns.place_of_turn import PlaceOfTurn
from bot.turns.question import Question
from bot.turns.session import messages_in_session, needs_left_open, responses_said, responses_shown, understood
from bot.turns.turn import MAY_BE_OF_ANOTHER, CountrySource, Tier, Turn
from bot.turns.two_countries import second_country
from bot.understood import AUDIENCE, DENIES_CHILD, FOR_NOW, NEED_BEHIND, WISH_OF_ANOTHER

if TYPE_CHECKING:
    from collections.abc import Collection

    from rasa_sdk import Tracker

#: Choices and responses of those who fear the police or immigration.
_OF_FEAR = frozenset(
    {
        "no_papers",
        "no_police",
        "told_on",
        "utter_follow_up_no_papers",
        "utter_follow_up_no_police",
        "utter_first_ask_them",
    }
)

#: Answers to "Can you talk, or only text?" as the conversation keeps them.
_CONTACT = {"speak": "speak", "text": "text", "no": "text"}


def read_turn(tracker: Tracker) -> tuple[Turn, dict[Slot, Any]]:
    """The turn, and the values of slots that this message teaches.

    A slot that is not among them stays as it is; None empties one.
    """
    message = message_of(tracker)
    first = not tracker.get_slot(Slot.INTRODUCED)
    back = not first and messages_in_session(tracker) <= 1
    asked_for = _asked_language(tracker, message)
    wanted = asked_for if message.intent == "change_language" else None
    language = language_in_turn(tracker, guess_of(message.parsed), message.told, wanted)
    place = _place(tracker, message)
    minor, need = _minor_and_need(tracker, message, back=back)
    learnt = {Slot.MINOR: minor, **_learnt(tracker, message, place)}
    of_another = _tells_of_another(message) if need not in NEED_INTENTS else bool(tracker.get_slot(Slot.OF_ANOTHER))
    turn = Turn(
        **values_of_message(message, tracker),
        **_of_conversation(tracker, back=back),
        language=language,
        asked_language=asked_for,
        country=place.country,
        country_source=place.source,
        candidates=place.candidates,
        place_said=place.said,
        same_place=place.said and place.country == tracker.get_slot(Slot.COUNTRY),
        home_country=learnt[Slot.HOME_COUNTRY],
        second_country=learnt[Slot.SECOND_COUNTRY],
        second_said=learnt[Slot.SECOND_COUNTRY] != message.told.get("country_hint"),
        contact=learnt[Slot.CONTACT] or tracker.get_slot(Slot.CONTACT),
        safe_beside=message.answers_beside(Question.SAFE) == "yes",
        minor=tracker.get_slot(Slot.MINOR) if minor is None else minor,
        last_need=need,
        fears_authorities=bool(learnt[Slot.FEARS_AUTHORITIES]),
        audience=_audience(message, learnt[Slot.AUDIENCE] or (), need, of_another=of_another),
        first=first,
        back=back,
        of_another=of_another,
        locked_in=is_locked_in(message, known=bool(tracker.get_slot(Slot.LOCKED_IN)) and not back, another=of_another),
    )
    slots = _slots(turn, place, learnt)
    if _is_danger_near(message, turn):
        turn = replace(turn, country=turn.here_and_there[0], second_country=None, of_another=False)
        slots[Slot.OF_ANOTHER] = None
    # "I am 26", of somebody who was taken for a child
    if need != _last_need(tracker, back=back) and not message.parsed.get(FOR_NOW):
        slots[Slot.LAST_NEED] = need
    return turn, slots


def _learnt(tracker: Tracker, message: UnderstoodMessage, place: PlaceOfTurn) -> dict[Slot, Any]:
    """What is known of the person after this message, by slot; None where nothing is to be noted."""
    hint, whom = message.told.get("country_hint"), _whom_it_is_about(message)
    return {
        Slot.CONTACT: _CONTACT.get(str(message.answers_beside(Question.CONTACT))),
        Slot.CAMPAIGN: message.told.get("campaign") or None,
        Slot.HOME_COUNTRY: home_told(message.parsed, tracker) or tracker.get_slot(Slot.HOME_COUNTRY),
        Slot.SECOND_COUNTRY: second_country(tracker, hint, place, whom),
        Slot.FEARS_AUTHORITIES: bool(tracker.get_slot(Slot.FEARS_AUTHORITIES)) or _fears_authorities(message) or None,
        Slot.AUDIENCE: sorted(_labels(tracker, message)) or None,
        Slot.COUNTRY_REFUSED: place.denied or None,
    }


def _slots(turn: Turn, place: PlaceOfTurn, learnt: dict[Slot, Any]) -> dict[Slot, Any]:
    """The slots to set: of what was learnt all that is not None, and what may also be taken back."""
    slots = {name: value for name, value in learnt.items() if value is not None}
    slots |= {
        Slot.LANGUAGE: turn.language,
        Slot.SECOND_COUNTRY: turn.second_country,
        Slot.OF_ANOTHER: turn.of_another or None,
        Slot.LOCKED_IN: turn.locked_in or None,
    }
    if not place.asked_about:
        slots |= {Slot.COUNTRY: place.country, Slot.COUNTRY_SOURCE: place.source.value if place.source else None}
    return slots


def _tells_of_another(message: UnderstoodMessage) -> bool:
    """Whether an urgent need is told of a relative or friend: "my brother is held in Myanmar"."""
    here = whereabouts_of(message.parsed)
    of_another = here.get("only_others") or here.get("whose") == "other"
    return bool(of_another) and message.intent in MAY_BE_OF_ANOTHER


def _is_danger_near(message: UnderstoodMessage, turn: Turn) -> bool:
    """Whether danger is told at the home or the door of who writes, in a conversation about somebody elsewhere.

    "He is at my door, he shouts", of a mother whose daughter went to Belgium with him: the number is her own.
    """
    danger = turn.tier is Tier.EMERGENCY or turn.tells_of_danger or turn.may_be_danger
    return danger and bool(whereabouts_of(message.parsed).get("near")) and turn.here_and_there[1] is not None


def _whom_it_is_about(message: UnderstoodMessage) -> str:
    """The intent, or that of a worry where another person's wish to die is told."""
    return "worried_about_someone" if message.parsed.get(WISH_OF_ANOTHER) else message.intent


def _of_conversation(tracker: Tracker, *, back: bool) -> dict[str, Any]:
    """The values of the turn that the conversation before it tells."""
    so_far = responses_said(tracker.events)
    return {
        "open_question": _open_question(tracker, back=back),
        "in_need_before": back and tracker.get_slot(Slot.LAST_NEED) in NEED_INTENTS,
        "last_tier": None if back else _tier(tracker.get_slot(Slot.LAST_TIER)),
        "child_of_another": child_of_another(understood(tracker), so_far),
        "shown": responses_shown(tracker.events, messages_since=1),
        "said": frozenset(so_far),
        "reminded": bool(tracker.get_slot(Slot.REMINDED)),
        "asked_safe": so_far.count("utter_ask_safe"),
        "asked_country": so_far.count("utter_ask_country"),
        "asked_country_right": so_far.count("utter_ask_country_right"),
        "failed_lines": frozenset(tracker.get_slot(Slot.FAILED_LINES) or ()),
        "hidden": bool(tracker.get_slot(Slot.HIDDEN)),
        "offline": bool(tracker.get_slot(Slot.OFFLINE)),
        "left_open": needs_left_open(tracker),
    }


def _asked_language(tracker: Tracker, message: UnderstoodMessage) -> str | None:
    """The language that the message asks for, by a button or in words; None where it asks for none."""
    named = message.entities.get("language")
    if named is None and message.intent == "change_language":
        named = language_asked_for(tracker, message.parsed)
    return named


def _place(tracker: Tracker, message: UnderstoodMessage) -> PlaceOfTurn:
    """Where the person is; one that was only assumed is settled by "yes, ..." or "no, ..." to whether it is right."""
    place = place_of_turn(tracker, message.parsed, message.entities, message.told)
    answer = message.answers_beside(Question.COUNTRY_RIGHT)
    if answer is None or place.country is None or place.said:
        return place
    return replace(place, source=CountrySource.SAID) if answer == "yes" else PlaceOfTurn(None, None)


def _minor_and_need(tracker: Tracker, message: UnderstoodMessage, *, back: bool) -> tuple[bool | None, str | None]:
    """Whether this message says that somebody under 18 is concerned, and what the conversation is about with that."""
    known = tracker.get_slot(Slot.MINOR)
    tier = Tier.CONCERN if message.intent in MEET_PEOPLE else _tier_of_age(tracker, message.tier)
    said = minor_said(message.parsed, known, tier, _open_question(tracker, back=back))
    answer = message.answers_beside(Question.UNDER_18)
    said = said if answer is None else answer == "yes"
    if message.parsed.get(DENIES_CHILD):
        known, said = None, False
    need = message.parsed.get(NEED_BEHIND) or _last_need(tracker, back=back)
    return said, need_of_adult(need) if said is False and not known else need


def _last_need(tracker: Tracker, *, back: bool) -> str | None:
    return None if back else tracker.get_slot(Slot.LAST_NEED)


def _open_question(tracker: Tracker, *, back: bool) -> Question | None:
    asked = tracker.get_slot(Slot.OPEN_QUESTION)
    return Question(asked) if not back and asked in list(Question) else None


def _labels(tracker: Tracker, message: UnderstoodMessage) -> set[str]:
    """What is kept of whom the conversation is about."""
    known, said = tracker.get_slot(Slot.AUDIENCE) or (), message.parsed.get(AUDIENCE) or ()
    return labels_told(known, said, as_child=writes_as_child(message.parsed))


def _audience(
    message: UnderstoodMessage, labels: Collection[str], need: str | None, *, of_another: bool
) -> frozenset[str]:
    """The labels of the directory for those whom this message is about; a child at risk may be who writes."""
    subject = message.intent if message.intent in NEED_INTENTS else need
    alone = bool(whereabouts_of(message.parsed).get("only_others"))
    of_child = subject == "child_at_risk" and WORRIED_ADULTS in labels
    about_another = alone or of_child or subject in WITNESS_INTENTS or (of_another and subject in MAY_BE_OF_ANOTHER)
    return audience_of(labels, about_another=about_another)


def _fears_authorities(message: UnderstoodMessage) -> bool:
    """Whether the message asks or tells something that those do who fear the police or immigration (`_OF_FEAR`)."""
    said = {str(message.entities.get("choice")), *message.also}
    return bool(said & _OF_FEAR) or FEARS_POLICE in (message.parsed.get(AUDIENCE) or ())


def _tier(value: str | None) -> Tier | None:
    return Tier(value) if value in list(Tier) else None


def _tier_of_age(tracker: Tracker, tier: Tier) -> Tier:
    """The tier by which an age in the message is judged: small talk in the middle of a need is about the need."""
    about_need = tracker.get_slot(Slot.LAST_NEED) in NEED_INTENTS
    return Tier.CONCERN if about_need and tier is Tier.CONVERSATION else tier
