// The first acceptance test: a joint case played by hand, from the leaders' forum to the assignments that follow, with
// one council that changes the text on the way. Once in each language, each in its own demonstration.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accept, answer, assign, circulate, openMatter, schedule, today, writeText } from "../lib/acts.mjs";
import { accessible } from "../lib/axe.mjs";
import { after } from "../lib/days.mjs";
import { pdf } from "../lib/pdf.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { until } from "../lib/until.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "A case from opening to adoption";
export const variants = LANGUAGES;
export const chained = true;
export const weight = 5;

const COUNCILS = ["hol", "al", "gol", "hemsedal", "nesbyen", "fla"];
const TITLE = { nb: "Logoped og ergoterapeut i fellesskap", nn: "Logoped og ergoterapeut i lag" };
const POINTS = [
  "Kommunane i Hallingdal opprettar to felles stillingar: logoped og ergoterapeut.",
  "Ål kommune er vertskommune og tilset på vegner av alle seks.",
  "Kostnadene blir delte etter folketalet 1. januar.",
];
const TEXT_1 = `# Felles vedtak\n\n${POINTS.map((point, place) => `${place + 1}. ${point}`).join("\n")}`;
const TEXT_AL = TEXT_1.replace("etter folketalet", "halvt likt og halvt etter folketalet");
const TEXT_2 = TEXT_1.replace("etter folketalet 1. januar", "med éin fast del og éin del etter folketalet 1. januar");
const HTML = "<script>document.title = 'overteken'</script> og <b onclick=\"alert(1)\">feit skrift</b>";

