import { sql } from "drizzle-orm";
import { textOf } from "#app/lib/markdown/plain.ts";
import { db, type Tx } from "#db/client.server.ts";
import { gatherAround } from "./gather-around.ts";
import { gatherVotes, type Voices } from "./gather-votes.ts";
import { byIdea, iso, type OfIdea, threadUrl } from "./of-idea.ts";
import type { EvidenceContent, Gathered } from "./views.ts";

/**
 * What is known of ideas right now, all at the same moment: a handful of queries for any number of them; a hundred at once
 * are a good measure. It is the same whoever asks, so the caller sees to it that they may. An idea that is gone by now is
 * left out.
 */
export async function gather(ids: number[]): Promise<Map<number, Gathered>> {
  if (ids.length === 0) return new Map();
  return db.transaction(
    async (tx) => {
      const heads = await gatherHeads(tx, ids);
      const found = heads.map(({ idea }) => Number(idea));
      const steps = byIdea(await gatherSteps(tx, found));
      const merged = byIdea(await gatherMerged(tx, found));
      const voices = await gatherVotes(tx, found);
      const around = await gatherAround(tx, found);
      return new Map(
        heads.map((head) => {
          const id = Number(head.idea);
          const voiced = voices(head);
          const content: EvidenceContent = {
            format: "parvis-evidence/1",
            idea: { ...ideaOf(head), merged: merged(id).map(mergedOf) },
            words: { markdown: head.markdown, plain: textOf(head.html) },
            steps: steps(id).map(stepOf),
            ...voiced.content,
            ...around(id),
          };
          return [id, { content, names: namesIn(head, voiced) }];
        }),
      );
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

export type Head = OfIdea & {
  title: string;
  slug: string;
  language: "fr" | "en";
  status: EvidenceContent["idea"]["status"];
  statusAt: string;
  shippedIn: string | null;
  spaceSlug: string;
  spaceName: Record<string, string>;
  product: { slug: string; name: string } | null;
  tags: string[];
  createdAt: string;
  authorId: string | null;
  author: string | null;
  markdown: string;
  html: string;
  score: number;
  imported: number;
};

async function gatherHeads(tx: Tx, ids: number[]): Promise<Head[]> {
  const { rows } = await tx.execute<Head>(sql`
    select t.id::text as idea, t.title, t.slug, t.language, i.status, i.status_at as "statusAt", v.name as "shippedIn",
      s.slug as "spaceSlug", s.name as "spaceName",
      case when p.id is not null then json_build_object('slug', p.slug, 'name', p.name) end as product,
      t.tags, t.created_at as "createdAt", m.id as "authorId",
      coalesce(nullif(m.display_name, ''), m.username) as author,
      b.markdown, b.html, t.score, b.imported_up - b.imported_down as imported
    from threads t
    join ideas i on i.thread_id = t.id and i.listed
    join posts b on b.thread_id = t.id and b.kind = 'body' and not b.gone
    join spaces s on s.id = t.space_id
    left join products p on p.id = t.product_id
    left join product_versions v on v.id = i.shipped_in
    left join members m on m.id = t.author_id and m.deleted_at is null
    where t.id = any(${sql.param(ids)}::bigint[])
    order by array_position(${sql.param(ids)}::bigint[], t.id)`);
  return rows;
}

const ideaOf = (head: Head): Omit<EvidenceContent["idea"], "merged"> => ({
  id: head.idea,
  url: threadUrl({ id: head.idea, slug: head.slug }),
  title: head.title,
  language: head.language,
  status: head.status,
  statusSince: iso(head.statusAt),
  shippedIn: head.shippedIn,
  space: { slug: head.spaceSlug, name: head.spaceName },
  product: head.product,
  tags: head.tags,
  proposedAt: iso(head.createdAt),
  proposer: head.author,
});

const namesIn = ({ author, authorId }: Head, { quotedIds }: Voices): Gathered["names"] => [
  ...(author && authorId ? [{ memberId: authorId, place: -1 }] : []),
  ...quotedIds.flatMap((memberId, place) => (memberId ? [{ memberId, place }] : [])),
];

type StepRow = OfIdea & {
  from: EvidenceContent["steps"][number]["from"];
  to: EvidenceContent["steps"][number]["to"];
  at: string;
  fr: string;
  en: string;
  version: string | null;
};

/** Who took a step is not said: it is the brand that decided. */
async function gatherSteps(tx: Tx, ids: number[]): Promise<StepRow[]> {
  const { rows } = await tx.execute<StepRow>(sql`
    select s.thread_id::text as idea, s.from_status as "from", s.to_status as "to", s.made_at as at,
      s.reason_fr as fr, s.reason_en as en, v.name as version
    from idea_steps s left join product_versions v on v.id = s.version_id
    where s.thread_id = any(${sql.param(ids)}::bigint[]) order by s.thread_id, s.made_at, s.id`);
  return rows;
}

const stepOf = ({ from, to, at, fr, en, version }: StepRow): EvidenceContent["steps"][number] => ({
  ...{ from, to, version, at: iso(at) },
  reason: { fr, en },
});

type MergedRow = OfIdea & { id: string; title: string; at: string };

async function gatherMerged(tx: Tx, ids: number[]): Promise<MergedRow[]> {
  const { rows } = await tx.execute<MergedRow>(sql`
    select t.merged_into::text as idea, t.id::text, t.title, t.created_at as at
    from threads t join spaces s on s.id = t.space_id
    where t.merged_into = any(${sql.param(ids)}::bigint[]) and t.kind = 'idea' and s.visibility = 'public'
      and t.withdrawn_at is null and t.hidden_by_decision is null and t.removed_by_decision is null
    order by t.merged_into, t.id`);
  return rows;
}

const mergedOf = ({ id, title, at }: MergedRow) => ({ id, title, proposedAt: iso(at) });
