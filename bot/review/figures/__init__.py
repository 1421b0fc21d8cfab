"""Figures as staff read them: what is asked for in an address, charts."""
