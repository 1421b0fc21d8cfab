"""What the graph components get ready before the first message."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading

import pytest
import yaml

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource

from bot.nlu.age_finder import AgeFinder
from bot.nlu.component import ReadyComponent, compile_rules
from bot.nlu.language_identifier import LanguageIdentifier
from bot.nlu.message_normalizer import MessageNormalizer
from bot.nlu.urgency_gate import UrgencyGate
from bot.nlu.whereabouts_finder import WhereaboutsFinder
from bot.settings import ROOT, settings

COMPONENTS = (AgeFinder, LanguageIdentifier, MessageNormalizer, UrgencyGate, WhereaboutsFinder)


@pytest.mark.parametrize("component", COMPONENTS)
def test_rasa_gets_a_component_that_is_ready(
    component: type[ReadyComponent], tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is made as Rasa makes it, by its four arguments, and gets ready then."""
    ready: list[type[ReadyComponent]] = []
    monkeypatch.setattr(component, "get_ready", classmethod(ready.append))
    storage = LocalModelStorage.create(tmp_path)
    made = component.create({}, storage, Resource("none"), ExecutionContext(GraphSchema({})))
    assert type(made) is component
    assert ready == [component]


def test_rules_of_live_languages_are_compiled_the_first_at_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The others beside, and a file that an edit broke costs no other language its rules."""
    monkeypatch.setenv("WAYMARK_LANGUAGES", "en es uk")
    settings.cache_clear()
    compiled: dict[str, bool] = {}

    def compile_one(language: str) -> None:
        if language == "es":
            raise ValueError("es.yml: broken")
        compiled[language] = threading.current_thread() is threading.main_thread()

    with caplog.at_level(logging.ERROR):
        compile_rules("Phrases", compile_one, "en", ["ar", "en", "es", "uk"])
        for thread in threading.enumerate():
            if thread.name == "Phrases":
                thread.join()
    assert compiled == {"en": True, "uk": False}
    assert "Phrases: es.yml: broken" in caplog.text


def test_no_component_loads_what_only_a_training_needs() -> None:
    """They import it inside of what Rasa calls in a training: scikit-learn alone costs a server 60 MB."""
    components = [step["name"] for step in yaml.safe_load((ROOT / "config.yml").read_text())["pipeline"]]
    modules = sorted({name.rpartition(".")[0] for name in components})
    unwanted = ("bot.nlu.fitting", "bot.nlu.teaching", "sklearn")
    code = f"""import bot, importlib, sys
for name in {modules!r}:
    importlib.import_module(name)
print([name for name in sys.modules if name.startswith({unwanted!r})])"""
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
