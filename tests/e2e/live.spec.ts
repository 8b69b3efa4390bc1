import type { Page } from "@playwright/test";
import { newAnswers, showNews } from "#app/i18n/live.ts";
import { pushBlocked, pushNeedsScripts, pushSwitchOn } from "#app/i18n/push.ts";
import * as threads from "#app/i18n/threads.ts";
import { demoThread, expect, test } from "./support/site.ts";

const at = demoThread("claquement-de-courroie");

/** Opens a page and waits until its browser listens to what happens there. */
async function listening(page: Page, where: string): Promise<void> {
  const opened = page.waitForResponse((answer) => new URL(answer.url()).pathname === "/live");
  await page.goto(where);
  expect((await opened).status()).toBe(200);
}

async function answers(page: Page, where: string, words: string): Promise<void> {
  await page.goto(where);
  await page.getByRole("textbox", { name: threads.yourAnswer("fr") }).fill(words);
  await page.getByRole("button", { name: threads.sendAnswer("fr") }).click();
  await expect(page.getByRole("article").getByText(words)).toBeVisible();
}

test("an answer is announced to whoever reads, moves nothing, and is shown when asked for", async ({
  open,
}) => {
  const reader = await open({ locale: "en", as: "rhona", width: 390 });
  const writer = await open({ locale: "fr", as: "odile" });
  await listening(reader, at);
  const place = () =>
    reader.evaluate(() => {
      const first = [...document.querySelectorAll(".prose p")].find(
        (one) => one.getBoundingClientRect().top > 120,
      );
      return { scrolled: window.scrollY, first: first?.textContent, top: first?.getBoundingClientRect().top };
    });
  await reader.evaluate(() => window.scrollTo(0, 260));
  const box = reader.getByRole("textbox", { name: threads.yourAnswer("en") });
  await box.evaluate((element: HTMLTextAreaElement) => {
    element.focus({ preventScroll: true });
  });
  await reader.keyboard.insertText("Being written.");
  const before = await place();
  await reader.evaluate(() => {
    Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          moved: (window as never as { moved: number }).moved + (entry as never as { value: number }).value,
        });
    }).observe({ type: "layout-shift" });
  });

  await answers(writer, at, "Voici une réponse arrivée pendant la lecture.");
  const bar = reader.getByRole("status").filter({ hasText: newAnswers({ count: 1 }, "en") });
  await expect(bar).toBeVisible();
  await expect(bar).toHaveAttribute("aria-live", "polite");
  expect(await place()).toEqual(before);
  expect(await reader.evaluate(() => (window as never as { moved: number }).moved)).toBe(0);
  await expect(reader.getByText("Voici une réponse arrivée")).toHaveCount(0);

  await bar.getByRole("button", { name: showNews("en") }).click();
  const come = reader.getByRole("article").filter({ hasText: "Voici une réponse arrivée" });
  await expect(come).toBeInViewport();
  await expect(come).toBeFocused();
  await expect(bar).toHaveCount(0);
  await expect(box).toHaveValue("Being written.");
});

test("a vote changes the figure where it stands", async ({ open }) => {
  const reader = await open({ locale: "en", as: "rhona" });
  const voter = await open({ locale: "fr", as: "odile" });
  await listening(reader, at);
  await voter.goto(at);
  const theirs = voter
    .getByRole("article")
    .filter({ has: voter.locator("button[aria-pressed]") })
    .first();
  const id = await theirs.getAttribute("id");
  const mine = reader.locator(`#${id} .post-vote`);
  const before = Number(await mine.textContent());
  await theirs.locator("button[aria-pressed]").first().click();
  await expect(mine).toHaveText(new RegExp(`^${before === 0 ? "-?1" : `${before + 1}|${before - 1}`}$`));
});

test("two tabs share one connection, and the one that stays takes it over", async ({ open }) => {
  const first = await open({ locale: "en", as: "tashdown" });
  const writer = await open({ locale: "fr", as: "odile" });
  const other = demoThread("bequille-double-menuet");
  const asked: string[] = [];
  first.context().on("request", (request) => {
    if (new URL(request.url()).pathname === "/live") asked.push(new URL(request.frame().url()).pathname);
  });
  await listening(first, at);
  const second = await first.context().newPage();
  // The first tab asks anew, for both threads, because the second has told it what it shows.
  const both = first.waitForResponse(
    (answer) => new URL(answer.url()).searchParams.getAll("thread").length === 2,
  );
  await second.goto(other);
  expect((await both).status()).toBe(200);
  await answers(writer, other, "Une réponse pour le second onglet.");
  await expect(second.getByRole("status").filter({ hasText: newAnswers({ count: 1 }, "en") })).toBeVisible();
  const secondPath = new URL(second.url()).pathname;
  expect(asked).not.toContain(secondPath);

  const taken = second.waitForResponse((answer) => new URL(answer.url()).pathname === "/live");
  await first.close();
  expect((await taken).status()).toBe(200);
  await answers(writer, other, "Encore une, après la fermeture du premier.");
  await expect(second.getByRole("status").filter({ hasText: newAnswers({ count: 2 }, "en") })).toBeVisible();
});

test("alerts say plainly that they need scripts, and what the browser can do", async ({ open }) => {
  const without = await open({ locale: "fr", as: "odile", scripts: false });
  await without.goto("/settings/push");
  await expect(without.getByText(pushNeedsScripts("fr"))).toBeVisible();
  const page = await open({ locale: "fr", as: "odile" });
  await page.goto("/settings/push");
  // A browser without a screen has been told to ask nobody.
  await expect(page.getByText(pushBlocked("fr"))).toBeVisible();
  await page.addInitScript(() => {
    Object.defineProperty(Notification, "permission", { get: () => "default" });
  });
  await page.reload();
  await expect(page.getByRole("button", { name: pushSwitchOn("fr") })).toBeVisible();
});

test("what is pushed is shown under the thread's title, by a worker of the site's own", async ({
  open,
  demo,
}) => {
  const page = await open({ locale: "fr", as: "odile" });
  await page.goto("/settings/push");
  const cdp = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId);
    }),
  );
  await cdp.send("ServiceWorker.enable");
  const started = page.context().waitForEvent("serviceworker");
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/push-worker.js");
    await navigator.serviceWorker.ready;
  });
  const worker = await started;
  // A browser without a screen shows none.
  await worker.evaluate(() => {
    const here = globalThis as never as { registration: object; shown?: unknown };
    Object.assign(here.registration, {
      async showNotification(title: string, options: object) {
        here.shown = { title, ...options };
      },
    });
  });
  await cdp.send("ServiceWorker.deliverPushMessage", {
    origin: demo.server.url,
    registrationId: await registered,
    data: JSON.stringify({ title: "Un titre", body: "Nora a répondu", lang: "fr", path: "/p/1", tag: "t1" }),
  });
  await expect
    .poll(() => worker.evaluate(() => (globalThis as never as { shown?: unknown }).shown))
    .toMatchObject({
      title: "Un titre",
      body: "Nora a répondu",
      lang: "fr",
      tag: "t1",
      data: { path: "/p/1" },
    });
});
