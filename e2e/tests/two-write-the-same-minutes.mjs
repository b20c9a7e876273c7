// Two secretaries in the same minutes: what each writes comes to the other, and no word is lost.
import assert from "node:assert/strict";
import { FORUM } from "../lib/acts.mjs";

export const title = "Two write the same minutes";

export async function prove(suite) {
  const first = await suite.open({ account: "koordinator" });
  const second = await suite.open({ account: "koordinator" });
  const words = (reader) => reader.page.locator("textarea[name='words']").first();
  const saved = (reader, key) => reader.page.getByText(reader.t(key), { exact: true }).waitFor();

  await suite.test("who writes at the same time keeps every word", async () => {
    await first.go(`/bodies/${FORUM}/meetings/new`);
    await first.fill({ day: "2027-02-09" });
    await first.press("meetings-plan");
    const meeting = first.path;
    await first.follow(first.t("meetings-add-item"));
    await first.fill({ title_nb: "Felles logoped" });
    await first.press("item-form-save");
    await first.press("meeting-do-call");
    await first.press("meeting-do-begin");
    await second.go(`${meeting}/minutes`);

    await words(first).fill("Hol la fram tall.");
    await saved(first, "notice-minutes-saved");
    await words(second).fill("Gol var enig.");
    await saved(second, "notice-minutes-merged");
    const both = await words(second).inputValue();
    assert.ok(both.includes("Hol la fram tall.") && both.includes("Gol var enig."), both);
    // The first goes on from words that are no longer the newest.
    await words(first).press("End");
    await words(first).pressSequentially(" Flå spurte.");
    await first.page.waitForFunction(() => document.querySelector("textarea[name='words']").value.includes("Gol var enig."));
    const all = await words(first).inputValue();
    for (const part of ["Hol la fram tall.", "Gol var enig.", "Flå spurte."]) assert.ok(all.includes(part), `${part}: ${all}`);
  });
}
