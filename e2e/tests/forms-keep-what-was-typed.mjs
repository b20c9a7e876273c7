import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openMatter, writeText } from "../lib/acts.mjs";
import { temporaryFolder } from "../lib/server.mjs";

export const title = "A form that is refused";

const CASE = "/matters/lederforum-2018-4";

export async function prove(suite) {
  const coordinator = await suite.open({ account: "koordinator" });
  const matter = await openMatter(coordinator, { title_nb: "Til skjemaene" });
  await writeText(coordinator, matter, { words: "1. Kommunane gjer dette saman.", language: "nn" });

  /** Sends a form with something wrong, and asserts that everything typed stands there still and each error leads home. */
  async function refuse(reader, path, typed, button, ...errors) {
    await reader.go(path);
    await reader.fill(typed);
    await reader.press(button, { status: 422 });
    await reader.refused(...errors);
    for (const [name, value] of Object.entries(typed)) {
      assert.equal(await valueOf(reader, name), value, `${name} on ${path}`);
    }
    await leadHome(reader);
  }

  await suite.test("opening a matter keeps five fields and points to the sixth", async () => {
    const typed = {
      title_nn: "",
      summary_nb: "Kort om «saken» & <mer>",
      summary_nn: "Kort om saka",
      text_nb: "\n# Bakgrunn\n\n- én\n- to  ",
      text_nn: "Berre tekst",
      publish: true,
    };
    await refuse(coordinator, "/bodies/helse-og-omsorgslederforum/matters/new", typed, "matter-form-open", "title_nb");
  });

  await suite.test("editing a matter", async () => {
    const typed = { title_nb: "", title_nn: "", text_nb: "Langt skrevet" };
    await refuse(coordinator, `${matter}/edit`, typed, "matter-form-save", "title_nb");
  });

  await suite.test("sending a matter", async () => {
    await refuse(coordinator, `${matter}/send`, { role: "preparation" }, "send-submit", "body");
  });

  await suite.test("adding an assignment", async () => {
    const typed = { title_nb: "Stilling", description_nn: "Lys ut.", owner: "hallinghelse", report_due: "2020-01-01" };
    await refuse(coordinator, `${matter}/assignments/new`, typed, "assign-submit", "report_due");
  });

  await suite.test("sending out a text", async () => {
    const typed = { deadline: "2020-01-01", rule: "quorum", quorum: "9" };
    await refuse(coordinator, `${matter}/circulate`, typed, "circulate-submit", "deadline", "quorum");
    await coordinator.go(`${matter}/circulate`);
    await coordinator.page.locator("#councils-kommunestyret-gol").uncheck();
    await coordinator.press("circulate-submit", { status: 422 });
    assert.equal(await coordinator.page.locator("#councils-kommunestyret-gol").isChecked(), false);
    assert.equal(await coordinator.page.locator("#councils-kommunestyret-hol").isChecked(), true);
  });

  await suite.test("reporting a resolution", async () => {
    const fla = await suite.open({ account: "fla" });
    await fla.go(CASE);
    const path = await fla.page.locator('a[href$="/answer"]').getAttribute("href");
    await refuse(fla, path, { resolution: "Noko anna.", case_number: "33/19" }, "answer-submit", "answer", "meeting_date");
    const typed = { answer: "adopted_with_change", meeting_date: "2019-05-02", case_number: "33/19", resolution: "", link: "al.no" };
    await refuse(fla, path, typed, "answer-submit", "link", "meeting_date");
  });

  await suite.test("signing in keeps the name, and never the password", async () => {
    const visitor = await suite.open();
    await visitor.go("/sign-in?next=/areas/hol");
    await visitor.fill({ name: "hol", password: "feil" });
    await visitor.press("sign-in-submit", { status: 422 });
    assert.equal(await valueOf(visitor, "name"), "hol");
    assert.equal(await valueOf(visitor, "password"), "");
    await visitor.fill({ password: "hallingdal-demo" });
    await visitor.press("sign-in-submit");
    assert.equal(visitor.path, "/areas/hol", "the way on was kept too");
  });

  await suite.test("an attachment that is too large is told about on a page", async () => {
    const file = join(temporaryFolder(), "stor.txt");
    writeFileSync(file, "Side etter side. ".repeat(3_500_000));
    await coordinator.go(`${matter}/documents/new`);
    await coordinator.fill({ title_nb: "Stort", file });
    await coordinator.press("attach-submit", { status: 413 });
    await coordinator.heading(coordinator.t("error-too-large-title"));
    rmSync(file);
  });
}

async function valueOf(reader, name) {
  const field = reader.page.locator(`#${name}`);
  const kind = await field.evaluate((element) => element.type);
  if (kind === "fieldset") return field.locator("input:checked").getAttribute("value");
  return kind === "checkbox" ? field.isChecked() : field.inputValue();
}

/** Follows every link of the summary of errors, and asserts that the field (or its group) then has the focus. */
async function leadHome(reader) {
  const links = reader.page.locator("#errors a");
  for (let place = 0; place < (await links.count()); place += 1) {
    const id = (await links.nth(place).getAttribute("href")).slice(1);
    await links.nth(place).click();
    const focused = await reader.page.evaluate(
      (id) => document.getElementById(id).contains(document.activeElement) && document.activeElement !== document.body,
      id,
    );
    assert.ok(focused, `the link to ${id} on ${reader.path} does not move the focus there`);
  }
}
