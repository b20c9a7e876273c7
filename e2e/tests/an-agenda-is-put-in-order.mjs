// The items of an agenda are put in order: with the mouse, with a finger, and from the keyboard.
import assert from "node:assert/strict";
import { FORUM } from "../lib/acts.mjs";

export const title = "An agenda is put in order";

const ITEMS = ["Felles logoped", "Felles legevakt", "Felles jordmor"];

export async function prove(suite) {
  const secretary = await suite.open({ account: "koordinator" });
  const { page } = secretary;
  // High enough for all of it, so that nothing scrolls while it is dragged.
  await page.setViewportSize({ width: 1280, height: 2400 });
  const titles = async (reader) => (await reader.page.locator("ol.answers > li h3").allInnerTexts()).map((text) => text.trim());
  const item = (title) => page.locator("ol.answers > li", { has: page.locator("h3", { hasText: title }) });
  const grip = (title) => item(title).locator(".grip");

  /** The middle of what is there now. */
  async function middle(locator) {
    const { x, y, width, height } = await locator.boundingBox();
    return [x + width / 2, y + height / 2];
  }

  /** Does what loads the page anew, once the server has answered. */
  const andReload = (act) => Promise.all([page.waitForEvent("load"), act()]);

  async function inOrder(expected) {
    assert.deepEqual(await titles(secretary), expected);
    await page.reload();
    assert.deepEqual(await titles(secretary), expected, "so it stays");
  }

  let meeting;
  await suite.test("an item is dragged to the top with the mouse", async () => {
    await secretary.go(`/bodies/${FORUM}/meetings/new`);
    await secretary.fill({ day: "2027-02-09" });
    await secretary.press("meetings-plan");
    meeting = secretary.path;
    for (const title of ITEMS) {
      await secretary.go(`${meeting}/items/new`);
      await secretary.fill({ title_nb: title });
      await secretary.press("item-form-save");
    }
    assert.deepEqual(await titles(secretary), ITEMS);
    const [x, y] = await middle(grip(ITEMS[2]));
    const [, top] = await middle(grip(ITEMS[0]));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, top - 10, { steps: 12 });
    await andReload(() => page.mouse.up());
    await inOrder([ITEMS[2], ITEMS[0], ITEMS[1]]);
  });

  await suite.test("what is let go where it was stays, and nothing is sent", async () => {
    const sent = [];
    const note = (request) => request.method() === "POST" && sent.push(request.url());
    page.on("request", note);
    const [x, y] = await middle(grip(ITEMS[0]));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 5, y + 5, { steps: 3 });
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
    await inOrder([ITEMS[2], ITEMS[0], ITEMS[1]]);
    page.off("request", note);
    assert.deepEqual(sent, []);
  });

  await suite.test("and moved from the keyboard", async () => {
    await item(ITEMS[1]).getByRole("button", { name: secretary.t("agenda-item-up") }).focus();
    await andReload(() => page.keyboard.press("Enter"));
    await inOrder([ITEMS[2], ITEMS[1], ITEMS[0]]);
    await item(ITEMS[2]).getByRole("button", { name: secretary.t("agenda-item-down") }).focus();
    await andReload(() => page.keyboard.press("Enter"));
    await inOrder([ITEMS[1], ITEMS[2], ITEMS[0]]);
  });

  await suite.test("a finger on the grip drags as the mouse does", async () => {
    const touch = await page.context().newCDPSession(page);
    const at = (type, x, y) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    const [x, y] = await middle(grip(ITEMS[0]));
    const [, top] = await middle(grip(ITEMS[1]));
    await at("touchStart", x, y);
    for (let step = 1; step <= 10; step += 1) await at("touchMove", x, y + ((top - 10 - y) * step) / 10);
    await andReload(() => at("touchEnd"));
    await inOrder([ITEMS[0], ITEMS[1], ITEMS[2]]);
  });

  await suite.test("when somebody called the meeting off meanwhile, the page says that nothing was moved", async () => {
    const other = await suite.open({ account: "koordinator" });
    await other.go(meeting);
    await other.press("meeting-do-cancel");
    const [x, y] = await middle(grip(ITEMS[2]));
    const [, top] = await middle(grip(ITEMS[0]));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, top - 10, { steps: 12 });
    await page.mouse.up();
    await page.getByRole("alert").waitFor();
    assert.equal((await page.getByRole("alert").innerText()).trim(), secretary.t("agenda-item-not-moved"));
    // The browser notes the refusal, which is what was provoked.
    suite.takeFaults();
  });
}
