"""What a message means in the middle of a conversation, as far as the conversation lets it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.answer_beside import with_answer_of_first_word
from bot.dialogue.follow_ups import as_follow_up
from bot.dialogue.known import Known
from bot.dialogue.likely_kinds import with_likely_kinds
from bot.dialogue.questions_beside import with_questions_beside
from bot.understood import BESIDE, LIKELY_KINDS, MAY_BE_DANGER, READ_AS
from tests.unit.dialogue.messages_read import EXPLOITED, SAFE, first_word, in_clauses, said, values


@pytest.mark.parametrize(
    ("kind", "question", "choice"),
    [
        ("embassy", "follow_up", "embassy"),
        ("text_only", "contact", "text"),
        ("will_they_tell", "line", "told_on"),
        ("not_safe", "safe", "no"),
        ("line_failed", "line", "unanswered"),
    ],
)
def test_a_sure_kind_is_what_was_meant(kind: str, question: str, choice: str) -> None:
    """An answer of the dialogue where there is one, else a follow-up of its own, as urgent as the need."""
    read = as_follow_up(said(kind), EXPLOITED)
    assert values(read) == {"question": question, "choice": choice}
    assert read is not None
    assert read["intent"] == {"name": "answer", "confidence": 1.0}
    assert read[READ_AS] == {"name": kind, "confidence": 0.9}


def test_a_call_that_failed_was_no_step_that_helped() -> None:
    """Other numbers, and how to call again; a call that helped is acknowledged, a boss who hung up is no call."""
    failed = said("took_a_step") | {"text": "I rang 112, they didn't understand me and hung up"}
    assert values(as_follow_up(failed, EXPLOITED)) == {"question": "line", "choice": "unanswered"}
    told = said("tells_more") | {"text": "i called 112 and nobody came"}
    assert values(as_follow_up(told, EXPLOITED)) == {"question": "line", "choice": "unanswered"}
    seems_spanish = said("took_a_step") | {"text": "llamé al 112 y me colgaron", "language": {"code": "es"}}
    unknown = Known(need="being_exploited", tier="urgent")
    assert values(as_follow_up(seems_spanish, unknown)) == {"question": "line", "choice": "unanswered"}
    helped = said("took_a_step") | {"text": "I rang 112, they are on the way"}
    assert values(as_follow_up(helped, EXPLOITED))["choice"] == "took_a_step"
    boss = said("tells_more") | {"text": "my boss hung up on my mother and laughed"}
    assert values(as_follow_up(boss, EXPLOITED))["choice"] == "tells_more"


BLACKMAILED = Known(need="image_blackmail", tier="urgent", language="ru")


@pytest.mark.parametrize("kind", ["danger_grows", "someone_near"])
def test_pictures_that_are_posted_in_an_hour_bring_nobody(kind: str) -> None:
    """Somebody who does come is still heard, and in another need a word for posting says nothing of it."""
    posts = said(kind) | {"text": "через час выложит"}
    assert values(as_follow_up(posts, BLACKMAILED))["choice"] == "pictures_feared"
    more = said(kind) | {"text": "через час выложит а потом приедет ко мне домой и убьет"}
    assert values(as_follow_up(more, BLACKMAILED)).get("choice") != "pictures_feared"
    comes = said(kind) | {"text": "через час он приедет"}
    assert values(as_follow_up(comes, BLACKMAILED)).get("choice") != "pictures_feared"
    assert values(as_follow_up(posts, replace(BLACKMAILED, need="being_exploited"))).get("choice") != "pictures_feared"


def test_a_threat_to_post_is_heard_though_nothing_else_was_understood() -> None:
    """Not where something is asked, or another alarm is raised."""
    threat = said("other") | {"text": "он выложит их"}
    assert values(as_follow_up(threat, BLACKMAILED))["choice"] == "pictures_feared"
    assert as_follow_up(threat | {"text": "он выложит их?"}, BLACKMAILED) is None
    danger = {
        "urgency": {"tier": "emergency", "asks": False},
        "intent": {"name": "immediate_danger", "confidence": 0.9},
    }
    assert as_follow_up(threat | danger, BLACKMAILED) is None


def test_the_log_is_told_the_kind_that_leads_and_an_act_by_its_own() -> None:
    """What staff see is what decided the answer: not what was asked beside it, and not what an answer came before."""
    assert READ_AS not in with_questions_beside(said("embassy", intent="being_exploited"), EXPLOITED)
    for kind in ("took_something", "medical"):
        read = as_follow_up(said(kind, 0.95), Known(need="self_harm", tier="urgent", language="en"))
        assert (read or {})[READ_AS]["name"] == kind
    message = said("embassy")
    follow_up = as_follow_up(message, SAFE)
    assert follow_up is not None
    assert READ_AS not in (with_answer_of_first_word(message, SAFE, follow_up, first_word("safe", "no")) or {})
    led = with_answer_of_first_word(message, SAFE, follow_up, first_word("safe", "yes"))
    assert (led or {})[READ_AS]["name"] == "embassy"


@pytest.mark.parametrize(
    ("parsed", "known"),
    [
        (said("embassy", sure=0.4), EXPLOITED),
        (said("other"), EXPLOITED),
        (said("embassy"), Known(need="check_job_offer", language="en")),
        (said("debt"), Known(need="self_harm", tier="urgent", language="en")),
        (said("someone_near", sure=0.6), EXPLOITED),
        (said("scared"), Known(need="find_helpline", language="en")),
        (said("am_safe"), EXPLOITED),
        ({**said("embassy"), "follow_up": []}, EXPLOITED),
    ],
)
def test_a_guess_or_what_has_no_subject_here_is_none(parsed: dict[str, Any], known: Known) -> None:
    """A banker has no debts to a trafficker, and hiding the chat wants more than a guess."""
    assert as_follow_up(parsed, known) is None


@pytest.mark.parametrize(("kind", "taken"), [("money_lost", True), ("where_to_go", False)])
def test_who_asked_about_an_offer_and_lost_money_by_it_is_answered(kind: str, taken: bool) -> None:
    """Whether an offer is genuine is no question any more for someone who paid; the rest means nobody in need."""
    known = Known(need="check_job_offer", tier="information", language="en")
    assert (as_follow_up(said(kind, 0.8), known) is not None) is taken


def test_an_alarm_that_the_conversation_has_not_comes_first() -> None:
    """By a phrase always; by a probability, unless the kind is nearly sure. The need's own alarm is no obstacle."""
    phrase = [{"kind": "phrase", "phrase": "he hits me", "intent": "immediate_danger"}]
    attack = said("where_to_go", intent="immediate_danger", tier="emergency", evidence=phrase)
    assert as_follow_up(attack, EXPLOITED) is None
    assert as_follow_up(attack, Known(need="immediate_danger", tier="emergency", language="en")) is not None
    guess = {"intent": "image_blackmail", "tier": "urgent", "evidence": []}
    assert as_follow_up(said("where_to_go", 0.6, **guess), EXPLOITED) is None
    assert as_follow_up(said("where_to_go", 0.9, **guess), EXPLOITED) is not None
    own = said("where_to_go", 0.72, intent="being_exploited", tier="urgent", evidence=phrase)
    assert as_follow_up(own, EXPLOITED) is not None


