"""A conversation turn by turn, with the evidence of each verdict, and the form for one of its messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from django.http import Http404, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_GET

from bot.conversation_log.access_log import record_access
from bot.conversation_log.assessment import LEAST_URGENT_FIRST, rank
from bot.conversation_log.queues import following
from bot.conversation_log.reading import next_listed, telling_turns, transcript
from bot.conversation_log.reviewing import FIELDS, in_the_middle, standing, standing_values
from bot.conversation_log.storage import log_engine
from bot.privacy import RemovedKind
from bot.review.access.roles import READERS, open_to
from bot.review.conversations.answers import Where, answers_of
from bot.review.conversations.filters import asked, part_of_queues, read_filter, reader_of
from bot.review.conversations.origin import Origin
from bot.review.conversations.second_reading import before_judging, waiting_turns
from bot.review.conversations.verdict_draft import Draft, country_options, language_options
from bot.review.directory_files import FILES
from bot.review.labels import label, labels, options
from bot.taxonomy import URGENT_TIERS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from bot.conversation_log.queues import QueueName
    from bot.conversation_log.reading import Transcript
    from bot.conversation_log.reviewing import SavedMeanwhileError
    from bot.conversation_log.shown import ShownConversation, ShownTurn


@dataclass(frozen=True, slots=True)
class SentForm:
    """A form that was sent and is shown again: what is in it, what is wrong, and what somebody else saved."""

    draft: Draft
    problems: dict[str, str] = field(default_factory=dict)
    theirs: SavedMeanwhileError | None = None

    @property
    def status(self) -> int:
        """The status of the answer: 409 for a clash, 422 for what can't be saved."""
        return 409 if self.theirs else 422 if self.problems else 200


@open_to(*READERS)
@require_GET
def conversation(request: HttpRequest, number: int, turn: int | None = None) -> HttpResponse:
    """The transcript, with the form for one turn: the one that is asked for, else the most telling."""
    return page_of(request, number, turn)


def page_of(request: HttpRequest, number: int, turn: int | None, form: SentForm | None = None) -> HttpResponse:
    """The page of a conversation; `form` is one that was sent for the turn, and could not be saved or not yet."""
    engine = log_engine(migrated=False)
    log, reader = transcript(engine, number), request.user.get_username()
    if log is None:
        raise Http404
    found = before_judging(log, reader)
    chosen = _chosen(found, turn)
    record_access(engine, reader, "conversation", conversation=number)
    context = {
        "log": found,
        "turns": _all_shown(found),
        "waiting": waiting_turns(log, reader),
        "tier": LEAST_URGENT_FIRST[found.conversation.urgency],
        "origin": Origin.of(request),
    }
    if chosen:
        context |= _choices(found, chosen, form)
    as_it_stands = next((row for row in log.turns if chosen and row.id == chosen.id), None)  # its place in the queue
    in_queue = next_in_queue(request, as_it_stands) if as_it_stands else ""
    context["skip"] = in_queue or next_in_list(request, log.conversation)
    return render(request, "review/transcript.html", context, status=form.status if form else 200)


def next_in_queue(request: HttpRequest, row: ShownTurn) -> str:
    """The address of what comes after a message in the queue that the reader works through; empty outside of one."""
    origin = Origin.of(request)
    if not origin.queue:
        return ""
    name, reader = cast("QueueName", origin.queue), reader_of(request, part_of_queues(request))
    after = following(log_engine(migrated=False), name, row, reader)
    return origin.turn(after.conversation_id, after.id) if after else origin.beginning


def next_in_list(request: HttpRequest, conversation: ShownConversation) -> str:
    """The address of what comes after a conversation in the list, as it is filtered; the list itself at its end.

    It opens on the message that the filter asks for, as the list shows it. Empty within a queue.
    """
    origin = Origin.of(request)
    if origin.queue:
        return ""
    engine, query = log_engine(migrated=False), QueryDict(origin.listed)
    wanted = read_filter(query)
    number = next_listed(engine, wanted, conversation)
    if number is None:
        return origin.back
    telling = telling_turns(engine, [number], wanted).get(number)
    asked_for = telling and telling.asked and asked(query)
    return origin.turn(number, telling.turn.id) if telling and asked_for else origin.conversation(number)


def _choices(found: Transcript, chosen: ShownTurn, form: SentForm | None) -> dict[str, Any]:
    """The values of the form of a message, for its template."""
    draft = form.draft if form else Draft.of(chosen)
    theirs = draft.changes(chosen) if form and form.theirs else []
    if form and form.theirs:
        draft = draft.after(chosen)  # the reader sees by now what the other one saved, and may replace it
    return {
        "chosen": chosen,
        "judgeable": chosen.text is not None or chosen.button is not None,
        "form": draft,
        "problems": form.problems if form else {},
        "theirs": form.theirs if form else None,
        "changes": theirs,
        "corrected": any(getattr(chosen, f"right_{name}") is not None for name in FIELDS),
        "intents": options("intents"),
        "tiers": options("tiers"),
        "languages": language_options(draft.language),
        "countries": country_options(draft.country),
        "follow_ups": options("follow_ups") if in_the_middle(chosen) else [],
        "flags": _flag_states(found, chosen),
        "kinds": [(kind.value, label("kinds", kind.value)) for kind in RemovedKind],
    }


def _chosen(found: Transcript, turn: int | None) -> ShownTurn | None:
    if turn is not None:
        row = next((row for row in found.turns if row.id == turn), None)
        if row is None:
            raise Http404
        return row
    written = [row for row in found.turns if row.button is None and row.text] or list(found.turns)
    return max(written, key=_telling, default=None)


def _telling(row: ShownTurn) -> tuple[bool, int, bool, int]:
    """An urgent turn that nobody read first, then by urgency: how likely a miss is says less, and nothing of those."""
    tier, unread = standing(row, "tier"), row.reviewed_at is None
    return unread and tier in URGENT_TIERS, rank(tier), unread, row.missed


def _all_shown(found: Transcript) -> list[dict[str, Any]]:
    """Every turn with its answers, which follow the language and the country that were known by then."""
    language = where = None
    directory = FILES.directory()
    turns = []
    for row in found.turns:
        language, where = row.language or language, row.country or where
        answers = answers_of(row, found.conversation.channel, language, Where.of(where, directory))
        turns.append({**_shown(found, row), "answers": answers})
    return turns


def _shown(found: Transcript, row: ShownTurn) -> dict[str, Any]:
    """A turn with what the template needs beside its columns."""
    return {
        "row": row,
        **standing_values(row),
        "corrections": [entry for entry in found.corrections if entry.turn_id == row.id],
        "flags": [flag for flag in found.flags if flag.turn_id == row.id and flag.cleared_at is None],
        "confidence": round(100 * row.confidence),
        "wanted_surely": round(100 * (row.follow_up_probability or 0)),
    }


def _flag_states(found: Transcript, chosen: ShownTurn) -> list[tuple[str, bool]]:
    set_now = {flag.kind for flag in found.flags if flag.turn_id == chosen.id and flag.cleared_at is None}
    return [(kind, kind in set_now) for kind in labels()["flags"]]
