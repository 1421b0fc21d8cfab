"""What people ask that lists know and the classifier does not: about the service itself."""

from __future__ import annotations

from bot.replies.short_words import short_words, without
from bot.replies.told import LONGEST_QUESTION, between_blanks, has, has_part

#: End of the names of lists of whole messages.
_ALONE = "_alone"
#: The list whose words have endings in many languages, so that parts of them count.
_BY_PARTS = frozenset({"press"})


def service_asked(text: str, language: str | None) -> str | None:
    """What a short message asks about the service: `cost`, `press`, `official`, `made`, or a `price` of who knows what.

    A list `..._alone` is of whole messages: "is it the police?" asks who writes, and nobody else.
    """
    forms = [form for form in between_blanks(text) if len(form.split()) <= LONGEST_QUESTION]
    for code in dict.fromkeys((language, "en")):
        words = short_words(code)
        whole = {without(form.strip(), words.please) for form in forms}
        for name, phrases in words.about_us.items():
            what = name.removesuffix(_ALONE)
            found = has_part(forms, phrases) if name in _BY_PARTS else has(forms, phrases)
            if whole & phrases if name.endswith(_ALONE) else found:
                return what
    return None
