// Whether a page is accessible, as far as a machine can tell, in every way people look at it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NARROW, WIDE } from "./reader.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
/** The rules that a colour scheme can break; it touches nothing but colours, so that the other rules need not run twice. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Asserts that the reader's page has no violation, wide and narrow, light and dark, and that it fits a narrow screen. */
export async function accessible(reader, what = reader.path) {
  const page = reader.options.javaScript ? reader.page : await withoutScripts(reader);
  const found = [];
  await page.evaluate(AXE);
  // What can be unfolded is looked at too.
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const runOnly = colorScheme === "light" ? { type: "tag", values: STANDARD } : { type: "rule", values: COLOURS };
      const way = `${size.width} px, ${colorScheme}`;
      for (const violation of await violations(page, runOnly)) found.push(`${way}: ${violation}`);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) found.push(`${size.width} px: the page is ${width} px wide: ${await stickingOut(page)}`);
  }
  if (page === reader.page) {
    await page.setViewportSize(reader.options.narrow ? NARROW : WIDE);
    await page.emulateMedia({ colorScheme: reader.options.dark ? "dark" : "light" });
  } else {
    await page.context().close();
  }
  assert.deepEqual(found, [], `${what} (${reader.lang}, JavaScript ${reader.options.javaScript ? "on" : "off"})`);
}

async function violations(page, runOnly) {
  return page.evaluate(async (runOnly) => {
    const result = await window.axe.run(document, { runOnly, resultTypes: ["violations"] });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} at ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`),
    );
  }, runOnly);
}

function stickingOut(page) {
  return page.evaluate(() => {
    const out = [...document.querySelectorAll("body *")].filter(
      (element) => !element.closest(".scroll") && element.getBoundingClientRect().right > window.innerWidth + 0.5,
    );
    return out.map((element) => `${element.tagName} “${element.textContent.trim().slice(0, 40)}”`).join(", ");
  });
}

/**
 * axe is a script itself, so that it cannot run where scripts are off. The document that such a reader got is shown once
 * more in a window where axe may run but none of the site's scripts is served.
 */
async function withoutScripts(reader) {
  const html = await reader.page.content();
  const context = await reader.context.browser().newContext({ viewport: WIDE });
  const page = await context.newPage();
  await page.route("**/*", (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    return request.resourceType() === "script" ? route.abort() : route.continue();
  });
  await page.goto(reader.page.url(), { waitUntil: "load" });
  return page;
}
