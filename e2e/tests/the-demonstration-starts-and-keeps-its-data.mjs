import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { openMatter } from "../lib/acts.mjs";
import { Reader } from "../lib/reader.mjs";
import { Server } from "../lib/server.mjs";

export const title = "The demonstration";

/** A release starts again in well under two seconds; a debug binary on a busy machine gets more. */
const STARTED_AGAIN = 5000;

export async function prove(suite) {
  let first;
  let matter;
  await suite.test("names its accounts, and keeps its folder to its owner", async () => {
    first = await suite.server();
    for (const name of ["koordinator", "hol", "al", "gol", "hemsedal", "nesbyen", "fla", "medlem", "hallingdal-demo"]) {
      assert.ok(first.said.includes(name), `${name} is not printed:\n${first.said}`);
    }
    assert.equal(statSync(first.data).mode & 0o077, 0, "others can read the data folder");
    console.log(`  The first start, with the region to load, took ${(first.startedIn / 1000).toFixed(2)} s.`);
  });
  await suite.test("is up again quickly with what was written", async () => {
    const coordinator = await suite.open({ account: "koordinator" });
    matter = await openMatter(coordinator, { title_nb: "Det som skal huskes", publish: true });
    await coordinator.close();
    await first.stop();
    const again = await Server.start(first.data);
    const faults = [];
    const visitor = await Reader.open(suite.browser, again.url, faults, {});
    try {
      await visitor.go(matter);
      await visitor.heading("Det som skal huskes");
      assert.deepEqual(faults, []);
    } finally {
      await visitor.close();
      await again.stop();
    }
    console.log(`  The second start took ${(again.startedIn / 1000).toFixed(2)} s.`);
    assert.ok(again.startedIn < STARTED_AGAIN, `the second start took ${again.startedIn} ms`);
    assert.ok(!again.said.includes("Loading the region"), "the region was loaded once more");
  });
}
