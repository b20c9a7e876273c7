// Every public page of the demonstration, in each language, by axe in light and dark, wide and narrow. For each page it is
// also proved that scripts change nothing in it (lib/axe.mjs), so that the same holds without JavaScript; one page of each
// kind is loaded and looked at without.
import assert from "node:assert/strict";
import { accessible, accessibleInEveryWay } from "../lib/axe.mjs";
import { LANGUAGES } from "../lib/words.mjs";

export const title = "Every public page is accessible";
export const variants = LANGUAGES;
export const weight = 4;

const PAGES = [
  "/",
  "/areas",
  "/areas/norge",
  "/areas/helse-sor-ost",
  "/areas/vest-viken",
  "/areas/hallingdal",
  "/areas/hol",
  "/areas/hallingdal/history",
  "/areas/hallingdal/matters",
  "/areas/vest-viken/matters?state=open&year=2026",
  "/areas/baerum/matters?state=not_adopted",
  "/areas/hallingdal/decisions",
  "/areas/baerum/decisions",
  "/areas/vest-viken/bodies",
  "/areas/hol/bodies",
  "/areas/hallingdal/parties",
  "/parties/hallinghelse",
  "/parties/hol",
  "/parties/hol/history",
  "/bodies/helse-og-omsorgslederforum",
  "/bodies/kommunestyret-hol",
  "/bodies/helse-og-omsorgslederforum/history",
  "/bodies/helse-og-omsorgslederforum/members",
  "/bodies/helse-og-omsorgslederforum/mandates/1",
  "/bodies/fagutvalg-skropelige-eldre",
  "/bodies/samarbeidsstyret",
  "/areas/vest-viken/structure",
  "/areas/hallingdal/structure",
  "/bodies/helse-og-omsorgslederforum/matters",
  "/bodies/ressursgruppe-al/matters",
  "/matters/lederforum-2018-4",
  "/matters/lederforum-2018-4/texts/1",
  "/matters/lederforum-2018-4/history",
  "/matters/lederforum-2018-4/archive",
  "/matters/regionradet-2012-3",
  "/matters/regionradet-2012-3/texts/1",
  "/matters/regionradet-2012-3/texts/2",
  "/matters/ssu-2026-2",
  "/accessibility",
  "/sign-in",
  "/this-page-does-not-exist",
];

/** A list, a table, a long page, a form and an error. */
const WITHOUT_SCRIPTS = new Set([
  "/areas/hallingdal",
  "/areas/hallingdal/decisions",
  "/areas/hallingdal/structure",
  "/matters/lederforum-2018-4",
  "/sign-in",
  "/this-page-does-not-exist",
]);

export async function prove(suite, lang) {
  const scripted = await suite.open({ lang });
  const plain = await suite.open({ lang, javaScript: false });
  const links = new Set();
  for (const path of PAGES) {
    const status = path.startsWith("/this-") ? 404 : 200;
    await suite.test(path, async () => {
      await scripted.go(path, status);
      assert.equal(await scripted.page.locator("html").getAttribute("lang"), lang);
      assert.equal(await scripted.page.locator("h1").count(), 1, "a page has one heading of the first level");
      await accessibleInEveryWay(scripted, path);
      if (WITHOUT_SCRIPTS.has(path)) {
        await plain.go(path, status);
        await accessible(plain, path);
      }
      for (const link of await scripted.page.locator("a[href]").evaluateAll((all) => all.map((a) => new URL(a.getAttribute("href"), location).href))) links.add(link);
    });
  }

  await suite.test("and none of them has a link that leads nowhere", async () => {
    const own = [...links].filter((link) => link.startsWith(`${scripted.site}/`) && !link.includes("?lang="));
    assert.ok(own.length > 50, `only ${own.length} links were found`);
    const dead = [];
    for (const link of new Set(own.map((link) => link.split("#")[0]))) {
      const response = await scripted.context.request.get(link);
      const missing = link.includes("/this-") ? 404 : 200;
      if (response.status() !== missing) dead.push(`${link} answers ${response.status()}`);
    }
    assert.deepEqual(dead, []);
  });

  await suite.test("the language can be changed on the page, and is remembered", async () => {
    const other = lang === "en" ? { tag: "nb", name: "Bokmål" } : { tag: "en", name: "English" };
    const reader = await suite.open({ lang });
    await reader.go("/areas/hallingdal");
    await reader.follow(other.name);
    assert.equal(await reader.page.locator("html").getAttribute("lang"), other.tag);
    await reader.go("/areas/hallingdal/matters");
    assert.equal(await reader.page.locator("html").getAttribute("lang"), other.tag);
    await reader.close();
  });
}
