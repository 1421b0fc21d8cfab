"""Faults that an operator can mend: their messages say what, where and what to do, and need no traceback."""

from __future__ import annotations

#: Families of faults whose message is written for the operator.
EXPECTED = (ValueError, FileNotFoundError, PermissionError, RuntimeError, ConnectionError)