def test_suicidal_words_lead_and_are_taken_back() -> None:
    """Beside blackmail the crisis line comes first; someone who says that they don't want to die gets no more of it."""
    phrase = [{"kind": "phrase", "intent": "self_harm", "phrase": "want to die"}]
    both = said("money_lost", intent="image_blackmail", tier="urgent", evidence=phrase)
    read = as_follow_up(both, Known(need="image_blackmail", tier="urgent", language="en"))
    assert read is not None
    assert (read["intent"]["name"], read["other_intents"]) == ("self_harm", ["image_blackmail"])
    denied = said("not_this", 0.95, intent="self_harm", tier="urgent", evidence=phrase)
    known = Known(need="self_harm", tier="urgent", language="en")
    assert values(as_follow_up(denied, known))["choice"] == "not_this"
    clause = {"name": "not_this", "confidence": 0.99, "words": 4, "start": 0, "end": 0}  # "I want to die, I was sold"
    told = said("not_this", 0.63, intent="self_harm", tier="urgent", evidence=phrase) | {"follow_up_clauses": [clause]}
    assert as_follow_up(told, known) is None
    guessed = said("not_this", 0.6, intent="self_harm", tier="urgent", evidence=phrase)
    assert as_follow_up(guessed, known) is None


def test_a_clause_says_what_the_whole_does_not() -> None:
    """In "text. but will police arrest me?" both are heard, and the answer is kept beside the question."""
    read = as_follow_up(in_clauses(("text_only", 0.9), ("no_papers", 0.8), whole=0.48), EXPLOITED)
    assert values(read) == {"question": "follow_up", "choice": "no_papers"}
    assert read is not None
    assert read[BESIDE] == {"question": "contact", "choice": "text"}
    one_word = in_clauses(("no_police", 0.7), words=1)
    assert as_follow_up(one_word, EXPLOITED) is None


