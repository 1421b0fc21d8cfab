"""Streets and houses said in common words: "rue de la paix", "on high street", "nyumba namba saba"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import parts, words, words_of_any_language
from bot.privacy.spelling import UNCASED, script_of

if TYPE_CHECKING:
    from bot.privacy.reading import FoldedText, FoldedToken

_MOST_WORDS = 2


def can_name_street(reading: FoldedText, index: int, last: int, start: int) -> bool:
    """Whether the common word is the name of a street: rare, or joined to the cue by an article or preposition.

    At most two such words, nothing that must stay and nobody's title ("in the street my brother").
    """
    token = reading.tokens[index]
    if not token.is_word or reading.is_function(token) or reading.is_kept(token) or token.protected:
        return False
    if token.key in parts("name_after_person", reading.languages) or index - start > _MOST_WORDS + 1:
        return False
    if script_of(token.text) in UNCASED:
        return script_of(token.text) == "arabic" and token.key.startswith("ال") and index == start
    linked = (
        index > start and last < start and reading.tokens[index - 1].key in words("name_article", reading.languages)
    )
    return linked or (not reading.is_frequent(token) and _ends_clause(reading, index))


def _ends_clause(reading: FoldedText, index: int) -> bool:
    """Whether nothing follows, or a number: "in my street there will be" goes on with a verb."""
    if index + 1 >= len(reading.tokens) or reading.gap(index).strip():
        return True
    following = reading.tokens[index + 1]
    return following.text[0].isdigit() or following.key in words("unit", reading.languages)


def is_house_letter(reading: FoldedText, token: FoldedToken, cue: FoldedToken) -> bool:
    """Whether it is the letter of a block; a small one only after such a word ("block c"), or "i" would be."""
    if len(token.text) != 1 or not token.text.isalpha():
        return False
    if token.text.isupper() or script_of(token.text) in UNCASED:
        return True
    return token.text not in words_of_any_language("one_letter") and cue.key in words("lettered", reading.languages)


def is_unlisted_street(reading: FoldedText, street: int) -> bool:
    """Whether the word before "street" is its name, however usual: no article stands before it (`on high street`)."""
    if (
        street < 1
        or reading.tokens[street].key not in words_of_any_language("street_always")
        or reading.gap(street - 1) != " "
    ):
        return False
    name = reading.tokens[street - 1]
    if not name.is_word or reading.is_function(name) or name.protected:
        return False
    return (
        street == 1
        or reading.tokens[street - 2].key in words_of_any_language("street_preposition")
        or bool(reading.gap(street - 2).strip())
    )
