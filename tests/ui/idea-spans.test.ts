import { expect, test } from "vitest";
import { sinceDays } from "#app/i18n/ideas.ts";
import { daysWords } from "#app/i18n/loop.ts";

test("how long an idea has waited is said in days, and in whole years from two years on", () => {
  const said = [0, 1, 729, 730, 5_834].map((days) => sinceDays({ days }, "fr"));
  expect(said).toEqual([
    "depuis aujourd’hui",
    "depuis 1 jour",
    "depuis 729 jours",
    "depuis 2 ans",
    "depuis 15 ans",
  ]);
  expect(daysWords({ days: 4_428.3 }, "en")).toBe("12 years");
});
