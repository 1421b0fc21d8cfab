"""Decides whether a country that a message names, maybe only in passing, becomes the country of the conversation.

It does, unless the words or the conversation speak against it: somebody said before where they are, and the message
only mentions the place ("they will send me back, Nepal"); or the place is another person's, as the country of a mother
who asks for her daughter elsewhere. In doubt the bot asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.message_values import alarms, intent_of, word_count
from bot.slots import Slot
from bot.taxonomy import OF_ANOTHER_INTENTS, OWN_INTENTS, URGENT_INTENTS, WITNESS_INTENTS, IntentName
from bot.turns.place_of_turn import (
    OFTEN_ABROAD,
    THERE,
    TOLD,
    CountrySource,
    PlaceOfTurn,
    is_about_another,
    likeliest_kind,
)
from bot.turns.question import ABOUT_PLACE
from bot.turns.two_countries import AFTER_WORK
from bot.understood import BEGINS_WITH_NO, DENIES_COUNTRY, DENIES_SECOND, Understood, WhereaboutsFound

if TYPE_CHECKING:
    from rasa_sdk import Tracker

#: A message of so few words that names a place may say where somebody comes from, or whom they ask about.
_BARE = 2
#: At most so many words tell hardly more than a place.
_FEW = 5
#: How a country became known that is surely the writer's, or likely so as that of their number.
_OF_WRITER = frozenset({CountrySource.OWN, CountrySource.PIN, CountrySource.ASSUMED})
#: What a message looks like that tells a place, or a way out of the need with it.
_OF_PLACE: frozenset[IntentName] = frozenset(
    {"tell_location", "find_helpline", "deny", "left_exploitation", "change_language"}
)
#: Values of `whose` for another person's place, as long as the conversation is not about them.
_ANOTHERS = frozenset({"other", "they"})
#: Kinds of follow-ups that name the place of others: "he will hurt my family in Oaxaca".
_OF_FEAR = frozenset({"family_threatened", "make_it_worse"})
#: And those that say what others threaten with: "they say I am in Germany illegally".
_OF_HEARSAY = _OF_FEAR | {"no_papers"}


@dataclass(frozen=True, slots=True)
class PlaceNamed:
    """The one country that a message names, and what speaks for and against its being where the person is."""

    country: str
    #: "direct" (I am in ...), "writer", "other", "they", "agent" or "unsaid", as `bot/places` reads the words.
    whose: str | None
    #: Whether every word of the place is about others.
    only_others: bool
    #: From `THERE` on the words say that somebody is there; below, the place is only named.
    confidence: float
    #: Whether a clause of the message says nothing but the place.
    alone: bool

    #: Where the person is as far as the conversation told before.
    known: PlaceOfTurn
    #: Whether it is known as the country of the other person whom the conversation is about.
    is_second: bool
    #: Whether it is known as the country that the person comes from.
    is_home: bool
    #: Whether the bot asked for a place.
    answers: bool
    #: What the conversation is about.
    need: IntentName | None
    #: Whether the conversation is about somebody other than the writer.
    of_another: bool

    #: How many words the message has.
    words: int
    intent: IntentName
    #: Whether the message raises an alarm.
    urgent: bool
    #: The follow-up that it looks like most.
    kind: str | None
    #: Whether it takes a country back.
    denies: bool
    begins_with_no: bool

    @property
    def is_bare(self) -> bool:
        """Whether the place stands alone, in the message or in a clause: "AGADEZ NIGER. who can help me here"."""
        return self.words <= _BARE or self.alone

    @property
    def is_another(self) -> bool:
        """Whether another country was known."""
        return self.known.country not in (None, self.country)

    @property
    def was_told(self) -> bool:
        """Whether the one that was known was said or pinned, and is no guess."""
        return self.known.source in TOLD

    @property
    def is_there(self) -> bool:
        """Whether the words say that the writer is at the place."""
        return self.whose == "direct" and self.confidence >= THERE

    @property
    def only_mentioned(self) -> bool:
        """Whether a message about a need names the place, and does not say that somebody is there."""
        return self.is_another and self.confidence < THERE and bool(self.need)


def place_named(known: PlaceOfTurn, here: WhereaboutsFound, parsed: Understood, tracker: Tracker) -> PlaceOfTurn:
    """Where the person is after a message that names a country: there, where they were known to be, or to be asked.

    To be asked means that both countries are its `candidates`.

    Args:
        known: where the person is as far as the conversation told before.
        here: whereabouts of the message, which name a country.
        parsed: the message.
        tracker: the conversation.
    """
    named = _facts(known, here, parsed, tracker)
    plainly = not named.denies and named.kind not in _OF_HEARSAY
    if _is_home_of_captive(named):
        return known
    said = PlaceOfTurn(named.country, _source(named, plainly=plainly), said=True)
    if named.is_another and named.is_there and (named.of_another or plainly):
        return said  # "I am in Bacau", of a mother who was answered with the lines of England
    if _moves_nobody(named):
        return known
    if named.answers or not named.is_another:
        return said
    # "my husband is in India", of someone who may be with him
    unsure = named.words > _FEW and not named.was_told and (named.whose == "they" or _only_names(named))
    unsure = unsure and not named.only_others
    bare = named.is_bare
    in_passing = _hardly_moves(named) or (named.only_mentioned and not bare)
    if unsure or in_passing or (named.was_told and (bare or named.need in WITNESS_INTENTS)):
        return PlaceOfTurn(known.country, known.source, (named.country, str(known.country)))
    return said


def _only_names(named: PlaceNamed) -> bool:
    """Whether somebody in need, whose country the number alone tells, names another, and not who is there.

    "If I don't pay they beat all at home in Viet Nam", of a man who is locked in in England.
    """
    return named.need in OWN_INTENTS and named.whose == "unsaid"


def _hardly_moves(named: PlaceNamed) -> bool:
    """Whether somebody in need, who told where they are, speaks of themself and of a place far apart in a message.

    "I signed a paper in Brazil, they have my mother's address", of a survivor in Dublin, made Brazil's police her
    number. "They took me to Madrid" says that they moved.
    """
    told = named.was_told and named.need in OWN_INTENTS and named.whose == "writer"
    return told and named.words > _FEW and named.intent not in _OF_PLACE


def _source(named: PlaceNamed, *, plainly: bool) -> CountrySource:
    """Whose place it is; where the number of the phone is of the same country, the writer is there as well."""
    if named.is_there and plainly:
        return CountrySource.OWN
    anothers = named.whose == "other" and named.only_others and named.known.country != named.country
    return CountrySource.OTHERS if anothers else CountrySource.SAID


def _facts(known: PlaceOfTurn, here: WhereaboutsFound, parsed: Understood, tracker: Tracker) -> PlaceNamed:
    return PlaceNamed(
        country=str(here["country"]),
        whose=here.get("whose"),
        only_others=bool(here.get("only_others")),
        confidence=float(here.get("confidence", 1)),
        alone=bool(here.get("alone")),
        known=known,
        is_second=tracker.get_slot(Slot.SECOND_COUNTRY) == here["country"],
        is_home=tracker.get_slot(Slot.HOME_COUNTRY) == here["country"],
        answers=tracker.get_slot(Slot.OPEN_QUESTION) in ABOUT_PLACE,
        need=tracker.get_slot(Slot.LAST_NEED),
        of_another=is_about_another(tracker),
        words=word_count(parsed),
        intent=intent_of(parsed),
        urgent=alarms(parsed),
        kind=likeliest_kind(parsed),
        denies=bool(parsed.get(DENIES_COUNTRY) or parsed.get(DENIES_SECOND)),
        begins_with_no=bool(parsed.get(BEGINS_WITH_NO)),
    )


def _moves_nobody(named: PlaceNamed) -> bool:
    """Whether the place is another's, or only mentioned: what was known then stays.

    Unless it is another's, a place counts that answers the question for one, or where the country was only assumed. A
    message of up to `_FEW` words may correct what was known of another: "no, she is in India".
    """
    if _is_known_anothers(named) or (named.is_another and named.whose == "agent" and not named.answers):
        return True  # "the recruiter in Manila says we must pay", of a crew off Taiwan
    if named.is_another and not named.answers and named.words > _FEW and _is_anothers(named):
        return True
    if named.is_another and named.need in OF_ANOTHER_INTENTS and named.denies:
        return True  # "she is not in Romania, she is in Leeds"
    if not named.was_told or named.answers:
        return False
    hardly = named.only_mentioned and named.words > _FEW and not named.alone
    told = _moves(named) or named.alone
    return not told or hardly or (not named.is_bare and _speaks_of_another_place(named))


def _is_home_of_captive(named: PlaceNamed) -> bool:
    """Whether somebody in an urgent need, who told where they are, names their home country in passing.

    "I no refugee, I Uzbekistan, had permit", of a worker in Moscow, was answered with a line in Bukhara. Who is home
    again tells just that, or that they got out.
    """
    held = named.was_told and named.is_another and named.need in URGENT_INTENTS
    return held and named.is_home and not (named.answers or named.is_bare or named.intent in _OF_PLACE)


def _is_known_anothers(named: PlaceNamed) -> bool:
    """Whether the conversation knows the place as another's, or the person's own as another place.

    It is the second country of the conversation ("Myanmar, I said", of a brother in India who asks for the one who is
    held there), or the words are about others, and tell a fear or come from somebody in need of their own ("the madam
    calls my mother in Benin", of somebody who got away in Italy; "my husband is in India, can he call?", of a maid with
    a number of Dubai). Someone who said where they are and asks for another stays there: "she is in Beirut".
    """
    if named.is_second and not named.is_there:
        return True
    in_passing = named.words > _FEW and named.intent != "find_helpline"  # "no, she is in India" may put it right
    of_writer = named.known.source is CountrySource.OWN or (named.known.source in _OF_WRITER and in_passing)
    stays = of_writer and not named.answers
    if named.of_another and stays and named.whose not in ("direct", "writer"):
        return named.is_another
    corrects = named.answers and named.begins_with_no  # "no, she is in Kuwait", of the writer's madam
    own_known = named.is_another and named.need in OWN_INTENTS and not (corrects or named.of_another)
    return named.whose in _ANOTHERS and (named.kind in _OF_FEAR or own_known)


def _moves(named: PlaceNamed) -> bool:
    """Whether the message tells the place as where the person in need is: "they took me to Madrid".

    In a need that is neither urgent nor about work every place does. Else an alarm must say so of the writer; what
    looks like a place told, or like a way out of the need, must only not be about another. Anything else names a place
    in passing: "he will hurt my family in Oaxaca", "my agent in Nairobi says I must pay".
    """
    if not named.is_another or named.need not in (*URGENT_INTENTS, *AFTER_WORK):
        return True
    urgent = named.urgent and named.kind not in _OF_FEAR
    told = named.whose in ("direct", "writer") if urgent else named.whose != "other"
    return told and (urgent or named.intent in _OF_PLACE)


def _is_anothers(named: PlaceNamed) -> bool:
    """Whether the place is where another person is: the number to call now then stays that of the writer's country.

    "My daughter was taken to China", of a mother whose telephone is Vietnamese, leaves her in Vietnam. In a need that
    often happens far from home, it is another's only where the message is of a need of another or of others alone.
    """
    own = named.need in OFTEN_ABROAD and not named.only_others
    corrects = named.whose == "they" and named.was_told  # "no, he is in Myanmar now"
    whose = named.whose == "other" or (named.whose == "they" and named.only_others)
    return whose and not corrects and (named.intent in OF_ANOTHER_INTENTS or not own)


def _speaks_of_another_place(named: PlaceNamed) -> bool:
    """Whether somebody in an urgent need asks or answers something and names a place with it.

    "Can my mother in Goiania tell somebody?" is about another place: somebody who was moved tells that alone.
    """
    return named.intent == "answer" and named.need in URGENT_INTENTS
