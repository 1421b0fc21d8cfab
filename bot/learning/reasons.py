"""Why a message that staff read becomes no lesson, in words."""

from __future__ import annotations

from functools import lru_cache

import yaml

from bot.settings import DATA


@lru_cache(maxsize=1)
def reasons() -> dict[str, str]:
    """The words by code, as `bot/data/learning/reasons.yml` has them."""
    content: dict[str, str] = yaml.safe_load((DATA / "learning" / "reasons.yml").read_text(encoding="utf-8"))
    return content
