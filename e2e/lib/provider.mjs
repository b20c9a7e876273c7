// A real provider of OpenID Connect that people sign in at, and what they do there.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ROOT } from "./root.mjs";
import { temporaryFolder } from "./server.mjs";

const PROGRAM = fileURLToPath(new URL("base/testkit/provider/provider.mjs", ROOT));
/** The way in takes a few pages; more would be a loop. */
const MAX_PAGES = 10;

/** A running provider. It ends with this process at the latest. */
export class Provider {
  #child;

  /** Starts one for the site with this address. */
  static async start(site) {
    const child = spawn("node", [PROGRAM, site, join(temporaryFolder(), "client.pem")], { stdio: ["pipe", "pipe", "ignore"] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value, done } = await lines.next();
    if (done) throw new Error("The provider did not start. `cargo xtask test` installs what it needs.");
    return new Provider(child, site, JSON.parse(value).plain);
  }

  constructor(child, site, url) {
    this.#child = child;
    this.site = site;
    this.url = url;
  }

  /** The settings of a site that people sign in to with it. */
  get settings() {
    return `
      [oidc.plain]
      name = "Kommunens innlogging"
      issuer = "${this.url}"
      client_id = "samhelse"
      client_secret = "a secret that both know"
      scopes = ["profile", "email", "roles"]

      [[oidc.plain.roles]]
      value = "hol"
      role = "case_officer"
      party = "hol"
    `;
  }

  /** Lets everybody have these roles from now on. */
  async give(...roles) {
    const answer = await fetch(`${this.url}/control`, { method: "POST", body: JSON.stringify({ roles }) });
    if (!answer.ok) throw new Error(`The provider answered ${answer.status}.`);
  }

  /** Signs in there as `who`, and agrees to everything until that leads back to the site. */
  async through(reader, who) {
    const { page } = reader;
    await page.waitForURL(`${this.url}/**`, { waitUntil: "load" });
    for (let seen = 0; seen < MAX_PAGES; seen += 1) {
      if (await page.locator("input[name=login]").count()) await page.locator("input[name=login]").fill(who);
      if (await page.locator("input[name=password]").count()) await page.locator("input[name=password]").fill(who);
      const yes = page.locator("button[type=submit]").first();
      const [response] = await Promise.all([page.waitForNavigation({ waitUntil: "load" }), yes.click()]);
      reader.response = response;
      if (!page.url().startsWith(`${this.url}/`)) return;
    }
    throw new Error(`${page.url()} leads nowhere.`);
  }

  /** Holds back whoever is sent here, so that the page that sends them can be looked at. */
  async hold(reader) {
    await reader.page.route(`${this.url}/**`, (route) => route.fulfill({ status: 204 }));
  }

  /** Lets them through again. */
  async release(reader) {
    await reader.page.unroute(`${this.url}/**`);
  }

  async stop() {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.stdin.end();
    await ended;
  }
}
