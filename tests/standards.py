"""Published standards that tests hold the project against, where they are at hand: no copy of them lies here."""

from __future__ import annotations

import os
from pathlib import Path

from bot.settings import ROOT

#: Folder of the standards' files; `SPECS_FOLDER` names another one.
STANDARDS = Path(os.environ.get("SPECS_FOLDER") or ROOT.parent / "shared" / "specs")
