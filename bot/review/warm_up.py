"""Everything that a first click would wait for is loaded when the pages start.

Django imports the pages and compiles their templates when they are asked for first, and SQLAlchemy reads the tables:
that is done before anybody is answered. The texts of all replies, the helplines and the lists of redaction take
seconds: they are read while people sign in.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from django.template.loader import get_template
from django.urls import reverse
from sqlalchemy.orm import configure_mappers

from bot.faults import OperatorError
from bot.privacy import has_learned, preload
from bot.replies.catalogue import catalogue
from bot.review.directory_files import FILES
from bot.settings import settings

_TEMPLATES = Path(__file__).parent / "templates"


def load_pages() -> None:
    """Import the pages, compile their templates and read the tables; Django must be set up."""
    reverse("home")  # an address is found among those of all pages, which imports them
    for template in _TEMPLATES.rglob("*.html"):
        get_template(f"{template.relative_to(_TEMPLATES)}")
    configure_mappers()


def read_content() -> None:
    """Read what a conversation and a note need, in the order in which somebody comes to need it.

    A file that can't be used keeps nobody out: the page that needs it says so.
    """
    languages = settings().live_languages
    # where redaction must learn first, the bot sees to it (`bot/redaction_learning.py`), and notes wait
    redaction = (lambda: preload(languages[:1]),) if has_learned() else ()
    for read in (lambda: catalogue(languages), FILES.directory, *redaction):
        with suppress(OperatorError):
            read()
