"""Raw update to `Incoming`: the contract of the channel's receiving side."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.channels.message import SentKind
from bot.channels.telegram.content import SERVICE
from bot.channels.telegram.received import Then
from bot.channels.telegram.updates import MalformedUpdateError, read_update
from bot.places import CountryGuess
from tests.channels.telegram import raw
from tests.channels.telegram.specification import FILE
from tests.standards import needed_standard

DOHA = {"latitude": 25.2854, "longitude": 51.531}
GROUP = {"id": -100200, "type": "supergroup", "title": "Friends"}


def country_at(latitude: float, longitude: float) -> CountryGuess:
    """Doha is sure, the rest of the north is near its border, the south is nowhere."""
    return CountryGuess("QA" if latitude > 20 else None, sure=latitude > 20 and longitude > 51)


def read(update: Any) -> Any:
    """Read an update with the places of this file."""
    return read_update(update, country_at)


@pytest.mark.parametrize(
    ("words", "payload", "campaign"),
    [
        ("/start", "/greet", None),
        ("/start poster_doha-7", "/greet", "poster_doha-7"),
        ("/START@waymark_bot", "/greet", None),
        ("/start " + "x" * 64, "/greet", "x" * 64),
        ("/help", "/menu", None),
        ("/help@waymark_bot", "/menu", None),
        ("/settings", "/change_language", None),
        ("/language", "/change_language", None),
        ("/language ES", '/change_language{"language":"es"}', None),
        ("/privacy", "/ask_privacy", None),
        ("/delete", "/delete_my_data", None),
        ("/stop", "/stop_messages", None),
        ("/exit", "/quick_exit", None),
        ("/exit now he is coming", "/quick_exit", None),
        (" /exit ", "/quick_exit", None),
    ],
)
def test_commands(words: str, payload: str, campaign: str | None) -> None:
    """A command of the menu becomes its payload; /start keeps the campaign."""
    incoming = read(raw.text(words)).incoming
    assert (incoming.kind, incoming.payload, incoming.campaign) == (SentKind.BUTTON, payload, campaign)
    assert incoming.text == ""


@pytest.mark.parametrize(
    "words",
    [
        "they took my passport and i cant leave",
        "/help he locked me in",  # words go before the command
        "/start please help me",
        "/start " + "x" * 65,
        "/delete my messages before he sees",
        "/language español",
        "/unknown",
        '/being_exploited{"country":"QA"}',
        '/answer{"question":"safe","choice":"yes"}',
        "/quick_exit",
        "/greet",
        "/",
        "10,000 " * 1400,
        "\u202eabc \ud83d\x00",
        "😀",
    ],
)
def test_words(words: str) -> None:
    """Everything else is words, also what looks like the engine's own language."""
    incoming = read(raw.text(words)).incoming
    assert (incoming.kind, incoming.text, incoming.payload) == (SentKind.TEXT, words, None)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"photo": [{"file_id": "a"}]}, SentKind.PHOTO),
        ({"live_photo": {}}, SentKind.PHOTO),
        ({"voice": {"file_id": "a"}}, SentKind.VOICE),
        ({"audio": {}}, SentKind.VOICE),
        ({"video": {}}, SentKind.VIDEO),
        ({"video_note": {}}, SentKind.VIDEO),
        ({"animation": {}, "document": {}}, SentKind.VIDEO),
        ({"sticker": {"emoji": "😀"}}, SentKind.STICKER),
        ({"contact": {"phone_number": "0", "first_name": "X"}}, SentKind.CONTACT),
        ({"document": {}}, SentKind.DOCUMENT),
        ({"poll": {"question": "?"}}, SentKind.OTHER),
        ({"dice": {"value": 3}}, SentKind.OTHER),
        ({"game": {}}, SentKind.OTHER),
        ({"story": {}}, SentKind.OTHER),
        ({"paid_media": {}}, SentKind.OTHER),
        ({"something_of_next_year": {}}, SentKind.OTHER),
        ({"location": {"latitude": -50.0, "longitude": 0.0}}, SentKind.LOCATION),
        ({"location": {"latitude": "x"}}, SentKind.LOCATION),
        ({"location": {"latitude": 910.0, "longitude": 0.0}}, SentKind.LOCATION),
    ],
)
def test_other_content(content: dict[str, Any], kind: SentKind) -> None:
    """What holds no words has its kind and nothing of what was in it."""
    received = read(raw.sent(content))
    assert received.then is Then.ANSWER
    assert (received.incoming.kind, received.incoming.text, received.incoming.payload) == (kind, "", None)
    assert received.incoming.country_pin is None


