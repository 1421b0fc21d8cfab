"""Phrase rules: what fires, and the contexts that make it harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.content_files import ContentFileError
from bot.languages import identify
from bot.nlu import phrase_rules
from bot.nlu.phrase_matcher import PhraseMatcher, find_phrases, matcher_of, plainly
from bot.nlu.phrase_rules import languages, patterns, read_rules
from bot.nlu.text import tokens_for_rules

if TYPE_CHECKING:
    from pathlib import Path

RULES = """
language: en
indicators:
- id: retention_of_identity_documents
  intent: being_exploited
  phrases:
  - took|keep* my passport|papers
  - passport ... taken
- id: weapon
  intent: immediate_danger
  cancel_by: [figurative]
  phrases: [he has a knife]
cancel:
- id: negation
  where: before
  phrases: [nobody|never, not]
- id: figurative
  where: after
  phrases: [lol]
- id: news
  where: anywhere
  phrases: [in the film]
"""


@pytest.fixture
def matcher(tmp_path: Path) -> PhraseMatcher:
    """The rules above, compiled."""
    return PhraseMatcher(read_rules(_file(tmp_path, RULES)))


def _file(folder: Path, text: str) -> Path:
    path = folder / "en.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They TOOK my passport", ["retention_of_identity_documents"]),
        ("she keeps my papers", ["retention_of_identity_documents"]),
        ("my passport was all the time taken", ["retention_of_identity_documents"]),
        ("my passport one two three four five taken", []),
        ("my passport is here. he was taken", []),
        ("nobody took my passport", []),
        ("no. nobody here. took my passport", ["retention_of_identity_documents"]),
        ("passport not taken", []),
        ("he took my passport lol", []),
        ("in the film he took my passport", []),
        ("nobody knows he has a knife", ["weapon"]),
        ("he has a knife haha lol", []),
        ("heee has a kniiife", ["weapon"]),
        ("", []),
    ],
)
def test_phrases_and_contexts(matcher: PhraseMatcher, text: str, found: list[str]) -> None:
    """Gaps are at most four words, sentences are not crossed, contexts cancel only what may be cancelled by them."""
    assert [phrase.indicator for phrase in matcher.find(tokens_for_rules(text))] == found


def test_evidence_points_at_the_words_and_does_not_repeat_them(matcher: PhraseMatcher) -> None:
    """Offsets are those of the message; the phrase is the rule's own wording."""
    text = "pls! he KEEPS my papers"
    [found] = matcher.find(tokens_for_rules(text))
    assert text[found.start : found.end] == "KEEPS my papers"
    assert found.phrase == "took my passport"


@pytest.mark.parametrize("phrase", ["", "...", "... passport", "passport ...", "he -"])
def test_a_phrase_that_cannot_work_is_refused(phrase: str) -> None:
    """An editor's slip is reported, not ignored."""
    with pytest.raises(ValueError, match="word"):
        patterns(phrase, {})


@pytest.mark.parametrize(
    ("old", "new"), [("intent: immediate_danger", "intent: greet"), ("[figurative]", "[figuratve]")]
)
def test_unknown_names_are_refused(tmp_path: Path, old: str, new: str) -> None:
    """A mistyped intent or context names the file and the rule."""
    with pytest.raises(ContentFileError, match=r"en\.yml:\d+: weapon"):
        read_rules(_file(tmp_path, RULES.replace(old, new)))


def test_texting_forms_count_as_the_word() -> None:
    """Where a rule says "you", somebody may have typed "u"."""
    assert patterns("you", {"you": ("u",)}) == [[{"ORTH": {"IN": ["u", "you"]}}]]


@pytest.mark.parametrize("language", languages())
def test_rules_of_every_language_compile(language: str) -> None:
    """Each file under `bot/data/urgency` is right."""
    assert matcher_of(language)


