"""Figures as they may be shown: counted, then hidden over every page that could give a small count away."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Literal

from bot.conversation_log import figures as counted
from bot.conversation_log.figures import Group
from bot.conversation_log.quality import quality as quality_of
from bot.conversation_log.quality import quality_counts
from bot.conversation_log.suppression import (
    HIDDEN,
    MEASURES,
    SMALLEST,
    hide_crossed,
    hide_small,
    hide_small_counts,
    hide_small_groups,
)
from bot.sharing.content import content

if TYPE_CHECKING:
    import sqlalchemy as sa

    from bot.conversation_log.figures import Dimension
    from bot.review.scope import Asked

Table = Literal["tiers", "types", "indicators", "intents"]


def total(engine: sa.Engine, asked: Asked) -> Group:
    """The counts of the whole, or of the group that is asked for: then as its row of the table has them."""
    if asked.attribute is None:
        return hide_small_groups(counted.groups(engine, asked.scope, None))[0]
    rows = _alone(engine, asked, asked.attribute)
    return next((group for group in rows if group.name == asked.value), _nobody(asked.value))


def groups(engine: sa.Engine, asked: Asked, by: Dimension) -> list[Group]:
    """Counts per group, the largest first and hidden ones by name, as their order would tell their size."""
    columns = _alone(engine, asked, by)
    if asked.attribute == by:
        found = [total(engine, asked)]
    elif asked.attribute:
        found = _row(engine, asked, by, columns)
    else:
        found = columns
    if by == "week":
        return found
    return sorted(found, key=lambda group: (group.starts < 0, -max(0, group.starts), str(group.name)))


def counts(engine: sa.Engine, asked: Asked, table: Table) -> dict[str, int]:
    """Messages by tier or intent, or people by sign or suspected type of exploitation; ordered like groups."""
    found = _hidden_types(engine, asked) if table == "types" else _hidden_counts(engine, asked, table)
    return dict(sorted(found.items(), key=lambda item: (item[1] < 0, -max(0, item[1]), item[0])))


def _hidden_counts(engine: sa.Engine, asked: Asked, table: Table) -> dict[str, int]:
    found = hide_small_counts(_counted(engine, asked, table))
    if asked.attribute:
        cells = _crossed(engine, asked, table)
        names = sorted({row for row, _ in cells} | {asked.value}, key=str)
        # the messages of a group are on its page: its row adds up to them
        rows = dict(zip(names, hide_small([_of_row(cells, name) for name in names]), strict=True))
        crossed = hide_crossed(cells, rows, found)  # type: ignore[arg-type]
        found = {name: count for name in found if (count := crossed[asked.value, name])}
    return found


def _hidden_types(engine: sa.Engine, asked: Asked) -> dict[str, int]:
    """A type is hidden too where one of its signs alone is: less the others, it would tell that one."""
    signs = _hidden_counts(engine, asked, "indicators")
    few = Counter(_type_of()[sign] for sign, count in signs.items() if count < 0 and sign in _type_of())
    found = _hidden_counts(engine, asked, "types")
    return {name: HIDDEN if few[name] == 1 and count >= 0 else count for name, count in found.items()}


def _counted(engine: sa.Engine, asked: Asked, table: Table) -> dict[str, int]:
    if table == "tiers":
        return counted.tiers(engine, asked.scope)
    if table == "intents":
        return counted.intents(engine, asked.scope)
    return counted.indicators(engine, asked.scope, _type_of() if table == "types" else None)


def _crossed(engine: sa.Engine, asked: Asked, table: Table) -> dict[tuple[str | None, str], int]:
    assert asked.attribute is not None  # noqa: S101  for the type checker
    if table in {"tiers", "intents"}:
        return counted.crossed_counts(engine, asked.scope, table, asked.attribute)
    into = _type_of() if table == "types" else None
    return counted.crossed_indicators(engine, asked.scope, asked.attribute, into)


def _type_of() -> dict[str, str]:
    """The type of exploitation that a sign speaks of, in the words of the case data standard."""
    signs: dict[str, dict[str, str]] = content("htcds")["signs"]
    return {sign: said["exploitation"] for sign, said in signs.items() if "exploitation" in said}


def quality(engine: sa.Engine, asked: Asked) -> dict[str, int | None]:
    """How well it went, by name; times are in milliseconds and belong to nobody."""
    whole = asdict(quality_of(engine, asked.scope))
    times = {name: whole.pop(name) for name in ("answer_p50", "answer_p95")}
    if asked.attribute is None:
        return {**{name: hide_small([count])[0] for name, count in whole.items()}, **times}
    rows = quality_counts(engine, asked.scope, asked.attribute)
    found: dict[str, int | None] = dict.fromkeys(whole, 0)
    if asked.value in rows:
        place = list(rows).index(asked.value)
        found = {name: hide_small([row[name] for row in rows.values()])[place] for name in whole}
    if (found["messages"] or 0) < SMALLEST:
        return {**found, **dict.fromkeys(times)}
    own = asdict(quality_of(engine, asked.narrowed))
    return {**found, **{name: own[name] for name in times}}


def _alone(engine: sa.Engine, asked: Asked, by: Dimension) -> list[Group]:
    """The table of one dimension, of everything; of weeks also those in which nobody wrote."""
    found = counted.groups(engine, asked.scope, by)
    if by != "week":
        return hide_small_groups(found)
    by_monday = {group.name: group for group in found}
    weeks = [by_monday.get(week, _nobody(week)) for week in asked.mondays]
    places = {week: place for place, week in enumerate(asked.mondays)}
    return hide_small_groups(weeks, [[places[week] for week in block] for block in asked.blocks])


def _row(engine: sa.Engine, asked: Asked, by: Dimension, columns: list[Group]) -> list[Group]:
    """The row of the group in the table of its attribute by `by`."""
    assert asked.attribute is not None  # noqa: S101  for the type checker
    rows = _alone(engine, asked, asked.attribute)
    if not any(group.name == asked.value for group in rows):
        rows = [*rows, _nobody(asked.value)]
    cells = counted.crossed(engine, asked.scope, asked.attribute, by)
    hidden = {
        name: hide_crossed(
            {key: getattr(group, name) for key, group in cells.items()},
            {group.name: getattr(group, name) for group in rows},
            {group.name: getattr(group, name) for group in columns},
            asked.blocks if by == "week" else (),
        )
        for name in MEASURES
    }
    found = [
        Group(group.name, **{name: hidden[name][asked.value, group.name] for name in MEASURES}) for group in columns
    ]
    return [group for group in found if by == "week" or any(getattr(group, name) for name in MEASURES)]


def _of_row(cells: dict[tuple[str | None, str], int], name: str | None) -> int:
    return sum(count for (row, _), count in cells.items() if row == name)


def _nobody(name: str | int | None) -> Group:
    return Group(name, **dict.fromkeys(MEASURES, 0))
