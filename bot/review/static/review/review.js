// Keys for the staff pages. Everything also works without this file: it only makes the work faster.
"use strict";

const rows = () => [...document.querySelectorAll("[data-row]")];
const target = (row) => row.querySelector(".row-link") || row;

// --- leave at once -----------------------------------------------------------------------------------
// The page is emptied first, then the session ends, then another page takes this one's place in the history.
async function leave() {
  const form = document.querySelector("[data-leave]");
  const away = document.body.dataset.away;
  document.documentElement.replaceChildren();
  if (form) {
    try {
      await fetch(form.action, { method: "POST", body: new FormData(form), keepalive: true, redirect: "manual" });
    } catch { /* offline: the next page still takes the place of this one */ }
  }
  location.replace(away);
}
document.querySelector("[data-leave]")?.addEventListener("submit", (event) => {
  event.preventDefault();
  leave();
});
// Long ago: times count from the loading of the page, and the first Esc on it is never the second of two.
let lastEscape = -Infinity;
function escape(event) {
  if (event.timeStamp - lastEscape < 600) leave();
  lastEscape = event.timeStamp;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

// --- moving ------------------------------------------------------------------------------------------
function move(step) {
  const all = rows();
  if (!all.length) return;
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const start = here >= 0 ? here : all.findIndex((row) => row.classList.contains("turn-chosen"));
  const next = here < 0 && start < 0 ? 0 : Math.min(all.length - 1, Math.max(0, start + step));
  target(all[next]).focus({ preventScroll: true });
  all[next].scrollIntoView({ block: "nearest" });
}
function open() {
  rows().find((one) => one === document.activeElement)?.querySelector(".choose")?.click();
}
function press(name) {
  const row = rows().find((one) => one === document.activeElement);
  if (row && !row.classList.contains("turn-chosen") && row.querySelector(".choose")) return open();
  const it = document.querySelector(`[data-key="${name}"]`);
  if (!it) return;
  if (it.matches("button, a")) it.click();
  else it.focus();
}
// A form that is on its way is not sent again: of two quick presses the second one was meant for this page.
document.querySelectorAll("form").forEach((form) => form.addEventListener("submit", (event) => {
  if (!event.submitter?.matches("[data-once]")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
}));
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// --- what is not saved yet ---------------------------------------------------------------------------
// A link asks by itself, for not every phone asks before it leaves a page. Who leaves at once is asked nothing: the form
// is gone from the page by then.
const verdict = document.querySelector("[data-verdict]");
let mayGo = false;
function unsaved() {
  if (mayGo || !verdict?.isConnected) return false;
  const filled = [...verdict.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue);
  const chosen = [...verdict.querySelectorAll("select")].some((field) => !field.selectedOptions[0]?.defaultSelected);
  return filled || chosen || "unsaved" in verdict.dataset;
}
verdict?.addEventListener("submit", (event) => { mayGo = !event.defaultPrevented; });
addEventListener("pageshow", () => { mayGo = false; });
addEventListener("beforeunload", (event) => { if (unsaved()) event.preventDefault(); });
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || link.getAttribute("href").startsWith("#") || event.ctrlKey || event.metaKey || !unsaved()) return;
  mayGo = confirm(verdict.dataset.ask);
  if (!mayGo) event.preventDefault();
});

// --- words to take out -------------------------------------------------------------------------------
// A tap on a button takes the selection away before the button hears of it, so the latest one is remembered.
let selected = { words: "", mine: true };
document.addEventListener("selectionchange", () => {
  const now = getSelection();
  const words = String(now || "").trim();
  const within = (node, place) => (node instanceof Element ? node : node?.parentElement)?.closest(place);
  if (!words || !within(now.anchorNode, ".turn")) return;
  const mine = [now.anchorNode, now.focusNode].every((node) => within(node, ".turn-chosen .words"));
  selected = { words, mine };
});
function takeOut() {
  const field = document.querySelector("[data-remove]");
  if (!field) return;
  field.closest("details").open = true;
  document.querySelector("[data-elsewhere]").hidden = selected.mine;
  if (selected.words && selected.mine) {
    const lines = field.value.split("\n").map((line) => line.trim()).filter(Boolean);
    field.value = [...new Set([...lines, selected.words.replace(/\s+/g, " ")])].join("\n");
  }
  selected = { words: "", mine: true };
  field.focus();
}
const takesOut = document.querySelector("[data-take-out]");
if (takesOut) {
  takesOut.hidden = false;
  takesOut.addEventListener("click", takeOut);
}