export async function prove(suite, lang) {
  const look = LOOKS[lang];
  const { data } = await suite.server();
  const coordinator = await suite.open({ lang, ...look });
  const visitor = await suite.open({ lang, ...look });
  const officers = {};
  const t = (key, args) => visitor.t(key, args);
  const own = lang === "nn" ? TITLE.nn : TITLE.nb;
  let matter;
  let day;
  let deadline;

  /** What everybody sees of how the councils have answered. */
  async function tally(adopted, standing) {
    await visitor.go(matter);
    await tallied(visitor, adopted, standing);
  }
  /** The same on the page that somebody has open. */
  async function tallied(reader, adopted, standing) {
    await reader.sees(t("matters-adopted-of", { adopted, asked: 6 }), standing);
    const drawn = await reader.page.locator('.tally [data-answer="adopted_unchanged"]').count();
    assert.equal(drawn, adopted, "the drawn tally says something else than the words");
  }
  const remaining = (open) => t("matters-standing-open", { open });

  /** What everybody sees of one council's answer: its own entry in the list. */
  async function entry(council, ...texts) {
    const item = visitor.page.locator(`.answers > li:has(a[href="/bodies/kommunestyret-${council}"])`);
    const read = (await item.innerText()).replace(/\s+/g, " ");
    for (const text of texts) assert.ok(read.includes(text), `${council}: “${text}” does not stand in “${read}”`);
    return item;
  }

  await suite.test("the coordinator signs in", async () => {
    await coordinator.go("/");
    await coordinator.follow(t("layout-sign-in"));
    await coordinator.fill({ name: "koordinator", password: "hallingdal-demo" });
    await coordinator.press("sign-in-submit");
    assert.equal(coordinator.path, "/work");
    await coordinator.heading(t("work-title"));
    await accessible(coordinator);
  });

  await suite.test("and opens a matter, which nobody else can see yet", async () => {
    matter = await openMatter(coordinator, {
      title_nb: TITLE.nb,
      title_nn: TITLE.nn,
      summary_nb: "Seks kommuner vil dele to stillinger.",
      summary_nn: "Seks kommunar vil dele to stillingar.",
      text_nb: `# Bakgrunn\n\nVentetiden er **lang**.\n\n${HTML}\n\n- Logoped\n- Ergoterapeut`,
      text_nn: `# Bakgrunn\n\nVentetida er **lang**.\n\n${HTML}\n\n- Logoped\n- Ergoterapeut`,
    });
    await coordinator.heading(own);
    await coordinator.sees(t("matters-internal"), t("matter-state-open"));
    await accessible(coordinator, "a new matter");
    day = await today(coordinator, matter);
    deadline = after(day, 30);
    await visitor.go(matter, 404);
  });

  await suite.test("HTML in its text shows as the text it is", async () => {
    await coordinator.sees("<script>document.title = 'overteken'</script>", '<b onclick="alert(1)">feit skrift</b>');
    const main = coordinator.page.locator("main");
    assert.equal(await main.locator("script, b, [onclick]").count(), 0);
    assert.equal(await main.locator("strong", { hasText: /^lang$/ }).count(), 1);
    assert.equal(await main.getByRole("heading", { name: "Bakgrunn" }).count(), 1);
    assert.ok((await coordinator.page.title()).startsWith(own));
  });

  await suite.test("attaches a PDF, which comes back byte for byte", async () => {
    const file = pdf("Saksframlegg");
    await coordinator.follow(t("matters-attach"));
    await coordinator.fill({
      title_nb: "Saksframlegg om stillingene",
      title_nn: "Saksframlegg om stillingane",
      file: { name: "saksframlegg æøå.pdf", mimeType: "application/pdf", buffer: file },
    });
    await coordinator.press("attach-submit");
    await coordinator.sees(t("notice-document-attached"));
    const link = coordinator.page.locator("a[href^='/documents/']");
    const got = await coordinator.context.request.get(coordinator.site + (await link.getAttribute("href")));
    assert.equal(got.status(), 200);
    assert.equal(got.headers()["content-type"], "application/pdf");
    assert.ok(file.equals(await got.body()));
    await accessible(coordinator, "a matter with a document");
  });

  await suite.test("publishes it, and now everybody sees it", async () => {
    await coordinator.go(matter);
    await coordinator.press("matters-publish");
    await coordinator.sees(t("notice-matter-published"));
    await coordinator.misses(t("matters-internal"));
    await visitor.go("/areas/hallingdal/matters");
    await visitor.follow(own);
    assert.equal(visitor.path, matter);
    await visitor.misses(t("matters-coordinate"), t("matters-your-turn"));
    await accessible(visitor, "a published matter");
  });

  await suite.test("the Hallingting recommends it", async () => {
    await coordinator.follow(t("matters-send"));
    await coordinator.fill({ body: "hallingtinget", role: "recommendation" });
    await coordinator.press("send-submit");
    await coordinator.sees(t("notice-matter-sent"), t("matters-your-turn"), t("consultation-state-sent"));
    await accessible(coordinator, "a matter that waits to be taken up");
    await accept(coordinator, matter);
    await accessible(coordinator, "a matter that was taken up");
    await answer(coordinator, matter, {
      answer: "adopted_unchanged",
      meeting_date: day,
      case_number: "9/26",
      resolution: "Hallingtinget rår kommunestyra til å gjere det felles vedtaket.",
      link: "https://hallingtinget.example/9-26",
    });
    await visitor.go(matter);
    await visitor.sees(t("consultation-state-adopted_unchanged"), t("matters-case-number", { number: "9/26" }));
  });

  await suite.test("the coordinator writes the text and two assignments", async () => {
    await writeText(coordinator, matter, { words: TEXT_1, language: "nn" });
    await coordinator.sees(t("matters-draft", { number: 1 }), POINTS[0]);
    await visitor.go(matter);
    await visitor.misses(POINTS[0]);
    const due = after(day, 200);
    await assign(coordinator, matter, {
      title_nb: "Felles stilling: logoped",
      title_nn: "Felles stilling: logoped",
      description_nb: "Lys ut og tilsett.",
      description_nn: "Lys ut og tilset.",
      owner: "hallinghelse",
      report_due: due,
    });
    await assign(coordinator, matter, { title_nb: "Felles stilling: ergoterapeut", owner: "al", report_due: after(due, 30) });
    await coordinator.sees(t("matters-assignments-planned"), t("assignment-state-planned"));
    await accessible(coordinator, "a matter with a draft and assignments");
  });

  await suite.test("and sends the text to the six councils", async () => {
    await circulate(coordinator, matter, deadline);
    await tally(0, remaining(6));
    await visitor.sees(t("matters-deadline", { date: visitor.words.date(deadline) }), t("matter-state-circulating"));
    for (const council of COUNCILS) await entry(council, t("consultation-state-sent"));
    await accessible(visitor, "a matter before the councils");
    await accessible(coordinator, "a matter before the councils, for its coordinator");
  });

  await suite.test("each municipality is told by mail", async () => {
    const mail = await until("six messages", () => messages(data, matter).length === 6 && messages(data, matter));
    for (const council of COUNCILS) {
      assert.ok(mail.some((one) => one.to === `${council}@samhelse.example`), `nothing was sent to ${council}`);
    }
  });

  await suite.test("Hol takes it up, sets a date, and adopts it unchanged", async () => {
    const hol = (officers.hol = await suite.open({ lang, ...look, account: "hol" }));
    await hol.sees(own, t("work-next-sent"));
    await accept(hol, matter);
    await schedule(hol, matter, { meeting_date: after(day, 14), case_number: "60/26" });
    await tally(0, remaining(6));
    await entry("hol", t("consultation-state-scheduled"), t("matters-meeting-planned", { date: visitor.words.date(after(day, 14)) }));
    await accessible(hol, "a matter with a date");
    await answer(hol, matter, { answer: "adopted_unchanged", meeting_date: day, case_number: "61/26" });
    await tally(1, remaining(5));
    await entry("hol", t("consultation-state-adopted_unchanged"), t("matters-case-number", { number: "61/26" }));
    await accessible(hol, "a matter the own council has answered");
  });

  await suite.test("Ål adopts it with other words, and everybody sees which", async () => {
    const al = (officers.al = await suite.open({ lang, ...look, account: "al" }));
    await accept(al, matter);
    officers.al.asked = await answer(al, matter, {
      answer: "adopted_with_change",
      meeting_date: day,
      case_number: "44/26",
      resolution: TEXT_AL,
      link: "https://al.example/44-26",
    });
    await tally(1, t("matters-standing-blocked"));
    const item = await entry("al", t("consultation-state-adopted_with_change"), t("matters-difference-key"));
    assert.equal((await item.locator("ins").allInnerTexts()).join(" ").trim(), "halvt likt og halvt");
    assert.equal(await item.locator("del").count(), 0);
    await accessible(visitor, "a text that is blocked");
  });

  await suite.test("Gol puts it off, and Hemsedal turns it down", async () => {
    const gol = (officers.gol = await suite.open({ lang, ...look, account: "gol" }));
    await accept(gol, matter);
    await answer(gol, matter, { answer: "deferred", meeting_date: day, case_number: "12/26" });
    const hemsedal = (officers.hemsedal = await suite.open({ lang, ...look, account: "hemsedal" }));
    await accept(hemsedal, matter);
    await answer(hemsedal, matter, { answer: "rejected", meeting_date: day, case_number: "5/26" });
    await tally(1, t("matters-standing-blocked"));
    await entry("gol", t("consultation-state-deferred"));
    await entry("hemsedal", t("consultation-state-rejected"));
    await accessible(visitor, "a text with all kinds of answers");
  });

  await suite.test("Nesbyen and Flå adopt it all the same", async () => {
    for (const [place, council] of ["nesbyen", "fla"].entries()) {
      officers[council] = await suite.open({ lang, ...look, account: council });
      await accept(officers[council], matter);
      await answer(officers[council], matter, { answer: "adopted_unchanged", meeting_date: day, case_number: `7${place}/26` });
      await tallied(officers[council], 2 + place, t("matters-standing-blocked"));
    }
  });

  await suite.test("the coordinator writes a second text, and says why", async () => {
    await coordinator.go(`${matter}/texts/new`);
    await coordinator.fill({ words: TEXT_2 });
    await coordinator.press("text-form-save", { status: 422 });
    await coordinator.refused("note_nb");
    await accessible(coordinator, "a second text without a reason");
    await coordinator.fill({ note_nb: "Kostnadene deles som Ål foreslo.", note_nn: "Kostnadene blir delte slik Ål føreslo." });
    await coordinator.press("text-form-save");
    await coordinator.follow(t("matters-circulate"));
    await coordinator.sees(t("circulate-again"), ...["Hol", "Ål", "Gol", "Hemsedal", "Nesbyen", "Flå"]);
    await coordinator.fill({ deadline: day });
    await coordinator.press("circulate-submit", { status: 422 });
    await coordinator.refused("deadline");
    await accessible(coordinator, "a second text with a deadline that is today");
    await coordinator.fill({ deadline: after(day, 60) });
    await coordinator.press("circulate-submit");
    await tally(0, remaining(6));
    await visitor.sees(t("matters-earlier-texts"));
    await until("six more messages", () => messages(data, matter).length === 12);
  });

  await suite.test("the first text and its answers stay at their address", async () => {
    await visitor.follow(t("matters-text-title", { number: 1 }));
    assert.equal(visitor.path, `${matter}/texts/1`);
    for (const state of ["adopted_unchanged", "adopted_with_change", "deferred", "rejected"]) {
      await visitor.sees(t(`consultation-state-${state}`));
    }
    await entry("al", "halvt likt og halvt");
    await visitor.misses(t("matters-late"));
    await visitor.go(`${matter}/texts/2`);
    await visitor.sees(t("matters-since-before"), lang === "nn" ? "slik Ål føreslo" : "som Ål foreslo");
    assert.ok((await visitor.page.locator("main ins").count()) > 0);
    await accessible(visitor, "a second text");
    // The page that Ål had open for the old text says where to answer now.
    await officers.al.go(officers.al.asked, 409);
    await officers.al.sees(t("matters-superseded"), t("error-conflict-recovery"));
    await accessible(officers.al, "an answer to a text that was replaced");
  });

  await suite.test("all six adopt it unchanged, and it holds", async () => {
    let stale;
    for (const [place, council] of COUNCILS.entries()) {
      const officer = officers[council];
      const last = place === COUNCILS.length - 1;
      await accept(officer, matter);
      if (last) {
        // A form that somebody left open in another tab, to be sent when all is decided.
        stale = await officer.anotherTab();
        await stale.go(matter);
        await stale.follow(t("matters-answer"));
        await stale.fill({ answer: "rejected", meeting_date: day, case_number: "99/26" });
      }
      const fields = { answer: "adopted_unchanged", meeting_date: day, case_number: `${80 + place}/26` };
      await answer(officer, matter, fields, last ? "notice-matter-adopted" : undefined);
      await tallied(officer, place + 1, last ? t("matters-standing-adopted") : remaining(5 - place));
    }
    await tally(6, t("matters-standing-adopted"));
    await visitor.sees(t("matter-state-adopted"));
    await visitor.misses(t("matters-assignments-planned"));
    await accessible(visitor, "a matter that is adopted");
    await accessible(officers.fla, "a matter that was just adopted, for the council that was last");
    await stale.press("answer-submit", { status: 409 });
    await stale.sees(t("answer-conflict"), t("error-conflict-recovery"));
    await accessible(stale, "an answer after the decision");
    await tally(6, t("matters-standing-adopted"));
  });

  await suite.test("the assignments are given, with owner and due report", async () => {
    const section = (await visitor.page.locator("section[aria-labelledby=assignments]").innerText()).replace(/\s+/g, " ");
    assert.equal(section.split(t("assignment-state-given")).length - 1, 2, section);
    const due = visitor.words.date(after(day, 200));
    for (const text of ["Hallinghelse", "Ål kommune", t("matters-assignment-due", { date: due })]) {
      assert.ok(section.includes(text), `“${text}” does not stand in “${section}”`);
    }
  });

  await suite.test("nothing waits for anybody any more", async () => {
    await officers.hol.go("/work");
    await officers.hol.misses(own);
    await coordinator.go(`${matter}/texts/new`, 409);
    await coordinator.sees(t("matters-is-decided"));
  });

  await suite.test("the history tells all of it", async () => {
    await coordinator.go(matter);
    await coordinator.follow(t("history-title"));
    const actions = [
      "matter-opened",
      "document-attached",
      "matter-published",
      "matter-sent",
      "text-written",
      "assignment-added",
      "resolution-circulated",
      "consultation-accepted",
      "consultation-scheduled",
      "consultation-answered",
      "matter-adopted",
    ];
    await coordinator.sees(...actions.map((action) => t(`action-${action}`)), "Daglig leder, Hallinghelse");
    await accessible(coordinator, "a long history");
  });

  await suite.test("the feed tells what was decided", async () => {
    // Two texts sent out, thirteen answers, and the adoption.
    const entries = await until("sixteen entries in the feed", async () => {
      const entries = await feedEntries(visitor.page, "/areas/hallingdal/decisions.atom", matter);
      return entries.length >= 16 && entries;
    });
    assert.equal(entries.length, 16);
    assert.equal(new Set(entries.map((entry) => entry.id)).size, 16, "two entries have the same id");
    assert.equal(entries[0].summary, t("matters-feed-adopted"));
    assert.ok(entries.every((entry) => entry.title === own));
    for (const kind of ["circulated", "adopted_unchanged", "adopted_with_change", "deferred", "rejected"]) {
      assert.ok(entries.some((entry) => entry.summary.endsWith(t(`matters-feed-${kind}`))), `no entry is ${kind}`);
    }
  });

  await suite.test("and the mail says nothing but where to look", async () => {
    const mail = await until("eighteen messages", () => messages(data, matter).length >= 18 && messages(data, matter));
    assert.equal(mail.length, 18, "six for each text, and six when it was adopted");
    for (const one of mail) assert.ok(!one.text.includes("ogoped"), `the message to ${one.to} tells what the matter is about`);
  });

  await suite.test("the decisions stand in the area's list", async () => {
    await visitor.go("/areas/hallingdal/decisions");
    const rows = visitor.page.locator("tbody tr", { hasText: own });
    assert.equal(await rows.count(), 13);
    await accessible(visitor, "a list of decisions");
  });
}

