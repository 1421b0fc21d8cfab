"""Reading out of a message and the conversation in which country somebody is, and which one they come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.actions.turn import ABOUT_PLACE, CountrySource, Question
from bot.languages import language_named
from bot.taxonomy import OF_ANOTHER_INTENTS, URGENT_INTENTS, URGENT_TIERS, WITNESS_INTENTS, tier_of

if TYPE_CHECKING:
    from rasa_sdk import Tracker


#: Where the engine says that the words of a message begin with a no, where it asked whether a country is right.
BEGINS_WITH_NO = "begins_with_no"
#: Where the engine says that the message takes back the country that the conversation is about.
DENIES_COUNTRY = "denies_country"
#: The same of the other country, where who writes asks for somebody who is not where they are.
DENIES_SECOND = "denies_second_country"
_TOLD = frozenset({CountrySource.SAID, CountrySource.PIN})
#: A message of so few words that names a place may say where somebody comes from, or whom they ask about.
_BARE = 2
#: So few tell hardly more than a place.
_FEW = 5
#: Confidence of a place that the words say somebody is at; a place that is only named has less (`bot/places/where.py`).
THERE = 0.9
#: Languages that many speak far from the country that has the same word.
_SPOKEN_ELSEWHERE = ("en", "es", "fr", "pt", "ru", "ar", "hi")
#: What a message looks like that tells a place, or a way out of the need with it.
_OF_PLACE = frozenset({"tell_location", "find_helpline", "deny", "left_exploitation", "change_language"})
#: Who is in such a need may be far from where they come from: "I am from Nepal" does not say where it happens. Who was
#: offered a job, or fears for a child, is at home.
_OFTEN_ABROAD = frozenset({"being_exploited", "immediate_danger", "left_exploitation", "self_harm"})
#: Who asks these at work says where they work.
_AT_WORK = frozenset({"healthcare_guidance", "frontline_guidance", "finance_red_flags", "request_training"})


@dataclass(frozen=True, slots=True)
class PlaceOfTurn:
    """Where the person is, as far as is known.

    Args:
        country: ISO 3166-1 alpha-2.
        source: how it became known.
        candidates: countries to ask about.
        said: whether this message says it.
        asked_about: whether it is only asked about, so that the conversation does not keep it.
        denied: whether this message says that the country of the number is not theirs.
    """

    country: str | None
    source: CountrySource | None
    candidates: tuple[str, ...] = ()
    said: bool = False
    asked_about: bool = False
    denied: bool = False


def place_of_turn(
    tracker: Tracker, parsed: dict[str, Any], entities: dict[str, Any], told: dict[str, Any]
) -> PlaceOfTurn:
    """Where the person is: said in this message, else known before, else assumed from the number."""
    known = _known(tracker, told)
    if pinned := entities.get("country") if told.get("payload") else None:
        return PlaceOfTurn(pinned, CountrySource.PIN if told.get("pin") else CountrySource.SAID, said=True)
    of_two = tracker.get_slot("second_country") and tracker.get_slot("last_need") in OF_ANOTHER_INTENTS
    if parsed.get(DENIES_COUNTRY) and not of_two and (instead := _instead_of(known, parsed)):
        return PlaceOfTurn(instead, CountrySource.SAID, said=True)
    return _place_in_words(tracker, parsed, told, known)


def _place_in_words(tracker: Tracker, parsed: dict[str, Any], told: dict[str, Any], known: PlaceOfTurn) -> PlaceOfTurn:
    """Where the person is, as far as the words of the message and the conversation tell."""
    here = (parsed.get("whereabouts") or {}) if _tells_whereabouts(parsed, tracker) else {}
    settled = known.source in _TOLD
    asks_for_lines = (parsed.get("intent") or {}).get("name") == "find_helpline"
    direct = here.get("whose") == "direct"  # "I am in Lyon, is there somebody here whom I can ask?"
    if here.get("country") and (direct or not (asks_for_lines and settled)):
        return _said_in_place_of(known, here, parsed, tracker)
    if asks_for_lines and (wanted := _country_asked_about(here)):
        if settled and tracker.get_slot("last_need") == "immediate_danger":
            return known  # the number to call now is that of the place where they are
        return PlaceOfTurn(
            wanted, CountrySource.SAID if settled else CountrySource.ASSUMED, said=True, asked_about=settled
        )
    if told.get("located") and told.get("country_hint"):
        return PlaceOfTurn(told["country_hint"], CountrySource.ASSUMED, said=True)
    if _denies_assumption(known, here, parsed, tracker):
        return PlaceOfTurn(None, None, denied=True)
    return _by_candidates(known, here, parsed, tracker)


def _denies_assumption(known: PlaceOfTurn, here: dict[str, Any], parsed: dict[str, Any], tracker: Tracker) -> bool:
    """Whether a no to "Is this in Bangladesh?" stands before what else is told: "no, on the other side, no papers"."""
    if tracker.get_slot("open_question") != Question.COUNTRY_RIGHT or known.source is not CountrySource.ASSUMED:
        return False
    intents = {(parsed.get("intent") or {}).get("name"), *(parsed.get("other_intents") or ())}
    if "self_harm" in intents or (parsed.get("urgency") or {}).get("tier") in URGENT_TIERS:
        return False  # "no quiero morir" denies no country
    told = any(each.get("value") == "told" for each in parsed.get("entities") or ())  # asked once more
    denies = bool(parsed.get(BEGINS_WITH_NO)) and _likeliest_kind(parsed) not in _DENIED_BESIDE and not told
    return denies and not here.get("candidates")


def _likeliest_kind(parsed: dict[str, Any]) -> str | None:
    """The kind of follow-up that the message looks like most."""
    return next((each["name"] for each in parsed.get("follow_up") or ()), None)


#: Kinds of follow-ups that a no belongs to: "no, I am the nurse" says nothing of a country.
_DENIED_BESIDE = frozenset(
    {"not_me", "is_me", "at_work", "not_this", "just_asking", "am_safe", "is_with_me", "not_for_me"}
)


def _instead_of(known: PlaceOfTurn, parsed: dict[str, Any]) -> str | None:
    """The one other country of "I am in Bangladesh, not India"."""
    here = parsed.get("whereabouts") or {}
    named = {*(here.get("candidates") or ()), *((here["country"],) if here.get("country") else ())}
    others = sorted(str(code) for code in named if code != known.country)
    return others[0] if len(others) == 1 else None


def _known(tracker: Tracker, told: dict[str, Any]) -> PlaceOfTurn:
    country, source = tracker.get_slot("country"), tracker.get_slot("country_source")
    if country is None and told.get("country_hint") and not tracker.get_slot("country_refused"):
        country, source = told["country_hint"], CountrySource.ASSUMED.value
    return PlaceOfTurn(country, CountrySource(source) if source else None)


def _said_in_place_of(
    known: PlaceOfTurn, here: dict[str, Any], parsed: dict[str, Any], tracker: Tracker
) -> PlaceOfTurn:
    """The country that this message says; asked about where it may be another one than that of the need.

    "Kenya", of a maid in Riyadh who was not asked, is where she comes from; "I am in Bacau", of a mother, is where she
    is, and not her daughter. A country that a longer message only mentions ("they will send me back, Nepal") moves
    nobody who said where they are.
    """
    country = str(here["country"])
    said = PlaceOfTurn(country, CountrySource.SAID, said=True)
    other = known.country not in (None, country)
    there = here.get("whose") == "direct" and float(here.get("confidence", 0)) >= THERE
    if other and there and tracker.get_slot("last_need") in OF_ANOTHER_INTENTS:
        return said  # "I am in Bacau", of a mother who was answered with the lines of England
    if _moves_nobody(known, here, parsed, tracker):
        return known
    asked = tracker.get_slot("open_question") in ABOUT_PLACE
    bare = len(str(parsed.get("text") or "").split()) <= _BARE
    if asked or not other:
        return said
    mentioned = not bare and float(here.get("confidence", 1)) < THERE and tracker.get_slot("last_need")
    if mentioned or (known.source in _TOLD and (bare or tracker.get_slot("last_need") in WITNESS_INTENTS)):
        return PlaceOfTurn(known.country, known.source, (country, str(known.country)))
    return said


def _moves_nobody(known: PlaceOfTurn, here: dict[str, Any], parsed: dict[str, Any], tracker: Tracker) -> bool:
    """Whether the place that is named is another's, or only mentioned, so that what was known stays."""
    other, told = known.country not in (None, here["country"]), known.source in _TOLD
    asked = tracker.get_slot("open_question") in ABOUT_PLACE
    words = len(str(parsed.get("text") or "").split())
    if here.get("whose") == "other" and _likeliest_kind(parsed) in _OF_FEAR:
        return True  # "the madam calls my mother in Benin", of who got away in Italy
    if other and not asked and words > _FEW and _is_anothers(here, parsed, tracker):  # "no, she is in India" corrects
        return True
    denied = parsed.get(DENIES_COUNTRY) or parsed.get(DENIES_SECOND)
    if other and tracker.get_slot("last_need") in OF_ANOTHER_INTENTS and denied:
        return True  # "she is not in Romania, she is in Leeds"
    if not told or asked:
        return False
    hardly = other and words > _FEW and float(here.get("confidence", 1)) < THERE and tracker.get_slot("last_need")
    moved = not other or _moves(parsed, tracker)
    return not moved or bool(hardly) or (words > _BARE and _speaks_of_another_place(parsed, tracker))


