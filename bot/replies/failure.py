"""The reply when anything fails: a number, without model, database or catalogue (safety.md, Conduct 14)."""

from __future__ import annotations

from functools import lru_cache

import yaml

from bot.helplines.failure import failure_numbers
from bot.replies.helpline_text import short_name
from bot.replies.sms_text import for_sms
from bot.settings import DATA, settings


def failure_text(country: str | None, language: str, sms: bool) -> tuple[str, str]:
    """Emergency number and one helpline of the country that the channel tells, and the language that it is in.

    That is the one asked for if we have it, else English.
    """
    numbers = failure_numbers(country)
    wording = _wording(language)
    if not wording:
        wording, language = _wording("en"), "en"
    emergency = " / ".join(numbers.emergency)
    if numbers.phone:
        pattern = wording["with_line_that_tells" if numbers.tells else "with_line"]
        text = pattern.format(emergency=emergency, name=short_name(numbers.helpline), phone=numbers.phone)
    else:
        text = wording["without_line"].format(emergency=emergency)
    return _as_sms(text, language) if sms else text, language


def _as_sms(text: str, language: str) -> str:
    return for_sms(text, plain_letters=language in settings().sms_plain_letters.split())


@lru_cache(maxsize=32)
def _wording(language: str) -> dict[str, str]:
    path = DATA / "failure" / f"{language}.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
