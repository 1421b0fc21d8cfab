"""The files that an operator copies fit the settings' defaults, and the document names each."""

from __future__ import annotations

import configparser
import re

import pytest
from dotenv import dotenv_values

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


def test_commands_of_the_document_make_all_that_the_service_names(unit: configparser.ConfigParser) -> None:
    """Without its user or its settings systemd starts nothing; without the folders the bot can't write."""
    service = unit["Service"]
    user, settings_file = service["User"], service["EnvironmentFile"].removeprefix(f"{FOLDER}/")
    written = " ".join(path.removeprefix(f"{FOLDER}/") for path in service["ReadWritePaths"].split())
    section = DOCUMENT.partition("## As a service")[2]
    steps = [line.partition("  #")[0].rstrip() for line in section.split("```")[1].strip().splitlines()]
    made = [
        f'sudo install -d -o "$USER" {service["WorkingDirectory"]}',
        f"git clone ... {FOLDER} && cd {FOLDER}",
        "make test",
        f"sudo useradd --system --home-dir {FOLDER} --shell /usr/sbin/nologin {user}",
        "install -d -m 700 var",
        f"sudo chown -R {user} {written}",
        f"sudo install -o {user} -m 600 deploy/waymark.env {settings_file}",
        "sudo cp deploy/waymark.service /etc/systemd/system/",
        "sudo systemctl daemon-reload && sudo systemctl enable --now waymark",
    ]
    assert [step for step in steps if step in made] == made
    assert service["ExecStart"].startswith(f"{FOLDER}/.venv/bin/python ")  # `make test` makes it


def test_the_settings_of_the_service_hide_the_try_it_page_and_hold_nothing_of_ours() -> None:
    """Whoever starts the service with the file as it comes opens nothing; each line to fill in is a setting."""
    written = (DEPLOY / "waymark.env").read_text(encoding="utf-8")
    assert dotenv_values(DEPLOY / "waymark.env") == {"WAYMARK_ENVIRONMENT": "production"}
    assert Settings(_env_file=DEPLOY / "waymark.env").tryit_on is False
    to_fill_in = re.findall(r"^#(\w+)=(.*)$", written, re.MULTILINE)
    assert to_fill_in
    assert {name.lower().removeprefix("waymark_") for name, _ in to_fill_in} <= set(Settings.model_fields)
    assert not any(value for _, value in to_fill_in)


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


def test_the_proxy_writes_no_message_and_no_page_to_the_disk() -> None:
    """A body of more than 16 KB would go into a file, and Telegram's longest message in Cyrillic has 24."""
    proxy = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    servers = re.findall(r"^server \{\n(.*?)^\}", proxy, re.MULTILINE | re.DOTALL)
    assert len(servers) == 2
    for server in servers:
        kept = dict(re.findall(r"^    (\w+) (.*);$", server, re.MULTILINE))
        assert kept["client_body_buffer_size"] == kept["client_max_body_size"]
        assert kept["proxy_max_temp_file_size"] == "0"
        assert kept["access_log"] == "off"
        assert kept["error_log"].endswith(" crit")
