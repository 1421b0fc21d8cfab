"""Properties of redaction and pseudonyms, for any text at all."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.privacy import Pseudonymiser, redact
from bot.privacy.pseudonym import normalised_code, reference_code

ANY_TEXT = st.text(st.characters(min_codepoint=0, max_codepoint=0x10FFFF, exclude_categories=()), max_size=200)
LANGUAGE = st.sampled_from([None, "en", "ru", "ar", "hi", "bn", "vi", "xx"])
DIGITS = st.text("0123456789", min_size=9, max_size=12)
SEPARATOR = st.sampled_from(["", " ", "-", ".", " - ", "/"])
ROUGH = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@ROUGH
@given(ANY_TEXT, LANGUAGE)
def test_any_text_is_redacted(text: str, language: str | None) -> None:
    """Never raises; the spans are ordered, do not overlap, lie within the text; the result can be stored."""
    redacted = redact(text, language)
    position = 0
    for removed in redacted.removed:
        assert position <= removed.start < removed.end <= len(text)
        position = removed.end
    redacted.text.encode("utf-8")
    assert "\0" not in redacted.text


@ROUGH
@given(DIGITS, SEPARATOR, st.sampled_from(["call me {} pls", "{}", "mi numero es {}", "رقمي {}", "नंबर {}"]))
def test_no_telephone_number_survives(digits: str, separator: str, frame: str) -> None:
    """Whatever the separators, not four digits in a row are left."""
    number = "8" + separator.join(digits)
    assert sum(c.isdigit() for c in redact(frame.format(number), None).text) < 4


@ROUGH
@given(st.from_regex(r"(?:[bcdfg][jklmp][qvwxz]){3,4}", fullmatch=True))
def test_an_unknown_word_never_survives(word: str) -> None:
    """Default-deny needs no rule for a word to remove it."""
    assert word not in redact(f"he told {word} about it", "en").text


@ROUGH
@given(ANY_TEXT)
def test_redacting_twice_changes_no_word(text: str) -> None:
    """What was kept once is safe to be kept: a second pass finds no number or address."""
    once = redact(text, "en").text
    assert len(redact(once, "en").text.split("[PHONE]")) == len(once.split("[PHONE]"))


@given(st.text(max_size=20), st.text(max_size=40), st.binary(min_size=16, max_size=64))
def test_a_pseudonym_is_stable_and_short(channel: str, sender: str, key: bytes) -> None:
    """Any channel and sender give a pseudonym of fixed form and a code that survives typing."""
    pseudonym = Pseudonymiser({3: key}, 3).pseudonym(channel, sender)
    assert pseudonym.startswith("k3.")
    assert len(pseudonym) == 35
    code = reference_code(pseudonym)
    assert normalised_code(code.lower()) == code
