"""How common words are, as the table keeps it."""

from __future__ import annotations

from bot.languages.derived import table_block
from bot.languages.word_table import NAME, WordTable, word_table


def test_a_word_has_the_languages_and_values_that_were_packed() -> None:
    """One character for a label, one for its value in fifths; an unknown word has none."""
    table = WordTable(b"en sw\n" + table_block({"kazi": '"' + chr(ord("!") + 28), "me": '!0"/'}))
    assert table.zipf("kazi") == {"sw": 5.6}
    assert table.zipf("me") == {"en": 3.0, "sw": 2.8}
    assert table.zipf("job") == {}


def test_everyday_words_are_most_common_in_their_language() -> None:
    """In Latin letters as well, and without diacritics a little less; the name of a place is marked as one."""
    table = word_table()
    for word, label in (("trabajo", "es"), ("kazi", "sw"), ("деньги", "ru"), ("mujhe", "hi-Latn")):
        found = table.zipf(word)
        assert max(found, key=lambda name: found[name]) == label
    assert table.zipf("corazón")["es"] > table.zipf("corazon")["es"]
    assert NAME in table.zipf("nairobi")
