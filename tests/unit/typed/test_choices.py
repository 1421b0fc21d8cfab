"""Typed answers as the buttons that were shown."""

from __future__ import annotations

import pytest

from bot.payloads import Button
from bot.settings import settings
from bot.typed.choices import match_choice, match_leading
from bot.typed.commands import TypedCommand, match_command
from bot.typed.short_words import short_words
from bot.typed.statements import match_told

SAFE = (
    Button("Yes", '/answer{"question":"safe","choice":"yes"}'),
    Button("No", '/answer{"question":"safe","choice":"no"}'),
    Button("Someone is near me", '/answer{"question":"safe","choice":"near"}'),
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("1", "Yes"), ("1.", "Yes"), (" 2 ", "No"), ("(3)", "Someone is near me"), ("one", "Yes"), ("Two!", "No"),
        ("option 3", "Someone is near me"), ("১", "Yes"), ("٢", "No"), ("३", "Someone is near me"), ("１", "Yes"),
        ("y", "Yes"), ("YES", "Yes"), ("yeah", "Yes"), ("nope", "No"), ("someone is near me", "Someone is near me"),
        ("1️⃣", "Yes"), ("2 please", "No"), ("2nd", "No"), ("Ⅱ", "No"),
    ],
)  # fmt: skip
def test_numbers_titles_and_yes_or_no_are_buttons(text: str, title: str) -> None:
    """Any script's digits, the title, and the words for yes and no."""
    chosen = match_choice(text, SAFE, "en")
    assert chosen is not None
    assert chosen.title == title


@pytest.mark.parametrize(
    "text", ["", "4", "0", "99", "yes but he is coming back now", "no i am not, he has a knife", "maybe", "12345", "👍"]
)
def test_everything_else_is_words(text: str) -> None:
    """A number that was not shown, and a sentence that only begins with yes, must be understood as words."""
    assert match_choice(text, SAFE, "en") is None


CONTACT = (
    Button("I can talk", '/answer{"question":"contact","choice":"speak"}'),
    Button("Only text", '/answer{"question":"contact","choice":"text"}'),
)


@pytest.mark.parametrize(
    ("text", "title"),
    [("text", "Only text"), ("talk", "I can talk"), ("can talk", "I can talk"), ("Only", "Only text"), ("i", None),
     ("sms", "Only text"), ("only sms", "Only text"), ("just text", "Only text"), ("call", "I can talk"),
     ("text talk", None), ("text me", None)],
)  # fmt: skip
def test_words_that_only_one_title_has_are_that_button(text: str, title: str | None) -> None:
    """People answer in a word of the question; two letters, or a word of both or of none, choose nothing."""
    chosen = match_choice(text, CONTACT, "en")
    assert (chosen.title if chosen else None) == title


@pytest.mark.parametrize(
    ("language", "speak", "text", "answer"),
    [
        ("ru", "Могу говорить", "Только писать", "только смс"),
        ("hi", "बात हो सकती है", "सिर्फ़ लिखकर", "likh sakta hu sirf"),
        ("tl", "Pwede akong tumawag", "Text lang", "text lng"), ("ar", "يمكنني الكلام", "الكتابة فقط", "كتابة بس"),
        ("sw", "Naweza kuongea", "Kuandika tu", "sms tu"), ("vi", "Tôi nói được", "Chỉ nhắn tin", "nhan tin thoi"),
    ],
)  # fmt: skip
def test_whether_somebody_can_talk_in_their_own_words(language: str, speak: str, text: str, answer: str) -> None:
    """Taken for something else, "only SMS" meant the end of all messages."""
    shown = (Button(speak, CONTACT[0].payload), Button(text, CONTACT[1].payload))
    assert match_choice(answer, shown, language) == shown[1]


@pytest.mark.parametrize(
    ("text", "title"),
    [("where can i check the agency?", "Check the agency"), ("check the agency and before you go", None),
     ("recheck the agency", None), ("i cannot leave him", None)],
)  # fmt: skip
def test_a_question_that_holds_the_title_of_a_page_chooses_it(text: str, title: str | None) -> None:
    """Only a page of guidance; a cry for help that holds a title is understood as words."""
    shown = (
        Button("Check the agency", '/more{"topic":"check_job_offer_more_2"}'),
        Button("Before you go", '/more{"topic":"safe_migration"}'),
        Button("I cannot leave", "/being_exploited"),
    )
    chosen = match_choice(text, shown, "en")
    assert (chosen.title if chosen else None) == title


def test_marks_may_be_missing() -> None:
    """Cheap keyboards have none."""
    shown = (Button("Sí, más", "/a"), Button("Ya no", "/b"))
    chosen = match_choice("mas", shown, "es")
    assert chosen == shown[0]


