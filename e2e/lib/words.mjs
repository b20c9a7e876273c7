// The words that people read, taken from the same Fluent files as the site, so that a test says which text it means and
// not how it is put today.
import { readdirSync, readFileSync } from "node:fs";
import { ROOT } from "./root.mjs";

export const LANGUAGES = ["nb", "nn", "en"];

/** The texts of one language: a function from key and arguments to words. */
export class Words {
  #messages = new Map();

  constructor(lang) {
    this.lang = lang;
    const features = readdirSync(new URL("features/", ROOT)).map((name) => `features/${name}`);
    for (const crate of ["base/web", ...features]) this.#read(new URL(`${crate}/i18n/${lang}.ftl`, ROOT));
  }

  /** The text with this key; a key that does not exist is a fault of the test. */
  get(key, args = {}) {
    const message = this.#messages.get(key);
    if (message === undefined) throw new Error(`No text has the key ${key} in ${this.lang}.`);
    const chosen = message.replace(/\{\s*\$(\w+)\s*->([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g, (_, name, variants) =>
      choose(variants, args[name]),
    );
    return tidy(chosen.replace(/\{\s*\$(\w+)\s*\}/g, (_, name) => args[name]));
  }

  /** A day in words, from `2019-05-24`. */
  date(day) {
    const [year, month, number] = day.split("-").map(Number);
    return this.get("date", { day: number, month: this.get(`month-${month}`), year });
  }

  #read(file) {
    let source;
    try {
      source = readFileSync(file, "utf8");
    } catch {
      return; // Not every crate has words.
    }
    let key;
    for (const line of source.split("\n")) {
      const begins = /^([a-zA-Z][\w-]*)\s*=\s?(.*)$/.exec(line);
      if (begins) {
        key = begins[1];
        this.#messages.set(key, begins[2]);
      } else if (key && /^(\s|\})/.test(line)) {
        this.#messages.set(key, `${this.#messages.get(key)}\n${line}`);
      }
    }
  }
}

/** Runs of white space as one space: how a browser shows them, and how we compare. */
export function tidy(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** The variant for a number. All our languages tell one from many, and nothing more. */
function choose(variants, number) {
  const one = /\[one\]([^\n]*)/.exec(variants);
  const other = /\*\[other\]([^\n]*)/.exec(variants);
  return Number(number) === 1 && one ? one[1] : other[1];
}
