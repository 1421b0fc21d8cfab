"""Pages of a list: which one is asked for, and where the others are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from bot.conversation_log.reading import Page


@dataclass(frozen=True, slots=True)
class Pages:
    """The place in a list; `before` and `after` are None at its ends."""

    number: int
    last: int
    first_row: int
    last_row: int
    total: int

    @property
    def before(self) -> int | None:
        """The page before."""
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self) -> int | None:
        """The page after."""
        return self.number + 1 if self.number < self.last else None


def page_number(request: HttpRequest) -> int:
    """The page that the query asks for, the first where it asks for none."""
    text = request.GET.get("page", "")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def read_page(number: int, size: int, read: Callable[[int], Page]) -> tuple[Page, Pages]:
    """A page of rows, and where it lies; where the list ends before it, the last one, so an old address still works."""
    page = read(number)
    if number > (last := within(number, page.total, size)):
        number, page = last, read(last)
    return page, pages_of(number, page.total, size)


def within(number: int, total: int, size: int) -> int:
    """Page `number`, or the last one of a list that ends before it: rows go, and an old address still works."""
    return min(number, max(1, -(-total // size)))


def pages_of(number: int, total: int, size: int) -> Pages:
    """The place of page `number` in a list of `total` rows."""
    return Pages(
        number,
        max(1, -(-total // size)),
        min(total, (number - 1) * size + 1),
        min(total, number * size),
        total,
    )
