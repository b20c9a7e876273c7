// A meeting as its secretary has it: planned, called, begun, written while people talk, and laid before the members.
import assert from "node:assert/strict";
import { FORUM } from "../lib/acts.mjs";
import { accessible } from "../lib/axe.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "A meeting from plan to minutes";
export const variants = LANGUAGES;
export const chained = true;
export const weight = 3;

const WORDS = "Hol la fram tall for logoped. Gol var enig.";

export async function prove(suite, lang) {
  const secretary = await suite.open({ lang, account: "koordinator", ...LOOKS[lang] });
  const visitor = await suite.open({ lang, ...LOOKS[lang] });
  let meeting;

  await suite.test("it is planned from the body's page", async () => {
    await secretary.go(`/bodies/${FORUM}`);
    await secretary.follow(secretary.t("bodies-meetings"));
    await accessible(secretary, "a body without meetings");
    await secretary.follow(secretary.t("meetings-plan"));
    await accessible(secretary, "planning a meeting");
    await secretary.press("meetings-plan", { status: 422 });
    await secretary.refused("day");
    await secretary.fill({ day: "2027-02-09", starts: "09:00", ends: "12:00", place: "Gol" });
    await secretary.press("meetings-plan");
    await secretary.sees(secretary.t("notice-meeting-planned"));
    meeting = secretary.path;
    await visitor.go(meeting, 404);
  });

  await suite.test("an item comes on the agenda, and the members are called", async () => {
    await secretary.follow(secretary.t("meetings-add-item"));
    await accessible(secretary, "adding an item");
    await secretary.fill({ title_nb: "Felles logoped", recommendation_nb: "Forumet ber om en sak." });
    await secretary.press("item-form-save");
    await secretary.press("meeting-do-call");
    await secretary.sees(secretary.t("notice-meeting-called"));
    await accessible(secretary, "a meeting that is called");
    await visitor.go(meeting);
    await visitor.sees("Felles logoped", "Forumet ber om en sak.");
    await accessible(visitor, "a meeting that is called, for everybody");
    await visitor.follow(visitor.t("meetings-archive"));
    await visitor.sees("Felles logoped", visitor.t("archive-public"));
    await visitor.misses(visitor.t("archive-whole"));
    await accessible(visitor, "a meeting for an archive");
    await visitor.go("/areas/hallingdal/meetings");
    await visitor.sees("Gol");
    await accessible(visitor, "the meetings of an area");
  });

  await suite.test("the attendance is noted", async () => {
    await secretary.press("meeting-do-begin");
    await secretary.go(`${meeting}/attendance`);
    for (const radio of await secretary.page.locator("input[value='present']").all()) await radio.check();
    await accessible(secretary, "the attendance");
    await secretary.press("attendance-save");
    await secretary.go(`${meeting}/minutes`);
    await secretary.sees(secretary.t("attendance-quorum", { present: "6", members: "6" }));
  });

  await suite.test("the minutes are saved while they are written, and a vote is noted", async () => {
    await accessible(secretary, "writing the minutes");
    await secretary.page.locator("textarea[name='words']").first().pressSequentially(WORDS);
    await secretary.page.locator("select[name='result']").first().selectOption("adopted");
    await secretary.page.getByText(secretary.t("notice-minutes-saved"), { exact: true }).waitFor();
    await secretary.follow(secretary.t("vote-form-title"));
    await accessible(secretary, "noting a vote");
    await secretary.fill({ method: "show_of_hands", votes_for: "5", votes_against: "1" });
    await secretary.press("vote-form-save");
    assert.equal(await secretary.page.locator("textarea[name='words']").first().inputValue(), WORDS);
    await visitor.go(meeting);
    await visitor.misses("Hol la fram tall");
  });

  await suite.test("and laid before the members", async () => {
    await secretary.press("meeting-do-present");
    await secretary.sees(secretary.t("notice-minutes-presented"));
    await visitor.go(meeting);
    await visitor.sees(WORDS, secretary.t("vote-counted", { for: "5", against: "1" }), secretary.t("minutes-not-approved"));
    await accessible(visitor, "a meeting with its minutes");
  });
}
