// What a page opens on: the chosen tab, the chosen message, what went wrong, and what was just done.

// Of tabs that are wider than a phone the chosen one is in sight.
document.querySelectorAll(".tabs [aria-current]").forEach((tab) => {
  tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft;
});

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
