"""What graph components share: Rasa makes them, and they get ready or have a place for what they learn."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Any, Self

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

log = logging.getLogger(__name__)


class ReadyComponent(GraphComponent):  # type: ignore[misc]
    """A component that keeps nothing: all that it needs is content, which is read when Rasa makes it."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """The component, ready for the first message."""
        cls.get_ready()
        return cls()

    @classmethod
    def get_ready(cls) -> None:
        """Read what the first message would wait for."""


class StoredComponent(GraphComponent):  # type: ignore[misc]
    """A component that learns: Rasa makes it untrained, with a place for what it learns."""

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        self._storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """An untrained component."""
        return cls(model_storage, resource)


def compile_rules(what: str, compile_one: Callable[[str], object], first: str, languages: Iterable[str]) -> None:
    """Compile one language's rules at once and those of the other live languages in a thread: no start waits for them.

    A message that comes first compiles its own. A file that an edit broke is named in the log.

    Args:
        what: the rules, as the log calls them.
        compile_one: compiles and keeps the rules of a language; raises `ValueError` where its file is broken.
        first: language that is compiled before this returns.
        languages: all that have rules.
    """

    def compile_all(wanted: Iterable[str]) -> None:
        for language in wanted:
            try:
                compile_one(language)
            except ValueError as error:
                log.error("%s: %s", what, error)

    compile_all([first])
    live = settings().live_languages
    others = [language for language in languages if language in live and language != first]
    threading.Thread(target=compile_all, args=(others,), name=what, daemon=True).start()