def test_english_rules_on_plain_messages() -> None:
    """The shipped rules know the plainest of all, and leave the plainest negation alone."""
    assert find_phrases("they took my passport and i cant leave", ["en"])
    assert find_phrases("nobody took my passport", ["en"]) == []
    assert find_phrases("they took my passport", ["xx"]) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "هنط من السطح"),
        ("bn", "মনে হয় মইরা যাই"),
        ("en", "i feel like killing myself"),
        ("fr", "je voudrais etre mort"),
        ("hi", "maine bola mar jane ka man kar raha hai"),
        ("hi", "mai chhat se kudne wala hu"),
        ("hi", "मैं छत से कूदने वाला हूं"),
        ("pt", "queria estar morto"),
        ("ro", "nu mai vad rostul sa traiesc"),
        ("sw", "sioni maana ya kuishi tena"),
        ("vi", "em đang trên sân thượng sắp nhảy"),
    ],
)
def test_words_of_dying_as_people_write_them(language: str, text: str) -> None:
    """A boy on a roof wrote the Hindi ones, and was not understood."""
    assert {each.intent for each in find_phrases(text, [language])} == {"self_harm"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bn", "o jodi chere dey ami more jabo"),
        ("bn", "ও যদি ছেড়ে দেয় আমি মরে যাব"),
        ("en", "if he posts them im gonna end it"),
        ("es", "si las sube me mato"),
        ("es", "me mato si mis papas las ven"),
        ("ru", "если выложит я убьюсь"),
        ("uk", "якщо викладе я вб'юся"),
    ],
)
def test_a_child_who_dies_if_pictures_are_seen_has_suicidal_words(language: str, text: str) -> None:
    """The condition makes them no figure of speech: the answer was advice about pictures."""
    assert {each.intent for each in find_phrases(text, [language])} == {"self_harm"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "im gonna end it with my bf if he sends one more text"),
        ("en", "if i see him again i will end it with him"),
        ("es", "me muero de risa si lo ven"),
        ("ru", "если мама узнает она убьёт меня"),
    ],
)
def test_a_condition_alone_is_no_wish_to_die(language: str, text: str) -> None:
    """Said by somebody who breaks up, laughs, or fears a mother's anger."""
    assert not [each for each in find_phrases(text, [language]) if each.intent == "self_harm"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "بيضربوني وما بيخلوني اطلع"),
        ("bn", "amake ekta ghore atkay rakhse ber hote dey na"),
        ("es", "me tienen en un cuarto no me dejan salir"),
        ("es", "me pegan y no me dejan salir, mexico"),
        ("fr", "ils me frappent et me laissent pas sortir"),
        ("hi", "mujhe ek kamre mein rakha hai bahar nahi jane dete"),
        ("hi", "मुझे मारते हैं और बाहर नहीं जाने देते"),
        ("pt", "me batem e nao me deixam sair"),
        ("ru", "держат в комнате и не выпускают"),
        ("sw", "wananipiga na hawaniruhusu kutoka"),
        ("sw", "siwezi toka amefunga mlango na ufunguo"),
        ("tl", "ikulong nila ako sa kwarto"),
        ("vi", "họ đánh tôi và không cho tôi ra ngoài"),
    ],
)
def test_who_is_kept_in_a_room_or_beaten_and_not_let_out_is_locked_in(language: str, text: str) -> None:
    """The number was said under a condition only."""
    assert "immediate_danger" in {each.intent for each in find_phrases(text, [language])}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "mis papas no me dejan salir con mi novio"),
        ("es", "no me dejan salir temprano del trabajo"),
        ("fr", "ma mère me laisse pas sortir ce soir"),
        ("ru", "мама не выпускает гулять пока не сделаю уроки"),
        ("sw", "mama haniruhusu kutoka nje usiku"),
        ("vi", "mẹ không cho em ra ngoài chơi"),
    ],
)
def test_who_may_not_go_out_tonight_is_not_locked_in(language: str, text: str) -> None:
    """Parents and an employer who sets the hours."""
    assert not [each for each in find_phrases(text, [language]) if each.intent == "immediate_danger"]


@pytest.mark.parametrize("phrase", ["he won't let me GO", "he won\u2019t let me go", "He wont let|LET me go"])
def test_apostrophes_and_capitals_of_an_editor_do_not_matter(tmp_path: Path, phrase: str) -> None:
    """A phrase is read in the form in which messages are."""
    path = _file(tmp_path, RULES.replace("[he has a knife]", f'["{phrase}"]'))
    [found] = PhraseMatcher(read_rules(path)).find(tokens_for_rules("he won't let me go"))
    assert found.indicator == "weapon"


