"""A reader's acts on a message: a verdict and its way back, a flag, a note. Nothing that was typed is lost."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import sqlalchemy as sa
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from bot.conversation_log.marks import LONGEST_NOTE, add_note, as_note, clear_flag, set_flag
from bot.conversation_log.reading import transcript
from bot.conversation_log.reviewing import (
    AbsentWordsError,
    GoneError,
    Saved,
    SavedMeanwhileError,
    correct,
    take_back,
)
from bot.conversation_log.storage import log_engine
from bot.privacy import has_learned
from bot.review.access.roles import READERS, open_to
from bot.review.conversations.origin import Origin, turn_sent
from bot.review.conversations.second_reading import before_judging
from bot.review.conversations.verdict_draft import Draft
from bot.review.labels import labels
from bot.review.views.faults import gives_words_back, not_saved, note_too_long, redaction_learns
from bot.review.views.transcript import SentForm, next_in_queue, page_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from bot.conversation_log.reading import Transcript
    from bot.conversation_log.shown import ShownTurn

#: Where the session keeps the latest verdict, which can be taken back. It holds codes and no words.
LATEST = "latest verdict"


@open_to(*READERS)
@require_POST
@gives_words_back
def verdict(request: HttpRequest, number: int, turn: int) -> HttpResponse:
    """Keep what the reader found; where that can't be, show why beside the form as it was filled."""
    log, reader = _log(number), request.user.get_username()
    row = _of(before_judging(log, reader), turn)
    draft, agreed = Draft.read(request.POST, row), "agree" in request.POST
    back = Origin.of(request).turn(number, turn)
    if refused := _refused(request, draft.note, back):
        return refused
    if problems := _problems(draft, row, agreed):
        return page_of(request, number, turn, SentForm(draft, problems))
    onward = next_in_queue(request, _of(log, turn))
    found = draft.agreement if agreed else draft.verdict
    try:
        saved = correct(log_engine(migrated=False), turn, draft.version, found, reader)
    except SavedMeanwhileError as theirs:
        return page_of(request, number, turn, SentForm(draft, theirs=theirs))
    except AbsentWordsError as error:
        return page_of(request, number, turn, SentForm(draft, {"remove": ", ".join(error.words)}))
    except GoneError as error:
        raise Http404 from error
    try:
        noted = _add_note(request, number, draft.note) if draft.note else ""
    except sa.exc.DBAPIError as error:
        return not_saved(request, error, back, verdict_is=True)
    _tell(request, number, saved, noted)
    return redirect(onward or back)


@open_to(*READERS)
@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take the reader's latest verdict back, and show its message again."""
    latest = request.session.pop(LATEST, None)
    if latest is None:
        return redirect("queue")
    number = latest.pop("conversation")
    try:
        take_back(log_engine(migrated=False), Saved(**latest), request.user.get_username())
        messages.success(request, "undone")
    except SavedMeanwhileError:
        messages.error(request, "too late to undo")
    except GoneError as error:
        raise Http404 from error
    return redirect(Origin.of(request).turn(number, latest["turn"]))


@open_to(*READERS)
@require_POST
@gives_words_back
def flag(request: HttpRequest, number: int, turn: int) -> HttpResponse:
    """Set or clear a flag of a turn, as the button said that was pressed."""
    on = "set" in request.POST
    kind = request.POST.get("set" if on else "clear", "")
    if kind not in labels()["flags"]:
        raise Http404
    row = _row(request, number, turn)
    try:
        change = set_flag if on else clear_flag
        change(log_engine(migrated=False), number, turn, kind, request.user.get_username())
    except GoneError as error:
        raise Http404 from error
    messages.success(request, "flagged" if on else "unflagged")
    return _stay(request, number, row, Draft.read(request.POST, row))


@open_to(*READERS)
@require_POST
@gives_words_back
def note(request: HttpRequest, number: int) -> HttpResponse:
    """Keep a note on the conversation, redacted as a message would be."""
    text, turn = as_note(request.POST.get("text", "")), turn_sent(request)
    back = Origin.of(request).form(number, turn)
    if refused := _refused(request, text, back):
        return refused
    if text:
        messages.success(request, _add_note(request, number, text))
    if turn is None:
        return redirect(f"{back}#notes")
    row = _row(request, number, turn)
    return _stay(request, number, row, replace(Draft.read(request.POST, row), note=""))


def _refused(request: HttpRequest, text: str, back: str) -> HttpResponse | None:
    """The page that gives the words of a note back which can't be kept; None where they can."""
    if text and not has_learned():
        return redaction_learns(request, text, back)
    return note_too_long(request, text, back) if len(text) > LONGEST_NOTE else None


def _problems(draft: Draft, row: ShownTurn, agreed: bool) -> dict[str, str]:
    """Faults of the form; where somebody saved meanwhile, which is told first, only what no form offers."""
    if draft.version != row.version:
        return {} if agreed else draft.no_choices(row)
    return draft.leaves_nothing(row) if agreed else draft.problems(row)


def _stay(request: HttpRequest, number: int, row: ShownTurn, draft: Draft) -> HttpResponse:
    """The same message, with what is in the form and not saved yet.

    That is shown at once and kept nowhere: it may hold a name that somebody is about to take out.
    """
    if draft.unsaved:
        return page_of(request, number, row.id, SentForm(draft))
    return redirect(Origin.of(request).turn(number, row.id))


def _tell(request: HttpRequest, number: int, saved: Saved, noted: str) -> None:
    """Tell what was saved, and remember the verdict, which can be taken back."""
    request.session[LATEST] = {"conversation": number, **asdict(saved)}
    messages.success(request, "agreed" if "agree" in request.POST else "saved", extra_tags="latest")
    for more in ("taken out" if saved.stretches else "", noted):
        if more:
            messages.success(request, more)


def _add_note(request: HttpRequest, number: int, text: str) -> str:
    """Keep a note; the message that tells it."""
    try:
        kept = add_note(log_engine(migrated=False), number, text, request.user.get_username())
    except GoneError as error:
        raise Http404 from error
    return "note" if kept == text else "note redacted"


def _row(request: HttpRequest, number: int, turn: int) -> ShownTurn:
    """The message as its reader sees it."""
    return _of(before_judging(_log(number), request.user.get_username()), turn)


def _log(number: int) -> Transcript:
    found = transcript(log_engine(migrated=False), number)
    if found is None:
        raise Http404
    return found


def _of(found: Transcript, turn: int) -> ShownTurn:
    row = next((row for row in found.turns if row.id == turn), None)
    if row is None:
        raise Http404
    return row
