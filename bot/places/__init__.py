"""Where somebody is: from words, coordinates or a telephone number. Pure: no Rasa, no network."""

from bot.places.find import find_places
from bot.places.model import Place, Whereabouts
from bot.places.where import where_is, whereabouts

__all__ = ["Place", "Whereabouts", "find_places", "where_is", "whereabouts"]
