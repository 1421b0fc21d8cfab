"""An age said in a message is found in every language; a number of something else is not one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from bot.content_files import ContentFileError
from bot.nlu.age_rules import languages, read_rules
from bot.nlu.ages import Age, age_said, ages

CASES = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
ALL = [(language, text, said) for language, cases in CASES.items() for text, said in cases]
MINOR = "minor"


@pytest.mark.parametrize(("language", "text", "said"), ALL)
def test_ages_of_the_table(language: str, text: str, said: int | str | None) -> None:
    """The years that the message says, none where it says none."""
    found = age_said(text, [language])
    if said == MINOR:
        assert found is not None
        assert (found.years, found.minor) == (None, True)
    else:
        assert (found.years if found else None) == said


def test_every_language_has_a_table() -> None:
    """At least twelve messages a language, with ages and without."""
    assert set(CASES) == set(languages())
    for cases in CASES.values():
        assert sum(said is not None for _, said in cases) >= 6
        assert sum(said is None for _, said in cases) >= 6


def test_it_says_where() -> None:
    """The place is that of the words that say it, in the message as it came."""
    text = "hello 😭 please, I am only 15. help"
    found = age_said(text)
    assert found is not None
    assert text[found.start : found.end] == "I am only 15"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my bf is 24 im 15", (15, True, True)),
        ("i am 25 and my boss is 50", (25, False, True)),
        ("he is 50", (50, False, False)),
        ("i am 40, my daughter is 12", (12, True, False)),
        ("i am 40, they took my daughter", (40, False, False)),
        ("i was 15 when he sold me, i am 25 now", (25, False, True)),
        ("im 17 and they told me to say im 22", (17, True, True)),
    ],
)
def test_the_age_that_counts(text: str, expected: tuple[int, bool, bool]) -> None:
    """Somebody under 18 counts first; an adult's age is the writer's own only where nobody younger is named."""
    found = age_said(text, ["en"])
    assert found is not None
    assert (found.years, found.minor, found.own) == expected


@pytest.mark.parametrize(("text", "years"), [("15", 15), ("15!", 15), ("١٥", 15), ("250", None), ("15 30", None)])
def test_a_number_alone_is_an_age_only_as_an_answer(text: str, years: int | None) -> None:
    """Somebody who is asked for an age answers "15"; without the question it may mean anything."""
    assert age_said(text, ["en"]) is None
    found = age_said(text, ["en"], answers=True)
    assert (found.years if found else None) == years


@pytest.mark.parametrize("text", ["tengo 14 años", "мне 15 лет", "j'ai 15 ans", "em 15 tuổi", "nina miaka 15"])
def test_a_short_message_is_read_in_every_language(text: str) -> None:
    """The language of a few words is easily taken for another one."""
    found = age_said(text, ["ro"])
    assert found is not None
    assert found.minor


@pytest.mark.parametrize("text", ["", "15", " \n ", "🙂", "15 " * 1300, "i am " * 800, "-15-", "15.", "..15..", "٪١٥"])
def test_nothing_breaks_it(text: str) -> None:
    """Any text gives an answer."""
    assert isinstance(ages(text, list(languages())), list)


def test_it_is_quick() -> None:
    """A third of a millisecond a message at most, on average over all the messages of the table."""
    age_said("i am 15", list(languages()))
    began = time.perf_counter()
    for language, text, _ in ALL:
        age_said(text, [language])
    assert (time.perf_counter() - began) / len(ALL) < 0.002  # a busy machine; 0.1 ms on an idle one


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("language: xx\nsays: [years old]\n", "N stands once"),
        ("language: xx\nminor: [under N]\n", "there is no N"),
        ("language: xx\nsays: [N ...]\n", "begins and ends with a word"),
        ("language: xx\nsaid: [N]\n", "2: .said. is not known"),
        ("language: xx\nif_ends: [N]\nthen: [no]\n", "3: an entry of .then. is no, which YAML reads as no text"),
        ("language: xx\nsays: [N\n", "3: did not find"),
        ("language: xx\nnumbers: {one: first}\n", "2: .one. must be a number"),
        ("says: [age N]\n", "1: language missing"),
        ("language: en\n", "1: the language is not xx"),
        ("", "1: the file is empty"),
    ],
)
def test_a_mistake_in_a_file_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    """Whoever edits the words is told the file and what is wrong."""
    path = tmp_path / "xx.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ContentFileError, match=rf"xx\.yml:.*{complaint}"):
        read_rules(path)


def test_an_age_is_plain() -> None:
    """What the finder gives is a value."""
    assert ages("i am 15") == [Age(15, minor=True, own=True, start=0, end=7)]
