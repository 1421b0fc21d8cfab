"""The turn as an action sees it: read out of what Rasa keeps, as plain values."""
