"""A conversation in the terminal, through the same engine and renderer as the real channels."""

from __future__ import annotations

import tempfile
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.patch_stdout import patch_stdout
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.channel_names import is_sms
from bot.channels.message import Incoming, SentKind, TurnResult
from bot.channels.turn import take_turn
from bot.engine.agent import load_agent_apart
from bot.model_files import served_model
from bot.payloads import Button
from bot.replies.sms_text import segmentation
from bot.typed.choices import match_choice

console = Console(highlight=False)


async def run_chat(channel: str, country: str | None, language: str | None) -> None:
    """Answer what is typed until /quit; /show switches tier and intent on and off, and by SMS the segments.

    Args:
        channel: `telegram` or `sms`, for which the answers are written.
        country: ISO 3166-1 alpha-2 code in capitals that the sender's number would tell.
        language: ISO 639-1 code of the sender's phone.
    """
    console.print(f"[dim]{channel} · /show: verdicts · /quit: leave[/]")
    shows = False
    choices: tuple[Button, ...] = ()
    prompt: PromptSession[str] = PromptSession("> ")
    with tempfile.TemporaryDirectory() as folder:
        with console.status("loading the model ..."):
            agent = await load_agent_apart(served_model(), Path(folder))
        while True:
            try:
                with patch_stdout():
                    text = await prompt.prompt_async()
            except (EOFError, KeyboardInterrupt):
                return
            if text.strip() == "/quit":
                return
            if text.strip() == "/show":
                shows = not shows
                continue
            result = await take_turn(_incoming(text, channel, country, language, choices), agent.handle_message)
            choices = result.message.choices
            _print(result, channel, shows)


def _incoming(
    text: str, channel: str, country: str | None, language: str | None, choices: tuple[Button, ...]
) -> Incoming:
    """The typed line; on Telegram a button is pressed by its number or title."""
    pressed = match_choice(text, choices, language) if not is_sms(channel) else None
    return Incoming(
        channel=channel,
        sender="terminal",
        kind=SentKind.BUTTON if pressed else SentKind.TEXT,
        text=text,
        payload=pressed.payload if pressed else None,
        country_hint=country,
        language_hint=language,
    )


def _print(result: TurnResult, channel: str, shows: bool) -> None:
    message, seen = result.message, result.insight
    console.print(Panel(Text(message.text), border_style="green", expand=False))
    if not is_sms(channel):
        for number, choice in enumerate(message.choices, 1):
            console.print(f"  [bold cyan]{number}[/] {choice.title}")
    if shows:
        if is_sms(channel):
            cost = segmentation(message.text)
            console.print(f"[dim]{cost.encoding} · units: {cost.units} · segments: {cost.segments}[/]")
        evidence = ", ".join(str(item.get("indicator") or item.get("intent")) for item in seen.evidence)
        console.print(
            f"[dim]{seen.intent} {seen.confidence:.2f} · {seen.tier} · asks {seen.asks} · "
            f"{seen.language} · {seen.country} · {evidence}[/]"
        )
