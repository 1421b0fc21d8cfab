"""Reading a turn out of Rasa's tracker: what the message says, and what the conversation knows."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from bot.actions.age_in_turn import child_of_another, minor_said, need_of_adult
from bot.actions.doubt import SURE, SURE_OF_FAREWELL, SURE_TO_HIDE
from bot.actions.place_in_turn import PlaceOfTurn, home_told, place_of_turn
from bot.actions.turn import CountrySource, Question, Tier, Turn
from bot.languages import Guess, choose_language, language_wanted
from bot.settings import settings
from bot.taxonomy import NEED_INTENTS, WITNESS_INTENTS, tier_of

if TYPE_CHECKING:
    from rasa_sdk import Tracker

#: Where the engine says whom a message says that it is about, in words of the directory.
AUDIENCE = "audience"
#: The response behind which nothing of the conversation is looked at: another person may write now.
QUICK_EXIT = "utter_quick_exit"

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


def read_turn(tracker: Tracker) -> tuple[Turn, dict[str, Any]]:
    """The turn, and the slot values that this message taught."""
    parsed: dict[str, Any] = tracker.latest_message or {}
    entities = {e["entity"]: e["value"] for e in parsed.get("entities") or () if e.get("value") is not None}
    told = _metadata(tracker)
    # a typed "1" was read as its button: people's own words never begin with a slash here
    told["payload"] = bool(told.get("payload")) or str(parsed.get("text") or "").startswith("/")
    first = not tracker.get_slot("introduced")
    back = not first and _messages_in_session(tracker) <= 1
    place = place_of_turn(tracker, parsed, entities, told)
    urgency = parsed.get("urgency") or {}
    intent = (parsed.get("intent") or {}).get("name") or "out_of_scope"
    tier = Tier(urgency.get("tier") or tier_of(intent))
    guess = _guess(parsed)
    if intent == "change_language" and "language" not in entities:
        said = str(parsed.get("text") or "")
        if wanted := language_wanted(said, guess, tracker.get_slot("language"), settings().live_languages):
            entities["language"] = wanted
    language = _language(tracker, guess, entities, told, intent)
    open_question = None if back else _question(tracker.get_slot("open_question"))
    minor = tracker.get_slot("minor")
    beside = parsed.get("beside") or {}
    contact = _CONTACT.get(str(beside.get("choice"))) if beside.get("question") == Question.CONTACT else None
    if beside.get("question") == Question.COUNTRY_RIGHT and place.country and not place.said:
        place = _confirmed(place, right=beside["choice"] == "yes")
    said_minor = minor_said(parsed, minor, _tier_of_age(tracker, tier), open_question)
    if beside.get("question") == Question.UNDER_18:
        said_minor = beside["choice"] == "yes"
    last_need = None if back else tracker.get_slot("last_need")
    of_adult = need_of_adult(last_need) if said_minor is False and not minor else last_need
    no_child, last_need = of_adult != last_need, of_adult  # "I am 26" of somebody who was taken for a child
    so_far = _said(tracker)
    named = _named_countries(parsed)
    second = _second_country(tracker, told, place, intent, named)
    fears = bool(tracker.get_slot("fears_authorities")) or _fears_authorities(entities)
    audience = frozenset({*(tracker.get_slot("audience") or ()), *(parsed.get(AUDIENCE) or ())})
    home = home_told(parsed, tracker) or tracker.get_slot("home_country")
    turn = Turn(
        intent=intent,
        tier=tier,
        asks=bool(urgency.get("asks")),
        other_intents=tuple(parsed.get("other_intents") or ()),
        channel=_channel(tracker),
        language=language,
        country=place.country,
        country_source=place.source,
        candidates=place.candidates,
        place_said=place.said,
        home_country=home,
        contact=contact or tracker.get_slot("contact"),
        minor=minor if said_minor is None else said_minor,
        child_of_another=child_of_another(parsed, so_far),
        open_question=open_question,
        question=entities.get("question"),
        choice=entities.get("choice"),
        topic=entities.get("topic"),
        pressed=told["payload"],
        asked_language=entities.get("language"),
        last_need=last_need,
        last_tier=None if back else _tier(tracker.get_slot("last_tier")),
        first=first,
        back=back,
        shown=_shown(tracker),
        said=frozenset(so_far),
        reminded=bool(tracker.get_slot("reminded")),
        asked_safe=so_far.count("utter_ask_safe"),
        asked_country=so_far.count("utter_ask_country"),
        failed_lines=frozenset(tracker.get_slot("failed_lines") or ()),
        second_country=second,
        second_said=second != told.get("country_hint"),
        named_countries=named,
        also=entities.get("also"),
        fears_authorities=fears,
        audience=audience,
        hidden=bool(tracker.get_slot("hidden")),
        offline=bool(tracker.get_slot("offline")),
        confidence=1.0 if told["payload"] else float((parsed.get("intent") or {}).get("confidence") or 0),
        unsure=_unsure(parsed, told, tracker.get_slot("last_need")),
        likely_topics=_likely_topics(parsed, tracker.get_slot("last_need")),
        not_ours=guess.is_other
        and not told["payload"]
        and (guess.unreadable or not tracker.get_slot("language_excused")),
    )
    learnt = {"minor": said_minor, "contact": contact, "campaign": told.get("campaign") or None, "home_country": home}
    learnt |= {
        "second_country": second,
        "fears_authorities": fears or None,
        "audience": sorted(audience) or None,
        "country_refused": place.denied or None,
    }
    known: dict[str, Any] = {"language": language} | ({"last_need": last_need} if no_child else {})
    if not place.asked_about:
        known |= {"country": place.country, "country_source": place.source.value if place.source else None}
    return turn, known | {name: value for name, value in learnt.items() if value is not None}


def _named_countries(parsed: dict[str, Any]) -> tuple[str, ...]:
    here = parsed.get("whereabouts") or {}
    sure = [here["country"]] if here.get("country") else []
    beside = (here.get(place) or () for place in ("planned", "candidates", "origin", "elsewhere"))
    named = [*sure, *chain.from_iterable(beside)]
    return tuple(dict.fromkeys(str(code) for code in named))


def _origin(tracker: Tracker) -> tuple[str, ...]:
    return tuple(((tracker.latest_message or {}).get("whereabouts") or {}).get("origin") or ())


def _second_country(
    tracker: Tracker, told: dict[str, Any], place: PlaceOfTurn, intent: str, named: tuple[str, ...]
) -> str | None:
    """Where who asks for somebody else is, or where that one is: the other of the two countries that are known."""
    known = tracker.get_slot("second_country")
    if known is not None and known != place.country:
        return str(known)
    about_another = {intent, tracker.get_slot("last_need")} & {*WITNESS_INTENTS, "child_at_risk"}
    if not about_another or place.country is None or place.source is CountrySource.ASSUMED:
        return None
    settled = tracker.get_slot("country_source") == CountrySource.SAID.value
    origin = _origin(tracker) if settled else ()  # "she comes from Mali" of a neighbour in France
    named = tuple(code for code in named[:2] if code not in origin)
    others = [code for code in (*named, told.get("country_hint")) if code and code != place.country]
    return str(others[0]) if others else None


def _fears_authorities(entities: dict[str, Any]) -> bool:
    """Whether what is asked or told says so: no papers, no police, will they tell."""
    return bool({str(entities.get("choice")), str(entities.get("also"))} & _OF_FEAR)


def _confirmed(place: PlaceOfTurn, *, right: bool) -> PlaceOfTurn:
    """The country that was only assumed, after "yes, ..." or "no, ..." to the question whether it is right."""
    return replace(place, source=CountrySource.SAID) if right else PlaceOfTurn(None, None)


def _metadata(tracker: Tracker) -> dict[str, Any]:
    event = tracker.get_last_event_for("user")
    return dict((event or {}).get("metadata") or {})


def _shown(tracker: Tracker) -> tuple[str, ...]:
    """Names of the responses of the bot's last turn."""
    names: list[str] = []
    users = 0
    for event in reversed(tracker.events):
        users += event["event"] == "user"
        if users == 2 or event["event"] == "session_started":
            break
        if event["event"] == "bot" and users == 1:
            names.insert(0, _response_of(event))
    return tuple(names)


