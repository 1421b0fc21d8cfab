"""What in a message, or in what was asked, speaks against a kind of follow-up, however surely it is read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT, SURE_BESIDE_ALARM
from bot.dialogue.follow_up_readings import (
    SURE_BY_ITSELF,
    Reading,
    readings,
    sure_by_clause,
    sure_by_whole,
)
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import by_phrase, suicidal_by_phrase, tells_of_pictures
from bot.dialogue.words_of_dying import may_tell_of_dying
from bot.follow_up_kind import kind_of
from bot.helplines.vocabulary import FEARS_POLICE
from bot.languages.question_marks import has_question_mark
from bot.message_values import (
    alarms,
    confidence_of,
    intent_of,
    is_in_doubt,
    text_of,
    urgency_of,
    whereabouts_of,
    word_count,
)
from bot.nlu.follow_up_model import KIND_SURE
from bot.taxonomy import NEED_INTENTS, OWN_INTENTS, URGENT_INTENTS, WITNESS_INTENTS, WORK_INTENTS, IntentName, Tier
from bot.turns.age import MEET_PEOPLE
from bot.turns.question import Question
from bot.typed.cues import goes_to_authorities
from bot.typed.papers import has_own_papers
from bot.typed.statements import begins_with_no
from bot.typed.topics import names_organ_trade, names_refused_journey
from bot.understood import AGE, AUDIENCE, Understood

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.dialogue.known import Known

    Objection = Callable[[Understood, Known, Reading], bool]

#: From which danger happens now, though its words tell a time as well.
SURE_OF_NOW = 0.9
#: Alarms that lead to other numbers than were named to a witness, or to someone who wanted to die.
_BEFORE_A_STORY: frozenset[IntentName] = frozenset({"child_at_risk", "immediate_danger"})
#: Kinds that answer nothing: more is told, and that it is about another.
_TELLS_ON = frozenset({"tells_more", "not_me"})
#: Told of oneself: one's phone is watched, one loves who does harm.
_OF_WHO_WRITES = frozenset({"phone_read", "loves_them"})
#: Is with the person: "one looks 15, she is in the corridor crying", of a clerk, tells of a child.
_IS_WITH_ME = "is_with_me"
#: So many words that name a place or an age tell hardly more.
FEW_WITH_PLACE = 5


def is_objected_to(reading: Reading, parsed: Understood, known: Known) -> bool:
    """Whether the message says or the conversation asks what a kind can't be beside (`_AGAINST`, `_AGAINST_ALL`)."""
    objections = (*_AGAINST.get(reading.kind, ()), *_AGAINST_ALL)
    return any(speaks_against(parsed, known, reading) for speaks_against in objections)


def is_a_place(parsed: Understood) -> bool:
    """Whether a message is hardly more than a place: "no, she is in India"."""
    named = whereabouts_of(parsed).get("country")
    return bool(named) and word_count(parsed) <= FEW_WITH_PLACE


def tells_where_from(parsed: Understood) -> bool:
    """Whether what sounds like somebody who comes tells where somebody comes from: "elle vient de Bouaké"."""
    return bool(whereabouts_of(parsed).get("origin")) and word_count(parsed) <= FEW_WITH_PLACE


def tells_only_here(parsed: Understood) -> bool:
    """Whether the writer says where they are, names no other country, and asks no question."""
    here = whereabouts_of(parsed)
    another = here.get("elsewhere") or here.get("planned") or here.get("origin")
    there = here.get("whose") == "direct" and bool(here.get("country")) and not another
    return there and not has_question_mark(text_of(parsed))


