"""A first message, where a kind of follow-up tells what its intent alone does not."""

from __future__ import annotations

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT, LIKELY_ACT, SURE_BESIDE_ALARM
from bot.dialogue.follow_up_readings import (
    HEARD,
    likeliest_of_whole,
    sure_as_read,
    sure_by_clause,
    sure_by_either,
    sure_by_whole,
)
from bot.dialogue.losses import LOSSES
from bot.dialogue.phrases_heard import by_phrase, tells_of_pictures
from bot.dialogue.rewriting import NO_CONFIDENCE, as_act, as_intent, with_urgency
from bot.languages import language_named
from bot.languages.known import our_languages
from bot.message_values import (
    alarms,
    confidence_of,
    intent_of,
    intent_shares,
    is_in_doubt,
    language_of,
    phrases_of,
    text_of,
    urgency_of,
    whereabouts_of,
    word_count,
)
from bot.nlu.follow_up_model import SURE_TO_ANSWER
from bot.places.whose import speaks_of_another
from bot.taxonomy import (
    BEFORE_LEAVING_INTENTS,
    NEED_INTENTS,
    OWN_INTENTS,
    WITNESS_INTENTS,
    WORK_INTENTS,
    IntentName,
    Tier,
    tier_of,
)
from bot.turns.certainty import HARDLY_SURE, SURE_OF_FAREWELL
from bot.turns.turn import ALSO
from bot.typed.topics import asks_to_ask, cries_for_help, names_bank_account
from bot.understood import INTENT, OTHER_INTENTS, Understood

#: Asked by people who want to help; must be surer than other subjects, as it is no answer to someone who needs help.
_OF_GIFTS: frozenset[IntentName] = frozenset({"donate", "get_involved"})
#: What a first message about such a person may look like: a need, but not one that is the writer's own for sure.
_MAY_BE_OF_A_LOSS = NEED_INTENTS - {"self_harm", "left_exploitation", "immediate_danger"}
#: Probability of a ransom that outweighs words for pictures: of 1,560 messages about blackmail with pictures three look
#: so.
SURE_OF_RANSOM = 0.99
#: The same of a clause, which the whole message supports.
SURE_OF_RANSOM_IN_A_CLAUSE = 0.95
_RANSOM = "ransom"
#: Its answer stands beside that to somebody whose account is used.
_CARRIES = "made_to_carry"
#: From which wages are owed: what may be taken off them, and how much they must be, looks so by 0.96 to 0.98.
SURE_OF_WAGES = 0.985
#: The same where the gate asks whether somebody is safe: it does not ask those who only ask what the law says.
SURE_OF_WAGES_TOLD = 0.8
#: Two facts that together tell that somebody is held at work, each in a clause of its own, and how sure each must be
#: where the gate is in doubt: "company kept passport, 4 months no salary" looked like an offer and like rights.
_HELD_BY, SURE_OF_FACT = ("documents_taken", "unpaid_wages"), 0.9
#: From which a worry about somebody who is there already leads before an offer that is no surer than this.
SUPPORTED, SURE_OF_OFFER = 0.1, 0.9
#: From which a first message asks for lines rather than for help after getting out: "where can i get help, im in ...".
_OF_LINES, NEARLY_AS_LIKELY = "find_helpline", 0.3
#: What a message looks like that tells nothing beside a cry for help.
_TELL_NOTHING: frozenset[IntentName] = frozenset(
    {"greet", "thank", "goodbye", "menu", "affirm", "deny", "insult", "out_of_scope", "tell_location", "talk_to_human"}
)
#: From which that is more than a guess beside it.
SURE_OF_SMALL_TALK = 0.7
#: So many words that hold a cry for help and a place tell of no escape.
MOST_OF_A_CRY = 12


def as_first_message(parsed: Understood) -> Understood:
    """A first message, where a kind of follow-up tells what its intent alone does not.

    Pills that were taken are an emergency. Where a person is missing, or held for money, the answer is what to do,
    instead of advice to talk with them or to block the sender. Wages that are owed have their own answer.
    """
    parsed = _of_who_is_there(_told_beside_place(_asking_for_lines(_without_gift(parsed))))
    if (exploited := _as_exploited(parsed)) is not None:
        return exploited
    intent = intent_of(parsed)
    if _is_owed_wages(parsed):
        owed = with_urgency(parsed, tier=tier_of("worker_rights"))
        return as_intent(owed, "worker_rights", topic="follow_up_unpaid_wages")
    if intent == "self_harm" and sure_as_read(parsed, "took_something") >= LIKELY_ACT:
        return as_act(parsed)
    if intent == "immediate_danger" and _is_far_from_another(parsed):
        return with_urgency(as_intent(parsed, "worried_about_someone"), tier=Tier.CONCERN, asks=True)
    attack = by_phrase(parsed) and urgency_of(parsed) == Tier.EMERGENCY
    loss = _loss(parsed) if intent in _MAY_BE_OF_A_LOSS and not attack else _ransom_after_an_offer(parsed)
    if loss:
        return as_intent(parsed, "worried_about_someone", topic=f"follow_up_{loss}")
    not_begun = _has_not_begun(parsed) or _only_cries(parsed)
    return as_intent(parsed, "ask_for_help") if not_begun else _of_contact_or_doubt(parsed)


