import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";

/** One thread as the engine holds it: words to be found by, and what it may be filtered and ordered by. */
export type ThreadDocument = {
  id: number;
  space: string;
  kind: string;
  tags: string[];
  product: string | null;
  author: string | null;
  states: string[];
  language: "fr" | "en";
  /** Seconds since 1970. */
  created: number;
  /** Helpfulness, acceptance and age as one figure; only its order counts. */
  standing: number;
  title: string;
  accepted: string;
  body: string;
  answers: string;
  /** Of all of the above, by which it is known whether a document is as its thread is. */
  digest: string;
};

type Row = Omit<ThreadDocument, "digest" | "standing"> & {
  score: number;
  /** What solved it did not give way to an answer elsewhere. */
  leads: boolean;
  duplicate: boolean;
};

/** Of each part so many characters; what comes after is seldom what a thread is looked for by. */
const longest = { accepted: 30_000, body: 30_000, answers: 60_000 };

/** Days in which a thread loses what a vote or two would give it. The figure has no "now" in it, so it never has to be told anew. */
const ageing = 7_500;

/**
 * The documents of those of these threads that anybody may find: the one place where they are made. As for the rows of
 * PostgreSQL's engine, nothing of what is hidden, removed or withdrawn is in them, nor of what stands below such a post. Who
 * may read a thread goes by its space alone, which each question names.
 */
export async function deriveDocuments(threadIds: number[]): Promise<ThreadDocument[]> {
  if (threadIds.length === 0) return [];
  const { rows } = await db.execute<Row>(sql`
    select t.id::int8, t.space_id as space, t.kind, t.tags, t.product_id as product, t.author_id as author, t.language,
      extract(epoch from t.created_at)::int as created, t.score, t.solved_at is not null and p.accepted is not null as leads,
      t.duplicate_of is not null as duplicate, t.title,
      array_remove(array[
        case when t.solved_at is not null then 'solved' end,
        case when ${open} then 'unsolved' end,
        case when ${open} and t.answer_count = 0 and t.closed_at is null then 'unanswered' end], null) as states,
      ${plain(sql`p.accepted`, longest.accepted)} as accepted, ${plain(sql`p.body`, longest.body)} as body,
      ${plain(sql`p.others`, longest.answers)} as answers
    from threads t
    left join lateral (
      select string_agg(html, ' ') filter (where accepted_at is not null and superseded_by is null) as accepted,
        string_agg(html, ' ') filter (where kind = 'body') as body,
        string_agg(html, ' ' order by standing desc, id)
          filter (where (accepted_at is null or superseded_by is not null) and kind <> 'body') as others
      from posts
      where thread_id = t.id and not gone
        and (parent_id is null or not exists (select 1 from posts u where u.id = posts.parent_id
          and (u.hidden_by_decision is not null or u.removed_by_decision is not null)))
    ) p on true
    where t.id = any(${sql.param(threadIds)}::bigint[]) and not t.gone
    order by t.id`);
  return rows.map(represent);
}

const open = sql`t.kind = 'question' and t.solved_at is null and t.duplicate_of is null`;

/** Stored HTML without its tags, cut before it is looked through. */
const plain = (html: ReturnType<typeof sql>, chars: number) =>
  sql`regexp_replace(left(coalesce(${html}, ''), ${chars}), '<[^>]*>?', ' ', 'g')`;

function represent({ score, leads, duplicate, ...row }: Row): ThreadDocument {
  const quality = (1 + 0.15 * Math.log(1 + Math.max(score, 0))) * (leads ? 1.25 : 1) * (duplicate ? 0.5 : 1);
  const document = {
    ...row,
    id: Number(row.id),
    standing: Math.round((Math.log(quality) + row.created / 86_400 / ageing) * 100) / 100,
    accepted: decode(row.accepted),
    body: decode(row.body),
    answers: decode(row.answers),
  };
  const digest = createHash("sha256").update(JSON.stringify(document)).digest("base64url").slice(0, 16);
  return { ...document, digest };
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const decode = (text: string) =>
  text
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
