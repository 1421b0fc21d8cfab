"""Where the last answer comes from: the titles that the content names for it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.content_files import Each, Fields, read_content
from bot.settings import DATA
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.turns.turn import Turn

#: More titles than this make a message that nobody reads on a phone; by SMS one must do.
MOST, MOST_BY_SMS = 3, 1
#: How the name ends of a response that says the same as another one, which has the sources.
_SIMPLER = "_simple"
#: The reply to a quiz answer has the sources of its question.
_OF_QUIZ, _SAID_TO_ANSWERS = "utter_quiz_", ("_right", "_wrong")
_REFERENCE = Fields(needed={"title": str, "organisation": str}, allowed={"year": int, "url": str})
_SUPPORT = Fields(needed={"source": str, "supports": str})
_FORM = Fields(needed={"reviewed": date, "references": Each(_REFERENCE), "supported": Each([_SUPPORT])})


def sources_reply(turn: Turn) -> Reply:
    """Titles, organisations and years behind what was said last; the menu if nothing of it has a source."""
    most = MOST_BY_SMS if turn.by_sms else MOST
    titles = list(dict.fromkeys(title for name in turn.known.shown for title in _titles(name)))[:most]
    if not titles:
        return Reply((Say("utter_menu"),))
    return Reply((Say("utter_sources", values={"sources": "\n".join(titles)}),))


def with_sources(response: str) -> str:
    """The response whose sources are those of this one."""
    if response.startswith(_OF_QUIZ):
        for end in _SAID_TO_ANSWERS:
            response = response.removesuffix(end)
    return response.removesuffix(_SIMPLER)


def _titles(response: str) -> Iterable[str]:
    content = sources()
    for support in content["supported"].get(with_sources(response), ()):
        reference = content["references"][support["source"]]
        year = f", {reference['year']}" if "year" in reference else ""
        yield f"{reference['title']} ({reference['organisation']}{year})"


@lru_cache(maxsize=1)
def sources() -> dict[str, Any]:
    """What each response rests on, read once a process.

    Raises:
        ContentFileError: `bot/data/guidance/sources.yml` can't be used.
    """
    return read_sources(DATA / "guidance" / "sources.yml")


def read_sources(path: Path) -> dict[str, Any]:
    """The same from a file.

    Raises:
        ContentFileError: it has another form, or names a source that is not among its references.
    """
    file = read_content(path, _FORM)
    for response, supports in file.values["supported"].items():
        for number, support in enumerate(supports):
            if support["source"] not in file.values["references"]:
                what = f"{support['source']!r} is no key of 'references'. Write one of them, or add it there."
                raise file.fault(what, "supported", response, number, "source")
    return file.values
