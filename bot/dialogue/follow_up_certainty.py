"""How sure a kind of follow-up must be where more than one step of the dialogue weighs it.

From which probability a kind is taken for what was meant stands beside the model (`bot/nlu/follow_up_model.py`) and in
the kind's row (`bot/data/follow_ups/kinds.yml`).
"""

#: Probability from which a kind outweighs an alarm that no phrase speaks for.
SURE_BESIDE_ALARM = 0.85
#: From which a kind is likelier than all others together.
LIKELIER_THAN_NOT = 0.5
#: From which an act under way is an emergency where somebody wants to die: an ambulance too many harms nobody.
LIKELY_ACT = 0.45
#: From which someone who wants to die says unasked that they are safe: only words that are said for it.
SURE_SAFE_FROM_ONESELF = 0.97