def _as_exploited(parsed: Understood) -> Understood | None:
    """The message as one of who is exploited, where two facts tell it together, or an account that is used; or None."""
    if is_in_doubt(parsed) and all(sure_by_clause(parsed, kind) >= SURE_OF_FACT for kind in _HELD_BY):
        return with_urgency(as_intent(parsed, "being_exploited"), tier=Tier.URGENT, asks=False)
    if _moves_money(parsed):
        return as_intent(parsed, "being_exploited", **{ALSO: f"utter_follow_up_{_CARRIES}"})
    return None


def _moves_money(parsed: Understood) -> bool:
    """Whether what looks like blackmail with pictures names none, and an account of the writer's instead.

    "A guy paid me 200 to let money go through my account and now he won't stop" was told that the person shown is not
    to blame.
    """
    text, language = text_of(parsed), language_of(parsed)
    pictures = intent_of(parsed) == "image_blackmail" and not tells_of_pictures(parsed)
    exploited = intent_shares(parsed).get("being_exploited", 0.0) >= SUPPORTED
    return pictures and exploited and names_bank_account(text, language)


def _only_cries(parsed: Understood) -> bool:
    """Whether help is asked for and nothing else is told: small talk, or a guess at having got out, beside it.

    "Hello is anyone there, I need help but they may take the phone any moment" was asked to say it in other words, and
    "good day I need help I am in Lebanon", of a maid who is locked in, was told that it is over.
    """
    intent = intent_of(parsed)
    told = intent == "left_exploitation" and (by_phrase(parsed) or word_count(parsed) > MOST_OF_A_CRY)
    nothing = intent in _TELL_NOTHING or (intent == "left_exploitation" and not told)
    sure = SURE_OF_OFFER if intent == "left_exploitation" else SURE_OF_SMALL_TALK
    guessed = confidence_of(parsed) < sure  # "help, how do I mend my mark in chemistry" is no guess
    return nothing and guessed and not alarms(parsed) and cries_for_help(text_of(parsed), language_of(parsed))


def _has_not_begun(parsed: Understood) -> bool:
    """Whether somebody asks first whether they may ask, and tells nothing of another yet.

    "I work in a house. may I ask something? nobody must know", of a cleaner, was thanked for not looking away; "I am
    scared, does anyone speak Vietnamese?" was shown a list of languages.
    """
    intent, text, language = intent_of(parsed), text_of(parsed), language_of(parsed)
    other_language = intent == "change_language" and language_named(text, our_languages()) != language
    if alarms(parsed) or other_language or not asks_to_ask(text, language):
        return False
    if intent in WITNESS_INTENTS:
        return not speaks_of_another(text, language)
    return tier_of(intent) is Tier.CONVERSATION


def _of_contact_or_doubt(parsed: Understood) -> Understood:
    """The message as one of a contact who wants money, or as a call for help where work is hardly its subject.

    "I fled from my husband, he says he catches me" was given guidance for workplaces: the harmless side of the gate's
    doubt.
    """
    intent = intent_of(parsed)
    if intent == "check_online_contact" and _is_asked_for_money(parsed):
        return as_intent(parsed, intent, topic="check_online_contact_money")
    if intent in WORK_INTENTS and is_in_doubt(parsed) and intent_shares(parsed).get(intent, 1.0) < HARDLY_SURE:
        return as_intent(parsed, "ask_for_help")
    return parsed


def _told_beside_place(parsed: Understood) -> Understood:
    """The message as what a phrase of it tells, where it looks like a place: "my brother is held", said in Tay Ninh."""
    told = [each["intent"] for each in phrases_of(parsed) if "intent" in each]
    if intent_of(parsed) != "tell_location" or not told:
        return parsed
    return with_urgency(as_intent(parsed, told[0]), tier=tier_of(told[0]), asks=False)


def _of_who_is_there(parsed: Understood) -> Understood:
    """The message as a worry, where it looks like an offer and tells of a relative alone who is there already.

    "My son is stuck in Myanmar for four months, they called him for data entry", of a father, was answered as an offer.
    """
    here = whereabouts_of(parsed)
    there = here.get("whose") == "other" and bool(here.get("only_others")) and bool(here.get("candidates"))
    offered = intent_of(parsed) in BEFORE_LEAVING_INTENTS and confidence_of(parsed) < SURE_OF_OFFER
    if not (there and offered) or intent_shares(parsed).get("worried_about_someone", 0.0) < SUPPORTED:
        return parsed
    return with_urgency(as_intent(parsed, "worried_about_someone"), tier=Tier.CONCERN, asks=True)


