import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readList } from "#app/domain/lists/input.ts";
import { kinds, languages, listQuery, orderings, ownQuery, states } from "#app/lib/list-address.ts";

const read = (query: string) => listQuery(readList(new URLSearchParams(query)));

describe("a list's address", () => {
  test("leaves out what nobody knows, what is empty, and what the list is without it", () => {
    expect(read("sort=newest&kind=&tag=&author=")).toBe("");
    expect(read("sort=best&kind=poem&language=de&from=yesterday&to=2026-02-30&state=odd")).toBe("");
    expect(read("kind=idea&other=1")).toBe("kind=idea");
  });

  test("takes tags one by one or together, in the spelling they are kept in", () => {
    expect(read("tag=Frein%20%20Roue,frein;%20%3Cb%3E")).toBe("tag=frein&tag=roue");
    expect(read("tag=a&tag=b")).toBe("tag=a&tag=b");
    expect(read("tag=a+b+c+d+e+f+g")).toBe("tag=a&tag=b&tag=c&tag=d&tag=e");
  });

  test("holds no order that contradicts or repeats a state, no days that go backwards, one cursor", () => {
    expect(read("sort=solved&state=solved")).toBe("sort=solved");
    expect(read("sort=solved&state=unsolved")).toBe("state=unsolved");
    expect(read("from=2026-03-02&to=2026-03-01")).toBe("from=2026-03-02");
    expect(read("after=x&before=y")).toBe("before=y");
  });

  test("is one for each list: read again, it is the same", () => {
    const anything = fc.dictionary(
      fc.constantFrom("sort", "kind", "state", "language", "tag", "space", "author", "from", "to", "after"),
      fc.oneof(
        fc.constantFrom<string>(...orderings, ...kinds, ...states, ...languages, "2026-01-05", "2025-01-05"),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const once = read(new URLSearchParams(given).toString());
        expect(read(once)).toBe(once);
        expect(ownQuery(new URLSearchParams(once))).toBe(once);
      }),
    );
  });
});
