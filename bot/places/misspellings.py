"""Usual misspellings of names of countries and large cities: one slip in a name of five letters or more.

A slip is a letter left out, doubled, swapped with its neighbour or replaced. Names are kept with each letter
left out (as in SymSpell), so a look-up needs no search. What is a word or a name of its own is never
taken for a slip: "kenyan" is not "kenya", "india" is not "indiana".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

_SHORTEST = 5


def shortened(word: str) -> list[str]:
    """The word with one of its letters left out, in order; the first letter stays: people get it right."""
    return [word[:position] + word[position + 1 :] for position in range(1, len(word))]


def one_slip(wrong: str, right: str) -> bool:
    """Whether the words are one insertion, omission, replacement or swap of neighbours apart."""
    if wrong == right or abs(len(wrong) - len(right)) > 1:
        return wrong == right
    start = 0
    while start < min(len(wrong), len(right)) and wrong[start] == right[start]:
        start += 1
    rest_wrong, rest_right = wrong[start:], right[start:]
    return (
        rest_wrong[1:] == rest_right[1:]
        or rest_wrong[1:] == rest_right
        or rest_wrong == rest_right[1:]
        or (rest_wrong[:2] == rest_right[:2][::-1] and rest_wrong[2:] == rest_right[2:])
    )


def near_misses(names: Iterable[str], known: AbstractSet[str]) -> dict[str, str]:
    """For each shortened form the names it may stand for, separated by "/".

    Args:
        names: names to find when misspelt; those of several words or few letters are left out.
        known: words that mean something else: names that are one slip from two known words stay findable,
            but the words themselves are listed as "!word" and never taken for a name.
    """
    found: dict[str, set[str]] = {}
    chosen = sorted(name for name in names if len(name) >= _SHORTEST and name.isalpha())
    for name in chosen:
        for form in {name, *shortened(name)}:
            found.setdefault(form, set()).add(name)
    result = {form: "/".join(sorted(meant)) for form, meant in found.items()}
    for word in known:
        if len(word) >= _SHORTEST and any(
            one_slip(word, name) for form in {word, *shortened(word)} for name in found.get(form, ())
        ):
            result[f"!{word}"] = ""
    return result
