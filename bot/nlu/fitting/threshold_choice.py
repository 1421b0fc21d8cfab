"""Chooses from which probability of urgency on the bot answers as urgent, or asks.

Chosen on training examples that the model did not see (cross-validation), never on the evaluation set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.nlu.thresholds import Thresholds, ThresholdsByLanguage
from bot.taxonomy import Tier, intent_named, tier_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Share of harmless examples (tiers information and conversation) that may set the alarm off, and share that may be
#: asked the safety question instead. Both are far above what people who write in are to see (3 % of alarming-looking
#: messages and 0.3 % of ordinary ones, `make evaluate`): most harmless examples were written to look alarming, and kept
#: because a model failed on them. With harder examples the shares rise, or the model would miss more for their sake.
FALSE_ALARMS = 0.07
ASKED = 0.18
#: Bounds of the thresholds, whatever the examples: a few easy or hard ones must neither alarm on everything nor on
#: nothing.
URGENT_WITHIN = 0.3, 0.9
LEAST_ASKED = 0.08
#: A long message is urgent for one of its windows only when that window is surer than a whole message need be: so much
#: of the way from the threshold to 1.
WINDOW_STRICTER = 0.5
#: A language's own harmless examples that are held out, about six hundred, decide beside so many of all languages. How
#: hard their writers made them differs more from language to language than how people write: most were kept because a
#: model failed on them, in some languages twice.
SHARED = 7_000
#: What holds where no harmless example was held out, as in a model that a test fits on a few lines.
WITHOUT_HARMLESS = Thresholds(0.5, 0.25, 0.75)


def choose_thresholds(
    urgent: NDArray[np.float64], intents: NDArray[np.str_], languages: NDArray[np.str_]
) -> ThresholdsByLanguage:
    """Lowest thresholds that keep false alarms and questions under their shares, in every language.

    Args:
        urgent: probability of urgency of each unseen example.
        intents: its true intent.
        languages: its language; empty where it is not known.
    """
    tiers = [tier_of(intent_named(str(intent))) for intent in intents]
    harmless = np.array([tier in (Tier.INFORMATION, Tier.CONVERSATION) for tier in tiers], bool)
    scores, spoken = urgent[harmless], languages[harmless]
    if not scores.size:
        return ThresholdsByLanguage(WITHOUT_HARMLESS, {})
    shared = np.full(scores.size, SHARED / scores.size)
    own = {str(name): _thresholds(scores, shared + (spoken == name)) for name in np.unique(spoken) if name}
    return ThresholdsByLanguage(_thresholds(scores, np.ones(scores.size)), own)


def _thresholds(scores: NDArray[np.float64], weights: NDArray[np.float64]) -> Thresholds:
    """Thresholds for the probabilities of harmless examples, of which each has its weight."""
    at = float(np.clip(_quantile(scores, weights, 1 - FALSE_ALARMS), *URGENT_WITHIN))
    ask = float(np.clip(_quantile(scores, weights, 1 - FALSE_ALARMS - ASKED), LEAST_ASKED, at))
    return Thresholds(at, ask, at + (1 - at) * WINDOW_STRICTER)


def _quantile(scores: NDArray[np.float64], weights: NDArray[np.float64], share: float) -> float:
    """Smallest value below or at which that share of the weight lies, a little above it: it must stay harmless."""
    order = np.argsort(scores)
    reached = np.cumsum(weights[order]) / weights.sum()
    at = min(int(np.searchsorted(reached, share - 1e-9)), len(scores) - 1)
    return float(np.nextafter(scores[order[at]], 1))
