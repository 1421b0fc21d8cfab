"""Reads that lines of another country are asked for: for a relative there, for one told of, or by its name alone.

"My sister in Viet Nam, whom can she call?", of a man held in Cambodia, made Viet Nam's police his number, and "Viet
Nam", written because the bot had offered to look for lines of another country, brought the advice once more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import sure_by_whole
from bot.dialogue.known import language_to_read_in
from bot.dialogue.rewriting import as_answer, named_kind
from bot.dialogue.whose_danger import phrase_counts
from bot.message_values import confidence_of, intent_of, text_of, whereabouts_of, word_count
from bot.taxonomy import OF_ANOTHER_INTENTS, OWN_INTENTS, tier_of
from bot.turns.certainty import INTENT_SURE
from bot.turns.place_of_turn import LINE_ABROAD
from bot.turns.question import ABOUT_PLACE, Question
from bot.typed.cues import asks_whom_to_call
from bot.understood import BEGINS_WITH_NO, DENIES_COUNTRY, DENIES_SECOND

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: The answer that offers to look for lines of another country.
_OFFERS = f"utter_follow_up_{LINE_ABROAD}"
#: A message of at most so many words that names a country takes that offer: "and the Philippines please".
_MOST_OF_COUNTRY = 4


def as_lines_elsewhere(parsed: Understood, known: Known) -> Understood | None:
    """The message as that question; None where it asks nothing of it, or a phrase raises an alarm."""
    if known.need is None or known.country is None or phrase_counts(parsed, known.need):
        return None
    if not any(reads(parsed, known) for reads in (_is_for_relative, _is_where_another_is, _takes_offer)):
        return None
    tier = known.tier_or(tier_of(known.need))
    return as_answer(parsed, Question.FOLLOW_UP, LINE_ABROAD, tier=tier) | named_kind(LINE_ABROAD)


def _is_for_relative(parsed: Understood, known: Known) -> bool:
    """Whether somebody in need of their own names a relative in another country, and asks what can be called."""
    here = whereabouts_of(parsed)
    elsewhere = {*(here.get("relatives") or ())} - {known.country}
    moved = here.get("whose") == "direct" and here.get("country") != known.country  # "as for me, I am in England now"
    if not elsewhere or moved or known.need not in OWN_INTENTS or known.of_another or known.tells_of_others:
        return False
    surely = intent_of(parsed) == "find_helpline" and confidence_of(parsed) >= INTENT_SURE
    by_model = surely or sure_by_whole(parsed, LINE_ABROAD) >= LIKELIER_THAN_NOT
    return by_model or asks_whom_to_call(text_of(parsed), language_to_read_in(parsed, known))


def _is_where_another_is(parsed: Understood, known: Known) -> bool:
    """Whether somebody who tells of another asks whom to call in a country, and is not there themself.

    "Whom do I call in Spain?", of a mother in Bogota whose daughter is there. "I am in Spain, whom do I call?" is not.
    """
    here = whereabouts_of(parsed)
    about_another = known.need in OF_ANOTHER_INTENTS or known.of_another
    elsewhere = here.get("country") not in (None, known.country) and here.get("whose") != "direct"
    asks = asks_whom_to_call(text_of(parsed), language_to_read_in(parsed, known))
    return about_another and elsewhere and asks and not _denies(parsed)


def _denies(parsed: Understood) -> bool:
    return any(parsed.get(key) for key in (DENIES_COUNTRY, DENIES_SECOND, BEGINS_WITH_NO))


def _takes_offer(parsed: Understood, known: Known) -> bool:
    """Whether a few words are only another country, right behind the offer to look for its lines.

    "I am in Viet Nam now" says where somebody is; so does a country where the bot asked for one as well.
    """
    here = whereabouts_of(parsed)
    offered = _OFFERS in known.shown and known.question not in ABOUT_PLACE
    only_named = bool(here.get("alone")) and word_count(parsed) <= _MOST_OF_COUNTRY
    is_other = here.get("country") not in (None, known.country) and here.get("whose") not in ("direct", "writer")
    return offered and only_named and is_other and not _denies(parsed)
