"""What Rasa keeps of a conversation from turn to turn, by name: the slots of `domain.yml`."""

from __future__ import annotations

from enum import StrEnum


class Slot(StrEnum):
    """A slot by its name: a misspelt name would never be found, and a value under it would be lost.

    `bot/turns` reads and fills most of them; what each value means is said by the field of `Turn` of the same name.
    """

    LANGUAGE = "language"
    COUNTRY = "country"
    COUNTRY_SOURCE = "country_source"
    #: True once somebody does not want to say where they are, or rejected an assumed country: none is assumed again.
    COUNTRY_REFUSED = "country_refused"
    HOME_COUNTRY = "home_country"
    CONTACT = "contact"
    MINOR = "minor"
    OPEN_QUESTION = "open_question"
    REMINDED = "reminded"
    #: True once the bot has said that it can't write the language of a message.
    LANGUAGE_EXCUSED = "language_excused"
    FAILED_LINES = "failed_lines"
    #: Names of lines that are for others than this person.
    UNFIT_LINES = "unfit_lines"
    #: True, or `fears_police` where they said that the police are with those who do harm.
    FEARS_AUTHORITIES = "fears_authorities"
    SECOND_COUNTRY = "second_country"
    OF_ANOTHER = "of_another"
    OFFLINE = "offline"
    #: True once the writer told that they are locked in or may not go out, until they are safe or got out.
    LOCKED_IN = "locked_in"
    AUDIENCE = "audience"
    LAST_NEED = "last_need"
    LAST_TIER = "last_tier"
    #: True where the conversation before the last silence was about somebody in need; what about is forgotten.
    IN_NEED_BEFORE = "in_need_before"
    HIDDEN = "hidden"
    #: True once the bot has said what it is; a person without it is new.
    INTRODUCED = "introduced"
    #: True in the turn in which the person has all data erased: the log and the kept state go with it.
    ERASE = "erase"
    #: Name of the poster or link that the person came by.
    CAMPAIGN = "campaign"


#: What stays known where another person may write next: where somebody is, for the number depends on it, how to write
#: to them, and that the chat was hidden.
_STAYS = frozenset({
    Slot.LANGUAGE, Slot.LANGUAGE_EXCUSED, Slot.COUNTRY, Slot.COUNTRY_SOURCE, Slot.COUNTRY_REFUSED, Slot.OFFLINE,
    Slot.INTRODUCED, Slot.CAMPAIGN, Slot.ERASE, Slot.HIDDEN,
})  # fmt: skip
#: All else is not brought up again, whatever comes to be known (safety.md, Conduct 8 and 9).
FORGOTTEN = tuple(slot for slot in Slot if slot not in _STAYS)
