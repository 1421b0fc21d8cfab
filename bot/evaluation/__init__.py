"""Measuring models and the dialogue on messages that training never saw, and comparing two of them."""
