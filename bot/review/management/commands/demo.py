"""`django-admin demo`: fill an empty log with invented conversations."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from django.core.management.base import BaseCommand, CommandError, CommandParser

from bot.conversation_log.storage import log_engine
from bot.conversation_log.tables import LoggedTurn
from bot.review.demo import make_demo


class Command(BaseCommand):
    """Fill an empty log with invented conversations, to try the pages."""

    help = "Fill an empty log with invented, clearly fake conversations, to try the staff pages."

    def add_arguments(self, parser: CommandParser) -> None:
        """How many messages, at least."""
        parser.add_argument("turns", type=int, nargs="?", default=600)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Refuse a log that holds anything: invented conversations must not mix with people's."""
        engine = log_engine()
        with engine.connect() as connection:
            if connection.scalar(sa.select(sa.func.count()).select_from(LoggedTurn)):
                raise CommandError("The log is not empty. Set WAYMARK_VAR to a new folder for a demonstration.")
        self.stdout.write(f"{make_demo(engine, options['turns'])} invented messages.")
