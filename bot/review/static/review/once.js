// Sends a form once.

// A form that is on its way is not sent again: of two quick presses the second one was meant for this page.
document.querySelectorAll("form").forEach((form) => form.addEventListener("submit", (event) => {
  if (!event.submitter?.matches("[data-once]")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
}));
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
