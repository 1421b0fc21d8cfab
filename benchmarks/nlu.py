"""`python -m benchmarks.nlu latency|ablation`: what understanding costs, and what each kind of feature adds.

`latency` times the trained model's whole pipeline in process. `ablation` needs no trained model: it fits on nine tenths
of the training examples and asks about the tenth (neighbours in a file held out together), so it takes about as long
as training.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from random import Random
from typing import TYPE_CHECKING

import numpy as np
from rich.console import Console
from rich.table import Table

import bot  # noqa: F401 - Rasa runs only after it
from benchmarks.memory import resident

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.nlu.fitting.progress import Report

SEED = 7
MESSAGES = 300
WORDS = """they took my passport and phone i can not leave the house please help me is this job real who are you
what can i do my friend has no money boss police doha night work agent contract""".split()  # noqa: SIM905


def main() -> None:
    """Print the table that the command line names."""
    what = sys.argv[1] if len(sys.argv) > 1 else "latency"
    table = asyncio.run(latency()) if what == "latency" else ablation()
    Console().print(table)


async def latency() -> Table:
    """Milliseconds a message by its length, and resident memory."""
    from rasa.core.agent import Agent

    from bot.model_files import served_model

    agent = Agent.load(str(served_model()))
    for loading in threading.enumerate():  # phrases and ages of the other languages, in the first ten seconds
        if loading.name in ("ages", "urgency-phrases"):
            loading.join()
    random = Random(SEED)  # noqa: S311 - words of a benchmark
    table = Table(title=f"Understanding, {resident():.0f} MB resident", title_justify="left")
    for name in ("words", "p50 ms", "p99 ms"):
        table.add_column(name, justify="right")
    for words in (2, 5, 10, 20, 40, 80, 300):
        times = []
        for _ in range(MESSAGES if words <= 20 else MESSAGES // 5):
            text = " ".join(random.choice(WORDS) for _ in range(words))
            started = time.perf_counter()
            await agent.parse_message(text)
            times.append((time.perf_counter() - started) * 1e3)
        table.add_row(str(words), *(f"{np.quantile(times, share):.1f}" for share in (0.5, 0.99)))
    return table


def ablation() -> Table:
    """Intents found, and urgent messages found at 1.5 % false alarms, by kind of feature and language."""
    from bot.nlu.fitting.progress import training_progress
    from bot.nlu.intent_classifier import EXAMPLE_LANGUAGE
    from bot.training.examples import read_examples

    messages = [(each.get("text"), each.get("intent"), each.get(EXAMPLE_LANGUAGE)) for each in read_examples()]
    with training_progress() as progress:
        intents, languages, opinions = _opinions(messages, progress)
    table = Table(title="Intents found / urgent found at 1.5 % false alarms", title_justify="left")
    table.add_column("language")
    for name in opinions:
        table.add_column(name, justify="right")
    for language in [*dict.fromkeys(languages), "all"]:
        rows = np.ones(len(intents), bool) if language == "all" else languages == language
        table.add_row(language, *(_figures(opinion, intents, rows) for opinion in opinions.values()))
    return table


def _opinions(
    messages: list[tuple[str, str, str]], progress: Report
) -> tuple[NDArray[np.str_], NDArray[np.str_], dict[str, tuple[NDArray[np.str_], NDArray[np.float64]]]]:
    """Intent and language of each example held out; by kind of feature its likeliest intent and urgent probability."""
    from bot.encoder.encoder import load_encoder
    from bot.nlu.fitting.calibration import fit_alarm_mix, fit_blend
    from bot.nlu.fitting.examples import examples_with_copies
    from bot.nlu.fitting.held_out import fit_and_cross_validate
    from bot.nlu.fitting.intents import material_of
    from bot.nlu.intent_model import urgent_columns

    encoder = load_encoder()
    if encoder is None:
        raise SystemExit("the sentence encoder is missing: there is nothing to compare")
    texts, intents, languages = (list(column) for column in zip(*messages, strict=True))
    names = np.array(sorted(set(intents)))
    examples = examples_with_copies(texts, [int(n) for n in np.searchsorted(names, intents)], languages)
    unseen, _ = fit_and_cross_validate(material_of(examples, list(names), encoder, progress), progress)
    if unseen.intents is None or unseen.alarm is None:
        raise RuntimeError("the networks were not cross-validated")
    urgent, nothing = urgent_columns(list(names)), np.zeros_like(unseen.sparse)
    both = fit_blend(unseen.sparse, unseen.intents, unseen.labels)(unseen.sparse, unseen.intents)
    found = {
        "words and letters": fit_blend(unseen.sparse, None, unseen.labels)(unseen.sparse, None),
        "sentence vectors": fit_blend(nothing, unseen.intents, unseen.labels)(nothing, unseen.intents),
        "both": both,
    }
    out = {name: (names[p.argmax(1)], p[:, urgent].sum(1)) for name, p in found.items()}
    summed = both[:, urgent].sum(1)
    mix = fit_alarm_mix(summed, unseen.alarm, np.isin(unseen.labels, urgent))
    out["both and alarm"] = (names[both.argmax(1)], mix(summed, unseen.alarm))
    return names[unseen.labels], unseen.languages, out


def _figures(
    opinion: tuple[NDArray[np.str_], NDArray[np.float64]], intents: NDArray[np.str_], rows: NDArray[np.bool_]
) -> str:
    from bot.taxonomy import URGENT_INTENTS, tier_of

    guessed, urgent = opinion
    harmless = np.array([tier_of(intent) in ("information", "conversation") for intent in intents])
    limit = np.quantile(urgent[rows & harmless], 0.985)
    alarmed = urgent[rows & np.isin(intents, URGENT_INTENTS)] >= limit
    return f"{(guessed == intents)[rows].mean():.1%} / {alarmed.mean():.1%}"


if __name__ == "__main__":
    main()
