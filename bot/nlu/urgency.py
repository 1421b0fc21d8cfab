"""Judges how urgent a message is by two independent parts, probabilities and phrases. Pure.

Either part alone can set the alarm off. Between the two thresholds, and where one part speaks for an alarm and the
other one plainly against it, the bot neither decides nor stays silent: the reply carries one closed safety question.
Each verdict says what it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.taxonomy import CONCERN_INTENTS, TIERS, URGENT_INTENTS, IntentName, Tier, tier_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from bot.nlu.phrase_matcher import PhraseFound
    from bot.nlu.thresholds import Thresholds
    from bot.nlu.windows import Window
    from bot.understood import Evidence, UrgencyVerdict

#: Rules that tell of a plan to die or an act under way: only then is `self_harm` an emergency.
SELF_HARM_NOW = frozenset({"self_harm_plan", "self_harm_now"})
#: A second need is named when it is at least this probable, in the whole message or in one of its windows. Suicidal
#: words bring crisis lines before all others, so they must be likelier than not, or found by a phrase.
SECOND_NEED, SECOND_SUICIDAL = 0.2, 0.5
SECOND_NEED_IN_WINDOW = 0.6
#: Below this the probability of a single intent is no evidence worth showing.
SHOWN = 0.05


@dataclass(frozen=True, slots=True)
class Part:
    """Probabilities of the intents, and of any urgent one, for a message or for one window of it, and its vector."""

    window: Window
    probabilities: Mapping[IntentName, float]
    urgent: float
    vector: NDArray[np.float32] | None = None

    def best(self, among: Sequence[IntentName] | None = None) -> IntentName:
        """The likeliest intent, of some or of all."""
        return max(among or self.probabilities, key=lambda intent: self.probabilities.get(intent, 0.0))


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the classifier thinks of a message: as a whole, and window by window where it is long."""

    whole: Part
    windows: tuple[Part, ...]
    limits: Thresholds
    #: Whether the encoder saw all of it; where not, the windows decide alone.
    seen_whole: bool = True


@dataclass(frozen=True, slots=True)
class UrgencyJudgement:
    """How urgent a message is, and why."""

    intent: IntentName
    tier: Tier
    asks: bool
    probability: float
    evidence: tuple[Evidence, ...]
    indicators: tuple[str, ...]
    other_intents: tuple[IntentName, ...]

    def as_dict(self) -> UrgencyVerdict:
        """What actions and staff read of it."""
        return {
            "tier": self.tier,
            "asks": self.asks,
            "probability": round(self.probability, 4),
            "evidence": list(self.evidence),
            "indicators": list(self.indicators),
        }


def judge(assessment: Assessment, phrases: Sequence[PhraseFound]) -> UrgencyJudgement:
    """The verdict on a message."""
    whole, limits = assessment.whole, assessment.limits
    loudest = max(assessment.windows, key=lambda part: part.urgent, default=whole)
    by_whole = whole.urgent >= limits.urgent
    by_window = _window_decides(assessment, loudest)
    urgent = by_whole or by_window or _phrases_decide(phrases, assessment, loudest)
    part = whole if by_whole or not by_window else loudest
    asks = not urgent and (bool(phrases) or whole.urgent >= limits.ask or loudest.urgent >= limits.window)
    intent = _intent(part, phrases) if urgent else _calm_intent(whole, asks=asks)
    probability = max(whole.urgent, loudest.urgent if by_window else 0.0)
    return UrgencyJudgement(
        intent=intent,
        tier=_tier(intent, phrases) if urgent else tier_of(intent),
        asks=asks,
        probability=probability,
        evidence=_evidence(part if urgent or not asks else loudest, phrases, shown=urgent or asks),
        indicators=tuple(dict.fromkeys(phrase.indicator for phrase in phrases)),
        other_intents=_others(assessment, intent, phrases),
    )


def _window_decides(assessment: Assessment, loudest: Part) -> bool:
    """One window sets the alarm off if it is sure, unless the whole was seen and speaks against it."""
    if loudest is assessment.whole or loudest.urgent < assessment.limits.window:
        return False
    plainly_against = assessment.seen_whole and assessment.whole.urgent < assessment.limits.ask / 2
    return not plainly_against


