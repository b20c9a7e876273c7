// Lets the items of an agenda be dragged into another order. Everything works without this file: each item has buttons to move it.
const list = document.querySelector("[data-movable]");

function handle(item) {
  const grip = document.createElement("span");
  grip.className = "grip no-print";
  grip.title = list.dataset.movable;
  grip.setAttribute("aria-hidden", "true");
  grip.textContent = "\u2195";
  item.prepend(grip);
  return grip;
}

/** Brings the dragged item before or after the one below the pointer. */
function follow(item, event) {
  const below = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-movable] > li");
  if (!below || below === item) return;
  const box = below.getBoundingClientRect();
  below[event.clientY < box.top + box.height / 2 ? "before" : "after"](item);
}

/** Sends the same form as the buttons do, with the place instead of a direction. */
async function send(item) {
  const form = item.querySelector("form[action$='/move']");
  const data = new URLSearchParams({ csrf: form.elements.csrf.value, to: [...list.children].indexOf(item) + 1 });
  const reply = await fetch(form.action, { method: "POST", body: data });
  if (!reply.ok) throw new Error(`the server answered ${reply.status}`);
  // The buttons, numbers and times of the items are others now.
  location.reload();
}

function failed(error) {
  console.info(error.message);
  const told = document.createElement("p");
  told.className = "error-text";
  told.setAttribute("role", "alert");
  told.textContent = list.dataset.failed;
  list.before(told);
}

function watch(item) {
  const grip = handle(item);
  grip.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const from = [...list.children].indexOf(item);
    item.classList.add("dragged");
    // The grip moves with its item, and what is moved in the page keeps no pointer: the page as a whole listens until it is let go.
    const done = new AbortController();
    const listen = (type, act) =>
      document.addEventListener(type, (other) => other.pointerId === event.pointerId && act(other), { signal: done.signal });
    listen("pointermove", (moved) => follow(item, moved));
    listen("pointerup", () => {
      done.abort();
      item.classList.remove("dragged");
      if (from !== [...list.children].indexOf(item)) send(item).catch(failed);
    });
    listen("pointercancel", () => location.reload());
  });
}

if (list) [...list.children].forEach(watch);
