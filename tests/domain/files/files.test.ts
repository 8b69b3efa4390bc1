import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NotFound } from "#app/domain/errors.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { drafts, files, posts, threads } from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-files-"));
const root = path.join(dataDir, "files");
let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let acts: {
  ask: typeof import("#app/domain/threads/ask.ts").ask;
  keepFile: typeof import("#app/domain/files/keep-file.ts").keepFile;
  findFile: typeof import("#app/domain/files/find-file.ts").findFile;
  sweepOrphans: typeof import("#app/domain/files/sweep-orphans.ts").sweepOrphans;
};
let stopJobs: () => Promise<void>;
let sender: Viewer;
let other: Viewer;
let colleague: Viewer;
const visitor: Viewer = { member: null, locale: "en" };

beforeAll(async () => {
  database = await testDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  const [{ ask }, { keepFile }, { findFile }, { sweepOrphans }] = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/files/keep-file.ts"),
    import("#app/domain/files/find-file.ts"),
    import("#app/domain/files/sweep-orphans.ts"),
  ]);
  acts = { ask, keepFile, findFile, sweepOrphans };
  base = openBase(pool);
  await addSpace(base, { slug: "open" });
  await addSpace(base, { slug: "team", visibility: "staff" });
  const people = await addPeople(base, [
    { username: "sender" },
    { username: "other" },
    { username: "colleague" },
  ]);
  [sender, other, colleague] = people.map(({ id, username }, index) => ({
    locale: "en",
    member: {
      id,
      username,
      displayName: username,
      emailConfirmed: true,
      grants: index === 1 ? [] : [{ role: "expert", spaceId: null }],
    },
  })) as [Viewer, Viewer, Viewer];
});
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const picture = (colour: string) =>
  sharp({ create: { width: 1_200, height: 800, channels: 3, background: colour } })
    .png()
    .toBuffer();

