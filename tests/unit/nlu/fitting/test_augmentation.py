"""Noisy copies are as people type, and the same each time."""

# ruff: noqa: S311 - typing slips, no secrets
from __future__ import annotations

from random import Random

from bot.nlu.fitting.augmentation import copies, plainly_typed, with_shorthand
from bot.nlu.fitting.examples import examples_with_copies
from bot.nlu.shorthand import short_forms


def test_copies_are_noisy_and_repeatable() -> None:
    """The same seed gives the same slips; a copy is never the original."""
    forms = short_forms("en")
    first = copies("Please help me, they are keeping my passport", forms, Random(1))
    assert first == copies("Please help me, they are keeping my passport", forms, Random(1))
    assert "Please help me, they are keeping my passport" not in first
    examples = examples_with_copies(["please help me", "hello"], [0, 1])
    assert list(examples.origin[~examples.is_copy]) == [0, 1]


def test_diacritics_go_only_where_people_drop_them() -> None:
    """Latin and Cyrillic marks go; vowels of Hindi and Bengali stay."""
    assert plainly_typed("¿Dónde está?") == "¿donde esta"
    assert plainly_typed("Tôi đang ở đây") == "toi dang o day"
    assert plainly_typed("मुझे मदद") == "मुझे मदद"


def test_words_become_their_texting_forms() -> None:
    """Not always, as people do not either."""
    assert with_shorthand("you", {"you": ("u",)}, Random(0)) in ("u", "you")
