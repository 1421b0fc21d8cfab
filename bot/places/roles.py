"""Whether somebody is at a place that they name, comes from it, or may go there.

The word of place directly before or after the name tells it first ("in", "from"). A plan, an arrival or a stay that
stands further off outweighs it: "they want to send me to Dubai" is no stay, and "they brought me to Dubai" is one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.places.cues import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages.folding import Word
    from bot.places.cues import Cues, Phrases
    from bot.places.form import Hint
    from bot.places.model import PlaceRole
    from bot.places.name_search import FoundName

# so many words before a place and after it are read
_BEFORE = 9
_AFTER = 5
# so many articles may stand between the word of place and the name
_ARTICLES = 2


@dataclass(frozen=True, slots=True)
class WordsAround:
    """What the words around a place tell.

    Args:
        role: as in `Place`.
        direct: whether a word of place stands before or after the name.
        proof: whether it makes a place even of an everyday word: directly there, and no vague one.
        now: whether a word such as "now" or "stuck" stands with it.
        papers: whether it is about where somebody belongs ("Kenyan passport", "embassy of Nepal").
        person: whether the name is a person's.
        base: meaning of the word of place directly before or after, "none" without one.
        said_of_people: whether several words say it ("somos de"): they prove what "de" does not.
        moved: whether an arrival tells that somebody is there.
    """

    role: PlaceRole
    direct: bool = False
    proof: bool = False
    now: bool = False
    papers: bool = False
    person: bool = False
    base: str = "none"
    said_of_people: bool = False
    moved: bool = False


def read_role(message: Sequence[Word], name: FoundName, bounds: tuple[int, int], cues: Cues) -> WordsAround:
    """The role of a place; none is a stay if others only believe it, or the words after it say that they came home.

    Args:
        message: all words.
        name: the place in it.
        bounds: end of the place before and start of the place after, beyond which words speak for those.
        cues: the lists of the language.
    """
    if _first(message, 0, cues.still_there) < len(message):
        cues = replace(cues, was_there=phrases(()))
    read = _read_where_it_stands(message, name, bounds, cues)
    if read.role not in ("at", "none"):
        return read
    before, _ = _of_its_sentence(message, name, bounds)
    believed = cues.believed.last(before, 0, len(before)) >= 0  # "my wife thinks I am in Thailand"
    left = not read.now and _came_home_since(message, name.end, cues)
    return replace(read, role="away", moved=False) if left or believed else read


def _came_home_since(message: Sequence[Word], end: int, cues: Cues) -> bool:
    """Whether it is told after a place; not of "in Kuwait now", nor of "ঢাকায় ফিরে এসেছি", back in Dhaka."""
    told = _first(message, end, cues.home_again)
    there_again = cues.at_after.whole if told == end else cues.now.after(message, end)
    return told < len(message) and not there_again


def _read_where_it_stands(message: Sequence[Word], name: FoundName, bounds: tuple[int, int], cues: Cues) -> WordsAround:
    """The role of a place by the words before and after it."""
    end = name.end
    before, message = _of_its_sentence(message, name, bounds)
    person = bool(cues.person.before(before, len(before)) or cues.person_after.after(message, end))
    papers = bool(
        cues.papers.after(message, end) or cues.papers.last(before, max(0, len(before) - 2), len(before)) >= 0
    )
    base, stop, proof = _direct(before, name.hint, cues)
    of_people = base == "from" and cues.from_.before(before, len(before)) > 1
    if cues.not_after.after(message, end):
        return WordsAround("away", direct=True, papers=papers, person=person, base="away")
    after = _directly_after(message, end, cues)
    came_there = False
    if base == "none" and after != "none":
        return _postposed(message, end, after, papers, cues)
    if (
        name.hint == "at" and cues.at_after.whole
    ):  # "ঢাকায় যাব", "ভারতে জন্ম": the ending says where, and the word after it when
        behind = _postposed(message, end, "at", papers, cues)
        base = behind.role if behind.role in ("to", "away") else after if after == "from" else base
        came_there = behind.moved
    role, now, moved = _weighed(before[:stop], "at" if base == "am" else base, cues)
    moved = moved or (role == "at" and came_there)
    if role == "at":  # "зараз у Києві": a word of place may hold the "now"
        now = now or cues.now.last(before, stop, len(before)) >= 0
    if base in ("at", "am") and role == "to" and cues.now.after(message, end):
        role, now = "at", True  # "they said Thailand, but she is in Myanmar now"
    if base == "to" and role == "to" and not _is_planned(before[:stop], cues) and cues.now.after(message, end):
        role, moved = "at", True  # "em về Việt Nam rồi": already back
    moves_behind = cues.came.after(message, end)  # "wapas nepal aa gayi": back in Nepal, and no way home
    if role == "none" or (role == "to" and base == "none" and cues.at_after.whole and moves_behind):
        role = _by_later(message, end, cues)
        moved = role == "at"
    direct = base not in ("none", "am")
    return WordsAround(role, direct, direct and proof, now, papers, person, base, of_people, moved)


def _of_its_sentence(
    message: Sequence[Word], name: FoundName, bounds: tuple[int, int]
) -> tuple[Sequence[Word], Sequence[Word]]:
    """The words before a place that speak for it; and the message as far as the last word behind it that does."""
    first = max(bounds[0], name.start - _BEFORE)
    while first < name.start and message[first].sentence != message[name.start].sentence:
        first += 1
    last = min(bounds[1], name.end + _AFTER)
    while last > name.end and message[last - 1].sentence != message[name.end - 1].sentence:
        last -= 1
    return message[first : name.start], message[:last]


def _direct(before: Sequence[Word], hint: Hint, cues: Cues) -> tuple[str, int, bool]:
    """The word of place directly before: its meaning, where it begins, and whether it proves a place."""
    if hint in ("at", "to", "from"):
        return hint, len(before), True
    stop = len(before)
    for skipped in range(_ARTICLES + 1):
        found = max(
            (
                (cues.not_at.before(before, stop), "away"),
                (cues.at.before(before, stop), "at"),
                (cues.at_weak.before(before, stop), "am"),
                (cues.from_.before(before, stop), "from"),
                (cues.to.before(before, stop), "to"),
                (cues.either.before(before, stop), "either"),
            ),
            key=lambda pair: pair[0],
        )
        if found[0]:
            meaning = found[1]
            if meaning == "either" and hint == "located":
                meaning = "at"
            if meaning == "either" and hint == "into":
                meaning = "to"
            proof = not skipped and meaning != "away" and not cues.no_proof.before(before, stop)
            return meaning, stop - found[0], proof
        article = cues.articles.before(before, stop)
        if not article or skipped == _ARTICLES:
            break
        stop -= article
    return "none", len(before), False


def _weighed(before: Sequence[Word], base: str, cues: Cues) -> tuple[PlaceRole, bool, bool]:
    """The role that the words further before leave, whether it is that of now, and whether an arrival tells it.

    The nearest of a plan, an arrival and a stay decides. Where something was done to somebody is where they were: "I
    can't live on after what they did to me in Lebanon".
    """
    if base == "from":
        return "from", False, False
    gone = cues.done.before(before, len(before)) or cues.was_there.before(before, len(before))
    if base == "away" or (base != "to" and gone):
        return "away", False, False
    size = len(before)
    stay = max(cues.here.last(before, 0, size), cues.now.last(before, 0, size))
    came = cues.came.last(before, 0, size)
    plan = cues.offers.last(before, 0, size)
    if base != "at":
        plan = max(plan, cues.goes.last(before, 0, size))
    was = cues.was.last(before, 0, size)
    told_now = cues.now.last(before, 0, size)
    now = told_now >= 0 and told_now >= size - 3
    settled = max(stay, came)
    role: PlaceRole
    if base == "at":
        role = "from" if was > settled else "to" if plan > settled else "at"
    elif base == "to":
        # "they want to send me to Dubai": a plan anywhere before outweighs the verb of motion
        role, now = ("at" if came >= 0 and plan < 0 else "to"), False
    elif base == "either":
        role = "from" if was > settled else "to" if plan >= max(settled, 0) else "at"
    elif plan > settled:
        role = "to"
    else:
        role = "at" if came >= 0 or stay >= max(size - 2, 0) else "none"
    return role, now and role == "at", role == "at" and came > stay


def _is_planned(before: Sequence[Word], cues: Cues) -> bool:
    """Whether a plan is told anywhere before."""
    return max(cues.offers.last(before, 0, len(before)), cues.goes.last(before, 0, len(before))) >= 0


def _directly_after(message: Sequence[Word], end: int, cues: Cues) -> PlaceRole:
    """The meaning of the word of place directly after the name, "none" without one; the longest phrase counts."""
    found = max(
        (cues.at_after.after(message, end), "at"),
        (cues.from_after.after(message, end), "from"),
        (cues.to_after.after(message, end), "to"),
        key=lambda pair: pair[0],
    )
    roles: dict[str, PlaceRole] = {"at": "at", "from": "from", "to": "to"}
    return roles[str(found[1])] if found[0] else "none"


def _postposed(message: Sequence[Word], end: int, after: PlaceRole, papers: bool, cues: Cues) -> WordsAround:
    """The reading where the word of place stands after the name, and the verb after that: Hindi and Bengali."""
    later = (
        _first(message, end, cues.now, cues.here),
        _first(message, end, cues.came),
        _first(message, end, cues.goes),
    )
    stay, came, plan = later
    role: PlaceRole = after
    if after == "at" and _first(message, end, cues.done, cues.was_there) < len(message):
        return WordsAround("away", direct=True, proof=True, papers=papers, base="at")
    if after == "at" and plan < min(stay, came):
        role = "to"
    if after == "to" and came < plan:
        role = "at"
    moved = role == "at" and came < min(stay, len(message))
    return WordsAround(role, direct=True, proof=True, now=stay < len(message), papers=papers, base=after, moved=moved)


def _by_later(message: Sequence[Word], end: int, cues: Cues) -> PlaceRole:
    """The role by what follows, where no word of place tells one: "to" of "dubai next month" and "dubai jana hai"."""
    came, plan = _first(message, end, cues.came), _first(message, end, cues.goes)
    if plan < min(came, len(message)) and cues.at_after.whole:
        return "to"
    if came < len(message) and cues.at_after.whole:
        return "at"
    return "to" if end < len(message) and _first(message, end, cues.offers) == end else "none"


def _first(message: Sequence[Word], start: int, *lists: Phrases) -> int:
    """Number of the first word from `start` on that begins a phrase of the lists; the end for none."""
    for number in range(start, len(message)):
        if any(phrases.after(message, number) for phrases in lists):
            return number
    return len(message)