async function send(viewer: Viewer, bytes: Buffer, name = "a.png", key?: string): Promise<string> {
  const folder = mkdtempSync(path.join(dataDir, "incoming-"));
  const file = path.join(folder, "original");
  writeFileSync(file, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const upload = { folder, file, name, bytes: bytes.length, sha256 };
  const { fileId } = await acts
    .keepFile(viewer, upload, { alt: "A colour" }, { key })
    .finally(() => rmSync(folder, { recursive: true }));
  return fileId;
}

async function ask(viewer: Viewer, space: string, body: string) {
  const made = await acts.ask(viewer, { space, title: "A question with a file", body, tags: [] });
  const [post] = await base
    .select()
    .from(posts)
    .where(eq(posts.id, Number(made.postId)));
  return { threadId: Number(made.threadId), post: post! };
}

const seenBy = (viewer: Viewer, id: string) =>
  acts.findFile(viewer, id).then(
    () => true,
    (error) => {
      if (error instanceof NotFound) return false;
      throw error;
    },
  );
const whoSees = async (id: string) => {
  const all = { sender, other, colleague, visitor };
  const seen = await Promise.all(
    Object.entries(all).map(async ([name, viewer]) => ((await seenBy(viewer, id)) ? name : "")),
  );
  return seen.filter(Boolean);
};

const kept = () =>
  (existsSync(root) ? readdirSync(root, { recursive: true, encoding: "utf8" }) : []).filter((name) =>
    statSync(path.join(root, name)).isFile(),
  );

describe("a file", () => {
  test("is its sender's alone until a post uses it, then everyone's who reads the post", async () => {
    const id = await send(sender, await picture("red"));
    expect(await whoSees(id)).toEqual(["sender"]);
    const { markdown } = await acts.findFile(sender, id);
    const { threadId, post } = await ask(sender, "team", `Look at this:\n\n${markdown}`);
    expect(await whoSees(id)).toEqual(["sender", "colleague"]);
    expect((await acts.findFile(colleague, id)).public).toBe(false);
    // A file may be shown elsewhere by whoever may see it, and stays where it was.
    expect(post.html).toContain('width="1200" height="800"');
    await ask(colleague, "open", `Also here:\n\n${markdown}`);
    expect(await whoSees(id)).toEqual(["sender", "other", "colleague", "visitor"]);
    expect((await acts.findFile(sender, id)).public).toBe(true);
    await base.update(threads).set({ withdrawnAt: new Date() }).where(eq(threads.id, threadId));
    expect(await seenBy(visitor, id)).toBe(true);
  });

  test("goes with its post", async () => {
    const id = await send(sender, await picture("orange"));
    const { markdown } = await acts.findFile(sender, id);
    const { post } = await ask(sender, "open", `Look at this:\n\n${markdown}`);
    expect(await seenBy(visitor, id)).toBe(true);
    await base.update(posts).set({ withdrawnAt: new Date() }).where(eq(posts.id, post.id));
    expect(await whoSees(id)).toEqual(["sender"]);
  });

  test("is not opened by a stranger who names it", async () => {
    const id = await send(sender, await picture("yellow"));
    const { markdown } = await acts.findFile(sender, id);
    const { post } = await ask(other, "open", `I guess this address:\n\n${markdown}`);
    expect(post.html).not.toContain("<img");
    expect(post.html).toContain(`<a href="/files/${id}/`);
    expect(await whoSees(id)).toEqual(["sender"]);
  });

  test("is one content however often it comes, and one file for one sending", async () => {
    const bytes = await picture("green");
    const before = kept().length;
    const ids = await Promise.all([send(sender, bytes), send(other, bytes), send(colleague, bytes)]);
    expect(new Set(ids).size).toBe(3);
    // Two widths, two forms.
    expect(kept().length - before).toBe(4);
    const key = "the-same-sending";
    const again = await Promise.all([send(sender, bytes, "a.png", key), send(sender, bytes, "a.png", key)]);
    expect(again[0]).toBe(again[1]);
  });

  test("that cannot be stored leaves no row", async () => {
    const bytes = Buffer.from(`Words that meet a full disk: ${Math.random()}`);
    const folder = path.join(root, createHash("sha256").update(bytes).digest("hex").slice(0, 2));
    const counted = await base.$count(files);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
    // A file where the folder should be: nobody can write into it, root included.
    writeFileSync(folder, "");
    try {
      await expect(send(sender, bytes, "a.txt")).rejects.toThrow("The file store does not answer");
    } finally {
      rmSync(folder);
    }
    expect(await base.$count(files)).toBe(counted);
    await send(sender, bytes, "a.txt");
    expect(await base.$count(files)).toBe(counted + 1);
  });
});

describe("the sweep", () => {
  const days = (count: number) => new Date(Date.now() - count * 86_400_000);
  const age = async (id: string, count: number) => {
    await base
      .update(files)
      .set({ createdAt: days(count) })
      .where(eq(files.id, id));
    const [row] = await base.select().from(files).where(eq(files.id, id));
    for (const name of kept().filter((one) => one.includes(row!.key)))
      utimesSync(path.join(root, name), days(count), days(count));
    return row!.key;
  };
  const there = async (id: string) => (await base.$count(files, eq(files.id, id))) === 1;

  test("takes what is old and in no post and no draft, with its content where nobody else has it", async () => {
    const [posted, drafted, fresh, lone, shared] = (await Promise.all(
      ["a", "b", "c", "d", "e"].map((word) =>
        send(sender, Buffer.from(`Words of ${word} for the sweep.`), "a.txt"),
      ),
    )) as [string, string, string, string, string];
    const twin = await send(other, Buffer.from("Words of e for the sweep."), "b.txt");
    await ask(sender, "open", `It offers [this](/files/${posted}/a.txt) to all.`);
    await base.insert(drafts).values({
      memberId: sender.member!.id,
      key: "answer-1",
      fields: { body: `It will offer [this](/files/${drafted}/a.txt).` },
    });
    const keys: Record<string, string> = {};
    for (const id of [posted, drafted, lone, shared, twin]) keys[id] = await age(id, 3);
    await ask(sender, "open", `It offers [that](/files/${twin}/b.txt) and cannot.`);
    await ask(other, "open", `It offers [that](/files/${twin}/b.txt) to all.`);
    writeFileSync(path.join(root, keys[lone]!.slice(0, 2), "not-ours"), "");

    await acts.sweepOrphans();
    expect(await Promise.all([posted, drafted, fresh, lone, shared, twin].map(there))).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
    const has = (id: string) => kept().some((name) => name.endsWith(keys[id]!));
    expect([has(posted), has(drafted), has(lone), has(shared)]).toEqual([true, true, false, true]);
    expect(await acts.sweepOrphans()).toEqual({ files: 0, contents: 0 });
  });

  test("never takes content that is sent anew at the same moment", async () => {
    const bytes = Buffer.from("Words that come and go.");
    for (let round = 0; round < 5; round++) {
      const old = await send(sender, bytes, "a.txt");
      const key = await age(old, 3);
      const [, id] = await Promise.all([acts.sweepOrphans(), send(other, bytes, "a.txt")]);
      expect(kept().some((name) => name.endsWith(key))).toBe(true);
      await base.delete(files).where(eq(files.id, id));
    }
  });
});
