"""The queue or list that a reader came from, so that every page and button of a message leads back there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from bot.review.labels import labels

if TYPE_CHECKING:
    from django.http import HttpRequest

#: A longer query than our filters make is none of ours.
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Origin:
    """A queue, or the list of conversations with its filters and page as a query; both empty for neither."""

    queue: str = ""
    listed: str = ""

    @classmethod
    def of(cls, request: HttpRequest) -> Origin:
        """The queue or list that a page or a form of a message carries along."""
        given = request.POST if request.method == "POST" else request.GET
        queue, listed = given.get("queue", ""), given.get("list", "")
        # written anew: what comes back is a query, whatever was sent
        return cls(queue if queue in labels()["queues"] else "", QueryDict(listed[:_LONGEST]).urlencode())

    @property
    def query(self) -> str:
        """The query for the address of a message, empty where there is nothing to carry."""
        carried = {"queue": self.queue, "list": self.listed}
        query = urlencode({name: value for name, value in carried.items() if value})
        return f"?{query}" if query else ""

    @property
    def back(self) -> str:
        """The address of the queue, or of the list as it was."""
        if self.queue:
            return reverse("queue-of", args=[self.queue])
        return f"{reverse('conversations')}{'?' if self.listed else ''}{self.listed}"

    def conversation(self, number: int) -> str:
        """The address of a conversation, which opens on what is most telling of it."""
        return f"{reverse('conversation', args=[number])}{self.query}"

    def turn(self, conversation: int, turn: int) -> str:
        """The address of a message."""
        return f"{reverse('turn', args=[conversation, turn])}{self.query}"
