"""What else is surely asked in a message, beside what it was read as."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import SURE_BESIDE_ALARM
from bot.dialogue.follow_up_objections import (
    is_a_place,
    is_of_anothers_child,
    refuses_no_journey,
    says_papers_are_here,
    tells_only_here,
)
from bot.dialogue.follow_up_readings import Reading, heard
from bot.dialogue.follow_up_weighing import WITH_PICTURES, fits
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import tells_of_pictures
from bot.dialogue.rewriting import entities
from bot.follow_up_kind import kind_of, kinds
from bot.message_values import alarms, intent_of, text_of, word_count
from bot.payloads import answer
from bot.taxonomy import NEED_INTENTS, IntentName, Tier
from bot.turns.question import ABOUT_PLACE, DANGER_PAST
from bot.turns.turn import ALSO
from bot.typed.cues import goes_to_authorities
from bot.typed.questions import asks_to_go, puts_question
from bot.typed.statements import call_failed, match_about_line, parts_of
from bot.typed.topics import ailment_named, tells_of_pain
from bot.understood import ENTITIES, Understood

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.dialogue.known import Known

#: Probability from which a further question of the message is answered beside what it was read as.
SURE_BESIDE = 0.7
#: From which a first message asks what one seldom asks (`rarely_first`).
SURE_AT_FIRST = 0.97
_OF_COST = answer("line", "cost")
#: The page that says whether this is the police, and the kind of those who want none of them.
_OFFICIAL, _NO_POLICE = "about_us_official", "no_police"
#: The kind of those who ask whether to go there, and its choice as the lists of words name it.
_SHOULD_I_GO, _GOES = "should_i_go", "go"
#: What the advice for a need says already, whatever is asked beside it: "do not pay".
_SAID_BY_ADVICE: dict[IntentName, frozenset[str]] = {"image_blackmail": frozenset({"should_i_pay"})}
#: What someone who wanted to die may ask about, as they did before: work that they have, and work that they look for.
_LIVED_BY: tuple[IntentName, ...] = ("being_exploited", "check_job_offer", "check_online_contact")
#: What an answer says already: to pay no more, after paying; not to fear the police, after fear of blame; that a good
#: step was made, where danger has passed.
_SAID_BY_KIND = {
    "film": frozenset({"keep_evidence", "send_evidence", "should_i_go"}),
    "papers_sent": frozenset(
        {"money_lost", "should_i_pay", "warning_sign", "documents_taken", "no_papers", "send_evidence"}
    ),
    "care_papers": frozenset({"medical", "no_papers", "will_they_tell", "no_police", "call_now"}),
    "told_on": frozenset({"report_them", "make_it_worse", "will_they_tell"}),
    "money_lost": frozenset({"should_i_pay"}),
    "parent_blamed": frozenset({"punished", "will_they_tell", "no_police", "what_happens", "no_papers"}),
    **dict.fromkeys(DANGER_PAST, frozenset({"took_a_step", "feels_better", "call_now", "not_safe"})),
}
#: After these nothing is left that a question could be about; whoever stands at the door, nobody is told how to go out.
_ENDS_THE_NEED = frozenset({"not_this", "just_asking", "open"})
#: Whether a child is taken away, and what who is pregnant asks then of a doctor only in pain.
_CHILD_TAKEN, _MEDICAL = "child_taken", "medical"
#: Exactly one number is asked for.
_ALONE = frozenset({"first_number"})
#: A longer message than this asks something beside its no.
MOST_OF_REFUSAL = 8
#: So many answers beside are read on a phone; by text message one is (`bot/actions/composition/answers_beside.py`).
MOST_ANSWERED_BESIDE = 2


def with_questions_beside(parsed: Understood, known: Known) -> Understood:
    """The message with what else is surely asked in it: answered before the lines of the reply.

    "He keeps my passport. Will they deport me?" is the alarm and the question.
    """
    need = known.need or intent_of(parsed)
    read = {str(each["value"]) for each in parsed.get(ENTITIES) or ()}
    suicidal = intent_of(parsed) == "self_harm"  # nothing comes between them and the crisis line
    later = known.need is not None  # of an offer, of work or of a case what has its subject there is answered
    if (
        not (later or need in NEED_INTENTS)
        or read & (_ENDS_THE_NEED | _ALONE)
        or suicidal
        or _only_refuses(parsed, known)
    ):
        return parsed
    found = heard(parsed)
    told = frozenset[str]().union(*(_SAID_BY_KIND.get(kind, frozenset()) for kind in read))
    unasked = (
        read | told | _SAID_BY_ADVICE.get(need, frozenset()) | _only_seems(parsed, found, known, read) | _answered(read)
    )
    needs = _needs_asked_of(parsed, known, need)
    asked = [each for each in found if each.kind not in unasked and _is_asked(each, known, needs)]
    asked = [each for each in asked if not is_of_anothers_child(each.kind, known)]
    asked.sort(key=lambda each: kind_of(each.kind).told_not_asked)  # what only acknowledges something takes no place
    listed = [*_of_thanks(parsed, known), *_of_police(read, known), *_of_going(parsed, known, read)]
    answers = dict.fromkeys([*listed, *(str(kind_of(each.kind).beside) for each in asked)])
    also = [entity for name in list(answers)[:MOST_ANSWERED_BESIDE] for entity in entities(**{ALSO: name})]
    return {**parsed, ENTITIES: [*(parsed.get(ENTITIES) or ()), *also]} if also else parsed


def _of_thanks(parsed: Understood, known: Known) -> list[str]:
    """The price of a call, where a part of what looks like thanks asks it: "he left. thank you. how much is it"."""
    if intent_of(parsed) != "thank":
        return []
    found = (match_about_line(part, known.language) for part in parts_of(text_of(parsed)))
    return ["utter_cost"] if _OF_COST in {each.payload for each in found if each} else []


def _of_police(read: set[str], known: Known) -> list[str]:
    """Who runs the lines, where somebody in need asks whether this is the police: they may fear them."""
    return [str(kind_of(_NO_POLICE).beside)] if _OFFICIAL in read and known.need in NEED_INTENTS else []


def _of_going(parsed: Understood, known: Known, read: set[str]) -> list[str]:
    """Not to go there, where a part of what a witness tells asks it: "rang 999, they come. shall I follow the van?"."""
    if _GOES in read or not known.tells_of_others:
        return []
    asked = asks_to_go(text_of(parsed), language_to_read_in(parsed, known))
    return [str(kind_of(_SHOULD_I_GO).beside)] if asked else []


def _answered(read: set[str]) -> frozenset[str]:
    """The kinds that a choice of the dialogue answers, which the message was read as."""
    return frozenset(kind.name for kind in kinds().values() if kind.answered_by and kind.answered_by[1] in read)


def _needs_asked_of(parsed: Understood, known: Known, need: IntentName) -> tuple[IntentName, ...]:
    """What a question may be about; from someone who wanted to die, and did nothing, also what they live by.

    "It was a joke. What is a normal fee for Taiwan?" and "do I lose the pay of seven months?" were answered with the
    crisis lines alone: these stay first, and the answer stands behind them.
    """
    calm = known.need == "self_harm" and known.tier != Tier.EMERGENCY and not alarms(parsed)
    asks = calm and puts_question(text_of(parsed), language_to_read_in(parsed, known))
    return (need, *_LIVED_BY) if asks else (need,)


def _is_asked(reading: Reading, known: Known, needs: tuple[IntentName, ...]) -> bool:
    """Whether a kind has an answer of its own beside another, and is read surely enough for that."""
    need = needs[0]
    kind = kind_of(reading.kind)
    least = SURE_BESIDE
    if known.need is None:
        least = SURE_AT_FIRST if kind.rarely_first else SURE_BESIDE_ALARM
    elif kind.about_pictures and need not in WITH_PICTURES:
        least = SURE_BESIDE_ALARM
    return (
        bool(kind.beside)
        and reading.sure >= least
        and any(fits(kind.name, replace(known, need=each)) for each in needs)
    )


def _only_refuses(parsed: Understood, known: Known) -> bool:
    """Whether it is no more than a no to where somebody is: "i dont want to say" does not ask what to say."""
    few = word_count(parsed) <= MOST_OF_REFUSAL
    return few and known.question in ABOUT_PLACE and intent_of(parsed) in ("answer", "deny")


def _only_seems(parsed: Understood, found: Iterable[Reading], known: Known, read: set[str]) -> set[str]:
    """Kinds by which nothing is asked: "no, I am in Turkey" asks nothing of lines in Turkey.

    Someone whose passport is with the agent is not without papers, someone without clothes on a picture needs none, and
    someone who goes to the police follows nobody. A call that nobody answered was no good step. Who fears for the child
    that she expects, and tells of no pain, asks for no doctor.
    """
    tells_place = is_a_place(parsed) or tells_only_here(parsed) or intent_of(parsed) == "tell_location"
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    kept = any(each.kind == "documents_taken" and each.sure >= SURE_BESIDE_ALARM for each in found)
    fears_for_child = _CHILD_TAKEN in read or any(each.kind == _CHILD_TAKEN for each in found)
    in_pain = tells_of_pain(text, language)
    return {
        kind
        for kind, seems in (
            ("line_abroad", tells_place),
            ("no_papers", kept),
            ("basic_needs", tells_of_pictures(parsed)),
            ("should_i_go", goes_to_authorities(text, language)),
            ("took_a_step", call_failed(text, language)),
            ("documents_taken", says_papers_are_here(parsed, known)),
            ("wont_go", refuses_no_journey(parsed, known)),
            (_MEDICAL, fears_for_child and ailment_named(text, language) == "pregnant" and not in_pain),
        )
        if seems
    }
