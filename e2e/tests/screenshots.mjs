// The README's pictures, drawn anew when SCREENSHOTS=1 asks for it. They are small enough to keep in the repository.
import assert from "node:assert/strict";
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ROOT } from "../lib/root.mjs";

export const title = "Pictures for the README";

const FOLDER = fileURLToPath(new URL("docs/screenshots/", ROOT));
const MATTER = "/matters/lederforum-2018-4";
const LARGEST = 300_000;

export async function prove(suite) {
  if (process.env.SCREENSHOTS !== "1") return;
  mkdirSync(FOLDER, { recursive: true });
  const wide = await suite.open();
  for (const [name, path] of [["front-page", "/"], ["area", "/areas/hallingdal"], ["matter", MATTER]]) {
    await suite.test(name, async () => {
      await wide.go(path);
      await draw(wide, name);
    });
  }
  await suite.test("tally-narrow-dark", async () => {
    const narrow = await suite.open({ narrow: true, dark: true });
    await narrow.go(MATTER);
    await narrow.page.locator("#joint").evaluate((heading) => heading.scrollIntoView({ block: "start" }));
    await draw(narrow, "tally-narrow-dark");
  });
  await suite.test("difference", async () => {
    await wide.go("/matters/regionradet-2012-3/texts/1");
    await wide.page.locator(".answers li:has(ins)").evaluate((item) => item.scrollIntoView({ block: "center" }));
    await draw(wide, "difference");
  });
}

async function draw(reader, name) {
  await reader.page.evaluate(() => document.fonts.ready);
  const path = `${FOLDER}${name}.png`;
  await reader.page.screenshot({ path, animations: "disabled" });
  const { size } = statSync(path);
  assert.ok(size < LARGEST, `${path} has ${size} bytes`);
}
