"""The script of a message, and the languages that their script or single letters give away."""

from __future__ import annotations

import unicodedata
from collections import Counter

#: Scripts of which one language is likely among those who write here; the code of each.
ONE_LANGUAGE = {
    "THAI": "th",
    "LAO": "lo",
    "KHMER": "km",
    "MYANMAR": "my",
    "ETHIOPIC": "am",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "SINHALA": "si",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "GREEK": "el",
    "HEBREW": "he",
    "HANGUL": "ko",
    "KANA": "ja",
    "HAN": "zh",
}
#: Names of letters in Unicode that begin with something else than their script.
_NAMES = {"CJK": "HAN", "HIRAGANA": "KANA", "KATAKANA": "KANA", "FULLWIDTH": "LATIN"}
#: Letters that one language has and its neighbours in the script lack.
LETTERS: dict[str, dict[str, str]] = {
    "CYRILLIC": {"uk": "іїєґ", "ru": "ыэёъ", "sr": "јљњћђџ", "kk": "қғүұөәһңҳҷӣӯў"},
    "ARABIC": {"ur": "ٹڈڑںےہھ", "fa": "پچگژ", "ar": "ةىأإؤئ"},
    "BENGALI": {"as": "ৰৱ"},
}
#: Those of these languages whose letters occur in none of our languages.
FOREIGN_LETTERS = ("kk", "sr", "as")


def script_of(text: str) -> str | None:
    """The script that most letters are in, by the first word of their names in Unicode; None without letters.

    Latin letters count half: people drop English words and names into every language. Chinese is HAN, and Japanese,
    which has Chinese letters too, KANA.
    """
    counts: Counter[str] = Counter()
    for character in text:
        if character.isalpha():
            name = unicodedata.name(character, "UNKNOWN").replace("-", " ").split()[0]
            counts[_NAMES.get(name, name)] += 1
    if not counts:
        return None
    if counts["KANA"]:
        counts["KANA"] += counts["HAN"]
    counts["LATIN"] /= 2  # type: ignore[assignment]
    return max(counts, key=lambda name: (counts[name], name))


def letters_of(text: str, script: str) -> Counter[str]:
    """How often the letters that one language alone has occur in the text, by its code."""
    own = {letter: code for code, letters in LETTERS.get(script, {}).items() for letter in letters}
    return Counter(own[character] for character in text.lower() if character in own)
