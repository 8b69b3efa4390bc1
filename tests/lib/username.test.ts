import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { houseWords, staffWords } from "#app/lib/reserved-usernames.ts";
import { displayNameSkeleton, legalUsername, toUsername, usernameSkeleton } from "#app/lib/username.ts";

const folder = path.resolve("../shared/data/security");
const present = existsSync(folder);
if (!present) console.log(`skipped: ${folder} is not there`);

describe("legalUsername", () => {
  test.each(["amélie", "Ann", "_ann", ".ann", "-ann", "ann b", "ann@b", "ann\n"])(
    "%j has a wrong character",
    (name) => {
      expect(legalUsername(name)).toEqual({ ok: false, reason: "characters" });
    },
  );

  test("lengths are exact", () => {
    expect(legalUsername("ab")).toEqual({ ok: false, reason: "short" });
    expect(legalUsername("abc")).toEqual({ ok: true });
    expect(legalUsername("a".repeat(30))).toEqual({ ok: true });
    expect(legalUsername("a".repeat(31))).toEqual({ ok: false, reason: "long" });
  });

  test.each([
    "admin",
    "adm1n",
    "ad-min",
    "admin2",
    "the.admin",
    "support_paris",
    "0fficial",
    "rnoderator",
    "moderateur",
    "staff",
    "s.t.a.f.f",
    "login",
    "settings",
    "api",
    "parvis",
    "team-parvis",
    "parvis2026",
    "superadmin",
    "adm1nistrator-x",
  ])("%s is reserved", (name) => {
    expect(legalUsername(name)).toEqual({ ok: false, reason: "reserved" });
  });

  test.each([
    "ann",
    "marie.dupont",
    "7heaven",
    "supporter75",
    "badminton",
    "rooted",
    "modeste",
    "a.b-c_d",
    "groupie",
  ])("%s is fine", (name) => {
    expect(legalUsername(name)).toEqual({ ok: true });
  });

  test("the brand's own names are reserved too, in any spelling", () => {
    expect(legalUsername("velora")).toEqual({ ok: true });
    for (const name of ["velora", "ve1ora", "velora-care", "ve.lo.ra"]) {
      expect(legalUsername(name, ["Vélora"])).toEqual({ ok: false, reason: "reserved" });
    }
  });

  test.skipIf(!present)("most words that others reserve for roles are reserved here", () => {
    const file = path.join(folder, "reserved-usernames/reserved-usernames.json");
    const theirs = (JSON.parse(readFileSync(file, "utf8")) as string[]).filter((name) =>
      /^[a-z0-9][\w.-]{2,29}$/.test(name),
    );
    const taken = theirs.filter((name) => !legalUsername(name).ok);
    console.log(
      `${taken.length} of ${theirs.length} listed names are reserved (${Math.round((100 * taken.length) / theirs.length)} %) ` +
        `by ${staffWords.length + houseWords.length} words of our own`,
    );
    const roles = theirs.filter((name) =>
      /admin|moder|staff|support|official|owner|root$|system|security|master$/.test(name),
    );
    expect(roles.filter((name) => legalUsername(name).ok)).toEqual([]);
    expect(taken.length / theirs.length).toBeGreaterThan(0.2);
  });
});

describe("usernameSkeleton", () => {
  test.each([
    ["paul", "pau1"],
    ["bill", "b1ll"],
    ["bill", "biil"],
    ["zoo", "z00"],
    ["marie", "rnarie"],
    ["ann.b", "a-n-n_b"],
    ["wim", "vvim"],
  ])("%s and %s are taken for each other", (one, other) => {
    expect(usernameSkeleton(one)).toBe(usernameSkeleton(other));
  });

  test("different names stay apart", () => {
    const names = ["ann", "anna", "hanna", "paul", "paula", "marc", "mark", "dan", "clan"];
    expect(new Set(names.map(usernameSkeleton)).size).toBe(names.length);
  });

  test("has letters left for every legal name", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{2,29}$/), (name) => {
        expect(usernameSkeleton(name)).toMatch(/^[a-z2-9]+$/);
      }),
    );
  });
});

describe("displayNameSkeleton", () => {
  test.each([
    "Аdmіn",
    "ＡＤＭＩＮ",
    "𝐀𝐝𝐦𝐢𝐧",
    "Ádmïn",
    "A d m i n",
    "ΑDΜΙΝ",
    "adm\u200bin",
    "ᴀᴅᴍɪɴ",
    "Adm1n",
    "аdм|п",
    "Admin\u3164",
    "Ad\uffa0min\u2800",
    "A\u115fd\u17b4m\u180bin",
  ])("%s looks like Admin", (name) => {
    expect(displayNameSkeleton(name)).toBe(displayNameSkeleton("Admin"));
  });

  test("names in other scripts stay apart", () => {
    const names = ["李雷", "韩梅梅", "Жанна", "Юлия", "أحمد", "Ann", "Élodie"];
    expect(new Set(names.map(displayNameSkeleton)).size).toBe(names.length);
    expect(names.map(displayNameSkeleton)).not.toContain("");
  });

  test.skipIf(!present)("most listed look-alikes of Latin letters are folded", () => {
    const lines = readFileSync(path.join(folder, "homoglyph/raw_data/chars.txt"), "utf8").split("\n");
    let all = 0;
    let folded = 0;
    for (const line of lines.filter((candidate) => !candidate.startsWith("#"))) {
      const glyphs = [...line];
      const skeletons = new Set(glyphs.filter((glyph) => /[a-zA-Z]/.test(glyph)).map(displayNameSkeleton));
      // Beyond the first plane are dead scripts, which fonts of phones show as boxes.
      const alive = glyphs.filter(
        (glyph) => glyph > "\u007f" && (glyph.length === 1 || /\p{Script=Common}/u.test(glyph)),
      );
      if (skeletons.size === 0) continue;
      all += alive.length;
      folded += alive.filter((glyph) => skeletons.has(displayNameSkeleton(glyph))).length;
    }
    console.log(
      `${folded} of ${all} listed look-alikes fold to their Latin letter (${((100 * folded) / all).toFixed(1)} %)`,
    );
    expect(folded / all).toBeGreaterThan(0.9);
  });
});

describe("toUsername", () => {
  test.each([
    ["Marie Dupont", "marie-dupont"],
    ["Élodie L’Hôte", "elodie-lhote"],
    ["Иван", "ivan"],
    ["user12345", "user12345"],
    ["J.R.", "j.r"],
    ["__x__", "xperson"],
    ["Admin", "someone"],
    ["Guest", "guestperson"],
    ["", "someone"],
    ["???", "someone"],
    ["a".repeat(60), "a".repeat(30)],
  ])("%j becomes %s", (displayName, username) => {
    expect(toUsername(displayName)).toBe(username);
  });

  test("is always legal", () => {
    const anything = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom(...staffWords, ...houseWords),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom("", "1", "-x", " Paris"), (name, suffix) => {
        expect(legalUsername(toUsername(name + suffix))).toEqual({ ok: true });
      }),
      { numRuns: 500 },
    );
  });
});
