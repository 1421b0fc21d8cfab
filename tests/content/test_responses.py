"""Every response that the code names exists, can be filled, and holds no number of its own."""

from __future__ import annotations

import ast
import re
from itertools import chain

import pytest

from bot.actions.composition.further_subjects import other_needs
from bot.replies.catalogue import load_catalogue
from bot.replies.renderer import ReplyRenderer
from bot.replies.segment_report import TYPICAL
from bot.settings import ROOT, settings
from tests.turns import turn_of

CATALOGUE = load_catalogue(settings().live_languages)
NAME = re.compile(r"(utter|line|note|topic)_[a-z0-9_]*[a-z0-9]|told_(?!on$)[a-z0-9_]*[a-z0-9]")
#: Packages of `bot/` that name responses.
NAMING = ("actions", "dialogue", "engine", "turns")
#: Kinds of follow-ups, and one choice of an answer, that look like names of responses.
KINDS = {"line_hours", "line_who", "line_abroad", "line_cost", "line_language", "line_failed", "told_to_come"}
#: Where Rasa keeps the name of a response with what was said: itself none.
RASAS_OWN = {"utter_action"}
LANGUAGES = settings().live_languages


def named_in_code() -> set[str]:
    """Names of responses that stand as whole strings in these packages."""
    names = set()
    for path in chain.from_iterable((ROOT / "bot" / package).rglob("*.py") for package in NAMING):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and NAME.fullmatch(node.value):
                names.add(node.value)
    return names - RASAS_OWN - KINDS


@pytest.mark.parametrize("name", sorted(named_in_code()))
def test_every_response_that_the_code_names_exists(name: str) -> None:
    """A mistyped name would answer somebody with the failure reply."""
    assert CATALOGUE.has(name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", ["sms", "telegram"])
def test_every_response_can_be_filled_in_every_language(language: str, channel: str) -> None:
    """No placeholder is left, and no translation asks for a fact that does not exist."""
    renderer = ReplyRenderer(words=CATALOGUE)
    for name in CATALOGUE.responses:
        if name.startswith(("line_", "note_", "told_")):
            continue
        text = renderer.render(name, language, channel, dict(TYPICAL))["text"]
        assert text.strip(), name
        assert "{" not in text, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_wording_holds_a_telephone_number(language: str) -> None:
    """Numbers come from the directory only (safety.md); years and counts stay under five digits."""
    for name, response in CATALOGUE.responses.items():
        for sms in (True, False):
            text = CATALOGUE.text(name, language, sms)[0]
            assert not re.search(r"\+\d|\d[\d ()-]{4,}\d|(?<!\d)(112|911|999|116)(?!\d)", text), (name, response.source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_of_buttons_are_short_enough_for_a_phone(language: str) -> None:
    """Longer titles are cut on small screens and cost more by SMS."""
    for response in CATALOGUE.responses.values():
        for title, _payload in (*response.buttons, *response.sms_buttons):
            shown = CATALOGUE.title(title, language)
            assert len(shown) <= 30, (response.name, shown)


@pytest.mark.parametrize("intent", sorted(path.stem for path in (ROOT / "bot" / "data" / "nlu" / "en").glob("*.yml")))
def test_every_second_need_has_a_button(intent: str) -> None:
    """A message can carry several needs: whichever is the second one, its button has a title."""
    for needed in other_needs(turn_of("greet", other_intents=(intent,))):
        assert CATALOGUE.has(f"topic_{needed}")
