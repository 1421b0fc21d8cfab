"""Ukrainian nouns, adjectives and verbs back to the forms that the lists hold, and words spelt as they are said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.privacy.word_forms.slavic import nominatives

if TYPE_CHECKING:
    from collections.abc import Iterator

# "серветці" is a form of "серветка", "жіночок" of "жінка".
_CHANGES = (
    ("ці", "ка"), ("зі", "га"), ("сі", "ха"), ("очок", "ка"), ("очка", "ка"), ("очки", "ка"), ("очку", "ка"),
    ("очкою", "ка"), ("ечок", "ка"), ("енька", "а"), ("еньку", "а"), ("ів", "о"),
)  # fmt: skip
_VERB = re.compile(
    "(?:юся|юсь|єшся|ється|ємося|ємось|ються|ешся|еться|уться|уся|усь|лася|лась|лося|лись|вся|всь|тися|тись"
    "|ємо|єте|єш|ють|єм|ю|є|ла|ли|ло|в|ть|й|йте|ймо|но|на|ний|ного|ну|ні)$"
)
_INSTRUMENTAL = ("ою", "ею", "єю")
_SHORTEST, _SHORTEST_WORD = 3, 5


def ukrainian_stems(word: str) -> Iterator[str]:
    """The other cases of a noun or adjective, and the infinitive of a verb."""
    if len(word) < _SHORTEST_WORD:
        return
    if "є" in word:
        yield word.replace("є", "е")  # "туалєт", "вєтнам": as it is said
    for said, written in _CHANGES:
        if word.endswith(said) and len(word) - len(said) >= _SHORTEST:
            yield word[: len(word) - len(said)] + written
    # "з лілею": a word in the instrumental case is more often a person than a thing.
    if not word.endswith(_INSTRUMENTAL):
        yield from (stem for stem in nominatives(word) if len(stem) >= _SHORTEST_WORD - 1)
    if (ending := _VERB.search(word)) and ending.start() >= _SHORTEST:
        yield from (word[: ending.start()] + infinitive for infinitive in ("ти", "тися", "ати", "ити", "іти"))
