"""A kind of follow-up that code names is a row of `kinds.yml`: otherwise it would never be found, without any error."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import is_typeddict

import pytest
import yaml

from bot import understood
from bot.follow_up_kind import kinds
from bot.nlu.phrase_rules import languages, rules_of
from bot.replies.catalogue import load_catalogue
from bot.settings import ROOT
from bot.slots import Slot
from bot.turns.question import Question
from bot.turns.turn import Tier

#: The modules that name kinds beside other words.
SOURCES = [
    *sorted(Path(ROOT / "bot" / "dialogue").glob("*.py")),
    *(ROOT / "bot" / "actions" / "answers" / f"{name}.py" for name in ("follow_up", "lines_asked_for", "who_is_meant")),
    ROOT / "bot" / "turns" / "place_named.py",
    ROOT / "bot" / "nlu" / "teaching" / "follow_ups.py",
]
#: What else their words are: choices of an answer, names of lists, whose a place is, and facts of a response.
_OTHER_WORDS = {
    *("yes", "no", "near", "told", "silence", "cost", "unanswered", "told_on"),
    *("film", "care_papers"),  # choices of `should_i` and of `answers/papers.py`
    *("no_pictures", "but", "departure", "departure_other", "mine", "bleeding", "pregnant"),
    *(
        "finance",
        "health",
        "supply",
        "signs",
        "talk",
        "what_to_do",
        "made",
        "press",
        "price",
        "official",
        "private",
        "follow_ups",
    ),
    *("direct", "go", "writer", "agent", "nationality", "men", "women_in_prostitution"),
    *("helplines", "web", "call", "reach", "category", "child", "shelter"),
    *("heat", "unconscious", "organ", "suicide_crisis", "unsaid"),
    *("open", "robot", "who", "they", "en", "taken_back", "parent_blamed", "where_to_go_locked_in", "told_to_come"),
}
#: A whole name: what ends with "_" begins one, and names of responses have a test of their own.
_WORD = re.compile(r"(?!utter_)[a-z][a-z_0-9]*[a-z0-9]")


def _known() -> set[str]:
    """Every word that the dialogue has a source for."""
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    pages = {name.removeprefix("utter_") for name in load_catalogue(("en",)).responses}
    keys = {key for each in vars(understood).values() if is_typeddict(each) for key in each.__annotations__}
    indicators = {each.id for language in languages() for each in rules_of(language).indicators}
    ours = {*kinds(), *domain["intents"], *domain["entities"], *Slot, *Question, *Tier, *pages, *keys, *indicators}
    return ours | _OTHER_WORDS


KNOWN = _known()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_bare_word_of_the_dialogue_is_one_of_ours(path: Path) -> None:
    """A kind, an intent, a question, a page, or a word that is listed here."""
    constants = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)]
    words = {(each.lineno, each.value) for each in constants if _WORD.fullmatch(str(each.value))}
    assert not sorted((line, word) for line, word in words if word not in KNOWN)


def test_the_list_holds_no_kind() -> None:
    """It would hide the day on which that kind's row is renamed."""
    assert not _OTHER_WORDS & {*kinds()}
