// Asks the API of a demonstration what schemathesis makes up from its description: as a visitor, and with tokens. Every answer
// must be as described, and none may hold the words of what is not published.
//
// SAMHELSE_BIN   the binary to test (default: target/debug/samhelse)
// SCHEMATHESIS   schemathesis (default: target/tools/bin/schemathesis)
// API_EXAMPLES   how many requests are made up for each address and way of asking (default: 60)
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./lib/root.mjs";
import { Server, temporaryFolder } from "./lib/server.mjs";

const SCHEMATHESIS = process.env.SCHEMATHESIS ?? fileURLToPath(new URL("target/tools/bin/schemathesis", ROOT));
const EXAMPLES = process.env.API_EXAMPLES ?? "60";
const HOOKS = fileURLToPath(new URL("e2e/lib/api_checks.py", ROOT));
const PASSWORD = "hallingdal-demo";
/** An account that sees what is not published. */
const ACCOUNT = "koordinator";

/** Makes tokens as the administrator does, without a browser. */
class Administrator {
  #cookies = new Map();

  constructor(site) {
    this.site = site;
  }

  static async signedIn(site) {
    const administrator = new Administrator(site);
    await administrator.send("/sign-in", { name: "administrator", password: PASSWORD });
    return administrator;
  }

  async token(scope) {
    const page = await this.send(`/accounts/${ACCOUNT}/tokens`, { name: `API ${scope}`, scope, lifetime: "30" });
    const token = page.match(/samhelse_[A-Za-z0-9_-]{20,}/)?.[0];
    if (!token) throw new Error(`No token with the scope ${scope} was made:\n${page}`);
    return token;
  }

  /** Opens the form at `path` and sends it. */
  async send(path, fields) {
    const csrf = (await this.#ask(path)).match(/name="csrf" value="([^"]+)"/)?.[1] ?? "";
    return this.#ask(path, { method: "POST", body: new URLSearchParams({ csrf, ...fields }) });
  }

  async #ask(path, options = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(this.site + path, { ...options, headers: { cookie }, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      this.#cookies.set(name, value);
    }
    return answer.text();
  }
}

async function read(site, path, token) {
  const answer = await fetch(site + path, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.json();
}

/** The titles of what only the account sees. */
async function secrets(site, token) {
  const path = "/api/areas/hallingdal/matters";
  const known = new Set((await read(site, path)).matters.map((matter) => matter.slug));
  const hidden = (await read(site, path, token)).matters.filter((matter) => !known.has(matter.slug));
  if (hidden.length === 0) throw new Error("The demonstration holds nothing that could leak.");
  return hidden.flatMap((matter) => [matter.title.nb, matter.title.nn]).filter((title) => title);
}

/** What there is to ask for, so that made-up requests also meet it. */
async function slugs(site, token) {
  const { areas } = await read(site, "/api/areas");
  const { bodies } = await read(site, "/api/areas/hallingdal/bodies");
  const { matters } = await read(site, "/api/areas/hallingdal/matters", token);
  const of = (list) => list.map((one) => one.slug);
  return { area: of(areas), body: of(bodies), matter: of(matters) };
}

function run(site, token, settings) {
  const begun = Date.now();
  const flags = ["run", `${site}/api/openapi.json`, "--checks", "all", "--mode", "all", "--max-examples", EXAMPLES];
  flags.push("--continue-on-failure", "--no-color", "--generation-database", "none", "--request-timeout", "20");
  if (token) flags.push("--header", `Authorization: Bearer ${token}`);
  const env = { ...process.env, SCHEMATHESIS_HOOKS: HOOKS, API_SETTINGS: JSON.stringify(settings) };
  return new Promise((resolve, reject) => {
    // A folder of its own, for it leaves files where it runs.
    const child = spawn(SCHEMATHESIS, flags, { env, cwd: temporaryFolder(), stdio: "inherit" });
    // An end of this process must not leave it running.
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    child.once("error", reject);
    child.once("exit", () => process.off("exit", end));
    child.once("exit", (code) => resolve({ failed: code !== 0, seconds: (Date.now() - begun) / 1000 }));
  });
}

const server = await Server.start(join(temporaryFolder(), "data"));
const administrator = await Administrator.signedIn(server.url);
const [internal, published] = [await administrator.token("internal"), await administrator.token("published")];
const hidden = await secrets(server.url, internal);
const known = await slugs(server.url, internal);
const ways = [
  { name: "a visitor", secrets: hidden },
  { name: "a token for what is published", token: published, secrets: hidden },
  { name: "a token for what the account may see", token: internal, secrets: [] },
];
let failed = 0;
for (const { name, token, secrets: mine } of ways) {
  console.log(`\nAs ${name}:`);
  const outcome = await run(server.url, token, { secrets: mine, slugs: known });
  console.log(`${outcome.failed ? "✗" : "✓"} ${name} (${outcome.seconds.toFixed(1)} s)`);
  failed += Number(outcome.failed);
}
await server.stop();
process.exit(failed > 0 ? 1 : 0);
