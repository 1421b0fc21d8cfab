"""After a silence the old subject is forgotten, and whoever writes reads the right number."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot.turns.after_silence import after_silence


def changed(known: dict[str, Any], hint: str | None = None) -> dict[str, Any]:
    """The slots that change when the conversation that knew these is taken up again."""
    return dict(after_silence(SimpleNamespace(get_slot=known.get), hint))  # type: ignore[arg-type]


def test_what_it_was_about_is_forgotten() -> None:
    """Where somebody is, the language and what the telephone can do stay known, and that the chat was hidden."""
    told: dict[str, Any] = {"last_need": "image_blackmail", "last_tier": "urgent", "open_question": "safe"}
    told |= {"minor": True, "locked_in": True, "contact": "text", "audience": ["women"], "fears_authorities": True}
    stays: dict[str, Any] = {
        "country": "QA",
        "country_source": "said",
        "language": "en",
        "offline": True,
        "introduced": True,
    }
    assert changed({**told, **stays, "hidden": True}) == dict.fromkeys(told) | {"in_need_before": True}
    assert changed(stays) == {}


@pytest.mark.parametrize(
    ("need", "before", "kept"),
    [
        ("being_exploited", None, True),
        ("worried_about_someone", None, True),
        ("safe_migration", None, None),
        (None, True, True),
        ("safe_migration", True, None),
    ],
)
def test_that_somebody_was_in_need_stays_known(need: str | None, before: bool | None, kept: bool | None) -> None:
    """Over a second silence as well, until the conversation is about something else."""
    known = {"last_need": need, "in_need_before": before}
    assert (known | changed(known))["in_need_before"] is kept


@pytest.mark.parametrize(
    ("known", "hint", "country", "source"),
    [
        ({"of_another": True, "country": "MM", "country_source": "said", "second_country": "IN"}, "IN",
         "IN", "assumed"),
        ({"of_another": True, "country": "RO", "country_source": "own", "second_country": "BE"}, None, "RO", "own"),
        ({"of_another": True, "country": "MM", "country_source": "said"}, None, "MM", "assumed"),
        ({"last_need": "child_at_risk", "country": "KE", "country_source": "said"}, "KE", "KE", "assumed"),
        ({"last_need": "being_exploited", "country": "QA", "country_source": "said"}, "NP", "QA", "said"),
        ({"last_need": "left_exploitation", "country": "RO", "country_source": "said", "second_country": "DE"}, "DE",
         "RO", "said"),
    ],
)  # fmt: skip
def test_the_number_is_that_of_who_writes(known: dict[str, Any], hint: str | None, country: str, source: str) -> None:
    """The message "he is beating me now" from a mother in India, whose son was held in Myanmar before the silence."""
    after = known | changed(known, hint)
    assert (after["country"], after["country_source"]) == (country, source)
    assert after.get("second_country") is None
