import type { Page } from "@playwright/test";
import { Client } from "pg";
import * as accounts from "#app/i18n/accounts.ts";
import * as composer from "#app/i18n/composer.ts";
import * as drafts from "#app/i18n/drafts.ts";
import * as shell from "#app/i18n/shell.ts";
import * as threads from "#app/i18n/threads.ts";
import { addSpace, addThread } from "#tests/support/content.ts";
import { addPeople, openBase } from "#tests/support/people.ts";
import { startServer } from "#tests/support/server.ts";
import { demoThread, expect, passwordOf, test } from "./support/site.ts";

const box = (page: Page) => page.getByRole("textbox", { name: threads.yourAnswer("en") });
const status = (page: Page) => page.getByRole("status");

test("what is typed is saved, said so, listed, and there again", async ({ open }) => {
  const page = await open({ locale: "en", as: "tashdown" });
  const at = demoThread("claquement-de-courroie");
  await page.goto(at);
  await box(page).fill("A draft that is kept on the server.");
  await expect(page.getByText(composer.savedNow("en"))).toBeVisible();
  await page.goto("/drafts");
  await expect(page.getByText("A draft that is kept on the server.")).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.getByRole("link", { name: drafts.goOnWriting("en") }).click();
  await expect(box(page)).toHaveValue("A draft that is kept on the server.");
  await box(page).focus();
  await Promise.all([
    page.waitForResponse(
      (answer) => answer.url().includes("/drafts/") && answer.request().method() === "POST",
    ),
    page.getByRole("button", { name: drafts.discardDraft("en") }).click(),
  ]);
  await expect(box(page)).toHaveValue("");
  await page.goto("/drafts");
  await expect(page.getByText(drafts.noDrafts("en"))).toBeVisible();
});

test("a cut connection while typing loses nothing", async ({ open }) => {
  const page = await open({ locale: "en", as: "tashdown" });
  await page.goto(demoThread("ballade-3-ticking"));
  await box(page).fill("Typed before");
  await expect(page.getByText(composer.savedNow("en"))).toBeVisible();
  await page.context().setOffline(true);
  await box(page).pressSequentially(" and during the cut");
  await expect(page.getByText(composer.keptOffline("en"))).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const again = await page.context().newPage();
  await page.context().setOffline(false);
  await again.goto(demoThread("ballade-3-ticking"));
  await expect(box(again)).toHaveValue("Typed before and during the cut");
  // From this browser; or from the site, where the page's last word got through as the line came back.
  const restored = again.getByText(composer.restored("en"));
  await expect(restored.or(again.getByText(drafts.draftFrom("en")))).toBeVisible();
  await again.getByRole("button", { name: threads.sendAnswer("en") }).click();
  await expect(again.getByRole("article").getByText("Typed before and during the cut")).toBeVisible();
  await expect(box(again)).toHaveValue("");
  await again.reload();
  await expect(box(again)).toHaveValue("");
});

