"""Should I go there, follow or film them? Should I pay? What to do instead (safety.md, Conduct 6), with the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answers.at_the_door import DO_NOT_OPEN, OPEN, do_not_open
from bot.actions.parts.emergency_calls import in_danger_call
from bot.actions.parts.follow_up_lines import unfeared_lines
from bot.actions.parts.pages import MONEY_OF_CONTACT
from bot.actions.parts.questions import reply_asking
from bot.actions.parts.said_to import said_to
from bot.taxonomy import BEFORE_LEAVING_INTENTS, WORK_INTENTS, IntentName
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: What is said about each thing that somebody may be about to do.
ADVICE = {
    "go": "utter_please_do_not_go", "told_to_come": "utter_please_do_not_go", "film": "utter_please_do_not_go",
    "pay": "utter_before_you_pay",
    OPEN: DO_NOT_OPEN,
}  # fmt: skip
#: To go somewhere, by one's own wish or because one is told to.
_GOES = frozenset({"go", "told_to_come"})
#: Needs in which the perpetrators tell the writer to come, so the writer does not mean to go there to help.
_TOLD_TO_COME: frozenset[IntentName] = frozenset({"image_blackmail", "child_at_risk"})


def should_i(turn: Turn) -> Reply:
    """The advice against it; blackmail with pictures has its own about paying."""
    if turn.message.choice == OPEN:
        return do_not_open(turn)
    if turn.last_need in BEFORE_LEAVING_INTENTS and not (turn.known.minor and turn.message.choice in _GOES):
        response = "utter_check_job_offer_go" if turn.message.choice in _GOES else _of_paying(turn)
        return reply_asking(turn, [Say(response)], turn.known.open_question)
    asked_of: IntentName = "report_suspicion" if turn.message.choice in _GOES else "find_helpline"
    need = (turn.last_need if turn.in_need else None) or asked_of
    said = Say(_advice(turn, need), unfeared_lines(turn, need))
    told = turn.in_need or turn.last_need in WORK_INTENTS
    calls_instead = turn.message.choice in (*_GOES, "film") and told  # the number to call is what can be done instead
    says = [in_danger_call(turn), said] if turn.was_emergency or calls_instead else [said]
    return reply_asking(turn, says, turn.known.open_question)


def _of_paying(turn: Turn) -> str:
    """Name of what is said about paying to someone with an offer, or whose contact wants money sent or passed on."""
    return MONEY_OF_CONTACT if turn.last_need == "check_online_contact" else "utter_follow_up_tells_more_offer"


def _advice(turn: Turn, need: IntentName) -> str:
    if turn.message.choice in _GOES and (need in _TOLD_TO_COME or turn.known.minor) and not turn.about_another:
        return "utter_please_do_not_meet_them"
    if turn.message.choice == "pay" and need == "image_blackmail":
        return f"{turn.advice(need)}_simple"
    return said_to(ADVICE[turn.message.choice or "go"], turn)