def test_what_saves_leads_what_is_asked() -> None:
    """Somebody near comes before a question, wherever it stands."""
    read = as_follow_up(in_clauses(("embassy", 0.9), ("someone_near", 0.9)), EXPLOITED)
    assert values(read) == {"question": "safe", "choice": "near"}


def test_a_guess_is_offered_and_not_answered() -> None:
    """Also where the advice for the need was said; what brings an ambulance is answered on less."""
    told = Known(need="being_exploited", tier="urgent", language="en", said=("utter_urgent_being_exploited",))
    guess = said("embassy", 0.65)
    assert as_follow_up(guess, told) is None
    assert [each["name"] for each in with_likely_kinds(guess, told)[LIKELY_KINDS]] == ["embassy"]
    assert as_follow_up(said("medical", 0.65), told) is not None


@pytest.mark.parametrize(("need", "taken"), [("worried_about_someone", True), ("being_exploited", False)])
def test_who_was_taken_for_a_witness_says_that_it_is_about_them(need: str, *, taken: bool) -> None:
    """From someone who is exploited it says nothing new."""
    read = as_follow_up(said("is_me"), Known(need=need, tier="concern", language="en"))
    assert (values(read) == {"question": "follow_up", "choice": "is_me"}) is taken


def test_the_chat_of_who_tells_of_another_is_not_hidden() -> None:
    """Her phone is watched, and not the teacher's."""
    assert as_follow_up(said("someone_near", 0.99), Known(need="report_suspicion", language="en")) is None
    assert as_follow_up(said("someone_near", 0.95), EXPLOITED) is not None


def test_how_a_firm_is_checked_is_told_by_its_page() -> None:
    """Whoever asks."""
    for need in ("check_job_offer", "worried_about_someone"):
        read = as_follow_up(said("how_to_check"), Known(need=need, language="en"))
        assert values(read) == {"topic": "check_job_offer_more_2"}


def test_who_asks_at_work_is_answered_about_the_case() -> None:
    """What to write down is no subject of a page; a shelter for themself is no question of theirs."""
    at_work = Known(need="finance_red_flags", tier="information", language="en")
    assert values(as_follow_up(said("keep_evidence"), at_work))["choice"] == "keep_evidence"
    assert as_follow_up(said("where_to_go"), at_work) is None


def test_a_ransom_is_no_blackmail_with_pictures() -> None:
    """To block those who hold a brother would break the only contact; where pictures are named they are meant."""
    worried = Known(need="worried_about_someone", tier="concern", language="en")
    held = said("ransom", 0.6, intent="image_blackmail", tier="urgent")
    assert values(as_follow_up(held, worried)) == {"question": "follow_up", "choice": "ransom"}
    assert as_follow_up(held | {"text": "pay or all see the videos"}, worried) is None


def test_who_is_attacked_hides_no_chat() -> None:
    """The words "he comes to the door with a knife" say that somebody is near, too: the number comes first."""
    phrase = {"kind": "phrase", "intent": "immediate_danger", "phrase": "with a knife"}
    near = said("someone_near", 0.99, intent="immediate_danger", tier="emergency")
    assert values(as_follow_up(near, EXPLOITED)) == {"question": "safe", "choice": "near"}
    attacked = said("someone_near", 0.99, intent="immediate_danger", tier="emergency", evidence=[phrase])
    assert as_follow_up(attacked, EXPLOITED) is None


def test_what_is_told_for_the_first_time_is_no_question() -> None:
    """By "they force me to sell sex", after a wish to die: the lines for it come, and a clinic is named beside."""
    told = said("forced_sex", 0.95, intent="being_exploited", tier="urgent")
    assert as_follow_up(told, Known(need="self_harm", tier="urgent", language="en")) is None
    assert values(as_follow_up(told, EXPLOITED)) == {"question": "follow_up", "choice": "forced_sex"}


