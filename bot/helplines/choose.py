"""Chooses the emergency number and at most three lines for one person.

Lines whose `show` is yes come before unconfirmed ones, and the chain of next-best help never ends empty (`plans.py`).
The same directory and the same need always give the same choice.

The rules are those of docs/safety.md: conduct 10 for children, 11 for suicidal words, 12 for lines that tell
authorities.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from bot.helplines.audience import LAST_RESORT
from bot.helplines.directory import ENFORCED, INDEPENDENT, INTERNATIONAL, Country, Directory
from bot.helplines.need import LineChoice, Link, Need, Offer
from bot.helplines.plans import BY_TEXT, FOR_SHELTER, LinePlan, plan_for
from bot.helplines.rank import Candidate, candidates
from bot.helplines.vocabulary import CHILD_LABELS, OF_VIOLENCE, REFUGEES, SEAFARERS, WORRIED_ADULTS
from bot.languages import home_of_speakers

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Lines of one answer (docs/editing-helplines.md, Which line a person gets).
MOST_LINES = 3
#: Of these, lines for the same reason: the third place is for another kind of help.
MOST_OF_A_KIND = 2
#: Of these, lines that are not confirmed, where no confirmed one is more than a last resort.
MOST_UNCONFIRMED = 2


def choose(directory: Directory, need: Need) -> LineChoice:
    """The help for this need: never empty, since there is always a number to call first."""
    country = directory.country(need.country)
    emergency = INTERNATIONAL if need.abroad else directory.emergency(need.country)
    picked = _pick(country, need) if country else []
    offers = [candidate.offer() for candidate in picked]
    from_home = _from_home(directory, need, offers) or _from_home(directory, _at_home_by_language(need, offers), offers)
    # for somebody who can only write, the home country's line may be the only one that reads
    writes_home = need.contact == "text" and not any(offer.written for offer in offers)
    first = writes_home and any(offer.written for offer in from_home)
    offers = [*from_home, *offers] if first else [*offers, *from_home]
    offers = _with_seafarers_line(directory, need, offers)
    link: Link = picked[0].step.link if picked else _last_link(emergency.country, emergency.only_police)
    return LineChoice(
        emergency=emergency,
        lines=tuple(offers[:MOST_LINES]),
        chain_used=link,
        directories=() if _confirmed(offers) and not _crisis_line_missing(need, picked) else directory.web,
    )


def shelters(directory: Directory, need: Need) -> list[Offer]:
    """The country's number for a bed, which is offered to who asks where to sleep and to nobody else; mostly none."""
    country = directory.country(need.country)
    found = candidates(country, need, LinePlan(FOR_SHELTER)) if country else []
    return [candidate.offer() for candidate in found[:1]]


def _confirmed(offers: list[Offer]) -> bool:
    return any(offer.confirmed for offer in offers)


def _crisis_line_missing(need: Need, picked: list[Candidate]) -> bool:
    """Suicidal words, and no line for them in the country: the worldwide list of crisis lines comes as well (11)."""
    return _is_suicidal(need) and not any(candidate.step.link == "situation" for candidate in picked)


def _is_suicidal(need: Need) -> bool:
    """Whether suicidal words stand anywhere in the message."""
    return "self_harm" in {need.situation, *need.also}


def _last_link(country: str | None, only_police: bool) -> Link:
    if country is None:
        return "international"
    return "police" if only_police else "emergency"


def _pick(country: Country, need: Need) -> list[Candidate]:
    """The lines of one country, from every situation of the message; suicidal words first."""
    suicidal = _is_suicidal(need)
    first = "self_harm" if suicidal else need.situation
    situations = [first, *sorted({need.situation, *need.also} - {first})]
    lists = [_from_plan(country, need, plan_for(name, need)) for name in situations]
    shared = [lists[0][:1], *lists[1:], lists[0][1:]] if len(lists) > 1 else lists
    picked = _distinct(chain.from_iterable(shared))[:MOST_LINES]
    if need.minor or "child_at_risk" in situations:
        picked = _with_child_line(picked, country, need)
    kept = picked[:1] if suicidal else []
    of_child = bool(need.minor) and first == "child_at_risk" and WORRIED_ADULTS not in need.audience
    return kept + sorted(
        picked[len(kept) :], key=lambda each: (not (of_child and _for_children(each)), each.line.distance)
    )


