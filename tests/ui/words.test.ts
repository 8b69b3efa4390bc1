import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { refusals } from "../../app/i18n/errors.ts";
import { toldSentence, ways } from "../../app/i18n/notifications.ts";

/**
 * Typography of the interface's own words. Messages are functions; those with parts are called with a stand-in for
 * every parameter, once for one and once for many.
 */
const sources = readdirSync("app/i18n").filter((file) => !/^(text|locale)/.test(file));

function standIn(count: number) {
  return new Proxy(
    {},
    { get: (_, key) => (/count|number|value|status|minutes|hours|days/i.test(String(key)) ? count : "Nom") },
  );
}

function said(message: unknown, locale: "fr" | "en"): string[] {
  // Messages come out of `text` and `phrase` without a name; named functions merely look them up.
  if (typeof message !== "function" || message.name !== "") return [];
  const words: unknown[] =
    message.length === 0 ? [message(locale)] : [1, 3].map((count) => message(standIn(count), locale));
  return words.filter((word): word is string => typeof word === "string");
}

function check(message: unknown): void {
  for (const locale of ["fr", "en"] as const) {
    for (const words of said(message, locale)) {
      const prose = words.replace(/`[^`]*`|\S+@\S+|https?:\S+|\d\d:\d\d/g, "");
      expect(prose, "typewriter apostrophe").not.toMatch(/'/);
      expect(prose, "exclamation mark").not.toMatch(/!/);
      expect(prose, "typewriter ellipsis").not.toMatch(/\.\.\./);
      if (locale === "fr") {
        expect(prose, "no narrow space before ; : ?").not.toMatch(/[^\u202f\s][;:?](?!\S)/);
        expect(prose, "a wide space before ; : ?").not.toMatch(/[ \u00a0][;:?]/);
        expect(prose, "no narrow space inside « »").not.toMatch(/«[^\u202f]|[^\u202f]»/);
      } else {
        expect(prose, "a space before ; : ?").not.toMatch(/\s[;:?]/);
      }
    }
  }
}

describe.each(sources)("the words of %s", async (file) => {
  const messages = Object.entries(await import(/* @vite-ignore */ `../../app/i18n/${file}`));
  it.each(messages)("%s keeps the typography of both languages", (_, message) => check(message));
});

/** As `text` makes its messages: without a name, and without parts. */
const saying = (say: (locale: "fr" | "en") => string) =>
  (
    () =>
    (...asked: ["fr" | "en"]) =>
      say(asked[0])
  )();

describe("the sentences of the inbox", () => {
  const who = [
    { actors: [], others: 0 },
    { actors: ["Léa"], others: 0 },
    { actors: ["Léa", "Tom"], others: 3 },
  ];
  it.each(Object.keys(ways))("%s keeps the typography of both languages", (way) => {
    const [kind = "acted", ...what] = way.split(" ");
    for (const on of ["thread", "body", "answer", "comment"] as const) {
      for (const threadKind of ["question", "idea", "discussion", "announcement"] as const) {
        for (const by of who) {
          const said = {
            kind: kind as "acted",
            what: what.join(" "),
            on,
            own: true,
            threadKind,
            product: null,
            version: null,
            voted: true,
            ...by,
          };
          check(saying((locale) => toldSentence(said, locale)));
          for (const locale of ["fr", "en"] as const)
            expect(toldSentence(said, locale)).toMatch(/^\p{Lu}[^.]+\p{Ll}$/u);
        }
      }
    }
  });
});

describe("known issues and fixes", () => {
  it.each([
    ["known-issue", null, "A known issue of Aria 2", "Un problème connu\u202f: Aria 2"],
    ["fixed", "2.3", "Fixed in Aria 2 2.3", "Corrigé dans la version 2.3 (Aria 2)"],
  ] as const)("%s names the product and the version", (kind, version, en, fr) => {
    const facts = {
      what: "",
      on: "thread",
      own: false,
      threadKind: "question",
      voted: false,
      others: 0,
    } as const;
    const said = { ...facts, actors: [], kind, product: "Aria 2", version };
    expect([toldSentence(said, "en"), toldSentence(said, "fr")]).toEqual([en, fr]);
  });
});

describe("the words of refusals", () => {
  it.each(Object.entries(refusals))("%s keeps the typography of both languages", (_, message) =>
    check(message),
  );
});
