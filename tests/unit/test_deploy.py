"""The files that an operator copies fit the settings' defaults, and the document names each."""

from __future__ import annotations

import configparser
import re

import pytest

from bot.review.serve import BEHIND_PROXY
from bot.settings import ROOT, Settings

DEPLOY = ROOT / "deploy"
DOCUMENT = (ROOT / "docs" / "deploying.md").read_text(encoding="utf-8")
FOLDER = "/srv/waymark"


@pytest.fixture
def unit() -> configparser.ConfigParser:
    """The service's file, with systemd's names as they are written."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string((DEPLOY / "waymark.service").read_text(encoding="utf-8"))
    return parser


def test_the_document_links_to_every_file_and_to_no_other() -> None:
    """A second copy within the document would grow old."""
    assert set(re.findall(r"\]\(\.\./deploy/([\w.]+)\)", DOCUMENT)) == {path.name for path in DEPLOY.iterdir()}
    assert "ExecStart=" not in DOCUMENT


def test_the_service_may_write_what_the_bot_writes_and_nothing_else(unit: configparser.ConfigParser) -> None:
    """Conversations and keys, and the models that a round of learning makes."""
    service = unit["Service"]
    written = {str(Settings.model_fields[name].default.relative_to(ROOT)) for name in ("var", "models")}
    assert set(service["ReadWritePaths"].split()) == {f"{FOLDER}/{name}" for name in written}
    assert service["ProtectSystem"] == "strict"
    assert {service["NoNewPrivileges"], service["PrivateTmp"]} == {"yes"}


def test_the_service_waits_for_the_network(unit: configparser.ConfigParser) -> None:
    """An order alone starts nothing: the target is wanted as well."""
    assert unit["Unit"]["After"] == unit["Unit"]["Wants"] == "network-online.target"


def test_the_proxy_passes_what_the_staff_pages_believe() -> None:
    """To the ports that both listen on by default, with each header that waitress is told to take."""
    proxy = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    bot, staff = re.findall(r"location (?:.*\n)+?    \}\n", proxy)
    address = BEHIND_PROXY["trusted_proxy"]
    assert f"http://{address}:{Settings.model_fields['port'].default};" in bot
    assert f"http://{address}:{Settings.model_fields['review_port'].default};" in staff
    set_headers = {name.lower() for name in re.findall(r"proxy_set_header (X-\S+)", staff)}
    assert set_headers == BEHIND_PROXY["trusted_proxy_headers"]
