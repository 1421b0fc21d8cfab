"""The plan of each situation: which kinds of lines fit it, and in which order.

A step is one kind of line. The first steps are made for the situation. A `general` step is taken only where those hold
no national, independent line: the nearest kind of help is better than a line abroad.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.helplines.directory import Helpline
    from bot.helplines.need import Link, Need
    from bot.taxonomy import IntentName


@dataclass(frozen=True, slots=True)
class Step:
    """One kind of line in a plan.

    Args:
        reason: why such a line is offered, as the offer says it.
        link: how far down the chain of next-best help it stands.
        fits: whether a line is of this kind.
        general: whether it is only taken where the situation's own lines do not suffice.
    """

    reason: str
    link: Link
    fits: Callable[[Helpline], bool]
    general: bool = False


@dataclass(frozen=True, slots=True)
class LinePlan:
    """The steps of a situation.

    Args:
        steps: the kinds of lines, best first.
        child: whether it is about a child, so that child lines serve an adult who writes too.
        exploitation: whether the writers may themselves be exploited.
        own: whether an unconfirmed line of the situation's own kind comes before confirmed lines of another kind
            (suicidal words get the crisis line: safety.md, conduct 11).
    """

    steps: tuple[Step, ...]
    child: bool = False
    exploitation: bool = True
    own: bool = False


def _category(name: str) -> Callable[[Helpline], bool]:
    return lambda line: line.category == name


def _takes_trafficking(line: Helpline) -> bool:
    return line.takes_trafficking == "yes" and line.category not in {"police_tip", "general_emergency"}


def _intimate_images(line: Helpline) -> bool:
    return "intimate_images" in line.topics


_TRAFFICKING = Step("trafficking", "situation", _category("trafficking"))
_TAKES = Step("takes_trafficking", "takes_trafficking", _takes_trafficking)
_LABOUR = Step("labour", "labour_or_migrants", _category("labour_exploitation"))
_MIGRANTS = Step("migrants", "labour_or_migrants", _category("migrants"))
_WOMEN = Step("women", "women_or_child", _category("domestic_violence"), general=True)
_SEXUAL = Step("sexual_violence", "women_or_child", _category("sexual_violence"), general=True)
_CHILD = Step("child", "women_or_child", _category("child"), general=True)
_CHILD_FIRST = Step("child", "situation", _category("child"))
_CRISIS = Step("crisis", "situation", _category("suicide_crisis"))
_CRISIS_TOO = Step("crisis", "women_or_child", _category("suicide_crisis"), general=True)
_IMAGES = Step("images", "situation", _intimate_images)
_IMAGES_OF_CHILDREN = Step("child", "situation", lambda line: line.category == "child" and _intimate_images(line))
_ASSAULT = Step("sexual_violence", "situation", _category("sexual_violence"))
_TIP = Step("police_tip", "police", _category("police_tip"))
_RIGHTS = Step("labour", "situation", _category("labour_exploitation"))
_TRAVEL = Step("migrants", "situation", _category("migrants"))
_TRAFFICKING_TOO = Step("trafficking", "takes_trafficking", _category("trafficking"))

#: For somebody who has nowhere to sleep: the number for that, whoever else it is for.
FOR_SHELTER = (Step("shelter", "situation", lambda line: "shelter" in line.topics),)

#: For somebody who can only text, where no line of the right kind takes texts: there they still find a person.
BY_TEXT = (
    Step("child", "women_or_child", _category("child"), general=True),
    Step("crisis", "women_or_child", _category("suicide_crisis"), general=True),
)

_GENERAL = (_WOMEN, _SEXUAL, _CHILD)
_EXPLOITED = LinePlan((_TRAFFICKING, _TAKES, _LABOUR, _MIGRANTS, *_GENERAL))
_CHILD_AT_RISK = LinePlan((_CHILD_FIRST, _TRAFFICKING_TOO, _TAKES, _WOMEN, _SEXUAL), child=True)
_WORK = LinePlan((_RIGHTS, _MIGRANTS, _TRAFFICKING_TOO, _TAKES, *_GENERAL), exploitation=False)
# Without `_GENERAL`: a line against violence helps nobody with an offer, and looks like a mistake.
_MOVING = LinePlan((_TRAVEL, _LABOUR, _TRAFFICKING_TOO, _TAKES), exploitation=False)
_IMAGES_OF_ADULT = LinePlan((_IMAGES, _ASSAULT, _WOMEN, _CHILD, _TRAFFICKING_TOO), exploitation=False, own=True)
# Where a country has no line for children, a crisis line for anybody comes before one for women: a boy of 15 read two.
_IMAGES_OF_CHILD = LinePlan(
    (_IMAGES_OF_CHILDREN, _CHILD_FIRST, _IMAGES, _ASSAULT, _CRISIS_TOO, _WOMEN, _TRAFFICKING_TOO),
    child=True,
    exploitation=False,
)

PLANS: dict[IntentName, LinePlan] = {
    "self_harm": LinePlan((_CRISIS, _WOMEN, _SEXUAL, _CHILD), exploitation=False, own=True),
    "child_at_risk": _CHILD_AT_RISK,
    "image_blackmail": _IMAGES_OF_ADULT,
    "report_suspicion": LinePlan((_TRAFFICKING, _TIP, _TAKES, _LABOUR), exploitation=False),
    "worker_rights": _WORK,
    "supply_chain_risk": _WORK,
    "check_job_offer": _MOVING,
    "safe_migration": _MOVING,
}


def plan_for(situation: IntentName, need: Need) -> LinePlan:
    """The plan of a situation; any other situation is treated as possible exploitation."""
    if need.minor and situation == "image_blackmail":
        return _IMAGES_OF_CHILD
    if need.minor and situation == "worried_about_someone":
        return _CHILD_AT_RISK
    return PLANS.get(situation, _EXPLOITED)
