"""Reads what people type by lists of words (`bot/data/words/`): buttons, commands, statements and questions."""
