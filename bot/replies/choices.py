"""Reading a typed answer as one of the buttons that were shown: a number, its title, or yes and no."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import yaml

from bot.settings import DATA

#: An answer longer than this is words and not a choice: "yes but he is coming back" must be understood.
LONGEST_ANSWER = 24


@dataclass(frozen=True, slots=True)
class Button:
    """A choice that was shown, with what it stands for."""

    title: str
    payload: str


def match_choice(text: str, buttons: tuple[Button, ...], language: str | None) -> Button | None:
    """The button that the text names, or None where it names none or could name two.

    Understands a number in any script ("1", "1.", "(১)", "one"), the title, and the language's words for
    yes and no where exactly one button's payload says `"choice": "yes"` or `"no"`.
    """
    answer = _plain(text)
    if not buttons or not answer or len(answer) > LONGEST_ANSWER:
        return None
    number = _number(answer, language)
    if number is not None:
        return buttons[number - 1] if 1 <= number <= len(buttons) else None
    titled = [button for button in buttons if _plain(button.title) == answer]
    if len(titled) == 1:
        return titled[0]
    return _yes_or_no(answer, buttons, language)


def _plain(text: str) -> str:
    """Lower case, compatibility forms unified, no punctuation and no emoji around the words."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in folded)
    return " ".join("".join(kept).split())


def _number(answer: str, language: str | None) -> int | None:
    digits = re.sub(r"\s", "", answer)
    if digits and all(unicodedata.decimal(c, None) is not None for c in digits) and len(digits) <= 2:
        return int("".join(str(unicodedata.decimal(c)) for c in digits))
    words = _choice_words(language)["numbers"] + _choice_words("en")["numbers"]
    for position, names in enumerate(words):
        if answer in names:
            return position % 9 + 1
    return None


def _yes_or_no(answer: str, buttons: tuple[Button, ...], language: str | None) -> Button | None:
    for choice in ("yes", "no"):
        if any(answer in _choice_words(code)[choice] for code in (language, "en")):
            meant = [button for button in buttons if f'"choice": "{choice}"' in button.payload]
            meant += [button for button in buttons if f'"choice":"{choice}"' in button.payload]
            return meant[0] if len(meant) == 1 else None
    return None


@lru_cache(maxsize=32)
def _choice_words(language: str | None) -> dict[str, list[list[str]]]:
    """Words of `bot/data/choices/<language>.yml`: yes, no, and the numbers one to nine."""
    path = DATA / "choices" / f"{language}.yml"
    if not path.exists():
        return {"yes": [], "no": [], "numbers": []}
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {
        "yes": [_plain(word) for word in words["yes"]],  # type: ignore[misc]
        "no": [_plain(word) for word in words["no"]],  # type: ignore[misc]
        "numbers": [[_plain(word) for word in names] for names in words["numbers"]],
    }
