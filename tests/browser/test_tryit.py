"""The try-it page in a real browser, against a real server with the trained model."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from bot.settings import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.browser, pytest.mark.model]
MESSAGE = "they took my passport and i cant leave, im in doha"


@pytest.fixture(scope="module")
def server(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of this test alone."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    folder = str(tmp_path_factory.mktemp("var"))
    environment = os.environ | {"WAYMARK_VAR": folder, "WAYMARK_PORT": str(port), "WAYMARK_MODELS": str(model.parent)}
    process = subprocess.Popen([sys.executable, "-m", "bot", "serve", "--no-review"], cwd=ROOT, env=environment)
    base = f"http://127.0.0.1:{port}"
    for _ in range(600):
        try:
            if httpx.get(f"{base}/ready").status_code == 200:
                break
        except httpx.HTTPError:
            time.sleep(0.1)
    yield base
    process.terminate()
    process.wait(30)


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """The page, which must not log an error."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(server)
    yield page
    page.close()
    assert errors == []


def write(page: Page, text: str) -> None:
    """Type a message and send it with Enter."""
    page.fill("#text", text)
    page.keyboard.press("Enter")


def test_one_message_is_answered_on_both_phones(page: Page) -> None:
    """Qatar's emergency number, the line for Qatar and one question, on Telegram and by SMS."""
    write(page, MESSAGE)
    for phone in ("tryit_telegram", "tryit_sms"):
        expect(page.locator(f"#chat-{phone} li.bot").first).to_contain_text("999")
        expect(page.locator(f"#chat-{phone}")).to_contain_text("16008")
    expect(page.locator("#insight .tier")).to_have_text("urgent")
    for told in ("being exploited (", "English", "Qatar, labour exploitation: 16008"):  # as staff read it, and no codes
        expect(page.locator("#insight")).to_contain_text(told)
    expect(page.locator("#cost-tryit_sms")).to_contain_text("segment")


def test_both_phones_can_be_set_to_a_country_and_a_language(page: Page) -> None:
    """The page asks the server which there are, and shows them by their names."""
    page.select_option("#country", label="Qatar")
    page.select_option("#language", label="Spanish")
    write(page, "hola")
    for told in ("Qatar", "Spanish"):
        expect(page.locator("#insight")).to_contain_text(told)


def test_a_button_and_a_number_choose_the_same(page: Page) -> None:
    """A press on one phone, and a typed number for both."""
    write(page, MESSAGE)
    page.locator("#chat-tryit_telegram .choices button", has_text="Only text").click()
    expect(page.locator("#chat-tryit_telegram li.bot").last).to_contain_text("92727")
    write(page, "2")
    expect(page.locator("#chat-tryit_sms")).to_contain_text("leave the line open")


def test_the_quick_exit_clears_the_telegram_phone(page: Page) -> None:
    """What was said is gone from the screen, and what stands there is innocuous."""
    write(page, MESSAGE)
    expect(page.locator("#chat-tryit_telegram")).to_contain_text("16008")
    write(page, "EXIT")
    expect(page.locator("#chat-tryit_telegram")).not_to_contain_text("16008")
    expect(page.locator("#chat-tryit_telegram")).not_to_contain_text("passport")


def test_markup_in_a_message_stays_words(page: Page) -> None:
    """The page shows what was typed and runs none of it."""
    write(page, "<img src=x onerror=alert(1)> hello")
    expect(page.locator("#chat-tryit_sms li.mine")).to_have_text("<img src=x onerror=alert(1)> hello")
    assert page.locator("#chat-tryit_sms img").count() == 0


def test_it_works_on_a_phone_and_by_keyboard(browser: Browser, server: str) -> None:
    """Nothing overflows at 360 pixels, and a message can be sent without a pointer."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(server)
    page.keyboard.type("hello")
    page.keyboard.press("Enter")
    expect(page.locator("#chat-tryit_telegram li.bot").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.close()


def test_a_long_chat_is_scrolled_by_keyboard(page: Page) -> None:
    """Each phone can be reached with Tab, and tells its name."""
    for name in ("Telegram", "SMS"):
        chat = page.get_by_role("list", name=name)
        chat.focus()
        expect(chat).to_be_focused()
