"""Finds what people ask that is no intent of the taxonomy, where the conversation gives it its subject.

Lists of words know it (`bot/data/words/`), or the pages of guidance by their meaning; an alarm by a phrase comes before
them all. Alone "will they deport me?" looked like a question about the bot's own privacy, "should I go there?" like a
journey, "who is this?" like small talk.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.asked_of_page import FITS, FITS_BEFORE_ANOTHER, page_asked_for, same_question
from bot.dialogue.follow_up_certainty import SURE_BESIDE_ALARM
from bot.dialogue.follow_up_readings import is_sure, readings
from bot.dialogue.follow_up_weighing import fits
from bot.dialogue.guidance_page import as_page
from bot.dialogue.known import Known, language_to_read_in
from bot.dialogue.part_of_page import part_of_page
from bot.dialogue.rewriting import as_answer, as_intent, read_as, with_urgency
from bot.dialogue.whose_danger import phrase_counts
from bot.dialogue.workplaces import AT_WORK, guidance_at_work
from bot.follow_up_kind import kind_of
from bot.message_values import alarms, confidence_of, intent_of, text_of
from bot.nlu.follow_up_model import KIND_SURE
from bot.payloads import answer
from bot.taxonomy import NEED_INTENTS, WORK_INTENTS, IntentName, tier_of
from bot.turns.certainty import INTENT_SURE
from bot.turns.question import Question
from bot.typed.questions import match_asked, names_robot, names_us, service_asked
from bot.typed.statements import hurries, match_about_line, parts_of
from bot.typed.topics import further_named, topic_named
from bot.understood import ENTITIES, OTHER_INTENTS, Understood

#: What a conversation is about in which helplines were named.
NAMED_LINES: frozenset[IntentName] = NEED_INTENTS | {"find_helpline"}
#: What it is about where "should I go there?" and "should I pay?" are answered.
_MAY_GO_OR_PAY: frozenset[IntentName] = NAMED_LINES | WORK_INTENTS | {"check_job_offer", "check_online_contact"}
#: What it is about where nothing but this service can have the price that is asked for.
_WITHOUT_PRICE: frozenset[IntentName | None] = frozenset(
    {
        None, "about_us", "donate", "get_involved", "what_is_trafficking", "spot_the_signs", "types_of_exploitation",
        "how_traffickers_recruit", "trafficking_facts",
    }
)  # fmt: skip
_OF_COST = answer("line", "cost")
_PRIVACY: Final = "ask_privacy"
#: Who answers here, asked by anybody.
_WHO_ANSWERS = ("phone", "who")
#: Whether this is the police or another authority, as the lists name it.
_OFFICIAL = "official"
#: A blackmailer with pictures wants to meet; in another need a hotel or a visit may be anything.
_TOLD_TO_COME = "told_to_come"
#: The pages of guidance for people at work about signs, and about what to do.
_PAGES: dict[IntentName, dict[str, str]] = {
    "finance_red_flags": {"signs": "finance_red_flags_more", "what_to_do": "finance_red_flags_more_2"},
    "healthcare_guidance": {"signs": "healthcare_guidance_more", "what_to_do": "healthcare_guidance_more_2"},
    "supply_chain_risk": {"signs": "supply_chain_risk_more", "what_to_do": "supply_chain_risk_more_2"},
    "report_suspicion": {"what_to_do": "report_suspicion_more"},
    "worried_about_someone": {"talk": "worried_about_someone_more"},
}
#: What a further question about work looks like to a model that reads it alone, however sure it is.
_LOOKS_LIKE: frozenset[IntentName] = frozenset(
    {
        "ask_privacy", "report_suspicion", "spot_the_signs", "worried_about_someone", "delete_my_data",
        "frontline_guidance", "menu",
    }
)  # fmt: skip
#: So few words are the answer to "Where do you work?".
_MOST_OF_WORKPLACE = 4


def as_asked(parsed: Understood, known: Known) -> Understood | None:
    """The message as what it asks; None where it asks nothing of the kind."""
    text = text_of(parsed)
    if known.need in NEED_INTENTS and hurries(text, known.language):
        return read_as(parsed, "ask_for_help")
    if phrase_counts(parsed, known.need):
        return None
    alarm = alarms(parsed)
    asked = match_asked(text, language_to_read_in(parsed, known))
    if asked and asked[0] != "phone" and _is_another_subject(parsed):
        asked = None
    if asked == _WHO_ANSWERS and service_asked(text, language_to_read_in(parsed, known)) == _OFFICIAL:
        asked = None  # "who are you, police?" is answered no or yes, as "are you the police?" is
    if asked and asked[1] == _TOLD_TO_COME and known.need != "image_blackmail":
        asked = None
    own_question = same_question(parsed, text, known)  # "what should I ask them?" of an offer is no wish to go there
    if asked and not own_question and _has_its_subject(asked[0], known) and not (alarm and asked[0] == "phone"):
        return _of_list(parsed, *asked)
    if alarm or own_question:
        return own_question
    if intent_of(parsed) == "bot_challenge" and names_robot(text, language_to_read_in(parsed, known)):
        return as_intent(parsed, "bot_challenge", question="phone", choice="robot")
    return (
        _about_us(parsed, text, known)
        or part_of_page(parsed, text, known)
        or _topic_after_getting_out(parsed, text, known)
        or _by_words_or_meaning(parsed, text, known)
    )


def _of_list(parsed: Understood, question: str, choice: str) -> Understood:
    """The message as the question of a list; whoever holds the phone is not asked whether somebody is near."""
    if question == "phone":
        return read_as(parsed, "bot_challenge", question=question, choice=choice)
    return as_answer(parsed, question, choice) | {OTHER_INTENTS: []}


def _is_another_subject(parsed: Understood) -> bool:
    """Whether the classifier reads what words on a list only seem to ask: "will the embassy help?" fears no embassy."""
    return any(each.sure >= KIND_SURE and _fears_nobody(each.kind) for each in readings(parsed))


def _fears_nobody(kind: str) -> bool:
    return kind_of(kind).sounds_like_fear or kind_of(kind).saves_a_life


def _by_words_or_meaning(parsed: Understood, text: str, known: Known) -> Understood | None:
    """The page that a list of words names, unless it has just been read; else the one that the question means."""
    if known.need in NEED_INTENTS and is_sure(parsed):
        return None  # what is asked in the middle of a need has an answer of its own
    named = _page_of_work(parsed, text, known)
    read = named and any(f"utter_{each['value']}" in known.shown for each in named[ENTITIES])
    least = FITS_BEFORE_ANOTHER if named and not read else FITS  # a list knows two pages, where there are many
    found = page_asked_for(parsed, text, known, least) or named
    if found and _has_answer_of_its_own(parsed, known, unread=not _was_read(found, known)):
        return None
    return found


def _was_read(page: Understood, known: Known) -> bool:
    """Whether the page was shown in this session already."""
    return any(f"utter_{each['value']}" in known.said for each in page[ENTITIES])


def _has_answer_of_its_own(parsed: Understood, known: Known, *, unread: bool) -> bool:
    """Whether a follow-up answers what the page, which was read, did not: "is it normal?" of an offer.

    What a life may hang on comes also before a page that is unread: "they leave at eight, do I call now or wait?" of a
    clerk is answered by no list of what to note.
    """
    return any(
        kind_of(each.kind).before_a_page
        and (kind_of(each.kind).said_again or not unread)
        and each.sure >= SURE_BESIDE_ALARM
        and fits(each.kind, known)
        for each in readings(parsed)
    )


def _about_us(parsed: Understood, text: str, known: Known) -> Understood | None:
    """What is asked about the service: its price, who reads this, by the press, whose it is.

    A price alone counts where nothing else has one.
    """
    language = language_to_read_in(parsed, known)
    what = service_asked(text, language) or _official_in_a_part(text, language)
    if what == "private":  # "who reads it" may be said of a letter, too
        return as_intent(parsed, _PRIVACY) if intent_of(parsed) == _PRIVACY else None
    if what in (None, "price") and known.need in _WITHOUT_PRICE:
        line = match_about_line(text, language)
        what = "cost" if what or (line and line.payload == _OF_COST) else None
    if what == "cost" and known.need in NAMED_LINES and not names_us(text, language):
        return as_answer(parsed, Question.LINE, "cost") | {OTHER_INTENTS: []}
    if what in (None, "price") or (what == "press" and known.need in NEED_INTENTS):
        return None
    return as_page(parsed, "about_us", "about_us" if what == "made" else f"about_us_{what}")


def _official_in_a_part(text: str, language: str | None) -> str | None:
    """That a sentence of a longer message asks whether this is the police: "I am here with a visa. are you migra?"."""
    return next((_OFFICIAL for part in parts_of(text) if service_asked(part, language) == _OFFICIAL), None)


def _has_its_subject(question: str, known: Known) -> bool:
    """Whether the conversation is about what the question is about; "who is this?" may be asked at any time.

    Debts that were paid are no question of somebody who wants to die.
    """
    subjects = NAMED_LINES if question == "line" else _MAY_GO_OR_PAY - {"self_harm"}
    return question == "phone" or known.need in subjects


def _topic_after_getting_out(parsed: Understood, text: str, known: Known) -> Understood | None:
    """The page about life after getting out that a list of words names: papers, a place to stay."""
    if known.need != "left_exploitation" or not (topic := topic_named(text, known.language)):
        return None
    return as_intent(with_urgency(parsed, tier=tier_of(known.need)), known.need, topic=f"{known.need}_{topic}")


def _page_of_work(parsed: Understood, text: str, known: Known) -> Understood | None:
    """The page of somebody's workplace, or the one that answers a further question about work."""
    intent = intent_of(parsed)
    subject = known.need
    names_it = intent == AT_WORK or (subject == AT_WORK and len(text.split()) <= _MOST_OF_WORKPLACE)
    if names_it and (guidance := guidance_at_work(text, known.language)):
        work, topic = guidance
        return as_page(parsed, work, topic.get("topic"))
    pages = _PAGES.get(subject) if subject else None
    if subject and pages and (confidence_of(parsed) < INTENT_SURE or intent in _LOOKS_LIKE or intent == subject):
        page = pages.get(further_named(text, known.language) or "")
        return as_page(parsed, subject, page) if page else None
    return None