test("a session revoked while typing: signing in brings the text back", async ({ open }) => {
  const page = await open({ locale: "en", as: "tashdown" });
  await page.goto(demoThread("bequille-double-menuet"));
  await box(page).fill("Written under a session that ended.");
  await expect(page.getByText(composer.savedNow("en"))).toBeVisible();
  await page.context().clearCookies({ name: "session" });
  await box(page).pressSequentially(" With more.");
  await expect(page.getByText(composer.keptSignedOut("en"))).toBeVisible();
  await page.getByRole("button", { name: threads.sendAnswer("en") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(accounts.loginTitle("en"));
  // A document of its own: nothing of the page before is left in memory.
  await page.reload();
  await page.getByLabel(accounts.loginLabel("en")).fill("tashdown");
  await page.getByLabel(accounts.passwordLabel("en")).fill(passwordOf("tashdown"));
  await page
    .getByRole("main")
    .getByRole("button", { name: shell.signIn("en"), exact: true })
    .click();
  await expect(box(page)).toHaveValue("Written under a session that ended. With more.");
});

test("two tabs: neither overwrites the other unseen, and one chooses", async ({ open }) => {
  const first = await open({ locale: "en", as: "femi" });
  const at = demoThread("claquement-de-courroie");
  await first.goto(at);
  const second = await (await open({ locale: "en", as: "femi" })).context().newPage();
  await second.goto(at);
  await box(first).fill("From the first place.");
  await expect(first.getByText(composer.savedNow("en"))).toBeVisible();
  await box(second).fill("From the second place.");
  await expect(second.getByText(composer.otherText("en"))).toBeVisible();
  await second.getByRole("button", { name: composer.showOther("en") }).click();
  await expect(box(second)).toHaveValue("From the first place.");
});

test("a killed server: the text is there again when it is back, and is posted once", async ({
  site,
  browser,
}) => {
  const client = new Client({ connectionString: site.databaseUrl });
  await client.connect();
  const { Pool } = await import("pg");
  const pool = new Pool({ connectionString: site.databaseUrl });
  const base = openBase(pool);
  const [writer] = await addPeople(base, [{ username: "writer-of-drafts" }]);
  const spaceId = await addSpace(base, { slug: "drafted" });
  const thread = await addThread(base, {
    spaceId,
    authorId: writer!.id,
    title: "A question to answer twice",
  });
  const other = await startServer({ DATABASE_URL: site.databaseUrl, DATA_DIR: site.dataDir, WORKER: "off" });
  const context = await browser.newContext({ baseURL: other.url, locale: "en-GB" });
  const [name = "", value = ""] = writer!.cookie.split("=");
  await context.addCookies([{ name, value, url: other.url }]);
  const page = await context.newPage();
  await page.goto(thread.path);
  await box(page).fill("Said while the server went away.");
  await expect(page.getByText(composer.savedNow("en"))).toBeVisible();
  await other.stop();
  await box(page).pressSequentially(" And after.");
  await expect(page.getByText(composer.keptAway("en"))).toBeVisible();
  const back = await startServer({
    DATABASE_URL: site.databaseUrl,
    DATA_DIR: site.dataDir,
    WORKER: "off",
    PORT: new URL(other.url).port,
  });
  await page.goto(thread.path);
  await expect(box(page)).toHaveValue("Said while the server went away. And after.");
  await page.getByRole("button", { name: threads.sendAnswer("en") }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  const { rows } = await client.query("select from posts where markdown like 'Said while%'");
  expect(rows).toHaveLength(1);
  const { rows: left } = await client.query("select from drafts");
  expect(left).toEqual([]);
  await context.close();
  await back.stop();
  await client.end();
  await pool.end();
});

test("tools, keys, undo and completion work on the text as typing does", async ({ open }) => {
  const page = await open({ locale: "en", as: "yanis" });
  await page.goto(demoThread("bequille-double-menuet"));
  const field = box(page);
  await field.fill("one two");
  await expect(page.getByRole("toolbar")).toBeVisible();
  await field.press("Control+a");
  await field.press("Control+b");
  await expect(field).toHaveValue("**one two**");
  await field.press("Control+z");
  await expect(field).toHaveValue("one two");
  await field.press("End");
  await field.pressSequentially(" @ine");
  await expect(page.getByRole("option").first()).toBeVisible();
  await field.press("Enter");
  await expect(field).toHaveValue("one two @ines ");
  await page.getByRole("button", { name: composer.bold("en") }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: composer.italic("en") })).toBeFocused();
  await page.getByRole("button", { name: composer.showPreview("en") }).click();
  await expect(page.getByRole("region", { name: drafts.previewTitle("en") }).getByRole("link")).toHaveText(
    "@ines",
  );
  await expect(status(page).first()).toBeVisible();
});

test("a quote names whom it quotes", async ({ open }) => {
  const page = await open({ locale: "en", as: "tashdown" });
  await page.goto(demoThread("claquement-de-courroie"));
  await page
    .getByRole("article")
    .first()
    .getByRole("link", { name: drafts.quoteAct("en") })
    .click();
  await expect(box(page)).toHaveValue(/^> \[[^\]]+\]\(\/p\/\d+\)\n>\n> /);
});

test("without scripts a draft and a preview are buttons of the form", async ({ open }) => {
  const page = await open({ locale: "en", scripts: false, as: "odile" });
  await page.goto(demoThread("ballade-3-ticking"));
  await box(page).fill("Plainly **written**.");
  await page
    .getByRole("button", { name: drafts.previewAct("en") })
    .last()
    .click();
  await expect(page.getByRole("region", { name: drafts.previewTitle("en") }).locator("strong")).toHaveText(
    "written",
  );
  await expect(box(page)).toHaveValue("Plainly **written**.");
  await page
    .getByRole("button", { name: drafts.saveDraft("en") })
    .last()
    .click();
  await expect(page.getByText(drafts.draftSaved("en"))).toBeVisible();
  await page.goto(demoThread("ballade-3-ticking"));
  await expect(box(page)).toHaveValue("Plainly **written**.");
  await page.getByRole("button", { name: drafts.discardDraft("en") }).click();
  await expect(box(page)).toHaveValue("");
});
