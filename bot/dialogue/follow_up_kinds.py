"""Which kinds of follow-ups mean what where: how sure each must be, what answers it, whose needs it belongs to.

The tables of `follow_ups.py`, which decides by them what a message means in its conversation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.nlu.follow_up_model import SAVING
from bot.taxonomy import (
    BEFORE_LEAVING_INTENTS,
    NEED_INTENTS,
    OF_ANOTHER_INTENTS,
    WITNESS_INTENTS,
    WORK_INTENTS,
)
from bot.turns.turn import Question

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Probability from which a kind outweighs an alarm; from which it is taken for what was meant, is SURE.
SURE_BESIDE_ALARM = 0.85
#: From which a kind is likelier than all others together.
LIKELIER_THAN_NOT = 0.5
#: From which a further question of the message is answered beside what it was read as.
SURE_BESIDE = 0.7
#: An act under way is an emergency on less than that: an ambulance too many harms nobody.
LIKELY_ACT = 0.45
#: A ransom that outweighs words for pictures: of 1,560 messages about blackmail with pictures three look so.
SURE_OF_RANSOM = 0.99
#: What is seldom what a first message asks, though its story looks like it.
LATER_ON = frozenset(
    {
        "marriage",
        "absconding",
        "silenced",
        "court",
        "compensation",
        "report_them",
        "punished",
        "child_taken",
        "my_job",
        "with_child",
        "permit",
        "answer_them",
    }
)
#: From which a first message asks it all the same.
SURE_AT_FIRST = 0.97
#: What raises an alarm and is never weighed against one.
RAISES = SAVING
#: What is answered beside something else, each with a text of its own.
ANSWERED_BESIDE = {
    "will_they_tell": "utter_first_ask_them", "no_papers": "utter_first_ask_them", "line_cost": "utter_cost",
    "line_language": "utter_line_language",
    "what_to_say": "utter_what_to_say", "should_i_go": "utter_please_do_not_go", "should_i_pay": "utter_before_you_pay",
    **{
        kind: f"utter_follow_up_{kind}"
        for kind in (
            "embassy", "lawyer", "unpaid_wages", "documents_taken", "where_to_go", "how_to_leave", "debt",
            "pictures_down", "pictures_feared", "go_home", "what_happens", "medical", "no_police", "family_threatened",
            "trust_number", "line_hours", "line_who", "line_abroad", "call_for_me", "counselling",
            "money_lost", "make_it_worse", "basic_needs", "tell_others", "is_it_crime", "keep_evidence", "forced_sex",
            "made_to_carry", "wont_go", "marriage", "absconding", "silenced", "court", "compensation", "report_them",
            "punished", "child_taken", "my_job", "with_child", "permit", "answer_them",
            "my_fault", "accused", "not_believed", "rebuild",
        )
    },
}  # fmt: skip
#: What the advice for a need says already, whatever is asked beside it: "do not pay".
SAID_BY_ADVICE = {"image_blackmail": frozenset({"should_i_pay"})}
#: After these nothing is left that a question could be about.
ENDS_THE_NEED = frozenset({"not_this", "just_asking"})
#: Kinds that are about pictures: elsewhere "they will see" means the phone.
OF_PICTURES = frozenset({"pictures_down", "pictures_feared"})
WITH_PICTURES = frozenset({"image_blackmail", "child_at_risk", "self_harm", "left_exploitation"})
#: What is asked of lines, also by somebody who only asked for their numbers.
OF_LINES = frozenset(
    {
        "will_they_tell", "no_papers", "line_cost", "line_language", "line_failed", "embassy", "lawyer", "what_to_say",
        "what_happens", "no_police", "where_to_go", "go_home", "trust_number", "unpaid_wages", "text_only", "can_call",
        "line_hours", "line_who", "line_abroad", "not_for_me", "call_for_me", "delete_chat", "make_it_worse",
        "no_internet", "forced_sex", "made_to_carry", "risky_escape", "is_with_me", "keep_evidence", "call_now",
        "absconding", "silenced", "court", "compensation", "report_them", "punished", "child_taken", "my_job",
        "with_child", "permit", "answer_them",
        "accused", "not_believed",
    }
)  # fmt: skip
#: What is told about an offer, a contact or work that was asked about: who paid already is no job seeker any more.
OF_OFFERS = frozenset(
    {
        "money_lost", "unpaid_wages", "documents_taken", "pictures_down", "pictures_feared", "should_i_go",
        "should_i_pay", "is_it_crime", "how_to_check", "wont_go", "family_threatened", "tells_more", "forced_sex",
        "made_to_carry", "debt", "absconding", "marriage", "report_them", "answer_them", "warning_sign", "looks_good",
        "if_it_goes_wrong", "my_fault", "line_abroad", "legal_way",
    }
)  # fmt: skip
#: Those of them that are about an offer or a journey, and not about work that somebody has.
OF_A_JOURNEY = frozenset(
    {"should_i_go", "tells_more", "wont_go", "warning_sign", "looks_good", "if_it_goes_wrong", "legal_way"}
)
#: What somebody asks of work that they have, besides what is asked of lines: nobody holds them there.
OF_WORK = (OF_LINES | OF_OFFERS | {"medical", "basic_needs", "endure"}) - OF_A_JOURNEY
#: What people at work ask about the person before them, and of the lines that help that person; all else has its page.
OF_A_CASE = frozenset(
    {
        "keep_evidence", "is_with_me", "how_to_leave", "danger_grows", "medical", "call_now", "act_normal", "my_job",
        "with_child", "what_happens", "will_they_tell", "what_to_say", "make_it_worse", "line_hours", "line_who",
        "line_language", "call_for_me",
    }
)  # fmt: skip
#: What is asked in a conversation that is not about somebody in need, by what it is about.
ASKED_OF_INFORMATION: dict[str, frozenset[str]] = {
    "find_helpline": OF_LINES,
    "worker_rights": OF_WORK,
    **dict.fromkeys(BEFORE_LEAVING_INTENTS, OF_OFFERS),
    **dict.fromkeys(WORK_INTENTS, OF_A_CASE),
}
#: A yes, a no or an "ok" of so few words is no more than that.
BARE = 2
#: Needs of who writes; "he is still here" of a nurse is no emergency, and "shall I take her phone" no wish to get out.
OWN = frozenset({"immediate_danger", "being_exploited", "image_blackmail", "self_harm", "left_exploitation"})
#: Whoever tells of another is not safe only where the bot asked; and hides no chat where another's phone is watched.
OF_ONESELF = frozenset({"not_safe", "someone_near"})
#: From which the chat is hidden from who may only tell of another: "he's there now" of a boy whom a neighbour saw.
SURE_TO_HIDE_FROM_A_WITNESS = 0.97
#: What is asked of somebody who is held or exploited, and would be wrong to somebody who wants to die; what is asked by
#: somebody who works elsewhere: "no money" of a boy who is blackmailed is no wage. "Can I go to my friend's house?" of
#: somebody who wants to get out is a refuge, and not the place where others are held.
NOT_OF = {
    "self_harm": frozenset(
        {
            "absconding",
            "compensation",
            "report_them",
            "debt",
            "how_to_leave",
            "should_i_pay",
            "at_work",
            "basic_needs",
            "unpaid_wages",
            "documents_taken",
            "embassy",
            "go_home",
            "money_lost",
            "counselling",
            "risky_escape",
        }
    ),
    "report_suspicion": frozenset({"where_to_go", "counselling", "absconding"}),
    "child_at_risk": frozenset({"how_to_leave"}),  # mostly a mother, who asks about a phone or a boyfriend
    "being_exploited": frozenset({"should_i_go"}),
    "left_exploitation": frozenset({"should_i_go"}),
    "image_blackmail": frozenset(
        {
            "unpaid_wages",
            "documents_taken",
            "embassy",
            "go_home",
            "debt",
            "at_work",
            "absconding",
        }
    ),
}
#: Needs outside which a kind has no subject: who was taken for a witness may say "it is me", "shall I act as if nothing
#: were?" is asked by who sees it, and love and endurance are told by whom it happens to.
ONLY_OF = {
    "is_me": OF_ANOTHER_INTENTS,
    "warning_sign": BEFORE_LEAVING_INTENTS,
    "looks_good": BEFORE_LEAVING_INTENTS,
    "if_it_goes_wrong": BEFORE_LEAVING_INTENTS,
    "legal_way": BEFORE_LEAVING_INTENTS,
    "rebuild": frozenset({"left_exploitation", "being_exploited", "child_at_risk"}),
    "act_normal": frozenset(WITNESS_INTENTS),
    "my_job": OF_ANOTHER_INTENTS,
    "with_child": OF_ANOTHER_INTENTS | {"image_blackmail"},
    "permit": frozenset(NEED_INTENTS - {"self_harm", "image_blackmail"}),
    "loves_them": OWN | {"child_at_risk"},
    "endure": frozenset({"being_exploited", "left_exploitation", "child_at_risk"}),
}
#: Kinds that an answer of the dialogue is there for already: its question and choice.
ANSWERS = {
    "not_safe": (Question.SAFE, "no"),
    "someone_near": (Question.SAFE, "near"),
    "text_only": (Question.CONTACT, "text"),
    "can_call": (Question.CONTACT, "speak"),
    "will_they_tell": (Question.LINE, "told_on"),
    "line_cost": (Question.LINE, "cost"),
    "line_language": (Question.LINE, "language"),
    "line_failed": (Question.LINE, "unanswered"),
    "what_to_say": (Question.LINE, "what_to_say"),
    "should_i_go": (Question.SHOULD_I, "go"),
    "should_i_pay": (Question.SHOULD_I, "pay"),
}
#: Those that answer how somebody can be reached.
OF_CONTACT = frozenset(kind for kind, (question, _) in ANSWERS.items() if question == Question.CONTACT)
#: The page that answers how a firm or an offer is checked, whatever the need.
CHECK_AN_OFFER = "check_job_offer_more_2"
#: Kinds that are what a first message is about, where it is about somebody in need.
TOLD_AT_FIRST = ("ransom", "missing")
OF_ANOTHER = NEED_INTENTS - {"self_harm", "left_exploitation", "immediate_danger"}
#: Kinds that share words with the fear of being reported, and with wishes to go there.
NO_FEAR_OF_THEM = frozenset({"embassy", "go_home", "lawyer", "not_me", "not_this", *RAISES})
#: Answers that come before whatever follows them.
BEFORE_ALL = frozenset({(Question.SAFE, "no"), (Question.SAFE, "near")})
#: Kinds that are read as another intent, or as an act under way.
READ_AS_ELSE = frozenset(
    {"am_safe", "who_wrote_here", "what_next", "at_work", "took_something", "wants_to_die", "how_to_check"}
)
#: Kinds that another intent answers, with its values.
ANOTHER_INTENT: dict[str, tuple[str, dict[str, str]]] = {
    "am_safe": ("answer", {"question": Question.SAFE.value, "choice": "yes"}),
    "who_wrote_here": ("bot_challenge", {"question": Question.PHONE.value, "choice": "other"}),
    "what_next": ("more", {}),
    "how_to_check": ("more", {"topic": CHECK_AN_OFFER}),
}


def answer_to(kind: str) -> tuple[Question, str]:
    """The question and the choice by which the dialogue answers a kind that no other intent answers."""
    return ANSWERS.get(kind, (Question.FOLLOW_UP, kind))


def kind_answered(intent: str, values: Mapping[str, str]) -> str | None:
    """The kind that an intent with these values answers, though nothing was read as it; None where it is none.

    An answer to FOLLOW_UP is none of them: where nothing was read, it only thanks for what was told.
    """
    of_answers = {
        kind: ("answer", {"question": asked.value, "choice": said}) for kind, (asked, said) in ANSWERS.items()
    }
    return next((kind for kind, each in (ANOTHER_INTENT | of_answers).items() if each == (intent, values)), None)
