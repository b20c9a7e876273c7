// A body from opening to merging: mandates in versions, members named by the coordinator and by a party, the structure chart; each
// page by axe, each language in a look of its own, and the party's part without JavaScript.
import assert from "node:assert/strict";
import { accessible } from "../lib/axe.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "Bodies and their members";
export const variants = LANGUAGES;
export const chained = true;

const FORUM = "/bodies/helse-og-omsorgslederforum";

export async function prove(suite, lang) {
  const coordinator = await suite.open({ lang, account: "koordinator", ...LOOKS[lang] });
  const officer = await suite.open({ lang, account: "hol", ...LOOKS[lang], javaScript: false });
  const visitor = await suite.open({ lang, ...LOOKS[lang] });
  const t = (key, args) => coordinator.t(key, args);
  const name = `Arbeidsgruppe ${lang}`;
  let group;

  await suite.test("a body is opened", async () => {
    await coordinator.go("/areas/hallingdal/bodies");
    await accessible(coordinator, "the bodies of an area, for its coordinator");
    await coordinator.follow(t("bodies-new"));
    await accessible(coordinator, "the form of a body");
    await coordinator.press("body-form-new-submit", { status: 422 });
    await coordinator.refused("name_nb", "name_nn", "kind");
    await accessible(coordinator, "the form of a body with errors");
    await coordinator.fill({ name_nb: name, name_nn: name, kind: "working_group", mandate_nb: "Gruppa skal se på dette." });
    await coordinator.press("body-form-new-submit");
    await coordinator.sees(t("notice-body-opened"), name);
    group = new URL(coordinator.page.url()).pathname;
    await accessible(coordinator, "a body that is new");
  });

  await suite.test("it gets another mandate", async () => {
    await coordinator.go(`${group}/mandates/new`);
    await coordinator.fill({ text_nb: "Gruppa skal se på noe annet.", valid_to: "2020-01-31" });
    await accessible(coordinator, "the form of a mandate");
    await coordinator.press("mandate-form-submit");
    await coordinator.sees(t("mandate-ended"), t("mandate-since-before"));
    await accessible(coordinator, "a mandate that has ended");
  });

  await suite.test("it is put together", async () => {
    await coordinator.go(`${group}/composition`);
    await coordinator.fill({ seat_party: "hol", seat_role_nb: "Lege", seat_role_nn: "Lege", seat_votes: "yes" });
    await coordinator.press("composition-seat-submit");
    await coordinator.fill({ rule_label_nb: "To leger", rule_label_nn: "To legar", rule_minimum: "2" });
    await coordinator.press("composition-rule-submit");
    await coordinator.fill({ chair_party: "hol", chair_from: "2020-01-01" });
    await coordinator.press("composition-chair-submit");
    await coordinator.sees(t("notice-composition-changed"));
    await accessible(coordinator, "how a body is put together");
  });

  await suite.test("a party names its member, without JavaScript", async () => {
    await officer.go(group);
    await officer.follow(t("members-new"));
    await accessible(officer, "the form of a member");
    await officer.press("member-form-new-submit", { status: 422 });
    await officer.refused("name");
    const seat = await officer.page.locator("#seat option").nth(1).getAttribute("value");
    await officer.fill({ name: "Kommuneoverlege, Hol", role: "member", seat });
    await officer.press("member-form-new-submit");
    await officer.sees(t("notice-membership-added"), "Kommuneoverlege, Hol");
    await visitor.go(group);
    await visitor.sees("Kommuneoverlege, Hol", t("bodies-rule-missing", { number: 1 }));
    await accessible(visitor, "a body with members");
  });

  await suite.test("it is replaced, and both pages lead to each other", async () => {
    await coordinator.go(`${group}/end`);
    await accessible(coordinator, "the form that ends a body");
    await coordinator.fill({ happened_on: "2024-12-31", kind: "split", successors: "hallingtinget" });
    await coordinator.press("end-submit", { status: 422 });
    await coordinator.refused("successors", "happened_on");
    await accessible(coordinator, "the form that ends a body, with errors");
    await coordinator.fill({ happened_on: "2199-12-31", kind: "replaced" });
    await coordinator.press("end-submit");
    await coordinator.sees(t("notice-body-ended"));
    await accessible(coordinator, "a body that is about to end");
    await visitor.go("/bodies/hallingtinget");
    await visitor.sees(t("succession-from-replaced"), name);
  });

  await suite.test("the structure is a list and a picture of it", async () => {
    await visitor.go("/areas/hallingdal/structure");
    await accessible(visitor, "the structure of an area");
    const page = visitor.page;
    const list = await page.locator("#structure-list a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    const drawn = await page.locator("svg.structure a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    assert.deepEqual(drawn, list);
    const shape = page.locator(`svg.structure a[href="${FORUM}"]`);
    await shape.click();
    await page.waitForURL(`**${FORUM}`);
    await visitor.go("/areas/hallingdal/structure");
    await page.setViewportSize({ width: 320, height: 800 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(overflow, 0, "nothing sticks out of a narrow page");
  });
}
