"""Waymark: a chatbot that routes people to the right help against human trafficking."""

from bot.rasa_without_unused_parts import install

install()
