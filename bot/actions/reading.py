"""Reading a turn out of Rasa's tracker: what the message says, and what the conversation knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.doubt import SURE, SURE_OF_FAREWELL
from bot.actions.place_in_turn import home_told, place_of_turn
from bot.actions.turn import CountrySource, Question, Tier, Turn
from bot.languages import Guess, choose_language, language_wanted
from bot.settings import settings
from bot.taxonomy import tier_of

if TYPE_CHECKING:
    from rasa_sdk import Tracker


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
    said_minor = _minor_said(parsed, minor, tier, open_question)
    turn = Turn(
        intent=intent,
        tier=tier,
        asks=bool(urgency.get("asks")),
        other_intents=tuple(parsed.get("other_intents") or ()),
        channel=_channel(tracker),
        language=language,
        country=place["country"],
        country_source=CountrySource(place["source"]) if place["source"] else None,
        candidates=tuple(place["candidates"]),
        place_said=place["said"],
        home_country=home_told(parsed, tracker),
        contact=tracker.get_slot("contact"),
        minor=minor if said_minor is None else said_minor,
        open_question=open_question,
        question=entities.get("question"),
        choice=entities.get("choice"),
        topic=entities.get("topic"),
        pressed=told["payload"],
        asked_language=entities.get("language"),
        last_need=None if back else tracker.get_slot("last_need"),
        last_tier=None if back else _tier(tracker.get_slot("last_tier")),
        first=first,
        back=back,
        shown=_shown(tracker),
        reminded=bool(tracker.get_slot("reminded")),
        unsure=_unsure(parsed, told),
        likely_topics=_likely_topics(parsed, tracker.get_slot("last_need")),
        not_ours=guess.is_other
        and not told["payload"]
        and (guess.unreadable or not tracker.get_slot("language_excused")),
    )
    learnt = {"minor": said_minor, "campaign": told.get("campaign") or None}
    known = {"language": language, "country": turn.country, "country_source": place["source"]}
    return turn, known | {name: value for name, value in learnt.items() if value is not None}


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
            names.insert(0, str((event.get("metadata") or {}).get("utter_action") or ""))
    return tuple(names)


def _channel(tracker: Tracker) -> str:
    event = tracker.get_last_event_for("user")
    return str((event or {}).get("input_channel") or "")


def _unsure(parsed: dict[str, Any], told: dict[str, Any]) -> bool:
    """Whether the intent of typed words is a guess; no words at all have no confidence, and their own answer."""
    guess = parsed.get("intent") or {}
    enough = SURE_OF_FAREWELL if guess.get("name") == "goodbye" else SURE
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


#: Tiers of messages in which an age is that of somebody in need: a question about the law or a job tells nothing.
_TELLS_AGE = frozenset({Tier.EMERGENCY, Tier.URGENT, Tier.CONCERN})


def _minor_said(parsed: dict[str, Any], known: bool | None, tier: Tier, open_question: Question | None) -> bool | None:
    """Whether an age in this message tells that somebody under 18 is concerned (safety.md, Conduct 10).

    Any age under 18 does. An adult's age tells the contrary only where it is the writer's own (that of a boss or
    a boyfriend says nothing) and no child was spoken of before: the mother of a girl of twelve may say her own.
    """
    age = parsed.get("age")
    asked = open_question is Question.UNDER_18
    if not age or not (asked or tier in _TELLS_AGE):
        return None
    if age["minor"]:
        return True
    return False if asked or (age["own"] and not known) else None


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
