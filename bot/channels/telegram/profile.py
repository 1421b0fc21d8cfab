"""Commands and descriptions, set at the start for each language where Telegram has others."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.channels.telegram.api import TelegramApi, translated
from bot.channels.telegram.errors import TelegramProblem
from bot.channels.telegram.words import Profile, profiles
from bot.content_files import ContentFileError

if TYPE_CHECKING:
    from telegram import Bot

logger = logging.getLogger(__name__)


async def set_profile(api: TelegramApi) -> None:
    """Show the profiles of all live languages; a failure only warns, since the bot answers without them."""
    try:
        for number, profile in enumerate(profiles()):
            with translated():
                if number == 0:
                    await _set(api.bot, profile, None)  # for everybody whose language has none
                await _set(api.bot, profile, profile.language)
    except TelegramProblem as problem:
        logger.warning("Telegram: commands and descriptions were not set (%s).", type(problem).__name__)
    except ContentFileError as error:
        logger.warning("Telegram: %s", error)


async def _set(bot: Bot, profile: Profile, language: str | None) -> None:
    """Setting is limited more strictly than asking, so only what changed is set."""
    shown = await bot.get_my_commands(language_code=language)
    if [(command.command, command.description) for command in shown] != list(profile.commands):
        await bot.set_my_commands(profile.commands, language_code=language)
    if (await bot.get_my_description(language)).description != profile.description:
        await bot.set_my_description(profile.description, language)
    if (await bot.get_my_short_description(language)).short_description != profile.short_description:
        await bot.set_my_short_description(profile.short_description, language)
