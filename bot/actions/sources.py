"""Where the last answer comes from: the titles that the content names for it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.content_files import Fields, read_content
from bot.settings import DATA
from bot.turns.turn import Reply, Say, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

#: More titles than this make a message that nobody reads on a phone; by SMS one must do.
MOST, MOST_BY_SMS = 3, 1
#: Ends of the names of responses that say the same as the response they belong to.
_SAME = ("_simple", "_right", "_wrong")


def sources_reply(turn: Turn) -> Reply:
    """Titles, organisations and years behind what was said last; that nothing has a source is said by the menu."""
    most = MOST_BY_SMS if turn.by_sms else MOST
    titles = list(dict.fromkeys(title for name in turn.shown for title in _titles(name)))[:most]
    if not titles:
        return Reply((Say("utter_menu"),))
    return Reply((Say("utter_sources", {"sources": "\n".join(titles)}),))


def _titles(response: str) -> Iterable[str]:
    content = _content()
    for end in _SAME:
        response = response.removesuffix(end)
    for support in content["supported"].get(response, ()):
        reference = content["references"][support["source"]]
        year = f", {reference['year']}" if "year" in reference else ""
        yield f"{reference['title']} ({reference['organisation']}{year})"


@lru_cache(maxsize=1)
def _content() -> dict[str, Any]:
    return read_content(DATA / "guidance" / "sources.yml", Fields(anything=True)).values
