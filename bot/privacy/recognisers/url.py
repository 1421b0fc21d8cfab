"""Links and host names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.base import matches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText
    from bot.privacy.span import Span

_DOMAIN = (
    r"com|org|net|info|biz|edu|gov|int|io|me|co|app|dev|ly|gl|be|tv|cc|xyz|online|site|shop|club|link|page|live|"
    r"example|jobs|agency|careers|top|vip|icu|africa|asia|mobi|tel|store|website|tech|travel|"
    r"sg|jp|kr|hk|tw|ca|au|nz|ie|gr|dk|cz|sk|bg|rs|ge|az|uz|kg|tj|mn|kh|ir|iq|sy|ye|rw|cd|cm|bf|ao|zm|zw|mw|"
    r"bo|py|uy|ec|ve|gt|hn|sv|cu|ht|jm|"
    r"ru|su|ua|by|kz|md|ro|fr|es|pt|br|mx|ar|pe|cl|uk|us|in|np|bd|pk|lk|vn|th|ph|cn|ke|tz|ug|ng|gh|et|za|ma|dz|tn|eg|"
    r"ae|sa|qa|kw|om|lb|jo|tr|al|pl|de|it|nl|eu|рф|укр"
)
_PATTERNS = (
    regex.compile(r"\b[a-z][a-z0-9+.-]{1,12}://\S+", regex.IGNORECASE),
    regex.compile(r"\bwww\s?\.\s?\S+", regex.IGNORECASE),
    regex.compile(
        # With a path or a dash no end of a sentence looks so, whatever the last part is.
        r"(?<![\w@.])(?:[\p{L}\p{N}_-]{1,63}\.){1,5}[a-z]{2,24}/\S+"
        r"|(?<![\w@.-])[a-z0-9]+(?:-[a-z0-9]+)+\.[a-z]{2,24}\b(?:[/?#:]\S*)?",
        regex.IGNORECASE,
    ),
    # Blanks around the full stop, so that the network does not take it down: "viral-bd . example/v".
    regex.compile(rf"(?:[a-z]{{4,5}}://)?[\w-]{{2,63}} ?\. ?(?:{_DOMAIN})[/?]\S+", regex.IGNORECASE),
    regex.compile(
        rf"(?<![\w@.])(?:[\p{{L}}\p{{N}}_-]{{1,63}}\.){{1,5}}(?:{_DOMAIN})\b(?:[/?#:]\S*)?", regex.IGNORECASE
    ),
)


class UrlRecogniser:
    """Anything that a browser would open."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Links with and without a scheme."""
        if "." in reading.text or "/" in reading.text:
            yield from matches(_PATTERNS, reading.text, RemovedKind.URL)
