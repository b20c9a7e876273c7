import { accept, answer, circulate, openMatter, schedule, today, writeText } from "../lib/acts.mjs";
import { after } from "../lib/days.mjs";
import { pdf } from "../lib/pdf.mjs";

export const title = "Without JavaScript";
export const chained = true;

export async function prove(suite) {
  const plain = (account) => suite.open({ account, javaScript: false });
  let coordinator;
  let matter;
  let day;

  await suite.test("a matter is opened, published, given a document and sent out", async () => {
    coordinator = await plain("koordinator");
    matter = await openMatter(coordinator, { title_nb: "Uten skript" });
    day = await today(coordinator, matter);
    await coordinator.press("matters-publish");
    await coordinator.follow(coordinator.t("matters-attach"));
    await coordinator.fill({ file: { name: "sak.pdf", mimeType: "application/pdf", buffer: pdf("Sak") } });
    await coordinator.press("attach-submit");
    await coordinator.sees(coordinator.t("notice-document-attached"), "sak.pdf");
    await writeText(coordinator, matter, { words: "1. Kommunane gjer dette saman.", language: "nn" });
    await circulate(coordinator, matter, after(day, 20));
  });

  await suite.test("a council takes it up, sets a date and answers", async () => {
    const gol = await plain("gol");
    await gol.follow("Uten skript");
    await accept(gol, matter);
    await schedule(gol, matter, { meeting_date: after(day, 7) });
    const resolution = "1. Kommunane gjer alt dette saman.";
    await answer(gol, matter, { answer: "adopted_with_change", meeting_date: day, case_number: "3/26", resolution });
    await gol.sees(gol.t("consultation-state-adopted_with_change"), gol.t("matters-standing-blocked"));
    await gol.press("layout-sign-out");
    await gol.sees(gol.t("notice-signed-out"));
  });
}
