"""The verdict: two parts, two thresholds, one explanation."""

from __future__ import annotations

import pytest

from bot.nlu.phrase_matcher import PhraseFound
from bot.nlu.thresholds import Thresholds
from bot.nlu.urgency import Assessment, Part, UrgencyJudgement, judge
from bot.nlu.windows import Window

LIMITS = Thresholds(urgent=0.6, ask=0.1, window=0.8)


def part(urgent: float, start: int = 0, end: int = 10, **probabilities: float) -> Part:
    """A part of a message with these probabilities."""
    return Part(Window(start, end), probabilities, urgent)


def verdict(
    whole: Part, *windows: Part, phrases: tuple[PhraseFound, ...] = (), seen_whole: bool = True
) -> UrgencyJudgement:
    """The verdict on a message of these parts."""
    return judge(Assessment(whole, windows, LIMITS, seen_whole), phrases)


def phrase(indicator: str, intent: str) -> PhraseFound:
    """A phrase that was found."""
    return PhraseFound(indicator, intent, "words of the rule", 3, 8)


def test_probability_alone_sets_it_off() -> None:
    """Above the upper threshold the tier is urgent and says by which intent."""
    found = verdict(part(0.9, being_exploited=0.85, greet=0.1))
    assert (found.intent, found.tier, found.asks) == ("being_exploited", "urgent", False)
    assert found.evidence[0]["kind"] == "model"
    assert found.evidence[0]["intent"] == "being_exploited"


def test_phrase_alone_sets_it_off() -> None:
    """A phrase needs no high probability, only one that asks; it turns the intent into the one it speaks for."""
    found = verdict(part(0.12, greet=0.88, being_exploited=0.12), phrases=(phrase("debt_bondage", "being_exploited"),))
    assert (found.intent, found.tier, found.asks) == ("being_exploited", "urgent", False)
    assert found.evidence[0] == {
        "kind": "phrase", "indicator": "debt_bondage", "intent": "being_exploited",
        "phrase": "words of the rule", "start": 3, "end": 8,
    }  # fmt: skip
    assert found.indicators == ("debt_bondage",)


def test_it_asks_where_the_parts_contradict_each_other() -> None:
    """A phrase in what the model plainly takes for harmless: "my boss holds my passport" as a line of a film."""
    spoken = (phrase("papers_taken", "being_exploited"),)
    found = verdict(part(0.08, out_of_scope=0.92), phrases=spoken)
    assert (found.intent, found.tier, found.asks) == ("out_of_scope", "conversation", True)
    assert found.indicators == ("papers_taken",)
    in_a_window = part(0.3, 0, 5, being_exploited=0.3)
    assert verdict(part(0.01, out_of_scope=0.99), in_a_window, phrases=spoken).tier == "urgent"
    assert verdict(part(0.01, out_of_scope=0.99), phrases=spoken, seen_whole=False).tier == "urgent"
    assert verdict(part(0.01, greet=0.99), phrases=(phrase("self_harm_wish", "self_harm"),)).tier == "urgent"


def test_between_the_thresholds_it_asks() -> None:
    """Neither decided nor silent: the calm answer goes out together with the question."""
    found = verdict(part(0.4, being_exploited=0.4, worker_rights=0.3, greet=0.1))
    assert (found.intent, found.tier, found.asks) == ("worker_rights", "information", True)


def test_in_doubt_worries_about_somebody_count_together() -> None:
    """A girl who is locked in by an agency looks most like a question about one; where nothing is asked it is that."""
    shares = {"check_job_offer": 0.32, "worried_about_someone": 0.26, "report_suspicion": 0.13}
    doubted, calm = verdict(part(0.4, **shares)), verdict(part(0.01, **shares))
    assert (doubted.intent, doubted.tier, doubted.asks) == ("worried_about_someone", "concern", True)
    assert (calm.intent, calm.asks) == ("check_job_offer", False)


def test_below_both_it_is_quiet() -> None:
    """Nothing is asked and nothing shown."""
    found = verdict(part(0.05, greet=0.9, self_harm=0.05))
    assert (found.intent, found.tier, found.asks, found.evidence) == ("greet", "conversation", False, ())


@pytest.mark.parametrize(
    ("indicator", "intent", "tier"),
    [
        ("attack_now", "immediate_danger", "emergency"),
        ("self_harm_plan", "self_harm", "emergency"),
        ("self_harm_now", "self_harm", "emergency"),
        ("self_harm_wish", "self_harm", "urgent"),
        ("child_sold", "child_at_risk", "urgent"),
    ],
)
def test_tiers(indicator: str, intent: str, tier: str) -> None:
    """Danger is an emergency; suicidal words are one with a plan or an act under way."""
    assert verdict(part(0.5, self_harm=0.5), phrases=(phrase(indicator, intent),)).tier == tier


def test_danger_comes_first() -> None:
    """A phrase of danger makes an emergency of any need; the intent is its own unless another one is sure."""
    danger = (phrase("attack_now", "immediate_danger"),)
    found = verdict(part(0.95, being_exploited=0.95), phrases=danger)
    assert (found.intent, found.tier) == ("being_exploited", "emergency")
    unsure = verdict(part(0.5, being_exploited=0.4, greet=0.5), phrases=danger)
    assert (unsure.intent, unsure.tier, unsure.other_intents) == (
        "immediate_danger", "emergency", ("being_exploited", "greet"),
    )  # fmt: skip
    assert verdict(part(0.9, self_harm=0.9), phrases=danger).intent == "immediate_danger"


def test_one_urgent_window_of_a_long_message() -> None:
    """It decides when it is sure and the whole does not speak against it."""
    loud = part(0.95, 40, 80, immediate_danger=0.95, greet=0.05)
    found = verdict(part(0.2, request_training=0.8, immediate_danger=0.2), part(0.0, greet=1.0), loud)
    assert (found.intent, found.tier) == ("immediate_danger", "emergency")
    assert (found.evidence[0]["start"], found.evidence[0]["end"]) == (40, 80)
    assert "request_training" in found.other_intents


def test_harmless_context_of_a_window_counts() -> None:
    """A sentence quoted in an essay is asked about, not alarmed on; where the whole was not seen it decides alone."""
    whole, loud = part(0.01, what_is_trafficking=0.99), part(0.95, 40, 80, being_exploited=0.95)
    assert (verdict(whole, loud).tier, verdict(whole, loud).asks) == ("information", True)
    assert verdict(whole, loud, seen_whole=False).tier == "urgent"


def test_hiding_the_chat_takes_no_safety_question_away_on_a_guess() -> None:
    """Where a question is due, the exit is answered only if it is likelier than all else together."""
    unsure = verdict(part(0.3, quick_exit=0.4, worker_rights=0.2, immediate_danger=0.3))
    assert (unsure.intent, unsure.asks) == ("worker_rights", True)
    sure = verdict(part(0.3, quick_exit=0.6, worker_rights=0.1, immediate_danger=0.3))
    assert sure.intent == "quick_exit"
    calm = verdict(part(0.05, quick_exit=0.4, worker_rights=0.2))
    assert (calm.intent, calm.asks) == ("quick_exit", False)
