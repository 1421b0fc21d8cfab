"""`python -m bot.places`: build the tables in a process of its own, which gives the memory back."""

from bot.places.preparation import prepare

prepare()
