"""What each person is offered: rules that hold everywhere, and tables of single countries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.helplines.choose import MOST_LINES, choose
from bot.helplines.directory import MOBILE_EMERGENCY, Directory
from bot.helplines.need import LineChoice, Need

SITUATIONS = (
    "being_exploited",
    "child_at_risk",
    "image_blackmail",
    "self_harm",
    "immediate_danger",
    "worried_about_someone",
    "report_suspicion",
    "left_exploitation",
    "find_helpline",
    "worker_rights",
    "check_job_offer",
    "talk_to_human",
)


def _labels(choice: LineChoice) -> list[str]:
    return [offer.helpline.label for offer in choice.lines]


def _phones(choice: LineChoice) -> list[str]:
    return [offer.number for offer in choice.lines]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_rules_hold_in_every_country(directory: Directory, situation: str) -> None:
    """Never empty, at most three, no hidden line, no number twice, every number from the directory."""
    known = {
        number
        for line in directory.lines()
        for number in (line.phone, line.sms, line.whatsapp, line.write_to, line.phone_international)
    }
    for code in [*directory.countries, "ZZ", None]:
        for contact in (None, "speak", "text"):
            for minor in (None, True, False):
                for abroad in (False, True):
                    need = Need(situation, code, contact, abroad=abroad, minor=minor)  # type: ignore[arg-type]
                    choice = choose(directory, need)
                    _check(choice, need, known)
                    assert choice == choose(directory, need)


def _check(choice: LineChoice, need: Need, known: set[str]) -> None:
    assert choice.emergency.call_first, need
    assert len(choice.lines) <= MOST_LINES, need
    assert len({offer.dial for offer in choice.lines}) == len(choice.lines), need
    for offer in choice.lines:
        line = offer.helpline
        assert line.show != "no", need
        assert line.country == need.country, need
        assert offer.confirmed is (line.show == "yes"), need
        assert offer.number in known or offer.dial in known, (need, offer.number)
        if line.category == "police_tip":
            assert need.situation == "report_suspicion", need
        if line.run_by in {"police", "prosecutor"} or line.told:
            assert offer.warn_shared_with, need
        if need.abroad:
            assert offer.dial.startswith("+") or "@" in offer.dial, need
        if need.minor is False and need.situation != "child_at_risk" and line.takes_trafficking != "yes":
            assert set(line.audience) != {"children"}, need
        if need.minor:
            assert line.audience not in {("men",), ("adults",), ("older_people",)}, need
    of_child = need.situation == "child_at_risk" and bool(need.minor)
    for_children = [
        offer.helpline.category == "child" and bool({"children", "young_people", "anyone"} & {*offer.helpline.audience})
        for offer in choice.lines
    ]
    led = sum(for_children) if of_child else 0
    assert all(for_children[:led]), need  # conduct 10: whoever else could be asked, a child reads the child line first
    distances = [offer.helpline.distance for offer in choice.lines][led or need.situation == "self_harm" :]
    assert distances == sorted(distances), need
    if not any(offer.confirmed for offer in choice.lines):
        assert choice.directories, need


@pytest.mark.parametrize("country", ["CR", "IS", "NA"])
def test_no_line_is_the_emergency_number_under_another_name(directory: Directory, country: str) -> None:
    """Costa Rica's 911 was the only line below "In danger? Call 911". It can still be written to, where it can be."""
    number = directory.emergency(country).call_first
    choice = choose(directory, Need("being_exploited", country, minor=False))
    assert choice.lines
    assert number not in {offer.dial for offer in choice.lines}
    writing = choose(directory, Need("being_exploited", country, contact="text"))
    assert any(offer.dial == number and offer.written for offer in writing.lines) == (country == "IS")


