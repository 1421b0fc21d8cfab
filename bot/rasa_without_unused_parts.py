"""Let Rasa 3.6.21 run on current Python without TensorFlow and other vendors' clients.

Importing any module of `bot` installs it, at almost no cost: it acts when Rasa is first imported. Rasa 3.6.21
imports, at module level, libraries that this bot never calls (TensorFlow's neural components, the clients of
other chat platforms and databases) and names that newer releases of its other dependencies have dropped. Each
entry below says what asks for it; `tests/unit/test_rasa_without_unused_parts.py` fails when one is no longer needed.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import logging
import os
import sys
import warnings
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

#: Modules that Rasa and spaCy import and this bot does not use, with the module that asks. Rasa's own are here for what
#: they bring in: Matplotlib, scipy.stats and Socket.IO cost 80 MB of memory and a second of every start. Portalocker's
#: lock in Redis brings in the client of Redis, 19 MB; Rasa's lock store in Redis imports the client by itself. spaCy's
#: command line, and the tokens of channels that this bot does not have, cost 15 MB and a quarter of a second.
UNUSED = {
    "tensorflow": "rasa.utils.tensorflow, rasa.nlu.classifiers.diet_classifier, rasa.core.policies.ted_policy",
    "keras": "rasa.utils.tensorflow.models",
    "aiogram": "rasa.core.channels.telegram",
    "slack_sdk": "rasa.core.channels.slack",
    "webexteamssdk": "rasa.core.channels.webexteams",
    "fbmessenger": "rasa.core.channels.facebook",
    "pymongo": "rasa.core.tracker_store (MongoTrackerStore)",
    "boto3": "rasa.core.tracker_store (DynamoTrackerStore), rasa.nlu.persistor",
    "botocore": "rasa.core.tracker_store (DynamoTrackerStore)",
    "rasa.utils.tensorflow.model_data": "rasa.utils.tensorflow.data_generator, DIET, TED",
    "rasa.utils.plotting": "rasa.nlu.test, rasa.core.test",
    "rasa.core.channels.socketio": "rasa.core.channels",
    "rasa.core.channels.hangouts": "rasa.core.channels",
    "rasa.core.channels.console": "rasa.core.channels",
    "portalocker.redis": "rasa.shared.utils.io, through portalocker",
    "spacy.cli": "spacy itself",
    "jwt": "rasa.core.channels.channel, rasa.core.channels.botframework, rasa.core.channels.rasa_chat",
}


class UnusedPartError(ImportError):
    """Something asked to really use a package that this bot runs without."""


class _Placeholder(type):
    """A class that can be subclassed, subscripted and used as a decorator or type, but not called for work."""

    def __getattr__(cls, name: str) -> _Placeholder:
        if name.startswith("__"):
            raise AttributeError(name)
        return _placeholder(f"{cls.__qualname__}.{name}")

    def __getitem__(cls, _item: object) -> _Placeholder:
        return cls

    def __or__(cls, _other: object) -> _Placeholder:
        return cls

    def __ror__(cls, _other: object) -> _Placeholder:
        return cls

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if len(args) == 1 and callable(args[0]) and not kwargs:
            return args[0]  # a decorator without arguments
        if cls.__mro__[1] is object:
            return _PlaceholderInstance(cls.__qualname__)
        return super().__call__(*args, **kwargs)


class _PlaceholderInstance:
    """What calling a placeholder at module level gives; using it fails with a clear error."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __bool__(self) -> bool:
        """False: a library that finds TensorFlow loaded asks it about every value (matplotlib's is_tensor)."""
        return False

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if len(args) == 1 and callable(args[0]) and not kwargs:
            return args[0]  # a decorator with arguments
        raise UnusedPartError(f"{self._name} is not part of this bot; see docs/decisions/0001.")


def _placeholder(name: str) -> _Placeholder:
    return _Placeholder(name.rsplit(".", 1)[-1], (), {"__qualname__": name})


class _UnusedModule(ModuleType):
    """A package of which every attribute is a placeholder."""

    __path__: list[str] = []  # noqa: RUF012  the import system reads it from the instance

    def __getattr__(self, name: str) -> _Placeholder:
        if name.startswith("__"):
            raise AttributeError(name)
        value = _placeholder(f"{self.__name__}.{name}")
        setattr(self, name, value)
        return value


class _UnusedFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the packages of `UNUSED`, even where one happens to be installed, and readies Rasa's import."""

    def __init__(self) -> None:
        self._ready = False

    def find_spec(
        self, fullname: str, _path: object = None, _target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        """A placeholder for an unused package, None for all others."""
        if fullname in {"rasa", "rasa_sdk"} and not self._ready:
            self._ready = True
            _restore_dropped_names()
            _keep_quiet()
        if not any(fullname == unused or fullname.startswith(f"{unused}.") for unused in UNUSED):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """A module of placeholders."""
        return _UnusedModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run: the module only answers attribute look-ups."""


def _restore_dropped_names() -> None:
    """Names that newer releases dropped and Rasa still reads while it is imported."""
    import numpy as np
    import packaging.version

    if not hasattr(packaging.version, "LegacyVersion"):  # rasa.shared.utils.validation, packaging >= 22
        packaging.version.LegacyVersion = type("LegacyVersion", (), {})  # type: ignore[attr-defined]
    if not hasattr(np, "VisibleDeprecationWarning"):  # rasa.utils.tensorflow, numpy >= 2
        np.VisibleDeprecationWarning = np.exceptions.VisibleDeprecationWarning  # type: ignore[attr-defined]


def _keep_quiet() -> None:
    """Silence what would print a person's words or a token: Rasa's debug log, httpx' log of addresses.

    Rasa logs messages through structlog at debug level and httpx logs every address, which for Telegram
    holds the token (safety.md, Data). Both are held at warning level whatever level the operator chooses.
    """
    import structlog

    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("LOG_LEVEL", "WARNING")  # Rasa's own bars of progress follow this
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    for name in ("rasa", "rasa_sdk", "httpx", "httpcore", "telegram", "twilio", "urllib3", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # Rasa's own use of retired names; warnings of this project's code stay visible.
    for module in ("rasa", "rasa_sdk", "sanic_jwt", "sanic_cors", "pkg_resources", "networkx", "dask"):
        warnings.filterwarnings("ignore", module=module)
    warnings.filterwarnings("ignore", message=".*pkg_resources.*")
    logging.setLogRecordFactory(_record_without_values(logging.getLogRecordFactory()))


def _record_without_values(make: Callable[..., logging.LogRecord]) -> Callable[..., logging.LogRecord]:
    """Rasa logs a failing action with its traceback, whose last line may quote a value: only its type is kept."""

    def record(*args: Any, **kwargs: Any) -> logging.LogRecord:
        made = make(*args, **kwargs)
        if made.name.startswith("rasa") and made.exc_info:
            kind = made.exc_info[0]
            made.exc_info, made.exc_text = None, f"({kind.__name__ if kind else 'error'})"
        return made

    return record


def install() -> None:
    """Install everything above once; later calls do nothing."""
    if any(isinstance(finder, _UnusedFinder) for finder in sys.meta_path):
        return
    sys.meta_path.insert(0, _UnusedFinder())
