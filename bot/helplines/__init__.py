"""The directory of helplines: load, check, choose. Pure: no Rasa, no database, no network."""
