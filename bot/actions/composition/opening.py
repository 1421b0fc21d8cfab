"""Who is writing, that time has passed, an excuse: before a calm reply, behind a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import TELLS_NUMBER, behind_numbers
from bot.taxonomy import Tier
from bot.turns.reply import Say

if TYPE_CHECKING:
    from bot.turns.question import Question
    from bot.turns.turn import Turn

#: Replies to someone who has not said what it is about.
_ASKS_WHAT_IT_IS_ABOUT = frozenset({"utter_menu", "utter_not_sure"})

#: Replies that regret what was said, or that nothing better is known.
_SAYS_SORRY = frozenset(
    {"utter_follow_up_complaint", "utter_follow_up_not_this", "utter_follow_up_which", "utter_follow_up_which_of"}
) | {"utter_not_sure", "utter_feedback_unhelpful"}


def with_opening(turn: Turn, says: list[Say], asks: Question | None) -> list[Say]:
    """First contact or the neutral line; after the numbers where somebody needs them at once, or is told one anyway."""
    if not turn.known.first:
        return [Say("utter_back"), *says] if turn.known.back and not turn.is_urgent else says
    if turn.intent == "greet":
        return says  # the greeting is the first contact
    if turn.is_urgent or any(say.response.startswith(TELLS_NUMBER) for say in says):
        return _before_question(says, [Say("utter_first_contact_urgent")], asks)
    return [Say(_first_contact(turn, says)), *says]


def _first_contact(turn: Turn, says: list[Say]) -> str:
    """Who is writing; it asks what it is about only if that was not said, and not where letters cost money."""
    said = says and says[0].response not in _ASKS_WHAT_IT_IS_ABOUT
    return "utter_first_contact_told" if said or turn.by_sms else "utter_first_contact"


def with_excuse(turn: Turn, says: list[Say], asks: Question | None) -> list[Say]:
    """That the person's language is not ours, in the one that is answered in and in English; numbers stay first."""
    if not turn.message.not_ours:
        return says
    excuse = [Say("utter_language_not_ours")]
    if turn.language != "en":
        excuse.append(Say("utter_write_english", language="en"))
    return _before_question(says, excuse, asks) if turn.is_urgent else [*excuse, *says]


def with_apology(turn: Turn, says: list[Say]) -> list[Say]:
    """A few words of regret before the answer to someone who corrects the bot; none if the answer has its own."""
    if not turn.message.corrects or turn.tier is Tier.EMERGENCY or any(say.response in _SAYS_SORRY for say in says):
        return says
    place = behind_numbers(says)
    return [*says[:place], Say("utter_sorry_misread"), *says[place:]]


def _before_question(says: list[Say], added: list[Say], asks: Question | None) -> list[Say]:
    """The reply with something before the question at its end, or behind it where it asks nothing."""
    return [*says[:-1], *added, says[-1]] if asks else [*says, *added]