def test_fallback_only_where_nothing_better_of_its_kind(directory: Directory) -> None:
    """An unconfirmed trafficking line is not offered where a confirmed, independent, national one exists."""
    for country in directory.countries.values():
        better = [
            line
            for line in country.lines
            if line.category == "trafficking" and line.show == "yes" and line.distance == 0 and not line.region
            if line.phone != country.emergency.call_first
        ]
        if better:
            choice = choose(directory, Need("being_exploited", country.code, minor=False))
            assert all(offer.confirmed for offer in choice.lines), country.code


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        (Need("being_exploited", "QA"), ["16008"]),
        (Need("being_exploited", "GB"), ["08000 121 700"]),
        (Need("being_exploited", "US"), ["1-888-373-7888"]),
        (Need("being_exploited", "AE"), ["800 7283", "800 84", "600 590 000"]),
        (Need("being_exploited", "SA"), ["19911"]),
        (Need("being_exploited", "TR"), ["(0212) 292 52 31", "157"]),
        (Need("being_exploited", "NZ"), ["105", "0800 20 90 20"]),
        (Need("being_exploited", "PH"), ["1343"]),
        (Need("being_exploited", "BD"), ["109"]),
        (Need("safe_migration", "BD"), ["16135"]),
        (Need("being_exploited", "XK"), ["0800 11112"]),
        (Need("being_exploited", None), []),
        (Need("being_exploited", "IE"), ["01 836 0292", "01 674 0202"]),
        (Need("child_at_risk", "BD"), ["1098"]),
        (Need("child_at_risk", "GB", minor=True), ["0800 1111", "0808 800 5000", "08000 121 700"]),
        (Need("being_exploited", "US", minor=True), ["1-888-373-7888", "1-800-843-5678"]),
        (Need("self_harm", "GB"), ["116 123", "85258"]),
        (Need("self_harm", "US"), ["988", "741741"]),
        (Need("self_harm", "US", contact="text"), ["988", "741741"]),
        (Need("self_harm", "NZ"), ["0508 828 865", "1737"]),
        (Need("report_suspicion", "GB"), ["08000 121 700", "0800 555 111", "101"]),
        (Need("report_suspicion", "NZ"), ["105", "0800 20 90 20"]),
        (Need("worker_rights", "NZ"), ["0800 20 90 20", "105"]),
        (Need("worker_rights", "QA"), ["16008"]),
        (Need("image_blackmail", "GB"), ["0345 6000 459", "08000 121 700"]),
        (Need("being_exploited", "GB", also=frozenset({"self_harm"})), ["116 123", "08000 121 700", "85258"]),
        (
            Need("being_exploited", "GB", also=frozenset({"child_at_risk"})),
            ["08000 121 700", "0808 800 5000", "0800 1111"],
        ),
        (Need("being_exploited", "UA", abroad=True), ["+380 44 284 1915"]),
        (Need("being_exploited", "QA", abroad=True), []),
        (Need("being_exploited", "QA", home_country="BD"), ["16008", "+880 9610-102030"]),
    ],
    ids=lambda value: "-".join(map(str, (value.situation, value.country))) if isinstance(value, Need) else "",
)
def test_numbers_of_single_countries(directory: Directory, need: Need, expected: list[str]) -> None:
    """The lines a person in this country is given, best first."""
    assert _phones(choose(directory, need)) == expected


def test_the_only_crisis_line_comes_first_also_where_it_serves_a_region_and_is_not_confirmed(
    directory: Directory,
) -> None:
    """In Honduras suicidal words were answered with two lines against violence at home."""
    first, *others = choose(directory, Need("self_harm", "HN")).lines
    assert first.helpline.category == "suicide_crisis"
    assert not first.confirmed
    assert len(others) == 1


@pytest.mark.parametrize(
    ("country", "chain"),
    [
        ("GB", "situation"),
        ("DE", "takes_trafficking"),
        ("QA", "labour_or_migrants"),
        ("DJ", "women_or_child"),
        ("AQ", "emergency"),
        (None, "international"),
        ("BV", "international"),
    ],
)
def test_chain_of_next_best_help(directory: Directory, country: str | None, chain: str) -> None:
    """The choice says how far down the chain it had to go."""
    assert choose(directory, Need("being_exploited", country)).chain_used == chain


