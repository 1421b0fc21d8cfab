"""What holds for a kind of follow-up stands in one row, and a slip in it is named with file and line."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from bot.content_files import ContentFileError
from bot.follow_up_kind import KINDS, SUBJECTS, FollowUpKind, kind_of, kinds, read_kinds, saving
from bot.nlu.follow_up_model import SURE_TO_ANSWER, least_of
from bot.taxonomy import BEFORE_LEAVING_INTENTS, INFORMATION_INTENTS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A copy of the file."""
    return shutil.copy(KINDS, tmp_path / KINDS.name)


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds())
def test_each_row_is_complete(kind: FollowUpKind) -> None:
    """It says what the kind means, and nothing in it contradicts the rest."""
    assert kind.means
    assert not (kind.answered_by and kind.read_as)
    assert not (kind.only_of and kind.not_of)
    assert not (kind.lines and kind.without_lines)
    assert kind.sure not in (kind.sure_of_another, kind.sure_if_asked) or kind.sure is None
    assert kind.said_again + bool(kind.asked_again) + kind.told_not_asked <= 1
    assert kind.sure != SURE_TO_ANSWER  # the usual is not written


def test_every_field_is_explained_at_the_head() -> None:
    """Whoever edits a row reads there what it may hold."""
    head = KINDS.read_text(encoding="utf-8").partition("\n\n")[0]
    explained = set(re.findall(r"^# ([a-z_]+)   *\S", head, re.MULTILINE))
    assert explained == {each.name for each in fields(FollowUpKind)} - {"name"}


def test_what_differs_is_read_and_the_rest_is_usual() -> None:
    """Groups as the intents that they stand for, an answer as its question and choice."""
    debt = kind_of("debt")
    assert (debt.lines, debt.beside) == ("worker_rights", "utter_follow_up_debt")
    assert debt.asked_of == SUBJECTS["work"] | SUBJECTS["offers"]
    assert debt.not_of == {"self_harm", "image_blackmail"}
    assert (debt.saves_a_life, debt.number_first, debt.only_of) == (False, False, frozenset())
    assert kind_of("warning_sign").only_of == BEFORE_LEAVING_INTENTS
    assert kind_of("line_cost").answered_by == ("line", "cost")
    assert kind_of("am_safe").read_as == ("answer", {"question": "safe", "choice": "yes"})
    assert (least_of("debt"), least_of("someone_near")) == (SURE_TO_ANSWER, 0.9)


def test_what_saves_is_marked() -> None:
    """No edit may take one of these away unseen: an alarm would be lost, or a chat stay."""
    assert saving() == {"not_safe", "took_something", "someone_near", "danger_grows", "wants_to_die"}


def test_the_order_of_the_kinds_of_one_message_is_this() -> None:
    """An order is read as a whole, though each row holds its own place in it."""
    ranks = {rank: {kind.name for kind in kinds().values() if kind.rank == rank} for rank in range(-3, 5)}
    assert ranks.pop(0)
    assert ranks == {
        -3: {"someone_near", "took_something", "not_safe"},
        -2: {"delete_chat", "danger_grows", "medical", "missing", "ransom"},
        -1: {"not_this", "just_asking", "at_work", "not_me", "not_for_me", "line_failed"},
        1: {"no_police", "took_a_step"},
        2: {"text_only", "can_call", "am_safe"},
        3: {"scared", "complaint", "what_next", "who_wrote_here"},
        4: {"tells_more"},
    }
    assert {kind.rank for kind in kinds().values()} == {0, *ranks}


def test_what_is_asked_where_nobody_is_in_need_is_about_information() -> None:
    """A need would be read by another field."""
    assert frozenset().union(*SUBJECTS.values()) <= {*INFORMATION_INTENTS}


def test_a_choice_that_is_no_kind_has_nothing_of_its_own() -> None:
    """Such as silence, which is answered like a follow-up."""
    assert kind_of("silence") == FollowUpKind("silence")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "  saves_a_life: true",
            "  save_a_life: true",
            "'save_a_life' is not known in 'not_safe'. Known are: .*beside",
        ),
        ("  means: says that they are not safe", "  mean: not safe", "'mean' is not known in 'not_safe'"),
        ("  saves_a_life: true", '  saves_a_life: "true"', "'saves_a_life' must be true or false"),
        ("  sure: 0.85", "  sure: 85", "'sure' must be a probability"),
        ("  sure: 0.85", "  sure: very", "'sure' must be a number"),
        ("  sure_if_asked: 0.55", "  sure_if_asked: 55", "'sure_if_asked' must be a probability"),
        ("  elsewhere: permit", "  elsewhere: home", "'home' is no kind of this file"),
        ("  sure_if_asked: 0.55", '  only_in: ["QA"]', "'only_in' and 'elsewhere' stand in a row together"),
        ('"AE", "BH"', '"UAE", "BH"', "'only_in' must be codes of countries"),
        ("  rank: -3", "  rank: first", "'rank' must be a number"),
        ("asked_of: [lines, work]", "asked_of: [line, work]", "'line' is not known in 'asked_of'. Known are: cases, "),
        ("asked_of: [lines, work]", "asked_of: lines", "'asked_of' must be a list"),
        (
            "not_of: [self_harm, image",
            "not_of: [suicide, image",
            "'suicide' is not known in 'not_of'. Known are: being_",
        ),
        ("only_of: [offers]", "only_of: [cases]", "'cases' is not known in 'only_of'"),
        ("of_an_offer: warning_sign", "of_an_offer: warning", "'warning' is no kind of this file"),
        ("lines: safe_migration", "lines: migration", "'migration' is no situation. Known are: about_us"),
        ("answered_by: line/cost", "answered_by: line", "'answered_by' must be a question and its choice"),
        ('choice: "yes"', "choice: yes", 'Write "yes"'),
        ("\nnot_safe:", "\nam_safe:", "'am_safe' stands twice"),
    ],
)
def test_a_slip_is_named_with_its_line(path: Path, old: str, new: str, said: str) -> None:
    """The first line that it changes."""
    text = path.read_text(encoding="utf-8")
    line = text[: text.index(old) + old.startswith("\n")].count("\n") + 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentFileError, match=rf"/kinds\.yml:{line}: .*{said}"):
        read_kinds(path)


def test_a_row_without_a_meaning_is_named(path: Path) -> None:
    """A kind that nobody can understand would be labelled by guess."""
    path.write_text("debt:\n  sure: 0.8\n", encoding="utf-8")
    with pytest.raises(ContentFileError, match=r"kinds\.yml:2: means missing in 'debt'"):
        read_kinds(path)
