"""One update from arrival to answer: once, in order, whatever the network does."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bot.answer_times import listen
from bot.channels.telegram.memory import Memory
from bot.channels.telegram.sender import Sender
from bot.channels.telegram.turns import Turns
from bot.privacy_keys import pseudonymiser
from bot.settings import settings
from tests.channels.telegram import raw
from tests.channels.telegram.bot_api import CUT, CUT_AFTER_WORK, BotApi
from tests.channels.telegram.conftest import QUICK, Engine, hanging

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.channels.telegram.api import TelegramApi


#: Longer than a message of Telegram may be, with one place to cut it.
IN_TWO_PARTS = "1" * 3000 + "\n\n" + "2" * 3000

#: What Telegram says of a press that it does not wait for any more.
TOO_OLD = (400, {"description": "Bad Request: query is too old and response timeout expired or query ID is invalid"})


async def test_words_are_answered(turns: Turns, server: BotApi, engine: Engine) -> None:
    """Words reach the engine as words, without sound and link preview the answer goes back as plain text."""
    await turns.submit(raw.text("<b>help</b> *me*"))
    assert engine.heard == ["<b>help</b> *me*"]
    assert engine.messages[0].metadata["payload"] is False
    (asked,) = server.of("sendMessage")
    assert asked.given == {
        "chat_id": raw.PERSON,
        "text": "echo <b>help</b> *me*",
        "disable_notification": True,
        "link_preview_options": {"is_disabled": True},
    }


async def test_the_time_to_answer_runs_from_arrival_to_handing_over(
    turns: Turns, engine: Engine, server: BotApi
) -> None:
    """With waiting for one's turn in the chat; an answer that Telegram did not take has no time."""
    heard: list[tuple[str, str, int]] = []
    stop_listening = listen(lambda *told: heard.append(told))

    async def slowly(_message: Any) -> list[dict[str, Any]]:
        await asyncio.sleep(0.2)
        return [{"text": "here"}]

    engine.says = slowly
    await asyncio.gather(*(turns.submit(raw.text(words)) for words in "ab"))
    server.fail["sendMessage"].append((403, {"description": "Forbidden: bot was blocked by the user"}))
    await turns.submit(raw.text("c"))
    await asyncio.get_running_loop().shutdown_default_executor()  # where listeners are told
    stop_listening()
    assert [told[:2] for told in heard] == [(one.sender_id, one.message_id) for one in engine.messages[:2]]
    assert 200 <= heard[0][2] < 2000
    assert 400 <= heard[1][2] < 4000


async def test_engine_sees_a_pseudonym(turns: Turns, engine: Engine) -> None:
    """The engine never learns the number of the chat."""
    await turns.submit(raw.text("hi"))
    assert str(raw.PERSON) not in engine.messages[0].sender_id


async def test_replay_is_not_answered_twice(turns: Turns, server: BotApi) -> None:
    """Telegram delivers again what it thinks was lost."""
    update = raw.text("hi")
    await asyncio.gather(turns.submit(update), turns.submit(update))
    await turns.submit(update)
    assert server.sent() == ["echo hi"]


async def test_replay_after_a_restart(api: TelegramApi, engine: Engine, server: BotApi) -> None:
    """What was answered before the process ended is not answered by the next one."""
    update = raw.text("hi")
    await Turns(api, Memory(settings().database), engine, 900.0, QUICK).submit(update)
    await Turns(api, Memory(settings().database), engine, 900.0, QUICK).submit(update)
    assert server.sent() == ["echo hi"]


async def test_killed_before_the_answer(api: TelegramApi, engine: Engine, server: BotApi) -> None:
    """An update under way when the process ends is answered by the next one: nothing is lost."""
    update = raw.text("hi")
    begun, stuck = asyncio.Event(), asyncio.Event()

    async def never(_message: Any) -> list[dict[str, Any]]:
        begun.set()
        await stuck.wait()
        return []

    engine.says = never
    first = Turns(api, Memory(settings().database), engine, 900.0, QUICK)
    first.submit(update)
    await begun.wait()
    await first.finish(0.01)
    engine.says = lambda message: [{"text": f"echo {message.text}"}]
    await Turns(api, Memory(settings().database), engine, 900.0, QUICK).submit(update)
    assert server.sent() == ["echo hi"]


