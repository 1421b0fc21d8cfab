// Takes the selected words into the field of words to take out of a message.

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
export function takeOut() {
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
