// Signing in at a provider of OpenID Connect and back, connecting an account, and logging out of both.
import assert from "node:assert/strict";
import { accessible, accessibleInEveryWay } from "../lib/axe.mjs";
import { Provider } from "../lib/provider.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "Signing in elsewhere";
export const variants = LANGUAGES;
export const chained = true;

/** What the settings call the provider. */
const NAME = { args: { name: "Kommunens innlogging" } };

export async function prove(suite, lang) {
  let provider;
  await suite.server(async (site) => {
    await provider?.stop();
    provider = await Provider.start(site);
    return provider.settings;
  });
  try {
    await there(suite, lang, provider);
  } finally {
    await provider.stop();
  }
}

async function there(suite, lang, provider) {
  const looks = { lang, ...LOOKS[lang], elsewhere: provider.url };
  const person = await suite.open(looks);
  const t = (key, args) => person.t(key, args);

  await suite.test("a button leads to the provider by a page that leads on by itself", async () => {
    await person.go("/sign-in");
    await accessibleInEveryWay(person, "a sign-in page with a provider");
    await provider.hold(person);
    await person.press("sign-in-provider", NAME);
    await person.heading(t("going-on-title", NAME.args));
    await accessibleInEveryWay(person, "the page that leads on");
    await provider.release(person);
    await Promise.all([person.page.waitForURL(`${provider.url}/**`), person.page.locator("main a").click()]);
  });

  await suite.test("somebody without a role here is told so", async () => {
    await provider.give();
    await person.go("/sign-in");
    await person.press("sign-in-provider", NAME);
    await provider.through(person, "kari");
    assert.equal(person.response.status(), 400);
    await person.sees(t("provider-unknown"));
    await accessible(person, "somebody who is not known");
  });

  await suite.test("whoever has a role by the provider's word gets in, without JavaScript too", async () => {
    await provider.give("hol");
    const plain = await suite.open({ ...looks, javaScript: false });
    await plain.go("/sign-in?next=/account");
    await plain.press("sign-in-provider", NAME);
    await provider.through(plain, "kari");
    assert.equal(plain.path, "/account");
    await plain.sees("Rådgiver kari", t("role-case_officer"), "Hol kommune");
    await plain.go("/account/security");
    await plain.sees(NAME.args.name);
    await accessible(plain, "an account that a provider opened");
    await plain.page.locator("form[action$='/remove'] button").click();
    await plain.sees(t("identity-last"));
    await accessible(plain, "the only way in");
    await plain.go("/account");
    await plain.press("layout-sign-out");
    await provider.through(plain, "kari");
    assert.equal(plain.path, "/", "signed out there and led back");
    await plain.go("/sign-in");
  });

  await suite.test("an account is connected, and opened by the provider from then on", async () => {
    await person.signIn("gol");
    await person.go("/account/security");
    await accessible(person, "a provider to connect");
    await person.press("security-connect", NAME);
    await provider.through(person, "ola");
    assert.equal(person.path, "/account/security");
    await person.sees(t("notice-identity-connected"));
    await accessibleInEveryWay(person, "a connected account");
  });

  await suite.test("signing out ends the session at the provider as well, and leads back", async () => {
    await person.press("layout-sign-out");
    assert.equal(person.path, "/", "a session that began with a password ends here");
    await person.go("/sign-in");
    await person.press("sign-in-provider", NAME);
    await person.page.waitForURL("**/work", { waitUntil: "load" }); // The provider still knows her, and asks nothing.
    await provider.hold(person);
    await person.press("layout-sign-out");
    await person.heading(t("going-on-title", NAME.args));
    await accessible(person, "the page that leads to the log-out");
    await provider.release(person);
    await Promise.all([person.page.waitForURL(`${provider.url}/**`), person.page.locator("main a").click()]);
    await provider.through(person, "ola");
    assert.equal(person.path, "/");
    await person.go("/account");
    assert.equal(person.path, "/sign-in");
    await person.press("sign-in-provider", NAME);
    await person.page.waitForURL(`${provider.url}/**`);
    assert.equal(await person.page.locator("input[name=login]").count(), 1, "the provider asks anew who it is");
  });

  await suite.test("an account is disconnected", async () => {
    await person.signIn("gol");
    await person.go("/account/security");
    await person.page.locator("form[action$='/remove'] button").click();
    await person.sees(t("notice-identity-removed"));
  });
}
