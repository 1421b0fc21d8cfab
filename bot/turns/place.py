"""Reads out of a message and the conversation in which country somebody is, and which one they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.follow_up_kind import kind_of
from bot.languages import language_named
from bot.message_values import alarms, confidence_of, intent_of, is_in_doubt, text_of, whereabouts_of, word_count
from bot.places import where_is
from bot.slots import Slot
from bot.taxonomy import (
    BEFORE_LEAVING_INTENTS,
    NEED_INTENTS,
    OF_ANOTHER_INTENTS,
    OWN_INTENTS,
    IntentName,
    Tier,
    tier_of,
)
from bot.turns.certainty import INTENT_SURE
from bot.turns.place_named import place_named
from bot.turns.place_of_turn import (
    LINE_ABROAD,
    OFTEN_ABROAD,
    THERE,
    TOLD,
    CountrySource,
    PlaceOfTurn,
    is_about_another,
    likeliest_kind,
)
from bot.turns.question import ABOUT_PLACE, Question
from bot.understood import (
    BEGINS_WITH_NO,
    DENIES_COUNTRY,
    ENTITIES,
    LANGUAGE,
    OTHER_INTENTS,
    Understood,
    WhereaboutsFound,
)

if TYPE_CHECKING:
    from rasa_sdk import Tracker

    from bot.told_by_channel import ToldByChannel

#: Languages that many speak far from the country that has the same word.
_SPOKEN_ELSEWHERE = ("en", "es", "fr", "pt", "ru", "ar", "hi")
#: A message of at most so many words hardly tells more than the place that was asked for.
_FEW = 5
#: Someone who asks these at work says where they work.
_AT_WORK: frozenset[IntentName] = frozenset(
    {"healthcare_guidance", "frontline_guidance", "finance_red_flags", "request_training"}
)


def place_of_turn(tracker: Tracker, parsed: Understood, entities: dict[str, Any], told: ToldByChannel) -> PlaceOfTurn:
    """Where the person is: said in this message, else known before, else assumed from the number.

    A button counts before words, and a country that is named in the place of a denied one before the others.

    Args:
        tracker: the conversation.
        parsed: the message.
        entities: what a button or a command names, by name; `country` is that of a pin or a button.
        told: what the channel told beside it.
    """
    known = _known(tracker, told)
    if pinned := entities.get("country") if told.get("payload") else None:
        return PlaceOfTurn(pinned, CountrySource.PIN if told.get("pin") else CountrySource.SAID, said=True)
    of_two = tracker.get_slot(Slot.SECOND_COUNTRY) and tracker.get_slot(Slot.LAST_NEED) in OF_ANOTHER_INTENTS
    if parsed.get(DENIES_COUNTRY) and not of_two and (instead := _instead_of(known, parsed)):
        return PlaceOfTurn(instead, CountrySource.SAID, said=True)
    if home := _home_of_who_asks(known, parsed, tracker, told.get("country_hint")):
        return PlaceOfTurn(home, CountrySource.ASSUMED, said=True)
    if known.country and _asks_for_lines_elsewhere(parsed, entities):
        return known
    if answer := _first_word_as_answer(parsed, tracker):
        return PlaceOfTurn(answer, CountrySource.SAID, said=True)
    return _place_in_words(tracker, parsed, told, known)


def _place_in_words(tracker: Tracker, parsed: Understood, told: ToldByChannel, known: PlaceOfTurn) -> PlaceOfTurn:
    """Where the person is, as far as the words of the message and the conversation tell."""
    here = whereabouts_of(parsed) if _tells_whereabouts(parsed, tracker) else {}
    settled = known.source in TOLD
    asks_for_lines = intent_of(parsed) == "find_helpline"
    direct = here.get("whose") == "direct"  # "I am in Lyon, is there somebody here whom I can ask?"
    if here.get("country") and (direct or not (asks_for_lines and settled)):
        return place_named(known, here, parsed, tracker)
    if asks_for_lines and (wanted := _country_asked_about(here)):
        return _where_lines_are_asked_for(tracker, here, known, wanted)
    if told.get("located") and (hint := told.get("country_hint")):
        return PlaceOfTurn(hint, CountrySource.ASSUMED, said=True)
    if _denies_assumption(known, here, parsed, tracker):
        return PlaceOfTurn(None, None, denied=True)
    return _by_candidates(known, here, parsed, tracker)


def _where_lines_are_asked_for(
    tracker: Tracker, here: WhereaboutsFound, known: PlaceOfTurn, wanted: str
) -> PlaceOfTurn:
    """The country whose lines are asked for, unless its number would be called in vain from where the person is.

    The number to call now is that of the place where they are. "She is not in Romania, she is in Leeds, what about 112
    from here?", of a mother in Romania, brings the lines of both; and "my cousin is in Cameroon, which number does she
    call?", of a maid in Lebanon, those of Lebanon.
    """
    settled, need = known.source in TOLD, tracker.get_slot(Slot.LAST_NEED)
    only_there = known.country in (here.get("away") or ()) and wanted == tracker.get_slot(Slot.SECOND_COUNTRY)
    of_relative = here.get("whose") == "other" and need in OWN_INTENTS and known.country is not None
    if of_relative or (settled and (need == "immediate_danger" or only_there)):
        return known
    only_asked = settled or (known.country is not None and need in BEFORE_LEAVING_INTENTS)
    return PlaceOfTurn(
        wanted, CountrySource.SAID if settled else CountrySource.ASSUMED, said=True, asked_about=only_asked
    )


def _asks_for_lines_elsewhere(parsed: Understood, entities: dict[str, Any]) -> bool:
    """Whether a message was read as the question for lines of another country, and does not say "I am there".

    "My sister in Viet Nam, whom can she call?", of a man in Cambodia, leaves him there.
    """
    asked = entities.get("question") == Question.FOLLOW_UP and entities.get("choice") == LINE_ABROAD
    return asked and whereabouts_of(parsed).get("whose") != "direct"


def _first_word_as_answer(parsed: Understood, tracker: Tracker) -> str | None:
    """The country that the first word of an answer may be, though it is an everyday word, too: "us. im 14"."""
    asked, here = tracker.get_slot(Slot.OPEN_QUESTION) == Question.COUNTRY, whereabouts_of(parsed)
    first = next(iter(text_of(parsed).split()), "")
    if not asked or here.get("country") or here.get("candidates") or not first:
        return None
    candidates = where_is(first, (parsed.get(LANGUAGE) or {}).get("code")).candidates
    return candidates[0] if len(candidates) == 1 else None


def _home_of_who_asks(known: PlaceOfTurn, parsed: Understood, tracker: Tracker, hint: str | None) -> str | None:
    """The home country of someone who asks for another, where nothing else tells where they are themself.

    "I am from Kerala", of somebody who told of a cousin held in Myanmar: they can't call the police there. A country
    that is that of their number is where they are, and a nationality is no place beside one that was said: "somos
    brasileiros", of a man on a farm in Portugal who had told of a friend, brought Brazil's numbers.
    """
    here = whereabouts_of(parsed) if _tells_whereabouts(parsed, tracker) else {}
    homes = here.get("own_origin") or ()
    of_own = tracker.get_slot(Slot.LAST_NEED) in OWN_INTENTS  # "ana souri", of a boy in Lebanon who is blackmailed
    told = intent_of(parsed) in OF_ANOTHER_INTENTS and not of_own
    about_another = told or is_about_another(tracker) or here.get("only_others")
    of_number = known.country is not None and known.country == hint
    only_people = known.source is CountrySource.SAID and not (here.get("candidates") or here.get("country"))
    own_known = of_number or known.source in (CountrySource.OWN, CountrySource.PIN, CountrySource.ASSUMED)
    if len(homes) != 1 or not about_another or own_known or only_people or tracker.get_slot(Slot.SECOND_COUNTRY):
        return None
    # "I think in Spain. we are from Colombia", of a mother who asks for her daughter
    of_another = here.get("whose") in ("other", "they") or (here.get("whose") == "unsaid" and is_about_another(tracker))
    anothers = {known.country, here.get("country") if of_another else None}
    there_themself = here.get("whose") in ("direct", "writer")
    return str(homes[0]) if not there_themself and anothers - {None, homes[0]} else None


def _denies_assumption(known: PlaceOfTurn, here: WhereaboutsFound, parsed: Understood, tracker: Tracker) -> bool:
    """Whether the message begins with a no to the question whether an assumed country is right, and names no other.

    "No, on the other side, no papers" takes the country back. A no of suicidal words, of an alarm or of a follow-up
    that begins with one ("no, I am the nurse") belongs to what is told.
    """
    if tracker.get_slot(Slot.OPEN_QUESTION) != Question.COUNTRY_RIGHT or known.source is not CountrySource.ASSUMED:
        return False
    intents = {intent_of(parsed), *(parsed.get(OTHER_INTENTS) or ())}
    if "self_harm" in intents or alarms(parsed):
        return False  # "no quiero morir" denies no country
    told = any(each.get("value") == "told" for each in parsed.get(ENTITIES) or ())  # asked once more
    denies = bool(parsed.get(BEGINS_WITH_NO)) and not _has_a_no(likeliest_kind(parsed)) and not told
    return denies and not here.get("candidates")


def _has_a_no(kind: str | None) -> bool:
    """Whether messages of this kind of follow-up often begin with a no (`after_a_no` of its row)."""
    return kind is not None and kind_of(kind).after_a_no


def _instead_of(known: PlaceOfTurn, parsed: Understood) -> str | None:
    """The country that a message names in the place of the known one; None where it names none or several."""
    here = whereabouts_of(parsed)
    named = {*(here.get("candidates") or ()), *((here["country"],) if here.get("country") else ())}
    # "not Thailand! Myanmar. we came by Mae Sot": a town of the denied one may be named as well, and nobody be there
    elsewhere = here.get("elsewhere") or () if float(here.get("confidence", 1)) < THERE else ()
    others = {str(code) for code in named - {known.country} or {*elsewhere}} - {known.country}
    return others.pop() if len(others) == 1 else None


def _known(tracker: Tracker, told: ToldByChannel) -> PlaceOfTurn:
    country, source = tracker.get_slot(Slot.COUNTRY), tracker.get_slot(Slot.COUNTRY_SOURCE)
    if country is None and (hint := told.get("country_hint")) and not tracker.get_slot(Slot.COUNTRY_REFUSED):
        country, source = hint, CountrySource.ASSUMED.value
    return PlaceOfTurn(country, CountrySource(source) if source else None)


def _by_candidates(known: PlaceOfTurn, here: WhereaboutsFound, parsed: Understood, tracker: Tracker) -> PlaceOfTurn:
    """What is known, with the countries that an ambiguous place of this message could be in."""
    candidates = tuple(here.get("candidates") or ())
    only_from = bool(candidates) and set(candidates) <= set(here.get("origin") or ())
    asked = tracker.get_slot(Slot.OPEN_QUESTION)
    is_one_of_them = known.country in candidates
    if is_one_of_them and len(candidates) > 1 and asked == Question.COUNTRY_RIGHT and _denies(parsed):
        return _without_denied(known, candidates)
    # "Valencia" of somebody who is in Spain, "I am from Nigeria" of somebody who is in Italy
    if is_one_of_them or (known.country and only_from):
        # "Birmingham" of somebody whose number is British says that the guess was right
        confirmed = is_one_of_them and not only_from
        return PlaceOfTurn(known.country, CountrySource.SAID if confirmed else known.source, said=True)
    if len(candidates) == 1 and known.source in TOLD:
        return known  # a place that is hardly one reopens nothing
    at_home = tracker.get_slot(Slot.LAST_NEED) not in OFTEN_ABROAD
    if len(candidates) == 1 and asked in ABOUT_PLACE and (at_home or not only_from):
        # "haan india se" answers "which country?"; "chile" may be the pepper
        answers = only_from and asked == Question.COUNTRY and word_count(parsed) <= _FEW
        return PlaceOfTurn(candidates[0], CountrySource.SAID if answers else CountrySource.ASSUMED, said=True)
    return PlaceOfTurn(known.country, known.source, candidates)


def _without_denied(known: PlaceOfTurn, candidates: tuple[str, ...]) -> PlaceOfTurn:
    """The one other country that was named, or those to ask about: "it is not Mexico, it is Guatemala"."""
    left = tuple(each for each in candidates if each != known.country)
    return PlaceOfTurn(left[0], CountrySource.SAID, said=True) if len(left) == 1 else PlaceOfTurn(None, None, left)


def _denies(parsed: Understood) -> bool:
    return bool(parsed.get(BEGINS_WITH_NO)) or intent_of(parsed) == "deny"


def _tells_whereabouts(parsed: Understood, tracker: Tracker) -> bool:
    """Whether a place in this message is likely to be where somebody is.

    It is in the answer to "which country?", in a need, also where "I am in Bangladesh" is said beside a question that
    looks like another subject, and in a question for lines or rights. A question for information tells it only if no
    place was told before and it is asked at work, or may be a cry for help. A question about Dubai tells nothing; one
    of a nurse in Leeds tells where she is. In a need it is none where it is hardly more than a guess: "I am from Kerala
    only, he is sitting in Kochi".
    """
    if tracker.get_slot(Slot.OPEN_QUESTION) == Question.COUNTRY:
        return True
    told = whereabouts_of(parsed).get("whose") == "direct" or confidence_of(parsed) < INTENT_SURE
    if told and tracker.get_slot(Slot.LAST_NEED) in NEED_INTENTS:
        return True
    intent = intent_of(parsed)
    if tier_of(intent) is not Tier.INFORMATION or intent in {"find_helpline", "worker_rights"}:
        return True
    at_work = intent in _AT_WORK or is_in_doubt(parsed)
    return at_work and tracker.get_slot(Slot.COUNTRY_SOURCE) not in [each.value for each in TOLD]


def _country_asked_about(here: WhereaboutsFound) -> str | None:
    """The one country whose lines a message asks for, though it does not tell that somebody is there.

    In "a number for Morocco" it is where somebody may go as much as where they are.
    """
    if here.get("country"):
        return str(here["country"])
    planned: list[str] = list(here.get("planned") or ())
    return planned[0] if len(planned) == 1 and not here.get("candidates") else None


def home_told(parsed: Understood, tracker: Tracker) -> str | None:
    """The one country that the message tells as where the person comes from; None for none or several.

    A country that they take back does not count, nor does the name of a language that is spoken in many.
    """
    asked_if_right = tracker.get_slot(Slot.OPEN_QUESTION) == Question.COUNTRY_RIGHT
    denied = tracker.get_slot(Slot.COUNTRY) if asked_if_right else None
    origin: list[str] = list(whereabouts_of(parsed).get("origin") or [])
    if language_named(text_of(parsed), _SPOKEN_ELSEWHERE):
        return None  # "english or tagalog" names a language, and no home in the UK
    return origin[0] if len(origin) == 1 and origin[0] != denied else None
