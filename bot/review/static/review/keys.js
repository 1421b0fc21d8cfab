// The keys, which the dialog "Keys" lists. Everything also works without them: they only make the work faster.

import { escape } from "./leave.js";
import { move, open, press } from "./rows.js";
import { takeOut } from "./take_out.js";

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
  if (!document.querySelector("[data-verdict]") || event.repeat || !ready || event.target.closest("dialog")) return;
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
