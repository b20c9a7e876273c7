// The browser, and what is wrong with any page it meets.
import { chromium } from "playwright-core";

/** Starts Debian's Chromium. Tests run as root on machines of their own, where its sandbox cannot start. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Decides how date fields are typed, whatever the machine's own language is.
      "--lang=en-US",
    ],
  });
}

/**
 * Notes in `faults` whatever no page may do: write an error to the console (a breach of the content security policy is
 * told there too), throw, fetch from another site, answer with an error of the server's, or come without its headers. What
 * another site's own pages do, where `elsewhere` begins, is not ours.
 */
export function watch(page, site, faults, elsewhere) {
  const documents = new Set();
  const isElsewhere = (url) => elsewhere !== undefined && url.startsWith(`${elsewhere}/`);
  page.on("request", (request) => {
    if (request.isNavigationRequest()) documents.add(request.url());
    if (isElsewhere(request.isNavigationRequest() ? request.url() : request.frame().url())) return;
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(`${site}/`)) {
      faults.push(`${page.url()} fetches from another site: ${request.url()}`);
    }
  });
  page.on("console", (message) => {
    if (message.type() !== "error" || isElsewhere(page.url()) || isElsewhere(message.location().url)) return;
    // A form that is refused, or a page that is not found, is meant to be; Chromium tells of it all the same.
    const refused = /the server responded with a status of 4\d\d/.test(message.text());
    if (refused && documents.has(message.location().url)) return;
    faults.push(`${page.url()} writes to the console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()} throws: ${error}`));
  page.on("response", async (response) => {
    if (isElsewhere(response.url())) return;
    if (response.status() >= 500) faults.push(`${response.url()} answers ${response.status()}`);
    if (!response.request().isNavigationRequest()) return;
    const headers = response.headers();
    const expected = [
      ["content-security-policy", "default-src"],
      ["x-content-type-options", "nosniff"],
      ["x-frame-options", "DENY"],
      ["referrer-policy", "same-origin"],
    ];
    for (const [name, value] of expected) {
      if (!headers[name]?.includes(value)) faults.push(`${response.url()} comes without ${name}: ${value}`);
    }
  });
}
