import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { duplicateVoices } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { moderatedBy } from "../threads/moderated-by.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { ContentLanguage } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { ProposalView, ProposedThread } from "./views.ts";

type Half = {
  id: string;
  slug: string;
  title: string;
  language: ContentLanguage;
  space: Record<string, string>;
  at: string;
  opening: string;
  answers: number;
  solved: boolean;
  me_too: number;
  answer: string | null;
};
type Row = {
  id: string;
  made_at: string;
  likeness: number | null;
  outcome: ProposalView["outcome"];
  decided_at: string | null;
  decided_by: string | null;
  reason: string;
  thread: Half;
  canonical: Half;
};

/** Of those who said the same so many are named. */
const named = 3;

/** The two threads of a proposal `p`: `t`, and `c` where what was named leads by now, `n`. */
export const bothThreads = sql`join threads t on t.id = p.thread_id
  join threads n on n.id = p.canonical_id
  join threads c on c.id = coalesce(n.duplicate_of, n.id)`;

/** Whether all of them stand, and this viewer may see them. */
export const bothSeen = (viewer: Viewer): SQL =>
  sql.join(
    ["t", "n", "c"].map(
      (one) => sql`not ${sql.raw(one)}.gone and ${isVisible(viewer, sql.raw(`${one}.space_id`))}`,
    ),
    sql` and `,
  );

/** What waits for this viewer, who keeps order where both are: of a thread that leads nowhere yet. */
export const waitsFor = (viewer: Viewer): SQL =>
  sql`p.outcome is null and t.duplicate_of is null and c.id <> t.id and ${bothSeen(viewer)} and ${sql.join(
    ["t", "n", "c"].map((one) => moderatedBy(viewer, sql.raw(`${one}.space_id`))),
    sql` and `,
  )}`;

const half = (one: "t" | "c"): SQL => {
  const of = sql.raw(one);
  return sql`(select json_build_object('id', ${of}.id::text, 'slug', ${of}.slug, 'title', ${of}.title,
    'language', ${of}.language, 'space', s.name, 'at', ${of}.created_at, 'answers', ${of}.answer_count,
    'solved', ${of}.solved_at is not null, 'me_too', ${of}.me_too,
    'opening', (select b.opening from posts b where b.thread_id = ${of}.id and b.kind = 'body' and not b.gone),
    'answer', (select a.opening from posts a where a.thread_id = ${of}.id and a.kind = 'answer' and not a.gone
      order by a.accepted_at is null, a.standing desc, a.id limit 1))
    from spaces s where s.id = ${of}.space_id)`;
};

/** The proposals `p` that a condition over `bothThreads` leaves, in this order, as they are shown. */
export async function selectProposals(
  viewer: Viewer,
  which: SQL,
  { order = sql`p.made_at, p.id`, limit }: { order?: SQL; limit: number },
): Promise<ProposalView[]> {
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.made_at, p.likeness::float8 as likeness, p.outcome, p.decided_at, p.decided_by, p.reason,
      ${half("t")} as thread, ${half("c")} as canonical
    from duplicate_proposals p ${bothThreads}
    where ${which} order by ${order} limit ${limit}`);
  if (rows.length === 0) return [];
  const [voices, deciders] = await Promise.all([
    listVoices(rows.map(({ id }) => id)),
    findPeople(rows.flatMap(({ decided_by }) => decided_by ?? [])),
  ]);
  return rows.map((row) => {
    const said = voices.get(row.id) ?? [];
    return {
      id: row.id,
      at: new Date(row.made_at).toISOString(),
      thread: represent(viewer, row.thread),
      canonical: represent(viewer, row.canonical),
      likeness: row.likeness,
      voices: said.length,
      said: said.slice(0, named),
      outcome: row.outcome,
      decidedAt: row.decided_at && new Date(row.decided_at).toISOString(),
      decidedBy: deciders.get(row.decided_by ?? "") ?? null,
      reason: row.reason,
    };
  });
}

function represent(viewer: Viewer, half: Half): ProposedThread {
  return {
    id: half.id,
    title: half.title,
    path: threadPath(half),
    language: half.language,
    space: wordsIn(viewer.locale, half.space),
    at: new Date(half.at).toISOString(),
    opening: half.opening ?? "",
    answerCount: half.answers,
    solved: half.solved,
    meToo: half.me_too,
    answer: half.answer,
  };
}

/** By proposal, in the order in which they spoke. */
async function listVoices(ids: string[]): Promise<Map<string, ProposalView["said"]>> {
  const rows = await db
    .select({ proposalId: duplicateVoices.proposalId, why: duplicateVoices.why, by: authorColumns })
    .from(duplicateVoices)
    .innerJoin(authors, eq(authors.id, duplicateVoices.memberId))
    .where(inArray(duplicateVoices.proposalId, ids))
    .orderBy(duplicateVoices.saidAt, duplicateVoices.id);
  const grouped = Map.groupBy(rows, ({ proposalId }) => proposalId);
  return new Map(
    [...grouped].map(([id, said]) => [id, said.map(({ by, why }) => ({ by: representPerson(by), why }))]),
  );
}

async function findPeople(ids: string[]) {
  const rows = await db
    .select({ id: authors.id, person: authorColumns })
    .from(authors)
    .where(inArray(authors.id, ids));
  return new Map(rows.map(({ id, person }) => [id, representPerson(person)]));
}
