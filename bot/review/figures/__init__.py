"""Figures as they may be shown: what is asked for, tables with small counts hidden, charts."""
