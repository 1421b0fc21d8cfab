"""The page that somebody asked for before they had signed in, to open it afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import QueryDict
from django.urls import Resolver404, resolve

if TYPE_CHECKING:
    from django.http import HttpRequest

#: Where the session keeps the page to open after signing in.
WANTED = "wanted"


def remember(request: HttpRequest) -> None:
    """Keep the page that somebody asked for, or whose form they sent, until they have signed in.

    In the session, which is on the disk, and without the words that they searched for: these may be a name.
    """
    if request.method != "GET":
        request.session[WANTED] = page_above(request.path_info)
        return
    query = _without_search(request.GET)
    if listed := query.get("list", ""):  # what a message leads back to (`Origin`)
        query["list"] = _without_search(QueryDict(str(listed))).urlencode()
    request.session[WANTED] = f"{request.path}?{query.urlencode()}" if query else request.path


def _without_search(query: QueryDict) -> QueryDict:
    left = query.copy()
    left.pop("words", None)
    return left


def page_above(path: str) -> str:
    """The page that a form's address belongs to: the nearest one above it."""
    while path != "/":
        path = path.rstrip("/").rpartition("/")[0] + "/"
        try:
            resolve(path)
        except Resolver404:
            continue
        return path
    return path
