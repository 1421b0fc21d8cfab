"""Names, firms, addresses and places that only the words around them give away."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from bot.privacy.chat_spelling import is_usual_misspelt
from bot.privacy.context import trained_tagger
from bot.privacy.cues import parts, words
from bot.privacy.kinds import RemovedKind
from bot.privacy.span import Span
from bot.privacy.standing import Standing, is_listed_name
from bot.privacy.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.context import Doubt
    from bot.privacy.reading import FoldedText, FoldedToken
    from bot.privacy.recognisers.base import Recogniser

#: A word goes if it is harmless with less than this probability, by its likeliest kind. Of messages held
#: out of training, names and places gain two to three points for each harmless word in a hundred that they cost, firms
#: and addresses one: so the first may be removed on less suspicion.
_HARMLESS_AT_MOST = {
    RemovedKind.NAME: 0.75,
    RemovedKind.PLACE: 0.8,
    RemovedKind.EMPLOYER: 0.68,
    RemovedKind.ADDRESS: 0.73,
}
#: The same for the word for a business that touches a name: "club", "пекарня", "مطعم".
_BUSINESS_AT_MOST = 0.95
#: The same for a usual word with a slip, alone: "it hapened" is no name on a mere suspicion. Between 0.6 and 0.7 lies
#: no identifier of 2,195 (`python -m benchmarks.redaction`).
_MISSPELT_AT_MOST = 0.6
#: What only a cue, kin or a neighbour made a name stays where the tagger is certain: so are three in four of the
#: harmless words of messages held out, and one identifier in four hundred.
_CERTAIN = 0.97
#: The same for up to so many words between two parts of one address or firm: of messages held out, as much found for a
#: harmless word as by a higher limit for all.
_BETWEEN_AT_MOST, _WIDEST_GAP = 0.9, 2
_OF_SEVERAL_PARTS = frozenset({RemovedKind.ADDRESS, RemovedKind.EMPLOYER, RemovedKind.PLACE})
_SENTENCE_ENDS = frozenset(".!?\n।")
_BUSINESS = (
    "business", "business_named", "business_kind", "firm_head", "firm_trade", "form_after_name", "form_before_name",
    "vessel",
)  # fmt: skip
_NAMED = frozenset({RemovedKind.NAME, RemovedKind.PLACE, RemovedKind.EMPLOYER})
_GO_ANYWAY = frozenset({Standing.NAME, Standing.UNKNOWN})


class ContextRecogniser:
    """What the tagger that learned from marked messages suspects, and what weaker rules found that it does not."""

    def __init__(self, *weaker: Recogniser) -> None:
        self._weaker = weaker

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Runs of suspected words of one kind in which a word tells anything, and the findings of the weaker rules."""
        doubtful = trained_tagger().doubtful(reading, _CERTAIN)
        suspected = {
            index: doubt.kind for index, doubt in doubtful.items() if doubt.harmless <= _at_most(index, doubt, reading)
        }
        _add_businesses(suspected, doubtful, reading)
        _close_gaps(suspected, doubtful, reading)
        _join_articles(suspected, reading)
        for kind, indices in groupby(range(len(reading.tokens)), suspected.get):
            run = [reading.tokens[index] for index in indices]
            if kind is None or (all(map(reading.is_function, run)) and not _goes_with_another(suspected, run, reading)):
                continue  # "la" alone is no town
            if any(_tells(token, kind, reading) for token in run) and not _is_line(run, suspected, reading):
                yield Span(run[0].start, run[-1].end, kind)
        for rule in self._weaker:
            yield from (span for span in rule.find(reading) if not _is_harmless(span, doubtful, reading))


def _at_most(index: int, doubt: Doubt, reading: FoldedText) -> float:
    """The harmlessness up to which a word goes: one that is only a usual word with a slip stays on less."""
    usual = _HARMLESS_AT_MOST[doubt.kind]
    if doubt.kind is not RemovedKind.NAME or not _MISSPELT_AT_MOST < doubt.harmless <= usual:
        return usual  # the other limit changes nothing
    token, known = reading.tokens[index], tuple(map(vocabulary, reading.languages))
    listed = any(token.key in each.usual for each in known)
    misspelt = _is_usual(token, reading) and not listed and is_usual_misspelt(token.key, known)
    return _MISSPELT_AT_MOST if misspelt else usual


def _goes_with_another(suspected: dict[int, RemovedKind], run: list[FoldedToken], reading: FoldedText) -> bool:
    """Whether the words touch one that is suspected of another kind: "les de" of "les de Montferrat"."""
    first, last = reading.tokens.index(run[0]), reading.tokens.index(run[-1])
    return first - 1 in suspected or last + 1 in suspected


