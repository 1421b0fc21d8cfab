"""The content of the exports fits the rest of the bot."""

from __future__ import annotations

import pycountry

from bot.settings import DATA
from bot.sharing.content import content, region_of


def test_every_country_has_one_region() -> None:
    """All of ISO 3166-1 and all with a file of helplines."""
    listed = [country for countries in content("regions").values() for country in countries]
    assert len(set(listed)) == len(listed)
    assert set(region_of()) >= {country.alpha_2 for country in pycountry.countries}
    assert set(region_of()) >= {path.stem for path in (DATA / "helplines").glob("[A-Z][A-Z].yml")}
