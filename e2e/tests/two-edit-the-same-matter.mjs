// The lost update: whoever saves second is told, sees both texts, and loses nothing.
import assert from "node:assert/strict";
import { openMatter } from "../lib/acts.mjs";

export const title = "Two edit the same matter";
export const chained = true;

const BEFORE = "Logopeden kommer til kommunen hver uke.";
const THEIRS = "Logopeden kommer til kommunen annenhver uke.";
const MINE = "Logopeden kommer til kommunen hver uke, og ringer om det blir forfall.";

export async function prove(suite) {
  // Two windows, each with a session of its own.
  const first = await suite.open({ account: "koordinator" });
  const second = await suite.open({ account: "koordinator" });
  let matter;

  await suite.test("the second to save gets both texts and keeps the own one", async () => {
    matter = await openMatter(first, { title_nb: "Besøksplan", summary_nb: "Kort om saken.", text_nb: BEFORE });
    await first.go(`${matter}/edit`);
    await second.go(`${matter}/edit`);
    await first.fill({ text_nb: THEIRS });
    await first.press("matter-form-save");
    await second.fill({ text_nb: MINE });
    await second.press("matter-form-save", { status: 409 });
    await second.heading(second.t("matters-conflict-title"));
    const difference = second.page.locator(".difference");
    assert.equal(await difference.count(), 1, "only the field that differs is compared");
    assert.ok((await difference.locator("del").allInnerTexts()).join(" ").includes("annenhver"));
    assert.ok((await difference.locator("ins").allInnerTexts()).join(" ").includes("ringer om det blir forfall"));
    assert.equal(await second.page.locator("#text_nb").inputValue(), MINE);
    assert.equal(await second.page.locator("#title_nb").inputValue(), "Besøksplan");
    await first.go(matter);
    await first.sees(THEIRS);
  });

  await suite.test("and saves from there", async () => {
    const both = "Logopeden kommer til kommunen annenhver uke, og ringer om det blir forfall.";
    await second.fill({ text_nb: both });
    await second.press("matters-conflict-save");
    await second.sees(second.t("notice-matter-edited"), both);
  });

  await suite.test("two drafts of a resolution do not overwrite each other either", async () => {
    for (const reader of [first, second]) {
      await reader.go(`${matter}/texts/new`);
      await reader.fill({ words: `1. ${reader === first ? "Det fyrste" : "Det andre"} utkastet.`, language: "nn" });
    }
    await first.press("text-form-save");
    await second.press("text-form-save", { status: 409 });
    await first.go(matter);
    await first.sees("Det fyrste utkastet.");
  });
}
