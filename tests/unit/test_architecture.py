"""docs/architecture.md and the README name the packages and modules that there are, and what each package imports."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from bot.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BOT = ROOT / "bot"
DOCUMENT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PACKAGES = sorted(folder.name for folder in BOT.iterdir() if (folder / "__init__.py").exists())
MODULES = sorted(file.name for file in BOT.glob("*.py") if not file.name.startswith("__"))
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


@cache
def imports(package: str) -> set[str]:
    """Other packages of ours that a package imports anywhere."""
    found: set[str] = set()
    for file in (BOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module == "bot":
                found |= {f"bot.{alias.name}" for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module)
    ours = {name.split(".")[1] for name in found if name.startswith("bot.")}
    return (ours & set(PACKAGES)) - {package}


@pytest.mark.parametrize("package", PACKAGES)
def test_the_table_tells_what_each_package_imports(package: str) -> None:
    """A column that is written by hand grows old at the first new import."""
    row = re.search(rf"^\| `bot/{package}/` \| .+ \| (.*)\|$", DOCUMENT, re.MULTILINE)
    assert row, f"bot/{package}/ stands in no row of its own"
    told = row[1].strip()
    assert told == ", ".join(sorted(imports(package)))


def test_every_package_and_single_module_is_named_and_no_other() -> None:
    """In the two tables of the document."""
    assert sorted(re.findall(r"^\| `bot/(\w+)/` \|", DOCUMENT, re.MULTILINE)) == PACKAGES
    single = DOCUMENT.partition("| module of `bot/` |")[2].partition("\n\n")[0]
    assert sorted(re.findall(r"`(\w+\.py)`", "".join(row.split("|")[1] for row in single.splitlines()[2:]))) == MODULES


def test_the_readme_shows_every_package() -> None:
    """In its tree, which a newcomer reads first."""
    tree = README.partition("## What is where")[2].split("```")[1]
    assert sorted(name for name in re.findall(r"(\w+)/", tree) if name in PACKAGES) == PACKAGES


def test_the_readme_leads_to_every_page() -> None:
    """Straight: a trustee who asks what is kept of people does not look through folders."""
    pages = {f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")}
    assert pages <= set(re.findall(r"\]\((docs/[\w.-]+)", README))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_documents_name_files_that_there_are(document: Path) -> None:
    """Links and paths; what stands for a name (`xx`, `NAME`) or is made at run time need not be there."""
    text = document.read_text(encoding="utf-8")
    paths = {ROOT / path for path in re.findall(r"`((?:bot|tests|docs|benchmarks|deploy)/[\w./-]+)`", text)}
    links = {document.parent / link for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)}
    there = [path for path in paths | links if not path.exists()]
    stands_for_a_name = re.compile(r"(xx|XX|.*NAME)\.\w+")
    missing = {
        path for path in there if not stands_for_a_name.fullmatch(path.name) and BOT / "models" not in path.parents
    }
    assert not missing