def test_plainly() -> None:
    """Staff read the first wording, not the whole rule."""
    assert plainly("he|she took ... my|our passport") == "he took ... my passport"


def test_a_spelling_of_two_tokens_may_stand_beside_one() -> None:
    """An editor need not know that a hyphen makes two tokens."""
    assert patterns("locked|ni-lock me", {}) == [
        [{"ORTH": "locked"}, {"ORTH": "me"}],
        [{"ORTH": "ni"}, {"ORTH": "lock"}, {"ORTH": "me"}],
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("indicators: [", "did not find expected"),
        ("language: en", "1: indicators missing"),
        ("- a list", "1: the file is empty or no mapping"),
        (RULES.replace("language: en", "language: fr"), "2: the language is not en"),
        (RULES + "canceled: []\n", "'canceled' is not known"),
        (RULES.replace("where: before", "where: behind"), "where is one of before"),
        (RULES.replace("phrases: [", "phrases: [no, ", 1), "is no, which YAML reads as no text"),
        (RULES.replace("phrases: [", "phrases: [... gun, ", 1), "begins and ends with a word"),
    ],
)
def test_a_file_of_another_form_is_told_by_name_and_line(tmp_path: Path, content: str, said: str) -> None:
    """A slip of the keyboard would turn the alarms of a language off: whoever edits must find it."""
    with pytest.raises(ContentFileError, match=rf"/en\.yml:(?:\d+: )?.*{said}"):
        read_rules(_file(tmp_path, content))


def test_a_broken_file_costs_nobody_the_answer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The other languages' rules still work, and the log names the file."""
    for language in ("en", "fr"):
        (tmp_path / f"{language}.yml").write_text((phrase_rules.FOLDER / f"{language}.yml").read_text("utf-8"), "utf-8")
    (tmp_path / "fr.yml").write_text("indicators: [", encoding="utf-8")
    monkeypatch.setattr(phrase_rules, "FOLDER", tmp_path)
    phrase_rules.rules_of.cache_clear()
    matcher_of.cache_clear()
    try:
        assert find_phrases("they took my passport and i cant leave", ["fr", "en"])
        assert "fr.yml" in caplog.text
    finally:
        phrase_rules.rules_of.cache_clear()
        matcher_of.cache_clear()


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("kat drbni b semta", "physical_violence"), ("كتضربني بالسمطة", "physical_violence"),
        ("khdama f dar, lmra makatkhlsnich", "withholding_of_wages"), ("مكتخلصنيش", "withholding_of_wages"),
        ("lpatronne khdat liya lpassport", "retention_of_identity_documents"),
        ("خدات ليا الباسبور", "retention_of_identity_documents"),
        ("makatkhlinich nkhrj", "restriction_of_movement"), ("sdat 3liya lbab", "restriction_of_movement"),
    ],
)  # fmt: skip
def test_darija_is_heard(text: str, indicator: str) -> None:
    """In Latin letters with digits, and in Arabic ones."""
    assert [found.indicator for found in find_phrases(text, ["ar"])] == [indicator]


@pytest.mark.parametrize(
    "text",
    [
        "makatdrbnich",
        "khlsatni lbare7",
        "kat khlsni mzyan",
        "khlit lpassport f dar",
        "sdit lbab",
        "khdit lpassport dyali",
    ],
)
def test_darija_that_denies_or_tells_of_oneself(text: str) -> None:
    """She does not beat me, she paid me, I took my own passport."""
    assert find_phrases(text, ["ar"]) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bn", "gola te dori dite mon chay"), ("bn", "golate fash dibo"), ("hi", "mar jaana chahta hoon"),
        ("ar", "bantaher"), ("ar", "badi a2tol 7ali"), ("ru", "ya povesus"),
    ],
)  # fmt: skip
def test_a_wish_to_die_in_latin_letters(language: str, text: str) -> None:
    """As it is typed in few words; the language is found as well, or the phrases of another would be looked up."""
    assert {each.intent for each in find_phrases(text, [language])} == {"self_harm"}
    assert identify(text).language == language


def test_to_leave_a_place_is_no_wish_to_die() -> None:
    """Unless it is for ever."""
    assert find_phrases("хочу уйти отсюда", ["ru"]) == []
    assert find_phrases("хочу уйти навсегда", ["ru"])
