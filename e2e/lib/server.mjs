// A demonstration of our own for each suite: a free port, a folder of its own, and nothing left behind.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./root.mjs";

const BINARY = process.env.SAMHELSE_BIN ?? fileURLToPath(new URL("target/debug/samhelse", ROOT));
/** A debug binary on a busy machine reads its whole region within this. */
const PATIENCE = 60_000;

/** What must be gone when this process ends, however it ends. */
const running = new Set();
const folders = new Set();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));

/** A folder that is gone when the tests have ended. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "samhelse-e2e-"));
  folders.add(folder);
  return folder;
}

/** A running demonstration. */
export class Server {
  #child;
  #said = "";

  /** Starts one in `data`, and answers when it can serve. `settings` makes the text of its settings file from its address. */
  static async start(data = join(temporaryFolder(), "data"), settings = undefined) {
    if (!existsSync(BINARY)) throw new Error(`${BINARY} is missing. Build it, or set SAMHELSE_BIN.`);
    // Another program may take the port between our look and the start; then we look again.
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      const server = new Server(port, data, settings && written(await settings(address(port))));
      try {
        await server.#ready();
        return server;
      } catch (trouble) {
        await server.stop();
        if (attempt === 3 || !server.#said.includes(`${server.port}`)) throw trouble;
      }
    }
  }

  constructor(port, data, config) {
    this.port = port;
    this.data = data;
    this.url = address(port);
    const begun = performance.now();
    // A person's own settings must not reach the demonstration.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("SAMHELSE_")));
    // Tests ask for more in a minute than people and programs do.
    for (const limit of ["ACCOUNT_WRITES", "ADDRESS_WRITES", "TOKEN_READS", "ADDRESS_READS"]) env[`SAMHELSE_LIMITS__${limit}`] = "0";
    const flags = ["demo", "--listen", `127.0.0.1:${port}`, "--data", data, ...(config ? ["--config", config] : [])];
    this.#child = spawn(BINARY, flags, { env, cwd: tmpdir(), stdio: ["ignore", "pipe", "pipe"] });
    this.#child.once("error", (trouble) => (this.#said += `${trouble}`));
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream.on("data", (text) => (this.#said += text));
    running.add(this.#child);
    this.begun = begun;
  }

  get pid() {
    return this.#child.pid;
  }

  /** What it has printed. */
  get said() {
    return this.#said;
  }

  async stop() {
    const child = this.#child;
    if (child.exitCode === null && child.signalCode === null && child.pid) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      // It lets what has begun come to its end; a browser that keeps a connection open must not hold it up.
      const impatient = setTimeout(() => child.kill("SIGKILL"), 3000);
      await ended;
      clearTimeout(impatient);
    }
    running.delete(child);
  }

  async #ready() {
    const deadline = performance.now() + PATIENCE;
    while (performance.now() < deadline) {
      if (this.#child.exitCode !== null || !this.#child.pid) break;
      const answer = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => undefined);
      if (answer?.ok) {
        this.startedIn = performance.now() - this.begun;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`The demonstration did not start:\n${this.#said}`);
  }
}

function address(port) {
  return `http://localhost:${port}`;
}

/** A settings file with this text. */
function written(text) {
  const file = join(temporaryFolder(), "samhelse.toml");
  writeFileSync(file, text);
  return file;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
