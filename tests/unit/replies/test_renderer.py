"""Responses as a person reads them, with the facts filled in."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.follow_up_kind import kinds
from bot.helplines.shown import ShownLine, ShownSite
from bot.helplines.vocabulary import SMS_HOW
from bot.languages.question_marks import QUESTION_MARKS
from bot.replies.catalogue import catalogue, list_items
from bot.replies.direction import isolated
from bot.replies.failure import failure_text
from bot.replies.renderer import ReplyRenderer, without_heading, without_last_question, without_lines
from bot.replies.segment_report import TYPICAL
from bot.replies.sms_text import segmentation
from bot.settings import settings

if TYPE_CHECKING:
    from bot.helplines.shown import Shown

LINE = ShownLine(
    directory_name="Advice",
    name="Advice line",
    reach="call",
    phone="0800 678 900",
    sms="078 600 67",
    whatsapp="+41 78 600 67",
)
SITE = ShownSite(name="Advice line", web="https://a.example/b c")
_ISOLATED = re.compile("\u2068([^\u2068\u2069]+)\u2069")


@pytest.fixture(scope="module")
def renderer() -> ReplyRenderer:
    """The project's own texts."""
    return ReplyRenderer()


def _said(renderer: ReplyRenderer, language: str, line: Shown, channel: str = "telegram") -> dict[str, Any]:
    return renderer.render("utter_then_helpline", language, channel, {"helplines": [asdict(line)]})


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (LINE, ["Advice line", "0800 678 900"]),
        (replace(LINE, reach="text"), ["Advice line", "078 600 67"]),
        (replace(LINE, reach="text", keyword="HELP ME"), ["Advice line", "HELP ME", "078 600 67"]),
        (replace(LINE, reach="whatsapp"), ["Advice line", "+41 78 600 67"]),
        (SITE, ["Advice line", "https://a.example/b c"]),
        (replace(LINE, hours="24/7", languages=("ar", "en")), ["Advice line", "0800 678 900", "24/7"]),
    ],
)
def test_a_line_keeps_its_own_direction_in_arabic(renderer: ReplyRenderer, line: Shown, shown: list[str]) -> None:
    """Groups of digits would change places beside Arabic letters."""
    said = _ISOLATED.findall(_said(renderer, "ar", line)["text"])
    assert [fact for fact in said if fact.isascii()] == shown


@pytest.mark.parametrize(
    ("value", "turned"),
    [("112", False), ("المغرب", False), ("0800 678 900", True), ("+974", True), ("Sourire de Reda", True)],
)
def test_only_what_arabic_would_turn_is_marked(value: str, turned: bool) -> None:
    """Three digits and Arabic words keep their order by themselves; marks cost two units each."""
    assert (isolated(value, "ar") != value) is turned


@pytest.mark.parametrize(("language", "beside"), [("ru", False), ("en", True)])
def test_a_brief_text_message_leaves_out_what_can_wait(renderer: ReplyRenderer, language: str, beside: bool) -> None:
    """The country beside the number, and the end of a line's name, where letters cost most."""
    line = replace(LINE, name="National line for advice")
    facts = {"emergency_number": "112", "country": "Qatar", "helplines": [asdict(line)], "brief": True}
    said = renderer.render("utter_emergency_self_harm", language, "sms", facts)["text"]
    assert ("Qatar" in said) is beside
    assert ("National line for" in said) is beside


@pytest.mark.parametrize("language", ["en", "ru", "hi"])
def test_nothing_is_marked_where_the_text_reads_from_left_to_right(renderer: ReplyRenderer, language: str) -> None:
    """The marks cost a text message two units each."""
    assert "\u2068" not in _said(renderer, language, replace(LINE, reach="text"))["text"]


def test_an_untranslated_line_is_english_text(renderer: ReplyRenderer) -> None:
    """What is not translated reads from left to right as a whole, also in an Arabic conversation."""
    english = ReplyRenderer(words=type(renderer.catalogue)(renderer.catalogue.responses))
    assert _ISOLATED.findall(_said(english, "ar", replace(LINE, reach="text"))["text"]) == []


def test_numbers_of_a_failure_keep_their_direction() -> None:
    """The reply when anything fails holds a number beside Arabic letters too."""
    assert len(_ISOLATED.findall(failure_text("GB", "ar", sms=False)[0])) == 2
    assert "\u2068" not in failure_text("GB", "en", sms=False)[0]
    assert "\u2068" not in failure_text("GB", "xx", sms=False)[0]


