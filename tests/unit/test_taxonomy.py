"""The intents of the code are those of the bot, each with its tier."""

from __future__ import annotations

from typing import cast

import pytest
import yaml

from bot.settings import DATA, ROOT
from bot.taxonomy import INTENTS, IntentName, Tier, intent_named, tier_of

#: What only buttons, commands and channels send.
OF_BUTTONS = {"answer", "more", "sent_other", "ask_for_help"}


def test_the_intents_are_those_of_the_domain() -> None:
    """In its order: mypy knows no others, and Rasa none but these."""
    assert list(INTENTS) == yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))["intents"]


def test_what_people_say_has_examples() -> None:
    """All but what buttons, commands and channels send."""
    assert {path.stem for path in (DATA / "nlu" / "en").glob("*.yml")} == {*INTENTS} - OF_BUTTONS


@pytest.mark.parametrize(
    ("intent", "tier"),
    [
        ("immediate_danger", Tier.EMERGENCY), ("self_harm", Tier.URGENT), ("report_suspicion", Tier.CONCERN),
        ("find_helpline", Tier.INFORMATION), ("greet", Tier.CONVERSATION), ("ask_for_help", Tier.URGENT),
        ("more", Tier.INFORMATION), ("answer", Tier.CONVERSATION), (None, Tier.CONVERSATION),
    ],
)  # fmt: skip
def test_an_intent_has_its_tier(intent: IntentName | None, tier: Tier) -> None:
    """A button has the tier of what it answers; without an intent it is that of small talk."""
    assert tier_of(intent) is tier


def test_a_misspelt_intent_has_no_tier() -> None:
    """It was calm before, whatever was meant."""
    with pytest.raises(KeyError):
        tier_of(cast("IntentName", "child_at_riks"))


def test_a_name_from_elsewhere_is_an_intent_or_none() -> None:
    """A model may have been trained on an intent that an update took away."""
    assert intent_named("self_harm") == "self_harm"
    assert intent_named("of_an_older_version") is intent_named(None) is None
