"""The turn as an action sees it: plain values, no Rasa."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.channel_names import is_sms
from bot.languages import cldr_code, languages_of
from bot.taxonomy import (
    HELD_INTENTS,
    INFORMATION_INTENTS,
    NEED_INTENTS,
    URGENT_TIERS,
    WITNESS_INTENTS,
    WORK_INTENTS,
    IntentName,
    Tier,
)
from bot.turns.place_of_turn import CountrySource

if TYPE_CHECKING:
    from bot.turns.conversation_so_far import ConversationSoFar
    from bot.turns.message_of_turn import MessageOfTurn
    from bot.turns.place_of_turn import PlaceOfTurn

#: The entity whose value is the response that answers what else a message asks; a message may have several.
ALSO = "also"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message, understood, with where the person is and what is known of the conversation."""

    message: MessageOfTurn
    place: PlaceOfTurn
    known: ConversationSoFar
    #: Name of the channel.
    channel: str
    #: ISO 639-1 of the reply.
    language: str

    @property
    def intent(self) -> IntentName:
        """What the message was read as."""
        return self.message.intent

    @property
    def tier(self) -> Tier:
        """How urgent the message is."""
        return self.message.tier

    @property
    def country(self) -> str | None:
        """Where the person is, as far as known: ISO 3166-1 alpha-2."""
        return self.place.country

    @property
    def last_need(self) -> IntentName | None:
        """The intent that the conversation is about."""
        return self.known.last_need

    def read_as(self, intent: IntentName) -> Turn:
        """The turn as if its message had been read as this intent."""
        return replace(self, message=replace(self.message, intent=intent))

    def about(self, need: IntentName | None) -> Turn:
        """The turn as if the conversation were about this need."""
        return replace(self, known=replace(self.known, last_need=need))

    def without_open_question(self) -> Turn:
        """The turn as if nothing that was asked were open."""
        return replace(self, known=replace(self.known, open_question=None))

    @property
    def by_sms(self) -> bool:
        """Whether it is answered by text message."""
        return is_sms(self.channel)

    @property
    def is_urgent(self) -> bool:
        """Whether the message raises an alarm: the numbers come before all else."""
        return self.tier in URGENT_TIERS

    @property
    def in_need(self) -> bool:
        """Whether the conversation is about somebody in need: a question in between does not make it forgotten."""
        return self.last_need in NEED_INTENTS

    @property
    def shown_topic(self) -> str | None:
        """The topic of guidance that the last turn showed, if it did."""
        pages = (name.removeprefix("utter_") for name in self.known.shown)
        return next((topic for page in pages for topic in INFORMATION_INTENTS if page.startswith(topic)), None)

    def advice(self, need: IntentName) -> str:
        """Name of the response to an urgent need; for a child at risk, that for adults if another may write."""
        other = need == "child_at_risk" and self.known.child_of_another
        return f"utter_urgent_{need}_other" if other else f"utter_urgent_{need}"

    @property
    def about_another(self) -> bool:
        """Whether the conversation is about another person than the one who writes, as far as is known."""
        child = self.last_need == "child_at_risk" and self.known.child_of_another
        held = self.known.of_another and self.last_need in HELD_INTENTS
        return self.last_need in (*WITNESS_INTENTS, *WORK_INTENTS) or child or held

    @property
    def another_may_be_in_danger(self) -> bool:
        """Whether a message in the middle of a conversation about another person may be an alarm, without being one."""
        return self.message.may_be_danger and self.about_another and not self.known.first

    @property
    def has_read_number(self) -> bool:
        """Whether the number to call in danger stood in the last reply; a country's own, if the country is known now.

        Someone who tells of danger reads it again: a deadline that moves to tonight can't wait for a look further up.
        """
        if self.message.tells_of_danger:
            return False
        read = (name for name in self.known.shown if name.startswith("utter_in_danger_call"))
        return any(not (self.country and name.endswith("unknown_country")) for name in read)

    @property
    def here_and_there(self) -> tuple[str | None, str | None]:
        """The country of the person who writes, and that of another whom the conversation is about, if it is another.

        A second country that only the telephone's number tells is that of the person who writes. Somebody who is in
        danger or held themself has one country. Of somebody who has only told where another is, and writes a language
        that is not spoken there, nothing tells where they are: a father who asks in Portuguese for his son in Myanmar
        can't call the police there.
        """
        of_another = (
            self.about_another or self.message.wish_of_another or (self.known.first and self.message.only_others)
        )
        if not of_another or self._tells_own_need:
            return self.country, None
        if self.place.second is None:
            return (None, self.country) if self._is_elsewhere else (self.country, None)
        if self.place.second_said:
            return self.country, self.place.second
        return self.place.second, self.country

    @property
    def _tells_own_need(self) -> bool:
        """Whether the message tells a need of the writer: "no, it is about me, he keeps my passport"."""
        held = self.intent == "being_exploited" and self.is_urgent and not self.message.only_others
        wishes = self.intent == "self_harm" and not self.message.wish_of_another
        return wishes or (held and self.last_need in WITNESS_INTENTS)

    @property
    def _is_elsewhere(self) -> bool:
        """Whether the country is another person's alone, as far as words, number and language tell."""
        of_other = self.country is not None and self.place.source is CountrySource.OTHERS
        return of_other and cldr_code(self.language) not in languages_of(str(self.country))

    @property
    def was_emergency(self) -> bool:
        """Whether the conversation is about an emergency: danger now, or suicidal words with an act under way."""
        acting = self.last_need == "self_harm" and self.known.last_tier is Tier.EMERGENCY
        return acting or self.last_need == "immediate_danger"
