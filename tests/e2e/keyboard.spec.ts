import type { Locator, Page } from "@playwright/test";
import { searchTitle } from "#app/i18n/search.ts";
import * as shell from "#app/i18n/shell.ts";
import * as threads from "#app/i18n/threads.ts";
import { demoThread, expect, test } from "./support/site.ts";

/** Goes on with Tab alone until this has the focus, and holds every stop on the way to showing where it is. */
async function tabTo(page: Page, goal: Locator, most = 120): Promise<void> {
  const wanted = await goal.elementHandle();
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press("Tab");
    const { there, where, ring } = await page.evaluate((wanted) => {
      const focused = document.activeElement ?? document.body;
      // A control too small to be seen has its label ringed in its place, a text with tools the frame around both.
      const frame = focused.matches(".sr-only")
        ? "label"
        : focused.matches(".composer-area")
          ? ".composer"
          : null;
      const shown = (frame && focused.closest(frame)) || focused;
      const { outlineStyle, outlineWidth, visibility } = getComputedStyle(shown);
      const { width, height } = shown.getBoundingClientRect();
      return {
        there: focused === wanted,
        where: focused.outerHTML.slice(0, 160),
        ring:
          outlineStyle !== "none" &&
          Number.parseFloat(outlineWidth) >= 2 &&
          visibility === "visible" &&
          width * height > 4,
      };
    }, wanted);
    if (!where.startsWith("<body")) expect.soft(ring, `the focus shows on ${where}`).toBe(true);
    if (there) return;
  }
  throw new Error(`Tab does not reach ${goal} in ${most} presses`);
}

test("everything is within reach of the keyboard alone", async ({ open }) => {
  const page = await open({ locale: "en", as: "rhona", leaves: true });
  const main = page.getByRole("main");

  await test.step("the skip link leads to the content", async () => {
    await page.goto("/threads");
    const skip = page.getByRole("link", { name: shell.skipToContent("en") });
    await tabTo(page, skip, 1);
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(main).toBeFocused();
    await tabTo(page, main.getByRole("link").first(), 1);
  });

  await test.step("search, and open what is found", async () => {
    await page.goto("/threads");
    await tabTo(page, page.getByRole("searchbox"));
    await page.keyboard.type("ticking under load");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(searchTitle("en"));
    const found = main.getByRole("link", { name: /ticking under load/ });
    await expect(found).toBeVisible();
    await tabTo(page, found);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ticking under load/);
  });

  await test.step("vote and take the vote back, without losing one's place", async () => {
    const vote = main.getByRole("button", { name: threads.voteUp("en") }).first();
    await tabTo(page, vote);
    await page.keyboard.press("Enter");
    const given = main.getByRole("button", { name: threads.voteUndo("en") }).first();
    await expect(given).toHaveAttribute("aria-pressed", "true");
    await expect(given).toBeFocused();
    await page.keyboard.press("Space");
    await expect(given).toHaveCount(0);
    await expect(vote).toBeFocused();
  });

  await test.step("answer", async () => {
    const box = main.getByRole("textbox", { name: threads.yourAnswer("en") });
    await tabTo(page, box);
    await page.keyboard.type("Mine was the seat post, of all things.");
    await tabTo(page, main.getByRole("button", { name: threads.sendAnswer("en") }), 1);
    await page.keyboard.press("Enter");
    await expect(main.getByText("Mine was the seat post, of all things.")).toBeVisible();
    await expect(box).toHaveValue("");
  });

  await test.step("the menu opens, closes with Escape, and signs out", async () => {
    await page.goto("/");
    const account = page.getByLabel(shell.yourAccount("en"));
    const signOut = page.getByRole("button", { name: shell.signOut("en") });
    await tabTo(page, account);
    await page.keyboard.press("Enter");
    await expect(signOut).toBeVisible();
    await tabTo(page, page.getByRole("link", { name: shell.yourProfile("en") }), 1);
    await page.keyboard.press("Escape");
    await expect(signOut).toBeHidden();
    await expect(account).toBeFocused();
    await page.keyboard.press("Space");
    await tabTo(page, signOut, 12);
    await page.keyboard.press("Tab");
    await expect(signOut, "closed behind who goes on").toBeHidden();
    await page.keyboard.press("Shift+Tab");
    await expect(account).toBeFocused();
    await page.keyboard.press("Enter");
    await tabTo(page, signOut, 12);
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("banner").getByRole("link", { name: shell.signIn("en"), exact: true }),
    ).toBeVisible();
  });
});

test("folded comments and their form open by the keyboard", async ({ open }) => {
  const page = await open({ locale: "en", as: "tashdown" });
  await page.goto(demoThread("pupitre-update-stuck"));
  const fold = page
    .getByRole("article")
    .first()
    .locator("summary", { has: page.getByText(threads.addComment("en"), { exact: true }) });
  await tabTo(page, fold);
  await page.keyboard.press("Enter");
  const box = page
    .getByRole("article")
    .first()
    .getByRole("textbox", { name: threads.yourComment("en") });
  // The way to add a file comes first, until the tools stand there.
  await tabTo(page, box, 2);
  await page.keyboard.type("Still running after a month.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const comments = page.getByRole("region", { name: threads.comments("en") });
  await expect(comments.getByText("Still running after a month.", { exact: true })).toBeVisible();
  await expect(box, "folded again once sent").toBeHidden();
});