#: Kinds of follow-ups that name the place of others: "he will hurt my family in Oaxaca".
_OF_FEAR = frozenset({"family_threatened", "make_it_worse"})


def _moves(parsed: dict[str, Any], tracker: Tracker) -> bool:
    """Whether a place is told as that of who is in need: "they took me to Madrid", "I am in Turin now".

    "He will hurt my family in Oaxaca" names one beside what it tells, and looks like nothing, or like a question.
    """
    if tracker.get_slot("last_need") not in URGENT_INTENTS:
        return True
    here = parsed.get("whereabouts") or {}
    urgent = (parsed.get("urgency") or {}).get("tier") in URGENT_TIERS and _likeliest_kind(parsed) not in _OF_FEAR
    told = here.get("whose") in ("direct", "writer") if urgent else here.get("whose") != "other"
    return told and (urgent or (parsed.get("intent") or {}).get("name") in _OF_PLACE)


def _is_anothers(here: dict[str, Any], parsed: dict[str, Any], tracker: Tracker) -> bool:
    """Whether the place is where another person is, and who writes has a country of their own: the number to call now.

    "My daughter was taken to China", of a mother whose telephone is Vietnamese.
    """
    own = tracker.get_slot("last_need") in _OFTEN_ABROAD and not here.get("only_others")
    of_another = (parsed.get("intent") or {}).get("name") in OF_ANOTHER_INTENTS
    return here.get("whose") == "other" and (of_another or not own)


