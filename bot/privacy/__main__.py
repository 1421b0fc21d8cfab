"""`python -m bot.privacy`: train the tagger in a process of its own, which gives the memory back.

On a terminal a bar shows that it goes on; a few minutes of silence look like a fault. It gives way to whoever answers
people or trains the model beside it.
"""

import os

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from bot.privacy.context import trained_tagger

_LOWEST_PRIORITY = 19
_COLUMNS = (TextColumn("{task.description:>18}"), BarColumn(), TimeElapsedColumn())

os.nice(_LOWEST_PRIORITY)
with Progress(*_COLUMNS, console=Console(stderr=True), transient=True) as progress:
    progress.add_task("redaction", total=None)
    trained_tagger()
