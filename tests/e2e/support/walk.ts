import { mkdirSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type Locale, locales } from "#app/i18n/locale.ts";
import { fetchKeys, type Keys } from "./keys.ts";
import { expectLanguage } from "./language.ts";
import { expect, test } from "./site.ts";

/** One page as someone meets it. */
export type Stop = {
  name: string;
  /** One of the demo's people; a visitor without. */
  as?: string;
  at: string | ((keys: Keys) => string);
  /** 200 where nothing else is said. */
  status?: number;
  /** Another state of a page that is on the walk: looked at in one width, by turns. */
  again?: boolean;
  /** What to do there until the page is as meant. */
  reach?: (page: Page, locale: Locale) => Promise<void>;
};

/** Where to leave a picture of each page, for people to look at; none without. */
const pictures = process.env.SCREENSHOTS;

const widths = [390, 1280];
let keys: Keys | undefined;

/**
 * A test for each page: overflow, shifts and language at both widths, axe in both themes at one of them, by turns, half of it
 * in each language. Where pictures are left, somebody has the time for axe at both.
 */
export function walk(stops: Stop[]): void {
  for (const [index, stop] of stops.entries()) {
    const seen = stop.again ? "at one width" : "narrow and wide, in both languages";
    test(`${stop.name} is whole: light and dark, ${seen}`, async ({ open, demo, site }) => {
      if (typeof stop.at !== "string") keys ??= await fetchKeys(open, demo, site);
      const at = typeof stop.at === "string" ? stop.at : stop.at(keys!);
      for (const [turn, width] of widths.entries()) {
        // A page is made of the same at both widths, and axe is most of the work: pages take turns.
        const examined = turn === Math.floor(index / 2) % 2;
        if (stop.again && !examined && !pictures) continue;
        const locale = locales[(index + turn) % 2]!;
        const page = await open({ locale, width, as: stop.as, also: site.server.url });
        await page.addInitScript(watchShifts);
        const answer = await page.goto(at);
        expect.soft(answer?.status(), "status").toBe(stop.status ?? 200);
        await expectStill(page, width);
        await stop.reach?.(page, locale);
        await expectStill(page, width);

        await expectLanguage(page, locale);
        expect.soft(await page.title(), "title").not.toBe("");
        await expect.soft(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        // What has been scrolled under the bar would count as too small to press.
        await page.evaluate(() => window.scrollTo(0, 0));
        for (const colorScheme of ["light", "dark"] as const) {
          if (!examined && !pictures) continue;
          await page.emulateMedia({ colorScheme });
          await page.evaluate(endFading);
          const asked = colorScheme === "light" ? "all" : "colours";
          expect.soft(await violations(page, asked), `axe, ${locale}, ${width}, ${colorScheme}`).toEqual([]);
          if (pictures) await picture(page, `${stop.name} ${width} ${colorScheme} ${locale}`);
        }
        expect.soft(await overflow(page), `wider than ${width}`).toEqual([]);
        if (width > 390) continue;
        await page.setViewportSize({ width: 320, height: 640 });
        expect.soft(await overflow(page), "wider than 320").toEqual([]);
      }
    });
  }
}

/** Colours fade into one another, which on a busy machine is long enough to be measured half-way. */
function endFading(): void {
  // Where one ends, what takes its colour from it may begin its own.
  for (let turn = 0; turn < 10; turn++) {
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    if (fading.length === 0) return;
    for (const each of fading) each.finish();
  }
}

declare global {
  interface Window {
    /** How far things have moved by themselves while the page came, as Chromium scores it. */
    shifted(): number;
  }
}

/** Asked again of the same page it says nothing new: what moves after a press is what was asked for. */
async function expectStill(page: Page, width: number): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const shifted = await page.evaluate(() => window.shifted());
  expect.soft(shifted, `layout shift at ${width}`).toBeLessThan(0.02);
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
    observer.disconnect();
    return sum;
  };
}

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Rules that look at colours: all that another colour scheme can change. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** What axe finds against WCAG 2.2 AA; `colours` is all that another colour scheme can change. */
async function violations(page: Page, asked: "all" | "colours"): Promise<string[]> {
  // For the colours alone it is there already: its half megabyte need not be sent and read again.
  const axe = new AxeBuilder({ page, ...(asked === "colours" && { axeSource: "0" }) }).setLegacyMode();
  // Each replaces what was asked before, so that it comes with its own selection.
  axe.options({
    resultTypes: ["violations"],
    // What no rule of these levels asks for: style sheets and films, fetched again for each page.
    preload: false,
    runOnly: asked === "colours" ? ofColours : levels,
  });
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
