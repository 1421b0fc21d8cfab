"""Each decision says in its first half page why, what and at what price, and whether it still holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
#: Words before the details: half a page.
MOST_WORDS = 340
_STATUS = re.compile(r"^\d{4}-\d\d-\d\d\. Status: in force((?:; (?:replaces|adds to|replaced in part by) [^;]+)*)\.$")
_PART = re.compile(r"(\d{4})(?: \(([^)]+)\))?(?:, |$)")


def status_of(file: Path) -> dict[str, set[tuple[str, str]]]:
    """By `replaces`, `adds to` and `replaced in part by`: the other decision, and the part that is meant."""
    written = " ".join(file.read_text(encoding="utf-8").split("\n\n")[1].split())
    matched = _STATUS.match(written)
    assert matched, f"{file.name}: {written}"
    found: dict[str, set[tuple[str, str]]] = {}
    for clause in matched[1].split("; ")[1:]:
        verb, others = re.findall(r"^(\D+) (.+)$", clause)[0]
        found[verb] = set(_PART.findall(others))
    return found


STATUS = {file.name[:4]: status_of(file) for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name[:4])
def test_the_first_half_page_says_why_what_and_at_what_price(file: Path) -> None:
    """Figures and what was tried stand below it, and no line is too wide for a screen, but for tables."""
    text = file.read_text(encoding="utf-8")
    first, _, details = text.partition("\n## ")
    assert text.startswith(f"# {int(file.name[:4])}. ")
    assert details == "" or details.startswith("Details and figures\n")
    assert len(first.split()) <= MOST_WORDS
    headings = re.findall(r"^\*\*(Context|Decision|Consequences|Price)\.\*\*", first, re.MULTILINE)
    assert headings[:2] == ["Context", "Decision"]
    assert headings[2:] in (["Consequences"], ["Price"])
    assert [line for line in text.splitlines() if len(line) > 120 and not line.startswith("|")] == []


def test_a_decision_that_is_replaced_says_so() -> None:
    """Whoever opens the older one must learn which part of it does not hold any more."""
    replaces = {(new, old, part) for new, of in STATUS.items() for old, part in of.get("replaces", ())}
    replaced = {(new, old, part) for old, of in STATUS.items() for new, part in of.get("replaced in part by", ())}
    assert replaces == replaced
    assert all(part for _, _, part in replaces)


def test_numbers_run_on_and_lead_to_decisions() -> None:
    """None is left out, and none is named that there is not, here or in the architecture."""
    assert [int(number) for number in STATUS] == list(range(1, len(FILES) + 1))
    named = {other for of in STATUS.values() for others in of.values() for other, _ in others}
    steps = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert named | set(re.findall(r"\b00\d\d\b", steps)) <= set(STATUS)
