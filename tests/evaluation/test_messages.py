"""The evaluation messages can be trusted as a yardstick: well formed, unique, complete."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
FILES = sorted((*FOLDER.glob("*.jsonl"), *FOLDER.glob("hard/*.jsonl"), *FOLDER.glob("twins/*.jsonl")))
TIERS = {"emergency", "urgent", "concern", "information", "conversation"}
STYLES = {"plain", "indirect", "alarming_harmless", "ordinary", "noisy", "mixed", "romanised", "dialect"}
FIELDS = {"id", "lang", "text", "tier", "intents", "style"}
URGENT_INTENTS = {"immediate_danger", "self_harm", "being_exploited", "child_at_risk", "image_blackmail"}
ALARMS = {"emergency", "urgent"}
NEVER_SAID = {"answer", "more", "sent_other", "ask_for_help"}  # sent by buttons, commands and channels only


def _messages(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _intents() -> set[str]:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    names = {name if isinstance(name, str) else next(iter(name)) for name in domain["intents"]}
    return names - NEVER_SAID


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
class TestEachFile:
    """Every language's file keeps the same promises, so that figures can be compared."""

    def test_every_message_has_the_fields_and_values_that_the_readme_names(self, path: Path) -> None:
        """A misspelt tier or intent would silently count as a miss of the bot."""
        known = _intents()
        for message in _messages(path):
            assert FIELDS <= set(message) <= FIELDS | {"tier_ok"}, message
            assert message["lang"] == path.stem, message
            assert message["id"].startswith(f"{path.stem}-"), message
            assert message["text"].strip() == message["text"] != "", message
            assert {message["tier"], *message.get("tier_ok", [])} <= TIERS, message
            assert set() < set(message["intents"]) <= known, message
            assert message["style"] in STYLES, message

    def test_ids_and_texts_occur_once(self, path: Path) -> None:
        """A repeated message would weigh twice."""
        messages = _messages(path)
        for values in ([m["id"] for m in messages], [_bare(m["text"]) or m["text"] for m in messages]):
            assert [value for value, times in Counter(values).items() if times > 1] == []

    def test_style_and_tier_agree(self, path: Path) -> None:
        """Recall is measured on plain and indirect, false alarms on the harmless styles."""
        alarming = {"plain", "indirect"}
        harmless = {"alarming_harmless", "ordinary"}
        for message in _messages(path):
            alarm = message["tier"] in ALARMS
            assert alarm == (message["intents"][0] in URGENT_INTENTS), message
            assert message["style"] not in (harmless if alarm else alarming), message

    def test_no_message_holds_a_telephone_number(self, path: Path) -> None:
        """Numbers belong in the directory alone, and these people are invented."""
        assert [m["id"] for m in _messages(path) if re.search(r"(?:\d[\s().-]*){8,}", m["text"])] == []

    def test_every_intent_is_measured(self, path: Path) -> None:
        """An intent without a message would look perfect; twins are of alarms and of what looks like them."""
        if path.parent.name == "twins":
            return
        met = {name for message in _messages(path) for name in message["intents"]}
        assert _intents() - met == set()
