"""What buttons carry."""

from __future__ import annotations

import pytest
import yaml

from bot.channels.telegram.callback_data import fits
from bot.channels.telegram.commands import COMMANDS
from bot.payloads import answer, meaning, payload
from bot.settings import DATA, ROOT, settings


def content_payloads() -> list[str]:
    """Every payload of a button in the domain and the guidance, and those that the actions make."""
    payloads = {payload(intent) for intent in COMMANDS.values()}
    for path in (ROOT / "domain.yml", *(DATA / "guidance").glob("*.yml")):
        for variants in (yaml.safe_load(path.read_text(encoding="utf-8")).get("responses") or {}).values():
            payloads |= {button["payload"] for variant in variants for button in variant.get("buttons") or ()}
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    payloads |= {payload(intent) for intent in domain["intents"]}
    payloads |= {payload("change_language", language=code) for code in settings().live_languages}
    payloads.add(payload("tell_location", country="QA"))
    return sorted(payloads)


@pytest.mark.parametrize("carried", content_payloads())
def test_content_fits(carried: str) -> None:
    """Every button of the content carries its own payload, and it is known again when it comes back."""
    assert fits(carried)
    found = meaning(carried)
    assert found is not None
    assert payload(found.intent, **found.values) == "".join(carried.split())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "menu",
        "/",
        "/Menu",
        "/a b",
        "/a{}",
        '/a{"b":1}',
        '/a{"b":"c"',
        '/a{"b":{"c":"d"}}',
        '/a{"b":"c d"}',
        "/a\n",
        '/a{"b":"<x>"}',
    ],
)
def test_what_is_no_payload(text: str) -> None:
    """Other bytes are not given to the engine."""
    assert meaning(text) is None


def test_what_is_made_is_read() -> None:
    """An answer with its question and its choice; a payload of another kind is not one."""
    assert answer("safe", "no") == '/answer{"question":"safe","choice":"no"}'
    found = meaning(answer("safe", "no"))
    assert found is not None
    assert (found.intent, found.answer) == ("answer", ("safe", "no"))
    location = meaning('/tell_location{ "country": "QA" }')
    assert location is not None
    assert (dict(location.values), location.answer) == ({"country": "QA"}, (None, None))
