// The administrator invites somebody, who chooses a password by the link in the mail; and a forgotten password.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accessible } from "../lib/axe.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { until } from "../lib/until.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "Accounts and invitations";
export const variants = LANGUAGES;
export const chained = true;

const PASSWORD = "en ganske lang setning";

/** The path of the link in the latest mail to this address. */
async function link(data, to) {
  const folder = join(data, "mail");
  return until(`a mail to ${to}`, () => {
    for (const name of readdirSync(folder).filter((name) => name.endsWith(".eml")).sort().reverse()) {
      const mail = readFileSync(join(folder, name), "utf8");
      const text = mail.replaceAll("=\r\n", "").replaceAll("=3D", "=");
      const found = mail.includes(to) && /\/invitations\/[\w-]+/.exec(text);
      if (found) return found[0];
    }
    return undefined;
  });
}

export async function prove(suite, lang) {
  const { data } = await suite.server();
  const administrator = await suite.open({ lang, account: "administrator", ...LOOKS[lang] });
  const t = (key, args) => administrator.t(key, args);
  const person = await suite.open({ lang, ...LOOKS[lang], javaScript: false });

  await suite.test("an invitation is refused, told and sent", async () => {
    await administrator.go("/account");
    await administrator.follow(t("accounts-title"));
    await accessible(administrator, "all accounts");
    await administrator.follow(t("invite-title"));
    await accessible(administrator, "an invitation");
    await administrator.fill({ display_name: "Kommuneoverlege, Hol", name: "Lege Hol", email: "lege@hol", role: "case_officer" });
    await administrator.press("invite-submit", { status: 422 });
    await administrator.refused("name", "email", "party");
    await accessible(administrator, "an invitation with errors");
    await administrator.fill({ name: "lege", email: "lege@hol.example", locale: lang, party: "hol" });
    await administrator.press("invite-submit");
    await administrator.heading("Kommuneoverlege, Hol");
    await administrator.sees(t("notice-account-invited"), t("role-case_officer"), "Hol kommune");
    await accessible(administrator, "an account");
  });

  await suite.test("the link in the mail leads in, once", async () => {
    const path = await link(data, "lege@hol.example");
    await person.go(path);
    await accessible(person, "a password to choose");
    await person.fill({ new: PASSWORD });
    await person.press("invitation-submit");
    assert.equal(person.path, "/work");
    await person.press("layout-sign-out");
    await person.go(path, 404);
  });

  await suite.test("a role is given for a time, and ended", async () => {
    await administrator.go("/accounts/lege");
    await administrator.fill({ role: "coordinator", area: "hallingdal", valid_from: "2026-07-31", valid_to: "2026-07-01" });
    await administrator.press("grant-submit", { status: 422 });
    await administrator.refused("valid_to");
    await administrator.fill({ valid_to: "2199-08-31" });
    await administrator.press("grant-submit");
    await administrator.sees(t("notice-grant-added"), t("role-coordinator"), "Hallingdal");
    await administrator.page.locator("form[action$='/end'] button").last().click();
    await administrator.sees(t("notice-grant-ended"));
  });

  await suite.test("the last administrator cannot be closed", async () => {
    await administrator.go("/accounts/administrator");
    await administrator.press("account-close", { status: 409 });
    await administrator.sees(t("account-last-administrator"));
    await accessible(administrator, "the last administrator");
  });

  await suite.test("a forgotten password is replaced", async () => {
    await person.go("/sign-in");
    await person.follow(t("recover-title"));
    await accessible(person, "a forgotten password");
    await person.press("recover-submit", { status: 422 });
    await person.refused("name");
    await person.fill({ name: "gol" });
    await person.press("recover-submit");
    await person.sees(t("notice-recover-sent"));
    await person.go(await link(data, "gol@"));
    await person.fill({ new: PASSWORD });
    await person.press("invitation-submit");
    assert.equal(person.path, "/work");
  });
}
