// Who has which role: seen, given for a time, explained for a matter; and a token for a program, shown once.
import assert from "node:assert/strict";
import { accessible } from "../lib/axe.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "Who has access";
export const variants = LANGUAGES;
export const chained = true;

export async function prove(suite, lang) {
  const coordinator = await suite.open({ lang, account: "koordinator", ...LOOKS[lang] });
  const officer = await suite.open({ lang, account: "hol", ...LOOKS[lang], javaScript: false });
  const administrator = await suite.open({ lang, account: "administrator", ...LOOKS[lang] });
  const t = (key, args) => coordinator.t(key, args);

  await suite.test("a coordinator gives a role in one body", async () => {
    await coordinator.go("/account");
    await coordinator.follow(t("access-title"));
    await accessible(coordinator, "the roles that a coordinator gives");
    await coordinator.fill({ account: "nobody", role: "member" });
    await coordinator.press("grant-submit", { status: 422 });
    await coordinator.refused("account", "area");
    await accessible(coordinator, "a role with errors");
    await coordinator.fill({ account: "gol", role: "member", body: "helse-og-omsorgslederforum" });
    await coordinator.press("grant-submit");
    await coordinator.sees(t("notice-grant-added"));
  });

  await suite.test("a case officer names a deputy, without JavaScript", async () => {
    await officer.go("/access");
    await accessible(officer, "the roles that a case officer gives");
    await officer.fill({ account: "medlem", role: "case_officer", party: "hol" });
    await officer.press("grant-submit", { status: 422 });
    await officer.refused("valid_to");
  });

  await suite.test("a draft tells who sees it, and why", async () => {
    await coordinator.go("/matters/lederforum-2026-2");
    await coordinator.follow(t("matter-access-title"));
    await coordinator.sees(t("matter-access-draft"), t("role-member"));
    await accessible(coordinator, "who sees a matter");
  });

  await suite.test("a token is shown once", async () => {
    await administrator.go("/accounts/gol");
    await administrator.follow(t("tokens-title"));
    await accessible(administrator, "tokens for programs");
    await administrator.fill({ name: "Datavarehus", scope: "published", lifetime: "30" });
    await administrator.press("token-submit");
    await administrator.sees(t("token-made"), "samhelse_");
    await accessible(administrator, "a token that was made");
    await administrator.go("/accounts/gol/tokens");
    const text = await administrator.page.locator("main").innerText();
    assert.ok(text.includes("Datavarehus") && !text.includes("samhelse_"), text);
  });
}