def _asking_for_lines(parsed: Understood) -> Understood:
    """The message as a question for lines, where that is nearly as likely as the guess that somebody got out."""
    guessed = intent_of(parsed) == "left_exploitation" and confidence_of(parsed) < LIKELIER_THAN_NOT
    lines = intent_shares(parsed).get(_OF_LINES, 0.0)
    asks = guessed and not is_in_doubt(parsed) and lines >= NEARLY_AS_LIKELY
    return parsed | {INTENT: {"name": _OF_LINES, "confidence": lines}} if asks else parsed


def _without_gift(parsed: Understood) -> Understood:
    """The message as not understood, where a gift is only guessed: "boss no give money", and Darija for "he hits me".

    A gift is assumed of nobody who may be in need. Someone who wants to give says so plainly.
    """
    guessed = confidence_of(parsed) < (SURE_OF_FAREWELL if _may_need_help(parsed) else HARDLY_SURE)
    if intent_of(parsed) not in _OF_GIFTS or not guessed:
        return parsed
    return with_urgency(parsed, tier=Tier.CONVERSATION) | {
        INTENT: {"name": "out_of_scope", "confidence": NO_CONFIDENCE}
    }


def _may_need_help(parsed: Understood) -> bool:
    """Whether the gate doubts, or pay that is owed is likely."""
    return is_in_doubt(parsed) or sure_by_whole(parsed, "unpaid_wages") >= LIKELIER_THAN_NOT


def _loss(parsed: Understood) -> str | None:
    """The kind of a message about a person who is held for money or missing; None where it is about something else.

    A ransom is assumed sooner where blackmail names no pictures, and later for somebody who may be held themself and
    tell what is asked for them.
    """
    intent = intent_of(parsed)
    kind, share = likeliest_of_whole(parsed)
    if kind == "ransom" and share >= SURE_OF_RANSOM:  # a video of a beating is a picture, too
        return kind
    if intent == "image_blackmail":
        pictures = tells_of_pictures(parsed)
        if pictures and confidence_of(parsed) >= SURE_BESIDE_ALARM:
            return None
        if not pictures and sure_as_read(parsed, "ransom") >= LIKELIER_THAN_NOT:
            return "ransom"  # money is asked for a person
    of_writer = kind == "ransom" and intent in OWN_INTENTS
    beaten = kind == "ransom" and is_in_doubt(parsed)  # "my friend is being beaten by her boss" looked a little like it
    least = SURE_TO_ANSWER if intent in WITNESS_INTENTS and not beaten else SURE_BESIDE_ALARM  # the intent says half
    return kind if kind in LOSSES and share >= least and not of_writer else None


def _ransom_after_an_offer(parsed: Understood) -> str | None:
    """The kind of a ransom, where the message looks like an offer and a clause says that money is asked for a person.

    "He was called there for a job, now the company does not let him go, they want 5 lakh" got the signs of a bad offer.
    """
    whole, clause = sure_by_whole(parsed, _RANSOM), sure_by_clause(parsed, _RANSOM)
    said = clause >= SURE_OF_RANSOM_IN_A_CLAUSE and whole >= HEARD
    return _RANSOM if said and intent_of(parsed) in BEFORE_LEAVING_INTENTS and is_in_doubt(parsed) else None


def _is_asked_for_money(parsed: Understood) -> bool:
    """Whether a contact wants money to be sent, or money and parcels to be received and passed on."""
    carries = sure_by_either(parsed, "made_to_carry") >= SURE_TO_ANSWER
    return carries or sure_by_whole(parsed, "should_i_pay") >= SURE_BESIDE_ALARM


def _is_owed_wages(parsed: Understood) -> bool:
    """Whether pay is owed and no more is told: "5 months no salary in qatar" got standards for all work.

    Also where the intent is hardly a guess: the same in Egyptian looked a little like a question of a company.
    """
    guessed = confidence_of(parsed) < LIKELIER_THAN_NOT
    of_work = intent_of(parsed) == "worker_rights" or (guessed and not alarms(parsed))
    least = SURE_OF_WAGES_TOLD if is_in_doubt(parsed) else SURE_OF_WAGES
    return of_work and sure_by_whole(parsed, "unpaid_wages") >= least


def _is_far_from_another(parsed: Understood) -> bool:
    """Whether danger is only guessed, for a relative elsewhere: "my daughter is in Lebanon, she phones and cries".

    The writer is asked whether they are safe.
    """
    elsewhere = whereabouts_of(parsed).get("whose") == "other"
    return elsewhere and "worried_about_someone" in (parsed.get(OTHER_INTENTS) or ()) and not by_phrase(parsed)
