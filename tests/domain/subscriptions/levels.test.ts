import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hearsNews, levelFor, reaches, type Said, widest } from "#app/domain/subscriptions/levels.ts";

const level = fc.constantFrom(...widest);
const said: fc.Arbitrary<Said> = fc.record({
  target: fc.constantFrom("space", "thread", "tag", "product", "member"),
  level,
  chosen: fc.boolean(),
});
const one = (target: Said["target"], of: Said["level"], chosen = true): Said => ({
  target,
  level: of,
  chosen,
});

describe("which level holds", () => {
  test("is what touches them for who said nothing", () => {
    expect(levelFor([])).toEqual({ level: "answers", thread: false });
  });

  test.each([
    ["a thread before a person", [one("thread", "mentions"), one("member", "everything")], "mentions"],
    ["a person before a tag", [one("member", "mentions"), one("tag", "everything")], "mentions"],
    ["a product before a space", [one("product", "mentions"), one("space", "everything")], "mentions"],
    ["of tags a muted one", [one("tag", "muted"), one("product", "everything")], "muted"],
    ["of tags the one that tells most", [one("tag", "mentions"), one("product", "everything")], "everything"],
    ["a muted person in a followed thread", [one("member", "muted"), one("thread", "everything")], "muted"],
    [
      "a followed thread in a muted space",
      [one("space", "muted"), one("thread", "everything")],
      "everything",
    ],
    [
      "what came along, where it adds",
      [one("thread", "everything", false), one("space", "muted")],
      "everything",
    ],
    [
      "not what came along where it takes",
      [one("thread", "answers", false), one("space", "everything")],
      "everything",
    ],
  ] as const)("counts %s", (_, rows, expected) => {
    expect(levelFor(rows).level).toBe(expected);
  });

  test("does not depend on the order things were said in", () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), fc.nat(), (rows, turn) => {
        const turned = rows.map((_, index) => rows[(index + turn) % rows.length]!);
        expect(levelFor(turned)).toEqual(levelFor(rows));
        expect(levelFor([...rows].reverse())).toEqual(levelFor(rows));
      }),
    );
  });

  test("is silence for a muted thread or person, whatever else was said", () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), fc.constantFrom("thread", "member"), (rows, target) => {
        const others = rows.filter((row) => row.target !== target);
        expect(levelFor([...others, one(target, "muted")]).level).toBe("muted");
      }),
    );
  });

  test("never falls by what came along", () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), level, (rows, brought) => {
        const others = rows.filter((row) => row.target !== "thread" || row.chosen);
        const before = levelFor(others).level;
        const after = levelFor([...others, one("thread", brought, false)]).level;
        expect(widest.indexOf(after)).toBeLessThanOrEqual(widest.indexOf(before));
      }),
    );
  });
});

test("each level lets through what the one below it does", () => {
  const kinds = [
    "answer",
    "comment",
    "mention",
    "quoted",
    "accepted",
    "edited",
    "suggestion",
    "acted",
  ] as const;
  const through = (of: Said["level"]) => kinds.filter((kind) => reaches(of, kind));
  expect(through("everything")).toEqual([...kinds]);
  expect(through("answers")).toEqual([...kinds]);
  expect(through("mentions")).toEqual(["mention", "quoted"]);
  expect(through("muted")).toEqual([]);
});

test("news goes to those who follow everything, comments to those who follow the thread", () => {
  const all = ["thread", "answer", "comment", "acceptance"] as const;
  const heard = (of: Said["level"], thread: boolean) =>
    all.filter((news) => hearsNews({ level: of, thread }, news));
  expect(heard("everything", true)).toEqual([...all]);
  expect(heard("everything", false)).toEqual(["thread", "answer"]);
  for (const of of ["answers", "mentions", "muted"] as const) expect(heard(of, true)).toEqual([]);
});