@pytest.mark.parametrize("content", [{"location": DOHA}, {"venue": {"location": DOHA, "title": "x"}, "location": DOHA}])
def test_location_is_only_a_country(content: dict[str, Any]) -> None:
    """A place that was sent leaves the channel as a country; the coordinates are nowhere in the result."""
    received = read(raw.sent(content))
    assert (received.incoming.kind, received.incoming.country_pin) == (SentKind.LOCATION, "QA")
    assert "25.28" not in repr(received)
    assert "51.5" not in repr(received)


def test_location_near_a_border() -> None:
    """Where the country is not sure it is an assumption, to be asked about."""
    incoming = read(raw.sent({"location": {"latitude": 24.7, "longitude": 50.8}})).incoming
    assert (incoming.kind, incoming.country_pin, incoming.country_hint) == (SentKind.LOCATION, None, "QA")


def test_words_under_a_picture_are_words() -> None:
    """A caption is read, since it may be the cry for help."""
    incoming = read(raw.sent({"photo": [{}], "caption": "he did this to me"})).incoming
    assert (incoming.kind, incoming.text) == (SentKind.TEXT, "he did this to me")


def test_rich_message_is_words() -> None:
    """A formatted message of Bot API 10 is read as its words."""
    blocks = [
        {"type": "heading", "text": "help"},
        {"type": "paragraph", "text": ["I am ", {"type": "bold", "text": "locked in"}]},
        {"type": "list", "items": [{"blocks": [{"type": "paragraph", "text": "no food"}]}]},
    ]
    incoming = read(raw.sent({"rich_message": {"blocks": blocks}})).incoming
    assert incoming.kind is SentKind.TEXT
    assert incoming.text.split() == ["help", "I", "am", "locked", "in", "no", "food"]


def test_a_rich_message_as_deep_as_no_other() -> None:
    """What can't be followed to its end is still a message, with the words that are not so deep."""
    deep: Any = "deep"
    for _ in range(3000):
        deep = [deep]
    incoming = read(raw.sent({"rich_message": {"blocks": ["help", deep]}})).incoming
    assert incoming is not None
    assert incoming.text == "help"


def test_service_messages_are_not_answered() -> None:
    """Telegram's own notes in a chat get no answer."""
    for field in SERVICE:
        assert read(raw.sent({field: True})).then is Then.IGNORE


def test_all_service_messages_are_known() -> None:
    """All that Telegram's description names."""
    described = json.loads(needed_standard(FILE).read_text(encoding="utf-8"))["types"]["Message"]["fields"]
    service = {field["name"] for field in described if field["description"].startswith("Optional. Service")}
    assert service
    assert service <= SERVICE


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en", "en"),
        ("pt-br", "pt"),
        ("fil", "tl"),
        ("zh-hans", "zh"),
        ("", None),
        ("xxx", None),
        (None, None),
        (7, None),
    ],
)
def test_language_hint(tag: Any, language: str | None) -> None:
    """The application's language is a hint in ISO 639-1, and missing where there is none."""
    update = raw.text("hi")
    update["message"]["from"]["language_code"] = tag
    assert read(update).incoming.language_hint == language


def test_sender_and_number() -> None:
    """The chat is the sender; nothing else of the person's profile is taken; there is no country hint."""
    update = raw.text("hi", chat=42)
    incoming = read(update).incoming
    assert (incoming.channel, incoming.sender, incoming.message_id) == (
        "telegram",
        "42",
        str(update["update_id"]),
    )
    assert incoming.country_hint is None
    assert "mina" not in repr(read(update))