def _from_plan(country: Country, need: Need, plan: LinePlan) -> list[Candidate]:
    found = _everywhere(candidates(country, need, plan))
    confirmed = _better([candidate for candidate in found if candidate.confirmed])
    unconfirmed = _better([candidate for candidate in found if not candidate.confirmed])
    picked = _assemble(confirmed, need)
    own = [each for each in unconfirmed if each.step.link == "situation"][:MOST_OF_A_KIND] if plan.own else []
    if all(candidate.grade == LAST_RESORT for candidate in picked):
        # of the situation's own kind first, also one of a region: it is the only one of its kind
        picked = _distinct([*own, *_assemble(unconfirmed, need)])[:MOST_UNCONFIRMED] or picked
    elif plan.own and not any(candidate.step.link == "situation" for candidate in picked):
        picked = own + picked
    elif all(candidate.line.distance == ENFORCED for candidate in picked):
        picked = _independent(unconfirmed, plan) + picked
    if need.contact == "text" and not any(candidate.written for candidate in picked):
        picked = _with_text_line(picked, unconfirmed, country, need, plan)
    return picked


def _everywhere(found: list[Candidate]) -> list[Candidate]:
    """Without the lines of one region, which nobody named, where one of the same kind serves the whole country.

    Someone in Mexico read the women's line of one state beside that of the whole country. The only line of its kind
    stays, with the name of its region: Germany's for trafficking is Bavaria's.
    """
    served = {candidate.step.reason for candidate in found if candidate.national and candidate.grade != LAST_RESORT}
    return [candidate for candidate in found if candidate.national or candidate.step.reason not in served]


def _better(found: list[Candidate]) -> list[Candidate]:
    """Without the lines of last resort (a child line for somebody of unknown age) where there are others."""
    return [candidate for candidate in found if candidate.grade != LAST_RESORT] or found


def _assemble(found: list[Candidate], need: Need) -> list[Candidate]:
    """The lines made for the situation; general ones too where none of those is national and independent.

    A line for refugees alone is never the first, except for those who say that they are refugees.
    """
    special = [candidate for candidate in found if not candidate.step.general]
    enough = any(_serves_well(candidate, need) for candidate in special)
    kinds: Counter[str] = Counter()
    names = set()
    kept = []
    for candidate in special if enough and "women" not in need.audience else found:
        kinds[candidate.step.reason] += 1
        if kinds[candidate.step.reason] <= MOST_OF_A_KIND and candidate.line.name not in names:
            kept.append(candidate)
        names.add(candidate.line.name)
    refugees_first = bool(kept) and kept[0].for_few and REFUGEES not in need.audience
    return [*kept[1:2], *kept[:1], *kept[2:]] if refugees_first else kept


def _serves_well(candidate: Candidate, need: Need) -> bool:
    can_write = candidate.written or need.contact != "text"
    reaches = candidate.national and can_write and not candidate.for_few
    return candidate.line.distance == INDEPENDENT and reaches and candidate.grade != LAST_RESORT


def _independent(unconfirmed: list[Candidate], plan: LinePlan) -> list[Candidate]:
    """An independent line to put before those of the police or immigration, though it is not confirmed.

    A women's line counts where somebody may be exploited, and not for a question about pay or for a report.
    """
    kinds = {"women"} if plan.exploitation else set()
    kinds |= {step.reason for step in plan.steps if not step.general}
    wanted = (candidate for candidate in unconfirmed if candidate.step.reason in kinds)
    return [
        candidate for candidate in wanted if candidate.line.distance == INDEPENDENT and candidate.grade != LAST_RESORT
    ][:1]


def _with_text_line(
    picked: list[Candidate], unconfirmed: list[Candidate], country: Country, need: Need, plan: LinePlan
) -> list[Candidate]:
    """One line to write to, for somebody who cannot speak: of the situation, else a crisis line, a child's for a child.

    Where pictures are used for blackmail the writer is often young, and has not said it yet.
    """
    of_situation = [candidate for candidate in unconfirmed if candidate.written and candidate.grade != LAST_RESORT]
    if of_situation:
        return [of_situation[0], *picked]
    found = [
        candidate
        for candidate in candidates(country, need, LinePlan(BY_TEXT))
        if candidate.written and not (need.minor and candidate.line.category == "migrants")  # a pupil in her village
    ]
    others = [candidate for candidate in found if plan.own or candidate.grade != LAST_RESORT]
    others.sort(key=lambda candidate: (candidate.grade == LAST_RESORT, not candidate.confirmed))
    first = 1 if plan.own or plan.child else MOST_LINES - 1
    return [*picked[:first], *others[:1], *picked[first : MOST_LINES - 1]]