@pytest.mark.parametrize("channel", ["sms", "telegram"])
@pytest.mark.parametrize("language", settings().live_languages)
def test_what_to_text_is_said_in_every_language(renderer: ReplyRenderer, language: str, channel: str) -> None:
    """Of every code of the directory: with the first word, where to, and in no more than two parts of a message."""
    line = replace(LINE, reach="text", keyword="5", sms="92727")
    plainly = _said(renderer, language, line, channel)
    for how in SMS_HOW:
        said = _said(renderer, language, replace(line, sms_how=how), channel)
        assert said["language"] == language
        told, plain = (_ISOLATED.sub(r"\1", shown["text"]) for shown in (said, plainly))
        assert re.search(r"\b5\b.*92727", told, re.DOTALL)
        assert len(told) > len(plain) + 15
        assert channel != "sms" or segmentation(said["text"]).segments <= 2


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ask here:\nWhat do you need first?", "Ask here:"),
        ("Note facts, do not step in. Where do you work?", "Note facts, do not step in."),
        ("اطلب المساعدة.\nماذا تحتاج أولًا؟", "اطلب المساعدة."),
        ("मदद यहाँ है। आप कहाँ काम करते हैं?", "मदद यहाँ है।"),
        ("Are you safe right now?", "Are you safe right now?"),
        ("Nothing is asked.", "Nothing is asked."),
    ],
)
def test_the_last_question_goes(text: str, kept: str) -> None:
    """In every script; a text that is nothing but a question stays."""
    assert without_last_question(text) == kept


def test_two_questions_are_never_asked_at_once() -> None:
    """A page that asks loses its question with its buttons, and keeps it with them."""
    renderer = ReplyRenderer()
    page = "utter_frontline_guidance"
    assert renderer.render(page, "en", "telegram", {})["text"].endswith("Where do you work?")
    assert "?" not in renderer.render(page, "en", "telegram", {"choices": []})["text"]


def test_further_topics_are_buttons_behind_the_own_ones() -> None:
    """They take nothing away from the page."""
    also = [{"response": "topic_donate", "payload": "/donate"}]
    buttons = ReplyRenderer().render("utter_frontline_guidance", "en", "sms", {"also": also})["buttons"]
    assert [button["payload"] for button in buttons][-1] == "/donate"
    assert len(buttons) > 1


@pytest.mark.parametrize(
    ("language", "channel", "shown"),
    [
        ("en", "telegram", "3. What is the pay after everything is cut?"),
        ("en", "sms", "3. What is the pay after everything is cut?"),
        ("ru", "telegram", "3. "),
    ],
)
def test_an_item_of_a_list_can_be_shown_alone(renderer: ReplyRenderer, language: str, channel: str, shown: str) -> None:
    """By SMS too, whose own text has no list; the buttons are those of the page."""
    page = renderer.render("utter_check_job_offer_more", language, channel, {"item": 3})
    assert page["text"].startswith(shown)
    assert "2. " not in page["text"].split("\n")[0]
    assert len(page["buttons"]) == 2


def test_an_item_that_a_translation_lacks_is_the_whole_page(renderer: ReplyRenderer) -> None:
    """Nothing would be no answer."""
    whole = renderer.render("utter_check_job_offer_more", "en", "telegram", {})
    assert renderer.render("utter_check_job_offer_more", "en", "telegram", {"item": 30}) == whole


def test_items_are_numbered_or_not() -> None:
    """The number belongs to the item, the dash does not."""
    items = ("1. Who?", "2) Where?", "when and - why", "১. কে?")
    assert list_items("Ask:\n1. Who?\n2) Where?\n- when and - why\nNo - that is no item.\n১. কে?") == items


@pytest.mark.parametrize("language", settings().live_languages)
def test_translations_have_the_items_of_the_english(language: str) -> None:
    """The item that is asked for, or that answers, is found by its place."""
    words = catalogue(settings().live_languages)
    for name, response in words.responses.items():
        translated = words.text(name, language, sms=False)[0]
        assert len(list_items(translated)) == len(list_items(response.text)), name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You can ask. Ask here:\n{helplines}", "You can ask."),
        ("Ask here:\n{helplines}\nPlan it first.", "Plan it first."),
        ("Write it down.\nThey say how:\n{helplines}", "Write it down."),
        ("No lines in it.", "No lines in it."),
        ("Keep threats as proof. Don't pay:\n{helplines}", "Keep threats as proof. Don't pay."),
        ("Is there a date? Say that first:\n{helplines}", "Is there a date? Say that first."),
        ("No papers? Ask here first what is safe:\n{helplines}", "No papers? Ask here first what is safe."),
        ("Press hard. Refused? Tell:\n{helplines}", "Press hard."),
        ("If silence could make them come, ask here:\n{helplines}", "If silence could make them come, ask here."),
    ],
)
def test_without_its_lines_a_text_does_not_lead_to_any(text: str, expected: str) -> None:
    """The lines come with the next response; what is told with the last words before them stays."""
    assert without_lines(text, text) == expected


