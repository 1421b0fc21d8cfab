"""Who answers a line or hears of a call, as the reply says it before the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.helplines.need import Offer

#: Of these the reply says before the name that they answer.
RUNNERS = frozenset({"police", "prosecutor"})

#: Who is told by a line that reports nobody.
TELLS_NOBODY = frozenset({"", "in_danger"})

#: Who is told, as the reply says it: the nearest of these that the directory's codes name.
_TOLD = {
    "immigration": "immigration", "border_guard": "police", "customs": "police", "police": "police",
    "prosecutors": "authorities", "authorities": "authorities", "labour_authority": "authorities",
    "child_protection": "authorities", "emergency_services": "authorities",
}  # fmt: skip

_NEAREST = ("immigration", "police", "authorities")


def who_is_told(offer: Offer) -> str:
    """Who answers or is told, as the reply says it: immigration first, since that is what most people fear most.

    "The police answer" is said of a line that they run; a charity's line that passes on what it must may tell them. A
    crisis line that calls an ambulance where a life is in danger reports nobody: that it "reports to the authorities"
    would keep people from it.
    """
    line = offer.helpline
    if line.run_by in RUNNERS:
        return line.run_by
    told = {_TOLD[code] for code in line.told if code in _TOLD} if offer.warn_shared_with else set()
    if set(line.told) == {"emergency_services"} and line.told_when == "if_in_danger":
        return "in_danger"
    found = next((name for name in _NEAREST if name in told), "")
    maybe = found == "police" or (found == "authorities" and line.told_when != "always")
    return f"{found}_maybe" if maybe else found
