// Everything works without this file. It keeps a form from being sent twice while the first answer is on its way.
document.addEventListener("submit", (event) => {
  // Another script has stopped it, and will send it itself.
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  // A page that comes back from the browser's memory must be usable again.
  window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
});
