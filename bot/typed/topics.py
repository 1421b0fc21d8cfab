"""Finds whom and what a text is about: its people, a place of work, a form of exploitation, a page."""

from __future__ import annotations

import re
from typing import Literal

from bot.helplines.vocabulary import FEARS_POLICE
from bot.typed.listed import phrases_of, says, says_part
from bot.typed.phrases import between_blanks, has, has_part
from bot.typed.short_words import own_and_english
from bot.typed.statements import parts_of

#: So many words may stand beside the question which pictures are meant: "wtf what pictures do you mean".
MOST_BEFORE, MOST_BEHIND = 1, 3
#: What ails somebody, and the list of words that names it, in the order in which it is heard.
Ailment = Literal["bleeding", "heat", "unconscious", "pregnant", "infected", "broken"]
_AILMENTS: dict[Ailment, str] = {
    "bleeding": "ailments.bleeding",
    "heat": "ailments.heat",
    "unconscious": "ailments.unconscious",
    "pregnant": "ailments.pregnant",
    "infected": "ailments.infected",
    "broken": "ailments.broken",
}
_CLAUSE_ENDS = re.compile(r"[.!?;\n؟।؛]+")


def audience_said(text: str, language: str | None) -> set[str]:
    """The directory's labels for the people that the text is about: "ana rajel", "the captain keeps our passports".

    A text that names sex or prostitution gets the label of women in prostitution, although it may speak of somebody
    else: the label only moves a line for them forward. One that sets the police beside those who do harm gets the
    label of those who fear them.
    """
    said = [form for part in _CLAUSE_ENDS.split(text) for form in between_blanks(part)]
    known = own_and_english(language)
    named = {label for each in known for label, phrases in each.tables["audience"].items() if has(said, phrases)}
    sexual = {"women_in_prostitution"} if form_named(text, language) == "sexual" else set()
    return named | sexual | ({FEARS_POLICE} if _sets_police_beside_them(text, language) else set())


def _sets_police_beside_them(text: str, language: str | None) -> bool:
    """Whether a clause says that the police are with those who do harm: "police sell us back"."""
    return any(
        names_police(part, language) and says_part(part, language, "police_with_them")
        for part in _CLAUSE_ENDS.split(text)
    )


def names_pictures(text: str, language: str | None) -> bool:
    """Whether the text names pictures or films, by any part of a word."""
    return says_part(text, language, "pictures")


def denies_pictures(text: str, language: str | None) -> bool:
    """Whether a part of the text asks which pictures are meant, or says that there are none, and hardly more.

    "What pictures??" does, and "I don't know what pictures he has" does not.
    """
    forms = [form for part in parts_of(text) for form in between_blanks(part)]
    return any(_is_hardly_more(form, phrase) for phrase in phrases_of("no_pictures", language) for form in forms)


def _is_hardly_more(form: str, phrase: str) -> bool:
    before, found, behind = form.partition(f" {phrase} ")
    return bool(found) and len(before.split()) <= MOST_BEFORE and len(behind.split()) <= MOST_BEHIND


def posts_pictures(text: str, language: str | None) -> bool:
    """Whether the text says that somebody posts pictures or sends them round, by parts of words: "he posts it"."""
    return says_part(text, language, "posts_pictures")


def names_messages(text: str, language: str | None) -> bool:
    """Whether the text names messages, a list that they are sent to or the writer's number, by any part of a word."""
    return says_part(text, language, "messages")


def asks_to_ask(text: str, language: str | None) -> bool:
    """Whether the text asks whether one may ask, who speaks a language, or says that nobody may know."""
    return says(text, language, "asks_to_ask")


def has_no_internet(text: str, language: str | None) -> bool:
    """Whether the text says that there is no internet, or only a telephone with keys."""
    return says(text, language, "no_internet")


def ailment_named(text: str, language: str | None) -> Ailment | None:
    """What ails somebody, by any part of a word; of several what kills first, and the cause before what it does.

    "He fainted in the sun" is the heat. Who is pregnant bleeds from no wound that could be pressed.
    """
    named = [each for each, names in _AILMENTS.items() if says_part(text, language, names)]
    if "pregnant" in named and named[0] == "bleeding":
        named = named[1:]
    return next(iter(named), None)


def tells_of_pain(text: str, language: str | None) -> bool:
    """Whether somebody tells of pain, blood or a blow, by any part of a word: what a pregnancy is asked about then."""
    return says_part(text, language, "pain_told")


def names_refused_journey(text: str, language: str | None) -> bool:
    """Whether the text names what one refuses who will not go: an offer, a journey or a wedding, by parts of words."""
    return says_part(text, language, "refused_journey")


def names_organ_trade(text: str, language: str | None) -> bool:
    """Whether the text names a kidney or another organ that is to be sold or taken out, by any part of a word."""
    return says_part(text, language, "organ")


def names_camera(text: str, language: str | None) -> bool:
    """Whether the text tells of something that is done before a camera, by any part of a word."""
    return says_part(text, language, "before_camera")


def departing(text: str, language: str | None) -> Literal["mine", "theirs"] | None:
    """Who is about to leave as the text has it, at an airport or a border: the writer, or another; None if nobody."""
    if says(text, language, "departure.theirs"):
        return "theirs"
    return "mine" if says(text, language, "departure.mine") else None


def names_bank_account(text: str, language: str | None) -> bool:
    """Whether the text names a bank account or card of the writer, by any part of a word."""
    return says_part(text, language, "bank_account")


def names_police(text: str, language: str | None) -> bool:
    """Whether the text names the police, by any part of a word."""
    return says_part(text, language, "police_named")


def cries_for_help(text: str, language: str | None) -> bool:
    """Whether the text says that help is needed, anywhere in it."""
    return says(text, language, "needs_help")


def denies_child(text: str, language: str | None) -> bool:
    """Whether the text says that it is about no child."""
    return says(text, language, "no_child")


def topic_named(text: str, language: str | None) -> str | None:
    """What somebody who got out needs first, where the text names just one need: `papers` of "I have no papers"."""
    return _one_named(text, language, "after_getting_out")


def workplace_named(text: str, language: str | None) -> str | None:
    """The place of work that the text names, where it names just one: "I clean rooms in a hotel"."""
    return _one_named(text, language, "workplaces")


def form_named(text: str, language: str | None) -> str | None:
    """The form of exploitation that the text names, where it names just one: "what is forced marriage?"."""
    return _one_named(text, language, "forms")


def further_named(text: str, language: str | None) -> str | None:
    """The further page that the text asks for, `signs`, `what_to_do` or `talk`, where it asks for just one of them."""
    return _one_named(text, language, "further")


def _one_named(text: str, language: str | None, table: str) -> str | None:
    said = between_blanks(text)
    known = own_and_english(language)
    named = {topic for each in known for topic, stems in each.tables[table].items() if has_part(said, stems)}
    return named.pop() if len(named) == 1 else None
