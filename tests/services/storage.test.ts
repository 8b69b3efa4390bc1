import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "@20minutes/s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseEnv } from "#app/services/env.server.ts";
import { type Store, StoreAway } from "#app/services/file-store.server.ts";
import { folderStore } from "#app/services/storage-folder.server.ts";
import { s3Store } from "#app/services/storage-s3.server.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "parvis-storage-"));
const root = path.join(folder, "root");
// The key and its secret are those that this server of tests knows.
const known = { bucket: "community", accessKey: "S3RVER", secretKey: "S3RVER", region: "us-east-1" };
const serverIn = (directory: string, allowMismatchedSignatures: boolean) =>
  new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: path.join(folder, directory),
    configureBuckets: [{ name: known.bucket, configs: [] }],
    allowMismatchedSignatures,
  });
// It signs a bucket's own address without the stroke at its end, which the client sends and signs; so one believes any
// signature, and a second one, asked for objects alone, does not.
const server = serverIn("s3", true);
const strict = serverIn("s3-strict", false);
let strictEndpoint: string;
let endpoint: string;

beforeAll(async () => {
  const addressOf = ({ port }: AddressInfo) => `http://127.0.0.1:${port}`;
  endpoint = addressOf(await server.run());
  strictEndpoint = addressOf(await strict.run());
});
afterAll(async () => {
  await Promise.all([server.close(), strict.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const stores: [string, () => Store][] = [
  ["a folder", () => folderStore(root)],
  ["a server that speaks S3", () => s3Store({ endpoint, ...known })],
];
const newKey = () => randomBytes(32).toString("hex");

function fileOf(bytes: Buffer): string {
  const file = path.join(folder, randomBytes(8).toString("hex"));
  writeFileSync(file, bytes);
  return file;
}

async function keysOf(store: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list()) keys.push(key);
  return keys;
}

describe.each(stores)("%s", (_, open) => {
  test("gives back what was put, until it is removed", async () => {
    const store = open();
    const [key, bytes] = [`${newKey()}-960.avif`, randomBytes(300_000)];
    expect(await store.get(key)).toBeNull();
    expect(await store.has(key)).toBe(false);
    await store.put(key, fileOf(bytes), "image/avif");
    const found = await store.get(key);
    expect(found?.bytes).toBe(bytes.length);
    expect((await buffer(found!.stream)).equals(bytes)).toBe(true);
    expect(await store.has(key)).toBe(true);
    await store.remove(key);
    expect(await store.get(key)).toBeNull();
    await store.remove(key);
  });

  test("lists what it keeps, with when it came", async () => {
    const store = open();
    const keys = [newKey(), `${newKey()}-480.webp`].sort();
    for (const key of keys) await store.put(key, fileOf(Buffer.from("some")), "text/plain");
    expect((await keysOf(store)).sort()).toEqual(keys);
    for await (const { at } of store.list()) expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(60_000);
    for (const key of keys) await store.remove(key);
    expect(await keysOf(store)).toEqual([]);
  });

  test("takes the same content from two at once", async () => {
    const store = open();
    const key = newKey();
    const bytes = randomBytes(200_000);
    await Promise.all(
      Array.from({ length: 6 }, () => store.put(key, fileOf(bytes), "application/octet-stream")),
    );
    expect((await buffer((await store.get(key))!.stream)).equals(bytes)).toBe(true);
    expect(await keysOf(store)).toEqual([key]);
    await store.remove(key);
  });

  test("knows no key but ours", async () => {
    const store = open();
    const file = fileOf(Buffer.from("x"));
    for (const key of [
      "../../etc/passwd",
      "",
      `${newKey()}/../x`,
      `${newKey()}-1.html`,
      `a${newKey()}`,
      "aa\0",
    ]) {
      await expect(store.put(key, file, "text/plain"), key).rejects.toThrow();
      await expect((async () => store.get(key))(), key).rejects.toThrow();
      await expect((async () => store.remove(key))(), key).rejects.toThrow();
    }
    expect(readdirSync(folder).sort()).toEqual(
      readdirSync(folder)
        .filter((name) => /^(root|s3|s3-strict|[0-9a-f]{16})$/.test(name))
        .sort(),
    );
  });

  test("says where it is", async () => {
    expect(await open().check()).toMatch(/root|community/);
  });
});

describe("a store that asks who one is, or is away", () => {
  test("takes what is signed with the right secret", async () => {
    const store = s3Store({ ...known, endpoint: strictEndpoint });
    const key = newKey();
    await store.put(key, fileOf(Buffer.from("x")), "text/plain");
    expect(await store.has(key)).toBe(true);
  });

  test("is named as such, and soon", async () => {
    const file = fileOf(Buffer.from("x"));
    writeFileSync(path.join(folder, "no-folder"), "");
    for (const store of [
      folderStore(path.join(folder, "no-folder")),
      s3Store({ endpoint: "http://127.0.0.1:9", ...known }),
      s3Store({ endpoint, ...known, bucket: "nowhere" }),
      s3Store({ ...known, endpoint: strictEndpoint, secretKey: "wrong" }),
    ]) {
      const began = performance.now();
      await expect(store.put(newKey(), file, "text/plain")).rejects.toThrow(StoreAway);
      expect(performance.now() - began).toBeLessThan(10_000);
    }
  });
});

describe("the settings of S3", () => {
  const given = {
    S3_ENDPOINT: "https://s3.example",
    S3_BUCKET: "community",
    S3_ACCESS_KEY: "key",
    S3_SECRET_KEY: "secret",
  };
  test("go together or not at all", () => {
    expect(parseEnv({}).s3).toBeNull();
    expect(parseEnv(given).s3).toEqual({
      endpoint: "https://s3.example",
      bucket: "community",
      accessKey: "key",
      secretKey: "secret",
      region: "us-east-1",
    });
    for (const name of Object.keys(given)) expect(() => parseEnv({ ...given, [name]: "" })).toThrow(name);
  });
});
