"""A jump to get away is no wish to die."""

from __future__ import annotations

import pytest

from bot.typed.denied_dying import denies_dying
from bot.typed.escaping import jumps_to_escape


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i will jump over the wall tonight to escape from madam"), ("es", "voy a saltar la barda para escapar"),
        ("fr", "je saute par la fenêtre pour m'enfuir"), ("pt", "vou pular o muro pra fugir do patrão"),
        ("ro", "sar gardul la noapte sa fug de patron"), ("ru", "я прыгну с забора чтобы сбежать"),
        ("uk", "перестрибну паркан щоб втекти"), ("ar", "سأقفز من فوق السور لأهرب من الكفيل"),
        ("hi", "diwar kood kar bhaag jaungi"), ("sw", "nitaruka ukuta usiku nitoroke kwa bosi"),
        ("vi", "tôi sẽ nhảy qua tường để trốn"), ("tl", "tatakas ako mamaya tatalon ako sa bakod"),
        ("bn", "deyal tapke palabo"),
    ],
)  # fmt: skip
def test_in_every_language(language: str, text: str) -> None:
    """With words of a jump and of a flight."""
    assert jumps_to_escape(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i will jump from the balcony"), ("en", "i want to jump to escape this life"),
        ("es", "quiero saltar para escapar de esta vida"), ("tl", "tatalon ako, ayoko na mabuhay, takas sa sakit"),
        ("ru", "прыгну с балкона, хочу умереть, сбежать от всех"), ("tl", "tatakas ako bukas"),
        ("fr", "je saute du pont, je veux en finir, m'enfuir de tout"),
    ],
)  # fmt: skip
def test_what_may_be_a_wish_to_die(language: str, text: str) -> None:
    """A jump alone, and one with a word of dying or of life, stay what they look like."""
    assert not jumps_to_escape(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tl", "tatakas po sila ang ibig kong sabihin hindi mag papakamatay"),
        ("ar", "ana mesh 3ayza amoot, ana 3ayza arga3 baladi"), ("ar", "mabghitch nmout, bghit nmchi"),
        ("ru", "ne hochu umirat, hochu domoi"), ("sw", "sio kujiua, nataka kutoroka"),
    ],
)  # fmt: skip
def test_a_wish_to_die_is_denied_in_latin_letters_too(language: str, text: str) -> None:
    """As people type it."""
    assert denies_dying(text, language)


def test_a_wish_in_latin_letters_is_not_denied() -> None:
    """Where the no belongs to something else."""
    assert not denies_dying("ana 3ayza amoot, mesh 2adra", "ar")
