// Asks before a way out of the page while the form of a message holds what is not saved.

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
