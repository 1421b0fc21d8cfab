"""The facts of the page Learning: models, lessons that a round would learn, and the result of the latest one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from bot.figures.suppression import SMALLEST, shown
from bot.model_files import CANDIDATES, NoModelError, history, models_in, served_model, version_of
from bot.review.labels import label, language_name

if TYPE_CHECKING:
    from pathlib import Path

#: The group of all languages together in a comparison.
_ALL = "all"
#: Labels of what a lesson of each part means.
_MEANINGS = {"about": "intents", "wanted": "follow_ups"}


@dataclass(frozen=True, slots=True)
class Version:
    """A model, or a candidate that is not served; `services` are when (Unix seconds) and why it came into service."""

    name: str
    state: str
    services: tuple[tuple[int, str], ...]
    compared: bool


def versions(folder: Path, rounds: list[dict[str, Any]]) -> list[Version]:
    """Every model and candidate, the latest first."""
    try:
        served = served_model(folder)
    except NoModelError:
        served = None
    compared = {each["candidate"] for each in rounds if each.get("changes")}
    services: dict[str, list[tuple[int, str]]] = {}
    for service in history(folder):
        services.setdefault(service.model, []).append((_seconds(service.at), service.why))
    found = [(path, "served" if path == served else "kept") for path in models_in(folder)]
    found += [(path, "candidate") for path in models_in(folder / CANDIDATES)]
    return [
        Version(version_of(path), state, tuple(services.get(path.name, ())), version_of(path) in compared)
        for path, state in reversed(found)
    ]


def taught(part: str, found: dict[str, Any], *, reader: bool) -> dict[str, Any]:
    """Lessons by language and meaning, and the reasons why other messages teach nothing.

    Somebody who may not read conversations is told no small counts, and no meanings by language: few are somebody.
    """
    lessons = sorted(found.get("taught", ()), key=lambda entry: entry["language"])
    by_language = [
        {"name": language_name(language), "meanings": entries, "count": sum(entry["count"] for entry in entries)}
        for language, group in groupby(lessons, key=lambda entry: entry["language"])
        if (entries := _named(part, group))
    ]
    refused = [
        {"why": entry["why"], "count": _told(entry["count"], reader), "turns": reader and bool(entry["turns"])}
        for entry in found.get("refused", ())
    ]
    return {
        "part": part,
        "kept": _told(found.get("kept", 0), reader),
        "languages": sorted(by_language, key=lambda group: -group["count"]) if reader else [],
        "refused": refused,
    }


def answered(outcome: dict[str, Any], *, reader: bool) -> dict[str, Any]:
    """How many lessons of each part both models answer as staff said; few are told to readers alone."""
    rates = {"about": outcome.get("lessons"), "wanted": outcome.get("follow_up_lessons")}
    return {part: pair for part, pair in rates.items() if pair and pair[1]["of"] >= (1 if reader else SMALLEST)}


def comparison(outcome: dict[str, Any]) -> dict[str, Any]:
    """Both models side by side: all languages first, then those in which a message is answered otherwise."""
    found: dict[str, list[dict[str, Any]]] = {}
    for change in outcome.get("changes", ()):  # first messages of all languages, then later ones
        found.setdefault(change["language"], []).append(_row(change))
    groups: list[dict[str, Any]] = [
        {"language": language, "name": language_name(language), "rows": rows, "worse": any(r["worse"] for r in rows)}
        for language, rows in found.items()
    ]
    apart = [group for group in groups if group["language"] != _ALL]
    return {
        "all": next((group for group in groups if group["language"] == _ALL), None),
        "changed": [group for group in apart if any(row["lost"] or row["won"] for row in group["rows"])],
        "same": [g["name"] for g in apart if not any(row["lost"] or row["won"] for row in g["rows"])],
        "worse": [{**row, "name": group["name"]} for group in groups for row in group["rows"] if row["worse"]],
    }


def _seconds(at: str) -> int:
    """A time of the history as Unix seconds; one without an offset is the server's own."""
    try:
        return int(datetime.fromisoformat(at).timestamp())
    except ValueError:
        return 0


def _named(part: str, entries: Any) -> list[dict[str, Any]]:
    named = [{"name": label(_MEANINGS[part], entry["meaning"]), "count": entry["count"]} for entry in entries]
    return sorted(named, key=lambda entry: -entry["count"])


def _told(count: int, reader: bool) -> str:
    return f"{count:,}" if reader else shown(count)


def _row(change: dict[str, Any]) -> dict[str, Any]:
    old, new = change["old"], change["new"]
    return {
        "figure": change["figure"],
        "of": old["of"],
        "old": old["hits"],
        "new": new["hits"],
        "lost": change["lost"],
        "won": change["won"],
        "chance": change["chance"],
        "worse": change["worse"],
    }
