"""Finds the page of guidance, or the item of one, that answers what somebody asks after a page.

The classifier knows the subject of a question and none of its pages: the next page was sent whatever was asked. Lists
of words know parts of a page (`part_of_page.py`); here every other question is compared with those that each page
answers (`bot/data/questions.yml`, decision 0015).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.guidance_page import as_page, items_of, topic_of_conversation
from bot.dialogue.whose_danger import may_be_own
from bot.guidance_pages import NOTHING_ON_THAT, topic_of
from bot.languages.question_marks import QUESTION_MARKS
from bot.message_values import confidence_of, intent_of, is_in_doubt, whereabouts_of
from bot.nlu.clauses import clauses
from bot.nlu.page_questions import ELSEWHERE, likeness_to_pages, likest
from bot.taxonomy import CONCERN_INTENTS, NEED_INTENTS, URGENT_INTENTS, WORK_INTENTS, IntentName, Tier, tier_of
from bot.turns.certainty import INTENT_SURE, SURE_OF_FAREWELL

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: Likeness from which a page answers a question. Of 180 questions after a page that were written for this, in all
#: languages, 17 in 18 reach a page that answers them so, and the others are told that there is none.
FITS = 0.28
#: The same where the message may be small talk, or is about somebody in need: there are other answers for it.
FITS_IN_DOUBT = 0.4
#: From which a page of the present topic is meant although the classifier is sure of another one.
FITS_BEFORE_ANOTHER = 0.4
#: From which a page counts of a topic that neither the conversation nor the classifier has named.
FITS_FROM_AFAR = 0.5
#: From which a page counts where somebody is exploited, or before a worry that the classifier is sure of.
FITS_FOR_SURE = 0.6
#: From which a question is one of the page's own, and no alarm that the classifier gave without a phrase is in it.
IS_THE_SAME = 0.85
#: From which an item of a page that has just been read answers alone, and how far ahead of the next one.
FITS_ITEM, AHEAD = 0.2, 0.1
#: Longer messages tell more than they ask.
MOST_WORDS_OF_QUESTION, MOST_WORDS_OF_NOTHING = 16, 12
#: So few words at least ask something by themselves: "is that true?" does not.
FEWEST_WORDS, MOST_WORDS_OF_PART = 4, 24
#: What a short question looks like to a classifier that can't tell what it is about.
_MAY_BE_ANYTHING: frozenset[IntentName] = frozenset({"ask_repeat", "menu", "out_of_scope", "find_helpline"})
#: "What does the law say?" looks like "what?", "what should we do?" like a wish for the menu.
_LOOKS_LIKE_A_QUESTION: frozenset[IntentName] = frozenset({"ask_repeat", "menu"})


def page_asked_for(parsed: Understood, text: str, known: Known, least: float = FITS) -> Understood | None:
    """The page that answers a question best, or that there is none; None where the message is something else.

    Args:
        parsed: the message.
        text: its words.
        known: what the conversation is about.
        least: how like it a page must be; that there is none is not said where more than `FITS` is asked.
    """
    topic = topic_of_conversation(known)
    asking = _asking(text, known)
    least = least if asking == [text] else max(least, FITS_IN_DOUBT)  # a part of a story seldom asks
    likeness = _of_topics(likeness_to_pages(*asking), known) if topic and _may_ask(parsed, known) else {}
    if topic is None or not likeness:
        return None
    intent, own = intent_of(parsed), _best(likeness, topic)
    if known.need in URGENT_INTENTS:
        return _page_or_item(parsed, text, known, own) if own and likeness[own] >= FITS_FOR_SURE else None
    if _is_sure(parsed) and not _is_calm(intent) and intent != topic:
        return _of_another(parsed, text, known, likeness)
    in_doubt = _has_other_answers(parsed, known)
    enough = max(least, FITS_IN_DOUBT) if in_doubt else least
    if own and likeness[own] >= enough and likeness[own] > likeness[ELSEWHERE]:
        # the first page of a worry is never said again in words: its numbers and what was not said yet come instead
        return None if own in CONCERN_INTENTS else _page_or_item(parsed, text, known, own)
    if further := _from_afar(likeness, intent):
        return as_page(parsed, topic_of(further) or topic, further)
    asks = not (in_doubt or may_be_own(parsed)) and len(text.split()) <= MOST_WORDS_OF_NOTHING
    return as_page(parsed, topic, NOTHING_ON_THAT) if asks and least <= FITS else None


def _of_topics(likeness: dict[str, float], known: Known) -> dict[str, float]:
    """Likeness without the answers about the person before somebody (`told_at_work.py`), which belong to no topic.

    And at work without the pages for somebody who got out: a buyer who feared for the workers read how to sleep.
    """
    unfit = "left_exploitation" if known.need in WORK_INTENTS else None
    return {page: like for page, like in likeness.items() if page == ELSEWHERE or topic_of(page) not in (None, unfit)}


def _has_other_answers(parsed: Understood, known: Known) -> bool:
    """Whether a page must be like a message to lead: it may be small talk, or is about somebody in need."""
    small_talk = _is_calm(intent_of(parsed)) and (intent_of(parsed) not in _MAY_BE_ANYTHING or _is_sure(parsed))
    return small_talk or known.need in NEED_INTENTS


def same_question(parsed: Understood, text: str, known: Known) -> Understood | None:
    """The page whose own question a message is, of somebody who is in no need, whatever it sounds like alone."""
    topic = topic_of_conversation(known)
    likeness = likeness_to_pages(text) if topic and known.need not in NEED_INTENTS else {}
    own = _best(likeness, topic)
    return _page_or_item(parsed, text, known, own) if own and likeness[own] >= IS_THE_SAME else None


def _asking(text: str, known: Known) -> list[str]:
    """The message, or the parts of a longer one that may ask: people at work tell a case and put a question behind it.

    Its questions, where they have words enough; otherwise all clauses. Nothing from someone who is in need themself:
    that is a story.
    """
    if len(text.split()) <= MOST_WORDS_OF_QUESTION:
        return [text]
    if known.need in NEED_INTENTS:
        return []
    parts = [text[part.start : part.end] for part in clauses(text)]
    parts = [part for part in parts if FEWEST_WORDS <= len(part.split()) <= MOST_WORDS_OF_PART]
    return questions_or_all(parts)


def questions_or_all(parts: list[str]) -> list[str]:
    """The parts of a message that end with a question mark; all of them where no mark tells what is asked."""
    return [part for part in parts if part.endswith(QUESTION_MARKS)] or parts


def _may_ask(parsed: Understood, known: Known) -> bool:
    """Whether a message may ask for a page: no small talk or place that is sure, no doubt about safety."""
    intent = intent_of(parsed)
    in_danger = known.need in NEED_INTENTS and is_in_doubt(parsed)
    place = intent == "tell_location" and whereabouts_of(parsed).get("country")
    nearly = SURE_OF_FAREWELL if intent in _LOOKS_LIKE_A_QUESTION else INTENT_SURE
    sure = _is_calm(intent) and confidence_of(parsed) >= nearly
    return not (in_danger or place or sure)


def _is_sure(parsed: Understood) -> bool:
    return confidence_of(parsed) >= INTENT_SURE


def _is_calm(intent: IntentName) -> bool:
    return tier_of(intent) == Tier.CONVERSATION or intent == "find_helpline"


def _of_another(parsed: Understood, text: str, known: Known, likeness: dict[str, float]) -> Understood | None:
    """A page of the present topic, or of the one that the message is plainly about; None for its first page."""
    intent = intent_of(parsed)
    own, further = _best(likeness, topic_of_conversation(known)), _best(likeness, intent)
    there = likeness[further] if further else 0.0
    of_a_case = intent in CONCERN_INTENTS and known.need not in WORK_INTENTS  # people asking at work always tell of one
    enough = FITS_FOR_SURE if of_a_case else FITS_BEFORE_ANOTHER
    if own and likeness[own] >= max(enough, there):
        return _page_or_item(parsed, text, known, own)
    first = further in (intent, None) or intent in CONCERN_INTENTS
    return as_page(parsed, intent, str(further)) if not first and there >= FITS_BEFORE_ANOTHER else None


def _from_afar(likeness: dict[str, float], intent: IntentName) -> str | None:
    """The page of any topic that is likest, where it is like enough."""
    further = max(likeness, key=lambda page: likeness[page])
    enough = FITS_BEFORE_ANOTHER if topic_of(further) == intent else FITS_FROM_AFAR
    return further if further != ELSEWHERE and likeness[further] >= enough else None


def _best(likeness: dict[str, float], topic: str | None) -> str | None:
    """The page of a topic that is likest."""
    pages = [page for page in likeness if topic_of(page) == topic]
    return max(pages, key=lambda page: likeness[page], default=None) if topic else None


def _page_or_item(parsed: Understood, text: str, known: Known, page: str) -> Understood:
    """The page; where it has just been read, the one sentence of it that answers, if one does."""
    topic = topic_of(page) or intent_of(parsed)
    items = items_of(page) if f"utter_{page}" in known.shown else ()
    told = [place for place, item in enumerate(items) if item.endswith(".")]  # others are questions, or need their head
    ranked = likest(text, [items[place] for place in told])
    if ranked and ranked[0][0] >= FITS_ITEM and (len(ranked) < 2 or ranked[0][0] - ranked[1][0] >= AHEAD):
        return as_page(parsed, topic, page, choice=str(told[ranked[0][1]] + 1))
    return as_page(parsed, topic, page)
