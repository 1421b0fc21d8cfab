"""Figures that are counted from the log: by week and group, with every small count protected."""
