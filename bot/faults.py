"""Faults: which of them an operator can fix, and what may be said of the others."""

from __future__ import annotations

import traceback


class OperatorError(Exception):
    """An error whose message is written for the operator: what is wrong, where, and what to do.

    The message quotes settings, arguments and content files, and no words of persons: it is printed and logged.
    Other errors, also those of libraries, may quote anything, so only their type and place are told.
    """


def fault_place(error: BaseException) -> tuple[str, str]:
    """Type of an error and where it arose; its message is left out, since it may quote a person's words.

    If one error was raised for another, those of the first cause: Rasa's own tells only that a component failed.
    """
    while error.__cause__ is not None:
        error = error.__cause__
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    return type(error).__name__, place