async def test_order_within_a_chat(turns: Turns, server: BotApi, engine: Engine) -> None:
    """A chat's messages are answered in order although the first takes longer; other chats don't wait."""
    other_is_answered = asyncio.Event()

    async def slow_first(message: Any) -> list[dict[str, Any]]:
        if message.text == "a":
            await other_is_answered.wait()
        return [{"text": message.text}]

    engine.says = slow_first
    chat = [turns.submit(raw.text(words)) for words in "abc"]
    await turns.submit(raw.text("x", chat=9))
    assert server.sent() == ["x"]
    other_is_answered.set()
    await asyncio.gather(*chat)
    assert server.sent(raw.PERSON) == ["a", "b", "c"]


def held_up(engine: Engine) -> asyncio.Event:
    """The engine is busy with the words "first" until the event is set; the rest it echoes."""
    free = asyncio.Event()

    async def says(message: Any) -> list[dict[str, Any]]:
        if message.text == "first":
            await free.wait()
        return [{"text": f"echo {message.text}", "delete_history": "exit" in message.text}]

    engine.says = says
    return free


async def test_many_messages_of_a_chat_get_one_answer(turns: Turns, server: BotApi, engine: Engine) -> None:
    """Who writes faster than the bot may answer is not answered for minutes; all that was written is read.

    The number comes before the answer: in so many words a cry for help may be missed.
    """
    free = held_up(engine)
    updates = [raw.text(words) for words in ("first", "they took my passport", *"abcdefghi", "in doha")]
    tasks = [turns.submit(update) for update in updates]
    await asyncio.sleep(0.05)
    free.set()
    await asyncio.gather(*tasks)
    together = "they took my passport\na\nb\nc\nd\ne\nf\ng\nh\ni\nin doha"
    assert engine.heard == ["first", together]
    await asyncio.gather(*[turns.submit(update) for update in updates])
    assert server.sent()[0] == "echo first"
    (answer,) = server.sent()[1:]
    assert answer.endswith(f"echo {together}")
    assert "112" in answer.removesuffix(f"echo {together}")


async def test_a_quick_exit_does_not_wait_for_answers(turns: Turns, server: BotApi, engine: Engine) -> None:
    """Those that wait before it are not answered any more, and all messages of both sides go."""
    free = held_up(engine)
    updates = [raw.text(words) for words in ("first", "a", "b", "/exit", "later")]
    server.chats[raw.PERSON].update({update["message"]["message_id"]: "theirs" for update in updates[:4]})
    tasks = [turns.submit(update) for update in updates]
    await asyncio.sleep(0.05)
    free.set()
    await asyncio.gather(*tasks)
    assert engine.heard == ["first", "/quick_exit", "later"]
    assert list(server.chats[raw.PERSON].values()) == ["echo /quick_exit", "echo later"]


async def test_all_presses_that_are_answered_together_are_acknowledged(
    turns: Turns, server: BotApi, engine: Engine
) -> None:
    """The clock on each button stops."""
    free = held_up(engine)
    tasks = [turns.submit(raw.text("first"))]
    tasks += [turns.submit(raw.press(f"/{name}")) for name in ("menu", "spot_the_signs") * 6]
    await asyncio.sleep(0.05)
    free.set()
    await asyncio.gather(*tasks)
    assert engine.heard == ["first", "/spot_the_signs"]
    assert len(server.of("answerCallbackQuery")) == 12


@pytest.mark.parametrize("failure", [CUT, (500, {}), (502, {}), "<html>not json", '{"ok":true}'])
async def test_network_failure_is_retried(turns: Turns, server: BotApi, failure: Any) -> None:
    """An answer that did not get through is sent again, those after it follow."""
    server.fail["sendMessage"].extend([failure, failure])
    await turns.submit(raw.text("hi"))
    assert list(server.chats[raw.PERSON].values()) == ["echo hi"]


async def test_lost_confirmation(turns: Turns, server: BotApi, engine: Engine) -> None:
    """Where only Telegram's confirmation was lost the words may come twice, but the engine ran once."""
    server.fail["sendMessage"].append(CUT_AFTER_WORK)
    await turns.submit(raw.text("hi"))
    assert engine.heard == ["hi"]
    assert 1 <= len(server.sent()) <= 2


