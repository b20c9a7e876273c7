// Every form, every refused form and every page that says no, in each language, each language in a look of its own.
import assert from "node:assert/strict";
import { openMatter, today, writeText } from "../lib/acts.mjs";
import { accessible } from "../lib/axe.mjs";
import { after } from "../lib/days.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "Every form and error is accessible";
export const variants = LANGUAGES;
export const weight = 4;

const CASE = "/matters/lederforum-2018-4";
const WORDS = "1. Kommunane gjer dette saman.";

/** The file with a council's resolution on a matter that went to its own system. */
function returned({ sak, forslagTilBehandlingsplan: [plan] }, words) {
  const file = {
    utvalgId: "KST",
    utvalgNavn: plan.tilUtvalgNavn,
    moeteId: "1",
    moetedato: "2019-06-20T18:00:00+02:00",
    erEndeligVedtak: true,
    sak: {
      referanseEksternNoekkel: sak.referanseEksternNoekkel,
      fagsystemetsSaksnummer: sak.fagsystemetsSaksnummer,
      utvalgetsSaksnummer: { saksaar: 2019, sakssekvensnummer: 45 },
      tittel: sak.tittel,
      vedtaksdato: "2019-06-20",
      saksansvarlig: "Kommunedirektør",
      vedtak: { "tekstInnhold": words },
    },
  };
  return { name: "vedtak.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) };
}

export async function prove(suite, lang) {
  const open = (account) => suite.open({ lang, account, ...LOOKS[lang] });

  /** Looks at a form, sends it with something wrong, and looks at it again. */
  async function refuse(reader, path, fields, button, ...errors) {
    await reader.go(path);
    if (Object.keys(fields).length === 0) await accessible(reader, path);
    await reader.fill(fields);
    await reader.press(button, { status: 422 });
    await reader.refused(...errors);
    await accessible(reader, `${path} with errors`);
  }

  await suite.test("signing in", async () => {
    const visitor = await open();
    await visitor.go("/work");
    await visitor.heading(visitor.t("sign-in-title"));
    await visitor.press("sign-in-submit", { status: 422 });
    await visitor.refused("name", "password");
    await accessible(visitor, "signing in with nothing");
    await visitor.fill({ name: "hol", password: "feil passord" });
    await visitor.press("sign-in-submit", { status: 422 });
    await visitor.sees(visitor.t("sign-in-refused"));
    await accessible(visitor, "a sign-in that was refused");
    await visitor.context.clearCookies();
    await visitor.press("sign-in-submit", { status: 403 });
    await visitor.heading(visitor.t("error-form-token-title"));
    await accessible(visitor, "a form that has expired");
    await visitor.go("/sign-out", 405);
    await visitor.heading(visitor.t("error-method-title"));
    await accessible(visitor, "what cannot be done here");
    await visitor.close();
  });

  await suite.test("one's own account", async () => {
    const member = await open("medlem");
    await member.sees(member.t("work-lead"));
    await accessible(member, "what a member is to read");
    await member.go("/account");
    await accessible(member);
    await member.follow(member.t("account-change-password"));
    await accessible(member);
    await member.press("password-submit", { status: 422 });
    await member.refused("current", "new");
    await member.fill({ current: "hallingdal-demo", new: "for kort" });
    await member.press("password-submit", { status: 422 });
    await member.refused("new");
    await accessible(member, "a password that is too short");
    await member.go("/bodies/helse-og-omsorgslederforum/matters/new", 403);
    await member.heading(member.t("error-forbidden-title"));
    await accessible(member, "what one may not do");
    await member.close();
  });

  await suite.test("the coordinator's forms", async () => {
    const coordinator = await open("koordinator");
    await accessible(coordinator, "the coordinator's tasks");
    await coordinator.go("/bodies/helse-og-omsorgslederforum");
    await accessible(coordinator, "a body, for its coordinator");
    await coordinator.go("/bodies/helse-og-omsorgslederforum/matters/new");
    await accessible(coordinator);
    await coordinator.press("matter-form-open", { status: 422 });
    await coordinator.refused("title_nb");
    await accessible(coordinator, "a matter without a title");
    // Written in one form only, so that readers of the other are told.
    const matter = await openMatter(coordinator, { title_nn: "Ei sak på nynorsk", text_nn: "Berre på nynorsk." });
    await accessible(coordinator, "a matter in nynorsk only");
    await coordinator.go(`${matter}/circulate`, 409);
    await coordinator.sees(coordinator.t("circulate-no-draft"));
    await accessible(coordinator, "sending out what is not written");
    await refuse(coordinator, `${matter}/edit`, { title_nn: "" }, "matter-form-save", "title_nb");
    await refuse(coordinator, `${matter}/send`, {}, "send-submit", "body");
    await refuse(coordinator, `${matter}/documents/new`, {}, "attach-submit", "file");
    const mislabelled = { name: "bilde.png", mimeType: "image/png", buffer: Buffer.from("ikke et bilde") };
    await refuse(coordinator, `${matter}/documents/new`, { file: mislabelled }, "attach-submit", "file");
    await refuse(coordinator, `${matter}/assignments/new`, {}, "assign-submit", "title_nb", "owner", "report_due");
    await refuse(coordinator, `${matter}/texts/new`, {}, "text-form-save", "words");
    await refuse(coordinator, `${matter}/close`, {}, "close-submit", "state");
    await writeText(coordinator, matter, { words: WORDS, language: "nn" });
    await refuse(coordinator, `${matter}/circulate`, {}, "circulate-submit", "deadline");
    const councils = coordinator.page.locator("#councils input");
    for (let place = 0; place < (await councils.count()); place += 1) await councils.nth(place).uncheck();
    const day = await today(await coordinator.anotherTab(), matter);
    await coordinator.fill({ deadline: after(day, 9), rule: "quorum", quorum: "7" });
    await coordinator.press("circulate-submit", { status: 422 });
    await coordinator.refused("councils", "quorum");
    await accessible(coordinator, "sending out to nobody");
    await coordinator.close();
  });

  await suite.test("two at the same matter", async () => {
    const coordinator = await open("koordinator");
    const matter = await openMatter(coordinator, { title_nb: "To om ett", text_nb: "En setning om saken." });
    await coordinator.go(`${matter}/edit`);
    const other = await coordinator.anotherTab();
    await other.go(`${matter}/edit`);
    await other.fill({ text_nb: "En annen setning om saken." });
    await other.press("matter-form-save");
    await coordinator.fill({ title_nb: "To om det samme" });
    await coordinator.press("matter-form-save", { status: 409 });
    await coordinator.heading(coordinator.t("matters-conflict-title"));
    await accessible(coordinator, "a conflict");
    await coordinator.close();
  });

  await suite.test("the case officer's forms", async () => {
    const officer = await open("fla");
    await officer.go(CASE);
    await accessible(officer, "a matter, for the council whose turn it is");
    const link = (name) => officer.page.locator(`a[href^="/consultations/"][href$="/${name}"]`).getAttribute("href");
    const [schedule, answer] = [await link("schedule"), await link("answer")];
    await refuse(officer, schedule, {}, "schedule-submit", "meeting_date");
    await refuse(officer, schedule, { meeting_date: "2019-05-01" }, "schedule-submit", "meeting_date");
    await refuse(officer, answer, { resolution: "" }, "answer-submit", "answer", "meeting_date", "case_number");
    const fields = { answer: "adopted_with_change", meeting_date: "2019-06-20", case_number: "1/19" };
    await refuse(officer, answer, { ...fields, resolution: "" }, "answer-submit", "resolution");
    await refuse(officer, answer, { ...fields, link: "ftp://fla.example" }, "answer-submit", "link", "resolution");
    await officer.go(answer.replace(/answer$/, "resolution"));
    await accessible(officer, "the way to one's own system and back");
    await officer.press("returned-submit", { status: 422 });
    await officer.sees(officer.t("attach-error-missing"));
    const sent = await officer.page.locator('a[href$="/referral.json"]').getAttribute("href");
    const matter = await (await officer.context.request.get(`${officer.site}${sent}`)).json();
    await officer.fill({ file: returned(matter, "1. Andre ord.") });
    await officer.press("returned-submit", { status: 200 });
    await officer.heading(officer.t("returned-confirm-title"));
    await accessible(officer, "what came back, before it is reported");
    await officer.go(`${CASE}/edit`, 403);
    await officer.close();
  });

  await suite.test("guessing is stopped", async () => {
    const visitor = await open();
    await visitor.go("/sign-in");
    const csrf = await visitor.page.locator("form[action='/sign-in'] input[name=csrf]").inputValue();
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const form = { csrf, name: "nobody", password: `guess ${attempt}` };
      const response = await visitor.context.request.post(`${visitor.site}/sign-in`, { form });
      assert.equal(response.status(), 422);
    }
    await visitor.fill({ name: "nobody", password: "guess again" });
    await visitor.press("sign-in-submit", { status: 429 });
    await visitor.heading(visitor.t("error-too-many-title"));
    await accessible(visitor, "too many attempts");
  });
}
