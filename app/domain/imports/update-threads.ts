import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { indexThreads } from "../search/index-threads.ts";
import { standing } from "../threads/standing.ts";
import type { Place } from "./choose-space.ts";
import { editedHere } from "./edited-here.ts";
import { type Change, listChanges, loadChanges } from "./load-changes.ts";
import { type Prepared, prepareBatch, type Reader } from "./prepare-batch.ts";
import type { ImportReport, Progress } from "./report.ts";
import { query, recordset, type Session, type Site } from "./session.ts";
import { deriveThreads } from "./write-threads.ts";

const BATCH = 100;

/**
 * Brings what is here to what the dump says by now: its scores, beside which the votes given here stay, and the titles,
 * tags and texts that nobody has edited here. The dump imported last holds; the same one again changes nothing.
 */
export async function updateThreads(
  session: Session,
  site: Site,
  place: Place,
  report: ImportReport,
  progress: (step: Progress) => void,
  reader?: Reader,
): Promise<void> {
  const total = await listChanges(session, site);
  let after = "0";
  for (let done = 0; ; ) {
    const loaded = await loadChanges(session, site, after, BATCH);
    if (!loaded) return;
    const { changes, batch } = loaded;
    const edited = new Set(changes.filter(({ words }) => words).map(keyOf));
    const prepared = await prepareBatch(
      {
        questions: batch.questions,
        posts: batch.posts.filter(({ id, kind }) =>
          edited.has(keyOf({ id, kind: kind === "body" ? "question" : kind })),
        ),
        comments: batch.comments.filter(({ id }) => edited.has(keyOf({ id, kind: "comment" }))),
      },
      place,
      reader,
    );
    const tallies = new Map([
      ...batch.posts.map(({ id, up, down }) => [`post ${id}`, { up, down }] as const),
      ...batch.comments.map(
        ({ id, score }) => [`comment ${id}`, { up: Math.max(score, 0), down: Math.max(-score, 0) }] as const,
      ),
    ]);
    await session.transaction((tx) => update(tx, changes, tallies, prepared));
    report.changed.posts += changes.length;
    report.changed.texts += prepared.posts.length;
    done += batch.questions.length;
    after = batch.questions.at(-1)!.id;
    progress({ step: "changes", done, total });
  }
}

/** As posts are named in what is prepared: questions and answers are numbered together, comments apart. */
function keyOf({ kind, id }: Pick<Change, "kind" | "id">): string {
  return `${kind === "comment" ? "comment" : "post"} ${id}`;
}

type Tally = { up: number; down: number };

async function update(
  tx: Tx,
  changes: Change[],
  tallies: Map<string, Tally>,
  { posts, threads }: Prepared,
): Promise<void> {
  const ours = new Map(changes.map((change) => [keyOf(change), change]));
  // Held first, as by whoever votes, so that no vote given meanwhile is lost.
  const held = await query<{ id: string; kind: string; up: number; down: number }>(
    tx,
    sql`select id, kind, up - imported_up as up, down - imported_down as down from posts
      where id = any(${sql.param(changes.map(({ post }) => post))}::bigint[]) order by id for update`,
  );
  const byId = new Map(changes.map((change) => [String(change.post), change]));
  const scores = held.map(({ id, kind, ...given }) => {
    const { up, down } = tallies.get(keyOf(byId.get(id)!))!;
    const [allUp, allDown] = [up + given.up, down + given.down];
    return { id, up, down, allUp, allDown, standing: kind === "comment" ? 0 : standing(allUp, allDown) };
  });
  await tx.execute(sql`
    update posts p set imported_up = r.up, imported_down = r.down, up = r."allUp", down = r."allDown",
      score = r."allUp" - r."allDown", standing = case when p.superseded_by is null then r.standing else -1 end
    from ${recordset(scores, 'id bigint, up integer, down integer, "allUp" integer, "allDown" integer, standing real')}
    where p.id = r.id`);

  const texts = posts.map(({ key, markdown, html, opening, editedAt }) => {
    const { post, thread } = ours.get(key)!;
    return { post, thread, markdown, html, opening, editedAt };
  });
  await tx.execute(sql`
    update posts p set markdown = r.markdown, html = r.html, opening = r.opening,
      edited_at = coalesce(r."editedAt", p.edited_at), updated_at = coalesce(r."editedAt", p.updated_at)
    from ${recordset(texts, 'post bigint, markdown text, html text, opening text, "editedAt" timestamptz')}
    where p.id = r.post and not ${editedHere("p")}`);
  const titles = posts
    .filter(({ kind }) => kind === "body")
    .map(({ key, question }) => {
      const { title, slug, tags } = threads.find((thread) => thread.question === question)!;
      return { ...ours.get(key)!, title, slug, tags };
    });
  await tx.execute(sql`
    update threads t set title = r.title, slug = r.slug, tags = r.tags
    from ${recordset(titles, "post bigint, thread bigint, title text, slug text, tags text[]")}
    join posts p on p.id = r.post and not ${editedHere("p")}
    where t.id = r.thread`);
  const retold = sql`any(${sql.param(titles.map(({ thread }) => thread))}::bigint[])`;
  await tx.execute(sql`
    delete from thread_tags g using threads t where t.id = ${retold} and g.thread_id = t.id and g.tag <> all(t.tags)`);
  await tx.execute(sql`
    insert into thread_tags (thread_id, tag, created_at) select id, unnest(tags), created_at from threads t
    where t.id = ${retold} on conflict do nothing`);

  const touched = [...new Set(changes.map(({ thread }) => thread))];
  await deriveThreads(tx, touched);
  await indexThreads(tx, touched);
}
