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
let lastEscape = 0;
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
  const row = rows().find((one) => one === document.activeElement);
  const link = row?.querySelector(".choose");
  if (link) location.href = link.href;
}
function press(name) {
  const row = rows().find((one) => one === document.activeElement);
  if (row && !row.classList.contains("turn-chosen") && row.querySelector(".choose")) return open();
  const it = document.querySelector(`[data-key="${name}"]`);
  if (!it) return;
  if (it.tagName === "BUTTON") it.click();
  else it.focus();
}

// --- words to take out -------------------------------------------------------------------------------
function takeOut() {
  const field = document.querySelector("[data-remove]");
  const words = String(getSelection() || "").trim();
  if (!field) return;
  if (words) field.value = [field.value.trim(), words].filter(Boolean).join("\n");
  field.focus();
}

const pages = { q: "/queue/", c: "/conversations/", h: "/directory/", f: "/figures/" };
let waitsForPage = false;
const keys = {
  j: () => move(1), k: () => move(-1), Enter: open,
  a: () => press("a"), c: () => press("c"), f: () => press("f"), n: () => press("n"), x: takeOut,
  "/": () => document.querySelector("input[type=search]")?.focus(),
  "?": () => document.getElementById("help")?.showModal(),
  g: () => { waitsForPage = true; setTimeout(() => { waitsForPage = false; }, 1200); },
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return escape(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, dialog")) return;
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

// On the transcript the chosen message is in view and has the focus, so that the keys work at once.
const chosen = document.querySelector(".turn-chosen");
if (chosen && !location.hash && matchMedia("(min-width: 901px)").matches) {
  chosen.scrollIntoView({ block: "center" });
}