def _said(tracker: Tracker) -> tuple[str, ...]:
    """Names of the responses of this session, since the chat was hidden if it was, the latest first."""
    names: list[str] = []
    for event in reversed(tracker.events):
        name = _response_of(event) if event["event"] == "bot" else ""
        if event["event"] == "session_started" or name == QUICK_EXIT:
            break
        names += [name] if name else []
    return tuple(names)


def _response_of(event: dict[str, Any]) -> str:
    return str((event.get("metadata") or {}).get("utter_action") or "")


def _channel(tracker: Tracker) -> str:
    event = tracker.get_last_event_for("user")
    return str((event or {}).get("input_channel") or "")


def _unsure(parsed: dict[str, Any], told: dict[str, Any], last_need: str | None) -> bool:
    """Whether the intent of typed words is a guess; no words at all have no confidence, and their own answer.

    Nobody greets in the middle of a need, or seldom: "how?" looked like it.
    """
    guess = parsed.get("intent") or {}
    farewell = guess.get("name") == "goodbye" or (guess.get("name") == "greet" and last_need is not None)
    hides = guess.get("name") == "quick_exit" and last_need in NEED_INTENTS
    enough = SURE_OF_FAREWELL if farewell else SURE_TO_HIDE if hides else SURE
    return not told["payload"] and 0 < float(guess.get("confidence") or 0) < enough


