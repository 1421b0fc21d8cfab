"""Rasa in one process: without its unused parts, with in-process actions and bounded conversations."""
