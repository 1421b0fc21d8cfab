"""A reader's day in a real browser: enrolled, through the queue by keyboard alone, and out at once."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from base64 import b32decode
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django_otp.oath import TOTP
from playwright.sync_api import Browser, Page, expect

from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.migrate import migrate
from bot.conversation_log.record import TurnRecord
from bot.database import create_engine
from bot.learning.rounds import recorded
from bot.learning.sifting import Harvest
from bot.review.demo import make_demo
from bot.settings import MODELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa

ROOT = Path(__file__).parents[2]
PASSWORD = "a kettle sings at noon"
SERVE = "from bot.review.serve import serve; serve()"

#: What stands in quiet colours with less contrast than WCAG 2.2 asks for (1.4.3): its words and the ratio.
CONTRAST = """() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colours) => {
    pen.fillStyle = "white";
    for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((v) => {
      const c = v / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = (one) => (one ? [...grounds(one.parentElement), getComputedStyle(one).backgroundColor] : []);
  return [...document.querySelectorAll(".kind, .headline dt .quiet, .tier, .chip, .quiet, .token")].map((one) => {
    const [ink, paper] = [light([...grounds(one), getComputedStyle(one).color]), light(grounds(one))];
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return one.offsetParent && ratio < 4.5 ? `${one.className} ${ratio.toFixed(2)} ${one.textContent.trim()}` : "";
  }).filter(Boolean);
}"""

#: Fields whose edge stands out from what is in them by less than three to one.
EDGES = """(all) => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map((v) => {
      const c = v / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return all.filter((one) => {
    const style = getComputedStyle(one);
    const [edge, ground] = [light(style.borderTopColor), light(style.backgroundColor)];
    return (Math.max(edge, ground) + 0.05) / (Math.min(edge, ground) + 0.05) < 3;
  }).map((one) => one.name);
}"""

pytestmark = pytest.mark.browser


def write_long_conversation(engine: sa.Engine) -> None:
    """Forty messages on the try-it page, which wait in no queue and count in no figures."""
    for number in range(40):
        record = TurnRecord(
            key=f"long{number}",
            pseudonym="k0.demolong",
            channel="tryit_telegram",
            at=now_minute() - 60 * (40 - number),
            text=f"and then he said no for the {number + 1}. time",
            intent="worker_rights",
            confidence=0.6,
            tier="information",
            urgent_probability=0.1,
            language="en",
            country="QA",
            responses=("utter_worker_rights",),
        )
        write_turn(engine, record)


def write_round(models: Path) -> None:
    """What a look found and how a round ended, in which Swahili lost a message."""
    about, rate = Harvest(), {"hits": 8, "of": 10}
    for language, meaning in (("en", "being_exploited"), ("en", "check_job_offer"), ("sw", "worker_rights")):
        about.taught[language, meaning] += 3
    about.refuse("rare_word", 1, 2)
    changes = [
        {"language": language, "figure": figure, "old": rate, "new": rate, "lost": lost, "won": (), "chance": 1.0,
         "worse": bool(lost)}
        for language, lost in (("all", ("sw-03",)), ("fr", ()), ("sw", ("sw-03",)))
        for figure in ("urgent_recall", "accuracy", "follow_ups_that_save")
    ]  # fmt: skip
    with recorded(models, "round") as record:
        record.found(about, Harvest())
        record.note(served="20260101-000000", candidate="20260202-000000", changes=changes, lessons=[rate, rate])
        record.end(result="refused")


@pytest.fixture(scope="module")
def first_use(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The staff pages in a process of their own over invented conversations; the link that they print."""
    folder = tmp_path_factory.mktemp("staff")
    engine = create_engine(f"sqlite:///{folder / 'waymark.db'}")
    migrate(engine)
    make_demo(engine, 300)
    write_long_conversation(engine)
    write_round(folder / "models")
    (MODELS / "derived").mkdir(exist_ok=True)  # what takes minutes to learn is learned once for all tests
    (folder / "models" / "derived").symlink_to(MODELS / "derived")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "WAYMARK_VAR": str(folder), "WAYMARK_REVIEW_PORT": str(port)}
    environment["WAYMARK_MODELS"] = str(folder / "models")
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    lines = process.stdout.readline() + process.stdout.readline()
    link = re.search(r"http\S+/invitation/\S+", lines)
    assert link is not None
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield link[0]
    process.terminate()
    process.wait()


@pytest.fixture(scope="module")
def enrolled(browser: Browser, first_use: str) -> Page:
    """A page of the first account, made with the printed link and a telephone as second factor: its recovery codes."""
    page = browser.new_page()
    page.goto(first_use)
    page.get_by_label("Name").fill("mira")
    page.get_by_label("Password, twelve characters or more").fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    link = page.get_by_role("link", name="Open it in the authenticator app")
    assert (link.get_attribute("href") or "").startswith("otpauth://totp/")
    token = TOTP(b32decode(page.locator("code.secret").inner_text().replace(" ", "")))
    token.time = time.time()
    page.get_by_label("Six digits that the app shows").fill(f"{token.token():06d}")
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".codes code")).to_have_count(8)  # a list of texts waits for nothing
    return page


