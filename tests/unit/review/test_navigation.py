"""The navigation: pages of a role, and the one that the reader is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client


@pytest.mark.parametrize(
    ("role", "sections"),
    [
        ("reviewer", ["queue", "conversations", "directory", "learning"]),
        ("analyst", ["figures", "directory", "learning", "sharing"]),
        ("administrator", ["queue", "conversations", "figures", "directory", "learning", "sharing", "people"]),
    ],
)
def test_a_role_sees_its_pages(
    role: str, sections: list[str], engine: sa.Engine, signed_in: Callable[..., Client]
) -> None:
    """In the order of the day's work."""
    assert engine
    assert signed_in(role).get("/directory/").context["sections"] == sections


def test_a_message_of_a_queue_belongs_to_the_queue(turn: tuple[int, int], signed_in: Callable[..., Client]) -> None:
    """Elsewhere to the conversations; a page below another one marks that."""
    reader, path = signed_in("administrator"), f"/conversations/{turn[0]}/turns/{turn[1]}/"
    for address, here in (
        (path, "conversations"),
        (f"{path}?queue=missed", "queue"),
        ("/staff/access/", "people"),
        ("/account/", "account"),
    ):
        assert reader.get(address).context["here"] == here
