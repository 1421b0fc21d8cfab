"""Telegram: updates come by long polling or webhook, answers go out by the Bot API.

Read in this order: `channel` (what is switched on), `turns` (one update from arrival to answer), `updates`
(an update becomes an `Incoming`), `sender` (an `Outgoing` becomes requests).
"""

from bot.channels.telegram.channel import TelegramChannel

__all__ = ["TelegramChannel"]
