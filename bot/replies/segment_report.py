"""The cost of every response by SMS in every live language, with typical numbers filled in."""

from __future__ import annotations

from rich.table import Table

from bot.replies.renderer import ReplyRenderer
from bot.replies.sms_text import Encoding, Segmentation, segmentation
from bot.settings import settings

#: Facts of a usual length: the median of names and numbers in the directory.
TYPICAL = {
    "emergency_number": "999",
    "ambulance_number": "998",
    "fire_number": "997",
    "mobile_emergency": "112",
    "emergency_sms": "112",
    "silent_keys": "55",
    "sources": "Directive 2011/36/EU on trafficking in human beings (European Union, 2011)",
    "country": "Qatar",
    "there": "Oman",
    "there_number": "9999",
    "days": 90,
    "helplines": [
        {"directory_name": "Line", "name": "National trafficking line", "phone": "0800 000 000", "reach": "call"},
    ],
}
#: Responses that are parts of others and never a message of their own.
_PARTS = ("line_", "note_", "told_", "topic_", "kind_", "language_")
#: How the names of emergency wording begin. Not among it is the text with the numbers of two countries.
_EMERGENCY = ("utter_emergency", "utter_in_danger_call", "utter_hurt_call")
_MOST = 3
_SHARE_OF_TWO = 0.95


def costs(language: str) -> dict[str, Segmentation]:
    """Cost of every response of a language by its name, rendered as for SMS."""
    renderer = ReplyRenderer()
    names = [name for name in renderer.catalogue.responses if not name.startswith(_PARTS)]
    return {name: segmentation(renderer.render(name, language, "sms", dict(TYPICAL))["text"]) for name in names}


def segment_table() -> Table:
    """One row a language: how many responses fit one, two or three segments."""
    table = Table(title="SMS segments by language", title_justify="left")
    for column in ("language", "responses", "GSM-7", "1", "2", "3", "more", "at most two"):
        table.add_column(column, justify="left" if column == "language" else "right")
    for language in settings().live_languages:
        found = costs(language).values()
        count = [sum(cost.segments == n for cost in found) for n in (1, 2, 3)]
        gsm = sum(cost.encoding is Encoding.GSM_7 for cost in found)
        share = sum(cost.segments <= 2 for cost in found) / len(found)
        more = len(found) - sum(count)
        table.add_row(language, str(len(found)), str(gsm), *map(str, count), str(more), f"{share:.0%}")
    return table


def too_long(most: int | None = None) -> list[str]:
    """The responses that cost more than they may, one line each; empty where everything fits.

    All responses in at most `most` segments, or else in three of GSM-7 or four of UCS-2; 95 % of a GSM-7 language's
    in at most two, of another's in at most three; emergency wording in one segment of GSM-7 or two of UCS-2.
    """
    failing = []
    for language in settings().live_languages:
        found = costs(language)
        plain = sum(cost.encoding is Encoding.GSM_7 for cost in found.values()) > len(found) / 2
        failing += [
            f"{language}: {name} takes {cost.segments} segments ({cost.units} units, {cost.encoding})."
            for name, cost in found.items()
            if cost.segments > (most or (_MOST if plain else _MOST + 1))
            or (name.startswith(_EMERGENCY) and not cost.fits_as_emergency)
        ]
        limit = 2 if plain else 3
        share = sum(cost.segments <= limit for cost in found.values()) / len(found)
        if share < _SHARE_OF_TWO:
            failing.append(f"{language}: only {share:.0%} of the responses fit {limit} segments; 95 % must.")
    return failing
