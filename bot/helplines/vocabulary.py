"""The words that the fields of a helpline file may hold; docs/editing-helplines.md says what each means.

The loader refuses any other word: a mistyped `run_by` would turn a police line into an independent one without
anybody noticing.
"""

from __future__ import annotations

CATEGORIES = (
    "trafficking",
    "labour_exploitation",
    "migrants",
    "child",
    "domestic_violence",
    "sexual_violence",
    "online_abuse",
    "suicide_crisis",
    "police_tip",
    "general_emergency",
)

#: Lines against violence, most of them for women.
OF_VIOLENCE = frozenset({"domestic_violence", "sexual_violence"})
#: Those of which a reply says what they are for; who answers the others stands before their names.
NOTED_CATEGORIES = frozenset(CATEGORIES) - {"police_tip", "general_emergency"}

#: Beginnings of words for women and girls in names of lines, which say by themselves whom they are for, by the language
#: of who reads them; the English ones are understood beside all others.
_WOMEN_IN_NAMES = {
    "en": ("wom", "girl", "ladies", "mother"),
    "es": ("mujer",),
    "pt": ("mulher",),
    "fr": ("femme",),
    "ro": ("femei",),
    "ru": ("жен",),
    "uk": ("жін",),
    "ar": ("نسا", "مرأة"),
    "hi": ("महिला",),
    "sw": ("wanawake",),
    "vi": ("phụ nữ", "bà mẹ"),
    "tl": ("babae", "kababaihan"),
    "bn": ("নারী", "মহিলা"),
}
#: Labels of audiences that fit whoever is not known to be a man.
WOMEN_LABELS = frozenset({"women", "girls", "migrant_women", "women_in_prostitution"})
#: Labels that follow the age of the person at risk.
CHILD_LABELS = frozenset({"children", "young_people"})
#: Labels that fit everybody; "adults" fits no minor.
OPEN_LABELS = frozenset(
    {"anyone", "adults", "migrants", "migrant_workers", "workers", "trafficking_victims", "victims_of_crime"}
)
#: Mothers, teachers and others who write about a child: what a child would call is not for them.
WORRIED_ADULTS = "worried_adults"
#: That somebody can't go to the police: no audience of a line, but said and heard in the same lists of words.
FEARS_POLICE = "fears_police"
#: A country's people in another one, and who is about to go there: lines that their own country runs for them.
NATIONALS_ABROAD = "nationals_abroad"
#: People at sea, whose line serves all the world.
SEAFARERS = "seafarers"
#: People who fled, whose lines most others who are offered them can't use.
REFUGEES = "refugees"
#: Labels that fit only those who said so of themselves.
NARROW_LABELS = frozenset(
    {
        "bereaved",
        "disabled_people",
        "families",
        "indigenous_people",
        "lgbt",
        "military",
        "muslims",
        "older_people",
        "parents",
        "people_facing_forced_marriage",
        "perpetrators",
        "professionals",
        "rural_people",
        SEAFARERS,
        "students",
    }
)
AUDIENCES = (
    OPEN_LABELS
    | WOMEN_LABELS
    | CHILD_LABELS
    | NARROW_LABELS
    | {"men", "domestic_workers", REFUGEES, "missing_children", WORRIED_ADULTS, NATIONALS_ABROAD}
)

SHOW = ("yes", "fallback", "no")
CONFIDENCE = ("high", "medium", "low")
RUN_BY = ("ngo", "government", "police", "prosecutor", "international", "unknown")
TOLD = (
    "police",
    "prosecutors",
    "immigration",
    "border_guard",
    "customs",
    "labour_authority",
    "child_protection",
    "authorities",
    "emergency_services",
)
TOLD_WHEN = ("always", "sometimes", "if_in_danger", "caller_chooses")
NUMBER_CHECKS = ("valid", "short_valid", "printed_short_code", "printed_in_source", "text_only")
TERNARY = ("yes", "no", "unknown")
#: What to text where a word is not enough; each has a wording `line_text_...` in domain.yml.
SMS_HOW = ("then_id_or_visa",)
TOPICS = ("intimate_images", "shelter")

#: Authorities that can act against the person who calls: their lines come after independent ones.
ENFORCERS = frozenset({"immigration", "border_guard", "customs"})

#: The words of each field that has a list of them.
ALLOWED: dict[str, frozenset[str]] = {
    "category": frozenset(CATEGORIES),
    "audience": frozenset(AUDIENCES),
    "show": frozenset(SHOW),
    "confidence": frozenset(CONFIDENCE),
    "run_by": frozenset(RUN_BY),
    "told": frozenset(TOLD),
    "told_when": frozenset(TOLD_WHEN),
    "number_check": frozenset(NUMBER_CHECKS),
    "free": frozenset(TERNARY),
    "takes_trafficking": frozenset(TERNARY),
    "in_country_only": frozenset(TERNARY),
    "sms_how": frozenset(SMS_HOW),
    "topics": frozenset(TOPICS),
}


def names_women(name: str, language: str) -> bool:
    """Whether the name of a line tells a reader of a language that it is for women or girls: "Frauen" tells few."""
    return any(word in name.casefold() for code in {language, "en"} for word in _WOMEN_IN_NAMES.get(code, ()))
