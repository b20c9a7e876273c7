// What the browser is told to keep to. That every page carries the headers and that none breaks the policy is watched
// over in all tests (lib/browser.mjs); here it is proved that the watch would notice.
import assert from "node:assert/strict";

export const title = "Headers and cookies";

export async function prove(suite) {
  await suite.test("a script that is not the site's own does not run, and the watch notices", async () => {
    const visitor = await suite.open();
    const response = await visitor.go("/");
    const policy = response.headers()["content-security-policy"];
    for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
      assert.ok(policy.includes(part), `${part} is missing from ${policy}`);
    }
    assert.ok(!policy.includes("unsafe"), policy);
    await visitor.page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.foreign = true";
      document.body.append(script);
    });
    assert.equal(await visitor.page.evaluate(() => window.foreign), undefined);
    const faults = suite.takeFaults();
    assert.equal(faults.length, 1);
    assert.match(faults[0], /Content Security Policy/);
  });

  await suite.test("no page can be shown inside another's", async () => {
    const visitor = await suite.open();
    await visitor.go("/");
    await visitor.page.evaluate(async () => {
      const frame = document.createElement("iframe");
      frame.src = "/areas";
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
      document.body.append(frame);
      await loaded;
    });
    const inside = visitor.page.frames().find((frame) => frame !== visitor.page.mainFrame());
    assert.ok(!inside.url().startsWith(visitor.site), inside.url());
    suite.takeFaults();
  });

  await suite.test("cookies are out of reach of scripts and of other sites", async () => {
    const reader = await suite.open({ account: "medlem" });
    await reader.go("/?lang=nn");
    const cookies = await reader.context.cookies();
    assert.deepEqual(cookies.map((cookie) => cookie.name).sort(), ["samhelse_browser", "samhelse_lang", "samhelse_session", "samhelse_visit"]);
    for (const cookie of cookies) {
      assert.equal(cookie.httpOnly, true, cookie.name);
      assert.equal(cookie.sameSite, "Lax", cookie.name);
      assert.equal(cookie.path, "/", cookie.name);
    }
    assert.equal(await reader.page.evaluate(() => document.cookie), "");
    const session = cookies.find((cookie) => cookie.name === "samhelse_session");
    const visit = cookies.find((cookie) => cookie.name === "samhelse_visit");
    assert.notEqual(session.value, visit.value);
  });

  await suite.test("a visitor who only reads gets no cookie", async () => {
    const visitor = await suite.open();
    for (const path of ["/", "/areas/hallingdal", "/matters/lederforum-2018-4"]) await visitor.go(path);
    assert.deepEqual(await visitor.context.cookies(), []);
  });

  await suite.test("signing out ends the session for good", async () => {
    const reader = await suite.open({ account: "medlem" });
    const before = await reader.context.cookies();
    await reader.press("layout-sign-out");
    await reader.sees(reader.t("notice-signed-out"));
    await reader.context.addCookies(before);
    await reader.go("/account");
    await reader.heading(reader.t("sign-in-title"));
  });
}
