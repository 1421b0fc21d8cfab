// Leaves at once: by the button, or by Esc twice.

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
export function escape(event) {
  if (event.timeStamp - lastEscape < 600) leave();
  lastEscape = event.timeStamp;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