@pytest.mark.parametrize(
    ("data", "payload"),
    [
        ('/answer{"question":"safe","choice":"no"}', '/answer{"question":"safe","choice":"no"}'),
        ("/quick_exit", "/quick_exit"),
        ("made up", "/menu"),
        ("/intent{broken", "/menu"),
        ('/a{"b":"' + "x" * 61 + '"}', "/menu"),
        ("#unknown", "/menu"),
    ],
)
def test_presses(data: str, payload: str) -> None:
    """A button gives its payload back; bytes that no button of ours carries show the menu."""
    received = read(raw.press(data))
    assert (received.incoming.kind, received.incoming.payload) == (SentKind.BUTTON, payload)
    assert (received.press.message_id, received.press.data) == (77, data)


@pytest.mark.parametrize(
    ("update", "then"),
    [
        ({"update_id": 1}, Then.IGNORE),
        ({"update_id": 1, "message": None}, Then.IGNORE),
        ({"update_id": 1, "message": {}}, Then.IGNORE),
        ({"update_id": 1, "message": {"text": "hi"}}, Then.IGNORE),
        ({"update_id": 1, "message": "words"}, Then.IGNORE),
        ({"update_id": 1, "channel_post": raw.message({"text": "x"})}, Then.IGNORE),
        ({"update_id": 1, "edited_channel_post": raw.message({"text": "x"})}, Then.IGNORE),
        ({"update_id": 1, "chat_member": {"chat": GROUP}}, Then.IGNORE),
        ({"update_id": 1, "poll_answer": {}}, Then.IGNORE),
        ({"update_id": 1, "message_reaction": {}}, Then.IGNORE),
        ({"update_id": 1, "business_message": raw.message({"text": "x"})}, Then.IGNORE),
        ({"update_id": 1, "something_of_next_year": {}}, Then.IGNORE),
        (raw.press("/menu", message=None), Then.IGNORE),
        (raw.membership("kicked"), Then.BLOCKED),
        (raw.membership("member"), Then.IGNORE),
        (raw.membership("member", GROUP), Then.LEAVE),
        (raw.membership("administrator", {"id": -1, "type": "channel"}), Then.LEAVE),
        (raw.membership("left", GROUP), Then.IGNORE),
        (raw.sent({"text": "/help"}, chat=-5) | {}, Then.ANSWER),
        (
            {"update_id": 1, "message": raw.message({"text": "hi bot"}) | {"chat": GROUP}},
            Then.LEAVE_WITH_LINE,
        ),
        ({"update_id": 1, "message": raw.message({"new_chat_members": []}) | {"chat": GROUP}}, Then.LEAVE),
        ({"update_id": 1, "message": raw.message({"photo": []}) | {"chat": GROUP}}, Then.LEAVE),
        ({"update_id": 1, "edited_message": raw.message({"location": DOHA})}, Then.IGNORE),
        ({"update_id": 1, "edited_message": raw.message({"photo": []})}, Then.IGNORE),
        ({"update_id": 1, "edited_message": raw.message({"text": "dubai"})}, Then.ANSWER),
    ],
)
def test_what_follows(update: dict[str, Any], then: Then) -> None:
    """Each kind of update has a defined consequence."""
    assert read(update).then is then


@pytest.mark.parametrize(
    "junk", [None, 1, "x", [], {}, {"update_id": "1"}, {"update_id": True}, {"update_id": 2**63}, {"message": {}}]
)
def test_what_is_no_update(junk: Any) -> None:
    """Data without an update's number is refused."""
    with pytest.raises(MalformedUpdateError):
        read(junk)


def test_unknown_fields_are_ignored() -> None:
    """Fields that come with a later Bot API change nothing."""
    update = raw.text("hi")
    plain = read(update)
    update["new"] = update["message"]["new"] = update["message"]["from"]["new"] = {"x": [1]}
    assert read(update) == plain


def test_other_bots_are_not_answered() -> None:
    """Two bots could otherwise talk to each other for ever."""
    update = raw.text("hi")
    update["message"]["from"]["is_bot"] = True
    assert read(update).then is Then.IGNORE