/** The messages in the demonstration's mail folder that are about a matter. */
function messages(data, matter) {
  const folder = join(data, "mail");
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  return files
    .map((name) => readFileSync(join(folder, name), "utf8"))
    // Quoted-printable lines end in "=" where they go on.
    .map((text) => ({ text: text.replace(/=\r?\n/g, ""), to: /^To: <?([^\s<>]+)>?/m.exec(text)?.[1] }))
    .filter(({ text }) => text.includes(matter));
}

/**
 * A matter's entries in a feed, fetched and read by the browser itself: in the reader's language, and only if the feed is
 * well-formed.
 */
function feedEntries(page, path, matter) {
  return page.evaluate(
    async ([path, matter]) => {
      const response = await fetch(path);
      const type = response.headers.get("content-type");
      if (type !== "application/atom+xml; charset=utf-8") throw new Error(`the feed comes as ${type}`);
      const feed = new DOMParser().parseFromString(await response.text(), "application/xml");
      if (feed.querySelector("parsererror")) throw new Error(feed.querySelector("parsererror").textContent);
      const text = (entry, name) => entry.querySelector(name).textContent;
      return [...feed.querySelectorAll("entry")]
        .filter((entry) => entry.querySelector("link").getAttribute("href").endsWith(matter))
        .map((entry) => ({ id: text(entry, "id"), title: text(entry, "title"), summary: text(entry, "summary") }));
    },
    [path, matter],
  );
}