@pytest.fixture(scope="module")
def codes(enrolled: Page) -> list[str]:
    """The codes; each lets somebody in once."""
    made = enrolled.locator(".codes code").all_inner_texts()
    enrolled.get_by_role("link", name="I have written them down").click()
    expect(enrolled.get_by_role("heading", name="Queue")).to_be_visible()
    return made


def sign_in(page: Page, base: str, codes: list[str]) -> None:
    """Name, password, and one of the codes."""
    page.goto(base)
    page.get_by_label("Name").fill("mira")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_label("Six digits")).to_have_attribute("inputmode", "numeric")
    page.get_by_text("Use a recovery code instead").click()
    page.get_by_label("Recovery code").fill(codes.pop())
    page.get_by_role("button", name="Use it").click()


def acts(page: Page, key: str) -> None:
    """Press a key that acts at once, when the page hears it."""
    page.wait_for_selector("[data-ready]")
    page.keyboard.press(key)


def test_a_reader_works_through_the_queue_by_keyboard_and_leaves(
    browser: Browser, first_use: str, codes: list[str]
) -> None:
    """A correction, a flag, a verdict and a note, then out; no script, style or picture is refused."""
    page = browser.new_context(viewport={"width": 1280, "height": 860}).new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    sign_in(page, first_use.partition("/invitation/")[0], codes)

    expect(page.get_by_role("heading", name="Queue")).to_be_visible()
    page.get_by_label("Language").select_option("English")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="Clear").click()
    expect(page.get_by_label("Language")).to_have_value("")
    waiting = int(page.locator(".tabs [aria-current] .number").inner_text())
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".row").nth(1).locator(".row-link")).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Conversation")).to_be_visible()

    page.keyboard.press("c")
    expect(page.get_by_label("How urgent")).to_be_focused()
    page.get_by_label("How urgent").select_option("Urgent")
    page.get_by_label("What it is about").select_option("Being exploited")
    page.get_by_role("button", name="Save and go to the next").press("Enter")
    expect(page.get_by_text("Saved.")).to_be_visible()
    acts(page, "f")
    expect(page.get_by_text("Flag set.")).to_be_visible()
    acts(page, "a")
    expect(page.get_by_text("Marked as right.")).to_be_visible()
    page.keyboard.press("n")
    page.keyboard.type("ask the partner in the country, call 0044 7700 900123")
    page.get_by_role("button", name="Add note").press("Enter")
    expect(page.get_by_text("taken out of it")).to_be_visible()

    page.keyboard.press("g")
    page.keyboard.press("q")
    expect(page.locator(".tabs [aria-current] .number")).to_have_text(str(waiting - 2))
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="Close").click()

    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url("**/away/")
    assert page.inner_text("body").strip() == ""
    page.go_back()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert refused == []


def test_two_quick_presses_judge_one_message_and_it_can_be_undone(
    browser: Browser, first_use: str, codes: list[str]
) -> None:
    """The second press was not meant for the message that opens; letters can be switched off."""
    page = browser.new_context(viewport={"width": 1280, "height": 860}).new_page()
    sign_in(page, first_use.partition("/invitation/")[0], codes)
    number = page.locator(".tabs [aria-current] .number")
    waiting = int(number.inner_text())
    page.locator(".row-link").first.click()
    expect(page.locator(".turn-chosen")).to_be_focused()
    acts(page, "a")
    page.keyboard.press("a")
    expect(page.get_by_text("Marked as right.")).to_be_visible()
    page.keyboard.press("a")
    acts(page, "u")
    expect(page.get_by_text("Taken back")).to_be_visible()
    page.keyboard.press("?")
    page.get_by_label("Single letters act").uncheck()
    page.get_by_role("button", name="Close").click()
    page.locator("h1").click()
    acts(page, "a")
    page.goto(f"{first_use.partition('/invitation/')[0]}/queue/")
    expect(number).to_have_text(str(waiting))


