"""Teaches fitted models what staff corrected, so that nothing else changes; loaded by a training alone."""
