// Moves among the rows of a list or the messages of a conversation, and presses what a key stands for.

const rows = () => [...document.querySelectorAll("[data-row]")];
const target = (row) => row.querySelector(".row-link") || row;

export function move(step) {
  const all = rows();
  if (!all.length) return;
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const start = here >= 0 ? here : all.findIndex((row) => row.classList.contains("turn-chosen"));
  const next = here < 0 && start < 0 ? 0 : Math.min(all.length - 1, Math.max(0, start + step));
  target(all[next]).focus({ preventScroll: true });
  all[next].scrollIntoView({ block: "nearest" });
}
export function open() {
  rows().find((one) => one === document.activeElement)?.querySelector(".choose")?.click();
}
export function press(name) {
  const row = rows().find((one) => one === document.activeElement);
  if (row && !row.classList.contains("turn-chosen") && row.querySelector(".choose")) return open();
  const it = document.querySelector(`[data-key="${name}"]`);
  if (!it) return;
  if (it.matches("button, a")) it.click();
  else it.focus();
}