def test_a_command_is_no_part_of_a_title() -> None:
    """Somebody who writes "help" asks for help, whatever the buttons say."""
    shown = (Button("Help a friend", "/a"), Button("Stop here", "/b"))
    assert match_choice("help", shown, "en") is None
    assert match_choice("stop", shown, "en") is None


def test_nothing_is_chosen_where_nothing_was_shown() -> None:
    """A number without a question is a message like any other."""
    assert match_choice("1", (), "en") is None


def test_yes_names_no_button_where_two_would_fit() -> None:
    """Guessing between two buttons could send somebody the wrong way."""
    assert match_choice("yes", (SAFE[0], SAFE[0]), "en") is None


def test_a_dot_left_out_changes_no_choice() -> None:
    """Hindi as people type it, without the nukta of the button's title."""
    only_write = Button("सिर्फ़ लिखकर", "/answer")
    assert match_choice("सिर्फ लिखकर", (only_write, Button("बोलकर", "/other")), "hi") is only_write


@pytest.mark.parametrize(("text", "choice"), [("15", "yes"), ("१६", "yes"), ("34", "no"), ("1", "yes"), ("2", "no")])
def test_an_age_answers_the_question_for_it(text: str, choice: str) -> None:
    """Asked "are you under 18?", people write how old they are."""
    buttons = tuple(
        Button(title, f'/answer{{"question": "under_18", "choice": "{name}"}}')
        for title, name in (("Yes", "yes"), ("No", "no"))
    )
    chosen = match_choice(text, buttons, "en")
    assert chosen is not None
    assert f'"{choice}"' in chosen.payload


@pytest.mark.parametrize("text", ["1 2", "1/2", "1.5", "1, 2", "2 1", "1 5", "১ ৫"])
def test_two_numbers_choose_nothing_and_are_no_age(text: str) -> None:
    """Joined, "2 1" said of a child that it is of age; the digits of one number stand together."""
    assert match_choice(text, UNDER_18, "en") is None
    assert match_leading(text, UNDER_18, "en") is None


@pytest.mark.parametrize("text", ["0", "00"])
def test_nought_is_no_age(text: str) -> None:
    """Nor the number of a button: it may mean "no"."""
    assert match_choice(text, (Button("Yes", '/answer{"question": "under_18", "choice": "yes"}'),), "en") is None


@pytest.mark.parametrize(
    ("language", "text", "choice"),
    [
        ("en", "i can only text", "text"), ("en", "No, I can only text please", "text"), ("en", "i can't call", "text"),
        ("en", "i can talk", "speak"), ("en", "text", "text"), ("en", "textile", None),
        ("en", "no i can talk", "speak"),
        ("es", "solo puedo escribir", "text"), ("es", "no puedo hablar", "text"), ("es", "no puedo escribir", None),
        ("fr", "je peux pas appeler", "text"), ("pt", "não posso falar", "text"), ("ro", "pot doar sa scriu", "text"),
        ("ru", "могу только писать", "text"), ("ru", "Могу только СМС", "text"),
        ("uk", "не можу говорити", "text"), ("ar", "لا أستطيع الكلام", "text"),
        ("hi", "बोल नहीं सकती", "text"), ("sw", "siwezi kuongea", "text"), ("vi", "toi khong noi duoc", "text"),
        ("tl", "hindi ako makatawag", "text"), ("bn", "ফোন করতে পারি না", "text"), ("bn", "ফোন করতে পারি", "speak"),
        (None, "не могу говорить", "text"),
    ],
)  # fmt: skip
def test_whether_somebody_can_talk_is_heard_at_any_time(language: str | None, text: str, choice: str | None) -> None:
    """Before it is asked, too; and the word for "no" is never left out where it can be the one for "not"."""
    told = match_told(text, language)
    assert (told.payload if told else None) == (choice and f'/answer{{"question":"contact","choice":"{choice}"}}')


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt", "ro", "ru", "uk", "ar", "hi", "sw", "vi", "tl", "bn"])
def test_every_language_has_the_words(language: str) -> None:
    """What is told, read and asked for in words."""
    words = short_words(language)
    assert all(words.lists[name] for name in ("told.speak", "told.text", "safe.yes", "safe.no", "safe.unsafe", "heard"))
    assert not words.lists["told.speak"] & words.lists["told.text"]
    assert "more" in words.commands.values()


