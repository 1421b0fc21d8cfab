"""The page that somebody asked for before they had signed in, to open it afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import Resolver404, resolve

if TYPE_CHECKING:
    from django.http import HttpRequest

#: Where the session keeps the page to open after signing in.
WANTED = "wanted"


def remember(request: HttpRequest) -> None:
    """Keep the page that somebody asked for, or whose form they sent, until they have signed in.

    In the session and not in the address, where a search would stand in the browser's history once more.
    """
    path = request.get_full_path() if request.method == "GET" else page_above(request.path_info)
    request.session[WANTED] = path


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
