"""Reads all that answers are made of before the bot serves.

A file that is read only at the first message in its language would break when nobody looks.
"""

from __future__ import annotations

from bot.actions.answers.sources import sources
from bot.actions.parts.help_lines import directory
from bot.channels.telegram.words import profiles
from bot.content_check.kinds import check_kinds
from bot.content_files import ContentFileError
from bot.dialogue.usual_kinds import weights_of_kinds
from bot.follow_up_kind import KINDS, kinds
from bot.guidance_pages import guidance_responses
from bot.languages.known import ALWAYS
from bot.languages.wanted import negations
from bot.nlu import age_rules, phrase_rules
from bot.nlu.page_questions import read_questions
from bot.places import read_lists
from bot.privacy.word_lists import read_word_files
from bot.quiz_answers import right_choices
from bot.replies.catalogue import catalogue
from bot.settings import DATA, settings
from bot.typed.emoji import emoji_words
from bot.typed.short_words import short_words


def read_for_serving() -> None:
    """Read all that answers are made of in the live languages.

    Raises:
        DirectoryError: a file of helplines can't be used; that must not show only when somebody asks for a number.
        ContentFileError: a file of texts, words or phrases can't; without its phrases, a language has half its alarm.
    """
    directory()
    words = catalogue(settings().live_languages)
    for language in settings().live_languages:
        if language != ALWAYS and not (DATA / "translations" / f"{language}.po").exists():
            raise ContentFileError(f"WAYMARK_LANGUAGES: {language} has no catalogue: translations/{language}.po")
    for language in dict.fromkeys((*settings().live_languages, ALWAYS)):
        short_words(language)
        if language in phrase_rules.languages():
            phrase_rules.rules_of(language)
        if language in age_rules.languages():
            age_rules.rules_of(language)
    read_lists(settings().live_languages)
    read_word_files(settings().live_languages)
    for read in (profiles, read_questions, kinds, weights_of_kinds, emoji_words, negations):
        read()
    guidance_responses()
    sources()
    right_choices()
    check_kinds(KINDS, words)
