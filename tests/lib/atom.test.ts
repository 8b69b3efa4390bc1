import { describe, expect, test } from "vitest";
import { type AtomFeed, atom, never } from "#app/lib/atom.ts";
import { childrenOf, feedFaults, readXml } from "../support/atom.ts";

const entry = {
  id: "https://forum.example/t/1",
  title: "A & B < C \u0000\u0008\ufffe\ud800 “q”",
  link: "https://forum.example/t/1/a?b=1&c=2",
  published: "2026-01-01T00:00:00.000Z",
  updated: "2026-02-01T00:00:00.000Z",
  author: { name: "Élodie <x>", uri: "https://forum.example/u/e" },
  language: "fr",
  categories: ["a&b"],
  html: '<p>]]> &amp; <a href="https://forum.example/">x</a></p>',
};
const feed: AtomFeed = {
  self: "https://forum.example/feed.xml",
  title: "All",
  subtitle: "Everything",
  page: "https://forum.example/threads",
  author: { name: "The community" },
  language: "en",
  icon: "https://forum.example/logo",
  entries: [entry, { ...entry, id: "https://forum.example/t/2", updated: "2026-01-15T00:00:00.000Z" }],
};

describe("a feed", () => {
  test("is Atom as RFC 4287 has it, whatever was written", () => {
    expect(feedFaults(atom(feed))).toEqual([]);
    const [first] = childrenOf(readXml(atom(feed)), "entry");
    expect(childrenOf(first!, "title")[0]!.text).toBe("A & B < C \ufffd “q”");
    expect(childrenOf(first!, "content")[0]!.text).toBe(entry.html);
    expect(childrenOf(readXml(atom(feed)), "updated")[0]!.text).toBe(entry.updated);
  });

  test("is one when nothing is in it", () => {
    const empty = atom({ ...feed, entries: [] });
    expect(feedFaults(empty)).toEqual([]);
    expect(empty).toContain(never);
  });
});

test("what is no Atom is seen", () => {
  const good = atom(feed);
  expect(() => feedFaults(good.replace("</entry>", ""))).toThrow();
  for (const [from, to] of [
    [/<id>[^<]*<\/id>/, ""],
    ["2026-02-01T00:00:00.000Z</updated>", "yesterday</updated>"],
    ['rel="self"', 'rel="related"'],
    ["https://forum.example/t/2", "https://forum.example/t/1"],
    ['href="https://forum.example/threads"', 'href="/threads"'],
    [/<author>.*<\/author>/, "<author><name></name></author>"],
  ] as const)
    expect(feedFaults(good.replace(from, to)), String(from)).not.toEqual([]);
});
