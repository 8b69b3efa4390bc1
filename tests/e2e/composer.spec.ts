import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import * as composer from "#app/i18n/composer.ts";
import * as drafts from "#app/i18n/drafts.ts";
import * as files from "#app/i18n/files.ts";
import * as history from "#app/i18n/history.ts";
import * as preferences from "#app/i18n/preferences.ts";
import * as threads from "#app/i18n/threads.ts";
import { alive } from "./support/alive.ts";
import { demoPost, demoThread, expect, test } from "./support/site.ts";

const thread = demoThread("bequille-double-menuet");

/** What a clipboard or a pointer brings: texts by kind, and files. */
type Brought = { texts?: Record<string, string>; files?: { name: string; type: string; base64: string }[] };

/** Brings something to a field as a browser does when its reader pastes or drops. */
async function bring(field: Locator, how: "paste" | "drop", brought: Brought): Promise<void> {
  await field.evaluate(
    (element, { how, texts = {}, files = [] }) => {
      const data = new DataTransfer();
      for (const [kind, words] of Object.entries(texts)) data.setData(kind, words);
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const kind = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        how === "paste"
          ? new ClipboardEvent("paste", { ...kind, clipboardData: data })
          : new DragEvent("drop", { ...kind, dataTransfer: data }),
      );
    },
    { how, ...brought },
  );
}

/** A field with its tools. */
async function atWork(page: Page): Promise<Locator> {
  await page.goto(thread);
  const field = page.getByRole("textbox", { name: threads.yourAnswer("en") });
  await field.focus();
  await expect(page.getByRole("toolbar")).toBeVisible();
  return field;
}

const picture = async () =>
  (
    await sharp({ create: { width: 640, height: 400, channels: 3, background: "#3d6b58" } })
      .png()
      .toBuffer()
  ).toString("base64");

test("a picture is pasted and described, a file dropped, and what is refused says why", async ({ open }) => {
  const page = await open({ locale: "en", as: "yanis" });
  const field = await atWork(page);
  await field.fill("Look at the stand:");
  await field.press("End");
  await bring(field, "paste", { files: [{ name: "stand.png", type: "image/png", base64: await picture() }] });
  const alt = page.getByLabel(composer.describeImage({ name: "stand.png" }, "en"));
  await expect(alt).toBeVisible();
  await alt.fill("The stand, folded");
  await alt.press("Enter");
  await expect(alt).toBeHidden();
  await expect(field).toHaveValue(/^Look at the stand:\n\n!\[The stand, folded\]\(\/files\/[\w./-]+\)\s*$/);

  await bring(field, "drop", {
    files: [{ name: "log.txt", type: "text/plain", base64: btoa("stand down\nstand up\n") }],
  });
  await expect(field).toHaveValue(/\[log\.txt\]\(\/files\//);

  await bring(field, "drop", {
    files: [{ name: "run.png", type: "image/png", base64: btoa("MZ, which is no picture at all") }],
  });
  await expect(page.getByRole("alert")).toContainText("run.png");
  await expect(field, "the place held for it is gone").not.toHaveValue(/run\.png/);
  await page.getByRole("button", { name: composer.putAway("en") }).click();

  await page.getByRole("button", { name: threads.sendAnswer("en") }).click();
  const answer = page.getByRole("article").filter({ hasText: "Look at the stand:" });
  const shown = answer.getByRole("img", { name: "The stand, folded" });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
  const download = await page.request.get(
    (await answer.getByRole("link", { name: "log.txt" }).getAttribute("href"))!,
  );
  expect(download.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(await download.text()).toBe("stand down\nstand up\n");
});

test("a picture can be sent before the tools are there, and without scripts", async ({ open }) => {
  const page = await open({ locale: "en", as: "yanis" });
  await page.goto(thread);
  const attach = page.getByRole("link", { name: composer.attach("en") }).last();
  // Before the scripts are there it opens a page beside, as it does without any.
  await alive(attach);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), attach.click()]);
  await chooser.setFiles({
    name: "stand.png",
    mimeType: "image/png",
    buffer: Buffer.from(await picture(), "base64"),
  });
  await expect(page.getByLabel(composer.describeImage({ name: "stand.png" }, "en"))).toBeVisible();

  const plain = await open({ locale: "en", as: "yanis", scripts: false });
  await plain.goto(thread);
  const [beside] = await Promise.all([
    plain.context().waitForEvent("page"),
    plain
      .getByRole("link", { name: composer.attach("en") })
      .last()
      .click(),
  ]);
  await expect(beside.getByRole("heading", { level: 1 })).toHaveText(files.newFileTitle("en"));
});

