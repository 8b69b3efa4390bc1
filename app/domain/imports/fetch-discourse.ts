import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Discourse } from "#app/services/discourse.server.ts";
import { readPiece } from "./read-discourse.server.ts";
import type { Progress } from "./report.ts";

/** Posts asked for at once; Discourse gives no more. */
const PIECE = 20;
const mostPages = 100_000;

/** What a list says of a topic that changes when anything in it does, as far as a list knows. */
const listedShape = z.object({
  topic_list: z.object({
    more_topics_url: z.string().max(2_000).nullish(),
    topics: z
      .array(
        z.looseObject({
          id: z.int().positive(),
        }),
      )
      .max(1_000),
  }),
});
const told =
  "title category_id tags bumped_at last_posted_at posts_count highest_post_number like_count closed archived pinned pinned_globally visible has_accepted_answer archetype".split(
    " ",
  );

export type Fetched = { asked: number; kept: number; gone: number };

/**
 * Fetches what a Discourse site shows everyone into a folder, as its API gives it, for `stageDiscourse` to read. What is
 * there and unchanged in the site's own list is not asked for again; what the list does not name any more is taken away.
 * @throws {Error} one line; what was fetched stays, and a later run goes on from there
 */
export async function fetchDiscourse(
  site: Discourse,
  base: string,
  folder: string,
  progress: (step: Progress) => void,
): Promise<Fetched> {
  await mkdir(path.join(folder, "t"), { recursive: true });
  await writePage(folder, "categories.json", await categoriesOf(site, base));
  const seen = new Set<number>();
  const fetched = { asked: 0, kept: 0, gone: 0 };
  for (let page = 0; page < mostPages; page++) {
    // By age, since a list by activity moves while it is read.
    const list = `/latest.json?order=created&ascending=true&no_definitions=true&page=${page}`;
    const text = await site.page(list);
    if (text === null) throw new Error(`${base} shows no list of topics to everyone.`);
    const read = listedShape.safeParse(parse(text, base, list));
    if (!read.success) throw new Error(`${base}${list} is no list of topics as Discourse gives it.`);
    const { topics, more_topics_url: more } = read.data.topic_list;
    const fresh = topics.filter(({ id }) => !seen.has(id));
    for (const topic of fresh) {
      seen.add(topic.id);
      const listed = JSON.stringify(told.map((what) => topic[what] ?? null));
      if ((await listedBefore(folder, topic.id)) === listed) fetched.kept++;
      else if (await fetchTopic(site, folder, topic.id, listed)) fetched.asked++;
      else {
        fetched.gone++;
        await forget(folder, topic.id);
      }
      progress({ step: "pages", done: seen.size });
    }
    if (!more || fresh.length === 0) break;
  }
  for (const name of await readdir(path.join(folder, "t"))) {
    const id = Number(/^(\d+)(?:-\d+)?\.json$/.exec(name)?.[1]);
    if (!seen.has(id)) await rm(path.join(folder, "t", name), { force: true });
  }
  progress({ step: "pages", done: seen.size, total: seen.size });
  return fetched;
}

/** `/site.json` lists the categories at all depths, and which of them take solutions. */
async function categoriesOf(site: Discourse, base: string): Promise<string> {
  for (const page of ["/site.json", "/categories.json?include_subcategories=true"]) {
    const text = await site.page(page);
    const piece = text === null ? null : readPiece(text, `${base}${page}`);
    if (piece?.kind === "categories") return JSON.stringify({ categories: piece.categories });
  }
  throw new Error(`${base} is no Discourse site that everyone may read: it shows no categories.`);
}

/** A topic with all its posts, or false where it is not for everyone. Its own file is written last, and means that all is there. */
async function fetchTopic(site: Discourse, folder: string, id: number, listed: string): Promise<boolean> {
  const page = `/t/${id}.json?include_raw=1`;
  const text = await site.page(page);
  if (text === null) return false;
  const piece = readPiece(text, page);
  if (piece.kind !== "topic" || piece.topic.id !== id)
    throw new Error(`${page} is not the topic it should be.`);
  await forget(folder, id);
  const { posts, stream } = piece.topic.post_stream;
  const there = new Set(posts.map((post) => post.id));
  const others = (stream ?? []).filter((post) => !there.has(post));
  for (let start = 0; start < others.length; start += PIECE) {
    const ids = others.slice(start, start + PIECE);
    const chunk = `/t/${id}/posts.json?${ids.map((post) => `post_ids[]=${post}`).join("&")}&include_raw=1`;
    const more = await site.page(chunk);
    if (more === null) continue;
    const read = readPiece(more, chunk);
    if (read.kind !== "posts" || read.topic !== id) throw new Error(`${chunk} is not what it should be.`);
    await writePage(folder, `t/${id}-${start / PIECE + 2}.json`, more);
  }
  const bumped = JSON.parse(listed)[told.indexOf("bumped_at")];
  await writePage(
    folder,
    `t/${id}.json`,
    JSON.stringify({ ...JSON.parse(text), ...(bumped && { bumped_at: bumped }), listed }),
  );
  return true;
}

async function listedBefore(folder: string, id: number): Promise<unknown> {
  const text = await readFile(path.join(folder, `t/${id}.json`), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return (JSON.parse(text) as { listed?: unknown }).listed;
  } catch {
    return null;
  }
}

/** Takes a topic's files away, its own first. */
async function forget(folder: string, id: number): Promise<void> {
  await rm(path.join(folder, `t/${id}.json`), { force: true });
  for (let number = 2; ; number++) {
    const chunk = path.join(folder, `t/${id}-${number}.json`);
    const there = await rm(chunk).then(
      () => true,
      () => false,
    );
    if (!there) return;
  }
}

/** Whole or not at all. */
async function writePage(folder: string, name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

function parse(text: string, base: string, page: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${base}${page} is not JSON.`);
  }
}
