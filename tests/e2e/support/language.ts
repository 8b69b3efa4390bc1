import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Locale } from "#app/i18n/locale.ts";

const folder = path.resolve(import.meta.dirname, "../../../app/i18n");

/** Every message without parts, in both languages. */
const messages: Promise<Record<Locale, string>[]> = Promise.all(
  readdirSync(folder)
    .filter((file) => !/^(text|locale)/.test(file))
    .map(async (file) => Object.values(await import(path.join(folder, file))).flatMap(said)),
).then((areas) => areas.flat());

function said(message: unknown): Record<Locale, string>[] {
  if (typeof message === "object" && message !== null) return Object.values(message).flatMap(said);
  // Messages come out of `text` without a name, and with parts they ask for them.
  if (typeof message !== "function" || message.name !== "" || message.length > 0) return [];
  return [{ en: message("en"), fr: message("fr") }];
}

/** The page says which language it is in, and nothing of its own says it in the other. People's words are theirs. */
export async function expectLanguage(page: Page, locale: Locale): Promise<void> {
  const all = await messages;
  const own = new Set(all.map((message) => message[locale]));
  const other = locale === "fr" ? "en" : "fr";
  const foreign = new Set(all.map((message) => message[other]).filter((words) => !own.has(words)));
  const { lang, said } = await page.evaluate(() => {
    const said: string[] = [];
    // No callbacks for the browser to call: it would not, where scripts are disabled.
    const listen = (element: Element) => {
      if (element.matches("script, style, body [lang]")) return;
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        said.push(element.getAttribute(name) ?? "");
      for (const child of element.childNodes) {
        if (child instanceof Element) listen(child);
        else said.push(child.textContent ?? "");
      }
    };
    listen(document.documentElement);
    return { lang: document.documentElement.lang, said };
  });
  const found = said.map((words) => words.trim()).filter((words) => foreign.has(words));
  expect.soft(lang, `language of ${page.url()}`).toBe(locale);
  expect.soft(found, `words of the other language on ${page.url()}`).toEqual([]);
}
