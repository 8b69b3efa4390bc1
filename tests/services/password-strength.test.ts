import { describe, expect, test } from "vitest";
import { passwordAdvice } from "#app/i18n/passwords.ts";
import { assessPassword } from "#app/services/password-strength.server.ts";

const marie = { username: "marie.velo", email: "m.dupont@laposte.example", displayName: "Marie Dupont" };

describe("assessPassword", () => {
  test.each([
    "correct horse battery staple",
    "k9#mQ2vL8xT",
    "trois mots sans rapport",
    "café-lanterne-huit-genoux",
    "z".repeat(3) + "un long secret dont je me souviens ".repeat(4),
  ])("%j is good", async (password) => {
    expect(await assessPassword(password, marie)).toMatchObject({ ok: true, advice: [] });
  });

  test.each([
    ["xK9#mQ2vL", "passwordShort"],
    ["x".repeat(201), "passwordTooLong"],
    ["password123", "passwordCommon"],
    ["1234567890", "passwordCommon"],
    ["P4ssw0rd123", "passwordCommon"],
    ["mariemarie", "passwordPersonal"],
    ["Marie1988Marie", "passwordPersonal"],
    ["m.dupont@laposte.example", "passwordPersonal"],
    ["dupont-velo", "passwordPersonal"],
    ["aaaaaaaaaaaaaaa", "passwordRepeats"],
    ["azertyuiop^$", "passwordSequence"],
    ["abcdefghijkl", "passwordSequence"],
    ["03/04/1988!", "passwordDate"],
    ["motdepasse1", "passwordWords"],
  ])("%j is refused with %s", async (password, advice) => {
    const verdict = await assessPassword(password, marie);
    expect(verdict.ok).toBe(false);
    expect(verdict.advice).toContain(advice);
  });

  test("takes names that are missing", async () => {
    const nobody = { username: "ann", email: null };
    expect(await assessPassword("k9#mQ2vL8xT", nobody)).toMatchObject({ ok: true });
  });

  test("never holds a core for long", async () => {
    const units = [
      "a",
      "01",
      "p4$$w0rd",
      "4b3l1@$0",
      "@4!1|$50037",
      "1/1/1",
      "passw0rd1",
      "qwerty",
      "1$|",
      "l1|",
      "$s5",
    ];
    await assessPassword("loads the lists", marie);
    for (const unit of units) {
      const before = process.threadCpuUsage();
      await assessPassword(unit.repeat(200).slice(0, 200), marie);
      expect(process.threadCpuUsage(before).user / 1_000, unit).toBeLessThan(150);
    }
  });

  test("has words for every piece of advice in both languages", () => {
    for (const words of Object.values(passwordAdvice)) {
      expect(words("fr")).not.toBe(words("en"));
      expect(words("fr")).not.toMatch(/[^\u202f][:;?!»]|«[^\u202f]|!/);
    }
  });
});
