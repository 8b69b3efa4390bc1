import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Client } from "pg";
import * as accounts from "#app/i18n/accounts.ts";
import * as invitations from "#app/i18n/invitations.ts";
import { locales } from "#app/i18n/locale.ts";
import { resetSubject } from "#app/i18n/mails.ts";
import { linkSubject } from "#app/i18n/safety-mails.ts";
import routes from "#app/routes.ts";
import { startEmbedded } from "#db/embedded/start-embedded.ts";
import { demo as content } from "#db/seed/demo-content.ts";
import { expectLanguage } from "./support/language.ts";
import { linkIn, Mailbox } from "./support/mailbox.ts";
import { expect, test } from "./support/site.ts";
import { type Keys, pageless, stops } from "./support/walk.ts";

/** Where to leave a picture of each page, for people to look at; none without. */
const pictures = process.env.SCREENSHOTS;

let keys: Keys | undefined;

test("every page of the map is on the walk", () => {
  const walked = stops.map(({ at }) => (typeof at === "string" ? at : "").replace(/[?#].*/, ""));
  walked.push("/join/confirm", "/reset", "/setup", "/mail/preferences");
  // These take a provider: its own story looks at them.
  walked.push("/login/provider/join", "/login/provider/left");
  // Made on the walk, and looked at there.
  walked.push("/admin/groups/one");
  const pages = routes.flatMap(({ path: at = "" }) => (pageless.test(at) ? [] : [at]));
  const missed = pages.filter((at) => {
    const pattern = new RegExp(`^/${at.replace(/:\w+/g, "[^/]+").replace("*", ".*")}$`);
    // A thread is asked for without its slug, and led to where it is.
    return !walked.some((one) => pattern.test(/^\/t\/\d+$/.test(one) ? `${one}/slug` : one));
  });
  expect(missed).toEqual([]);
});

for (const [index, stop] of stops.entries()) {
  test(`${stop.name} is whole: light and dark, narrow and wide, in both languages`, async ({
    open,
    demo,
    site,
  }) => {
    keys ??= {
      ...(await fetchKeys(await open({ locale: "fr" }), demo.dataDir, site.server.output())),
      invite: await fetchInvitation(await open({ locale: "fr", as: "nora" }), demo.dataDir),
    };
    const at = typeof stop.at === "string" ? stop.at : stop.at(keys);
    for (const [turn, width] of [390, 1280].entries()) {
      const locale = locales[(index + turn) % 2]!;
      const page = await open({ locale, width, as: stop.as, also: site.server.url });
      await page.addInitScript(watchShifts);
      const answer = await page.goto(at);
      expect.soft(answer?.status(), "status").toBe(stop.status ?? 200);
      await stop.reach?.(page, locale);
      await page.evaluate(() => document.fonts.ready);
      expect.soft(await page.evaluate(() => window.shifted()), `layout shift at ${width}`).toBeLessThan(0.02);

      await expectLanguage(page, locale);
      expect.soft(await page.title(), "title").not.toBe("");
      await expect.soft(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      // What has been scrolled under the bar would count as too small to press.
      await page.evaluate(() => window.scrollTo(0, 0));
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect
          .soft(await violations(page, colorScheme === "dark"), `axe, ${locale}, ${width}, ${colorScheme}`)
          .toEqual([]);
        if (pictures) await picture(page, `${stop.name} ${width} ${colorScheme} ${locale}`);
      }
      expect.soft(await overflow(page), `wider than ${width}`).toEqual([]);
      if (width > 390) continue;
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await overflow(page), "wider than 320").toEqual([]);
    }
  });
}

declare global {
  interface Window {
    /** How far things have moved by themselves since the page came, as Chromium scores it. */
    shifted(): number;
  }
}

function watchShifts(): void {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) sum += entry.value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  window.shifted = () => {
    add(observer.takeRecords());
    return sum;
  };
}

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against WCAG 2.2 AA. @param colours only what another colour scheme can change */
async function violations(page: Page, colours: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // Both replace what was asked before, so each comes with its own selection.
  if (colours)
    axe.options({ resultTypes: ["violations"], runOnly: ["color-contrast", "link-in-text-block"] });
  else axe.options({ resultTypes: ["violations"], runOnly: levels });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** What sticks out of the page at its side; nothing where nothing can be scrolled to. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.getBoundingClientRect().right} ${element.outerHTML.slice(0, 120)}`);
  });
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures!, { recursive: true });
  const file = `${name.replace(/[^a-z0-9]+/g, "-")}.png`;
  await page.screenshot({ path: path.join(pictures!, file), fullPage: true });
}

/** Joins, forgets a password, and reads what the mails and the terminal say. */
async function fetchKeys(page: Page, dataDir: string, terminal: string): Promise<Omit<Keys, "invite">> {
  const mails = new Mailbox(dataDir);
  await page.goto("/join");
  await page.getByLabel(accounts.displayNameLabel("fr")).fill("Camille Perrin");
  await page.getByLabel(accounts.usernameLabel("fr")).fill("camille-p");
  await page.getByLabel(accounts.emailLabel("fr")).fill("camille@lecteurs.example");
  await page.getByLabel(accounts.passwordLabel("fr")).fill("violet teapot gravel seventeen");
  await page.getByRole("button", { name: accounts.joinAction("fr") }).click();
  const confirm = linkIn(await mails.next("camille@lecteurs.example"));
  await page.goto("/forgot");
  await page.getByLabel(accounts.emailLabel("fr")).fill("rhona@virelai.example");
  await page.getByRole("button", { name: accounts.forgotAction("fr") }).click();
  const reset = linkIn(
    await mails.next("rhona@virelai.example", resetSubject({ brand: content.brand.name }, "en")),
  );
  await page.goto("/login/link");
  await page.getByLabel(accounts.emailLabel("fr")).fill("rhona@virelai.example");
  await page.getByRole("button", { name: accounts.forgotAction("fr") }).click();
  const sent = await mails.next("rhona@virelai.example", linkSubject({ brand: content.brand.name }, "en"));
  const enter = linkIn(sent);
  const [setup = ""] = /http\S+\/setup\?token=\S+/.exec(terminal) ?? [];
  return { confirm, reset, enter, setup, preferences: await preferencesLink(dataDir, "odile") };
}

/** The link at the foot of a mail about the first thread, made as the site makes it. */
async function preferencesLink(dataDir: string, username: string): Promise<string> {
  const { url, stop } = await startEmbedded({ dataDir });
  const client = new Client({ connectionString: url });
  await client.connect();
  const value = JSON.stringify(randomBytes(32).toString("base64url"));
  await client.query(
    "insert into settings (key, value, updated_at) values ('secret.links', $1, now()) on conflict do nothing",
    [value],
  );
  const { rows } = await client.query(
    `select (select value from settings where key = 'secret.links') as secret, m.id as member,
      (select min(id) from threads where not gone) as thread from members m where username = $1`,
    [username],
  );
  await client.end();
  await stop();
  const { secret, member, thread } = rows[0];
  const content = `${member}_${thread}`;
  const mac = createHmac("sha256", Buffer.from(secret, "base64url"))
    .update(`mail-preferences\0${content}`)
    .digest("hex")
    .slice(0, 32);
  return `/mail/preferences?s=${content}.${mac}`;
}

/** Asks a colleague in, and reads the mail. */
async function fetchInvitation(page: Page, dataDir: string): Promise<string> {
  const mails = new Mailbox(dataDir);
  await page.goto("/admin/people");
  await page.getByLabel(invitations.inviteEmail("fr")).fill("collegue@virelai.example");
  await page.getByRole("button", { name: invitations.inviteSend("fr") }).click();
  return linkIn(await mails.next("collegue@virelai.example"));
}
