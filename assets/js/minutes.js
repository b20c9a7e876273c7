// Saves the minutes while they are written. Everything works without this file: each form has its own button.
const status = document.querySelector("[data-saved]");
const PAUSE = 1500;
const AGAIN = 5000;
const unsaved = new Set();

function tell(what) {
  status.hidden = false;
  status.textContent = status.dataset[what];
}

/** What the server has now. The words that somebody else wrote come in only while nobody types here: until then they stay the
 *  server's, and the next saving begins from the same words as this one did. */
function take(form, sent, saved) {
  const words = form.elements.words;
  if (saved.words === sent) {
    form.elements.part_version.value = saved.part_version;
  } else if (words.value === sent) {
    const [start, end] = [words.selectionStart, words.selectionEnd];
    words.value = saved.words;
    words.setSelectionRange(start, end);
    form.elements.part_version.value = saved.part_version;
  }
  if (saved.version !== null && form.elements.version) form.elements.version.value = saved.version;
}

async function save(form) {
  const data = new FormData(form);
  data.set("by", "script");
  const sent = form.elements.words.value;
  const reply = await fetch(form.action, { method: "POST", body: new URLSearchParams(data) });
  // What is wrong with the words does not go away by itself: they are sent again when they have been changed.
  if (reply.status === 422) return tell("refused");
  if (!reply.ok) throw new Error(`the server answered ${reply.status}`);
  const saved = await reply.json();
  take(form, sent, saved);
  tell(saved.done);
}

function watch(form) {
  let timer;
  let running = false;
  let changed = false;
  async function run() {
    if (running) return;
    running = true;
    changed = false;
    try {
      await save(form);
      if (!changed) unsaved.delete(form);
    } catch (error) {
      console.info(error.message);
      tell("failed");
      changed = true;
    }
    running = false;
    if (changed) timer = setTimeout(run, AGAIN);
  }
  form.addEventListener("input", () => {
    unsaved.add(form);
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  form.addEventListener("submit", () => unsaved.delete(form));
}

document.querySelectorAll("form[data-autosave]").forEach(watch);
window.addEventListener("beforeunload", (event) => {
  if (unsaved.size > 0) event.preventDefault();
});