def test_the_chosen_message_is_in_view_and_the_form_a_key_away(
    browser: Browser, first_use: str, codes: list[str]
) -> None:
    """On a phone too; without a mouse the form is reached before the eighty links of a long conversation."""
    page = browser.new_context(viewport={"width": 390, "height": 500}).new_page()
    sign_in(page, first_use.partition("/invitation/")[0], codes)
    page.locator(".row-link").last.click()
    chosen = page.locator(".turn-chosen")
    expect(chosen).to_be_focused()
    expect(chosen).to_be_in_viewport()
    expect(chosen).to_have_attribute("aria-current", "true")
    page.get_by_role("link", name="Skip to the form").press("Enter")
    expect(page.locator("#form")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-key=a]")).to_be_focused()


@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_a_message_and_its_form_are_in_sight_together(
    enrolled: Page, codes: list[str], first_use: str, size: tuple[int, int]
) -> None:
    """In the middle of a long conversation, by hand and by keyboard: nobody judges what they can't see."""
    assert codes is not None
    page, base = enrolled, first_use.partition("/invitation/")[0]
    page.bring_to_front()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{base}/conversations/?words=and then he said no")
    page.locator(".row-link").first.click()
    chosen, form = page.locator(".turn-chosen"), page.locator("#form-title")
    page.locator(".turn").nth(19).locator(".choose").click()
    expect(form).to_have_text("Message 20")
    expect(chosen).to_be_in_viewport(ratio=1)
    expect(form).to_be_in_viewport(ratio=1)
    expect(chosen).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(form).to_have_text("Message 21")
    expect(chosen).to_contain_text("no for the 21. time")
    expect(chosen).to_be_in_viewport(ratio=1)
    expect(form).to_be_in_viewport(ratio=1)


def test_a_correction_needs_no_scrolling_and_few_keys(enrolled: Page, codes: list[str], first_use: str) -> None:
    """All buttons stand on a small screen, and what was chosen is saved from within its field."""
    assert codes is not None
    page, base = enrolled, first_use.partition("/invitation/")[0]
    page.bring_to_front()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{base}/queue/")
    page.locator(".row-link").first.click()
    for name in ("Save and go to the next", "Needs a second reader", "Good example", "Add note"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    expect(page.locator("[data-key=s]")).to_be_in_viewport(ratio=1)
    page.keyboard.press("n")
    page.keyboard.type("ask the partner")
    page.wait_for_selector("[data-ready]")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Note added")).to_be_visible()
    page.keyboard.press("c")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("select[name=language]")).to_be_focused()
    page.keyboard.press("Tab")
    page.locator("select[name=country]").select_option("Kenya")
    before = page.url
    page.wait_for_selector("[data-ready]")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert page.url != before
    acts(page, "u")
    expect(page.get_by_text("Taken back")).to_be_visible()


def test_what_is_not_saved_is_not_left_without_a_question(enrolled: Page, codes: list[str], first_use: str) -> None:
    """By a link, a key or the browser; a flag takes it along unasked, and who leaves at once is asked nothing."""
    assert codes is not None
    page, base = enrolled, first_use.partition("/invitation/")[0]
    page.bring_to_front()
    asked: list[str] = []
    stay = lambda dialog: (asked.append(dialog.type), dialog.dismiss())  # noqa: E731
    page.goto(f"{base}/queue/")
    page.locator(".row-link").first.click()
    page.on("dialog", stay)
    note = page.get_by_label("New note")
    note.fill("not done yet")
    page.locator("[data-key=s]").click()
    page.locator(".crumbs a").click()
    page.evaluate("location.reload()")
    page.wait_for_timeout(300)
    assert asked == ["confirm", "confirm", "beforeunload"]
    expect(note).to_have_value("not done yet")
    page.get_by_role("button", name="Good example").click()
    expect(page.get_by_text("Flag set")).to_be_visible()
    expect(note).to_have_value("not done yet")
    page.locator("[data-key=s]").click()
    assert asked == ["confirm", "confirm", "beforeunload", "confirm"]
    page.remove_listener("dialog", stay)
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[data-key=s]").click()
    expect(note).to_have_value("")


