// Somebody in front of a browser: a language, a screen, an account or none.
import assert from "node:assert/strict";
import { watch } from "./browser.mjs";
import { tidy, Words } from "./words.mjs";

const PASSWORD = "hallingdal-demo";
const LOCALES = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };
/** Wide as an ordinary screen, or as narrow as WCAG 1.4.10 asks for. */
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

/** How each language is looked at where not every page is looked at in every way: together they cover all four. */
export const LOOKS = { nb: {}, nn: { narrow: true, dark: true }, en: { dark: true } };

/** One person's browser. */
export class Reader {
  constructor(context, page, site, options) {
    this.context = context;
    this.page = page;
    this.site = site;
    this.options = options;
    this.words = new Words(options.lang);
  }

  /** Opens a browser window of its own, with its own cookies, and signs in when an account is named. */
  static async open(browser, site, faults, options) {
    const settings = { lang: "nb", dark: false, narrow: false, javaScript: true, ...options };
    const context = await browser.newContext({
      locale: LOCALES[settings.lang],
      viewport: settings.narrow ? NARROW : WIDE,
      colorScheme: settings.dark ? "dark" : "light",
      javaScriptEnabled: settings.javaScript,
    });
    context.setDefaultTimeout(15_000);
    // Longer, so that a button that is not there is told before the page that does not come.
    context.setDefaultNavigationTimeout(30_000);
    context.on("page", (page) => watch(page, site, faults, settings.elsewhere));
    if (settings.elsewhere) await nothingElse(context, [site, settings.elsewhere]);
    const reader = new Reader(context, await context.newPage(), site, settings);
    if (settings.account) await reader.signIn(settings.account);
    return reader;
  }

  get lang() {
    return this.options.lang;
  }

  t(key, args) {
    return this.words.get(key, args);
  }

  /** The same person in another tab. */
  async anotherTab() {
    return new Reader(this.context, await this.context.newPage(), this.site, this.options);
  }

  async signIn(account, password = PASSWORD) {
    await this.go("/sign-in");
    await this.fill({ name: account, password });
    await this.press("sign-in-submit");
  }

  /** Goes to a path of the site, and asserts how it answers. */
  async go(path, status = 200) {
    const response = await this.page.goto(this.site + path, { waitUntil: "load" });
    assert.equal(response.status(), status, `GET ${path}`);
    this.response = response;
    return response;
  }

  /** Where the reader is. */
  get path() {
    return new URL(this.page.url()).pathname;
  }

  /** Presses the button with this text, and asserts how the page that follows answers. */
  async press(key, { status = 200, within = this.page, args } = {}) {
    const name = this.t(key, args);
    const button = within.getByRole("button", { name, exact: true });
    return this.#navigate(() => button.click(), status, name);
  }

  /** Follows the link with this text. */
  async follow(text, { status = 200, within = this.page } = {}) {
    const link = within.getByRole("link", { name: text, exact: true });
    return this.#navigate(() => link.first().click(), status, text);
  }

  /** Fills in fields by their names: text, dates, choices and lists. */
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`#${name}`);
      const kind = await field.evaluate((element) => element.type);
      if (kind === "select-one") await field.selectOption(value);
      else if (kind === "fieldset") await this.page.locator(`#${name}-${value}`).check();
      else if (kind === "checkbox") await field.setChecked(value);
      else if (kind === "file") await field.setInputFiles(value);
      else await field.fill(value);
    }
  }

  /** The visible words of the page's main part. */
  async reads(within = "main") {
    return tidy(await this.page.locator(within).first().innerText());
  }

  /** Asserts that the page says each of these. */
  async sees(...texts) {
    const read = await this.reads();
    for (const text of texts) assert.ok(read.includes(tidy(text)), `“${text}” does not stand on ${this.path}:\n${read}`);
  }

  /** Asserts that the page says none of these. */
  async misses(...texts) {
    const read = await this.reads();
    for (const text of texts) assert.ok(!read.includes(tidy(text)), `“${text}” stands on ${this.path}:\n${read}`);
  }

  /** Asserts the page's heading. */
  async heading(text) {
    assert.equal(await this.reads("h1"), tidy(text), `the heading of ${this.path}`);
  }

  /** Asserts that the form was refused, with an error that the summary on top links to for each of these fields. */
  async refused(...fields) {
    const summary = this.page.locator("#errors");
    assert.equal(await summary.count(), 1, `${this.path} shows no summary of errors:\n${await this.reads()}`);
    assert.ok((await this.reads("#errors")).includes(this.t("form-errors")));
    const links = await summary.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.deepEqual(links, fields.map((field) => `#${field}`), `what the summary on ${this.path} points to`);
    for (const field of fields) assert.equal(await this.page.locator(`#${field}-error`).count(), 1, `the error at ${field}`);
  }

  async close() {
    await this.context.close();
  }

  async #navigate(act, status, what) {
    const [response] = await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), act()]);
    assert.equal(response.status(), status, `what follows “${what}” (now at ${this.path})`);
    this.response = response;
    return response;
  }
}

/** Lets a window reach these sites only: what another site's pages fetch from further away is not waited for. */
function nothingElse(context, sites) {
  const reached = (url) => sites.some((site) => url.href.startsWith(`${site}/`));
  return context.route((url) => !reached(url), (route) => route.abort());
}
