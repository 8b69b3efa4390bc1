import { describe, expect, test } from "vitest";
import { parseEnv } from "#app/services/env.server.ts";
import { publicLookup } from "#app/services/guarded-fetch.server.ts";
import { isPushService } from "#app/services/push.server.ts";

const resolves = (name: string, all = false): Promise<string | null> =>
  new Promise((resolve) => publicLookup(name, { all }, (error) => resolve(error ? error.message : null)));

describe("a push service", () => {
  test("is one that browsers use", () => {
    for (const endpoint of [
      "https://fcm.googleapis.com/fcm/send/abc",
      "https://updates.push.services.mozilla.com/wpush/v2/abc",
      "https://wns2-am3p.notify.windows.com/w/?token=abc",
      "https://web.push.apple.com/abc",
    ])
      expect(isPushService(endpoint), endpoint).toBe(true);
  });

  test("is nothing else: no other host, port or scheme, and nothing that only looks like one", () => {
    for (const endpoint of [
      "http://fcm.googleapis.com/abc",
      "https://fcm.googleapis.com:8443/abc",
      "https://user@fcm.googleapis.com/abc",
      "https://fcm.googleapis.com.evil.example/abc",
      "https://evil.example/fcm.googleapis.com",
      "https://notfcm.googleapis.com/abc",
      "https://push.apple.com/abc",
      "https://evilpush.apple.com.example/abc",
      "https://127.0.0.1/abc",
      "https://[::1]/abc",
      "https://2130706433/abc",
      "https://0x7f.1/abc",
      "https://169.254.169.254/latest/meta-data",
      "https://localhost/abc",
      "file:///etc/passwd",
      "nonsense",
    ])
      expect(isPushService(endpoint), endpoint).toBe(false);
  });

  test("that turns out to lie inside is not connected to", async () => {
    for (const name of [
      ...["127.0.0.1", "127.1.2.3", "0.0.0.0", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.31.255.1"],
      ...[
        "192.168.1.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
      ],
      ...["::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"],
      ...["2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "localhost"],
    ]) {
      expect(await resolves(name), name).toMatch(/not of the public internet/);
      expect(await resolves(name, true), name).toMatch(/not of the public internet/);
    }
    for (const name of ["8.8.8.8", "2a00:1450:4001::1"]) expect(await resolves(name), name).toBeNull();
  });
});

describe("the settings", () => {
  test("take no stand-in for one where the site is served, nor one that is elsewhere", () => {
    const standIn = { PUSH_STAND_IN: "http://127.0.0.1:9" };
    expect(() => parseEnv({ ...standIn, NODE_ENV: "production" })).toThrow(/PUSH_STAND_IN/);
    expect(() => parseEnv(standIn)).toThrow(/PUSH_STAND_IN/);
    expect(() => parseEnv({ NODE_ENV: "test", PUSH_STAND_IN: "http://10.0.0.1" })).toThrow(/PUSH_STAND_IN/);
    expect(parseEnv({ ...standIn, NODE_ENV: "test" }).PUSH_STAND_IN).toBe("http://127.0.0.1:9");
  });

  test("may name others", () => {
    expect(parseEnv({ PUSH_SERVICES: "push.brand.example,*.push.example" }).pushServices).toEqual([
      "push.brand.example",
      "*.push.example",
    ]);
    expect(() => parseEnv({ PUSH_SERVICES: "https://push.example/" })).toThrow(/PUSH_SERVICES/);
  });
});
