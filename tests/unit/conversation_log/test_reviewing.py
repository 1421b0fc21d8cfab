"""What readers change holds for the whole conversation, can be taken back, and is never half done."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bot.conversation_log.assessment import rank
from bot.conversation_log.log import write_turn
from bot.conversation_log.marks import set_flag
from bot.conversation_log.reading import Filter, choices, conversations
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.reviewing import (
    UNKNOWN,
    AbsentWordsError,
    ReaderVerdict,
    SavedMeanwhileError,
    correct,
    take_back,
)
from bot.conversation_log.tables import Conversation, Correction, Flag, LoggedTurn
from tests.unit.conversation_log.events import rows

if TYPE_CHECKING:
    from collections.abc import Iterable


def told(engine: sa.Engine, *turns: dict[str, Any]) -> list[int]:
    """Log the turns of one conversation; their numbers."""
    for number, turn in enumerate(turns):
        given: dict[str, Any] = {"text": "zuleika is here", "intent": "worker_rights", "tier": "information", **turn}
        write_turn(engine, TurnRecord(f"{number}", "k1.d", "sms", 60 * number, **given))
    return [row.id for row in rows(engine, LoggedTurn)]


def conversation(engine: sa.Engine) -> tuple[int, str | None, str | None]:
    """Urgency, language and country of the one conversation."""
    row = rows(engine, Conversation)[0]
    return row.urgency, row.language, row.country


def read(engine: sa.Engine, turn: int, by: str = "ana", **found: Any) -> Any:
    """Save a verdict on the turn as it is now."""
    version = next(row.version for row in rows(engine, LoggedTurn) if row.id == turn)
    return correct(engine, turn, version, ReaderVerdict(**found), by)


def test_a_conversation_follows_what_readers_put_right(engine: sa.Engine) -> None:
    """A missed case is urgent in every list, a false alarm is not, and one correction of a place is enough."""
    first, second, _ = told(
        engine,
        {"language": "ru", "country": "QA"},
        {"tier": "urgent", "intent": "being_exploited", "language": "ru", "country": "QA"},
        {"language": "ru", "country": "QA"},
    )
    read(engine, second, tier="information")
    assert conversation(engine) == (rank("information"), "ru", "QA")
    read(engine, first, tier="emergency", language="uk", country="AE")
    assert conversation(engine) == (rank("emergency"), "uk", "AE")


def test_what_was_said_later_outweighs_an_older_correction(engine: sa.Engine) -> None:
    """Somebody who moved on is where they are now."""
    first, _ = told(engine, {"country": "QA"}, {"country": "KE"})
    read(engine, first, country="AE")
    assert conversation(engine)[2] == "KE"


def test_a_corrected_country_is_not_wrong_again_with_the_next_message(engine: sa.Engine) -> None:
    """The bot goes on telling the same one; where it is another, somebody has said so."""
    (turn,) = told(engine, {"country": "QA"})
    read(engine, turn, country="AE")
    for number, (said, stands) in enumerate((("QA", "AE"), ("KE", "KE"))):
        write_turn(engine, TurnRecord(f"next{number}", "k1.d", "sms", 900 + number, text="and then", country=said))
        assert conversation(engine)[2] == stands


def test_a_wrong_country_can_be_taken_away(engine: sa.Engine) -> None:
    """That nobody knows is a different answer from nobody having looked."""
    (turn,) = told(engine, {"country": "QA", "language": "en"})
    read(engine, turn, country=UNKNOWN)
    assert conversation(engine)[2] is None
    assert (rows(engine, LoggedTurn)[0].country, rows(engine, LoggedTurn)[0].right_country) == ("QA", "")
    read(engine, turn, country="QA")
    assert conversation(engine)[2] == "QA"
    assert rows(engine, LoggedTurn)[0].right_country is None


def test_that_the_bot_was_right_takes_corrections_back(engine: sa.Engine) -> None:
    """Both in the turn and in the conversation; the history keeps who said what."""
    (turn,) = told(engine, {"country": "QA"})
    read(engine, turn, tier="urgent", country="AE")
    read(engine, turn, "bea", agreed=True)
    row = rows(engine, LoggedTurn)[0]
    assert (row.right_tier, row.right_country, row.reviewed_by) == (None, None, "bea")
    assert conversation(engine) == (rank("information"), None, "QA")
    assert [(c.by, c.field, c.new) for c in rows(engine, Correction)] == [
        ("ana", "tier", "urgent"),
        ("ana", "country", "AE"),
        ("bea", "tier", "information"),
        ("bea", "country", "QA"),
    ]


def test_what_the_person_wanted_is_put_right_as_the_rest_is(engine: sa.Engine) -> None:
    """Another kind, none of them, and back; the history has both."""
    _, turn = told(engine, {}, {"follow_up": "line_cost", "follow_up_probability": 0.7})
    read(engine, turn, follow_up="no_papers")
    assert rows(engine, LoggedTurn)[1].right_follow_up == "no_papers"
    read(engine, turn, "bea", follow_up=UNKNOWN)
    assert rows(engine, LoggedTurn)[1].right_follow_up == ""
    read(engine, turn, "bea", agreed=True)
    row = rows(engine, LoggedTurn)[1]
    assert (row.follow_up, row.right_follow_up) == ("line_cost", None)
    assert [(c.by, c.field, c.old, c.new) for c in rows(engine, Correction)] == [
        ("ana", "follow_up", "line_cost", "no_papers"),
        ("bea", "follow_up", "no_papers", ""),
        ("bea", "follow_up", "", "line_cost"),
    ]


def test_a_kind_is_not_saved_over_what_somebody_saved_meanwhile(engine: sa.Engine) -> None:
    """The second reader is told theirs, and nothing of it is lost."""
    _, turn = told(engine, {}, {})
    read(engine, turn, follow_up="scared")
    with pytest.raises(SavedMeanwhileError) as clash:
        correct(engine, turn, 1, ReaderVerdict(follow_up="embassy"), "bea")
    assert clash.value.theirs["follow_up"] == "scared"
    assert rows(engine, LoggedTurn)[1].right_follow_up == "scared"


def test_absent_words_refuse_the_whole_verdict(engine: sa.Engine) -> None:
    """Nothing is saved, so that nobody takes the message for clean."""
    (turn,) = told(engine, {})
    with pytest.raises(AbsentWordsError) as refused:
        read(engine, turn, tier="urgent", remove=("zuleika", "zulei"))
    assert refused.value.words == ("zulei",)
    row = rows(engine, LoggedTurn)[0]
    assert (row.text, row.right_tier, row.reviewed_by) == ("zuleika is here", None, None)


def test_a_verdict_can_be_taken_back_but_not_somebody_elses(engine: sa.Engine) -> None:
    """The message waits again as before; words that were taken out stay out."""
    (turn,) = told(engine, {"missed": 60})
    saved = read(engine, turn, tier="urgent", remove=("zuleika",))
    take_back(engine, saved, "ana")
    row = rows(engine, LoggedTurn)[0]
    assert (row.right_tier, row.reviewed_by, row.reviewed_at, row.text) == (None, None, None, "[NAME] is here")
    assert rows(engine, Conversation)[0].missed == 60
    assert conversation(engine)[0] == rank("information")
    mine = read(engine, turn, tier="urgent")
    read(engine, turn, "bea", tier="concern")
    with pytest.raises(SavedMeanwhileError):
        take_back(engine, mine, "ana")
    assert rows(engine, LoggedTurn)[0].right_tier == "concern"


def test_the_history_tells_every_reader_also_where_nothing_was_changed(engine: sa.Engine) -> None:
    """A second verdict takes the place of the first one in the turn: that two had read it was told nowhere."""
    (turn,) = told(engine, {})
    read(engine, turn, "ana", tier="urgent")
    for reader in ("bea", "ana"):
        saved = read(engine, turn, reader)
    history = [("ana", "tier"), ("bea", "read"), ("ana", "read")]
    assert [(entry.by, entry.field) for entry in rows(engine, Correction)] == history
    for reader in ("ana", "bea"):
        assert conversations(engine, Filter(read_by=reader), 1).total == 1
    assert choices(engine)["reader"] == ["ana", "bea"]
    take_back(engine, saved, "ana")
    assert [(entry.by, entry.field) for entry in rows(engine, Correction)] == history[:2]


def test_a_verdict_without_changes_that_is_taken_back_was_none(engine: sa.Engine) -> None:
    """Nobody has read the message then, and nobody is found by it."""
    (turn,) = told(engine, {})
    take_back(engine, read(engine, turn, "ana", agreed=True), "ana")
    assert rows(engine, Correction) == []
    assert conversations(engine, Filter(read_by="ana"), 1).total == 0
    take_back(engine, read(engine, turn, "ana", tier="urgent"), "ana")
    assert conversations(engine, Filter(read_by="ana"), 1).total == 0


def open_flags(found: Iterable[sa.Row[Any]]) -> list[str]:
    """Kinds of the flags that are set."""
    return [flag.kind for flag in found if flag.cleared_at is None]


def test_two_readers_who_set_a_flag_set_it_once(engine: sa.Engine) -> None:
    """Neither clears what the other one wanted."""
    (turn,) = told(engine, {})
    for reader in ("ana", "bea"):
        set_flag(engine, rows(engine, Conversation)[0].id, turn, "second_reader", reader)
    assert open_flags(rows(engine, Flag)) == ["second_reader"]


def test_two_readers_who_set_a_flag_at_once_set_it_once(engine: sa.Engine) -> None:
    """The second one looks when the first one has set it."""
    (turn,) = told(engine, {})

    @sa.event.listens_for(engine, "before_cursor_execute")
    def slowly(*call: Any) -> None:
        if "INSERT INTO flag" in call[2]:
            time.sleep(0.3)

    number = rows(engine, Conversation)[0].id
    with ThreadPoolExecutor(2) as threads:
        for set_by in [threads.submit(set_flag, engine, number, turn, "privacy", by) for by in ("ana", "ben")]:
            set_by.result()
    assert len(rows(engine, Flag)) == 1


def test_a_second_reader_answers_the_request_and_may_take_that_back(engine: sa.Engine) -> None:
    """The verdict of the reader who asked does not: it would end its own question."""
    (turn,) = told(engine, {})
    set_flag(engine, rows(engine, Conversation)[0].id, turn, "second_reader", "ana")
    read(engine, turn, "ana", tier="concern")
    assert open_flags(rows(engine, Flag)) == ["second_reader"]
    saved = read(engine, turn, "bea", tier="urgent")
    assert open_flags(rows(engine, Flag)) == []
    take_back(engine, saved, "bea")
    assert open_flags(rows(engine, Flag)) == ["second_reader"]
