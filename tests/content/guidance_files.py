"""Reads the guidance files for the content tests, so that each test is about one rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

DATA = Path(__file__).parents[2] / "bot" / "data"
GUIDANCE = DATA / "guidance"

CONCERN = ("worried_about_someone", "report_suspicion", "left_exploitation")
INFORMATION = (
    *("check_job_offer", "check_online_contact", "safe_migration", "worker_rights", "finance_red_flags"),
    *("supply_chain_risk", "healthcare_guidance", "frontline_guidance", "request_training"),
    *("what_is_trafficking", "spot_the_signs", "types_of_exploitation", "how_traffickers_recruit"),
    *("trafficking_facts", "about_us", "donate", "get_involved"),
)
TOPICS = CONCERN + INFORMATION
"""The intents of tier concern and information: each has pages of guidance."""

GSM7_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""One septet each (3GPP TS 23.038). The extension table costs two and is not used in wording."""

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
LONGEST = {
    "country": "Saint Vincent and the Grenadines",
    "there": "Saint Vincent and the Grenadines",
    "there_number": "nnn",
    "emergency_number": "nnn",
    "emergency_sms": "nnn",
    "silent_keys": "nn",
    "mobile_emergency": "nnn or nnn",
    "charity_name": "The Example Foundation",
    "charity_url": "https://example.org/help",
    "helplines": "",
}
"""What fills each placeholder when lengths are checked. Helplines are counted by the renderer's own tests."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One text of one response: where it stands, for which channel, and the choices below it."""

    file: str
    name: str
    channel: str
    text: str
    buttons: tuple[tuple[str, str], ...]

    @property
    def label(self) -> str:
        """Name of the wording in a test's output."""
        return f"{self.name}[{self.channel or 'any'}]"

    @property
    def filled(self) -> str:
        """Text as sent when the placeholders hold their longest usual values."""
        lines = (
            PLACEHOLDER.sub(lambda found: LONGEST[found[1]], line)
            for line in self.text.split("\n")
            if line != "{helplines}"
        )
        return "\n".join(lines)

    @property
    def as_sms(self) -> str:
        """Text with its numbered choices, as a phone without buttons shows it."""
        choices = " ".join(f"{number} {title}" for number, (title, _) in enumerate(self.buttons, 1))
        return f"{self.filled}\n{choices}" if choices else self.filled


def load_yaml(path: Path) -> dict[str, Any]:
    """Content of a YAML file whose top level is a mapping."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict), f"{path.name}: the top level is not a mapping"
    return content


def response_files() -> list[Path]:
    """Every file of guidance that holds responses."""
    return [path for path in sorted(GUIDANCE.glob("*.yml")) if path.name != "sources.yml"]


def all_wordings() -> list[Wording]:
    """Every text of every response, in the order of the files."""
    return [
        Wording(
            file=path.stem,
            name=name,
            channel=variant.get("channel", ""),
            text=variant["text"],
            buttons=tuple((button["title"], button["payload"]) for button in variant.get("buttons", [])),
        )
        for path in response_files()
        for name, variants in load_yaml(path)["responses"].items()
        for variant in variants
    ]


def sms_wordings() -> list[Wording]:
    """What goes out by SMS: the SMS text where there is one, else the only text."""
    wordings = all_wordings()
    with_own = {wording.name for wording in wordings if wording.channel == "sms"}
    return [wording for wording in wordings if wording.channel == "sms" or wording.name not in with_own]


def each(wordings: list[Wording]) -> pytest.MarkDecorator:
    """One test a wording."""
    return pytest.mark.parametrize("wording", wordings, ids=[wording.label for wording in wordings])
