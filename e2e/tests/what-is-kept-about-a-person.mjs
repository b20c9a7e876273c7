// A person sees what is kept about them, downloads it and changes their address; the administrator corrects and erases.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accessible } from "../lib/axe.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { until } from "../lib/until.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "What is kept about a person";
export const variants = LANGUAGES;
export const chained = true;

const NEW = "postmottak@hol.example";

/** The mails to this address, as they read. */
function mails(data, to) {
  const folder = join(data, "mail");
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml")).sort();
  const all = files.map((name) => readFileSync(join(folder, name), "utf8"));
  return all.filter((mail) => mail.includes(`To: ${to}`)).map((mail) => mail.replaceAll("=\r\n", "").replaceAll("=3D", "="));
}

export async function prove(suite, lang) {
  const { data, url } = await suite.server();
  // The person has no JavaScript, and every other language has the narrow screen.
  const person = await suite.open({ lang, account: "hol", ...LOOKS[lang], javaScript: false });
  const administrator = await suite.open({ lang, account: "administrator", ...LOOKS[lang] });
  const t = (key, args) => person.t(key, args);

  /** Waits for a mail that begins as this text does. */
  const told = (to, key) => {
    const begins = t(key).split(" ").slice(0, 3).join(" ");
    return until(`a mail to ${to}: ${begins}`, () => mails(data, to).some((mail) => mail.includes(`\n${begins}`)));
  };

  await suite.test("the person sees what is kept", async () => {
    await person.go("/account");
    await person.follow(t("data-title"));
    await person.heading(t("data-title"));
    await person.sees(t("data-kept-session"), t("data-kept-audit_record"), "hol@samhelse.example");
    await accessible(person, "what is kept about oneself");
  });

  await suite.test("the person downloads it", async () => {
    const answer = await person.context.request.get(`${url}/account/data.json`);
    assert.equal(answer.status(), 200);
    assert.match(answer.headers()["content-disposition"], /^attachment/);
    const file = await answer.json();
    assert.equal(file.account.name, "hol");
  });

  await suite.test("the person chooses a language and an address", async () => {
    await person.go("/account/data");
    await person.fill({ locale: lang });
    await person.press("data-locale-submit");
    await person.sees(t("notice-language-changed"));
    await person.fill({ email: "hol@hol" });
    await person.press("data-email-submit", { status: 422 });
    await person.refused("email");
    await accessible(person, "an address that is none");
    await person.fill({ email: NEW });
    await person.press("data-email-submit");
    await person.sees(t("notice-email-change-asked"));
    const path = await until("the mail", () => /\/account\/email\/[\w-]+/.exec(mails(data, NEW).join(""))?.[0]);
    await person.go(path);
    await accessible(person, "an address to confirm");
    await person.press("email-submit");
    await person.sees(t("notice-email-changed"), NEW);
    await told("hol@samhelse.example", "mail-email-changed-text");
  });

  await suite.test("the administrator corrects", async () => {
    await administrator.go("/accounts/hol");
    await accessible(administrator, "an account");
    await administrator.follow(t("correct-title"));
    await accessible(administrator, "a correction");
    await administrator.fill({ display_name: "" });
    await administrator.press("correct-submit", { status: 422 });
    await administrator.refused("display_name");
    await accessible(administrator, "a correction with errors");
    await administrator.fill({ display_name: "Kommunelege, Hol" });
    await administrator.press("correct-submit");
    await administrator.heading("Kommunelege, Hol");
    await administrator.sees(t("notice-account-corrected"));
  });

  await suite.test("the person sees who has looked", async () => {
    await until("the viewing is noted", async () => {
      await person.go("/account/data");
      return (await person.reads()).includes(t("viewing-account"));
    });
    await accessible(person, "who has looked at oneself");
    await administrator.go("/accounts/hol");
    await administrator.follow(t("viewings-title"));
    await administrator.sees(t("viewing-account"));
    await accessible(administrator, "who has looked at an account");
  });

  await suite.test("the account is erased", async () => {
    await administrator.go("/accounts/hol");
    await administrator.follow(t("erase-title"));
    await administrator.sees("Kommunelege, Hol", t("erase-stays"));
    await accessible(administrator, "an erasure");
    await administrator.follow(t("erase-cancel"));
    await administrator.follow(t("erase-title"));
    await administrator.press("erase-submit");
    await administrator.sees(t("notice-account-erased"));
    await administrator.misses("Kommunelege, Hol");
    await accessible(administrator, "all accounts after an erasure");
    await person.go("/account");
    assert.equal(person.path, "/sign-in");
    await told(NEW, "mail-account-erased-text");
  });

  await suite.test("the last administrator cannot be erased, with or without JavaScript", async () => {
    const plain = await suite.open({ lang, account: "administrator", ...LOOKS[lang], javaScript: false });
    for (const reader of [administrator, plain]) {
      await reader.go("/accounts/administrator/erase");
      await accessible(reader, "an erasure");
      await reader.press("erase-submit", { status: 409 });
      await reader.sees(t("account-last-administrator"));
    }
  });
}
