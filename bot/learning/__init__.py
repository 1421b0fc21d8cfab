"""Turns corrections of staff into wording that training may use. Knows no Rasa."""
