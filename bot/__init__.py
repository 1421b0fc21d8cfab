"""Waymark: a chatbot that routes people to the right help against human trafficking."""
