"""A first message about somebody missing, held for money, or with an act under way."""

from __future__ import annotations

import pytest

from bot.dialogue.first_message import as_first_message
from tests.unit.dialogue.messages_read import in_clauses, said, values


def test_a_first_message_about_somebody_missing_or_held_for_money_is_about_that() -> None:
    """A video of a beating with a sum looked like blackmail with pictures: "block them" breaks the only contact."""
    read = as_first_message(said("ransom", intent="image_blackmail", tier="urgent"))
    assert read["intent"]["name"] == "worried_about_someone"
    assert values(read) == {"topic": "follow_up_ransom"}
    guess = said("ransom", 0.5, intent="image_blackmail", tier="urgent")
    assert as_first_message(guess)["intent"]["name"] == "worried_about_someone"
    of_pictures = guess | {"text": "pay or all see the videos"}
    assert as_first_message(of_pictures) == of_pictures
    beaten = said("ransom", 0.995, intent="image_blackmail", tier="urgent") | {"text": "they sent a video, want 5 lakh"}
    assert values(as_first_message(beaten)) == {"topic": "follow_up_ransom"}
    pills = as_first_message(said("took_something", intent="self_harm", tier="urgent"))
    assert pills["urgency"]["tier"] == "emergency"


def test_a_worry_that_is_likely_a_ransom_is_answered_as_one() -> None:
    """The intent says half of it: "they hold my son for a week and want 180 thousand" was thanked for a worry."""
    held = said("ransom", 0.83, intent="worried_about_someone")
    assert values(as_first_message(held)) == {"topic": "follow_up_ransom"}
    assert values(as_first_message(said("ransom", 0.83, intent="child_at_risk", tier="urgent"))) == {}
    in_doubt = held | {"urgency": {**held["urgency"], "asks": True}}
    assert values(as_first_message(in_doubt)) == {}  # "a friend of mine is being beaten by her boss"


def test_a_contact_who_wants_money_passed_on_is_answered_about_the_money() -> None:
    """A widow whose fiance on a rig wanted money received and sent on read warning signs, and no answer."""
    page = {"topic": "check_online_contact_money"}
    assert values(as_first_message(said("should_i_pay", 0.88, intent="check_online_contact"))) == page
    carries = in_clauses(("tells_more", 0.6), ("made_to_carry", 0.93), whole=0.04)
    carries["intent"] = {"name": "check_online_contact", "confidence": 0.9}
    assert values(as_first_message(carries)) == page
    assert values(as_first_message(said("looks_good", intent="check_online_contact"))) == {}


def test_a_phrase_of_ransom_is_none_of_pictures() -> None:
    """Whatever the whole message looks like."""
    phrase = {"kind": "phrase", "intent": "being_exploited", "indicator": "ransom_or_relative_held", "phrase": "ransom"}
    read = as_first_message(said("ransom", 0.93, intent="image_blackmail", tier="urgent", evidence=[phrase]))
    assert values(read) == {"topic": "follow_up_ransom"}
    shown = phrase | {"intent": "image_blackmail", "indicator": "image_blackmail"}
    of_pictures = said("ransom", 0.93, intent="image_blackmail", tier="urgent", evidence=[shown])
    assert as_first_message(of_pictures) == of_pictures


def test_wages_that_are_owed_are_answered_as_such() -> None:
    """Told to the model alone, months without pay are a question about rights, or hardly anything."""
    owed = {"topic": "follow_up_unpaid_wages"}
    assert values(as_first_message(said("unpaid_wages", 0.99, intent="worker_rights"))) == owed
    guess = said("unpaid_wages", 0.99, intent="supply_chain_risk") | {
        "intent": {"name": "supply_chain_risk", "confidence": 0.2}
    }
    assert as_first_message(guess)["intent"]["name"] == "worker_rights"
    held = guess | {"urgency": {"tier": "urgent", "asks": False}}
    assert as_first_message(held) == held
    assert values(as_first_message(said("unpaid_wages", 0.97, intent="worker_rights"))) == {}
    in_doubt = said("unpaid_wages", 0.87, intent="worker_rights", asks=True)
    assert values(as_first_message(in_doubt)) == owed


