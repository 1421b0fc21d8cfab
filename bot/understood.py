"""A message as it is understood: the dictionary that the graph fills, the dialogue rewrites and the actions read.

Rasa hands it on as plain JSON (`parse_data` of a message, `latest_message` of a tracker): it stays a dictionary, and
here stands what it holds. The components of `bot/nlu` write it first, each the keys that it finds. The processor adds
what the conversation tells (`bot/engine/processor.py`), and `bot/dialogue` rewrites it as what the conversation makes
of the message: it never changes a message, but gives a new one. Then `bot/turns` reads it for the actions, and
`bot/conversation_log/assembly.py` for the log.

Of a button or a command Rasa writes only the text, the intent and the entities. So any key may be missing, as in a
message that was kept without its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.taxonomy import IntentName

#: The keys, by name: a misspelt key would never be found.
TEXT: Final = "text"
INTENT: Final = "intent"
INTENT_RANKING: Final = "intent_ranking"
OTHER_INTENTS: Final = "other_intents"
ENTITIES: Final = "entities"
LANGUAGE: Final = "language"
WHEREABOUTS: Final = "whereabouts"
AGE: Final = "age"
URGENCY: Final = "urgency"
FOLLOW_UP: Final = "follow_up"
CLAUSES: Final = "follow_up_clauses"
DENIES_COUNTRY: Final = "denies_country"
DENIES_SECOND: Final = "denies_second_country"
BEGINS_WITH_NO: Final = "begins_with_no"
AUDIENCE: Final = "audience"
READ_AS: Final = "read_follow_up"
BESIDE: Final = "beside"
LIKELY_KINDS: Final = "likely_kinds"
NEED_BEHIND: Final = "need_behind"
FOR_NOW: Final = "for_now"
WISH_OF_ANOTHER: Final = "wish_of_another"
MAY_BE_DANGER: Final = "may_be_danger"
CORRECTS: Final = "corrects"
TELLS_OF_DANGER: Final = "tells_of_danger"
PUTS_QUESTION: Final = "puts_question"
OFFLINE: Final = "offline"
AILMENT: Final = "ailment"
NAMES_CAMERA: Final = "names_camera"
NAMES_POLICE: Final = "names_police"
DENIES_DYING: Final = "denies_dying"
DENIES_CHILD: Final = "denies_child"
MENTIONED_LINES: Final = "mentioned_lines"
MENTIONED_NUMBERS: Final = "mentioned_numbers"


class Share(TypedDict, total=False):
    """An intent or a kind of follow-up, and how likely it is that a message is of it, from 0 to 1."""

    name: str
    confidence: float


class ClauseShare(Share, total=False):
    """The likeliest kind of one clause, the ranking that it leads, how many words it has, and where it stands."""

    ranking: list[Share]
    words: int
    start: int
    end: int


class Entity(TypedDict, total=False):
    """A value by name: `question`, `choice`, `topic`, `language`, `country`, `kind`, or `also`."""

    entity: str
    value: str


class LanguageGuess(TypedDict, total=False):
    """The language that a message seems to be in.

    `code` is ISO 639-1, one of ours; `other` one that is not. `candidates` may be spoken: their urgency phrases count.
    """

    code: str | None
    confidence: float
    romanised: bool
    other: str | None
    words: int
    unreadable: bool
    candidates: list[str]


class WhereaboutsFound(TypedDict, total=False):
    """Where somebody is: the fields of `bot.places.Whereabouts`, countries as ISO 3166-1 alpha-2."""

    country: str | None
    candidates: Sequence[str]
    confidence: float
    planned: Sequence[str]
    origin: Sequence[str]
    elsewhere: Sequence[str]
    whose: str
    only_others: bool
    away: Sequence[str]
    passed: Sequence[str]
    own_origin: Sequence[str]
    relatives: Sequence[str]
    near: bool
    alone: bool


class AgeFound(TypedDict, total=False):
    """An age that somebody says, and where it stands in the text: the fields of `bot.nlu.ages.Age`.

    `years` is None where only "under age" is said; `minor` is under 18, and `own` the age of the writer.
    """

    years: int | None
    minor: bool
    own: bool
    start: int
    end: int


class Evidence(TypedDict, total=False):
    """What speaks for a verdict: a phrase of a rule (`indicator`), or the probability of an urgent intent."""

    kind: Literal["phrase", "model"]
    intent: IntentName
    indicator: str
    phrase: str
    probability: float
    start: int
    end: int


class UrgencyVerdict(TypedDict, total=False):
    """How urgent a message is: its tier, whether the safety question is put, and what that rests on."""

    tier: str
    asks: bool
    probability: float
    evidence: list[Evidence]
    indicators: list[str]


class AnswerBeside(TypedDict):
    """An answer to the open question."""

    question: str
    choice: str


class LikelyKind(TypedDict):
    """A kind of follow-up to choose, and what its button carries."""

    name: str
    payload: str


class Understood(TypedDict, total=False):
    """A message as it is understood."""

    #: The words, without what can't be stored. Begins with "/" for buttons alone.
    text: str
    #: What the message was taken for.
    intent: Share
    #: The likeliest intents of the words alone, whatever the conversation made of the message.
    intent_ranking: list[Share]
    #: Further needs in the same message, most urgent first.
    other_intents: list[IntentName]
    #: What a button carries, or what an answer or a page is that the dialogue read.
    entities: list[Entity]
    language: LanguageGuess
    whereabouts: WhereaboutsFound
    #: None where no age is said.
    age: AgeFound | None
    urgency: UrgencyVerdict
    #: The likeliest kinds of follow-ups of the whole message.
    follow_up: list[Share]
    #: The same of each clause of several.
    follow_up_clauses: list[ClauseShare]
    #: Whether it takes back the country of the conversation.
    denies_country: bool
    #: The same of the other country, where somebody asks for another.
    denies_second_country: bool
    #: Whether it begins with a no to "Is this in ...?".
    begins_with_no: bool
    #: Whom it says that it is about, in words of the directory.
    audience: list[str]
    #: The kind of follow-up that the message was read as, if any.
    read_follow_up: Share
    #: An answer that was given beside what the message was read as.
    beside: AnswerBeside
    #: Kinds to choose from where it was not surely read.
    likely_kinds: list[LikelyKind]
    #: The need that the conversation is about, where that is another than the one kept.
    need_behind: IntentName
    #: Whether that is so for this message alone: the next one is read as of the need that is kept.
    for_now: bool
    #: Whether another person than the writer wants to die.
    wish_of_another: bool
    #: Whether what is asked may tell of danger now: "she gets into his car, what do I do?".
    may_be_danger: bool
    #: Whether it corrects the bot, or complains, and says more, which is answered.
    corrects: bool
    #: Whether danger is told in the middle of a conversation, whatever the message was read as: the number is then
    #: said, even if it was read before.
    tells_of_danger: bool
    #: Whether it asks something, with a question mark or without: it is not thanked for what it tells then.
    puts_question: bool
    #: Whether it says that there is no internet, beside whatever it says.
    offline: bool
    #: What ails somebody, by the lists of words: which first aid is said.
    ailment: str | None
    #: Whether it tells of something that is done before a camera, and whether it names the police.
    names_camera: bool
    names_police: bool
    #: Whether it denies a wish to die: the crisis line then stands beside, and the subject is not offered.
    denies_dying: bool
    #: Whether it takes back that somebody under 18 is concerned.
    denies_child: bool
    #: Names of lines of the directory that it mentions, by their number or name.
    mentioned_lines: list[str]
    #: The digits of numbers of the directory that it mentions, also of emergency numbers.
    mentioned_numbers: list[str]
