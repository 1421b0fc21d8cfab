"""The first urgent reply fits three parts of a text message in the letters of which a part holds 67.

It must hold the emergency number, a line, who is writing, and one question, wherever the speakers of a language go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.actions.composition.order import compose
from bot.actions.concern import Concern
from bot.actions.emergency import Emergency
from bot.actions.parts.emergency_calls import emergency_facts
from bot.actions.turn_action import facts_of
from bot.actions.urgent_help import UrgentHelp
from bot.channels.turn import SMS_GAP
from bot.helplines.shown import ShownSite
from bot.replies.renderer import ReplyRenderer
from bot.replies.sms_text import segmentation
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of

if TYPE_CHECKING:
    from bot.actions.turn_action import TurnAction
    from bot.turns.reply import Reply

#: Where the speakers live and are sent to.
COUNTRIES = {
    "ru": "RU TR AE PL KZ KR DE GE UZ KG US IT TH",
    "uk": "UA PL DE CZ IT TR ES PT GB IE RO MD",
    "ar": "EG SA LB AE MA QA JO KW OM BH LY TR IT FR DE IQ TN DZ",
    "hi": "IN AE SA QA KW MY OM BH SG KH MM IT US GB",
    "bn": "BD SA AE MY LB IT KW QA OM BH JO IN GR LY MV SG",
}
NEEDS = [
    ("immediate_danger", Tier.EMERGENCY),
    ("self_harm", Tier.EMERGENCY),
    ("self_harm", Tier.URGENT),
    ("being_exploited", Tier.URGENT),
    ("child_at_risk", Tier.URGENT),
    ("image_blackmail", Tier.URGENT),
]
SOURCES = [CountrySource.ASSUMED, CountrySource.SAID]


def first_reply(turn: Turn) -> tuple[str, Reply]:
    """The text message that answers a turn, and the reply that it renders."""
    urgent: TurnAction = Emergency() if turn.intent == "immediate_danger" else UrgentHelp()
    action = Concern() if turn.tier is Tier.CONCERN else urgent
    reply = compose(turn, action.answer(turn))
    render = ReplyRenderer().render
    texts = [render(say.response, turn.language, "sms", facts_of(say, turn))["text"] for say in reply.says]
    return SMS_GAP.join(texts), reply


def addresses(reply: Reply) -> list[str]:
    """Numbers and pages of the lines of a reply."""
    lines = [line for say in reply.says for line in say.lines]
    return [line.web if isinstance(line, ShownSite) else line.phone or line.sms for line in lines]


def turns(language: str) -> list[Turn]:
    """A first message for each need, in each country and in none."""
    known = [(code, source) for code in COUNTRIES[language].split() for source in SOURCES]
    return [
        turn_of(need, tier, channel="sms", language=language, country=code, country_source=source, first=True)
        for need, tier in NEEDS
        for code, source in [*known, (None, None)]
    ]


@pytest.mark.parametrize("language", sorted(COUNTRIES))
def test_three_parts_hold_it(language: str) -> None:
    """Nothing that saves is left out: the number, who is writing, a line, and the question at the end."""
    dear = []
    for turn in turns(language):
        text, reply = first_reply(turn)
        if segmentation(text).segments > 3:
            dear.append((turn.intent, turn.country, turn.place.source, segmentation(text).units, text))
        numbers = emergency_facts(turn)
        assert (numbers["emergency_number"] if turn.country else numbers["mobile_emergency"]) in text
        assert "utter_first_contact_urgent" in {say.response for say in reply.says}
        assert reply.asks in (Question.COUNTRY, Question.COUNTRY_RIGHT, Question.CONTACT)
        assert any(address in text for address in addresses(reply))
    assert dear == []


def test_the_next_reply_has_the_other_line_and_the_whole_names() -> None:
    """What could wait comes as soon as there is room."""
    first = turn_of("being_exploited", Tier.URGENT, channel="sms", language="ru", country="PL", first=True)
    later = turn_of("being_exploited", Tier.URGENT, channel="sms", language="ru", country="PL")
    assert [first_reply(first)[0].count(number) for number in ("605 687", "22 628")] == [1, 0]
    assert [first_reply(later)[0].count(number) for number in ("605 687", "22 628")] == [1, 1]
    assert len(first_reply(later)[0].split("\n")[2]) > len(first_reply(first)[0].split("\n")[2])


def test_a_worry_about_another_has_one_line_at_first_too() -> None:
    """Who is writing, what not to do and the safety question stand beside it."""
    worry = turn_of("worried_about_someone", Tier.CONCERN, asks=True, channel="sms", country="MY", first=True)
    text, reply = first_reply(changed(worry, language="bn"))
    assert (len(addresses(reply)), reply.asks) == (1, Question.SAFE)
    assert segmentation(text).segments <= 3
    assert len(addresses(first_reply(changed(worry, language="bn", first=False))[1])) == 2
    assert len(addresses(first_reply(changed(worry, language="en"))[1])) == 2


def test_latin_letters_have_room_for_all() -> None:
    """An English message holds more than twice as much: nothing is shortened."""
    turn = turn_of("being_exploited", Tier.URGENT, channel="sms", language="en", country="PL", first=True)
    text, _ = first_reply(turn)
    assert text.count("22 628") == 2
    assert segmentation(text).segments <= 3
