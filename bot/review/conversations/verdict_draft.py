"""A form of a message as a reader has filled it: kept as it was typed until it is saved."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from bot.conversation_log.marks import as_note
from bot.conversation_log.reviewing import FIELDS, ReaderVerdict, in_the_middle, standing, standing_values
from bot.conversation_log.taking_out import take_out
from bot.languages.known import languages
from bot.places.names import country_codes
from bot.privacy import RemovedKind
from bot.review.conversations.pieces import pieces
from bot.review.labels import country, labels, language_name
from bot.taxonomy import NEED_INTENTS, URGENT_INTENTS, URGENT_TIERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.conversation_log.shown import ShownTurn


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that somebody else changed while the reader had the form: from what it showed to what stands now.

    Args:
        field: its name.
        shown: what the form showed.
        theirs: what stands now.
        mine: what the reader chose in its place, None where the reader left the field alone or chose the same.
    """

    field: str
    shown: str
    theirs: str
    mine: str | None


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of the form, which no problem and no other button may empty.

    Args:
        tier, intent, language, country: what is to stand, the empty string where it is unknown.
        follow_up: the same of what the person wanted in the middle of a conversation, empty where it is no kind of it.
        remove: words to take out, a line each.
        remove_as: what they are.
        note: words of a note.
        version: of the turn that the reader saw.
        shown: the fields as the reader saw them, before anything was changed in the form.
        asked: whether the reader was asked for a fitting intent and saves anyway.
        whole: words of which the reader was told that they are the whole message, as they stood in `remove` then.
    """

    tier: str
    intent: str
    language: str
    country: str
    follow_up: str = ""
    remove: str = ""
    remove_as: str = RemovedKind.NAME.value
    note: str = ""
    version: int = 0
    shown: dict[str, str] = field(default_factory=dict)
    asked: bool = False
    whole: str = ""

    @classmethod
    def read(cls, post: Mapping[str, str], row: ShownTurn) -> Draft:
        """The form as it was sent; what was not sent is as it stands."""
        now = cls.of(row)
        version = post.get("version", "")
        return cls(
            tier=post.get("tier", now.tier),
            intent=post.get("intent", now.intent),
            language=post.get("language", now.language),
            country=post.get("country", now.country),
            follow_up=post.get("follow_up", now.follow_up) if in_the_middle(row) else now.follow_up,
            remove=post.get("remove", "").strip(),
            remove_as=post.get("remove_as", now.remove_as),
            note=as_note(post.get("text", "")),
            version=int(version) if version.isascii() and version.isdigit() and len(version) < 9 else 0,
            shown={name: post.get(f"shown-{name}", code) for name, code in now.shown.items()},
            asked="asked" in post,
            whole=post.get("whole", ""),
        )

    @classmethod
    def of(cls, row: ShownTurn) -> Draft:
        """The form of a turn as it stands."""
        now = standing_values(row)
        tier, intent, language, country = (now[name] for name in ("tier", "intent", "language", "country"))
        return cls(tier, intent, language, country, now["follow_up"], version=row.version, shown=now)

    def after(self, row: ShownTurn) -> Draft:
        """The draft on top of what somebody else saved meanwhile: only what the reader changed differs from it."""
        mine = {name: getattr(self, name) for name in FIELDS if self._touched(name)}
        return replace(self, **{**standing_values(row), **mine}, version=row.version, shown=standing_values(row))

    def changes(self, row: ShownTurn) -> list[FieldChange]:
        """Changes by somebody else since the form was shown."""
        found = []
        for name, now in standing_values(row).items():
            if now != self.shown[name]:
                mine = getattr(self, name)
                apart = self._touched(name) and mine != now
                found.append(FieldChange(name, self.shown[name], now, mine if apart else None))
        return found

    def _touched(self, name: str) -> bool:
        return bool(getattr(self, name) != self.shown[name])

    @property
    def verdict(self) -> ReaderVerdict:
        """The verdict that the form makes."""
        found = {name: getattr(self, name) for name in FIELDS}
        return ReaderVerdict(**found, remove=self._words(), remove_as=self._kind())

    @property
    def agreement(self) -> ReaderVerdict:
        """The verdict that the bot was right; a name that is left in its message is still taken out."""
        return ReaderVerdict(agreed=True, remove=self._words(), remove_as=self._kind())

    def _words(self) -> tuple[str, ...]:
        return _entries(self.remove)

    def _kind(self) -> RemovedKind:
        return RemovedKind(self.remove_as) if self.remove_as in list(RemovedKind) else RemovedKind.NAME

    @property
    def unsaved(self) -> bool:
        """Whether the form holds anything that the reader put there."""
        return any(map(self._touched, FIELDS)) or bool(self.remove or self.note)

    def problems(self, row: ShownTurn) -> dict[str, str]:
        """Fields that can't be saved, each with the reason."""
        wrong = self.no_choices(row)
        return wrong or ({} if self.asked or self._fits(row) else {"intent": "fit"}) | self.leaves_nothing(row)

    def no_choices(self, row: ShownTurn) -> dict[str, str]:
        """Fields with what the form does not offer and what does not stand, each with the reason."""
        allowed: dict[str, Any] = {
            "tier": labels()["tiers"],
            "intent": labels()["intents"],
            "language": {"", *languages()},
            "country": {"", *country_codes()},
            "follow_up": {"", *labels()["follow_ups"]},
        }
        return {
            name: "unknown"
            for name, codes in allowed.items()
            if (said := getattr(self, name)) not in codes and said != standing(row, name)
        }

    def leaves_nothing(self, row: ShownTurn) -> dict[str, str]:
        """Whether to ask first, as the words to take out are the whole message: once for the same words."""
        words = self._words()
        left = take_out(row.text or "", words, self._kind())
        read = any(letter.isalnum() for piece in pieces(left.text) for letter in piece.text)
        return {} if read or not left.stretches or words == _entries(self.whole) else {"whole": "whole"}

    def _fits(self, row: ShownTurn) -> bool:
        """Whether another field says what the new urgency does: urgency alone teaches the model nothing."""
        if self.tier == standing(row, "tier"):
            return True
        if any(getattr(self, name) != standing(row, name) for name in ("intent", "follow_up")):
            return True
        return self.intent in NEED_INTENTS if self.tier in URGENT_TIERS else self.intent not in URGENT_INTENTS


def _entries(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, text.splitlines())))


def language_options(now: str) -> list[tuple[str, str]]:
    """Languages to choose from by name, with the one that stands."""
    return sorted(((code, language_name(code)) for code in {*languages(), now} - {""}), key=lambda pair: pair[1])


def country_options(now: str) -> list[tuple[str, str]]:
    """Countries to choose from by name, with the one that stands."""
    return sorted(((code, country(code)) for code in {*country_codes(), now} - {""}), key=lambda pair: pair[1])
