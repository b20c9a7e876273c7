// What a visitor of the demonstration does with the case that stands there unfinished: two councils remain.
import assert from "node:assert/strict";
import { accept, answer } from "../lib/acts.mjs";
import { accessible } from "../lib/axe.mjs";

export const title = "The demonstration's own case";
export const chained = true;

const MATTER = "/matters/lederforum-2018-4";
const TITLE = "Videreutvikling av Hallinghelse";

export async function prove(suite) {
  const visitor = await suite.open();
  const t = (key, args) => visitor.t(key, args);

  await suite.test("is found from the front page, with two answers to come", async () => {
    await visitor.go("/");
    await visitor.follow("Hallingdal");
    await visitor.follow(TITLE);
    assert.equal(visitor.path, MATTER);
    await visitor.sees(t("matters-adopted-of", { adopted: 4, asked: 6 }), t("matters-standing-open", { open: 2 }));
    await visitor.sees(t("matters-late-count", { late: 2 }), t("matters-constructed"));
  });

  await suite.test("waits for Hol and Flå among their tasks", async () => {
    for (const council of ["hol", "fla"]) {
      const officer = await suite.open({ account: council });
      await officer.sees(TITLE, t("matters-late"));
      await accessible(officer, `what waits for ${council}`);
      await officer.close();
    }
  });

  await suite.test("Hol reports the meeting it had planned", async () => {
    const hol = await suite.open({ account: "hol" });
    await hol.follow(TITLE);
    await answer(hol, MATTER, { answer: "adopted_unchanged", case_number: "48/19" });
    await hol.sees(t("matters-adopted-of", { adopted: 5, asked: 6 }), t("matters-standing-open", { open: 1 }));
    await hol.sees(t("matters-meeting-held", { date: hol.words.date("2019-06-27") }));
  });

  await suite.test("Flå is the last, and the resolution holds", async () => {
    const fla = await suite.open({ account: "fla" });
    await fla.follow(TITLE);
    const fields = { answer: "adopted_unchanged", meeting_date: "2019-06-25", case_number: "33/19" };
    await answer(fla, MATTER, fields, "notice-matter-adopted");
    await visitor.go(MATTER);
    await visitor.sees(
      t("matters-adopted-of", { adopted: 6, asked: 6 }),
      t("matters-standing-adopted"),
      t("matter-state-adopted"),
      t("assignment-state-given"),
    );
    await visitor.misses(t("assignment-state-planned"), t("matters-late"));
    await accessible(visitor, "the demonstration's case, adopted");
    await fla.go("/work");
    await fla.sees(t("work-empty"));
    await accessible(fla, "nothing to do");
  });

  await suite.test("stands first among the region's decisions and in its list", async () => {
    await visitor.go("/areas/hallingdal/matters?state=adopted");
    await visitor.sees(TITLE);
    await visitor.go("/areas/hallingdal");
    await visitor.sees(`${t("frontpage-matters")} `, t("matter-state-adopted"));
    const csv = await visitor.context.request.get(`${visitor.site}/areas/hallingdal/matters.csv`);
    assert.match(csv.headers()["content-type"], /^text\/csv/);
    assert.ok((await csv.text()).includes(TITLE));
  });
}
