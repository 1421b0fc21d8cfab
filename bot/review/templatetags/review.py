"""Filters and tags of the templates: labels, times, messages with their tokens."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django import template
from django.utils.html import format_html, format_html_join

from bot.figures.suppression import SMALLEST, shown
from bot.learning.reasons import reasons
from bot.review import labels
from bot.review.conversations.answers import pressed
from bot.review.conversations.pieces import pieces

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from bot.figures.periods import Period

#: The number of a conversation within the words of the access log.
_NUMBER = r"(?<!\S)#([0-9]{1,9})(?!\S)"
#: So many numbers of conversations take no more than a line.
_UNFOLDED = 6

register = template.Library()

register.filter("label", lambda code, of: labels.label(of, code))
register.filter("language", labels.language_name)
register.filter("country", labels.country)
register.filter("pressed", pressed)
register.filter("count", shown)
register.filter("reason", lambda code: reasons().get(code, code))
register.filter("number", lambda value: f"{value:g}")


@register.filter
def when(seconds: int | None) -> SafeString | str:
    """A time of the log as a time element: today by the clock, this year by day and month. A clock says whose it is."""
    moment = labels.moment(seconds)
    if moment is None:
        return ""
    now = datetime.now(UTC)
    clock = "%H:%M UTC" if moment.date() == now.date() else "%-d %b %H:%M UTC"
    pattern = clock if moment.year == now.year else "%-d %b %Y"
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        moment.isoformat(),
        moment.strftime("%A %-d %B %Y %H:%M UTC"),
        moment.strftime(pattern),
    )


@register.filter
def clock(seconds: int | None) -> SafeString | str:
    """A time of the log as hours and minutes of UTC, which is how finely it is kept; a line above says the day."""
    moment = labels.moment(seconds)
    if moment is None:
        return ""
    return format_html('<time datetime="{}">{}</time>', moment.isoformat(), moment.strftime("%H:%M"))


@register.filter
def day(seconds: int | None) -> str:
    """A time of the log as a day."""
    moment = labels.moment(seconds)
    return moment.strftime("%-d %b %Y") if moment else ""


@register.filter
def headline(count: int | None) -> SafeString | str:
    """A count in large figures; a hidden one in small letters, for it is no figure."""
    words = shown(count)
    return words if words[0].isdigit() else format_html('<span class="untold">{}</span>', words)


@register.filter
def period_title(period: Period) -> str:
    """The name of a period, in words."""
    year, _, part = period.name.partition("-")
    months = calendar.month_name
    month = months[int(part)] if period.level == "month" else ""
    return labels.label("periods", period.level).format(
        year=year, quarter=part[1:], week=part[1:].lstrip("0"), month=month
    )


@register.filter
def days(period: Period) -> str:
    """The first and the last day of a period."""
    return f"{day(period.since)} – {day(period.until - 1)}"


@register.filter
def duration(milliseconds: int | None) -> str:
    """How long something took."""
    if milliseconds is None:
        return "–"
    return f"{milliseconds} ms" if milliseconds < 1000 else f"{milliseconds / 1000:.1f} s"


@register.filter
def percent(share: float | None) -> str:
    """A share as whole percent."""
    return "" if share is None else f"{round(100 * share)} %"


@register.simple_tag
def share(part: int | None, of: int | None) -> SafeString | str:
    """The share of one count in another, where both may be shown."""
    if part is None or of is None or of < SMALLEST or part < 0 or 0 < part < SMALLEST:
        return ""
    return format_html(' <span class="share">{} %</span>', round(100 * part / of))


@register.simple_tag
def tier(code: str) -> SafeString:
    """A tier as a badge: colour and words, so that neither is needed alone."""
    return format_html('<span class="tier tier-{}">{}</span>', code, labels.label("tiers", code))


@register.simple_tag
def said(field: str, code: str) -> str:
    """The value of a field of a turn in words, also of an unknown language or country."""
    if not code:
        return labels.label("values", "none" if field == "follow_up" else "unknown")
    if field == "language":
        return labels.language_name(code)
    return labels.country(code) if field == "country" else labels.label(f"{field}s", code)


@register.simple_tag
def message(text: str | None, evidence: list[dict[str, Any]] | None = None) -> SafeString:
    """A message with quiet tokens for what was taken out, and marks on what the verdict rests on."""
    rendered = []
    for piece in pieces(text or "", evidence):
        if piece.token:
            rendered.append(format_html('<span class="token" title="removed: {0}">{0}</span>', piece.token))
        elif piece.why:
            rendered.append(format_html('<mark title="{}">{}</mark>', piece.why, piece.text))
        else:
            rendered.append(format_html("{}", piece.text))
    return format_html_join("", "{}", ((part,) for part in rendered))


@register.inclusion_tag("review/parts/numbered.html")
def numbered(text: str) -> dict[str, Any]:
    """Words of the access log, and after them the conversations that it names by number, as #515; many are folded."""
    numbers = re.findall(_NUMBER, text)
    return {"words": re.sub(_NUMBER, "", text).strip(), "numbers": numbers, "folded": len(numbers) > _UNFOLDED}


@register.simple_tag(takes_context=True)
def with_query(context: dict[str, Any], **changes: Any) -> str:
    """This page's query with some values changed; an empty value takes one out."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        if value in ("", None):
            query.pop(name, None)
        else:
            query[name] = value
    return f"?{query.urlencode()}" if query else "?"
