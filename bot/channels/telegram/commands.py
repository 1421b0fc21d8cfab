"""Reads the commands of the bot's menu as the payloads that they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.payloads import payload

#: Command to intent. Telegram asks every bot for the first three. Their words are in bot/data/telegram.
COMMANDS = {
    "start": "greet",
    "help": "menu",
    "settings": "change_language",
    "language": "change_language",
    "privacy": "ask_privacy",
    "delete": "delete_my_data",
    "stop": "stop_messages",
    "exit": "quick_exit",
}

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w{1,64})?(?:\s+(\S.*))?", re.DOTALL)
_CAMPAIGN = re.compile(r"[A-Za-z0-9_-]{1,64}")  # Bot API: deep links
_LANGUAGE = re.compile(r"[A-Za-z]{2}")


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """A command that was chosen, with the campaign that led to the bot."""

    payload: str
    campaign: str | None = None


def read_command(text: str) -> SlashCommand | None:
    """The command that a text is, None if it is words.

    A command with words after it is read as words: they matter more than the command ("/help he locked me in"). The
    exceptions are /exit, which must hide the chat whatever follows, /start with a campaign, and /language with a code.
    """
    match = _COMMAND.fullmatch(text.strip())
    name = match[1].lower() if match else ""
    if match is None or name not in COMMANDS:
        return None
    intent, words = COMMANDS[name], match[2]
    if words is None or name == "exit":
        return SlashCommand(payload(intent))
    if name == "start" and _CAMPAIGN.fullmatch(words):
        return SlashCommand(payload(intent), campaign=words)
    if name == "language" and _LANGUAGE.fullmatch(words):
        return SlashCommand(payload(intent, language=words.lower()))
    return None