def test_words_are_taken_out_of_the_message_of_the_form_alone(
    browser: Browser, first_use: str, codes: list[str]
) -> None:
    """Selected across a token they go with it; of another message they fill nothing. The button needs no key."""
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    base = first_use.partition("/invitation/")[0]
    sign_in(page, base, codes)
    page.goto(f"{base}/conversations/?words=took my passport")
    page.locator(".row-link").first.click()
    expect(page.locator(".turn-chosen")).to_be_visible()
    select = "(selector) => getSelection().selectAllChildren(document.querySelector(selector))"
    page.evaluate(select, ".turn:not(.turn-chosen) .words:not(.pressed)")
    page.get_by_role("button", name="Take the selected words out").click()
    expect(page.get_by_text("These words are not in the message")).to_be_visible()
    expect(page.get_by_label("Words that still name")).to_have_value("")
    page.evaluate(select, ".turn-chosen .words")
    page.get_by_role("button", name="Take the selected words out").click()
    expect(page.get_by_text("These words are not in the message")).to_be_hidden()
    page.locator("button.primary").click()
    expect(page.get_by_text("That is the whole message")).to_be_visible()
    page.locator("button.primary").click()
    expect(page.get_by_text("The words were taken out")).to_be_visible()
    assert page.locator(".turn-chosen .words").inner_text().strip() == "name number"


def test_one_escape_stays_and_the_way_out_is_on_every_screen(
    browser: Browser, first_use: str, codes: list[str]
) -> None:
    """Somebody in danger finds the button at every width; a single Esc on a fresh page signs nobody out."""
    page = browser.new_context(viewport={"width": 1280, "height": 860}).new_page()
    base = first_use.partition("/invitation/")[0]
    sign_in(page, base, codes)
    expect(page.get_by_role("heading", name="Queue")).to_be_visible()
    for width in (320, 390, 760, 761, 800, 900, 901, 1000, 1120, 1121, 1280):
        page.set_viewport_size({"width": width, "height": 860})
        expect(page.get_by_role("button", name="Leave now")).to_be_in_viewport(ratio=1)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
    press_at_once = """
        const key = new KeyboardEvent("keydown", {key: "Escape", bubbles: true});
        Object.defineProperty(key, "timeStamp", {value: 300});
        document.body.dispatchEvent(key);
    """
    page.reload()
    page.evaluate(press_at_once)
    page.wait_for_timeout(300)
    expect(page.get_by_role("heading", name="Queue")).to_be_visible()