def _speaks_of_another_place(parsed: dict[str, Any], tracker: Tracker) -> bool:
    """Whether somebody in need of their own, whose country is known, asks or answers something, and names a place so.

    "I have a sister in Tashkent", "can my mother in Goiania tell somebody?"; who is moved tells that and nothing else.
    """
    return (parsed.get("intent") or {}).get("name") == "answer" and tracker.get_slot("last_need") in URGENT_INTENTS


def _by_candidates(known: PlaceOfTurn, here: dict[str, Any], parsed: dict[str, Any], tracker: Tracker) -> PlaceOfTurn:
    """What is known, with the countries that an ambiguous place of this message could be in."""
    candidates = tuple(here.get("candidates") or ())
    only_from = bool(candidates) and set(candidates) <= set(here.get("origin") or ())
    asked = tracker.get_slot("open_question")
    if asked == Question.COUNTRY_RIGHT and known.country in candidates and len(candidates) > 1 and _denies(parsed):
        left = tuple(each for each in candidates if each != known.country)  # "it is not Mexico, it is Guatemala"
        return PlaceOfTurn(left[0], CountrySource.SAID, said=True) if len(left) == 1 else PlaceOfTurn(None, None, left)
    # "Valencia" of somebody who is in Spain, "I am from Nigeria" of somebody who is in Italy
    if known.country in candidates or (known.country and only_from):
        # "Birmingham" of somebody whose number is British says that the guess was right
        source = known.source if only_from or known.country not in candidates else CountrySource.SAID
        return PlaceOfTurn(known.country, source, said=True)
    if len(candidates) == 1 and known.source in _TOLD:
        return known  # a place that is hardly one reopens nothing
    at_home = tracker.get_slot("last_need") not in _OFTEN_ABROAD
    if len(candidates) == 1 and asked in ABOUT_PLACE and (at_home or not only_from):
        return PlaceOfTurn(candidates[0], CountrySource.ASSUMED, said=True)
    return PlaceOfTurn(known.country, known.source, candidates)


def _denies(parsed: dict[str, Any]) -> bool:
    return bool(parsed.get(BEGINS_WITH_NO)) or (parsed.get("intent") or {}).get("name") == "deny"


def _tells_whereabouts(parsed: dict[str, Any], tracker: Tracker) -> bool:
    """Whether a place in this message is likely to be where somebody is: a question about Dubai tells nothing.

    A nurse in Leeds, or what may be a cry for help, tells it, unless another place is known already; so does what
    answers "which country?": "canada. do I get my money back?".
    """
    if tracker.get_slot("open_question") == Question.COUNTRY:
        return True
    intent = (parsed.get("intent") or {}).get("name") or ""
    if tier_of(intent) != "information" or intent in {"find_helpline", "worker_rights"}:
        return True
    at_work = intent in _AT_WORK or (parsed.get("urgency") or {}).get("asks")
    return bool(at_work) and tracker.get_slot("country_source") not in [each.value for each in _TOLD]


def _country_asked_about(here: dict[str, Any]) -> str | None:
    """The one country of "a number for Morocco": its lines are meant, though nothing tells that somebody is there."""
    if here.get("country"):
        return str(here["country"])
    planned: list[str] = list(here.get("planned") or ())
    return planned[0] if len(planned) == 1 and not here.get("candidates") else None


def home_told(parsed: dict[str, Any], tracker: Tracker) -> str | None:
    """Where the person comes from, where the message tells one country; "not in the UK" tells of no home there."""
    asked_if_right = tracker.get_slot("open_question") == Question.COUNTRY_RIGHT
    denied = tracker.get_slot("country") if asked_if_right else None
    origin: list[str] = list((parsed.get("whereabouts") or {}).get("origin") or [])
    if language_named(str(parsed.get("text") or ""), _SPOKEN_ELSEWHERE):
        return None  # "english or tagalog" names a language, and no home in the UK
    return origin[0] if len(origin) == 1 and origin[0] != denied else None