def test_unknown_country_gets_the_numbers_every_mobile_knows(directory: Directory) -> None:
    """Without a country: 112, 911, and a site that lists lines by country."""
    choice = choose(directory, Need("immediate_danger"))
    assert (choice.emergency.call_first, *choice.emergency.also) == MOBILE_EMERGENCY
    assert choice.directories


def test_112_is_added_where_the_emergency_number_is_uncertain(directory: Directory) -> None:
    """Below high confidence 112 from a mobile is added, unless it is the number already."""
    assert choose(directory, Need("immediate_danger", "QA")).emergency.add_112
    assert not choose(directory, Need("immediate_danger", "DE")).emergency.add_112
    assert not choose(directory, Need("immediate_danger", "IN")).emergency.add_112


def test_police_numbers_follow_independent_ones_and_carry_a_warning(directory: Directory) -> None:
    """In Spain the NGO comes first, and the police unit for immigration networks never comes without a warning."""
    choice = choose(directory, Need("report_suspicion", "ES"))
    assert [offer.helpline.distance for offer in choice.lines] == [1, 2]
    assert choice.lines[1].warn_shared_with is not None
    assert "immigration" in choice.lines[1].warn_shared_with


def test_immigration_run_line_comes_after_the_women_s_line_in_turkey(directory: Directory) -> None:
    """The only confirmed line is the immigration authority's: an independent one goes first."""
    first, second = choose(directory, Need("being_exploited", "TR")).lines
    assert (first.confirmed, second.confirmed) == (False, True)
    assert second.helpline.told == ("immigration",)


def test_men_s_line_is_never_offered_to_a_child(directory: Directory) -> None:
    """The line for male victims was listed under child lines."""
    for situation in SITUATIONS:
        choice = choose(directory, Need(situation, "GB", minor=True))
        assert not any("male victims" in label for label in _labels(choice))


def test_women_s_line_is_not_offered_to_a_man(directory: Directory) -> None:
    """What somebody said about themselves decides."""
    choice = choose(directory, Need("being_exploited", "DE", audience=frozenset({"men"})))
    assert _labels(choice) == ["WEISSER RING Opfer-Telefon", "Bavarian Anti-Trafficking HELPline"]


@pytest.mark.parametrize("country", ["RU", "JO"])
def test_line_for_refugees_alone_does_not_take_the_place_of_the_others(directory: Directory, country: str) -> None:
    """Most people who are exploited there are no refugees; a man gets no women's line for it."""
    first, second = choose(directory, Need("being_exploited", country)).lines
    assert first.helpline.category == "domestic_violence"
    assert second.helpline.audience == ("refugees",)
    refugee = choose(directory, Need("being_exploited", country, audience=frozenset({"refugees"}))).lines[0]
    assert refugee.helpline.audience == ("refugees",)
    man = choose(directory, Need("being_exploited", country, audience=frozenset({"men"})))
    assert not any("women" in offer.helpline.audience for offer in man.lines)


def test_women_s_line_is_added_for_a_woman(directory: Directory) -> None:
    """A woman gets the women's line besides the line for trafficking."""
    choice = choose(directory, Need("being_exploited", "AE", audience=frozenset({"women"})))
    assert [offer.reason for offer in choice.lines] == ["trafficking", "women", "labour"]


def test_regional_line_follows_the_national_one(directory: Directory) -> None:
    """The Bavarian line is named as such and comes second."""
    choice = choose(directory, Need("being_exploited", "DE"))
    assert [offer.helpline.region for offer in choice.lines] == ["", "Bavaria"]


