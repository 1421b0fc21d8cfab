"""What a translator is told: the line, and what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.content_files import ContentFileError
from bot.replies import translations
from bot.replies.po_file import faults, read_catalog

if TYPE_CHECKING:
    from pathlib import Path

ENTRIES = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

#. a hint
msgctxt "utter_in_danger_call"
msgid "In danger now? Call {emergency_number}."
msgstr "En danger ? Appelez {emergency_number}."

msgctxt "utter_noted"
msgid ""
"Thank "
"you."
msgstr "Merci."

#~ msgctxt "utter_noted"
#~ msgid "Thank you."
#~ msgstr "Merci bien."
"""


def file(folder: Path, text: str) -> Path:
    """A catalogue."""
    path = folder / "fr.po"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_catalogue_is_read(tmp_path: Path) -> None:
    """Also a message over several lines; an old one does not count."""
    found = {str(message.id): message.string for message in read_catalog(file(tmp_path, ENTRIES)) if message.id}
    assert found["Thank you."] == "Merci."
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ENTRIES.replace('msgstr "Merci."', 'msgstr "Merci."\nmerci'), r"fr\.po:15: "),
        (
            ENTRIES + '\nmsgctxt "utter_noted"\nmsgid "Thank you."\nmsgstr "Bien."\n',
            r"fr\.po:20: utter_noted: .*line 10",
        ),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    """Babel itself takes the second of two, and leaves out what it does not know."""
    with pytest.raises(ContentFileError, match=said):
        read_catalog(file(tmp_path, text))


def test_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    """With the name of the file, which the error of Python lacks."""
    path = file(tmp_path, "")
    path.write_bytes(ENTRIES.replace("Merci.", "Merci \u00e0 vous.").encode("latin-1"))
    with pytest.raises(ContentFileError, match=r"fr\.po:14: not UTF-8"):
        read_catalog(path)


@pytest.mark.parametrize(
    ("english", "translated", "said"),
    [
        ("Call {emergency_number}.", "Appelez {emergency_numbr}.", ["lost {emergency_number}", "{emergency_numbr} is"]),
        ("Call {emergency_number}.", "Appelez le 112.", ["lost {emergency_number}", "a typed number, 112"]),
        ("Call them.", "Appelez +33 1 23 45 67 89.", ["a typed number, +33 1 23 45 67 89"]),
        (
            "Call them.",
            "\u0627\u062a\u0635\u0644 \u0628\u0640 \u0669\u0669\u0669",
            ["a typed number, \u0669\u0669\u0669"],
        ),
        ("27.6 million people in 2021", "27,6 millions en 2021", []),
        ("Nine of 10", "9 sur 10", []),
    ],
)
def test_faults_of_a_translation(english: str, translated: str, said: list[str]) -> None:
    """Placeholders by their names; a number to call comes from the directory, never from a text."""
    found = list(faults(english, translated))
    assert len(found) == len(said)
    assert all(fault.startswith(start) for fault, start in zip(found, said, strict=True))


def test_the_status_names_file_and_line(tmp_path: Path) -> None:
    """Of every translation that must not go live."""
    file(tmp_path, ENTRIES.replace('msgstr "Merci."', 'msgstr "Merci, {name}."'))
    (line,) = translations.status("fr", tmp_path).broken
    assert line.startswith("fr.po:")
    assert "utter_noted: {name} is filled in by nothing" in line