@pytest.mark.parametrize(
    ("text", "english", "expected"),
    [
        ("पूछ सकते हैं। यहाँ पूछें:\n{helplines}", "You can ask. Ask here:\n{helplines}", "पूछ सकते हैं।"),
        ("सबूत रखें। पैसे न दें:\n{helplines}", "Keep it. Don't pay:\n{helplines}", "सबूत रखें। पैसे न दें।"),
        (
            "Vous avez peur\xa0? Demandez ici\xa0:\n{helplines}",
            "Ask:\n{helplines}",
            "Vous avez peur\xa0? Demandez ici.",
        ),
        ("Anota todo. Ayuda:\n{helplines}", "Note what was said:\n{helplines}", "Anota todo."),
    ],
)
def test_a_translation_is_cut_where_its_english_is(text: str, english: str, expected: str) -> None:
    """Only the English tells whether a sentence leads to the lines alone; a question is never the last in any."""
    assert without_lines(text, english) == expected


@pytest.mark.parametrize("language", settings().live_languages)
def test_every_answer_beside_another_says_something_without_its_lines(language: str) -> None:
    """In every language, by SMS and elsewhere, and ends with no colon."""
    renderer = ReplyRenderer()
    for name in {kind.beside for kind in kinds().values() if kind.beside}:
        for channel in ("sms", "telegram"):
            facts = {**TYPICAL, "helplines": [], "lines_follow": True}
            text = renderer.render(name, language, channel, facts)["text"]
            assert len(text) > 15, (name, text)
            assert not text.rstrip().endswith(":"), (name, text)


@pytest.mark.parametrize("language", settings().live_languages)
def test_no_answer_ends_with_a_question_where_its_lines_follow(language: str) -> None:
    """Also of the variants of an answer: "No papers, or is somebody still with them?" were its last words.

    What to ask a line may be one: "Ask first: whom must they tell?"
    """
    words = catalogue(settings().live_languages)
    beside = {kind.beside for kind in kinds().values() if kind.beside}
    for name in beside | {name for name in words.responses if name.startswith("utter_follow_up_")}:
        for sms in (True, False):
            text, english = words.text(name, language, sms)[0], words.source_of(name, language, sms)[1]
            last = re.split(r"[.!\u0964\n]", without_lines(text, english))[-1]
            if "{helplines}" in text and ":" not in last:
                assert not last.endswith(QUESTION_MARKS), (name, text)


@pytest.mark.parametrize(
    ("name", "channel", "told"),
    [
        ("utter_follow_up_missing", "telegram", "Please don't go looking alone."),
        ("utter_follow_up_act_normal_with_me", "sms", "No child goes along."),
        ("utter_follow_up_pictures_feared", "sms", "Don't pay."),
        ("utter_follow_up_must_report", "telegram", "Keep your notes where whoever comes with them can't read them."),
        ("utter_follow_up_make_it_worse", "sms", "Use a phone nobody checks."),
    ],
)
def test_an_instruction_before_the_lines_is_told_without_them(
    renderer: ReplyRenderer, name: str, channel: str, told: str
) -> None:
    """It was cut as if it only led there."""
    text = renderer.render(name, "en", channel, {**TYPICAL, "helplines": [], "lines_follow": True})["text"]
    assert text.endswith(told)


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt", "ro", "ru", "uk", "ar", "hi", "sw", "vi", "tl", "bn"])
@pytest.mark.parametrize("channel", ["sms", "telegram"])
def test_no_text_ends_in_a_heading_to_buttons_that_are_not_shown(
    renderer: ReplyRenderer, language: str, channel: str
) -> None:
    """Another question stands behind it, and one number can mean one thing only."""
    facts = {"buttons_of": "utter_worker_rights"}
    shown = renderer.render("utter_nothing_on_that", language, channel, facts)
    alone = renderer.render("utter_nothing_on_that", language, channel, {**facts, "choices": []})
    assert shown["buttons"]
    assert not alone["buttons"]
    assert alone["text"]
    assert not alone["text"].rstrip().endswith(":")


@pytest.mark.parametrize("language", settings().live_languages)
def test_the_menu_without_its_choices_is_a_whole_sentence(renderer: ReplyRenderer, language: str) -> None:
    """By SMS "Write in your own words, or choose -" was left before another question."""
    text = renderer.render("utter_menu", language, "sms", {"choices": []})["text"]
    assert text.endswith((".", "\u0964"))


def test_a_text_that_leads_to_nothing_keeps_what_stands_before() -> None:
    """Only the last sentence goes."""
    assert without_heading("I do not know. This is what I have:") == "I do not know."
    assert without_heading("I do not know.") == "I do not know."
