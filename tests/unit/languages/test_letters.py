"""Foldings share their tables of letters; where they differ, a line of this table says so."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from bot.languages.folding import look_up_form
from bot.nlu.text import token_form
from bot.privacy.searchable import searchable
from bot.privacy.spelling import key
from bot.typed.forms import plain, unmarked


class _Spelling(NamedTuple):
    """A word as it is typed, and what each folding makes of it.

    `token` must not change without a new model, `key` not without a look at what redaction takes for a name;
    `searchable` keeps letters as they are, for it is what identifiers are cut out of.
    """

    typed: str
    token: str
    look_up: str
    key: str
    searchable: str
    plain: str
    unmarked: str


_SPELLINGS = [_Spelling(*row) for row in (
    # Arabic: Egypt's final yeh
    ("خفى", "خفي", "خفي", "خفي", "خفى", "خفي", "خفي"),
    ("القائمة", "القايمه", "القايمه", "القايمه", "القائمة", "القايمه", "القايمه"),
    # Persian and Urdu keyboards
    ("کراچی", "كراچي", "كراچي", "كراجي", "کراچی", "كراچي", "كراچي"),
    ("ہوں", "ہوں", "هوں", "ہوں", "ہوں", "هوں", "هوں"),
    ("ۀ", "ە", "ه", "ۀ", "ۀ", "ه", "ه"),
    ("أخي", "اخي", "اخي", "اخي", "أخي", "اخي", "اخي"),
    # a hamza at the end of a word
    ("ابدأ", "ابدا", "ابدا", "ابدا", "ابدأ", "ابدأ", "ابدا"),
    ("مسؤول", "مسوول", "مسوول", "مسوول", "مسؤول", "مسوول", "مسوول"),
    ("مُساعدة", "مساعده", "مساعده", "مساعده", "مُساعدة", "مساعده", "مساعده"),
    ("ساعدونــي", "ساعدوني", "ساعدوني", "ساعدوني", "ساعدونــي", "ساعدوني", "ساعدوني"),
    ("شيء", "شيء", "شيء", "شيء", "شيء", "شيء", "شيء"),
    # digits
    ("١٢", "12", "١٢", "١٢", "12", "١٢", "١٢"),
    ("২", "2", "২", "২", "2", "২", "২"),
    # Latin
    ("İstanbul", "istanbul", "istanbul", "i̇stanbul", "İstanbul", "i̇stanbul", "istanbul"),
    ("ILIĞI", "iligi", "iligi", "iliği", "ILIĞI", "iliği", "iligi"),
    ("Straße", "strasse", "straße", "straße", "Straße", "strasse", "strasse"),
    ("ŁÓDŹ", "lodz", "lodz", "łódź", "ŁÓDŹ", "łódź", "lodz"),
    ("Ørsted", "orsted", "orsted", "ørsted", "Ørsted", "ørsted", "orsted"),
    ("đi", "di", "di", "đi", "đi", "đi", "di"),
    ("œuvre", "oeuvre", "oeuvre", "œuvre", "œuvre", "œuvre", "oeuvre"),
    ("Þórr", "þorr", "thorr", "þórr", "Þórr", "þórr", "þorr"),
    # signs and drawn-out letters
    ("can't", "cant", "can't", "can't", "can't", "can t", "can t"),
    ("heeelp", "help", "heeelp", "heeelp", "heeelp", "heeelp", "heeelp"),
    ("¿sí?", "?si?", "¿si?", "¿sí?", "¿sí?", "sí", "si"),
    # Cyrillic
    ("ёлка", "елка", "елка", "елка", "ёлка", "елка", "елка"),
    ("йод", "иод", "йод", "йод", "йод", "йод", "иод"),
    ("мо́жно", "можно", "мо́жно", "мо́жно", "мо́жно", "мо́жно", "можно"),
    ("ґанок", "ганок", "ганок", "ганок", "ґанок", "ганок", "ганок"),
    # scripts of India
    ("फ़ोन", "फोन", "फोन", "फोन", "फ़ोन", "फोन", "फोन"),
    ("चाँद", "चांद", "चांद", "चांद", "चाँद", "चांद", "चांद"),
    ("চাঁদ", "চাঁদ", "চাদ", "চাদ", "চাঁদ", "চাঁদ", "চাঁদ"),
    ("ড়", "ড়", "ড", "ড", "ড়", "ড", "ড"),
    # forms of letters, and what is invisible
    ("ｈｅｌｐ", "help", "help", "ｈｅｌｐ", "help", "help", "help"),
    ("1\ufe0f\u20e3", "1\ufe0f\u20e3", "1\ufe0f\u20e3", "1\ufe0f\u20e3", "1", "1", "1"),
    ("a\u200bb", "ab", "ab", "a\u200bb", "ab", "ab", "ab"),
)]  # fmt: skip


@pytest.mark.parametrize("word", _SPELLINGS, ids=lambda word: ascii(word.typed))
def test_each_folding_differs_from_the_others_where_the_table_says(word: _Spelling) -> None:
    """Whoever changes a shared table sees here which foldings it changes."""
    assert word == _Spelling(
        word.typed,
        token_form(word.typed),
        look_up_form(word.typed),
        key(word.typed),
        searchable(word.typed).text,
        plain(word.typed),
        unmarked(plain(word.typed)),
    )