def _is_line(run: list[FoldedToken], suspected: dict[int, RemovedKind], reading: FoldedText) -> bool:
    """Whether it is only the number of a bus, with the word for it, or where it stops: "bus number 27", "bus stop"."""
    vehicles, numbers = words("transport", reading.languages), words("unit", reading.languages)
    first, last = reading.tokens.index(run[0]), reading.tokens.index(run[-1])
    if first == last and first > 0 and reading.tokens[first - 1].key in vehicles:
        return _is_usual(run[0], reading)
    if any(token.key not in vehicles | numbers and not token.text.isdigit() for token in run):
        return False
    around = {reading.tokens[i].key for i in range(max(0, first - 2), min(len(reading.tokens), last + 3))}
    return bool(around & vehicles) and first - 1 not in suspected and last + 1 not in suspected


def _tells(token: FoldedToken, kind: RemovedKind, reading: FoldedText) -> bool:
    """Whether it may be an identifier alone: no word that must stay, and a small number ("7 to 12") only of a house."""
    return not reading.may_stay(token) and (kind is RemovedKind.ADDRESS or not token.text.isdigit())


def _is_harmless(span: Span, doubtful: dict[int, Doubt], reading: FoldedText) -> bool:
    """Whether the tagger is certain of every word in the finding: common ones, no listed names, without a capital."""
    inside = [
        (index, token)
        for index, token in enumerate(reading.tokens)
        if token.start < span.end and span.start < token.end
    ]
    return all(index not in doubtful and _is_usual(token, reading) for index, token in inside)


def _is_usual(token: FoldedToken, reading: FoldedText) -> bool:
    """Whether it is a usual word, also with a slip, in small letters and on no list of names: not the "hope" of आशा."""
    plain = not is_listed_name(token.key) and not reading.is_capital_inside(token)
    return token.standing is Standing.COMMON and plain


def _join_articles(suspected: dict[int, RemovedKind], reading: FoldedText) -> None:
    """Let the article of a family tell its kind: "les de" of a firm make one of "les de Montferrat"."""
    for index in sorted(suspected):
        before = suspected.get(index - 1)
        article = before is RemovedKind.EMPLOYER and reading.is_function(reading.tokens[index - 1])
        if article and suspected[index] in _NAMED:
            suspected[index] = RemovedKind.EMPLOYER


def _add_businesses(suspected: dict[int, RemovedKind], doubtful: dict[int, Doubt], reading: FoldedText) -> None:
    """Add the words for a business that stand beside a name: what is left of "club flamingo" must not be "club"."""
    forward = [index for index in sorted(doubtful) if doubtful[index].harmless <= _BUSINESS_AT_MOST]
    for order, step in ((forward, -1), (forward[::-1], 1)):  # "nail bar" behind and "bar" before: one after the other
        for index in order:
            if index not in suspected and _is_named(suspected, reading, index, step) and _is_business(reading, index):
                suspected[index] = RemovedKind.EMPLOYER


def _close_gaps(suspected: dict[int, RemovedKind], doubtful: dict[int, Doubt], reading: FoldedText) -> None:
    """Add the words between two parts of an address or a firm: "la nave [..] de la [..]", "पुल के बाद वाले फार्म"."""
    parts_of_one = sorted(index for index, kind in suspected.items() if kind in _OF_SEVERAL_PARTS)
    for first, second in pairwise(parts_of_one):
        between = range(first + 1, second)
        if not 1 <= len(between) <= _WIDEST_GAP or _SENTENCE_ENDS & set(
            reading.text[reading.tokens[first].end : reading.tokens[second].start]
        ):
            continue
        if all(index in doubtful and doubtful[index].harmless <= _BETWEEN_AT_MOST for index in between):
            suspected.update(dict.fromkeys(between, suspected[first]))


def _is_business(reading: FoldedText, index: int) -> bool:
    token = reading.tokens[index]
    listed = any(token.key in parts(section, reading.languages[:2]) for section in _BUSINESS)
    return listed and not reading.is_function(token)


def _is_named(suspected: dict[int, RemovedKind], reading: FoldedText, index: int, step: int) -> bool:
    """Whether a blank alone divides the word from a name, or from a word that goes because nobody knows it."""
    other = index + step
    if not 0 <= other < len(reading.tokens) or reading.gap(min(index, other)) != " ":
        return False
    token = reading.tokens[other]
    return suspected.get(other) in _NAMED or (token.is_word and token.standing in _GO_ANYWAY)
