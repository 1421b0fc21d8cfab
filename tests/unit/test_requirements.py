"""What the code imports is declared in pyproject.toml, and requirements.txt was locked from what is declared.

A package that comes only because another one needs it goes when that one no longer does.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

import pytest

from bot.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
#: Names of modules that are no package of others: our own, and one that a test makes up.
OURS = {"bot", "tests", "benchmarks", "conftest", "guidance_files", "tensorflow"}
#: Declared and imported nowhere, since something finds them by a name.
BY_NAME = {
    "argon2-cffi": "Django's hasher of passwords",
    "django-csp": "a middleware of the staff pages",
    "whitenoise": "a middleware of the staff pages",
    "gruut-lang-sw": "read as files by bot/languages/swahili_lexicon.py",
    "psycopg": "SQLAlchemy's driver of PostgreSQL",
    "redis": "the lock store of several processes",
}


def _name(requirement: str) -> str:
    """The package's name in its one spelling, without version and extras."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~! ]", requirement)[0]).lower()


DECLARED = {_name(requirement) for requirement in PROJECT["project"]["dependencies"]}
FOR_DEVELOPERS = {_name(requirement) for requirement in PROJECT["dependency-groups"]["dev"]}


def _imported(file: Path) -> set[str]:
    """Top-level names that a file imports, also within functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names) - OURS


@cache
def packages_of(*folders: str) -> dict[str, Path]:
    """Each package of others that the folders import, with one of the files that do."""
    known = packages_distributions()
    files = [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]
    return {_name(package): file for file in files for name in _imported(file) for package in known.get(name, [name])}


@pytest.mark.parametrize(
    ("folders", "declared"), [(("bot",), DECLARED), (("tests", "benchmarks"), DECLARED | FOR_DEVELOPERS)]
)
def test_what_is_imported_is_declared(folders: tuple[str, ...], declared: set[str]) -> None:
    """The bot's own packages also without those of developers."""
    missing = {name: file for name, file in packages_of(*folders).items() if name not in declared}
    assert not missing, f"Declare these in pyproject.toml, then `make lock`: {missing}"


def test_what_is_declared_is_used() -> None:
    """By an import, or by a name that is listed above."""
    assert DECLARED - set(packages_of("bot")) == set(BY_NAME)


@pytest.mark.parametrize(("source", "declared"), [("", DECLARED), (":dev", FOR_DEVELOPERS)])
def test_the_lock_was_made_from_what_is_declared(source: str, declared: set[str]) -> None:
    """`make lock` follows an edit: the lock names what asked for each package."""
    package, locked = "", set()
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines():
        if "==" in line:
            package = _name(line)
        elif line.startswith("    #") and line.endswith(f"waymark (pyproject.toml{source})"):
            locked.add(package)
    assert locked == declared
