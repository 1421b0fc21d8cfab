"""What tests of redaction share."""

from __future__ import annotations

import pytest

from bot.privacy import redaction
from bot.privacy.recognisers.by_context import ContextRecogniser


@pytest.fixture
def by_form_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Redaction without the tagger, which another example can move: a test of rules must not depend on it."""
    apart = tuple(r for r in redaction.RECOGNISERS if not isinstance(r, ContextRecogniser))
    monkeypatch.setattr(redaction, "RECOGNISERS", apart)