async def test_too_fast(turns: Turns, server: BotApi, engine: Engine) -> None:
    """With 429 the bot waits as long as it is told to and goes on in order."""
    engine.says = lambda _message: [{"text": IN_TWO_PARTS}]
    server.fail["sendMessage"].append((429, {"parameters": {"retry_after": 1}, "description": "Too Many Requests"}))
    begin = time.monotonic()
    await turns.submit(raw.text("hi"))
    assert time.monotonic() - begin >= 1.0
    one, two = IN_TWO_PARTS.split("\n\n")
    assert server.sent() == [one, one, two]
    assert list(server.chats[raw.PERSON].values()) == [one, two]


async def test_given_up_in_time(turns: Turns, server: BotApi) -> None:
    """After the patience ends nothing is sent any more: the phone may be in other hands."""
    server.fail["sendMessage"].append((429, {"parameters": {"retry_after": 600}, "description": "Too Many"}))
    await asyncio.wait_for(turns.submit(raw.text("hi")), 1.0)
    assert len(server.sent()) == 1


async def test_blocked(turns: Turns, server: BotApi, engine: Engine) -> None:
    """With 403 nothing more is sent of that answer; if the person writes again they are answered again."""
    engine.says = lambda _message: [{"text": IN_TWO_PARTS}]
    one, two = IN_TWO_PARTS.split("\n\n")
    server.fail["sendMessage"].append((403, {"description": "Forbidden: bot was blocked by the user"}))
    await turns.submit(raw.text("hi"))
    assert server.sent() == [one]
    await turns.submit(raw.text("again"))
    assert server.sent() == [one, one, two]


async def test_blocked_while_sending(turns: Turns, server: BotApi) -> None:
    """A block that is told by an update ends the tries that are under way."""
    server.fail["sendMessage"].extend([(500, {})] * 100)
    task = turns.submit(raw.text("hi"))
    await asyncio.sleep(0.1)
    await turns.submit(raw.membership("kicked"))
    await task
    tries = len(server.sent())
    await asyncio.sleep(0.2)
    assert len(server.sent()) == tries < 20


async def test_engine_failure_still_gives_a_number(turns: Turns, server: BotApi, engine: Engine) -> None:
    """Whatever breaks inside, the person is not left without an answer."""

    def breaks(_message: Any) -> list[dict[str, Any]]:
        raise RuntimeError("secret words")

    engine.says = breaks
    await turns.submit(raw.text("hi"))
    (text,) = server.sent()
    assert any(character.isdigit() for character in text)


@pytest.fixture
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pseudonyms can't be made: their key is malformed."""
    monkeypatch.setenv("WAYMARK_PSEUDONYM_KEY", "no key")
    settings.cache_clear()


def fails(*_arguments: Any) -> Any:
    """Stands for a fault of ours that nobody foresaw."""
    raise RuntimeError("secret words")


@pytest.mark.usefixtures("no_keys")
async def test_a_fault_before_the_turn_still_gives_a_number(turns: Turns, server: BotApi) -> None:
    """Without a pseudonym nothing can be remembered, and the person is not left without an answer."""
    await turns.submit(raw.sent({"location": {"latitude": 25.2854, "longitude": 51.531}}))
    (text,) = server.sent()
    assert "999" in text


@pytest.mark.usefixtures("no_keys")
async def test_a_fault_is_no_reason_to_write_late(turns: Turns, server: BotApi) -> None:
    """What waited too long is not answered, whatever breaks."""
    await turns.submit(raw.text("hi", date=int(time.time()) - 1200))
    assert server.sent() == []