def test_text_only_prefers_a_line_to_write_to(directory: Directory) -> None:
    """Text numbers for those who cannot speak, and a crisis line where the country has no other."""
    offer = choose(directory, Need("being_exploited", "US", contact="text")).lines[0]
    assert (offer.reach, offer.number, offer.helpline.sms_keyword) == ("text", "233733", "HELP")
    britain = choose(directory, Need("being_exploited", "GB", contact="text"))
    assert [offer.reach for offer in britain.lines] == ["call", "text"]
    assert britain.lines[1].number == "85258"


def test_a_crisis_line_to_write_to_comes_second_where_pictures_are_used(directory: Directory) -> None:
    """A text message, which names two lines, then has it."""
    lines = choose(directory, Need("image_blackmail", "KE", contact="text")).lines
    assert [offer.reach for offer in lines[:2]] == ["call", "text"]


def test_a_line_in_a_language_of_neither_the_person_nor_the_country_is_none(directory: Directory) -> None:
    """The Russian crisis line of Germany is for people who write Russian."""
    names = {
        language: [offer.helpline.name for offer in choose(directory, Need("self_harm", "DE", language=language)).lines]
        for language in ("vi", "ru")
    }
    assert not [name for name in names["vi"] if "Doweria" in name]
    assert [name for name in names["ru"] if "Doweria" in name]


def test_missing_children_line_is_not_first_for_an_exploited_child(directory: Directory) -> None:
    """116 000 is for missing children only."""
    for code in directory.countries:
        for offer in choose(directory, Need("being_exploited", code, minor=True)).lines[:1]:
            assert offer.helpline.audience != ("missing_children",)


def test_language_of_the_line_decides_among_equals(directory: Directory) -> None:
    """Guyana's Spanish line is first for a Spanish speaker, and not for an English speaker."""
    spanish = choose(directory, Need("being_exploited", "GY", language="es")).lines
    english = choose(directory, Need("being_exploited", "GY", language="en")).lines
    assert spanish[0].helpline.languages == ("es",)
    assert "es" not in spanish[1].helpline.languages
    assert english[0].helpline.languages == ("en",)


def test_suicidal_words_get_the_list_of_crisis_lines_where_the_country_has_none(directory: Directory) -> None:
    """A women's line is no crisis line: the worldwide list stands beside it."""
    assert choose(directory, Need("self_harm", "EG")).directories
    assert not choose(directory, Need("self_harm", "GB")).directories
    assert not choose(directory, Need("being_exploited", "EG")).directories


def test_closed_line_is_said_to_be_closed(directory: Directory) -> None:
    """At three in the morning Liberia's office line is closed; without a time nothing is claimed."""
    night = datetime(2026, 11, 24, 3, tzinfo=UTC)
    assert choose(directory, Need("being_exploited", "LR", now=night)).lines[0].open_now is False
    assert choose(directory, Need("being_exploited", "LR")).lines[0].open_now is None


def test_person_abroad_gets_no_local_emergency_number(directory: Directory) -> None:
    """Qatar's 999 is of no use to somebody who is not there."""
    assert choose(directory, Need("being_exploited", "QA", abroad=True)).emergency.country is None


@pytest.mark.parametrize(
    ("country", "number"), [("TW", "+44 20 7323 2737"), (None, "+44 20 7323 2737"), ("GB", "020 7323 2737")]
)
def test_somebody_at_sea_gets_the_seafarers_line_first_wherever_they_are(
    directory: Directory, country: str | None, number: str
) -> None:
    """Nobody else gets it; behind the crisis line for suicidal words; not once it has failed."""
    need = Need("being_exploited", country, audience=frozenset({"seafarers"}))
    assert _phones(choose(directory, need))[0] == number
    assert number not in _phones(choose(directory, replace(need, audience=frozenset())))
    assert number not in _phones(choose(directory, replace(need, failed=frozenset({"SeafarerHelp (ISWAN)"}))))
    if country:
        assert _phones(choose(directory, replace(need, situation="self_harm")))[1] == number