def _is_a_place(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    return is_a_place(parsed)


def _tells_where_from(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    return tells_where_from(parsed)


def _says_how_to_be_reached(parsed: Understood, known: Known, _reading: Reading) -> bool:
    """Whether it answers the question, and goes on: "I cannot call, she hears"."""
    only_writes = any(each.kind == "text_only" and each.sure >= KIND_SURE for each in readings(parsed))
    return known.question == Question.CONTACT and only_writes


def _answers_with_no(parsed: Understood, known: Known, _reading: Reading) -> bool:
    """Whether someone who tells of another answers no and says where that one is: "no, he's there now"."""
    denies = begins_with_no(text_of(parsed), known.language)
    return known.need not in OWN_INTENTS and denies


def _tells_another_need(parsed: Understood, known: Known, _reading: Reading) -> bool:
    """Whether it speaks of no line: "they force me to sell sex"."""
    return alarms(parsed) and intent_of(parsed) != known.need


def _may_be_an_alarm(parsed: Understood, _known: Known, reading: Reading) -> bool:
    """Whether it may be one: "what?? he says he is outside my house now".

    A doubt does not outweigh what is all but certain: "who are you? I am the owner of the phone, my maid wrote here".
    """
    return alarms(parsed) or (is_in_doubt(parsed) and reading.sure < SURE_BY_ITSELF)


def _tells_what_it_denies(parsed: Understood, known: Known, reading: Reading) -> bool:
    """Whether nothing that matters is taken back: "he is my husband, he beats me, it is no trafficking".

    Where the bot read suicidal words, "I don't want to kill myself" takes them back. A clause does not: "I want to die,
    they sold me" looks like that, too. Where a phrase speaks, the whole message must surely deny it.
    """
    takes_back = known.need == "self_harm" == intent_of(parsed) and reading.sure >= SURE_BESIDE_ALARM
    denies = sure_by_whole(parsed, "not_this") >= SURE_BESIDE_ALARM
    return (suicidal_by_phrase(parsed) and not denies) or (alarms(parsed) and not takes_back)


def _works_there(parsed: Understood, known: Known, _reading: Reading) -> bool:
    """Whether someone exploited says where: "I am a man, I work in the garden" asks for no rules at work."""
    return known.need in OWN_INTENTS and intent_of(parsed) not in WORK_INTENTS


def _asks_what_to_tell(parsed: Understood, known: Known, _reading: Reading) -> bool:
    """Whether someone who tells of a child asks for words: no teacher asks "I have a teacher, what do I tell her?"."""
    return known.need == "child_at_risk" and sure_by_clause(parsed, "tell_others") >= KIND_SURE


def _refuses_country(parsed: Understood, known: Known, _reading: Reading) -> bool:
    """Whether it refuses to say where somebody is: "I don't want to say where I am" asks for no place to go."""
    return known.question == Question.COUNTRY and intent_of(parsed) == "deny"


def _surely_refuses_country(parsed: Understood, known: Known, reading: Reading) -> bool:
    """Whether it does so more surely than it is read as the kind."""
    outweighs = reading.sure < SURE_BESIDE_ALARM or confidence_of(parsed) > reading.sure
    return outweighs and _refuses_country(parsed, known, reading)


def _alarm_comes_first(parsed: Understood, known: Known, reading: Reading) -> bool:
    """Whether the message raises an alarm that the conversation has not, or not for this need.

    That somebody only tells more, or of whom, outweighs no child and no danger where a suspicion or the crisis line was
    all so far: "there's a girl of 15 in there".
    """
    if kind_of(reading.kind).saves_a_life or reading.kind == "not_this" or not alarms(parsed):
        return False
    if reading.kind == "ransom" and intent_of(parsed) == "image_blackmail" and not tells_of_pictures(parsed):
        return False  # "they have my brother, pay or you never see him again" looks like blackmail
    rises = urgency_of(parsed) == Tier.EMERGENCY and known.tier != Tier.EMERGENCY
    another = known.need not in URGENT_INTENTS or intent_of(parsed) != known.need
    graver = known.need in ("self_harm", *WITNESS_INTENTS) and intent_of(parsed) in _BEFORE_A_STORY
    beside_them = known.need in MEET_PEOPLE and intent_of(parsed) == "child_at_risk" and reading.kind == _IS_WITH_ME
    told = another and ((graver and reading.kind in _TELLS_ON) or beside_them)
    return (rises or another) and (by_phrase(parsed) or told or reading.sure < SURE_BESIDE_ALARM)


def _is_attacked(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    """Whether a phrase says that somebody is attacked: "he comes to the door with a knife" hides no chat."""
    return urgency_of(parsed) == Tier.EMERGENCY and by_phrase(parsed, "immediate_danger")


def _may_tell_of_dying(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    """Whether words of dying stand in it: what hides the chat would leave them unanswered, and what follows as well."""
    return may_tell_of_dying(parsed)


def _danger_is_surer(parsed: Understood, _known: Known, reading: Reading) -> bool:
    """Whether an emergency is surer than that somebody came near: "they're checking out NOW, she's crying"."""
    danger = urgency_of(parsed) == Tier.EMERGENCY and intent_of(parsed) == "immediate_danger"
    return danger and confidence_of(parsed) > sure_by_whole(parsed, reading.kind)


def _happens_now(parsed: Understood, known: Known, reading: Reading) -> bool:
    """Whether what would be advised before it happens does so now: "he is dragging the girls to a van outside"."""
    return confidence_of(parsed) >= SURE_OF_NOW and _danger_is_surer(parsed, known, reading)


def _asks_how_it_is_hidden(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    """Whether it asks how the chat is hidden rather than to hide it: "he went away. how do I hide this chat?"."""
    return sure_by_whole(parsed, "delete_chat") > max(sure_by_whole(parsed, "someone_near"), LIKELIER_THAN_NOT)


def _asks_for_numbers_there(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    """Whether numbers of a place are asked for: "uganda number please" does not say that one failed."""
    place = whereabouts_of(parsed).get("country")
    return bool(place) and intent_of(parsed) == "find_helpline" and confidence_of(parsed) >= SURE_BESIDE_ALARM


def _asks_for_numbers_here(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    """Whether numbers of the place where somebody is are asked for: "no!! I am in Senegal, a number here"."""
    return tells_only_here(parsed) and intent_of(parsed) in ("find_helpline", "tell_location")


def _asks(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    """Whether something is asked: "can she see what I told you? she checks my phone" wants an answer."""
    return has_question_mark(text_of(parsed))


def _only_tells_age(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    """Whether it says hardly more than an age: "she is 16" is asked by no wedding."""
    return bool(parsed.get(AGE)) and word_count(parsed) <= FEW_WITH_PLACE


def _tells_of_pictures(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    """Whether "without clothes" is said of pictures, and not of a cold night."""
    return tells_of_pictures(parsed)


def _goes_to_authorities(parsed: Understood, known: Known, _reading: Reading) -> bool:
    """Whether it says that somebody goes to the police, and means to follow nobody: "I go to the police tomorrow?"."""
    return goes_to_authorities(text_of(parsed), language_to_read_in(parsed, known))


def _sets_police_beside_them(parsed: Understood, _known: Known, _reading: Reading) -> bool:
    """Whether it says that the police are with those who do harm: "I told you, they give me back" is no good step."""
    return FEARS_POLICE in (parsed.get(AUDIENCE) or ())


def is_of_anothers_child(kind: str, known: Known) -> bool:
    """Whether a teacher or a neighbour tells of a child: it is the child whose phone is new, and whom somebody loves.

    "She has a new phone", of a pupil of twelve, brought how a phone that is watched is cleared, and "her aunt is kind
    to me" that one may love who does harm.
    """
    return kind in _OF_WHO_WRITES and known.need == "child_at_risk" and known.tells_of_others


def _of_anothers_child(_parsed: Understood, known: Known, reading: Reading) -> bool:
    return is_of_anothers_child(reading.kind, known)


def _of_an_organ(parsed: Understood, known: Known, _reading: Reading) -> bool:
    """Whether it is a kidney that is to be taken, and no child."""
    return names_organ_trade(text_of(parsed), language_to_read_in(parsed, known))


def says_papers_are_here(parsed: Understood, known: Known) -> bool:
    """Whether the writer has their papers: "паспорт у мене, він його не забирав" was told how to get them back."""
    return has_own_papers(text_of(parsed), language_to_read_in(parsed, known))


def _has_own_papers(parsed: Understood, known: Known, _reading: Reading) -> bool:
    return says_papers_are_here(parsed, known)


def refuses_no_journey(parsed: Understood, known: Known) -> bool:
    """Whether what somebody in need does not want any more is no offer, journey or wedding.

    "He brings men to me, I don't want any more" read that one may say no when a ticket is paid, and to meet nobody
    alone.
    """
    need = known.need or intent_of(parsed)
    if need not in NEED_INTENTS or whereabouts_of(parsed).get("planned"):
        return False
    return not names_refused_journey(text_of(parsed), language_to_read_in(parsed, known))


def _refuses_no_journey(parsed: Understood, known: Known, _reading: Reading) -> bool:
    return refuses_no_journey(parsed, known)


def _of_a_grown_child_abroad(_parsed: Understood, known: Known, _reading: Reading) -> bool:
    """Whether a parent tells of a son or a daughter who works abroad: "tell the school" was no answer to a mother."""
    return known.need == "worried_about_someone" and known.abroad


#: What speaks against a kind, however surely it is read.
_AGAINST: dict[str, tuple[Objection, ...]] = {
    "line_failed": (_asks_for_numbers_there,),
    "basic_needs": (_tells_of_pictures,),
    "marriage": (_only_tells_age,),
    "tells_more": (_is_a_place,),
    "line_abroad": (_is_a_place, _asks_for_numbers_there, _asks_for_numbers_here),
    "someone_near": (
        _tells_where_from,
        _says_how_to_be_reached,
        _answers_with_no,
        _is_attacked,
        _may_tell_of_dying,
        _asks,
        _danger_is_surer,
        _asks_how_it_is_hidden,
    ),
    "danger_grows": (_happens_now,),
    "phone_read": (_of_anothers_child,),
    "loves_them": (_of_anothers_child,),
    "child_taken": (_of_an_organ,),
    "documents_taken": (_has_own_papers,),
    "wont_go": (_refuses_no_journey,),
    "with_child": (_of_a_grown_child_abroad,),
    "took_a_step": (_sets_police_beside_them,),
    "call_now": (_sets_police_beside_them,),
    "should_i_go": (_goes_to_authorities,),
    "where_to_go": (_refuses_country,),
    "not_for_me": (_tells_another_need,),
    "forced_sex": (_tells_another_need,),
    "who_wrote_here": (_may_be_an_alarm,),
    "not_me": (_is_a_place,),
    "not_this": (_is_a_place, _tells_what_it_denies),
    "at_work": (_works_there, _asks_what_to_tell),
}
_AGAINST_ALL: tuple[Objection, ...] = (_surely_refuses_country, _alarm_comes_first)
