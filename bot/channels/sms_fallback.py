"""The SMS that Twilio itself answers with while the whole machine is down: made beforehand, for one country."""

from __future__ import annotations

from bot.channels.sms_message import twiml
from bot.faults import OperatorError
from bot.helplines.failure import failure_numbers
from bot.helplines.load import DATA, load_directory
from bot.replies.failure import FOLDER, failure_text
from bot.replies.helpline_text import LONGEST_BRIEF_NAME
from bot.replies.sms_text import fits_as_emergency, segmentation


class FallbackError(OperatorError):
    """No text can be made that may go live; the message says which file to edit, and how."""


def fallback_twiml(country: str, language: str) -> str:
    """The response for a TwiML Bin: what `/webhooks/sms/fallback` would say to a sender of this country.

    Args:
        country: ISO 3166-1 alpha-2 code in capitals.
        language: ISO 639-1 code of the language to write in.

    Raises:
        DirectoryError: the directory has an error, so its numbers may be wrong.
        FallbackError: the country or the language has no file, or the text takes more parts than emergency wording may.
    """
    found = load_directory().country(country)
    if found is None:
        raise FallbackError(f"{DATA / country}.yml: there is no such file. Write it (docs/editing-helplines.md).")
    text, written_in = failure_text(country, language, sms=True)
    if written_in != language:
        raise FallbackError(f"{FOLDER / language}.yml: missing, or can't be used. Write it as en.yml beside it is.")
    if not fits_as_emergency(text):
        name = failure_numbers(country).helpline
        line = next((line.file_line for line in found.lines if line.label == name), 1)
        cost = segmentation(text)
        raise FallbackError(
            f"{country}.yml:{line}: with {name!r} the text takes {cost.segments} parts ({cost.encoding.value}). "
            f"Give the line a short_name of at most {LONGEST_BRIEF_NAME} plain letters."
        )
    return twiml(text)
