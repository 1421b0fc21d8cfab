"""The reply when anything fails: a number, without model, database or catalogue (safety.md, Conduct 14)."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

import yaml

from bot.helplines.failure import failure_numbers
from bot.replies.direction import isolated
from bot.replies.helpline_text import LONGEST_BRIEF_NAME, LONGEST_SMS_NAME, short_name
from bot.replies.sms_text import fits_as_emergency, for_sms
from bot.settings import DATA, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bot.helplines.failure import FailureNumbers

logger = logging.getLogger(__name__)

FOLDER = DATA / "failure"

#: Where every wording is broken: it says nothing, in any language.
_HARMLESS = "OK"

#: What a text that somebody has edited may raise when it is read and filled in.
_BROKEN = (OSError, yaml.YAMLError, LookupError, ValueError, TypeError, AttributeError)


def failure_text(country: str | None, language: str, sms: bool) -> tuple[str, str]:
    """Emergency number and one helpline of the country that the channel tells, and the language that it is in.

    The text is in the language asked for if we have it, else in English. Where no file of words can be used, it is the
    numbers to call first and nothing else. By SMS the helpline's name is cut as far as emergency wording demands.
    """
    numbers = failure_numbers(country)
    found = _said(language, sms, lambda wording, written_in: _filled(wording, numbers, written_in, sms))
    return found or (" / ".join(numbers.emergency), language)


def many_at_once_text(country: str | None, language: str) -> str:
    """The number before the one answer to many messages, among which a cry for help may have been missed."""
    emergency = " / ".join(failure_numbers(country).emergency)
    found = _said(
        language, sms=False, fill=lambda words, _written_in: words["many_at_once"].format(emergency=emergency)
    )
    return found[0] if found else emergency


def quick_exit_text(language: str, sms: bool) -> tuple[str, str]:
    """A harmless line for a chat that is to be hidden, since somebody else may look, and the language that it is in."""
    return _said(language, sms, lambda wording, _written_in: str(wording["quick_exit"])) or (_HARMLESS, language)


def _said(language: str, sms: bool, fill: Callable[[dict[str, str], str], str]) -> tuple[str, str] | None:
    """A text in the language asked for, else in English, and which it is; None where neither can be used."""
    for written_in in dict.fromkeys((language, "en")):
        if not _file(written_in).exists():
            continue
        try:
            text = fill(_wording(written_in), written_in)
        except _BROKEN as error:
            logger.error("%s can't be used (%s); compare it with en.yml.", _file(written_in).name, type(error).__name__)
        else:
            return _as_sms(text, written_in) if sms else text, written_in
    return None


def _filled(wording: dict[str, str], numbers: FailureNumbers, language: str, sms: bool) -> str:
    texts = _with_shorter_names(wording, numbers, language)
    whole = next(texts)
    if not sms or fits_as_emergency(_as_sms(whole, language)):
        return whole
    return next((text for text in texts if fits_as_emergency(_as_sms(text, language))), whole)


def _with_shorter_names(wording: dict[str, str], numbers: FailureNumbers, language: str) -> Iterator[str]:
    """The text with the helpline's name cut ever shorter; only once where it names none."""
    emergency = " / ".join(numbers.emergency)
    if not numbers.phone:
        yield wording["without_line"].format(emergency=emergency)
        return
    pattern = wording["with_line_that_tells" if numbers.tells else "with_line"]
    phone = isolated(numbers.phone, language)
    for longest in range(LONGEST_SMS_NAME, LONGEST_BRIEF_NAME - 1, -1):
        name = isolated(short_name(numbers.helpline, longest), language)
        yield pattern.format(emergency=emergency, name=name, phone=phone)


def _as_sms(text: str, language: str) -> str:
    return for_sms(text, plain_letters=language in settings().sms_plain_letters.split())


@lru_cache(maxsize=32)
def _wording(language: str) -> dict[str, str]:
    wording: dict[str, str] = yaml.safe_load(_file(language).read_text(encoding="utf-8"))
    return wording


def _file(language: str) -> Path:
    return FOLDER / f"{language}.yml"
