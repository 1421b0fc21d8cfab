"""Which country somebody is in: what they say, what they ask about, what they correct."""

from __future__ import annotations

from rasa_sdk import Tracker

from bot.turns.place import place_of_turn
from bot.turns.place_of_turn import CountrySource, PlaceOfTurn
from bot.understood import DENIES_COUNTRY
from tests.unit.turns.places_told import SAID, place


def test_a_country_that_is_said_is_where_somebody_is() -> None:
    """Also where another one was said before: people are moved."""
    assert place(country="QA") == PlaceOfTurn("QA", CountrySource.SAID, said=True)
    assert place(country="QA", slots=SAID).country == "QA"


def test_a_number_for_another_country_moves_nobody() -> None:
    """The words "Uganda number please", of a maid in Dubai, ask for lines; her emergency number stays Dubai's."""
    asked = place("find_helpline", planned=["UG"], slots=SAID)
    assert asked == PlaceOfTurn("UG", CountrySource.SAID, said=True, asked_about=True)
    assert place("find_helpline", planned=["UG"]).source is CountrySource.ASSUMED


def test_a_number_asked_for_the_country_of_the_other_moves_nobody_who_said_where_they_are() -> None:
    """Of a mother in Romania whose daughter is in Leeds: she reads the lines of both."""
    both = {"country": "RO", "country_source": "own", "second_country": "GB", "last_need": "worried_about_someone"}
    not_here = {"country": "GB", "whose": "unsaid", "away": ["RO"]}
    assert place("find_helpline", **not_here, slots=both).country == "RO"
    assert place("find_helpline", country="GB", whose="unsaid", slots=both).asked_about


def test_the_answer_to_which_country_is_taken() -> None:
    """One word is enough where it was asked for; a place that is hardly one is assumed and asked about."""
    assert place(text="kenya", country="KE", slots=SAID | {"open_question": "country"}).country == "KE"
    asked = place(text="chile", candidates=["CL"], slots={"open_question": "country"})
    assert asked == PlaceOfTurn("CL", CountrySource.ASSUMED, said=True)
    assert place(candidates=["CL"], slots=SAID) == PlaceOfTurn("AE", CountrySource.SAID)


def test_a_correction_is_not_read_as_a_confirmation() -> None:
    """The words "it is not Mexico, it is Guatemala" name Mexico too."""
    slots = {"country": "MX", "country_source": "assumed", "open_question": "country_right"}
    assert place(candidates=["MX", "GT"], no=True, slots=slots) == PlaceOfTurn("GT", CountrySource.SAID, said=True)
    assert place(candidates=["MX", "GT"], slots=slots).country == "MX"


def test_who_asks_for_their_work_says_where_they_work() -> None:
    """A question about a job in Dubai does not tell where somebody is."""
    assert place("healthcare_guidance", country="GB").country == "GB"
    assert place("check_job_offer", country="AE").country is None


def test_a_country_that_is_taken_back_gives_way_to_the_other_one() -> None:
    """Whatever else the message looks like; where several others are named, the usual rules decide."""
    parsed = {
        "text": "words enough to tell",
        "intent": {"name": "answer"},
        "whereabouts": {"country": None, "candidates": ["BD", "IN"]},
        DENIES_COUNTRY: True,
    }
    slots = {"country": "IN", "country_source": "said", "last_need": "child_at_risk"}
    tracker = Tracker("x", slots, parsed, [], False, None, {}, None)
    assert place_of_turn(tracker, parsed, {}, {}).country == "BD"


def test_a_no_before_what_else_is_told_takes_the_assumed_country_back() -> None:
    """The words "no, on the other side, no papers" got the number of the side that was denied."""
    assumed = {"country": "BD", "country_source": "assumed", "open_question": "country_right"}
    assert place("answer", no=True, slots=assumed) == PlaceOfTurn(None, None, denied=True)
    assert place("answer", slots=assumed).country == "BD"
    assert place("answer", no=True, slots=assumed | {"country_source": "said"}).country == "BD"


def test_a_short_answer_that_says_where_from_settles_the_country() -> None:
    """The words "haan india se" were asked about once more; far from home a country of birth does not count."""
    asked = {"open_question": "country", "last_need": "image_blackmail"}
    found = place(text="haan india se", candidates=["IN"], origin=["IN"], slots=asked)
    assert found == PlaceOfTurn("IN", CountrySource.SAID, said=True)
    held = asked | {"last_need": "being_exploited"}
    assert place(text="haan india se", candidates=["IN"], origin=["IN"], slots=held).country is None


def test_the_first_word_of_an_answer_may_be_a_country_that_is_a_word_too() -> None:
    """A girl who wrote "us. im 14" to "which country?" was asked once more."""
    asked = {"open_question": "country", "last_need": "image_blackmail"}
    assert place(text="us. im 14", slots=asked) == PlaceOfTurn("US", CountrySource.SAID, said=True)
    assert place(text="us. im 14", slots={"last_need": "image_blackmail"}).country is None
    assert place(text="they took us there", slots=asked).country is None


def test_a_nationality_is_no_place_where_a_place_is_known() -> None:
    """The words "somos brasileiros", of a man in Portugal whose friend was hurt; from Kerala is a place, and tells."""
    people = {"country": None, "candidates": [], "origin": ["BR"], "own_origin": ["BR"]}
    in_portugal = {"country": "PT", "country_source": "said", "last_need": "immediate_danger", "of_another": True}
    assert place("answer", **people, slots=in_portugal).country == "PT"
    others = in_portugal | {"country_source": "others"}
    assert place("immediate_danger", **people, slots=others, hint="PT").country == "PT"
    assert place("immediate_danger", **people, slots=others).country == "BR"
    from_place = people | {"candidates": ["BR"]}
    assert place("immediate_danger", **from_place, slots=in_portugal).country == "BR"


def test_lines_of_another_country_move_nobody_who_asks_for_them() -> None:
    """The words "my sister in Viet Nam, whom can she call?", of a man in Cambodia; "I am in Viet Nam" moves him."""
    slots = {"country": "KH", "country_source": "said", "last_need": "being_exploited"}
    asked = {"question": "follow_up", "choice": "line_abroad"}
    for whose, country in (("other", "KH"), ("unsaid", "KH"), ("direct", "VN")):
        parsed = {
            "text": "words enough",
            "intent": {"name": "answer"},
            "whereabouts": {"country": "VN", "whose": whose},
        }
        tracker = Tracker("x", slots, parsed, [], False, None, {}, None)
        assert place_of_turn(tracker, parsed, asked, {}).country == country


def test_who_asks_for_another_is_at_home_where_the_place_may_be_the_others() -> None:
    """The words "I think in Spain. we are from Colombia", of a mother; "we are in Spain" tells where she is."""
    slots = {"last_need": "worried_about_someone", "of_another": True}
    here = {"country": "ES", "candidates": ["ES"], "own_origin": ["CO"], "origin": ["CO"]}
    assert place(**here, whose="unsaid", slots=slots).country == "CO"
    assert place(**here, whose="direct", slots=slots).country == "ES"
    assert place(**here, whose="unsaid", slots={"last_need": "being_exploited"}).country == "ES"
