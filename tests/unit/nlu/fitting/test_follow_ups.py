"""Which examples the model of follow-ups is fitted on."""

from __future__ import annotations

from bot.nlu.fitting.follow_ups import OTHERS_EACH, others
from bot.nlu.fitting.said import Said
from bot.nlu.follow_up_model import OTHER


def test_others_are_of_each_language_and_of_intents_with_an_answer_of_their_own() -> None:
    """The same ones each time, and no cry for help among them."""
    examples = [Said(f"hello {n} {code}", "greet", code) for code in ("en", "fr") for n in range(100)]
    examples += [Said("they locked me in", "immediate_danger", "en")]
    chosen = others(examples)
    assert {said.intent for said in chosen} == {OTHER}
    assert {said.language for said in chosen} == {"en", "fr"}
    assert len(chosen) < 2 * OTHERS_EACH
    assert not any("locked" in said.text for said in chosen)
    assert {said.text for said in chosen} == {said.text for said in others(examples[::-1])}
