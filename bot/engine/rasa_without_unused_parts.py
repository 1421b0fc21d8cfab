from bot.rasa_without_unused_parts import *  # noqa