async def test_a_fault_while_sending_still_gives_a_number(
    turns: Turns, server: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that can't be laid out is replaced by the number."""
    monkeypatch.setattr("bot.channels.telegram.sender.rows", fails)
    await turns.submit(raw.text("hi"))
    (text,) = server.sent()
    assert "112" in text


async def test_a_fault_while_leaving_the_chat_says_nothing_of_danger(
    turns: Turns, server: BotApi, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a quick exit somebody else may be looking."""
    monkeypatch.setattr("bot.channels.telegram.sender.rows", fails)
    engine.says = lambda _message: [{"text": "OK", "delete_history": True}]
    await turns.submit(raw.text("exit"))
    assert server.sent() == ["OK"]


@pytest.fixture
def _faulty() -> Iterator[None]:
    sa.event.listen(sa.Engine, "begin", fails)
    yield
    sa.event.remove(sa.Engine, "begin", fails)


@pytest.mark.usefixtures("_faulty")
async def test_a_fault_of_the_memory_costs_no_answer(turns: Turns, server: BotApi) -> None:
    """Even one that does not come from the database."""
    await turns.submit(raw.text("hi"))
    assert server.sent() == ["echo hi"]


async def test_a_group_is_left_although_the_line_for_it_is_broken(
    turns: Turns, server: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Staying would be worse than leaving without a word."""
    monkeypatch.setattr("bot.channels.telegram.turns.profile", fails)
    group = {"id": -100, "type": "group"}
    await turns.submit({"update_id": 3, "message": raw.message({"text": "/help"}) | {"chat": group}})
    assert [asked.method for asked in server.asked] == ["leaveChat"]


async def test_a_failing_database_does_not_silence_the_bot(
    api: TelegramApi, engine: Engine, server: BotApi, tmp_path: Any
) -> None:
    """Without a database the bot answers, and still not twice and still able to clear the chat."""
    memory = Memory(f"sqlite:///{tmp_path}")  # a folder is no database
    turns = Turns(api, memory, engine, 900.0, QUICK)
    update = raw.text("hi")
    await turns.submit(update)
    await turns.submit(update)
    assert server.sent() == ["echo hi"]
    engine.says = lambda _message: [{"text": "OK", "delete_history": True}]
    await turns.submit(raw.text("exit"))
    assert list(server.chats[raw.PERSON].values()) == ["OK"]


async def test_press_is_answered_and_buttons_go(turns: Turns, server: BotApi, engine: Engine) -> None:
    """A press stops the application's clock first; the buttons of an answered question go."""
    await turns.submit(raw.press('/answer{"question":"safe","choice":"no"}'))
    assert [a.method for a in server.asked] == [
        "answerCallbackQuery",
        "sendMessage",
        "editMessageReplyMarkup",
    ]
    assert server.of("editMessageReplyMarkup")[0].given == {"chat_id": raw.PERSON, "message_id": 77}
    assert engine.messages[0].metadata["payload"] is True


async def test_menu_buttons_stay(turns: Turns, server: BotApi) -> None:
    """Another topic of a menu can be chosen later."""
    await turns.submit(raw.press("/spot_the_signs"))
    assert server.of("editMessageReplyMarkup") == []


async def test_old_query_does_not_matter(turns: Turns, server: BotApi) -> None:
    """A query that Telegram calls too old, or buttons that are gone, don't keep the answer back.

    Telegram takes a press for too old within seconds: one that waited for a restart is answered.
    """
    server.fail["answerCallbackQuery"].append(TOO_OLD)
    server.fail["editMessageReplyMarkup"].append((400, {"description": "Bad Request: message is not modified"}))
    await turns.submit(raw.press('/answer{"question":"safe","choice":"no"}'))
    assert len(server.sent()) == 1


@pytest.mark.parametrize(
    ("shown", "acknowledged", "answers"),
    [(14 * 3600, TOO_OLD, 0), (10**9, TOO_OLD, 0), (14 * 3600, None, 1), (14 * 3600, CUT, 1), (60, TOO_OLD, 1)],
)
async def test_a_press_that_waited_too_long(
    turns: Turns, server: BotApi, shown: int, acknowledged: Any, answers: int
) -> None:
    """A button shown long ago may have been pressed long ago, if Telegram says that the press is too old."""
    if acknowledged:
        server.fail["answerCallbackQuery"].append(acknowledged)
    update = raw.press("/menu", shown=int(time.time()) - shown)
    await turns.submit(update)
    await turns.submit(update)
    assert len(server.sent()) == answers


async def test_a_late_press_under_a_message_that_telegram_no_longer_shows(turns: Turns, server: BotApi) -> None:
    """Such a message is some days old, and comes with 0 as its date."""
    server.fail["answerCallbackQuery"].append(TOO_OLD)
    await turns.submit(raw.press("/menu", shown=0))
    assert server.sent() == []


async def test_double_tap_is_one_press(turns: Turns, server: BotApi) -> None:
    """A trembling finger does not get two answers, but both presses are acknowledged."""
    await asyncio.gather(turns.submit(raw.press("/menu")), turns.submit(raw.press("/menu")))
    assert len(server.sent()) == 1
    assert len(server.of("answerCallbackQuery")) == 2


async def test_album_gets_one_answer(turns: Turns, server: BotApi) -> None:
    """Five pictures of an album are one message to the person."""
    for _ in range(5):
        await turns.submit(raw.sent({"photo": [{}]}, media_group_id="7"))
    assert len(server.sent()) == 1


@pytest.mark.parametrize(
    ("captions", "heard"),
    [
        (["help", None, None], ["help"]),
        ([None, "help", None], ['/sent_other{"kind":"photo"}', "help"]),
        ([None, "/exit"], ['/sent_other{"kind":"photo"}', "/quick_exit"]),
        (["help", "me"], ["help", "me"]),
    ],
)
async def test_words_under_an_album(turns: Turns, engine: Engine, captions: list[str | None], heard: list[str]) -> None:
    """An album with words is answered by its words; those under a later picture are not lost."""
    for caption in captions:
        content = {"photo": [{}]} | ({"caption": caption} if caption else {})
        await turns.submit(raw.sent(content, media_group_id="7"))
    assert engine.heard == heard


async def test_correction_of_the_last_message(turns: Turns, engine: Engine) -> None:
    """The person's last message, changed, is answered anew; an earlier one is not."""
    first = raw.text("im in dubia")
    await turns.submit(first)
    await turns.submit(raw.edited(first, "im in dubai"))
    await turns.submit(raw.text("help"))
    await turns.submit(raw.edited(first, "im in doha"))
    assert engine.heard == ["im in dubia", "im in dubai", "help"]


@pytest.mark.parametrize(("age", "answers"), [(60, 1), (1200, 0), (20 * 3600, 0), (10**9, 1)])
async def test_what_waited_too_long(turns: Turns, server: BotApi, age: int, answers: int) -> None:
    """A message from before an outage is not answered any more; a clock wrong by days does no harm."""
    update = raw.text("hi", date=int(time.time()) - age)
    await turns.submit(update)
    assert len(server.sent()) == answers


async def test_group_is_left(turns: Turns, server: BotApi, engine: Engine) -> None:
    """In a group the bot says one line that tells nothing, and leaves; added to one, it leaves in silence."""
    group = {"id": -100, "type": "group"}
    await turns.submit(raw.membership("member", group))
    assert [a.method for a in server.asked] == ["leaveChat"]
    await turns.submit({"update_id": 3, "message": raw.message({"text": "/help"}) | {"chat": group}})
    assert [a.method for a in server.asked] == ["leaveChat", "sendMessage", "leaveChat"]
    assert engine.heard == []


async def test_quick_exit_deletes_both_sides(turns: Turns, server: BotApi, engine: Engine) -> None:
    """Everything of the last 48 hours goes, in batches of 100, before the harmless line is sent."""
    engine.says = lambda message: (
        [{"text": "OK", "delete_history": True}] if "exit" in message.text else [{"text": "x"}]
    )
    person = pseudonymiser().pseudonym("telegram", str(raw.PERSON))
    memory = Memory(settings().database)
    for number in range(1, 251):
        await memory.add_message(person, number, theirs=bool(number % 2))
    first = raw.text("help")
    await turns.submit(first)
    exit_ = raw.text("/exit")
    await turns.submit(exit_)
    batches = [a.given["message_ids"] for a in server.of("deleteMessages")]
    assert [len(batch) for batch in batches] == [100, 100, 53]
    deleted = {number for batch in batches for number in batch}
    assert {first["message"]["message_id"], exit_["message"]["message_id"], 1001} <= deleted
    assert server.asked[-1].method == "sendMessage"
    assert list(server.chats[raw.PERSON].values()) == ["OK"]
    assert await memory.messages(person) == [1002]


async def test_quick_exit_after_a_restart(api: TelegramApi, server: BotApi, engine: Engine) -> None:
    """Messages from before a restart are deleted as well, and only those of this chat."""
    await Turns(api, Memory(settings().database), engine, 900.0, QUICK).submit(raw.text("help"))
    await Turns(api, Memory(settings().database), engine, 900.0, QUICK).submit(raw.text("other", chat=9))
    engine.says = lambda _message: [{"text": "OK", "delete_history": True}]
    await Turns(api, Memory(settings().database), engine, 900.0, QUICK).submit(raw.press("/quick_exit"))
    assert list(server.chats[raw.PERSON].values()) == ["OK"]
    assert list(server.chats[9].values()) == ["echo other"]


async def test_one_message_that_stays_does_not_save_the_others(turns: Turns, server: BotApi, engine: Engine) -> None:
    """Telegram keeps a dice for a day: all others are deleted."""
    for _ in range(5):
        await turns.submit(raw.text("hi"))
    dice = raw.sent({"dice": {"value": 1}})
    await turns.submit(dice)
    server.undeletable = {dice["message"]["message_id"]}
    engine.says = lambda _message: [{"text": "OK", "delete_history": True}]
    await turns.submit(raw.text("exit"))
    assert list(server.chats[raw.PERSON].values()) == ["OK"]


async def test_long_answer_is_split(turns: Turns, server: BotApi, engine: Engine) -> None:
    """A text over Telegram's limit goes out in parts, the buttons under the last."""
    long = "\n\n".join(["word " * 300] * 8)
    engine.says = lambda _message: [{"text": long, "buttons": [{"title": "Yes", "payload": "/affirm"}]}]
    await turns.submit(raw.text("hi"))
    asked = server.of("sendMessage")
    assert len(asked) == 4
    assert ["reply_markup" in a.given for a in asked] == [False, False, False, True]


async def test_buttons(turns: Turns, server: BotApi, engine: Engine) -> None:
    """Choices become inline buttons that carry their payload."""
    buttons = [
        {"title": "Yes", "payload": '/answer{"question":"safe","choice":"yes"}'},
        {"title": "No", "payload": '/answer{"question":"safe","choice":"no"}'},
        {"title": "Someone is near me", "payload": '/answer{"question":"safe","choice":"near"}'},
    ]
    engine.says = lambda _message: [{"text": "Safe?", "buttons": buttons}]
    await turns.submit(raw.text("hi"))
    keyboard = server.of("sendMessage")[0].given["reply_markup"]["inline_keyboard"]
    assert [[b["text"] for b in row] for row in keyboard] == [["Yes", "No", "Someone is near me"]]
    assert [b["callback_data"] for row in keyboard for b in row] == [b["payload"] for b in buttons]


async def test_a_button_that_telegram_would_refuse(turns: Turns, server: BotApi, engine: Engine) -> None:
    """It is left out: with it nothing of the message would arrive."""
    payload = '/more{"topic":"' + "a_long_name_of_a_topic_" * 2 + '","choice":"one_of_several"}'
    buttons = [
        {"title": "More", "payload": payload},
        {"title": "None", "payload": ""},
        {"title": "Menu", "payload": "/menu"},
    ]
    engine.says = lambda _message: [{"text": "?", "buttons": buttons}]
    await turns.submit(raw.text("hi"))
    (asked,) = server.of("sendMessage")
    ((button,),) = asked.given["reply_markup"]["inline_keyboard"]
    assert button == {"text": "Menu", "callback_data": "/menu"}


@pytest.mark.parametrize(("refused", "arrives"), [(1, ["call 999"]), (2, [])])
async def test_a_message_that_telegram_refuses_with_its_buttons(
    turns: Turns, server: BotApi, engine: Engine, refused: int, arrives: list[str]
) -> None:
    """It is said without them, once: a number needs no button."""
    server.fail["sendMessage"].extend([(400, {"description": "Bad Request: BUTTON_TYPE_INVALID"})] * refused)
    engine.says = lambda _message: [{"text": "call 999", "buttons": [{"title": "Menu", "payload": "/menu"}]}]
    await turns.submit(raw.text("hi"))
    assert list(server.chats[raw.PERSON].values()) == arrives
    assert ["reply_markup" in asked.given for asked in server.of("sendMessage")] == [True, False]


@pytest.mark.parametrize("update", [raw.press("#x"), raw.text("hi")], ids=["unknown button", "words"])
async def test_the_database_does_not_hold_the_others_up(turns: Turns, update: dict[str, Any]) -> None:
    """Nothing of an update is looked up in the event loop: while the database hangs, others are served."""
    with hanging() as held_up:
        await turns.submit(update)
    assert held_up
    assert threading.current_thread() not in held_up


async def test_pace_of_a_chat(turns: Turns, server: BotApi, engine: Engine) -> None:
    """A small burst goes out at once, then about one message a second; another chat does not wait for it."""
    parts = [str(number) * 4000 for number in range(4)]
    engine.says = lambda message: [{"text": "\n\n".join(parts if message.text == "many" else parts[:1])}]
    begin = time.monotonic()
    many = turns.submit(raw.text("many"))
    await turns.submit(raw.text("one", chat=9))
    assert len(server.sent(raw.PERSON)) < len(parts)
    await many
    assert 0.7 < time.monotonic() - begin < 3.0
    assert server.sent(raw.PERSON) == parts


@pytest.mark.parametrize(
    ("owner", "method"), [(Engine, "__call__"), (Memory, "add_message"), (Sender, "deliver")], ids=str
)
async def test_a_quick_exit_that_fails_clears_the_chat(
    turns: Turns, server: BotApi, monkeypatch: pytest.MonkeyPatch, owner: type, method: str
) -> None:
    """Whatever breaks: the messages of both sides go, and the line that stays tells nothing."""
    await turns.submit(raw.text("they took my passport"))
    monkeypatch.setattr(owner, method, fails)
    await turns.submit(raw.text("exit"))
    assert list(server.chats[raw.PERSON].values())[-1] == "OK, thanks. Have a nice day."
    assert "echo they took my passport" not in server.chats[raw.PERSON].values()


async def test_a_quick_exit_says_its_line_where_nothing_can_be_deleted(
    turns: Turns, server: BotApi, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault on the way to the harmless line does not keep it from being said."""
    engine.says = fails
    monkeypatch.setattr(Sender, "delete_history", fails)
    await turns.submit(raw.text("exit"))
    assert server.sent() == ["OK, thanks. Have a nice day."]


async def test_a_hanging_database_does_not_keep_the_answer(
    turns: Turns, server: BotApi, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    """A database that does not answer is waited for once, then no more; the chat can still be cleared."""
    with hanging() as held_up:
        await turns.submit(raw.text("hi"))
        engine.says = lambda _message: [{"text": "OK", "delete_history": True}]
        await turns.submit(raw.text("exit"))
        assert list(server.chats[raw.PERSON].values()) == ["OK"]
        assert len(held_up) == caplog.text.count("the database hangs") == 1


async def test_a_database_that_hangs_under_many_at_once(
    turns: Turns, server: BotApi, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    """With every thread held up, what is kept in the process still holds: none is answered twice, chats are cleared."""
    await turns.submit(raw.text("while it answers", chat=9))
    updates = [raw.text("hi", chat=chat) for chat in range(1, 9)]
    with hanging() as held_up:
        await asyncio.gather(*[turns.submit(update) for update in updates])
        assert held_up
        waited = caplog.text.count("the database hangs")
        await asyncio.gather(*[turns.submit(update) for update in updates])
        assert len(server.sent()) == 1 + len(updates)
        engine.says = lambda _message: [{"text": "OK", "delete_history": True}]
        await turns.submit(raw.text("exit", chat=1))
        assert list(server.chats[1].values()) == ["OK"]
        assert caplog.text.count("the database hangs") == waited


async def test_a_lost_acknowledgement_is_made_again(turns: Turns, server: BotApi) -> None:
    """The clock on a button is stopped although the network fails, and the answer does not wait for that."""
    server.fail["answerCallbackQuery"].extend([CUT, (500, {})])
    await turns.submit(raw.press("/menu"))
    assert len(server.of("answerCallbackQuery")) == 3
    methods = [asked.method for asked in server.asked]
    assert methods.index("sendMessage") < 3


async def test_an_unusual_confirmation_is_one(turns: Turns, server: BotApi, monkeypatch: pytest.MonkeyPatch) -> None:
    """A result that is not what is expected still means sent: nothing is sent again."""

    async def sparse(_given: Any) -> Any:
        return {"message_id": 5, "new": 1}

    monkeypatch.setattr(server, "_send_message", sparse)
    await turns.submit(raw.text("hi"))
    assert server.sent() == ["echo hi"]