def _with_child_line(picked: list[Candidate], country: Country, need: Need) -> list[Candidate]:
    """The child line as well (safety.md, conduct 10): one that children themselves can call."""
    if any(_for_children(candidate) for candidate in picked):
        return picked
    found = [
        candidate
        for candidate in candidates(country, need, plan_for("child_at_risk", need))
        if _for_children(candidate)
    ]
    found.sort(key=lambda candidate: (candidate.grade, not candidate.confirmed))
    about_child = plan_for(need.situation, need).child
    none_of_situation = not picked or picked[0].step.general  # a line for women is no better for a boy of 16
    place = (0 if about_child or none_of_situation else 1) if need.minor else MOST_LINES - 1
    if any(WORRIED_ADULTS in candidate.line.audience for candidate in picked) and WORRIED_ADULTS in need.audience:
        place = MOST_LINES - 1  # to a mother the line for mothers comes first
    # one number may serve women and children both: to a child it is shown as the child line
    others = [candidate for candidate in picked if candidate.digits != found[0].digits] if found else picked
    return _distinct([*others[:place], *found[:1], *others[place:]])[:MOST_LINES]


def _for_children(candidate: Candidate) -> bool:
    labels = set(candidate.line.audience)
    return candidate.line.category == "child" and bool(labels & (CHILD_LABELS | {"anyone"}))


def _from_home(directory: Directory, need: Need, offers: list[Offer]) -> list[Offer]:
    """A line that the home country runs for its people abroad, where there is still a place."""
    home = directory.country(need.home_country)
    if home is None or need.home_country == need.country or need.situation == "self_harm" or len(offers) >= MOST_LINES:
        return []
    plan = plan_for("safe_migration", need)
    found = candidates(home, replace(need, abroad=True), plan)
    fitting = [candidate for candidate in found if _serves_well(candidate, replace(need, contact=None))]
    shown = [candidate for candidate in fitting if candidate.confirmed and not candidate.step.general]
    known = {offer.dial for offer in offers}
    return [candidate.offer("home_country") for candidate in shown[:1] if candidate.digits not in known]


def _at_home_by_language(need: Need, offers: list[Offer]) -> Need:
    """The need as of somebody who comes from where their language is spoken, where there is no line for them at all.

    A man in Malaysia who wrote Bengali, by text message, was given a web address four times; Bangladesh has a line for
    its people abroad.
    """
    if offers or need.home_country or not (need.country and need.language):
        return need
    return replace(need, home_country=home_of_speakers(need.language))


def _with_seafarers_line(directory: Directory, need: Need, offers: list[Offer]) -> list[Offer]:
    """The offers with a line for seafarers, which serves them in every country and far from any.

    It comes first, unless the person needs a crisis line, a child line, or a line to write to even more. A women's line
    of the nearest island is none for a crew: a fisherman off Mauritius was given it four times.
    """
    if SEAFARERS not in need.audience:
        return offers
    found = [
        candidate.offer("seafarers")
        for country in directory.countries.values()
        if any(SEAFARERS in line.audience for line in country.lines)
        for candidate in candidates(country, _asked_from(country, need), plan_for("worker_rights", need))
        if SEAFARERS in candidate.line.audience
    ]
    known = {offer.helpline.name for offer in found}
    of_women = OF_VIOLENCE if found and "women" not in need.audience else frozenset()
    others = [offer for offer in offers if offer.helpline.name not in known and offer.helpline.category not in of_women]
    writes = need.contact == "text" and any(offer.written for offer in others)
    later = writes or need.situation in ("self_harm", "child_at_risk")
    place = 1 if later else 0
    return [*others[:place], *found[:1], *others[place:]]


def _asked_from(country: Country, need: Need) -> Need:
    """The need as the lines of a country see it, which may be another one."""
    return need if need.country == country.code else replace(need, abroad=True, country=country.code)


def _distinct(found: Iterable[Candidate]) -> list[Candidate]:
    """The first of each number, in its place."""
    first: dict[str, Candidate] = {}
    for candidate in found:
        first.setdefault(candidate.digits, candidate)
    return list(first.values())