// Of tabs that are wider than a phone the chosen one is in sight.
document.querySelectorAll(".tabs [aria-current]").forEach((tab) => {
  tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft;
});

const pages = { q: "/queue/", c: "/conversations/", h: "/directory/", f: "/figures/", l: "/learning/" };
let waitsForPage = false;
// What acts at once waits a moment on a new page: a second press was meant for the page before.
const ACTS = new Set(["a", "f", "s", "u"]);
let ready = false;
setTimeout(() => {
  ready = true;
  document.documentElement.dataset.ready = "";
}, 600);
// The one key that acts from within a field: in the note it adds the note, anywhere else it saves.
function send(event) {
  if (!verdict || event.repeat || !ready || event.target.closest("dialog")) return;
  event.preventDefault();
  press(event.target.dataset.enter || "save");
}
// Single letters can be switched off (WCAG 2.1.4), for dictation and for hands that slip.
const switched = document.querySelector("[data-letters]");
const letters = () => {
  try { return localStorage.getItem("letters") !== "off"; } catch { return true; }
};
if (switched) {
  switched.checked = letters();
  switched.addEventListener("change", () => {
    try { localStorage.setItem("letters", switched.checked ? "on" : "off"); } catch { /* no storage: they stay on */ }
  });
}
const keys = {
  j: () => move(1), k: () => move(-1), Enter: open,
  a: () => press("a"), c: () => press("c"), f: () => press("f"), n: () => press("n"), x: takeOut,
  s: () => press("s"), u: () => press("u"),
  "/": () => document.querySelector("input[type=search]")?.focus(),
  "?": () => document.getElementById("help")?.showModal(),
  g: () => { waitsForPage = true; setTimeout(() => { waitsForPage = false; }, 1200); },
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return escape(event);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return send(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, dialog")) return;
  if (event.key.length === 1 && !letters()) return;
  if (ACTS.has(event.key) && (event.repeat || !ready)) return;
  if (waitsForPage && pages[event.key]) {
    location.href = pages[event.key];
    return;
  }
  const does = keys[event.key];
  if (!does) return;
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  event.preventDefault();
  does();
});
document.querySelector("[data-help]")?.addEventListener("click", () => document.getElementById("help").showModal());

// On the transcript the chosen message is in view and has the focus, so that the keys work at once. A form that was
// sent and is shown again has the address of its message, so that loading it anew sends nothing.
const chosen = document.querySelector(".turn-chosen");
const here = document.querySelector("[data-here]")?.dataset.here;
if (here && !location.pathname.endsWith(here.split("?")[0])) history.replaceState(null, "", here);
const problem = document.querySelector("[aria-invalid]") || document.querySelector("#form [role=alert]");
// What was just done stays in sight at the top; it is as high as its words, and nothing is scrolled behind it.
const told = document.querySelector("main > .notice-success, main > .notice-error");
if (told) {
  document.documentElement.style.scrollPaddingTop = `${told.offsetHeight + 76}px`;
  told.id = "told";
  chosen?.setAttribute("aria-describedby", told.id);
  document.querySelector(".row:target")?.scrollIntoView({ block: "start" });
}
if (problem) {
  problem.focus();
} else if (chosen && ["", `#${chosen.id}`].includes(location.hash)) {
  chosen.focus({ preventScroll: true });
  chosen.scrollIntoView({ block: matchMedia("(min-width: 901px)").matches ? "center" : "start" });
}