UNDER_18 = (
    Button("Yes", '/answer{"question":"under_18","choice":"yes"}'),
    Button("No", '/answer{"question":"under_18","choice":"no"}'),
)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "ok"), ("es", "vale"), ("uk", "ок"), ("hi", "ठीक है"), ("sw", "sawa")]
)
def test_ok_is_no_yes_to_a_question_of_age(language: str, text: str) -> None:
    """It says that a text was read."""
    chosen = match_choice(text, UNDER_18, language)
    assert chosen is not None
    assert chosen.payload == '/answer{"question":"under_18","choice":"heard"}'
    assert match_choice("yes", UNDER_18, language) == UNDER_18[0]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [("en", "im safe now", "Yes"), ("en", "I'm not safe", "No"), ("ro", "sunt in siguranta acum", "Yes"),
     ("sw", "niko salama sasa", "Yes"), ("vi", "khong an toan", "No"), ("ar", "انا بامان", "Yes")],
)  # fmt: skip
def test_whether_somebody_is_safe_in_their_own_words(language: str, text: str, title: str) -> None:
    """While it is asked."""
    chosen = match_choice(text, SAFE, language)
    assert chosen is not None
    assert chosen.title == title


def test_more_is_a_title_where_one_is_shown() -> None:
    """Else it is a command."""
    assert match_command("more", "en") == TypedCommand("/more", "en")
    shown = (Button("More signs", "/a"), Button("Menu", "/b"))
    assert match_choice("more", shown, "en") == shown[0]


def test_not_safe_is_heard_when_nothing_was_asked() -> None:
    """It was answered as a no to nothing."""
    unsafe = TypedCommand('/answer{"question":"safe","choice":"no"}', "en")
    assert match_told("I'm not safe", "en") == unsafe
    assert match_told("not safe", "en") == unsafe
    assert match_told("im safe", "en") is None


@pytest.mark.parametrize("language", settings().live_languages)
def test_every_language_can_say_please(language: str) -> None:
    """Each has its own words beside those of English."""
    assert short_words(language).lists["please"]


@pytest.mark.parametrize(
    ("text", "language", "apart"),
    [
        ("2 but only when im off shift", "en", True), ("2, he hears", "en", True), ("2 ca dorm in camera", "ro", True),
        ("2 likhkar. bachche bhi saath hai", "hi", True), ("2 क्योंकि वह सुनता है", "hi", True),
        ("2 vì nó nghe", "vi", True), ("2 потому что он дома", "ru", True), ("2 girls are locked in", "en", False),
    ],
)  # fmt: skip
def test_a_number_before_a_reason_is_the_answer(text: str, language: str, apart: bool) -> None:
    """A choice of "only text" with a reason was only given a line to call; a count is no answer."""
    found = match_leading(text, CONTACT, language)
    assert found is not None
    assert (found.button.title, found.apart) == ("Only text", apart)


def test_a_number_before_its_own_word_or_a_but_answers_any_question() -> None:
    """A writer who answered "Are you safe?" by "1 da dar am nevoie de bani" was asked it three times."""
    safe = tuple(Button(name, f'/answer{{"question":"safe","choice":"{name}"}}') for name in ("yes", "no", "near"))
    for text, language in (
        ("1 da dar am nevoie de bani", "ro"),
        ("1 yes but not tonight", "en"),
        ("2 pero hoy no", "es"),
    ):
        found = match_leading(text, safe, language)
        assert found is not None
        assert found.apart
    other = match_leading("2 yes men came", safe, "en")
    assert other is not None
    assert not other.apart


def test_a_number_before_words_takes_no_country_back() -> None:
    """By "2 ca mine sunt inchise aici", after "Is this in Romania?"."""
    right = tuple(Button(name, f'/answer{{"question":"country_right","choice":"{name}"}}') for name in ("yes", "no"))
    for text, language in (("2 ca mine sunt inchise aici", "ro"), ("2 because they came", "en")):
        found = match_leading(text, right, language)
        assert found is not None
        assert not found.apart


@pytest.mark.parametrize(
    ("shown", "language", "text", "title"),
    [
        (SAFE, "en", "im ok", "Yes"), (SAFE, "en", "I'm ok", "Yes"), (SAFE, "fr", "ça va", "Yes"),
        (SAFE, "vi", "em ổn", "Yes"), (SAFE, "vi", "em sợ", "No"), (CONTACT, "hi", "बस", "Only text"),
        (CONTACT, "hi", "bas", "Only text"), (CONTACT, "vi", "em", None),
    ],
)  # fmt: skip
def test_a_listed_answer_counts_however_short(
    shown: tuple[Button, ...], language: str, text: str, title: str | None
) -> None:
    """And though it is a command elsewhere: "bas" is "only", and ended all messages."""
    chosen = match_choice(text, shown, language)
    assert (chosen.title if chosen else None) == title


def test_a_no_of_ones_own_language_comes_before_a_yes_in_english() -> None:
    """The letter "k" is "không" in Vietnamese; in English it says no more than that the question was read."""
    right = tuple(Button(name, f'/answer{{"question":"country_right","choice":"{name}"}}') for name in ("yes", "no"))
    assert match_choice("k", right, "vi") == right[1]
    assert match_choice("k", right, "en") == right[0]
    assert match_choice("k", SAFE, "vi") == SAFE[1]
    assert match_choice("k", SAFE, "en") not in SAFE
