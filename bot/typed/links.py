"""A message of links alone: nothing that we could read without opening them."""

from __future__ import annotations

from spacy.lang.lex_attrs import like_url

#: What a link has and two words with a forgotten blank have not: "help.me" is a cry, and ends like a host.
_OF_A_LINK = ("/", "www.")
_OF_A_HOST = (".com", ".net", ".org")


def is_link_alone(text: str) -> bool:
    """Whether a message is one link or several, and no word."""
    parts = text.casefold().split()
    return bool(parts) and all(map(_is_link, parts))


def _is_link(part: str) -> bool:
    marked = any(sign in part for sign in _OF_A_LINK) or part.endswith(_OF_A_HOST)
    return marked and ("://" in part or bool(like_url(part)))
