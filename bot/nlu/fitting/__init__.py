"""Fits the models of intents and of follow-ups; loaded by a training and by a round of learning alone."""
