"""The command line: reads the arguments, calls, and prints. What each verb does is in its own package."""

from bot.cli.main import main

__all__ = ["main"]
