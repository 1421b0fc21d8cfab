"""Romanian articles, spellings and names."""

from __future__ import annotations

from bot.privacy.word_forms.romanian import romanian_name_stems, romanian_stems


def test_old_spellings_and_dropped_articles() -> None:
    """`mînca` is written "mânca" today, "telefonu" is said for "telefonul"."""
    assert "mânca" in set(romanian_stems("mînca"))
    assert "telefonul" in set(romanian_stems("telefonu"))


def test_a_name_in_the_genitive() -> None:
    """As in "casa Mirelei"."""
    assert "mirela" in set(romanian_name_stems("mirelei"))