def test_a_gift_is_assumed_of_nobody_who_may_need_help() -> None:
    """The words "boss no give money" were told how to donate; wages that are owed are heard in them, else nothing."""
    guess = said("unpaid_wages", 0.93, intent="donate", asks=True) | {"intent": {"name": "donate", "confidence": 0.52}}
    assert values(as_first_message(guess)) == {"topic": "follow_up_unpaid_wages"}
    nothing = said("other", 0.6, intent="donate") | {"intent": {"name": "donate", "confidence": 0.17}}
    assert as_first_message(nothing)["intent"]["name"] == "out_of_scope"
    plain = said("other", intent="donate") | {"intent": {"name": "donate", "confidence": 0.97}}
    assert as_first_message(plain) == plain


def test_guidance_for_work_that_is_hardly_the_subject_is_a_call_for_help() -> None:
    """A bride of 17 who fled read what to do at work: the gate doubted, and took the harmless side."""
    work = said("marriage", 0.4, intent="frontline_guidance", asks=True)
    ranked = work | {"intent_ranking": [{"name": "frontline_guidance", "confidence": 0.09}]}
    assert as_first_message(ranked)["intent"]["name"] == "ask_for_help"
    sure = work | {"intent_ranking": [{"name": "frontline_guidance", "confidence": 0.9}]}
    assert as_first_message(sure) == sure


def test_papers_kept_and_pay_owed_tell_together_that_somebody_is_held() -> None:
    """The words "company kept my passport, 4 months no salary" looked like an offer, and like rights at work."""
    both = in_clauses(("documents_taken", 0.99), ("unpaid_wages", 0.98), asks=True)
    assert as_first_message(both)["intent"]["name"] == "being_exploited"
    assert as_first_message(both)["urgency"]["tier"] == "urgent"
    one = in_clauses(("documents_taken", 0.99), ("debt", 0.98), asks=True)
    assert as_first_message(one)["intent"]["name"] != "being_exploited"


def test_a_ransom_after_an_offer_is_one() -> None:
    """A father whose son had been called abroad for a job, and was held for money, read the signs of a bad offer."""
    held = in_clauses(("warning_sign", 0.98), ("ransom", 0.99), whole=0.12, asks=True)
    held["intent"] = {"name": "check_job_offer", "confidence": 0.85}
    assert values(as_first_message(held)) == {"topic": "follow_up_ransom"}
    sure = held | {"urgency": {**held["urgency"], "asks": False}}
    assert values(as_first_message(sure)) == {}


def test_a_question_for_help_is_no_story_of_who_got_out() -> None:
    """The words "where can i get help, im in birmingham" looked like both, and nobody asked which Birmingham."""
    ranking = [{"name": "left_exploitation", "confidence": 0.43}, {"name": "find_helpline", "confidence": 0.35}]
    asked = said("other", 0.3, "left_exploitation", tier="concern") | {"intent_ranking": ranking}
    asked["intent"] = {"name": "left_exploitation", "confidence": 0.43}
    assert as_first_message(asked)["intent"]["name"] == "find_helpline"
    assert as_first_message(asked | {"intent_ranking": ranking[:1]})["intent"]["name"] == "left_exploitation"


def test_a_phrase_beside_a_place_is_told() -> None:
    """The words "I am in Tay Ninh, my brother is held in Cambodia" looked like no more than a place."""
    phrase = {"kind": "phrase", "intent": "being_exploited", "indicator": "ransom_or_relative_held", "phrase": "held"}
    place = said("other", 0.5, "tell_location", tier="conversation", asks=True, evidence=[phrase])
    read = as_first_message(place)
    assert (read["intent"]["name"], read["urgency"]["tier"]) == ("being_exploited", "urgent")
    assert as_first_message(said("other", 0.5, "tell_location"))["intent"]["name"] == "tell_location"


