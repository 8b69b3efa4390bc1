import { sql } from "drizzle-orm";
import {
  type Fate,
  type ImportReport,
  type Remark,
  remark,
  type Tally,
  type ToldPart,
  tell,
} from "./report.ts";
import { query, type Session, type Site } from "./session.ts";

/** Counts what earlier runs brought; asked before anything is written. */
export async function countAlready(
  session: Session,
  { source, site }: Site,
  report: ImportReport,
): Promise<void> {
  const [counts] = await query<Tally>(
    session,
    sql`select count(*) filter (where kind = 'user')::int as members, count(*) filter (where kind = 'question')::int as questions,
        count(*) filter (where kind = 'answer')::int as answers, count(*) filter (where kind = 'comment')::int as comments
      from origins where source = ${source} and site = ${site}`,
  );
  Object.assign(report.already, counts);
}

/** Counts the rows of the dump that have no place here, each with its reason. */
export async function countOrphans(session: Session, report: ImportReport): Promise<void> {
  const [counts] = await query<Partial<Record<Remark, number>>>(
    session,
    sql`select
      (select count(*)::int from dump_posts where type not in (1, 2)) as "otherPostTypes",
      (select count(*)::int from dump_posts a left join dump_posts q on q.id = a.parent_id and q.type = 1
        where a.type = 2 and q.id is null) as "answersWithoutQuestion",
      (select count(*)::int from dump_comments c left join dump_posts p on p.id = c.post_id
        left join dump_posts q on q.id = p.parent_id and q.type = 1
        where p.id is null or p.type not in (1, 2) or (p.type = 2 and q.id is null)) as "commentsWithoutPost",
      (select coalesce(sum(v.up + v.down + v.others), 0)::int from dump_votes v left join dump_posts p on p.id = v.post_id
        where p.id is null) as "votesOnMissingPosts",
      (select coalesce(sum(v.up + v.down + v.others), 0)::int from dump_votes v join dump_posts p on p.id = v.post_id
        where p.type not in (1, 2)) as "votesOnOtherPosts",
      (select coalesce(sum(v.others), 0)::int from dump_votes v join dump_posts p on p.id = v.post_id
        where p.type in (1, 2)) as "otherVoteTypes",
      (select count(*)::int from dump_posts q left join dump_posts a on a.id = q.accepted_id and a.parent_id = q.id and a.type = 2
        where q.type = 1 and q.accepted_id is not null and a.id is null) as "acceptedAnswersMissing",
      (select coalesce(sum(cardinality(tags) - 10), 0)::int from dump_posts where type = 1 and cardinality(tags) > 10) as "tagsLeftOut"`,
  );
  for (const [what, count] of Object.entries(counts ?? {})) remark(report, what as Remark, count);
}

/** Adds up what became of the history's rows; a row that came twice is the one thing that no other part has told. */
export async function countFates(session: Session, { read, fates }: ImportReport): Promise<void> {
  const rows = await query<{ fate: Fate; count: number }>(
    session,
    sql`select fate, count(*)::int as count from dump_fates group by fate order by fate`,
  );
  for (const { fate, count } of rows) tell(fates.PostHistory, fate, count);
  for (const part of Object.keys(fates) as ToldPart[]) {
    const told = Object.values(fates[part]).reduce((sum, count) => sum + count, 0);
    tell(fates[part], "repeated", (read[part] ?? 0) - told);
  }
}
