"""Figures of an evaluation as tables, as a picture of the confusions, and against their recorded floor."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from rich.table import Table

from bot.content_files import Each, Fields, read_content
from bot.evaluation.messages import Figures, ModelVerdict, Rate, figures, grouped
from bot.own_files import own_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def tables(verdicts: list[ModelVerdict]) -> Iterator[Table]:
    """Tables by language and style, by tier, and by intent."""
    yield _figures_table("By language", grouped(verdicts, lambda v: v.message.language) | {"all": verdicts})
    yield _figures_table("By style", grouped(verdicts, lambda v: f"{v.message.language} {v.message.style}"))
    yield _figures_table("By tier", grouped(verdicts, lambda v: v.message.tier))
    yield _intent_table(verdicts)


def _figures_table(title: str, groups: dict[str, list[ModelVerdict]]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in (
        "",
        "n",
        "intent accuracy",
        "macro-F1",
        "urgent recall",
        "by 2nd turn",
        "false alarms",
        "asked",
    ):
        table.add_column(column, justify="left" if not column else "right")
    for name, group in groups.items():
        f = figures(group)
        table.add_row(
            name,
            str(len(group)),
            percent(f.accuracy),
            f"{f.macro_f1:.3f}",
            percent(f.urgent_recall),
            percent(f.urgent_recall_second_turn),
            percent(f.false_alarms),
            percent(f.harmless_asked),
        )
    return table


def percent(rate: Rate) -> str:
    """A share with its interval, or a dash where there is nothing to count."""
    if not rate.of:
        return "-"
    low, high = rate.interval
    return f"{rate.value:.1%} ({low:.0%}-{high:.0%})"


def noise_table(verdicts: list[ModelVerdict], careless: list[ModelVerdict]) -> Table:
    """The cost of slips of the thumb by language: figures as written, as typed carelessly, and the drop in points."""
    table = Table(title="Typed carelessly (6 % of letters)", title_justify="left")
    for column in ("", "accuracy", "careless", "drop", "by 2nd turn", "careless", "drop"):
        table.add_column(column, justify="left" if not column else "right")
    groups = grouped(verdicts, lambda v: v.message.language) | {"all": verdicts}
    noisy = grouped(careless, lambda v: v.message.language) | {"all": careless}
    for name, group in groups.items():
        plain, slips = figures(group), figures(noisy[name])
        cells = []
        for figure in ("accuracy", "urgent_recall_second_turn"):
            before, after = getattr(plain, figure).value, getattr(slips, figure).value
            cells += [f"{before:.1%}", f"{after:.1%}", f"{100 * (before - after):.1f}"]
        table.add_row(name, *cells)
    return table


def _intent_table(verdicts: list[ModelVerdict]) -> Table:
    table = Table(title="By intent", title_justify="left")
    for column in ("intent", "n", "found", "most often taken for"):
        table.add_column(column, justify="right" if column in {"n", "found"} else "left")
    for intent, group in grouped(verdicts, lambda v: v.message.intents[0]).items():
        wrong = Counter(v.intent for v in group if not v.right).most_common(3)
        found = Rate(sum(v.right for v in group), len(group))
        table.add_row(intent, str(len(group)), percent(found), ", ".join(f"{name} {n}" for name, n in wrong))
    return table


def confusion_matrix(verdicts: list[ModelVerdict], path: Path) -> None:
    """Write a picture: rows are the right intents, columns what the model said, shade is the share of the row."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt
    import numpy as np

    names = sorted({v.message.intents[0] for v in verdicts} | {v.intent for v in verdicts})
    index = {name: position for position, name in enumerate(names)}
    counts = np.zeros((len(names), len(names)))
    for v in verdicts:
        counts[index[v.intent if v.right else v.message.intents[0]], index[v.intent]] += 1
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    figure, axes = plt.subplots(figsize=(14, 13))
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=8)
    axes.set_yticks(range(len(names)), names, fontsize=8)
    axes.set_xlabel("model"), axes.set_ylabel("right")
    for row, column in zip(*np.nonzero(counts), strict=True):
        shade = "white" if shares[row, column] > 0.5 else "black"
        axes.text(column, row, str(int(counts[row, column])), ha="center", va="center", fontsize=7, color=shade)
    figure.tight_layout()
    own_folder(path.parent)
    figure.savefig(path, dpi=110)
    plt.close(figure)


def read_floors(path: Path) -> dict[str, dict[str, float]]:
    """The figures that must be reached, by language.

    Raises:
        ContentFileError: the file has another form, or names a figure that doesn't exist.
    """
    file = read_content(path, Each(Fields(allowed=dict.fromkeys(Figures.__dataclass_fields__, float))))
    return file.values


#: Messages by which a figure may miss its floor: processors add in different orders, so that the same examples make a
#: model that differs by one to three messages a language from one machine to the next.
BY_CHANCE = 2


def below_floor(verdicts: list[ModelVerdict], path: Path) -> list[str]:
    """Figures under their recorded floor, one line each; empty where all are reached.

    The file is YAML: `{language: {figure: number}}`; `false_alarms` and `harmless_asked` are ceilings.
    """
    floors = read_floors(path)
    missed = []
    for language, group in grouped(verdicts, lambda v: v.message.language).items():
        reached = figures(group).as_json()
        for name, floor in floors.get(language, {}).items():
            ceiling = name in {"false_alarms", "harmless_asked"}
            value, spare = (reached[name], 0.0) if name == "macro_f1" else _with_spare(reached[name])
            if value - spare > floor if ceiling else value + spare < floor:
                missed.append(
                    f"{language}: {name} is {value:.3f}, {'over' if ceiling else 'under'} {floor} ({path.name})."
                )
    return missed


def _with_spare(rate: dict[str, Any]) -> tuple[float, float]:
    """A share, and what `BY_CHANCE` messages are of it."""
    return rate["value"], BY_CHANCE / max(rate["of"], 1)
