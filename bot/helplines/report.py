"""What `bot helplines check` and `bot helplines show` print, as lines of text with rich's markup.

Pure: the command line prints the lines and exits with `CheckReport.exit_code`. These words are for
staff, in English, and never reach somebody who asks for help.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.markup import escape

from bot.helplines.choose import choose
from bot.helplines.load import DATA
from bot.helplines.validate import check_directory

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from bot.helplines.directory import Country, Directory, EmergencyNumbers
    from bot.helplines.need import LineChoice, Need, Offer
    from bot.helplines.problems import Problem

_COLOURS = {"error": "red", "warning": "yellow", "due": "cyan"}


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Lines to print and whether the directory may be used."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def exit_code(self) -> int:
        """1 where anything must be repaired, else 0: what is only due or doubtful does not stop a release."""
        return int(any(problem.level == "error" for problem in self.problems))


def check_report(today: date, *, all_due: bool = False, country: str | None = None, folder: Path = DATA) -> CheckReport:
    """The check of the directory: errors and warnings one a line, numbers due by country unless `all_due`.

    With a country, what is in its file alone.
    """
    problems = tuple(
        problem for problem in check_directory(today, folder) if country is None or problem.path.stem == country
    )
    shown = [problem for problem in problems if all_due or problem.level != "due"]
    lines = [f"[{_COLOURS[problem.level]}]{escape(str(problem))}[/]" for problem in shown]
    due = Counter(problem.path.stem for problem in problems if problem.level == "due")
    if due and not all_due:
        countries = ", ".join(f"{code} {count}" for code, count in due.most_common(12))
        more = f" and {len(due) - 12} more countries" if len(due) > 12 else ""
        lines.append(f"[cyan]due for a check by telephone: {countries}{more} (--due lists each)[/]")
    levels = Counter(problem.level for problem in problems)
    lines.append(f"{levels['error']} errors, {levels['warning']} warnings, {levels['due']} numbers due for a check")
    return CheckReport(tuple(lines), problems)


def show_report(directory: Directory, need: Need) -> tuple[str, ...]:
    """The lines that somebody with this need would be given, and why."""
    country = directory.country(need.country)
    choice = choose(directory, need)
    return (
        f"[bold]{escape(_title(country, need))}[/]",
        _emergency(choice.emergency),
        *(line for place, offer in enumerate(choice.lines, 1) for line in _offer(place, offer)),
        *(f"   {escape(site.name)}: {site.web}" for site in choice.directories),
        f"[dim]chain: {choice.chain_used}{_other_lines(country, choice)}[/]",
    )


def _title(country: Country | None, need: Need) -> str:
    facts = [need.situation, need.contact, need.language, "under 18" if need.minor else None]
    facts += ["not in the country" if need.abroad else None, *sorted(need.audience)]
    return f"{country.name if country else 'No country'}: {', '.join(fact for fact in facts if fact)}"


def _emergency(numbers: EmergencyNumbers) -> str:
    also = [*numbers.also, *(["112 from a mobile"] if numbers.add_112 else [])]
    text = f"; text {numbers.text} ({escape(numbers.text_note)})" if numbers.text else ""
    police = " (police)" if numbers.only_police else ""
    return f"[red]emergency {numbers.call_first}{police}[/]" + "".join(f", or {number}" for number in also) + text


def _offer(place: int, offer: Offer) -> tuple[str, ...]:
    line = offer.helpline
    facts = [offer.reason, None if offer.confirmed else "NOT CONFIRMED", f"for {', '.join(line.audience)}"]
    facts += [line.region and f"only {line.region}", line.hours, ", ".join(line.languages)]
    facts += [{True: "open now", False: "closed now"}.get(offer.open_now) if offer.open_now is not None else None]
    head = f"{place}. {escape(line.label)}: {offer.reach} [bold]{escape(offer.number)}[/]"
    told = f"   [yellow]told: {escape(offer.warn_shared_with)}[/]" if offer.warn_shared_with else None
    source = f"   [dim]{line.country}.yml:{line.file_line}, {line.confidence} confidence[/]"
    details = "   " + escape("; ".join(fact for fact in facts if fact))
    return tuple(part for part in (head, details, told, source) if part)


def _other_lines(country: Country | None, choice: LineChoice) -> str:
    others = len(country.lines) - sum(offer.helpline in country.lines for offer in choice.lines) if country else 0
    return f"; {others} other lines in the file" if others else ""
