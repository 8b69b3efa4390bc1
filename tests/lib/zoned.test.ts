import { describe, expect, test } from "vitest";
import { clockAt, dayAfter, isZone, momentAt } from "#app/lib/zoned.ts";

describe("a moment as clocks show it", () => {
  test("is that of their zone, in summer and in winter", () => {
    expect(momentAt("2026-01-15", "09:00", "Europe/Paris")?.toISOString()).toBe("2026-01-15T08:00:00.000Z");
    expect(momentAt("2026-07-15", "09:00", "Europe/Paris")?.toISOString()).toBe("2026-07-15T07:00:00.000Z");
    expect(momentAt("2026-07-15", "23:30", "Asia/Kolkata")?.toISOString()).toBe("2026-07-15T18:00:00.000Z");
    expect(momentAt("2026-07-15", "09:00", "UTC")?.toISOString()).toBe("2026-07-15T09:00:00.000Z");
  });

  test("comes back as it was said, at the turn of the clocks too", () => {
    for (const zone of ["Europe/Paris", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu"])
      for (const date of ["2026-03-29", "2026-10-25", "2026-11-01", "2026-12-31"]) {
        const moment = momentAt(date, "12:15", zone);
        expect(moment && clockAt(moment, zone)).toEqual({ date, time: "12:15" });
      }
  });

  test("that clocks skip is a moment all the same, and nonsense is none", () => {
    expect(momentAt("2026-03-29", "02:30", "Europe/Paris")).toBeInstanceOf(Date);
    expect(momentAt("soon", "09:00", "UTC")).toBeNull();
  });
});

test("days go on over months and years", () => {
  expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
});

test("zones are those of IANA", () => {
  expect(isZone("Europe/Paris")).toBe(true);
  expect(isZone("Atlantis/Capital")).toBe(false);
});