def test_who_has_called_does_not_ask_whether_to_call() -> None:
    """Whatever the number in the message looks like; to call and to have called are told apart by a list of words."""
    for text, language, kind in (
        ("should i ring 999 now or wait", "en", "call_now"),
        ("i havent called yet, should i call", "en", "call_now"),
        ("is it strange to call them now", "en", "call_now"),
        ("dois-je appeler maintenant ?", "fr", "call_now"),
        ("ainda nao liguei, devo ligar", "pt", "call_now"),
        ("ещё не позвонила, звонить?", "ru", "call_now"),
        ("ive rang 999 theyre sending someone, what now", "en", "took_a_step"),
        ("ya llame al 911, y ahora?", "es", "took_a_step"),
        ("112 पर कर दिया, पुलिस आ रही है। अब मैं क्या करूं", "hi", "took_a_step"),
        ("دقيت للدرك وقالوا جايين", "ar", "took_a_step"),
    ):
        known = Known(need="being_exploited", tier="urgent", language=language)
        assert values(as_follow_up(said("call_now") | {"text": text}, known))["choice"] == kind, text


def test_how_to_check_is_not_said_twice_of_an_offer() -> None:
    """Someone who was told how, and goes on about the offer, hears which parts of it are warning signs."""
    known = Known(need="check_job_offer", tier="information", language="en")
    first = as_follow_up(said("how_to_check"), known)
    assert values(first)["topic"] == "check_job_offer_more_2"
    told = replace(known, said=frozenset({"utter_check_job_offer_more_2"}))
    assert values(as_follow_up(said("how_to_check"), told))["choice"] == "tells_more"


@pytest.mark.parametrize(
    ("kind", "need", "taken"),
    [
        ("act_normal", "report_suspicion", True),
        ("act_normal", "frontline_guidance", True),
        ("act_normal", "being_exploited", False),
        ("loves_them", "being_exploited", True),
        ("loves_them", "worried_about_someone", False),
        ("report_them", "check_job_offer", True),
        ("compensation", "left_exploitation", True),
        ("endure", "self_harm", False),
    ],
)
def test_what_is_asked_by_some_is_not_answered_to_others(kind: str, need: str, taken: bool) -> None:
    """Someone who sees it is told to go on as usual, and someone to whom it happens is not."""
    known = Known(need=need, tier="concern", language="en")
    assert (as_follow_up(said(kind, 0.97), known) is not None) is taken


def test_the_chat_goes_where_they_come_back_and_it_must_be_deleted() -> None:
    """Being near and asking how to delete share such a message; someone who only asks how is told how."""
    both = [{"name": "someone_near", "confidence": 0.55}, {"name": "delete_chat", "confidence": 0.4}]
    assert values(as_follow_up(said("other") | {"follow_up": both}, EXPLOITED))["choice"] == "near"
    witness = Known(need="worried_about_someone", tier="concern", language="en")
    nearly = [{"name": "someone_near", "confidence": 0.5}, {"name": "delete_chat", "confidence": 0.49}]
    assert values(as_follow_up(said("other") | {"follow_up": nearly}, witness))["choice"] == "delete_chat"
    how = [{"name": "delete_chat", "confidence": 0.85}, {"name": "someone_near", "confidence": 0.15}]
    assert values(as_follow_up(said("other") | {"follow_up": how}, EXPLOITED))["choice"] == "delete_chat"


def test_who_is_without_clothes_on_a_picture_needs_none() -> None:
    """Help with food and clothes is not offered for it, neither as the answer nor beside another one."""
    pictures = in_clauses(("basic_needs", 0.9), whole=0.6) | {"text": "the pics are of me without clothes"}
    assert as_follow_up(pictures, EXPLOITED) is None
    assert "also" not in values(with_questions_beside(pictures, EXPLOITED))
    assert values(as_follow_up(pictures | {"text": "we have no clothes"}, EXPLOITED))["choice"] == "basic_needs"


def test_an_age_asks_for_no_wedding_and_a_mother_is_not_told_to_go_on_as_usual() -> None:
    """The answer "she is 16" looked like a marriage to the model."""
    age = said("marriage", 0.97) | {"text": "she is 16", "age": {"minor": True}}
    assert as_follow_up(age, EXPLOITED) is None
    assert as_follow_up(age | {"text": "she is 16 and they want her to marry him"}, EXPLOITED) is not None
    assert as_follow_up(said("act_normal", 0.97), Known(need="child_at_risk", tier="urgent", language="en")) is None


