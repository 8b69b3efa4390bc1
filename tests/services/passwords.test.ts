import { beforeEach, describe, expect, test, vi } from "vitest";
import { hashPassword, PasswordsBusy, verifyPassword } from "#app/services/passwords.server.ts";

const seen = vi.hoisted(() => ({ running: 0, most: 0, verifications: 0 }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    seen.most = Math.max(seen.most, ++seen.running);
    return work().finally(() => seen.running--);
  };
  return {
    ...real,
    hash: (...args: Parameters<typeof real.hash>) => counted(() => real.hash(...args)),
    verify: (...args: Parameters<typeof real.verify>) => {
      seen.verifications++;
      return counted(() => real.verify(...args));
    },
  };
});

beforeEach(() => Object.assign(seen, { most: 0, verifications: 0 }));

describe("passwords", () => {
  test("are hashed with Argon2id at OWASP's cost, differently each time", async () => {
    const [one, other] = await Promise.all([hashPassword("secret"), hashPassword("secret")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
  });

  test("fit their own hash, however their accents were composed", async () => {
    const hash = await hashPassword("caf\u00e9 noisette");
    expect(await verifyPassword(hash, "cafe\u0301 noisette")).toBe(true);
    expect(await verifyPassword(hash, "cafe noisette")).toBe(false);
  });

  test("cost the same without a hash, and never fit", async () => {
    expect(await verifyPassword(null, "")).toBe(false);
    expect(seen.verifications).toBe(1);
  });

  test("are checked two at a time; past twenty waiting, the rest are turned away, and places come free again", async () => {
    const hash = await hashPassword("secret");
    const crowd = await Promise.allSettled(Array.from({ length: 50 }, () => verifyPassword(hash, "secret")));
    const refusals = crowd.filter((one) => one.status === "rejected");
    expect(refusals).toHaveLength(28);
    expect(refusals.every((one) => one.reason instanceof PasswordsBusy)).toBe(true);
    expect(seen.most).toBeLessThanOrEqual(2);
    expect(seen.verifications).toBe(22);
    expect(await verifyPassword(hash, "secret")).toBe(true);
  });
});
