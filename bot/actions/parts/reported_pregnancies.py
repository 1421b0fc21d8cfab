"""Countries where a pregnancy outside marriage can be reported: whoever goes to a clinic there should know it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Each, read_content
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path


@lru_cache(maxsize=1)
def countries_that_report() -> dict[str, str]:
    """The code of each country, and the key of its source in `bot/data/guidance/sources.yml`.

    Raises:
        ContentFileError: `bot/data/pregnancy_reported.yml` can't be used.
    """
    return read_countries(DATA / "pregnancy_reported.yml")


def read_countries(path: Path) -> dict[str, str]:
    """The same from a file.

    Raises:
        ContentFileError: it has another form.
    """
    return dict(read_content(path, Each(str)).values)
