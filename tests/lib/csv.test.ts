import { expect, test } from "vitest";
import { csvLine } from "#app/lib/csv.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["\t=1+1", `"\t'=1+1"`],
  ["\twords", "'\twords"],
  ["A title;=1+1;its end", "A title;'=1+1;its end"],
  ["A title; @SUM(A1)", "A title; '@SUM(A1)"],
  ["one\n-2+3", `"one\n'-2+3"`],
  ["a = b; well-known, e@mail", `"a = b; well-known, e@mail"`],
])("no spreadsheet takes %j for a formula, whichever mark it parts cells at", (cell, written) => {
  expect(csvLine([cell, "x"])).toBe(`${written},x\r\n`);
});
