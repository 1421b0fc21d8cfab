"""Measures of the speed, the size and the quality of the bot, for anybody to run."""
