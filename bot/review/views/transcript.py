"""A conversation turn by turn, with the evidence of each verdict, and what a reader makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from bot.conversation_log.assessment import TIERS, URGENT_TIERS
from bot.conversation_log.reading import queue, transcript
from bot.conversation_log.reviewing import (
    GoneError,
    SavedMeanwhileError,
    Verdict,
    add_note,
    correct,
    record_access,
    toggle_flag,
)
from bot.conversation_log.storage import log_engine
from bot.privacy import Kind
from bot.replies.catalogue import catalogue
from bot.review.labels import labels, options
from bot.review.roles import READERS, open_to
from bot.settings import settings

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from bot.conversation_log.reading import Row, Transcript


@dataclass(frozen=True, slots=True)
class Clash:
    """Two readers saved the same turn: what the first one saved, and what the second one wants to."""

    theirs: SavedMeanwhileError
    mine: Verdict


@open_to(*READERS)
@require_GET
def conversation(request: HttpRequest, number: int, turn: int | None = None) -> HttpResponse:
    """The transcript, with the form for one turn: the one that is asked for, else the most telling."""
    return _page(request, number, turn)


@open_to(*READERS)
@require_POST
def verdict(request: HttpRequest, number: int, turn: int) -> HttpResponse:
    """Keep what the reader found; where somebody else was faster, show theirs and keep the form filled."""
    post = request.POST
    found = Verdict(
        intent=_known(post.get("intent"), "intents"),
        tier=_known(post.get("tier"), "tiers"),
        language=(post.get("language") or "").strip().lower()[:3] or None,
        country=_country(post.get("country")),
        remove=tuple(filter(None, map(str.strip, post.get("remove", "").splitlines()))),
        remove_as=Kind(post["remove_as"]) if post.get("remove_as") in list(Kind) else Kind.NAME,
    )
    agreed = "agree" in post
    version = int(post.get("version", "0")) if post.get("version", "0").isdigit() else 0
    try:
        correct(
            log_engine(migrated=False),
            turn,
            version,
            Verdict() if agreed else found,
            request.user.get_username(),
        )
    except SavedMeanwhileError as theirs:
        return _page(request, number, turn, Clash(theirs, found))
    except GoneError as error:
        raise Http404 from error
    messages.success(request, "agreed" if agreed else "saved")
    return redirect(_after(request, number, turn))


@open_to(*READERS)
@require_POST
def note(request: HttpRequest, number: int) -> HttpResponse:
    """Keep a note on the conversation, redacted as a message would be."""
    text = request.POST.get("text", "")
    if text.strip():
        try:
            kept = add_note(log_engine(migrated=False), number, None, text, request.user.get_username())
        except GoneError as error:
            raise Http404 from error
        messages.success(request, "note" if kept == text.strip() else "note redacted")
    return redirect(f"{reverse('conversation', args=[number])}#notes")


@open_to(*READERS)
@require_POST
def flag(request: HttpRequest, number: int, turn: int) -> HttpResponse:
    """Set or clear a flag of a turn."""
    kind = request.POST.get("kind", "")
    if kind not in labels()["flags"]:
        raise Http404
    try:
        on = toggle_flag(log_engine(migrated=False), number, turn, kind, request.user.get_username())
    except GoneError as error:
        raise Http404 from error
    messages.success(request, "flagged" if on else "unflagged")
    return redirect(_turn_url(request, number, turn))


def _page(request: HttpRequest, number: int, turn: int | None, clash: Clash | None = None) -> HttpResponse:
    engine = log_engine(migrated=False)
    found = transcript(engine, number)
    if found is None:
        raise Http404
    chosen = _chosen(found, turn)
    record_access(engine, request.user.get_username(), "conversation", conversation=number)
    context = {
        "log": found,
        "turns": [_shown(found, row) for row in found.turns],
        "chosen": _shown(found, chosen) if chosen else None,
        "form": _form(chosen, clash.mine if clash else None) if chosen else {},
        "theirs": clash.theirs if clash else None,
        "tier": TIERS[found.conversation.urgency],
        "queue": request.GET.get("queue") or request.POST.get("queue") or "",
        "intents": options("intents"),
        "tiers": options("tiers"),
        "flags": _flag_states(found, chosen),
        "kinds": [kind.value for kind in Kind],
    }
    return render(request, "review/transcript.html", context, status=409 if clash else 200)


def _chosen(found: Transcript, turn: int | None) -> Row | None:
    if turn is not None:
        row = next((row for row in found.turns if row.id == turn), None)
        if row is None:
            raise Http404
        return row
    written = [row for row in found.turns if row.button is None] or list(found.turns)
    order = lambda row: (row.reviewed_at is None, row.missed, row.tier in URGENT_TIERS)  # noqa: E731
    return max(written, key=order, default=None)


def _shown(found: Transcript, row: Row) -> dict[str, Any]:
    """A turn with what the template needs beside its columns."""
    words = catalogue(settings().live_languages)
    return {
        "row": row,
        "tier": row.right_tier or row.tier,
        "intent": row.right_intent or row.intent,
        "language": row.right_language or row.language,
        "country": row.right_country or row.country,
        "answers": [
            {"name": name, "text": words.text(name, "en", sms=False)[0] if words.has(name) else ""}
            for name in row.responses
        ],
        "corrections": [entry for entry in found.corrections if entry.turn_id == row.id],
        "flags": [flag for flag in found.flags if flag.turn_id == row.id and flag.cleared_at is None],
        "confidence": round(100 * row.confidence),
    }


def _form(chosen: Row, mine: Verdict | None) -> dict[str, Any]:
    now = {
        name: getattr(chosen, f"right_{name}") or getattr(chosen, name) or ""
        for name in ("intent", "tier", "language", "country")
    }
    if mine is None:
        return now
    asked = {name: getattr(mine, name) or now[name] for name in now}
    return {**asked, "remove": "\n".join(mine.remove), "remove_as": mine.remove_as.value}


def _flag_states(found: Transcript, chosen: Row | None) -> list[tuple[str, bool]]:
    set_now = {flag.kind for flag in found.flags if chosen and flag.turn_id == chosen.id and flag.cleared_at is None}
    return [(kind, kind in set_now) for kind in labels()["flags"]]


def _after(request: HttpRequest, number: int, turn: int) -> str:
    """The next turn of the queue that the reader works through, else back to this one."""
    name = request.POST.get("queue", "")
    if name in {"missed", "second", "unclear", "urgent"}:
        rows = queue(log_engine(migrated=False), name, 1, 2).rows  # type: ignore[arg-type]
        after = next((row for row in rows if row.id != turn), None)
        if after is None:
            return reverse("queue-of", args=[name])
        return f"{reverse('turn', args=[after.conversation_id, after.id])}?queue={name}"
    return _turn_url(request, number, turn)


def _turn_url(request: HttpRequest, number: int, turn: int) -> str:
    name = request.POST.get("queue", "")
    query = f"?queue={name}" if name in labels()["queues"] else ""
    return f"{reverse('turn', args=[number, turn])}{query}"


def _known(code: str | None, of: str) -> str | None:
    return code if code in labels()[of] else None


def _country(text: str | None) -> str | None:
    code = (text or "").strip().upper()[:2]
    return code if len(code) == 2 and code.isalpha() and code.isascii() else None
