import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import {
  categoriesShape,
  chunkShape,
  type DiscourseCategory,
  type DiscoursePost,
  type DiscourseTopic,
  topicShape,
} from "./discourse-shapes.ts";

/** What one file of the folder holds. */
export type Piece =
  | { kind: "topic"; topic: DiscourseTopic }
  | { kind: "posts"; topic: number; posts: DiscoursePost[] }
  | { kind: "categories"; categories: DiscourseCategory[] }
  | { kind: "other" };

/** Discourse gives twenty posts at a time; this holds them at their longest, in both their forms. */
const largestFile = 32 * 1024 * 1024;
const deepestFolder = 3;

/**
 * The JSON files of a folder and of those in it, in an order that stays. Links are not followed: they may lead out of it.
 * @throws {Error} one line when it cannot be read, or holds none
 */
export async function findPages(folder: string): Promise<string[]> {
  const found = await list(folder, "", 0);
  if (found.length === 0) throw new Error(`The folder ${folder} holds no JSON file.`);
  return found.sort();
}

async function list(folder: string, within: string, depth: number): Promise<string[]> {
  const entries: Dirent[] = await readdir(path.join(folder, within), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      const fault =
        error.code === "ENOTDIR"
          ? "is not a folder"
          : error.code === "ENOENT"
            ? "does not exist"
            : error.code;
      throw new Error(`The folder ${folder} cannot be read: it ${fault}.`);
    },
  );
  const files: string[] = [];
  for (const entry of entries) {
    const name = path.join(within, entry.name);
    if (entry.isFile() && name.toLowerCase().endsWith(".json")) files.push(name);
    else if (entry.isDirectory() && depth < deepestFolder)
      files.push(...(await list(folder, name, depth + 1)));
  }
  return files;
}

/** Reads one file of the folder; what it is, it says itself. @throws {Error} one line that names the file */
export async function readPage(folder: string, name: string): Promise<Piece> {
  const file = path.join(folder, name);
  const { size } = await stat(file);
  if (size > largestFile)
    throw new Error(`${name} is larger than ${largestFile / 1024 / 1024} MB, which no page of Discourse is.`);
  return readPiece(await readFile(file, "utf8"), name);
}

/** @param name by which a fault in it is told */
export function readPiece(text: string, name: string): Piece {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is not JSON (${(error as Error).message.replace(/\s+/g, " ").slice(0, 120)}).`);
  }
  if (has(value, "post_stream")) {
    if (has(value, "title")) return { kind: "topic", topic: take(topicShape, value, name) };
    const { id, post_stream } = take(chunkShape, value, name);
    return { kind: "posts", topic: id, posts: post_stream.posts };
  }
  const listed = has(value, "category_list") ? value.category_list : value;
  if (!has(listed, "categories")) return { kind: "other" };
  return { kind: "categories", categories: take(categoriesShape, withChildren(listed.categories), name) };
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

/** `/categories.json` holds the categories inside another in that one, one level deep. */
function withChildren(categories: unknown): unknown {
  if (!Array.isArray(categories)) return categories;
  return categories.flatMap((one) => {
    const inner = has(one, "subcategory_list") ? one.subcategory_list : null;
    return Array.isArray(inner) ? [one, ...inner] : [one];
  });
}

function take<T extends z.ZodType>(shape: T, value: unknown, name: string): z.infer<T> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.join(".").slice(0, 80) || "what it holds";
  throw new Error(`${name}: ${where} is not as Discourse gives it (${issue?.message ?? "unknown"}).`);
}
