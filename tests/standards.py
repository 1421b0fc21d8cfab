"""Published standards that tests hold the project against, where they are at hand: no copy of them lies here."""

from __future__ import annotations

import os
from pathlib import Path

from bot.settings import ROOT

#: Folder of the standards' files; `WAYMARK_SPECS` names another one.
STANDARDS = Path(os.environ.get("WAYMARK_SPECS") or ROOT.parent / "shared" / "specs")
