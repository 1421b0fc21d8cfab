"""The docstring of the package says in which order its modules come into play, and leaves none out."""

from __future__ import annotations

import re
from pathlib import Path

import bot.dialogue


def test_every_module_has_its_place_in_the_order() -> None:
    """And none is named that is no module any more."""
    package = Path(str(bot.dialogue.__file__)).parent
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    named = {each.removesuffix(".py") for each in re.findall(r"`([\w.]+)`", str(bot.dialogue.__doc__))}
    assert modules == named
