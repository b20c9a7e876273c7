// Signing in with more than a password: a passkey (Chromium's virtual authenticator), an app, and a code on paper.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { accessible } from "../lib/axe.mjs";
import { LOOKS } from "../lib/reader.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "Passkeys and codes";
export const variants = LANGUAGES;
export const chained = true;

/** A fingerprint reader that is always touched. */
async function fingerprint(reader) {
  const session = await reader.context.newCDPSession(reader.page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    recognises: (isUserVerified) => session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    keys: async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
  };
}

/** What an app shows for this key (RFC 6238), so many steps from now. */
function code(key, ahead = 0) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key.replaceAll(" ", "")].map((c) => letters.indexOf(c).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

export async function prove(suite, lang) {
  const person = await suite.open({ lang, ...LOOKS[lang] });
  const t = (key, args) => person.t(key, args);
  const finger = await fingerprint(person);
  let paper;

  await suite.test("a passkey is added, and codes for paper with it", async () => {
    await person.signIn("koordinator");
    await person.go("/account/security");
    await accessible(person, "no way in but the password");
    await person.fill({ name: "Fingeren" });
    await person.press("passkey-add");
    await person.heading(t("recovery-codes-title"));
    await accessible(person, "the codes for paper");
    paper = await person.page.locator(".codes code").allInnerTexts();
    assert.equal(paper.length, 10);
    assert.equal(await finger.keys(), 1);
    await person.follow(t("recovery-codes-done"));
    await person.sees("Fingeren", t("security-codes-left", { left: 10 }));
    await accessible(person, "a passkey in the list");
  });

  await suite.test("the passkey opens without name or password", async () => {
    await person.press("layout-sign-out");
    await person.go("/sign-in");
    await person.press("sign-in-passkey");
    assert.equal(person.path, "/work");
    await person.press("layout-sign-out");
  });

  await suite.test("a finger that is not known opens nothing", async () => {
    await finger.recognises(false);
    await person.go("/sign-in");
    await person.page.getByRole("button", { name: t("sign-in-passkey") }).click();
    await person.page.locator("[data-failed]:visible").waitFor();
    await person.sees(t("passkey-failed"));
    await finger.recognises(true);
  });

  await suite.test("after the password the passkey is asked for", async () => {
    await person.signIn("koordinator");
    assert.equal(person.path, "/sign-in/code");
    await accessible(person, "the second proof");
    await person.press("sign-in-passkey");
    assert.equal(person.path, "/work");
  });

  await suite.test("a code on paper opens where the passkey is not at hand, once", async () => {
    const other = await suite.open({ lang, javaScript: false, account: "koordinator" });
    assert.equal(other.path, "/sign-in/code");
    await other.fill({ code: paper[0] });
    await other.press("sign-in-submit");
    assert.equal(other.path, "/work");
    await other.press("layout-sign-out");
    await other.signIn("koordinator");
    await other.fill({ code: paper[0] });
    await other.press("sign-in-submit", { status: 422 });
    await other.refused("code");
    await accessible(other, "a code that was used");
  });

  await suite.test("an app is added and asked for, without JavaScript", async () => {
    const officer = await suite.open({ lang, javaScript: false, account: "hol" });
    await officer.go("/account/totp");
    await accessible(officer, "an app to be added");
    const key = await officer.page.locator("p > code").innerText();
    await officer.fill({ name: "Telefonen", code: code(key) });
    await officer.press("totp-submit");
    await officer.heading(t("recovery-codes-title"));
    await officer.press("layout-sign-out");
    await officer.signIn("hol");
    await officer.fill({ code: code(key, 1) });
    await officer.press("sign-in-submit");
    assert.equal(officer.path, "/work");
    await officer.go("/account/security");
    await officer.page.locator("form[action^='/account/authenticators/'] button").click();
    await officer.sees(t("notice-authenticator-removed"), t("security-empty"));
    await officer.press("layout-sign-out");
    await officer.signIn("hol");
    assert.equal(officer.path, "/work");
  });
}
