"""Names of the channels that are nobody's: what staff and visitors write there is counted nowhere."""

from __future__ import annotations

#: The two phones of the try-it page.
TRYIT = ("tryit_telegram", "tryit_sms")