def test_figures_are_looked_through_by_period_and_taken_home(
    browser: Browser, first_use: str, codes: list[str]
) -> None:
    """From the latest quarter to the one before, to a month of one group, and to a file of what the page shows."""
    page = browser.new_context(viewport={"width": 1280, "height": 860}).new_page()
    base = first_use.partition("/invitation/")[0]
    sign_in(page, base, codes)
    page.get_by_role("link", name="Figures").click()
    told = page.get_by_role("navigation", name="Other periods")
    expect(told).to_contain_text("Quarter")
    period = page.locator("select[name=period]")
    quarter = period.input_value()
    page.locator("a[rel=prev]").click()
    expect(period).not_to_have_value(quarter)
    page.locator("a[rel=next]").click()
    expect(period).to_have_value(quarter)
    period.select_option(period.locator("optgroup[label=Months] option").first.get_attribute("value"))
    page.locator("select[name=of]").select_option("channel:telegram")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("in quarters only")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV of how well").click()
    assert re.fullmatch(r"quality-\d{4}-\d\d-channel-telegram\.csv", saved.value.suggested_filename)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_fits_a_phone(
    browser: Browser, first_use: str, codes: list[str], scheme: str, tmp_path: Path
) -> None:
    """No page scrolls sideways, and what is pressed is large enough for a thumb; screenshots are kept."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    base = first_use.partition("/invitation/")[0]
    sign_in(page, base, codes)
    paths = (
        "queue/",
        "conversations/?tier=urgent",
        "conversations/1/",
        "figures/",
        "figures/?of=country:QA&by=language",
        "directory/",
        "learning/",
        "sharing/",
        "sharing/new/incidents/",
        "sharing/new/figures/?from=2026-W01&until=2026-W13&epsilon=1",
        "staff/",
        "staff/1/",
        "staff/access/",
        "account/",
    )
    for number, path in enumerate(paths):
        page.goto(f"{base}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        pressed = "main :is(button, .choose, .pages a):visible"
        heights = page.locator(pressed).evaluate_all("all => all.map(one => one.offsetHeight)")
        assert min(heights, default=44) >= 44, path
        letters = page.locator("main :is(input, select, textarea):visible").evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert min(letters, default=16) >= 16, path  # below that iOS zooms in
        assert page.evaluate(CONTRAST) == [], path
        page.screenshot(path=tmp_path / f"{number}-{scheme}.png")
    page.goto(f"{base}/staff/access/")
    widths = page.locator(".log .detail").evaluate_all("all => all.map(one => one.offsetWidth)")
    assert min(widths) > 200, "a detail of the access log takes the width of the screen"


def test_nothing_is_cut_off(enrolled: Page, codes: list[str], first_use: str) -> None:
    """A long button breaks its words, the chosen tab is in sight, and the chart's highest number is whole."""
    assert codes is not None
    page, base = enrolled, first_use.partition("/invitation/")[0]
    page.set_viewport_size({"width": 1280, "height": 860})
    page.goto(f"{base}/conversations/1/")
    page.locator("select[name=country]").select_option("Kenya")
    page.locator("button.primary").click()
    right = page.locator("[data-key=a]")
    expect(right).to_contain_text("undo the corrections")
    assert right.evaluate("one => one.scrollWidth <= one.clientWidth")
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ("queue/urgent/", "figures/?by=campaign"):
        page.goto(f"{base}/{path}")
        inside = """one => {
            const [tab, all] = [one, one.parentElement].map((it) => it.getBoundingClientRect());
            return all.left <= tab.left && tab.right <= all.right + 1;
        }"""
        assert page.locator(".tabs [aria-current]").evaluate(inside), path
    cut = """all => all.filter((one) => {
        const [number, chart] = [one, one.ownerSVGElement].map((it) => it.getBoundingClientRect());
        return number.top < chart.top && getComputedStyle(one.ownerSVGElement).overflow !== "visible";
    }).length"""
    assert page.locator(".chart .axis").evaluate_all(cut) == 0
    page.goto(f"{base}/staff/")
    expect(page.get_by_role("link", name="Change mira")).to_be_in_viewport(ratio=1)
    assert page.locator(".people").evaluate_all(
        "all => all.every(one => one.offsetWidth <= one.parentElement.clientWidth)"
    )


def test_what_the_person_wanted_is_corrected_in_the_form(enrolled: Page, codes: list[str], first_use: str) -> None:
    """On a phone: the bot's reading stands at the message, another one is chosen, and the first message has none."""
    assert codes is not None
    page, base = enrolled, first_use.partition("/invitation/")[0]
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{base}/conversations/?words=should i ask her")
    page.locator(".row-link").first.click()
    read = page.locator(".turn", has_text="should i ask her")
    expect(read.locator(".wanted")).to_contain_text("Whether to go there or step in 74 %")
    read.locator(".choose").click()
    wanted = page.get_by_label("What the person wanted here")
    expect(wanted).to_have_value("should_i_go")
    wanted.select_option("What to say to them")
    page.locator("button.primary").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    expect(read.locator(".wanted")).to_contain_text("What to say to them")
    expect(read).to_contain_text("changed what the person wanted from Whether to go there or step in")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(CONTRAST) == []
    page.locator(".turn").first.locator(".choose").click()
    expect(page.get_by_label("What it is about")).to_be_visible()
    expect(wanted).to_have_count(0)


def test_a_reader_goes_on_in_a_filtered_list_by_keyboard(enrolled: Page, codes: list[str], first_use: str) -> None:
    """From conversation to conversation of the list, each of what the filter asks for."""
    assert codes is not None
    page, base = enrolled, first_use.partition("/invitation/")[0]
    page.bring_to_front()
    page.set_viewport_size({"width": 1280, "height": 860})
    page.goto(f"{base}/conversations/?language=es&unread=1")
    listed = page.locator(".row-link").evaluate_all("all => all.slice(0, 3).map(one => one.href)")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page).to_have_url(listed[0])
    for address in listed[1:]:
        acts(page, "s")
        expect(page).to_have_url(address)
    page.locator(".crumbs a").click()
    expect(page).to_have_url(re.compile(r"/conversations/\?language=es&unread=1#c[0-9]+$"))
    expect(page.locator(".row-link").nth(2)).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator(".row-link").nth(3)).to_be_focused()


