"""What buttons carry."""

from __future__ import annotations

import pytest
import yaml

from bot.channels.telegram.callback_data import fits, is_payload
from bot.channels.telegram.commands import COMMANDS
from bot.settings import DATA, ROOT, settings


def content_payloads() -> list[str]:
    """Every payload of a button in the domain and the guidance, and those that the actions make."""
    payloads = set(COMMANDS.values())
    for path in (ROOT / "domain.yml", *(DATA / "guidance").glob("*.yml")):
        for variants in (yaml.safe_load(path.read_text(encoding="utf-8")).get("responses") or {}).values():
            payloads |= {button["payload"] for variant in variants for button in variant.get("buttons") or ()}
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    payloads |= {f"/{intent}" for intent in domain["intents"]}
    payloads |= {f'/change_language{{"language":"{code}"}}' for code in settings().live_languages}
    payloads.add('/tell_location{"country":"QA"}')
    return sorted(payloads)


@pytest.mark.parametrize("payload", content_payloads())
def test_content_fits(payload: str) -> None:
    """Every button of the content carries its own payload, and it is known again when it comes back."""
    assert fits(payload)
    assert is_payload(payload)


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
    assert not is_payload(text)
