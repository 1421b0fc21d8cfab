"""The queue or list that a reader came from, so that every page and button of a message leads back there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from bot.review.labels import labels

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.http import HttpRequest

#: The longest query that our filters make; a longer one isn't ours. It holds words of 80 letters, of nine signs each in
#: an address where they are Bengali, and everything else.
_LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Origin:
    """A queue, or the list of conversations where `queue` is empty; `listed` is its query: filters and page."""

    queue: str = ""
    listed: str = ""

    @classmethod
    def of(cls, request: HttpRequest) -> Origin:
        """The queue or list that a page or a form of a message carries along."""
        given = request.POST if request.method == "POST" else request.GET
        queue, listed = given.get("queue", ""), given.get("list", "")
        # written anew: what comes back is a query, whatever was sent
        return cls(queue if queue in labels()["queues"] else "", QueryDict(listed[:_LONGEST]).urlencode())

    @classmethod
    def shown(cls, query: QueryDict, queue: str = "", without: Collection[str] = ()) -> Origin:
        """The queue or list of a page that is asked for with this query, of which an empty field is no part."""
        told = [(name, value) for name, value in query.items() if value and name not in without]
        return cls(queue, urlencode(told))

    @property
    def query(self) -> str:
        """The query for the address of a message, empty where there is nothing to carry."""
        carried = {"queue": self.queue, "list": self.listed}
        query = urlencode({name: value for name, value in carried.items() if value})
        return f"?{query}" if query else ""

    @property
    def back(self) -> str:
        """The address of the queue or list as it was."""
        address = reverse("queue-of", args=[self.queue]) if self.queue else reverse("conversations")
        return f"{address}{'?' if self.listed else ''}{self.listed}"

    @property
    def beginning(self) -> str:
        """The address of the queue's first page, where what was skipped still waits."""
        return reverse("queue-of", args=[self.queue])

    def conversation(self, number: int) -> str:
        """The address of a conversation, which opens on what is most telling of it."""
        return f"{reverse('conversation', args=[number])}{self.query}"

    def turn(self, conversation: int, turn: int) -> str:
        """The address of a message."""
        return f"{reverse('turn', args=[conversation, turn])}{self.query}"

    def form(self, conversation: int, turn: int | None) -> str:
        """The address of the form that was sent: that of a message, or of a conversation that has none."""
        return self.conversation(conversation) if turn is None else self.turn(conversation, turn)


def turn_sent(request: HttpRequest) -> int | None:
    """The number of the message whose form was sent, by its hidden field; None where it is of no message."""
    sent = request.POST.get("turn", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else None
