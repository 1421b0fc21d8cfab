"""Reads files of one JSON object a line that people write, and says faults with the line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.channel_names import CHANNELS
from bot.content_files import read_text
from bot.faults import OperatorError
from bot.follow_up_kind import kinds
from bot.setting_values import language_codes
from bot.settings import DATA
from bot.taxonomy import INTENTS, TIERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_TEXT, _LIST = "a text", "a list"


class EvaluationError(OperatorError):
    """A file of messages can't be used, or holds none; the message names file and line."""


def read_objects(path: Path, fault_of: Callable[[dict[str, Any]], str], remedy: str = "") -> list[dict[str, Any]]:
    """The objects of a file; blank lines are left out.

    Args:
        path: the file.
        fault_of: what is wrong with one object; empty where nothing is.
        remedy: said after a fault.

    Raises:
        EvaluationError: a line holds no object, or one with a fault.
    """
    try:
        lines = read_text(path).split("\n")  # people's words hold other characters that end a line to Python
        return [_object(line, f"{path}:{number}", fault_of) for number, line in enumerate(lines, 1) if line.strip()]
    except OperatorError as error:
        raise EvaluationError(f"{error} {remedy}".strip()) from None


def _object(line: str, where: str, fault_of: Callable[[dict[str, Any]], str]) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:  # also a number of thousands of digits, and brackets without end
        raise EvaluationError(f"{where}: no JSON ({getattr(error, 'msg', error)}).") from None
    if not isinstance(entry, dict):
        raise EvaluationError(f"{where}: a line is one object in {{braces}}.")
    if fault := fault_of(entry):
        raise EvaluationError(f"{where}: {fault}.")
    return entry


def labelled_fault(entry: dict[str, Any]) -> str:
    """The fault of a labelled message of `bot evaluate`; empty where there is none."""
    form = {"lang": _TEXT, "text": _TEXT, "tier": _TEXT, "intents": _LIST}
    if fault := _lacking(entry, form):
        return fault
    also = entry.get("tier_ok") or entry.get("tier_also") or []
    if not isinstance(also, str | list):
        return '"tier_ok" and "tier_also" hold a tier or a list of them'
    for tier in (entry["tier"], *([also] if isinstance(also, str) else also)):
        if tier not in TIERS:
            return f"{tier!r} is no tier; tiers are {', '.join(TIERS)}"
    if unknown := [intent for intent in entry["intents"] if intent not in INTENTS]:
        return f"{unknown[0]!r} is no intent; they are the files of bot/data/nlu/en"
    if not entry["intents"]:
        return '"intents" is empty'
    return _language_fault(entry["lang"])


def follow_up_fault(entry: dict[str, Any]) -> str:
    """The fault of a message that measures follow-ups; empty where there is none."""
    if fault := _lacking(entry, {"lang": _TEXT, "text": _TEXT, "need": _TEXT, "kinds": _LIST}):
        return fault
    if entry["need"] not in INTENTS:
        return f"{entry['need']!r} is no intent; they are the files of bot/data/nlu/en"
    if not entry["kinds"] or (unknown := set(entry["kinds"]) - kinds().keys()):
        return f"{min(unknown)!r} is no kind of bot/data/follow_ups/kinds.yml" if entry["kinds"] else '"kinds" is empty'
    return _language_fault(entry["lang"])


def dialogue_fault(entry: dict[str, Any]) -> str:
    """The fault of a dialogue of `bot replay`; empty where there is none."""
    if fault := _lacking(entry, {"channel": _TEXT, "turns": _LIST}):
        return fault
    if entry["channel"] not in CHANNELS:
        return f"{entry['channel']!r} is no channel; channels are {', '.join(CHANNELS)}"
    if not isinstance(entry.get("from") or "", str):
        return '"from" must be a text, such as "+97455510001"'
    for turn in entry["turns"]:
        if not isinstance(turn, dict) or not isinstance(turn.get("user"), str):
            return 'each of "turns" must be {"user": "the words"}'
    return "" if entry["turns"] else '"turns" is empty'


def _lacking(entry: dict[str, Any], form: dict[str, str]) -> str:
    if not isinstance(entry.get("id"), str | int):
        return 'needs "id", a text or a number'
    for name, kind in form.items():
        if not isinstance(entry.get(name), str if kind == _TEXT else list):
            return f'needs "{name}", {kind}'
    return ""


def _language_fault(code: str) -> str:
    try:
        return "" if language_codes(code, DATA / "translations") else '"lang" is empty'
    except ValueError as error:
        return str(error)
