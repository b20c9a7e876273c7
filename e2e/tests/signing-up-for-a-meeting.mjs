// Signing up for a meeting without an account, with and without JavaScript: the secretary opens it, people sign up and wait, correct and
// withdraw by their link, and the list follows.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FORUM } from "../lib/acts.mjs";
import { accessible } from "../lib/axe.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { until } from "../lib/until.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "Signing up for a meeting";
export const variants = LANGUAGES;
export const chained = true;

/** The path of the link in a mail to this address. */
async function link(data, to) {
  const folder = join(data, "mail");
  return until(`a mail to ${to}`, () => {
    for (const name of readdirSync(folder).filter((name) => name.endsWith(".eml"))) {
      const mail = readFileSync(join(folder, name), "utf8");
      const text = mail.replaceAll("=\r\n", "").replaceAll("=3D", "=");
      const found = mail.includes(to) && /\/signup\/[\w-]+/.exec(text);
      if (found) return found[0];
    }
    return undefined;
  });
}

export async function prove(suite, lang) {
  const { data } = await suite.server();
  const secretary = await suite.open({ lang, account: "koordinator", ...LOOKS[lang] });
  const first = await suite.open({ lang, ...LOOKS[lang], javaScript: false });
  const second = await suite.open({ lang, ...LOOKS[lang] });
  const t = (key, args) => secretary.t(key, args);
  let meeting;

  await suite.test("the secretary opens sign-up for a meeting that is called", async () => {
    await secretary.go(`/bodies/${FORUM}/meetings/new`);
    await secretary.fill({ day: "2199-02-12", starts: "09:00", ends: "15:00", place: "Gol", video_link: "https://video.example/rom" });
    await secretary.press("meetings-plan");
    meeting = secretary.path;
    await secretary.follow(t("meetings-add-item"));
    await secretary.fill({ title_nb: "Ny samarbeidsavtale" });
    await secretary.press("item-form-save");
    await secretary.press("meeting-do-call");
    await secretary.follow(t("meetings-signup-open"));
    await accessible(secretary, "opening sign-up");
    await secretary.press("meetings-signup-open", { status: 422 });
    await secretary.refused("seats");
    await secretary.fill({ seats: "1", note_nb: "Lunsj er med.", note_nn: "Lunsj er med." });
    await secretary.press("meetings-signup-open");
    await secretary.sees(t("notice-signup-opened"), t("participants-empty"));
    await accessible(secretary, "a list without participants");
  });

  await suite.test("without JavaScript somebody signs up, and is told what was wrong first", async () => {
    await first.go("/areas/hallingdal/meetings");
    await first.go(meeting);
    await first.sees(t("meetings-signup-few"));
    await first.follow(t("meetings-signup-do"));
    await first.sees("Lunsj er med.", t("signup-kept-title"));
    await first.press("meetings-signup-do", { status: 422 });
    await first.refused("name", "email", "way", "party");
    await first.fill({ name: "Kari Deltaker", email: "kari@gol.example", way: "in_person", party: "gol", needs: "Teleslynge" });
    await first.press("meetings-signup-do");
    await first.sees(t("notice-signup-sent"), t("signup-sent"));
  });

  await suite.test("with JavaScript the next one comes on the waiting list", async () => {
    await second.go(`${meeting}/signup`);
    await second.sees(t("meetings-signup-full-video"));
    await accessible(second, "signing up for a meeting");
    await second.press("meetings-signup-do", { status: 422 });
    await accessible(second, "signing up with mistakes");
    await second.fill({ name: "Ola Deltaker", email: "ola@hol.example", way: "in_person", party: "other" });
    await second.press("meetings-signup-do");
    await second.sees(t("signup-sent"));
    await accessible(second, "signed up");
    await second.go(await link(data, "ola@hol.example"));
    await second.sees(t("participant-state-waiting"), t("signup-own-place", { place: "1", line: "1" }));
    await accessible(second, "one's own sign-up");
  });

  await suite.test("the secretary sees who comes, and what they need apart from it", async () => {
    await secretary.go(meeting);
    await secretary.follow(t("meetings-participants"));
    await secretary.sees("Kari Deltaker", "Ola Deltaker", t("participants-taken", { taken: "1", seats: "1" }));
    await secretary.misses("Teleslynge");
    await accessible(secretary, "the participants of a meeting");
    await secretary.follow(t("needs-title"));
    await secretary.sees("Teleslynge");
    await accessible(secretary, "what participants need");
    await secretary.go(`${meeting}/participants/new`);
    await accessible(secretary, "signing somebody up");
  });

  await suite.test("whoever withdraws is forgotten, and the first in line moves up", async () => {
    const own = await link(data, "kari@gol.example");
    await first.go(own);
    await first.sees(t("participant-state-seated"), "kari@gol.example");
    await first.fill({ needs: "" });
    await first.press("signup-own-save");
    await first.sees(t("notice-signup-corrected"));
    await first.press("signup-own-withdraw-do");
    await first.sees(t("notice-signup-withdrawn"));
    await first.go(own, 404);
    await second.go(await link(data, "ola@hol.example"));
    await second.sees(t("participant-state-seated"));
    await secretary.go(`${meeting}/participants`);
    await secretary.misses("Kari Deltaker");
  });

  await suite.test("who came is ticked, and the sign-up is over", async () => {
    await secretary.go(meeting);
    await secretary.press("meeting-do-begin");
    await secretary.go(`${meeting}/participants`);
    await secretary.page.locator("input[name='came']").check();
    await accessible(secretary, "who came");
    await secretary.press("participants-came-save");
    await secretary.sees(t("notice-participants-noted"));
    assert.ok(await secretary.page.locator("input[name='came']").isChecked());
    await second.go(`${meeting}/signup`);
    await second.sees(t("signup-closed"));
  });
}
