import { v7 } from "uuid";
import type { HistoryRow, Standing } from "./load-history.ts";
import { tagList } from "./tag-list.ts";

const MAX_TITLE = 200;
const MAX_TAGS = 10;
const MAX_WHY = 500;

export type ImportedWording = {
  id: string;
  post: number;
  number: number;
  key: string;
  title: string | null;
  markdown: string;
  tags: string[] | null;
  authorId: string | null;
  authorName: string | null;
  why: string;
  restores: number | null;
  /** When it was suggested by one member and taken over by another. */
  suggestion: { id: string; by: string } | null;
  at: string;
};

type Texts = { title?: string; markdown?: string; tags?: string[] };

/**
 * The wordings of one post that are not kept yet, each whole: what an edit left alone is as it was before. The last one
 * is what the post says here, since a source may have been read otherwise where it came from.
 * @param rows the post's whole history, in order
 */
export function readWordings(post: Standing, rows: HistoryRow[]): ImportedWording[] {
  const edits = [...Map.groupBy(rows, ({ wording }) => wording)];
  const numbers = new Map(post.kept.map(({ key, number }) => [key, number]));
  let next = Math.max(0, ...numbers.values()) + 1;
  const first = Object.assign({}, ...[...rows].reverse().map(textsOf)) as Texts;
  let now: Texts = first;
  const wordings: ImportedWording[] = [];
  for (const [index, [key, parts]] of edits.entries()) {
    now = Object.assign({}, now, ...parts.map(textsOf));
    if (numbers.has(key)) continue;
    const number = next++;
    numbers.set(key, number);
    const last = index === edits.length - 1;
    const heads = post.title !== null;
    wordings.push({
      ...credit(parts, numbers),
      id: v7(),
      post: post.id,
      number,
      key,
      title: heads && !last ? (now.title ?? post.title) : post.title,
      markdown: last ? post.markdown : (now.markdown ?? ""),
      tags: heads && !last ? (now.tags ?? post.tags) : post.tags,
      at: parts[0]!.at,
    });
  }
  return wordings;
}

function textsOf({ type, words }: HistoryRow): Texts {
  if (type > 9) return {};
  const what = (["title", "markdown", "tags"] as const)[(type - 1) % 3]!;
  const said = words ?? "";
  if (what === "tags") return { tags: tagList(said).slice(0, MAX_TAGS) };
  if (what === "markdown") return { markdown: said };
  return said.trim() ? { title: [...said.trim()].slice(0, MAX_TITLE).join("") } : {};
}

const rollback = /^rollback to \[([^\]]+)\]/i;

function credit(parts: HistoryRow[], numbers: Map<string, number>) {
  const written = parts.find(({ type }) => type < 10)!;
  const taken = parts.find(({ type }) => type === 24);
  const comment = written.comment ?? "";
  const restores = numbers.get(rollback.exec(comment)?.[1] ?? "") ?? null;
  const why = restores === null ? [...comment].slice(0, MAX_WHY).join("") : "";
  const both = taken?.proposer && taken.approver ? { by: taken.proposer, taker: taken.approver } : null;
  return {
    authorId: both ? both.taker : written.memberId,
    authorName: both || written.memberId ? null : written.name,
    why,
    restores,
    suggestion: both && { id: v7(), by: both.by },
  };
}