def _phrases_decide(phrases: Sequence[PhraseFound], assessment: Assessment, loudest: Part) -> bool:
    """A phrase sets the alarm off where the probabilities would at least ask; suicidal words always do."""
    suicidal = any(phrase.intent == "self_harm" for phrase in phrases)
    borne_out = not assessment.seen_whole or loudest.urgent >= assessment.limits.ask
    return suicidal or (bool(phrases) and borne_out)


def _calm_intent(whole: Part, *, asks: bool) -> IntentName:
    """The intent to answer where the gate did not decide for an urgent one.

    Hiding the chat takes away the safety question: where one is due, hiding must be likelier than all else together.
    A worry about somebody is three intents, which share what one question has alone: in doubt they count together, or
    "she says an agency locked her in" would be told what to ask an agency.
    """
    calm = [intent for intent in whole.probabilities if intent not in URGENT_INTENTS]
    if asks and whole.probabilities.get("quick_exit", 0.0) <= 0.5:
        calm = [intent for intent in calm if intent != "quick_exit"]
    likeliest = whole.best(calm) if calm else whole.best()
    worries = [intent for intent in calm if intent in CONCERN_INTENTS]
    worried = sum(whole.probabilities[intent] for intent in worries)
    return whole.best(worries) if asks and worried > whole.probabilities[likeliest] else likeliest


def _intent(part: Part, phrases: Sequence[PhraseFound]) -> IntentName:
    """The urgent intent to answer."""
    spoken_for = [intent for intent in URGENT_INTENTS if any(p.intent == intent for p in phrases)]
    likeliest = part.best(URGENT_INTENTS)
    if likeliest == "self_harm" and "immediate_danger" in spoken_for:
        return "immediate_danger"  # somebody else is the danger: the words of the suicide line would be wrong
    if not spoken_for or part.probabilities.get(likeliest, 0.0) > 0.5:
        return likeliest
    return "immediate_danger" if "immediate_danger" in spoken_for else part.best(spoken_for)


def _tier(intent: IntentName, phrases: Sequence[PhraseFound]) -> Tier:
    """Tier of an urgent verdict: danger, or a suicidal act under way, makes it an emergency."""
    if any(phrase.intent == "immediate_danger" or phrase.indicator in SELF_HARM_NOW for phrase in phrases):
        return Tier.EMERGENCY
    return tier_of(intent)


def _evidence(part: Part, phrases: Sequence[PhraseFound], *, shown: bool) -> tuple[Evidence, ...]:
    by_phrase: list[Evidence] = [
        {
            "kind": "phrase",
            "indicator": phrase.indicator,
            "intent": phrase.intent,
            "phrase": phrase.phrase,
            "start": phrase.start,
            "end": phrase.end,
        }
        for phrase in phrases
    ]
    by_model: list[Evidence] = [
        {
            "kind": "model",
            "intent": intent,
            "probability": round(part.probabilities[intent], 4),
            "start": part.window.start,
            "end": part.window.end,
        }
        for intent in sorted(URGENT_INTENTS, key=lambda name: -part.probabilities.get(name, 0.0))
        if part.probabilities.get(intent, 0.0) >= SHOWN
    ]
    return tuple(by_phrase + by_model) if shown else tuple(by_phrase)


def _others(assessment: Assessment, intent: IntentName, phrases: Sequence[PhraseFound]) -> tuple[IntentName, ...]:
    """Further needs in the same message, most urgent first."""
    likely: dict[IntentName, float] = {"self_harm": SECOND_SUICIDAL}
    named = {name for name, p in assessment.whole.probabilities.items() if p >= likely.get(name, SECOND_NEED)}
    named |= {phrase.intent for phrase in phrases if phrase.intent == "self_harm"}
    for part in assessment.windows:
        best = part.best()
        if part.probabilities[best] >= SECOND_NEED_IN_WINDOW:
            named.add(best)
    return tuple(sorted(named - {intent}, key=lambda name: (TIERS.index(tier_of(name)), name)))
