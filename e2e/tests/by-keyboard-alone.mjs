import assert from "node:assert/strict";

export const title = "By keyboard alone";

const MATTER = "/matters/lederforum-2018-4";

export async function prove(suite) {
  await suite.test("the first stop is the skip link, and it leads to the content", async () => {
    const visitor = await suite.open();
    for (const path of ["/", MATTER, "/sign-in"]) {
      await visitor.go(path);
      await visitor.page.keyboard.press("Tab");
      const skip = visitor.page.locator(":focus");
      assert.equal(await skip.innerText(), visitor.t("layout-skip"));
      const box = await skip.boundingBox();
      assert.ok(box.width > 50 && box.height > 20, `the skip link is ${box.width} × ${box.height} px when it has focus`);
      await visitor.page.keyboard.press("Enter");
      assert.equal(await visitor.page.locator(":focus").getAttribute("id"), "main");
      // From there the next stop is in the content, past header and navigation.
      await visitor.page.keyboard.press("Tab");
      assert.ok(await visitor.page.locator("main :focus").count(), `${path}: the stop after the skip link is not in main`);
    }
  });

  const fla = await suite.open();
  await suite.test("somebody signs in", async () => {
    await fla.go(`/sign-in?next=${MATTER}`);
    await tabTo(fla, "#name");
    await fla.page.keyboard.type("fla");
    await fla.page.keyboard.press("Tab");
    await fla.page.keyboard.type("hallingdal-demo");
    await leaving(fla, "Enter");
    assert.equal(fla.path, MATTER);
  });

  await suite.test("every stop on the matter's page shows that it has the focus", async () => {
    const coordinator = await suite.open({ account: "koordinator" });
    for (const reader of [fla, coordinator]) {
      await reader.go(MATTER);
      const stops = await reader.page.evaluate(
        () => document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex='0']").length,
      );
      assert.ok(stops > 30);
      for (let stop = 0; stop < stops; stop += 1) {
        await reader.page.keyboard.press("Tab");
        const seen = await reader.page.evaluate(() => {
          const element = document.activeElement;
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
          const what = `${element.tagName} “${element.textContent.trim().slice(0, 40)}”`;
          const visible = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor !== "transparent";
          return { what, visible, outline: `${outlineWidth} ${outlineStyle} ${outlineColor}`, left: element === document.body };
        });
        assert.ok(!seen.left, `the focus left the page after ${stop} of ${stops} stops`);
        assert.ok(seen.visible, `${seen.what} has the outline ${seen.outline}`);
      }
    }
  });

  await suite.test("and reports a resolution", async () => {
    await fla.go(MATTER);
    await tabTo(fla, 'a[href$="/answer"]');
    await leaving(fla, "Enter");
    // A radio group is one stop; the arrows choose.
    await tabTo(fla, "#answer input");
    await fla.page.keyboard.press("Space");
    await fla.page.keyboard.press("ArrowDown");
    assert.equal(await fla.page.locator("#answer input:checked").getAttribute("value"), "adopted_with_change");
    await fla.page.keyboard.press("ArrowUp");
    await tabTo(fla, "#meeting_date");
    await fla.page.keyboard.type("06252019");
    assert.equal(await fla.page.locator("#meeting_date").inputValue(), "2019-06-25");
    await tabTo(fla, "#case_number");
    await fla.page.keyboard.type("33/19");
    await tabTo(fla, "#resolution");
    await tabTo(fla, "#link");
    await tabTo(fla, "form.stack button[type=submit]");
    await leaving(fla, "Enter");
    assert.equal(fla.path, MATTER);
    await fla.sees(fla.t("notice-consultation-answered"), fla.t("matters-adopted-of", { adopted: 5, asked: 6 }));
  });

  await suite.test("what scrolls sideways on a narrow screen can be reached and scrolled", async () => {
    const visitor = await suite.open({ narrow: true });
    await visitor.go("/areas/hallingdal/decisions");
    await tabTo(visitor, ".scroll");
    await visitor.page.keyboard.press("ArrowRight");
    await visitor.page.waitForFunction(() => document.querySelector(".scroll").scrollLeft > 0);
  });
}

/** Presses Tab until the element has the focus. */
async function tabTo(reader, selector) {
  for (let stop = 0; stop < 100; stop += 1) {
    if (await reader.page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    await reader.page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is not reached by Tab on ${reader.path}`);
}

/** Presses a key that leads to another page. */
async function leaving(reader, key) {
  await Promise.all([reader.page.waitForNavigation({ waitUntil: "load" }), reader.page.keyboard.press(key)]);
}
