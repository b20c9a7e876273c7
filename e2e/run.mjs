// Runs the browser tests. `node e2e/run.mjs` runs all; words after it choose the files whose names hold one of them.
//
// SAMHELSE_BIN   the binary to test (default: target/debug/samhelse)
// CHROMIUM       the browser (default: /usr/bin/chromium)
// SCREENSHOTS=1  also draws the README's pictures anew
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { launch } from "./lib/browser.mjs";
import { Suite } from "./lib/suite.mjs";

const wanted = process.argv.slice(2);
const folder = new URL("tests/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
const count = { passed: 0, failed: 0 };
const failures = [];

function told({ name, seconds, trouble }) {
  console.log(`${trouble ? "✗" : "✓"} ${name} (${seconds.toFixed(1)} s)`);
  if (!trouble) {
    count.passed += 1;
    return;
  }
  count.failed += 1;
  failures.push(`${name}\n${trouble.stack ?? trouble}`);
}

/** What there is to run. A file may name variants, such as the languages; each is a suite with its own demonstration. */
async function suites() {
  const all = [];
  for (const file of files) {
    if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
    const { title, variants = [undefined], chained = false, weight = 1, prove } = await import(new URL(file, folder));
    for (const variant of variants) all.push({ title: variant ? `${title}, ${variant}` : title, chained, weight, variant, prove });
  }
  // The longest first, so that no core stands idle at the end.
  return all.sort((a, b) => b.weight - a.weight);
}

const browser = await launch();
const waiting = await suites();
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const suite = new Suite(browser, next.title, next.chained, told);
    try {
      await next.prove(suite, next.variant);
    } catch (trouble) {
      told({ name: next.title, seconds: 0, trouble });
    } finally {
      await suite.end();
    }
  }
}
await Promise.all(Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, work));
await browser.close();

for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`\ne2e: ${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);
