import { describe, expect, test } from "vitest";
import { absoluteHtml, absoluteMarkdown } from "#app/lib/absolute-links.ts";
import { indexingOf, isThin, type Offer } from "#app/lib/indexing.ts";
import { jsonInHtml } from "#app/lib/json-in-html.ts";

const both = ["fr", "en"];
const thread: Offer = { path: "/t/1/a" };
const list: Offer = { path: "/s/a", languages: both };

describe("what search engines are told", () => {
  test.each<[string, { path?: string; language?: string }, Offer | undefined, boolean, string]>([
    ["a page that offers nothing", { path: "/settings" }, undefined, false, "/settings"],
    ["such a page in one language", { path: "/login", language: "fr" }, undefined, false, "/login"],
    ["a thread", {}, thread, true, "/t/1/a"],
    ["a thread in another interface", { language: "en" }, thread, true, "/t/1/a"],
    ["its second page", {}, { ...thread, query: "after=x" }, true, "/t/1/a?after=x"],
    ["its answers turned round", {}, { ...thread, narrowed: true }, false, "/t/1/a"],
    ["a question that waits in vain", {}, { ...thread, thin: true }, false, "/t/1/a"],
    ["a duplicate", {}, { ...thread, leadsTo: "/t/2/b" }, true, "/t/2/b"],
    ["a thin duplicate", {}, { ...thread, thin: true, leadsTo: "/t/2/b" }, true, "/t/2/b"],
    ["a duplicate of what visitors may not see", {}, { ...thread, leadsTo: null }, true, "/t/1/a"],
    ["a list", {}, list, true, "/s/a"],
    ["a list in French", { language: "fr" }, list, true, "/s/a?lang=fr"],
    ["a list in a language nobody wrote", { language: "xx" }, list, true, "/s/a"],
    ["its second page", { language: "fr" }, { ...list, query: "after=x" }, true, "/s/a?after=x&lang=fr"],
    ["a narrowed list", {}, { ...list, query: "kind=question", narrowed: true }, false, "/s/a?kind=question"],
  ])("%s", (_, { path = "/s/a", language = null }, offer, index, canonical) => {
    expect(indexingOf({ path, language }, offer)).toMatchObject({ index, canonical });
  });

  test("gives other languages where there are some, and only of what is listed", () => {
    const alternatesOf = (offer: Offer) => indexingOf({ path: "/s/a", language: "fr" }, offer).alternates;
    expect(alternatesOf({ ...list, query: "after=x" })).toEqual([
      { language: "x-default", path: "/s/a?after=x" },
      { language: "fr", path: "/s/a?after=x&lang=fr" },
      { language: "en", path: "/s/a?after=x&lang=en" },
    ]);
    for (const offer of [
      thread,
      { ...list, languages: [] },
      { ...list, narrowed: true },
      { ...list, thin: true },
    ])
      expect(alternatesOf(offer)).toEqual([]);
  });
});

describe("a thread is thin", () => {
  const now = new Date("2026-03-01T00:00:00Z");
  const waits = { kind: "question", answerCount: 0, closed: false, createdAt: "2026-01-01T00:00:00Z" };
  test.each([
    ["a question nobody answered for a month", waits, true],
    ["one asked lately", { ...waits, createdAt: "2026-02-20T00:00:00Z" }, false],
    [
      "one closed before anybody answered",
      { ...waits, createdAt: "2026-02-20T00:00:00Z", closed: true },
      true,
    ],
    ["one with an answer", { ...waits, answerCount: 1 }, false],
    ["a discussion nobody joined", { ...waits, kind: "discussion" }, false],
  ])("%s", (_, facts, thin) => {
    expect(isThin(facts, now)).toBe(thin);
  });
});

describe("what leaves the site", () => {
  test("ends no element, and says the same", () => {
    const value = { text: "</script><!--\u2028\u2029&<script>" };
    expect(jsonInHtml(value)).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(jsonInHtml(value))).toEqual(value);
  });

  test("leads back by whole addresses, and leaves other addresses and words alone", () => {
    const origin = "https://forum.example";
    expect(
      absoluteHtml(
        '<p>href="/no" <a href="/t/1">x</a> <a href="//away.example">y</a> <img src="/files/a" srcset="/files/a?w=480 480w, /files/a?w=960 960w"></p>',
        origin,
      ),
    ).toBe(
      '<p>href="/no" <a href="https://forum.example/t/1">x</a> <a href="//away.example">y</a> <img src="https://forum.example/files/a" srcset="https://forum.example/files/a?w=480 480w, https://forum.example/files/a?w=960 960w"></p>',
    );
    expect(absoluteMarkdown("![a](/files/b) [c](<//d>) [e]: /f\n[g]: /h", origin)).toBe(
      "![a](https://forum.example/files/b) [c](<//d>) [e]: /f\n[g]: https://forum.example/h",
    );
  });
});
