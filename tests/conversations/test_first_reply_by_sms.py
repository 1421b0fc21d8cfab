"""The first urgent reply costs at most three parts of a text message, through the real engine."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.evaluation.replay import replay
from bot.replies.segment_report import costs

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.model

MOST = 3
MOST_OF_EMERGENCY = 2
#: Number, words: a handful of people in danger or exploited, in the languages whose letters cost most.
SITUATIONS = {
    "ru": [
        ("+905321234567", "он сейчас меня убьет, у него нож"),
        ("+48512345678", "забрали паспорт, не платят, бьют"),
    ],
    "uk": [
        ("+905321234567", "він зараз мене вбʼє, у нього ніж"),
        ("+34612345678", "він погрожує викласти мої голі фото"),
    ],
    "ar": [
        ("+212612345678", "رح يقتلني الآن معه سكين"),
        ("+966501234567", "الكفيل اخذ جوازي ولا يدفع راتبي ويحبسني"),
    ],
    "hi": [
        ("+60123456789", "वह मुझे अभी मार डालेगा, उसके पास चाकू है"),
        ("+919812345678", "मैं जीना नहीं चाहती"),
    ],
    "bn": [
        ("+60123456789", "সে আমাকে এখন মেরে ফেলবে, হাতে ছুরি"),
        ("+966501234567", "মালিক পাসপোর্ট নিয়ে গেছে, বেতন দেয় না"),
    ],
}


def test_three_parts_hold_the_first_urgent_reply(model: Path) -> None:
    """With the number, a line, the name of the bot, and the question."""
    dialogues = [
        {"id": f"{language}{number}", "channel": "sms", "from": phone, "turns": [{"user": text}]}
        for language, rows in SITUATIONS.items()
        for number, (phone, text) in enumerate(rows)
    ]
    for result in asyncio.run(replay(dialogues, model)):
        (turn,) = result["turns"]
        assert turn["tier"] in ("emergency", "urgent"), result
        assert sum(reply["segments"] for reply in turn["replies"]) <= MOST, result
        assert turn["helplines"], result
        assert "utter_first_contact_urgent" in turn["responses"], result
        assert turn["responses"][-1] == "utter_ask_country_right", result


@pytest.mark.parametrize("language", sorted(SITUATIONS))
def test_two_parts_hold_the_words_of_an_emergency(language: str) -> None:
    """The number and what to do come at once, however the rest is cut."""
    emergency = {name: cost for name, cost in costs(language).items() if name.startswith("utter_emergency")}
    assert emergency
    assert {name: cost for name, cost in emergency.items() if cost.segments > MOST_OF_EMERGENCY} == {}