def test_a_release_is_made_by_keyboard_and_taken_home(enrolled: Page, codes: list[str], first_use: str) -> None:
    """On a phone: what it spends stands there before, and its file comes after."""
    assert codes is not None
    page, base = enrolled, first_use.partition("/invitation/")[0]
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{base}/sharing/")
    page.get_by_role("link", name="Plan figures").press("Enter")
    page.get_by_label("Budget to spend").fill("0,5")
    page.keyboard.press("Enter")
    expect(page.get_by_text("for good: whether the file is used")).to_be_in_viewport()
    page.get_by_label("Spend 0.5 for good").press("Space")
    page.get_by_role("button", name="Make the files").press("Enter")
    expect(page.get_by_text("The files are made")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("link", name="figures-0001.csv").press("Enter")
    assert saved.value.suggested_filename == "figures-0001.csv"
    assert saved.value.path().read_text(encoding="utf-8").startswith("table,key,count")


def test_the_buttons_of_a_line_fill_its_row(enrolled: Page, codes: list[str], first_use: str) -> None:
    """On a phone: the first begins where the row does, and the last ends there."""
    assert codes is not None
    page = enrolled
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{first_use.partition('/invitation/')[0]}/directory/")
    row = page.locator(".line-actions").first
    place, buttons = row.bounding_box(), [button.bounding_box() for button in row.locator("button").all()]
    assert place is not None
    assert all(buttons)
    assert buttons[0]["x"] == pytest.approx(place["x"])
    assert buttons[-1]["x"] + buttons[-1]["width"] == pytest.approx(place["x"] + place["width"], abs=0.6)


def test_what_another_tab_saved_meanwhile_is_told_in_sight(
    browser: Browser, enrolled: Page, codes: list[str], first_use: str
) -> None:
    """On a phone the words stand under the message: they have the focus, and the foot of the page hides none."""
    assert codes is not None
    page, base = enrolled, first_use.partition("/invitation/")[0]
    page.set_viewport_size({"width": 375, "height": 812})
    page.goto(f"{base}/queue/")
    page.locator(".row-link").last.click()
    other = browser.new_context(storage_state=page.context.storage_state()).new_page()
    other.goto(page.url)
    other.locator("[data-key=a]").click()
    expect(other.get_by_text("Marked as right.")).to_be_visible()
    other.close()
    page.bring_to_front()
    page.locator("select[name=country]").select_option("Kenya")
    page.locator("button.primary").click()
    told = page.locator("#form [role=alert]")
    expect(told).to_contain_text("saved this message while you read it")
    expect(told).to_be_focused()
    foot = page.get_by_role("navigation", name="Pages").bounding_box()
    words = told.bounding_box()
    assert foot is not None
    assert words is not None
    assert words["y"] + words["height"] <= foot["y"]


@pytest.mark.parametrize("size", [(1280, 860), (375, 812)])
def test_what_was_kept_of_a_call_hides_no_line(
    enrolled: Page, codes: list[str], first_use: str, size: tuple[int, int]
) -> None:
    """Of a wrong number much is said; the line that comes next stands below it, and has the focus and a name."""
    assert codes is not None
    page = enrolled
    page.bring_to_front()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{first_use.partition('/invitation/')[0]}/directory/?page=2")
    page.locator(".line-actions").nth(4).get_by_role("button", name="Wrong").click()
    notice, line = page.locator("main > .notice"), page.locator(".row:target")
    expect(line).to_be_focused()
    expect(page.get_by_role("listitem", name=line.locator("strong").inner_text()).first).to_be_visible()
    above, below = notice.bounding_box(), line.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]
    page.get_by_role("button", name="Take it back").click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_edge_of_a_field_can_be_seen(enrolled: Page, codes: list[str], first_use: str, scheme: str) -> None:
    """It stands out three to one, which WCAG 2.2 asks for (1.4.11)."""
    assert codes is not None
    page = enrolled
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{first_use.partition('/invitation/')[0]}/conversations/1/")
    edges = "main :is(input, select, textarea):not([type=hidden], [type=checkbox])"
    assert page.locator(edges).evaluate_all(EDGES) == []
    page.emulate_media(color_scheme=None)