def _likely_topics(parsed: dict[str, Any], last_need: str | None) -> tuple[str, ...]:
    """What the message may be about: the subject of the conversation, then the likeliest intents with a topic."""
    ranked = [str(each["name"]) for each in parsed.get("intent_ranking") or ()]
    topics = dict.fromkeys(name for name in [last_need or "", *ranked] if tier_of(name) != "conversation")
    return tuple(name for name in topics if name not in ("more", "ask_for_help", "find_helpline"))


def _messages_in_session(tracker: Tracker) -> int:
    """Messages since the session began; a new session begins after the silence of `domain.yml`."""
    count = 0
    for event in reversed(tracker.events):
        if event["event"] == "session_started":
            return count
        count += event["event"] == "user"
    return count + 1  # the session began before the events that are kept


def _question(value: str | None) -> Question | None:
    return Question(value) if value in list(Question) else None


def _tier(value: str | None) -> Tier | None:
    return Tier(value) if value in list(Tier) else None


def _tier_of_age(tracker: Tracker, tier: Tier) -> Tier:
    """Urgency of what an age is said about: small talk about somebody in need is about them."""
    about_need = tracker.get_slot("last_need") in NEED_INTENTS
    return Tier.CONCERN if about_need and tier is Tier.CONVERSATION else tier


def _language(tracker: Tracker, guess: Guess, entities: dict[str, Any], told: dict[str, Any], intent: str) -> str:
    """Language of the reply: asked for, else that of the conversation unless this message is plainly another."""
    live = settings().live_languages
    if intent == "change_language" and entities.get("language") in live:
        return str(entities["language"])
    hint = told.get("language_hint")
    current = tracker.get_slot("language") or (hint if hint in live else None)
    if told.get("payload"):
        return current or told.get("command_language") or live[0]
    spoken = choose_language(current, guess)
    return spoken if spoken in live else current or live[0]


def _guess(parsed: dict[str, Any]) -> Guess:
    """The language component's guess for this message."""
    found = parsed.get("language") or {}
    return Guess(
        language=found.get("code"),
        confidence=float(found.get("confidence") or 0.0),
        script=found.get("script"),
        romanised=bool(found.get("romanised")),
        other=found.get("other"),
        words=int(found.get("words") or 0),
        unreadable=bool(found.get("unreadable")),
    )
