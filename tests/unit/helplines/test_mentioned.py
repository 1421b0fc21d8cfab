"""Lines are found in messages by their numbers and names, and their numbers do not disturb the classifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.helplines.mentioned import Mentions, emergency_digits

if TYPE_CHECKING:
    from bot.helplines.directory import Directory


@pytest.fixture(scope="module")
def mentions(directory: Directory) -> Mentions:
    """What the whole directory lets a message mention."""
    return Mentions(directory)


@pytest.mark.parametrize(
    "said",
    ["i call 08000 121 700 nobody answer", "i call 08000121700 nobody", "+448000121700 nobody", "0044 8000 121700 no"],
)
def test_a_number_is_known_however_it_is_written(mentions: Mentions, said: str) -> None:
    """With blanks or without, at home or from abroad."""
    mentioned = mentions.in_message(said)
    assert mentioned.lines == {"Modern Slavery & Exploitation Helpline (Unseen)"}
    assert not any(letter.isdecimal() for letter in mentioned.without_numbers)
    assert len(mentioned.without_numbers) == len(said)  # the places of evidence stay right


def test_figures_of_other_scripts_are_the_same_numbers(mentions: Mentions) -> None:
    """Arabic and Indian ones are typed as often as ours."""
    assert mentions.in_message("१०९८ पर कोई नहीं").numbers == {"1098"}
    assert mentions.in_message("١٦٠٠٨ لا أحد").numbers == {"16008"}


@pytest.mark.parametrize(
    "said",
    ["they pay me 16000 riyal", "i am 16", "my number is 07700 900461", "16008", "called 999 twice", "12 hours 7 days"],
)
def test_what_may_be_no_line_is_left_as_it_is(mentions: Mentions, said: str) -> None:
    """A sum, an age, a person's own number, a number alone that may choose, and short ones, which mean something."""
    assert mentions.in_message(said).without_numbers == said


def test_a_line_is_known_by_its_name(mentions: Mentions) -> None:
    """Without its number, as people remember it; never by a part of it."""
    assert mentions.in_message("SAMARITANS didn't answer").lines == {"Samaritans"}
    assert mentions.in_message("the línea de la vida no contesta").lines == {"Línea de la Vida"}
    assert mentions.in_message("nobody answered there").lines == frozenset()


def test_an_emergency_number_is_no_line(mentions: Mentions, directory: Directory) -> None:
    """It is mentioned all the same: who called it is told to call again."""
    mentioned = mentions.in_message("i rang 999 they hung up")
    assert "999" in mentioned.numbers & emergency_digits(directory.emergency("GB"))
