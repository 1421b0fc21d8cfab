"""A finding is widened to what hangs on it, and to nothing more."""

from __future__ import annotations

import pytest

from bot.privacy.kinds import RemovedKind
from bot.privacy.reading import read
from bot.privacy.span import Span
from bot.privacy.widening import widened


@pytest.mark.parametrize(
    ("text", "language", "given", "kind", "whole"),
    [
        ("ask sunita.k.99 now", "en", "sunita", RemovedKind.NAME, "sunita.k.99"),
        ("ask x_neema now", "en", "neema", RemovedKind.NAME, "x_neema"),
        ("with Neema.Then we left", "en", "Neema", RemovedKind.NAME, "Neema"),  # a new sentence without a blank
        ("dormim pe Garibotti 83 toate", "ro", "Garibotti", RemovedKind.NAME, "Garibotti 83"),
        ("Juma 3 days ago", "en", "Juma", RemovedKind.NAME, "Juma"),
        ("Lola, 14", "es", "Lola", RemovedKind.NAME, "Lola"),  # after a comma an age
        ("Green Lane, 14", "en", "Green Lane", RemovedKind.ADDRESS, "Green Lane, 14"),
        ("es de Palos de la Frontera y llora", "es", "Palos", RemovedKind.PLACE, "Palos de la Frontera"),
        ("me dijo mirtha b. que no", "es", "mirtha", RemovedKind.NAME, "mirtha b."),
        ("the passport FX 6209 - 18 is gone", "en", "FX 6209", RemovedKind.DOCUMENT, "FX 6209 - 18"),
    ],
)
def test_what_hangs_on_a_finding_goes_with_it(
    text: str, language: str, given: str, kind: RemovedKind, whole: str
) -> None:
    """Rests of user names and numbers, small numbers, what "of" joins, initials."""
    start = text.index(given)
    (span,) = widened([Span(start, start + len(given), kind)], read(text, language))
    assert (text[span.start : span.end], span.kind) == (whole, kind)