test("what is pasted from a page keeps its shape, and an address becomes a link", async ({ open }) => {
  const page = await open({ locale: "en", as: "yanis" });
  const field = await atWork(page);
  await field.fill("");
  await bring(field, "paste", {
    texts: {
      "text/plain": "First loosen it",
      "text/html":
        "<p>First <b>loosen</b> it</p><ul><li>left</li><li>right</li></ul><script>window.__x=1</script>",
    },
  });
  await expect(field).toHaveValue(/^First \*\*loosen\*\* it\n\n- left\n- right\s*$/);
  expect(await page.evaluate(() => "__x" in window)).toBe(false);

  await field.fill("the manual");
  await field.press("Control+a");
  await bring(field, "paste", { texts: { "text/plain": "https://example.org/manual.pdf" } });
  await expect(field).toHaveValue("[the manual](https://example.org/manual.pdf)");
});

test("what is typed into words that stand there, before the scripts come, stays and is kept", async ({
  open,
}) => {
  const page = await open({ locale: "en", as: "odile" });
  const late = Promise.withResolvers<void>();
  await page.route("**/assets/*.js", (route) => late.promise.then(() => route.continue()));
  await page.goto(`${demoPost("e14-sous-la-pluie", "body")}/edit`, { waitUntil: "commit" });
  const field = page.getByRole("textbox", { name: history.textField("en") });
  const original = await field.inputValue();
  await field.fill(`${original} Typed early.`);
  late.resolve();
  await expect(page.getByText(composer.savedNow("en"))).toBeVisible();
  await expect(field).toHaveValue(`${original} Typed early.`);
  await page.getByRole("button", { name: drafts.discardDraft("en") }).click();
  await expect(field).toHaveValue(original);
});

test("what is typed early into any field of several lines stays", async ({ open }) => {
  const page = await open({ locale: "en", as: "odile" });
  const late = Promise.withResolvers<void>();
  await page.route("**/assets/*.js", (route) => late.promise.then(() => route.continue()));
  await page.goto("/settings/profile", { waitUntil: "commit" });
  const field = page.getByLabel(preferences.bioLabel("en"));
  const original = await field.inputValue();
  expect(original).not.toBe("");
  await field.fill(`${original} Typed early.`);
  late.resolve();
  // React marks what it has taken over.
  await alive(field);
  await expect(field).toHaveValue(`${original} Typed early.`);
});

test("an edit is kept as a draft, thrown away back to the post, and gone once saved", async ({ open }) => {
  const page = await open({ locale: "en", as: "odile" });
  const at = `${demoPost("e14-sous-la-pluie", "body")}/edit`;
  await page.goto(at);
  const field = page.getByRole("textbox", { name: history.textField("en") });
  const original = await field.inputValue();
  await field.fill(`${original} Added later.`);
  await expect(page.getByText(composer.savedNow("en"))).toBeVisible();

  await page.evaluate(() => localStorage.clear());
  await page.goto(at);
  await expect(field).toHaveValue(`${original} Added later.`);
  await field.focus();
  await Promise.all([
    page.waitForResponse(
      (answer) => answer.url().includes("/drafts/") && answer.request().method() === "POST",
    ),
    page.getByRole("button", { name: drafts.discardDraft("en") }).click(),
  ]);
  await expect(field).toHaveValue(original);
  await page.goto(at);
  await expect(field).toHaveValue(original);

  await field.fill(`${original} Added after all.`);
  await expect(page.getByText(composer.savedNow("en"))).toBeVisible();
  await page.getByRole("button", { name: history.saveEdit("en") }).click();
  await expect(page.getByRole("main").getByText("Added after all.").first()).toBeVisible();
  await page.goto("/drafts");
  await expect(page.getByText(drafts.noDrafts("en"))).toBeVisible();
});

test("a tag in use is taken while one is typed, by keys and by pointer, where it is asked and where it is edited", async ({
  open,
}) => {
  const page = await open({ locale: "fr", as: "yanis" });
  await page.goto("/ask");
  const field = page.getByRole("textbox", { name: threads.tagsField("fr") });
  const offered = page.getByRole("listbox", { name: composer.suggestions("fr") });
  const typing = async (text: string) => {
    await expect(async () => {
      await field.fill("");
      await field.pressSequentially(text);
      await expect(offered).toBeVisible({ timeout: 1_500 });
    }).toPass();
  };
  await typing("bal");
  await expect(offered.getByRole("option")).toHaveText([/^ballade-3\d+ sujets$/, /^ballade-2\d+ sujets?$/]);
  // Nothing is chosen until somebody chooses.
  await expect(offered.getByRole("option", { selected: true })).toHaveCount(0);
  await field.press("ArrowDown");
  await field.press("ArrowDown");
  await expect(offered.getByRole("option", { selected: true })).toHaveText(/^ballade-2/);
  await field.press("Enter");
  await expect(field).toHaveValue("ballade-2, ");
  await expect(offered).toBeHidden();

  await field.pressSequentially("courr");
  await offered.getByRole("option", { name: /courroie/ }).click();
  await expect(field).toHaveValue("ballade-2, courroie, ");
  await expect(field).toBeFocused();
  // What stands there is not offered again.
  await field.pressSequentially("bal");
  await expect(offered.getByRole("option")).toHaveText([/^ballade-3/]);
  await field.press("Escape");
  await expect(offered).toBeHidden();
  await expect(field).toHaveValue("ballade-2, courroie, bal");
});
