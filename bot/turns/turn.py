"""The turn as an action sees it: plain values, no Rasa."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.channel_names import is_sms
from bot.taxonomy import INFORMATION_INTENTS, NEED_INTENTS, URGENT_TIERS, WITNESS_INTENTS, WORK_INTENTS

if TYPE_CHECKING:
    from bot.turns.question import Question

#: Urgent needs that a relative tells like the person: "my brother is in a compound in Myanmar, they want money".
MAY_BE_OF_ANOTHER = frozenset({"being_exploited", "immediate_danger"})


class Tier(StrEnum):
    """How urgent a message is (taxonomy: urgency tiers), most urgent first."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    CONCERN = "concern"
    INFORMATION = "information"
    CONVERSATION = "conversation"


#: The entity whose value is the response that answers what else a message asks; a message may have several.
ALSO = "also"


class CountrySource(StrEnum):
    """How the country became known; an assumption is said, so that it can be corrected.

    What is said may be of another: "my brother is in Myanmar". `OWN` is where who writes is: "I am in Kerala".
    """

    SAID = "said"
    OWN = "own"
    PIN = "pin"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message, understood, with what is known of the conversation.

    Args:
        intent: name from the taxonomy, or of a button (`answer`, `more`, `sent_other`).
        tier: urgency of the message.
        asks: whether the reply shall carry the safety question.
        other_intents: further needs in the same message.
        channel: name of the channel.
        language: ISO 639-1 of the reply.
        country: ISO 3166-1 alpha-2 where the person is, as far as known.
        country_source: how that is known.
        candidates: countries that an ambiguous place in this message could be in.
        place_said: whether this message names the country where the person is.
        same_place: whether it is the one that was known or assumed before.
        home_country: nationality or home that was told, where it is not where they are.
        contact: `speak` or `text`, once said.
        safe_beside: whether the message says beside something else that they are safe, which was asked.
        minor: whether somebody under 18 is concerned, once answered or told by an age.
        child_of_another: whether the child may not be the person who writes: a nurse, a mother, a witness does.
        open_question: what the bot asked last, if it is still open.
        question, choice, topic: what a button or a command carries.
        pressed: whether a button was pressed or its number typed, and no words.
        asked_language: the language that this message asks for.
        last_need: the intent that the conversation is about.
        last_tier: how urgent that was when it was answered last.
        first: whether this is the person's first message.
        back: whether it is the first one after a silence.
        in_need_before: whether the conversation was about somebody in need before that silence. What about is not said,
            since another person may write; but who writes is not sent away.
        shown: names of the responses of the bot's last turn.
        said: names of all responses of this session, as far as they are kept.
        reminded: whether the open question was already asked a second time.
        asked_safe, asked_country, asked_country_right: how often this session has asked whether somebody is safe, in
            which country, and whether the assumed one is right.
        failed_lines: names of lines where nobody answered or could help.
        second_country: another country that somebody who asks for a relative or friend needs lines of.
        second_said: whether words told it, and not the number of the phone alone.
        only_others: whether the message speaks of relatives or others alone, and of who writes no more than where they
            are.
        of_another: whether the urgent need that the conversation is about was told of a relative or friend.
        named_countries: the countries that the message names, wherever it says who is there.
        also: the responses that answer what else the message asks.
        fears_authorities: whether they fear the police or immigration, or have no papers: others' lines come first.
        audience: whom it was said to be about, in words of the directory: men, seafarers, women_in_prostitution.
        hidden: whether the chat was hidden and nothing was told since: another person may write.
        left_open: what else the last messages asked for that was neither answered nor offered.
        locked_in: whether who writes told that they are locked in or may not go out, and not since that they are safe
            or got out.
        offline: whether they said that they have no internet: lines on WhatsApp are none for them.
        confidence: how sure the intent is, 1 for what was pressed.
        unsure: whether the intent is a guess that is as often wrong as right.
        likely_topics: what the message may be about if it is, likeliest first.
        likely_kinds: what it may ask or tell in the middle of a need, where that is not sure: names and payloads.
        wish_of_another: whether the message tells that another person than who writes wants to die.
        may_be_danger: whether what the message asks may be asked in danger, of whoever it is about.
        corrects: whether it corrects the bot, or complains of its answer, beside what it says.
        tells_of_danger: whether the message tells of danger, whatever else it was read as.
        puts_question: whether the message asks something, with a question mark or without.
        denies_dying: whether the message denies a wish to die that it was taken for.
        not_ours: whether this message is plainly in a language that the bot can't write: for the first time, or in a
            script that it can't read.
    """

    intent: str
    tier: Tier = Tier.CONVERSATION
    asks: bool = False
    other_intents: tuple[str, ...] = ()
    channel: str = "telegram"
    language: str = "en"
    country: str | None = None
    country_source: CountrySource | None = None
    candidates: tuple[str, ...] = ()
    place_said: bool = False
    same_place: bool = False
    home_country: str | None = None
    contact: str | None = None
    safe_beside: bool = False
    minor: bool | None = None
    child_of_another: bool = False
    open_question: Question | None = None
    question: str | None = None
    choice: str | None = None
    topic: str | None = None
    pressed: bool = False
    asked_language: str | None = None
    last_need: str | None = None
    last_tier: Tier | None = None
    first: bool = False
    back: bool = False
    in_need_before: bool = False
    shown: tuple[str, ...] = ()
    said: frozenset[str] = frozenset()
    reminded: bool = False
    asked_safe: int = 0
    asked_country: int = 0
    asked_country_right: int = 0
    failed_lines: frozenset[str] = frozenset()
    second_country: str | None = None
    second_said: bool = True
    only_others: bool = False
    of_another: bool = False
    named_countries: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    fears_authorities: bool = False
    audience: frozenset[str] = frozenset()
    hidden: bool = False
    offline: bool = False
    locked_in: bool = False
    left_open: tuple[str, ...] = ()
    confidence: float = 1.0
    unsure: bool = False
    wish_of_another: bool = False
    may_be_danger: bool = False
    corrects: bool = False
    tells_of_danger: bool = False
    puts_question: bool = False
    denies_dying: bool = False
    likely_topics: tuple[str, ...] = ()
    likely_kinds: tuple[tuple[str, str], ...] = ()
    not_ours: bool = False

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
        pages = (name.removeprefix("utter_") for name in self.shown)
        return next((topic for page in pages for topic in INFORMATION_INTENTS if page.startswith(topic)), None)

    def advice(self, need: str) -> str:
        """Name of the response to an urgent need; of a child at risk, that for adults where another may write."""
        other = need == "child_at_risk" and self.child_of_another
        return f"utter_urgent_{need}_other" if other else f"utter_urgent_{need}"

    @property
    def about_another(self) -> bool:
        """Whether the conversation is about another person than the one who writes, as far as is known."""
        child = self.last_need == "child_at_risk" and self.child_of_another
        held = self.of_another and self.last_need in MAY_BE_OF_ANOTHER
        return self.last_need in (*WITNESS_INTENTS, *WORK_INTENTS) or child or held

    @property
    def another_may_be_in_danger(self) -> bool:
        """Whether a message in the middle of a conversation about another person may be an alarm, without being one."""
        return self.may_be_danger and self.about_another and not self.first

    @property
    def has_read_number(self) -> bool:
        """Whether the number to call in danger stood in the last reply; that of a country, where this is known now.

        Who tells of danger reads it again: a deadline that moves to tonight can't wait for a look further up.
        """
        if self.tells_of_danger:
            return False
        read = (name for name in self.shown if name.startswith("utter_in_danger_call"))
        return any(not (self.country and name.endswith("unknown_country")) for name in read)

    @property
    def here_and_there(self) -> tuple[str | None, str | None]:
        """The country of the person who writes, and that of another whom the conversation is about, if it is another.

        A second country that only the telephone's number tells is that of the person who writes. Somebody who is in
        danger themself has one country.
        """
        of_another = self.about_another or self.wish_of_another or (self.first and self.only_others)
        own_wish = self.intent == "self_harm" and not self.wish_of_another
        if self.second_country is None or not of_another or own_wish:
            return self.country, None
        if self.second_said:
            return self.country, self.second_country
        return self.second_country, self.country

    @property
    def was_emergency(self) -> bool:
        """Whether the conversation is about an emergency: danger now, or suicidal words with an act under way."""
        acting = self.last_need == "self_harm" and self.last_tier is Tier.EMERGENCY
        return acting or self.last_need == "immediate_danger"