def test_a_question_that_may_be_asked_in_danger_says_so() -> None:
    """By "she gets into his car, what do I do?", read as how to treat a child: the number stands before the answer."""
    child = Known(need="child_at_risk", tier="urgent", language="en")
    for probability, may_be in ((0.1, True), (0.05, False)):
        thought = {"kind": "model", "intent": "immediate_danger", "probability": probability}
        asked = as_follow_up(said("with_child", asks=True, evidence=[thought]), child)
        assert (asked or {})[MAY_BE_DANGER] is may_be
    assert (as_follow_up(said("with_child"), child) or {})[MAY_BE_DANGER] is False


def test_who_says_that_they_are_not_safe_is_not_asked_it() -> None:
    """The number to "not safe, I am on the roof alone" stood before the question whether they are."""
    told = as_follow_up(said("not_safe", 0.95, asks=True), Known(language="en", hidden=True))
    assert (told or {})["urgency"]["asks"] is False


def test_a_question_hides_no_chat() -> None:
    """By "can she see what I told you? she checks my phone": the answer wished a good day."""
    leads = said("someone_near", 0.99) | {"text": "can she see this? she checks my phone"}
    assert as_follow_up(leads, EXPLOITED) is None
    assert values(as_follow_up(said("someone_near", 0.99), EXPLOITED)) == {"question": "safe", "choice": "near"}


def test_danger_in_a_clause_brings_the_number_before_what_is_asked() -> None:
    """By "he comes to fetch me, I am alone at home. do I answer him?", read as whether to answer."""
    told = in_clauses(("danger_grows", 0.8), ("lawyer", 0.9)) | {"follow_up": said("lawyer")["follow_up"]}
    assert (as_follow_up(told, EXPLOITED) or {})[MAY_BE_DANGER] is True
    heard = said("lawyer") | {
        "follow_up": [*said("lawyer", 0.75)["follow_up"], {"name": "not_safe", "confidence": 0.2}]
    }
    assert (as_follow_up(heard, EXPLOITED) or {})[MAY_BE_DANGER] is True
    assert (as_follow_up(said("lawyer"), EXPLOITED) or {})[MAY_BE_DANGER] is False


def test_what_is_asked_beside_a_step_is_answered_and_the_step_acknowledged() -> None:
    """By "I called 111. shall I knock at their door?", which was told "a good step" and nothing else."""
    told = in_clauses(("took_a_step", 1.0), ("lawyer", 0.78)) | {"follow_up": said("took_a_step", 0.76)["follow_up"]}
    read = as_follow_up(told, EXPLOITED)
    assert values(read) == {"question": "follow_up", "choice": "lawyer"}
    assert values(with_questions_beside(read or {}, EXPLOITED))["also"] == "utter_good_step"
    alone = as_follow_up(said("took_a_step", 0.9), EXPLOITED)
    assert values(with_questions_beside(alone or {}, EXPLOITED)) == {"question": "follow_up", "choice": "took_a_step"}


def test_a_question_does_not_only_tell_more() -> None:
    """What it may ask can be chosen instead of "that matters"."""
    half = [{"name": "tells_more", "confidence": 0.75}, {"name": "lawyer", "confidence": 0.2}]
    told = said("other") | {"follow_up": half}
    assert values(as_follow_up(told, EXPLOITED))["choice"] == "tells_more"
    assert as_follow_up(told | {"text": "he has my file, can I get it?"}, EXPLOITED) is None


def test_a_number_that_does_not_work_leads_what_else_is_told() -> None:
    """By "this number is dead. they beat my brother": the same number stood there again."""
    dead = in_clauses(("line_failed", 0.9), ("made_to_carry", 0.8), whole=0.15)
    assert values(as_follow_up(dead, EXPLOITED)) == {"question": "line", "choice": "unanswered"}


def test_a_contact_is_checked_as_a_person_and_not_as_an_agency() -> None:
    """The words "how do I find out if he is really an engineer?", of a fiance, was answered with licences and visas."""
    contact = Known(need="check_online_contact", tier="information", language="en")
    assert values(as_follow_up(said("how_to_check"), contact)) == {"topic": "check_online_contact_more"}


