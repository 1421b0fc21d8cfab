"""Pages of guidance by their names: the topic that each belongs to, and those that follow its first."""

from __future__ import annotations

from functools import lru_cache
from itertools import count, takewhile
from typing import TYPE_CHECKING

from bot.content_files import Each, Fields, read_content
from bot.settings import DATA
from bot.taxonomy import CONCERN_INTENTS, INFORMATION_INTENTS, IntentName

if TYPE_CHECKING:
    from pathlib import Path

#: What is said where no page answers a question: what there is, to choose from.
NOTHING_ON_THAT = "nothing_on_that"

#: How the pages of answers to follow-ups begin, and the names of their responses.
OF_FOLLOW_UPS = "follow_up_"
ANSWERS_FOLLOW_UP = f"utter_{OF_FOLLOW_UPS}"

_TOPICS: set[IntentName] = {*INFORMATION_INTENTS, *CONCERN_INTENTS} - {"find_helpline"}
_FILE = Fields(allowed={"responses": Each(None)}, anything=True)


def topic_of(page: str) -> IntentName | None:
    """The intent whose guidance a page belongs to; None for what is said of several."""
    return next((topic for topic in _TOPICS if page == topic or page.startswith(f"{topic}_")), None)


def further_pages(topic: str) -> tuple[str, ...]:
    """Names of the responses that follow the first page of a topic, in their order; most topics have one or two."""
    names = (f"utter_{topic}_more" + (f"_{number}" if number > 1 else "") for number in count(1))
    return tuple(takewhile(guidance_responses().__contains__, names))


@lru_cache(maxsize=1)
def guidance_responses() -> frozenset[str]:
    """Names of all responses of the guidance, read once a process.

    Raises:
        ContentFileError: a file of `bot/data/guidance/` can't be used.
    """
    return read_names(DATA / "guidance")


def read_names(folder: Path) -> frozenset[str]:
    """The same from a folder.

    Raises:
        ContentFileError: a file is not readable.
    """
    files = sorted(folder.glob("*.yml"))
    return frozenset(name for path in files for name in read_content(path, _FILE).values.get("responses", ()))
