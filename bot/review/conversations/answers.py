"""Words for answers that were given and buttons that were pressed, of which the log keeps names and codes.

Texts are those of today, filled with what the log knows. A fact that it does not keep is an ellipsis.
"""

from __future__ import annotations

import re
import string
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.channel_names import is_sms
from bot.helplines.directory import INTERNATIONAL, MOBILE_EMERGENCY
from bot.payloads import meaning
from bot.places import country_name
from bot.replies.catalogue import Response, catalogue
from bot.replies.direction import isolated
from bot.replies.helpline_text import short_name
from bot.review.labels import country, label, language_name
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.conversation_log.shown import ShownTurn
    from bot.helplines.directory import Directory, EmergencyNumbers

_UNKNOWN = "…"


@dataclass(frozen=True, slots=True)
class Answer:
    """One response as it was sent, and in English where that is another language; a name where its text is gone."""

    text: str
    language: str
    english: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button: its title or what it stands for, and the question that it answers, empty where it answers none."""

    title: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """The country that was known by then, None where none was, and its emergency numbers."""

    code: str | None = None
    numbers: EmergencyNumbers = INTERNATIONAL

    @classmethod
    def of(cls, code: str | None, directory: Directory) -> Where:
        """The country with the numbers of a directory, which is read once for all answers of a page."""
        return cls(code, directory.emergency(code))


def answers_of(row: ShownTurn, channel: str, language: str | None, where: Where) -> list[Answer]:
    """The answers to a turn, in order.

    Args:
        row: the turn.
        channel: it gets its own variant of a text.
        language: that was known by then.
        where: the country that was known by then.
    """
    words, sms = catalogue(settings().live_languages), is_sms(channel)
    found = []
    for name in row.responses:
        if not words.has(name):
            found.append(Answer(name, "en", ""))
            continue
        sent, written_in = words.text(name, language or "en", sms)
        english = words.text(name, "en", sms)[0] if written_in != "en" else ""
        lines = row.helplines
        found.append(
            Answer(_filled(sent, written_in, where, lines, sms), written_in, _filled(english, "en", where, lines, sms))
        )
    return found


def pressed(button: str) -> Pressed:
    """The button behind a code of the log, such as `answer question=safe choice=no`."""
    intent, *carried = button.split() or [""]
    values = dict(pair.split("=", 1) for pair in carried if "=" in pair)
    shown = _buttons().get((intent, frozenset(values.items())))
    if shown and (intent == "more" or "question" in values):
        title, response = shown
        return Pressed(title, _filled(response.text, "en", Where(), (), sms=False) if "question" in values else "")
    told = [_value(name, value) for name, value in values.items()]
    return Pressed(": ".join(filter(None, (label("intents", intent), ", ".join(told)))))


def _value(name: str, code: str) -> str:
    if name == "language":
        return language_name(code)
    return country(code) if name == "country" else label("values", code)


@lru_cache(maxsize=1)
def _buttons() -> dict[tuple[str, frozenset[tuple[str, str]]], tuple[str, Response]]:
    """Title and response of every button of the catalogue, by what it stands for; the first one that shows it."""
    found: dict[tuple[str, frozenset[tuple[str, str]]], tuple[str, Response]] = {}
    for response in catalogue(settings().live_languages).responses.values():
        for title, payload in response.buttons:
            if stands_for := meaning(payload):
                found.setdefault((stands_for.intent, frozenset(stands_for.values.items())), (title, response))
    return found


def _filled(text: str, language: str, where: Where, lines: Iterable[dict[str, Any]], sms: bool) -> str:
    shown = {name: isolated(fact, language) for name, fact in _facts(language, where).items() if fact}
    shown |= {"helplines": "\n".join(_line(line, language, sms) for line in lines)}
    filled = string.Formatter().vformat(text, (), defaultdict(lambda: _UNKNOWN, shown))
    return re.sub(r"\n{3,}", "\n\n", filled).strip()


def _facts(language: str, where: Where) -> dict[str, str]:
    return {
        "emergency_number": where.numbers.call_first,
        "emergency_sms": where.numbers.text or _UNKNOWN,
        "mobile_emergency": MOBILE_EMERGENCY[0],
        "country": country_name(where.code, language) if where.code else _UNKNOWN,
        "there": _UNKNOWN,
        "there_number": _UNKNOWN,
        "charity": settings().charity_name,
        "charity_name": settings().charity_name,
        "charity_url": settings().charity_url,
        "days": str(settings().retention_days),
    }


def _line(line: dict[str, Any], language: str, sms: bool) -> str:
    name = str(line.get("name") or label("categories", line.get("category")))
    facts = (short_name(name) if sms else name, line.get("phone"))
    return ": ".join(isolated(fact, language) for fact in facts if fact)
