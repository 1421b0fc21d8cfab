"""The panel that the operator reads when the server is up: addresses, and which channels are on."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table

from bot.settings import settings


def welcome(seconds: float) -> RenderableType:
    """A panel with the pages and the state of each channel, with the way to turn it on.

    Args:
        seconds: that the start took.
    """
    now = settings()
    base = f"http://{'localhost' if now.host in {'127.0.0.1', '0.0.0.0'} else now.host}:{now.port}"  # noqa: S104
    table = Table.grid(padding=(0, 2))
    table.add_row("[bold]Try it[/]", f"{base}/" if now.tryit_on else "off (WAYMARK_TRYIT=true turns it on)")
    table.add_row("[bold]Telegram[/]", _telegram())
    table.add_row("[bold]SMS[/]", _sms())
    table.add_row("[bold]Readiness[/]", f"{base}/ready")
    return Group(Panel(table, title=f"Waymark is ready ({seconds:.1f} s)", expand=False), "Stop with Ctrl+C.")


def _telegram() -> str:
    now = settings()
    if not now.telegram_token.get_secret_value():
        return "off: set WAYMARK_TELEGRAM_TOKEN to the token from @BotFather (docs/telegram.md)"
    if now.telegram_mode == "polling":
        return "on, polling"
    return f"on, webhook at {now.public_url}/webhooks/telegram/webhook"


def _sms() -> str:
    now = settings()
    if not (now.twilio_account_sid and now.twilio_auth_token.get_secret_value()):
        return "off: set WAYMARK_TWILIO_ACCOUNT_SID and WAYMARK_TWILIO_AUTH_TOKEN (docs/sms.md)"
    return f"on, webhook at {now.public_url or '<WAYMARK_PUBLIC_URL>'}/webhooks/sms/webhook"
