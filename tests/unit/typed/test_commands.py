"""A whole message may be a command, in every language."""

from __future__ import annotations

import pytest

from bot.payloads import payload
from bot.typed.commands import TypedCommand, match_at_end, match_command


@pytest.mark.parametrize(
    ("text", "intent"),
    [("STOP", "stop_messages"), ("stop.", "stop_messages"), ("Exit", "quick_exit"), ("help!!", "ask_for_help"),
     ("START", "menu"), ("stop it he is hurting me", None), ("", None)],
)  # fmt: skip
def test_a_whole_message_can_be_a_command(text: str, intent: str | None) -> None:
    """Only the whole message: "stop it, he is hurting me" is no wish for silence."""
    command = match_command(text, "en")
    assert (command.intent if command else None) == intent


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("please stop him", "en", "ask_for_help"), ("stop hurting me", "en", "ask_for_help"),
        ("párenlo", "es", "ask_for_help"), ("stoppez le", "fr", "ask_for_help"),
        ("quero sair daqui", "pt", "ask_for_help"), ("me tira daqui", "pt", "ask_for_help"),
        ("заберите меня отсюда", "ru", "ask_for_help"), ("im hiding", "en", "ask_for_help"),
        ("mă ascund", "ro", "ask_for_help"), ("opriți-l", "ro", "ask_for_help"),
        ("остановите его", "ru", "ask_for_help"), ("зупини його", "uk", "ask_for_help"),
        ("أوقفوه", "ar", "ask_for_help"), ("roko use", "hi", "ask_for_help"), ("ওকে থামান", "bn", "ask_for_help"),
        ("mzuieni", "sw", "ask_for_help"), ("pigilan nyo po siya", "tl", "ask_for_help"),
        ("ngăn nó lại", "vi", "ask_for_help"), ("help my sister", "en", "worried_about_someone"),
        ("помогите моей дочери", "ru", "worried_about_someone"), ("ajudem minha filha", "pt", "worried_about_someone"),
    ],
)  # fmt: skip
def test_who_wants_somebody_stopped_or_helped_wants_no_silence(text: str, language: str, intent: str) -> None:
    """The model read "stop him" as the wish for no more messages, and "I want to get out of here" as a quick exit."""
    command = match_command(text, language)
    assert command is not None
    assert command.intent == intent


@pytest.mark.parametrize(
    ("text", "language", "spoken"),
    [("допоможіть", None, "uk"), ("help", None, "en"), ("помогите", None, "ru"), ("menu", "fr", "fr")],
)
def test_a_command_tells_its_language(text: str, language: str | None, spoken: str) -> None:
    """The first message may be nothing but a cry for help, and is answered in its language."""
    command = match_command(text, language)
    assert command is not None
    assert command.language == spoken


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "he left now"), ("ar", "ذهب الآن"), ("tl", "umalis na siya"), ("bn", "সে চলে গেছে"), ("ro", "a plecat")],
)
def test_that_somebody_left_is_no_wish_to_hide(language: str, text: str) -> None:
    """It ended the chat; now it is asked whether the person is safe."""
    command = match_command(text, language)
    assert command is not None
    assert command.intent == "ask_for_help"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "help me pls"), ("en", "plz help"), ("en", "need help"), ("en", "hi i need help now"),
        ("en", "heeelp plzzz"),
        ("es", "ayudame plis"), ("fr", "aidez moi svp vite"), ("pt", "me ajuda pfvr"), ("ro", "ajutati-ma vrg"),
        ("ru", "помоги плз"), ("uk", "потрібна допомога плз"), ("ar", "محتاج مساعدة بليز"), ("hi", "bachao plz"),
        ("sw", "nahitaji msaada plz"), ("vi", "cứu em với ạ"), ("tl", "tulong po pls"), ("bn", "help koren plz"),
    ],
)  # fmt: skip
def test_a_cry_for_help_is_one_with_a_please(language: str, text: str) -> None:
    """In the language of the conversation and before there is one."""
    assert (match_command(text, language) or TypedCommand("", "")).intent == "ask_for_help"
    assert (match_command(text, None) or TypedCommand("", "")).intent == "ask_for_help"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("exit please", "quick_exit"), ("stop pls", "stop_messages"), ("more please", "more"), ("and then?", "more")],
)
def test_a_please_changes_no_command(text: str, intent: str) -> None:
    """To hide the chat least of all."""
    assert match_command(text, "en") == TypedCommand(payload(intent), "en")


@pytest.mark.parametrize("text", ["no more", "please", "please no", "no help came", "thanks"])
def test_other_words_make_no_command(text: str) -> None:
    """A no is more than politeness, and politeness alone is nothing."""
    assert match_command(text, "en") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ok i texted them. moms coming EXIT"), ("es", "ya viene SALIR"), ("ru", "мама идёт ВЫХОД"),
        ("fr", "il arrive SORTIR!"),
    ],
)  # fmt: skip
def test_the_word_that_hides_the_chat_does_so_behind_others(language: str, text: str) -> None:
    """In capitals, as the bot writes it: a girl of 14 kept the crisis line on her screen."""
    assert (match_command(text, language) or TypedCommand("", "")).intent == "quick_exit"


@pytest.mark.parametrize("text", ["where is the exit", "PLEASE WHERE IS THE EXIT", "love you X", "make him STOP"])
def test_other_last_words_hide_no_chat(text: str) -> None:
    """A word in a sentence, in a message of capitals, or a kiss."""
    assert (match_command(text, "en") or TypedCommand("", "")).intent != "quick_exit"


@pytest.mark.parametrize(
    ("part", "language", "intent"),
    [("xx", "en", ""), ("x", "en", ""), ("ххх", "ru", ""), ("exit", "en", "quick_exit"), ("ẩn", "vi", "quick_exit")],
)
def test_a_kiss_at_the_end_hides_no_chat(part: str, language: str, intent: str) -> None:
    """Alone it does; behind other words it thanks: "is she ok? x"."""
    assert (match_at_end(part, language) or TypedCommand("", "")).intent == intent
    assert (match_command(part, language) or TypedCommand("", "")).intent == "quick_exit"


@pytest.mark.parametrize(
    ("word", "language", "of"),
    [("acha", "hi", "sw"), ("acha", "bn", "sw"), ("stp", "fr", "en"), ("labas", "ar", "tl"), ("bas", "ar", "hi")],
)
def test_a_word_of_ones_own_language_is_no_command_of_another(word: str, language: str, of: str) -> None:
    """A yes, a please, "I'm fine" and "only" ended or hid the chat."""
    assert match_command(word, language) is None
    assert (match_command(word, of) or TypedCommand("", "")).intent in ("stop_messages", "quick_exit")
