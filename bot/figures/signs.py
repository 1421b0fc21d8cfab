"""What the signs of exploitation that people name say in the words of the Human Trafficking Case Data Standard.

Figures count people by these types, and incidents for partners are written in these words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Each, Fields, read_content
from bot.settings import DATA

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sign:
    """Means of control (`vic_MethodsOfControl`) and type of exploitation (`vic_TypeOfExploitation`), if it says one."""

    control: str | None = None
    exploitation: str | None = None


_FORM = Each(Fields(allowed={"control": str, "exploitation": str}))


@lru_cache(maxsize=1)
def signs() -> dict[str, Sign]:
    """Every sign by the name of its indicator, read once a process.

    Raises:
        ContentFileError: `bot/data/signs.yml` can't be used.
    """
    return read_signs(DATA / "signs.yml")


def read_signs(path: Path) -> dict[str, Sign]:
    """The same from a file.

    Raises:
        ContentFileError: it has another form.
    """
    return {name: Sign(**said) for name, said in read_content(path, _FORM).values.items()}


def type_of(indicator: str) -> str | None:
    """The type of exploitation that an indicator speaks of; it may speak of none, or be no sign at all."""
    sign = signs().get(indicator)
    return sign.exploitation if sign else None


def telling_types(hidden: Collection[str | None]) -> set[str]:
    """Types that would tell how many named a sign that is hidden: it is the only one of their signs that is."""
    types = [found for sign in hidden if sign and (found := type_of(sign))]
    return {found for found in types if types.count(found) == 1}