@pytest.mark.parametrize(
    ("language", "text", "intent", "read"),
    [
        ("uk", "працюю вдома. можна щось спитати? щоб ніхто не дізнався", "report_suspicion", "ask_for_help"),
        ("vi", "em sợ quá, có ai nói tiếng việt không", "change_language", "ask_for_help"),
        ("en", "does anyone speak french here", "change_language", "change_language"),
        ("en", "can i ask something? my sister has a man who hits her", "report_suspicion", "report_suspicion"),
        ("en", "can i ask a question, what is trafficking", "what_is_trafficking", "what_is_trafficking"),
        ("en", "i work in a nail bar", "report_suspicion", "report_suspicion"),
    ],
)  # fmt: skip
def test_who_asks_whether_they_may_ask_calls_for_help(language: str, text: str, intent: str, read: str) -> None:
    """A cleaner who wanted nobody to know was thanked as a witness; a question that is asked has its answer."""
    message = said("other", 0.2, intent=intent, tier="conversation") | {"text": text, "language": {"code": language}}
    assert as_first_message(message)["intent"]["name"] == read


def test_a_son_who_is_stuck_abroad_already_is_no_offer() -> None:
    """The father read the signs of a bad offer; who asks for themself, or is sure to, still does."""
    there = {"country": "MM", "candidates": ("MM",), "whose": "other", "only_others": True}
    ranked = [{"name": "check_job_offer", "confidence": 0.84}, {"name": "worried_about_someone", "confidence": 0.13}]
    offer = said("ransom", 0.2, intent="check_job_offer") | {"whereabouts": there, "intent_ranking": ranked}
    read = as_first_message(offer)
    assert (read["intent"]["name"], read["urgency"]["tier"]) == ("worried_about_someone", "concern")
    for other in (
        {"whereabouts": there | {"only_others": False}},
        {"intent": {"name": "check_job_offer", "confidence": 0.95}},
    ):
        assert as_first_message(offer | other)["intent"]["name"] == "check_job_offer"


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("greet", "hello is anyone there. i need help but they may take the phone any moment"),
        ("out_of_scope", "pls someone help me"),
        ("left_exploitation", "good day i need help i am in lebanon"),
    ],
)
def test_a_cry_for_help_is_heard_beside_small_talk(intent: str, text: str) -> None:
    """The first was asked to say it in other words, and the last told that it is over."""
    guess = {"name": intent, "confidence": 0.5}
    cried = {**said("tells_more", 0.1, intent=intent), "text": text, "language": {"code": "en"}, "intent": guess}
    assert as_first_message(cried)["intent"]["name"] == "ask_for_help"


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("check_job_offer", "i need help to see if this job is real"),
        ("quick_exit", "help me hide this chat"),
        ("left_exploitation", "i need help, i ran away from the house of my madam last week and i have no papers now"),
        ("greet", "hello, who are you"),
    ],
)
def test_help_with_something_that_is_told_is_answered_on_that(intent: str, text: str) -> None:
    """Where anything is told, the cry says nothing more."""
    told = {**said("tells_more", 0.1, intent=intent), "text": text, "language": {"code": "en"}}
    assert as_first_message(told)["intent"]["name"] == intent


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "he paid me to let money go thru my acc and now he wont stop", "being_exploited"),
        ("es", "use mi cuenta del banco para el y ahora me amenaza", "being_exploited"),
        ("ru", "дал ему мою карту а теперь он угрожает", "being_exploited"),
        ("en", "he wants the money on my account or he sends my pics", "image_blackmail"),
        ("en", "he sends it to my mother if i dont pay", "image_blackmail"),
    ],
)
def test_an_account_that_is_used_is_no_blackmail_with_pictures(language: str, text: str, read: str) -> None:
    """Where no picture is named, and being exploited is likely too: the person shown is not to blame, it said."""
    shares = [{"name": "image_blackmail", "confidence": 0.6}, {"name": "being_exploited", "confidence": 0.3}]
    message = said("should_i_pay", 0.4, intent="image_blackmail", tier="urgent") | {"text": text}
    found = as_first_message(message | {"intent_ranking": shares, "language": {"code": language}})
    assert found["intent"]["name"] == read
    assert (values(found) == {"also": "utter_follow_up_made_to_carry"}) is (read == "being_exploited")
