"""One turn as it is kept; redaction has taken out of it what could name somebody."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, fields
from typing import Any

from bot.taxonomy import Tier


def turn_key(pseudonym: str, message: str) -> str:
    """The key of a turn: the same for the same message, so that a repeated write after a crash changes nothing."""
    return hashlib.blake2b(f"{pseudonym}\0{message}".encode(), digest_size=16).hexdigest()


def minute_of(seconds: float) -> int:
    """Unix seconds of the minute in which a time lies; nothing finer is kept."""
    return int(seconds) // 60 * 60


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """A redacted turn on its way to the database, or to the spool file while the database can't take it.

    Args:
        key: makes a repeated write harmless (`turn_key`).
        pseudonym: keyed, of the sender on this channel.
        channel: name of the channel.
        at: Unix seconds of a whole minute.
        new_session: whether the person came back after a silence.
        button: what a button stood for, None where somebody wrote words.
        text: redacted words.
        removed: kinds of what redaction took out, in the order of the text.
        intent: what the message was read as.
        confidence: how sure that was, 0 to 1.
        other_intents: further needs in it.
        tier: how urgent it was taken for.
        asks: whether the reply carried the safety question.
        urgent_probability: of an urgent case, as the urgency gate has it, 0 to 1.
        evidence: why the verdict is as it is; offsets are those of the redacted text.
        indicators: signs of trafficking that were found.
        language: ISO 639 code, None where it is not known.
        country: ISO 3166-1 alpha-2 of the country that the answer was about, None where there was none.
        campaign: name of what led the person to the bot.
        responses: names of what was answered.
        helplines: country, category, name and number of the lines that were shown.
        not_understood: whether the bot gave up.
        low_confidence: whether the intent is a guess that is as often wrong as right.
        feedback: `helpful` or `unhelpful`, where the person said so.
        quiz: question and choice of the quiz.
        answer_ms: milliseconds from the arrival of the message to its answer handed over; None before, and where that
            was not told.
        follow_up: the kind that the message was read as in the middle of a conversation; None where it was none.
        follow_up_probability: how sure that was, 0 to 1.
        erase: whether this is no turn, but the person's wish that everything of this pseudonym be erased.
        missed: 0 to 100, how likely it is that an urgent case was taken for less.
    """

    key: str
    pseudonym: str
    channel: str
    at: int
    new_session: bool = False
    button: str | None = None
    text: str = ""
    removed: tuple[str, ...] = ()
    intent: str = ""
    confidence: float = 0.0
    other_intents: tuple[str, ...] = ()
    tier: str = Tier.CONVERSATION
    asks: bool = False
    urgent_probability: float = 0.0
    evidence: tuple[dict[str, Any], ...] = ()
    indicators: tuple[str, ...] = ()
    language: str | None = None
    country: str | None = None
    campaign: str | None = None
    responses: tuple[str, ...] = ()
    helplines: tuple[dict[str, str], ...] = ()
    not_understood: bool = False
    low_confidence: bool = False
    feedback: str | None = None
    quiz: str | None = None
    answer_ms: int | None = None
    missed: int = 0
    follow_up: str | None = None
    follow_up_probability: float | None = None
    erase: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The record for a line of JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> TurnRecord:
        """The record of a line of JSON.

        Raises:
            TypeError: a field is missing or not known.
        """
        lists = {field.name for field in fields(cls) if str(field.type).startswith("tuple")}
        given: Any = {name: tuple(value) if name in lists else value for name, value in values.items()}
        return cls(**given)
