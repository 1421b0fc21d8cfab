"""Where somebody is: from words, coordinates or a telephone number. Pure: no Rasa, no network."""

from bot.places.coordinates import CountryGuess, country_at
from bot.places.find import find_places
from bot.places.model import Place, Whereabouts
from bot.places.names import country_name
from bot.places.phone import country_of_phone
from bot.places.preparation import prepare, read_lists
from bot.places.where import where_is, whereabouts

__all__ = [
    "CountryGuess",
    "Place",
    "Whereabouts",
    "country_at",
    "country_name",
    "country_of_phone",
    "find_places",
    "prepare",
    "read_lists",
    "where_is",
    "whereabouts",
]