def test_a_mother_is_named_the_line_for_adults_before_the_one_that_children_call(directory: Directory) -> None:
    """A child who writes gets both, theirs first; somebody exploited who has children gets no line for children."""
    child = Need("child_at_risk", "GB", minor=True)
    mother = replace(child, audience=frozenset({"worried_adults"}))
    assert _labels(choose(directory, child))[0] == "Childline"
    named = _labels(choose(directory, mother))
    assert named.index("NSPCC helpline") < named.index("Childline")  # the child may call itself
    held = Need("being_exploited", "GB", audience=frozenset({"worried_adults"}))
    assert not any(offer.helpline.category == "child" for offer in choose(directory, held).lines)


def test_where_no_line_is_for_worried_adults_the_children_s_line_stays(directory: Directory) -> None:
    """Most of them listen to adults as well."""
    for code, country in directory.countries.items():
        mother = Need("child_at_risk", code, minor=True, audience=frozenset({"worried_adults"}))
        for_adults = any("worried_adults" in line.audience for line in country.lines if line.show != "no")
        child = choose(directory, replace(mother, audience=frozenset()))
        if not for_adults and any(offer.helpline.category == "child" for offer in child.lines):
            assert any(offer.helpline.category == "child" for offer in choose(directory, mother).lines), code


def test_a_line_of_one_foreign_language_is_offered_to_its_speakers_alone(directory: Directory) -> None:
    """Romanian advice on work in Germany; nobody whose language is not known is sent there."""
    for language, offered in (("ro", True), ("en", False), (None, False)):
        labels = _labels(choose(directory, Need("worker_rights", "DE", language=language)))
        assert ("Faire Mobilität" in labels) is offered, language


def test_somebody_who_can_only_write_gets_the_whatsapp_of_the_line_at_home(directory: Directory) -> None:
    """A Kenyan in Saudi Arabia, whom nobody may hear, has no line there to write to."""
    need = Need("being_exploited", "SA", "text", home_country="KE", language="en")
    home = [offer for offer in choose(directory, need).lines if offer.helpline.country == "KE"]
    assert [(offer.reach, offer.number) for offer in home] == [("whatsapp", "+254 114 757 002")]
    speaks = replace(need, contact="speak")
    assert all(offer.reach == "call" for offer in choose(directory, speaks).lines if offer.helpline.country == "KE")


def test_the_home_country_s_line_comes_first_where_it_alone_reads_messages(directory: Directory) -> None:
    """A Kenyan in Saudi Arabia who can only write was told that no line takes messages; her country's has WhatsApp."""
    writes = Need("being_exploited", "SA", contact="text", home_country="KE")
    assert [offer.reach for offer in choose(directory, writes).lines][:2] == ["whatsapp", "call"]
    assert choose(directory, replace(writes, contact="speak")).lines[0].helpline.country == "SA"


def test_where_no_line_fits_the_country_of_the_language_helps(directory: Directory) -> None:
    """A man in Malaysia who feared immigration, and wrote Bengali by text message, read a web address four times."""
    malaysia = directory.countries["MY"].lines
    need = Need("being_exploited", "MY", language="bn", failed=frozenset(line.name for line in malaysia))
    assert [offer.helpline.country for offer in choose(directory, need).lines] == ["BD"]
    assert not choose(directory, replace(need, language="es")).lines  # of twenty countries


def test_a_crew_is_given_no_women_s_line_of_the_nearest_island(directory: Directory) -> None:
    """The line for seafarers serves them everywhere; a woman on board keeps both."""
    crew = Need("being_exploited", "MU", audience=frozenset({"seafarers"}))
    categories = [offer.helpline.category for offer in choose(directory, crew).lines]
    assert "domestic_violence" not in categories
    assert any("seafarers" in offer.helpline.audience for offer in choose(directory, crew).lines)
