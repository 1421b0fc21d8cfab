"""What people ask and add once helplines were named: the answer to just that, and the line to ask further.

"Will the embassy help?", "where do I sleep?", "I am a man, they refused me": repeating the advice for the need does not
answer these. `bot/data/follow_ups/kinds.yml` says what holds for each kind, `bot/data/guidance/follow_ups.yml` has the
words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answers.complaint import complained
from bot.actions.answers.first_number import first_number
from bot.actions.answers.lines_asked_for import OF_FEAR, OF_REACH, no_police
from bot.actions.answers.papers import OF_PAPERS
from bot.actions.answers.who_is_meant import OF_WHO_WRITES
from bot.actions.parts.fallbacks import NONE_OF_THEM, WHICH, ask_them, left, tells_more, which
from bot.actions.parts.follow_up_lines import (
    CALL_NOW,
    NO_POLICE,
    few_lines,
    lines_beside,
    reply_with_lines,
    situation_for,
)
from bot.actions.parts.pages import MONEY_OF_CONTACT, SENT_TO_CONTACT
from bot.actions.parts.questions import reply_asking
from bot.actions.parts.said_to import HIDES_SOMEBODY, LOCKED_IN, said_to
from bot.follow_up_kind import FollowUpKind, kind_of
from bot.taxonomy import OFFER_INTENTS, URGENT_INTENTS
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: How the name of the answer to a helper ends.
_OF_A_HELPER = "_other"
#: What a relative asks about a missing person: what to say to them, and no advice to block whoever writes.
_SAID_TO_ANOTHER = frozenset({"tell_others", "answer_them"})
#: What answers about a contact: money or parcels to be passed on, and the trouble it may bring; what was sent already;
#: a sign of fraud, which does not apply to a job.
_OF_CONTACT = {
    "made_to_carry": MONEY_OF_CONTACT,
    "punished": MONEY_OF_CONTACT,
    "money_lost": SENT_TO_CONTACT,
    "warning_sign": "utter_check_online_contact_simple",
}
#: Someone told what to do at a hotel desk stays there until the police come.
_AT_THE_DESK, _UNTIL_THEY_COME = "utter_frontline_guidance_hotel", "utter_frontline_guidance_until_they_come"
#: Said with the emergency number before it.
_NUMBER_FIRST = frozenset({HIDES_SOMEBODY, LOCKED_IN, "utter_follow_up_departure", "utter_follow_up_departure_other"})
#: The choice for a message of dots alone; its answer needs no line either.
_SILENCE = "silence"

#: What answers these kinds, whether or not it was read just now.
_AT_ANY_TIME = {
    **OF_WHO_WRITES,
    **OF_REACH,
    NONE_OF_THEM: ask_them,
    "tells_more": tells_more,
    "complaint": complained,
    "first_number": first_number,
    **OF_PAPERS,
}


def follow_up_reply(turn: Turn) -> Reply:
    """The answer to a follow-up; to one that was answered just now, other words."""
    kind = turn.message.choice or ""
    if found := _AT_ANY_TIME.get(kind):
        return found(turn)
    response, row = _response(turn, kind), kind_of(kind)
    if _is_asked_again(turn, response, row):
        return _answered_before(turn, row)
    of_contact = response in _OF_CONTACT.values()
    if not of_contact and (found := OF_FEAR.get(kind)):
        return found(turn)
    if row.without_lines or kind == _SILENCE or response.endswith("_offer") or of_contact:
        return reply_asking(turn, [Say(response)], None)
    number = (row.number_first and not response.endswith(_OF_A_HELPER)) or _may_be_danger(turn)
    number = number or response in _NUMBER_FIRST
    return reply_with_lines(turn, response, lines_beside(turn, kind), number=number)


def _may_be_danger(turn: Turn) -> bool:
    """Whether it may be danger for which no number was given yet: "she gets into his car, what now?".

    About another person a possible alarm is answered as one: they can't be asked whether they are safe.
    """
    doubt = (turn.last_need in URGENT_INTENTS and turn.message.may_be_danger) or turn.another_may_be_in_danger
    return doubt and not turn.has_read_number


def _response(turn: Turn, kind: str) -> str:
    """Name of the answer, which differs for somebody with an offer and for someone who writes about another person.

    At a hotel, someone who called the police asks what to do until they come.
    """
    if kind in _SAID_TO_ANOTHER and turn.about_another and turn.last_need != "child_at_risk":
        return "utter_worried_about_someone_more"
    if of_contact := _of_contact(turn, kind):
        return of_contact
    if kind == "took_a_step" and _AT_THE_DESK in turn.known.said and turn.about_another:
        return _UNTIL_THEY_COME
    row = kind_of(kind)
    if row.answer_of_an_offer and turn.last_need in OFFER_INTENTS:
        return f"utter_follow_up_{kind}_offer"
    if row.elsewhere and turn.country not in {None, *row.only_in}:
        kind = row.elsewhere
    if kind == "call_now" and turn.country is None:
        return f"{CALL_NOW}_unknown_country"
    ending = _OF_A_HELPER if row.answer_to_a_helper and turn.about_another else ""
    return said_to(f"utter_follow_up_{kind}{ending}", turn)


def _of_contact(turn: Turn, kind: str) -> str | None:
    """Name of the answer about a contact who wants money passed on; None where it is about something else."""
    if turn.last_need == "check_online_contact" and kind in _OF_CONTACT:
        return _OF_CONTACT[kind]
    doubted = kind == "looks_good" and MONEY_OF_CONTACT in turn.known.said  # no "it may be genuine" beside such money
    return "utter_check_online_contact_simple" if doubted else None


def _is_asked_again(turn: Turn, response: str, row: FollowUpKind) -> bool:
    """Whether the answer was read a moment ago, or something else comes the second time.

    Someone who asks the same again later wants the answer: "you never said how it is taken down".
    """
    if response not in turn.known.said or turn.message.pressed or row.said_again:
        return False
    further = row.asked_again is not None and row.asked_again not in turn.known.said
    return response in turn.known.shown or further or row.told_not_asked


def _answered_before(turn: Turn, row: FollowUpKind) -> Reply:
    """What is said when the same is asked again: other words if there are any, what it may be about, or whom to ask."""
    if row.asked_again and row.asked_again not in turn.known.said:
        if row.asked_again == NO_POLICE:  # said of lines that are not the police, and of no others
            return no_police(turn)
        return reply_with_lines(turn, row.asked_again, few_lines(turn, situation_for(turn, row.name)))
    if row.told_not_asked:
        return tells_more(turn) if left(turn) not in turn.known.shown or WHICH in turn.known.said else which(turn)
    # who tells the same once more, or sends it twice on a bad network, has asked nothing
    return ask_them(turn) if turn.message.puts_question else tells_more(turn)
