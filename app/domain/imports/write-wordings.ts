import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { holdPosts, listUnkept, loadHistoryRows, nextUnkept } from "./load-history.ts";
import { type ImportedWording, readWordings } from "./read-wordings.ts";
import type { ImportReport, Progress } from "./report.ts";
import { recordset, type Session, type Site } from "./session.ts";

/** Posts per transaction, each with all its wordings. */
const BATCH = 200;

/**
 * Keeps every wording the dump has of the posts that are here, the first too, with who, when and why. Posts that
 * somebody edited here keep the history they have. A run that was cut short goes on where it stood.
 */
export async function writeWordings(
  session: Session,
  site: Site,
  report: ImportReport,
  progress: (step: Progress) => void,
): Promise<void> {
  const total = await listUnkept(session);
  let after = 0;
  for (let done = 0; ; ) {
    const posts = await nextUnkept(session, after, BATCH);
    if (posts.length === 0) return;
    const rows = Map.groupBy(await loadHistoryRows(session, site, posts), ({ post }) => post);
    report.written.wordings += await session.transaction(async (tx) => {
      const standing = await holdPosts(tx, posts);
      const wordings = standing.flatMap((post) => readWordings(post, rows.get(post.id) ?? []));
      await write(tx, wordings);
      return wordings.length;
    });
    done += posts.length;
    after = posts.at(-1)!;
    progress({ step: "wordings", done, total });
  }
}

const columns = `id uuid, post bigint, number integer, key text, title text, markdown text, tags text[], "authorId" uuid,
  "authorName" text, why text, restores integer, "suggestionId" uuid, by uuid, at timestamptz`;

async function write(tx: Tx, wordings: ImportedWording[]): Promise<void> {
  const all = wordings.map(({ suggestion, ...wording }) => ({
    ...wording,
    suggestionId: suggestion?.id,
    by: suggestion?.by,
  }));
  await tx.execute(sql`
    insert into suggestions (id, post_id, author_id, title, markdown, tags, why, based_on, made_at, decided_at, decided_by, outcome)
    select "suggestionId", post, by, title, markdown, tags, why, number - 1, at, at, "authorId", 'accepted'
    from ${recordset(
      all.filter(({ by }) => by),
      columns,
    )}`);
  await tx.execute(sql`
    insert into revisions (id, post_id, number, title, markdown, tags, author_id, author_name, why, restores, suggestion_id, imported_key, made_at)
    select id, post, number, title, markdown, tags, "authorId", "authorName", why, restores, "suggestionId", key, at
    from ${recordset(all, columns)}`);
  const counts = [...new Map(wordings.map(({ post, number }) => [post, { post, number }])).values()];
  await tx.execute(sql`
    update posts p set revision_count = r.number from ${recordset(counts, "post bigint, number integer")} where p.id = r.post`);
}