def test_who_begins_with_that_they_cannot_call_complains_of_no_line() -> None:
    """The words "cant call feds they said theyll kno" looked like a number that nobody answers."""
    failed = said("line_failed") | {"text": "cant call feds they said theyll kno"}
    assert values(as_follow_up(failed, EXPLOITED)) == {"question": "contact", "choice": "text"}
    assert values(as_follow_up(said("line_failed"), EXPLOITED))["question"] == "line"


def test_danger_that_is_surely_told_beside_a_question_stays_an_emergency() -> None:
    """Not a guess at it, which the number under a condition answers."""
    asked = said("no_papers", 0.98, "immediate_danger", tier="emergency")
    for sure, tier in ((0.96, "emergency"), (0.7, "urgent")):
        read = as_follow_up(asked | {"intent": {"name": "immediate_danger", "confidence": sure}}, EXPLOITED)
        assert (read or {})["urgency"]["tier"] == tier


def test_an_age_under_18_that_is_only_told_gets_the_child_line() -> None:
    """Thanks for telling were the answer; once it was read, they are again."""
    told = said("tells_more") | {"text": "25 on paper but 16", "age": {"years": 16, "minor": True, "own": False}}
    assert values(as_follow_up(told, EXPLOITED)) == {"question": "under_18", "choice": "yes"}
    again = replace(EXPLOITED, said=("utter_under_18_yes",))
    assert values(as_follow_up(told, again))["choice"] == "tells_more"


def test_a_doubt_does_not_outweigh_that_another_surely_holds_the_phone() -> None:
    """The owner of the phone was told the helplines; a weaker reading stays behind the doubt, and behind any alarm."""
    sure, guessed = said("who_wrote_here", 0.99, asks=True), said("who_wrote_here", 0.9, asks=True)
    assert (as_follow_up(sure, EXPLOITED) or {}).get("read_follow_up", {}).get("name") == "who_wrote_here"
    assert as_follow_up(guessed, EXPLOITED) is None


def test_two_words_answer_whether_somebody_is_safe() -> None:
    """The words "nao safe" were a bare no; "no thanks" to another question stays one."""
    words = said("not_safe", 0.93, "deny") | {"text": "nao safe"}
    asked = Known(question="safe", need="being_exploited", tier="urgent", language="pt")
    assert values(as_follow_up(words, asked))["choice"] == "no"
    assert as_follow_up(words, Known(need="being_exploited", tier="urgent", language="pt")) is None


def test_who_is_safe_and_goes_on_is_answered_on_that() -> None:
    """A "good" was no answer to five months without pay."""
    asked = Known(question="safe", language="en")
    text = "yes safe now. my problem is my madam gave no salary for 5 months and she has my passport"
    told = said("am_safe") | {
        "text": text,
        "intent": {"name": "being_exploited", "confidence": 0.98},
        "urgency": {"tier": "urgent", "probability": 0.98},
    }
    read = as_follow_up(told, asked)
    assert read is not None
    assert read["intent"]["name"] == "being_exploited"
    assert read[BESIDE] == {"question": "safe", "choice": "yes"}
    short = as_follow_up(said("am_safe") | {"text": "yes safe now"}, asked)
    assert values(short) == {"question": "safe", "choice": "yes"}


def test_who_does_not_wake_needs_first_aid_before_all_that_is_asked() -> None:
    """Not in words of dying, which have their own answer."""
    asks = said("call_now") | {"text": "he is unconscious. if i call 999 they arrest us all"}
    assert values(as_follow_up(asks, EXPLOITED)) == {"question": "follow_up", "choice": "medical"}
    calm = said("call_now") | {"text": "if i call 999 they arrest us all"}
    assert values(as_follow_up(calm, EXPLOITED))["choice"] == "call_now"


def test_of_a_pupil_nothing_is_read_that_is_told_of_oneself() -> None:
    """A new phone of a girl of twelve is a sign; the writer's phone is watched by nobody."""
    teacher = Known(need="child_at_risk", language="en", said=("utter_urgent_child_at_risk_other",))
    tells = said("phone_read", 0.8) | {"text": "she has a new phone and is always tired"}
    assert values(as_follow_up(tells, teacher)).get("choice") != "phone_read"
    child = Known(need="child_at_risk", language="en", said=("utter_urgent_child_at_risk",))
    assert values(as_follow_up(tells, child))["choice"] == "phone_read"
