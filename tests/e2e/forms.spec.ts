import * as accounts from "#app/i18n/accounts.ts";
import { refusals } from "#app/i18n/errors.ts";
import * as shell from "#app/i18n/shell.ts";
import * as threads from "#app/i18n/threads.ts";
import { demoThread, expect, passwordOf, test } from "./support/site.ts";

for (const scripts of [false, true]) {
  const how = scripts ? "with scripts" : "without scripts";

  test(`a double click on the button posts one answer, ${how}`, async ({ open }) => {
    const page = await open({ locale: "en", scripts, as: "tashdown" });
    await page.goto(demoThread(scripts ? "ballade-3-ticking" : "claquement-de-courroie"));
    const words = `Pressed twice ${how}, said once.`;
    await page.getByRole("textbox", { name: threads.yourAnswer("en") }).fill(words);
    await page.getByRole("button", { name: threads.sendAnswer("en") }).dblclick();
    await expect(page.getByRole("article").getByText(words)).toBeVisible();
    await page.reload();
    await expect(page.getByRole("article").getByText(words)).toHaveCount(1);
  });

  test(`going back from a refused form finds the text still there, ${how}`, async ({ open }) => {
    const page = await open({ locale: "en", scripts, as: "tashdown" });
    await page.goto("/threads");
    await page.goto(demoThread("bequille-double-menuet"));
    const box = page.getByRole("textbox", { name: threads.yourAnswer("en") });
    await box.fill("Too short");
    await page.getByRole("button", { name: threads.sendAnswer("en") }).click();
    await expect(page.getByRole("alert")).toContainText(refusals.bodyShort("en"));
    await expect(box).toHaveValue("Too short");
    await page.goBack();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(box).toHaveValue("Too short");
  });

  test(`going back to the ask form finds the text still there, ${how}`, async ({ open }) => {
    const page = await open({ locale: "en", scripts, as: "tashdown" });
    await page.goto("/threads");
    await page
      .getByRole("banner")
      .getByRole("link", { name: shell.ask("en"), exact: true })
      .click();
    const title = page.getByRole("textbox", { name: threads.titleField("en") });
    const body = page.getByRole("textbox", { name: threads.bodyField("en") });
    await title.fill("Which lubricant for a belt that squeaks?");
    await body.fill("Dry silicone, or nothing at all?");
    await page.getByRole("combobox", { name: threads.spaceField("en") }).selectOption({ label: "Help" });
    await page.getByRole("textbox", { name: threads.tagsField("en") }).fill("a b c d e f");
    await page.getByRole("button", { name: threads.publish("en") }).click();
    await expect(page.getByRole("alert")).toContainText(refusals.tooManyTags("en"));
    await expect(body).toHaveValue("Dry silicone, or nothing at all?");
    await page.goBack();
    // With scripts the refusal took the form's own place in history.
    if (scripts) await page.goForward();
    await expect(title).toHaveValue("Which lubricant for a belt that squeaks?");
    await expect(body).toHaveValue("Dry silicone, or nothing at all?");
  });

  test(`a form sent after the session ended leads through signing in and back, ${how}`, async ({ open }) => {
    const page = await open({ locale: "en", scripts, as: "tashdown" });
    await page.goto(demoThread("ballade-3-ticking"));
    await page.context().clearCookies({ name: "session" });
    await page
      .getByRole("textbox", { name: threads.yourAnswer("en") })
      .fill("Sent by nobody, as it turned out.");
    await page.getByRole("button", { name: threads.sendAnswer("en") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(accounts.loginTitle("en"));
    await expect(page.getByText(accounts.loginNeeded("en"))).toBeVisible();
    await page.getByLabel(accounts.loginLabel("en")).fill("tashdown");
    await page.getByLabel(accounts.passwordLabel("en")).fill(passwordOf("tashdown"));
    await page
      .getByRole("main")
      .getByRole("button", { name: shell.signIn("en"), exact: true })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ticking under load/);
    const box = page.getByRole("textbox", { name: threads.yourAnswer("en") });
    await expect(box).toHaveValue(scripts ? "Sent by nobody, as it turned out." : "");
  });
}
