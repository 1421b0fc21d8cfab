"""What a description of a place amounts to."""

from __future__ import annotations

from typing import NamedTuple


class Stretch(NamedTuple):
    """The last token of a description and how many parts it has, between commas or on either side of "behind".

    `named` if a number, a name or what it stands beside tells it from others; `anchored` if it stands beside a thing;
    `dwelling` if one lives or works there; `related` if it is said from where; `things` are what stands there.
    """

    last: int
    parts: int
    named: bool
    anchored: bool
    dwelling: bool
    related: bool
    things: int

    def joined(self, before: Stretch | None) -> Stretch:
        """Both parts as one description."""
        if before is None:
            return self
        return Stretch(
            self.last,
            self.parts + before.parts,
            self.named or before.named,
            self.anchored or before.anchored,
            self.dwelling or before.dwelling,
            self.related or before.related,
            self.things + before.things,
        )
