// Tests that belong together: they share a demonstration and what happened in it.
import assert from "node:assert/strict";
import { Reader } from "./reader.mjs";
import { Server } from "./server.mjs";

/** No single test may take longer; a browser that hangs must not hang everything. */
const PATIENCE = 180_000;

/** A file of tests, for one of its variants. */
export class Suite {
  #readers = [];
  #faults = [];
  #broken = false;

  constructor(browser, title, chained, told) {
    this.browser = browser;
    this.title = title;
    this.chained = chained;
    this.told = told;
  }

  /** The demonstration of this suite, started when it is first asked for; see `Server.start` for `settings`. */
  async server(settings) {
    this.starting ??= Server.start(undefined, settings);
    return this.starting;
  }

  /** Opens a browser window in front of the demonstration. */
  async open(options) {
    const { url } = await this.server();
    const reader = await Reader.open(this.browser, url, this.#faults, options);
    this.#readers.push(reader);
    return reader;
  }

  /** What the windows did that no page may do; a test that provokes such a thing takes it from here. */
  takeFaults() {
    return this.#faults.splice(0);
  }

  /** Proves one thing. In a chain, what comes after a failure rests on it and is counted as failed too. */
  async test(name, prove) {
    const begun = performance.now();
    let trouble;
    if (this.chained && this.#broken) {
      trouble = "It was not reached, since something before it failed.";
    } else {
      trouble = await this.#outcome(prove);
    }
    this.#broken ||= trouble !== undefined;
    this.told({ name: `${this.title}: ${name}`, seconds: (performance.now() - begun) / 1000, trouble });
  }

  /** Ends what was begun. */
  async end() {
    await Promise.allSettled(this.#readers.map((reader) => reader.close()));
    const server = await this.starting?.catch(() => undefined);
    await server?.stop();
  }

  async #outcome(prove) {
    let timer;
    const tooLong = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It took more than ${PATIENCE / 1000} s.`)), PATIENCE);
    });
    try {
      await Promise.race([prove(), tooLong]);
      assert.deepEqual(this.takeFaults(), [], "what the browser complained about");
      return undefined;
    } catch (trouble) {
      this.takeFaults();
      return trouble;
    } finally {
      clearTimeout(timer);
    }
  }
}
