"""`python -m bot.privacy`: train the tagger in a process of its own, which gives the memory back.

On a terminal a bar shows that it goes on; a few minutes of silence look like a fault.
"""

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from bot.privacy.context import trained_tagger

_COLUMNS = (TextColumn("{task.description:>18}"), BarColumn(), TimeElapsedColumn())

with Progress(*_COLUMNS, console=Console(stderr=True), transient=True) as progress:
    progress.add_task("redaction", total=None)
    trained_tagger()
