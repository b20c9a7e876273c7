// Whether a page is accessible, as far as a machine can tell, in the ways people look at it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NARROW, WIDE } from "./reader.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
/** The rules that look at colours. They take longer than all the others together. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const ALL = { runOnly: { type: "tag", values: STANDARD } };
const ONLY_COLOURS = { runOnly: { type: "rule", values: COLOURS } };
const ALL_BUT_COLOURS = { ...ALL, rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) };
/**
 * The ways to look at a page, and what can be broken in each that was not looked at in those before: a dark screen has
 * other colours and nothing else; a narrow one has the same colours, which are looked at once more where it is dark too.
 */
const WAYS = [
  { size: WIDE, colorScheme: "light", rules: ALL },
  { size: WIDE, colorScheme: "dark", rules: ONLY_COLOURS },
  { size: NARROW, colorScheme: "light", rules: ALL_BUT_COLOURS },
  { size: NARROW, colorScheme: "dark", rules: ONLY_COLOURS },
];

/** Asserts that the page has no violation in the reader's own look, and that it fits a narrow screen. */
export async function accessible(reader, what = reader.path) {
  await look(reader, what, async (page, found) => {
    await judge(page, ALL, "as it is", found);
    await page.setViewportSize(NARROW);
    await mustFit(page, found);
  });
}

/** The same, wide and narrow, light and dark. */
export async function accessibleInEveryWay(reader, what = reader.path) {
  await look(reader, what, async (page, found) => {
    for (const { size, colorScheme, rules } of WAYS) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await judge(page, rules, `${size.width} px, ${colorScheme}`, found);
    }
    await mustFit(page, found);
  });
}

async function look(reader, what, inspect) {
  const { javaScript, narrow, dark } = reader.options;
  const found = [];
  if (javaScript) await mustBeAsSent(reader, found);
  const page = javaScript ? reader.page : await withoutScripts(reader);
  await page.evaluate(AXE);
  // What can be unfolded is looked at too.
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await inspect(page, found);
  if (page === reader.page) {
    await page.setViewportSize(narrow ? NARROW : WIDE);
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  } else {
    await page.context().close();
  }
  assert.deepEqual(found, [], `${what} (${reader.lang}, JavaScript ${javaScript ? "on" : "off"})`);
}

async function judge(page, rules, way, found) {
  const violations = await page.evaluate(async (rules) => {
    const result = await window.axe.run(document, { ...rules, resultTypes: ["violations"] });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} at ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`),
    );
  }, rules);
  for (const violation of violations) found.push(`${way}: ${violation}`);
}

/** Nothing but what is meant to may scroll sideways. */
async function mustFit(page, found) {
  const out = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const elements = [...document.querySelectorAll("body *")].filter(
      (element) => !element.closest(".scroll") && element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const names = elements.map((element) => `${element.tagName} “${element.textContent.trim().slice(0, 40)}”`);
    return `the page is ${scrollWidth} px wide on a screen of ${clientWidth} px: ${names.join(", ")}`;
  });
  if (out) found.push(out);
}

/**
 * Scripts change nothing in a page. So what axe finds in it holds for those too whose browser runs none, and it need not
 * look at every page twice.
 */
async function mustBeAsSent(reader, found) {
  const sent = await reader.response.text();
  const same = await reader.page.evaluate((sent) => {
    const plain = new DOMParser().parseFromString(sent, "text/html");
    return plain.documentElement.outerHTML === document.documentElement.outerHTML;
  }, sent);
  if (!same) found.push("a script has changed the page: without JavaScript it is another");
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
