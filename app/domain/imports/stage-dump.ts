import { sql } from "drizzle-orm";
import {
  type Dump,
  type DumpPart,
  dumpParts,
  moment,
  type Row,
  readRows,
  required,
  whole,
  words,
} from "./read-dump.server.ts";
import { type ImportReport, type Progress, remark } from "./report.ts";
import { recordset, type Session } from "./session.ts";

/** How many rows go to PostgreSQL at once; bodies can be long. */
const PIECE = 500;

/** The dump's tables, visible to this connection alone and gone with it. The first column is the key. */
const tables = {
  dump_users: "id bigint, name text, created_at timestamptz",
  dump_posts: `id bigint, type smallint, parent_id bigint, accepted_id bigint, owner_id bigint, score integer, title text,
    body text, tags text[], created_at timestamptz, edited_at timestamptz, active_at timestamptz, closed_at timestamptz`,
  dump_comments:
    "id bigint, post_id bigint, user_id bigint, score integer, body text, created_at timestamptz",
  dump_votes: "post_id bigint, up integer, down integer, others integer, accepted_at timestamptz",
  dump_sources: "post_id bigint, revision bigint, markdown text",
  dump_closings: "post_id bigint, revision bigint, reason text",
} as const;
type Table = keyof typeof tables;

/**
 * Lays the dump out in temporary tables, so that its files can be joined without holding any of them in memory.
 * Votes are summed by post on the way, and of each post's history only the latest source and closing are kept.
 */
export async function stageDump(
  session: Session,
  dump: Dump,
  report: ImportReport,
  progress: (step: Progress) => void,
): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    const key = columns.slice(0, columns.indexOf(" "));
    await session.execute(sql.raw(`create temp table ${name} (${columns}, primary key (${key}))`));
  }
  for (const part of dumpParts) {
    const file = dump[part];
    if (!file) continue;
    let pile: Row[] = [];
    let done = 0;
    const flush = async () => {
      remark(report, "repeatedRows", await stage[part](session, pile));
      done += pile.length;
      pile = [];
    };
    for await (const rows of readRows(file)) {
      for (const row of rows) {
        pile.push(row);
        if (pile.length === PIECE) await flush();
      }
      progress({ step: part, done });
    }
    await flush();
    report.read[part] = done;
    progress({ step: part, done, total: done });
  }
  await session.execute(sql`create index on dump_posts (parent_id) where type = 2`);
  await session.execute(sql`create index on dump_comments (post_id)`);
  for (const name of Object.keys(tables)) await session.execute(sql.raw(`analyze ${name}`));
}

/** Each part's way into its table; gives the number of rows whose id was there before. */
const stage: Record<DumpPart, (session: Session, rows: Row[]) => Promise<number>> = {
  Users: (session, rows) => add(session, "dump_users", rows.map(user)),
  Posts: (session, rows) => add(session, "dump_posts", rows.map(post)),
  Comments: (session, rows) => add(session, "dump_comments", rows.map(comment)),
  Votes: addVotes,
  PostHistory: addHistory,
  // Every tag is on the questions themselves; the list is read for the report.
  Tags: async () => 0,
};

async function add(session: Session, table: Table, rows: object[]): Promise<number> {
  const { rowCount } = await session.execute(
    sql`insert into ${sql.raw(table)} select * from ${recordset(rows, tables[table])} on conflict do nothing`,
  );
  return rows.length - (rowCount ?? 0);
}

function user(row: Row) {
  const id = required(row, "Id", whole);
  return {
    id,
    name: words(row, "DisplayName") ?? `user${id}`,
    created_at: required(row, "CreationDate", moment),
  };
}

function post(row: Row) {
  const type = required(row, "PostTypeId", whole);
  const kept = type === 1 || type === 2;
  return {
    id: required(row, "Id", whole),
    type,
    parent_id: whole(row, "ParentId"),
    accepted_id: whole(row, "AcceptedAnswerId"),
    owner_id: whole(row, "OwnerUserId"),
    score: whole(row, "Score") ?? 0,
    title: kept ? words(row, "Title") : null,
    body: kept ? (words(row, "Body") ?? "") : "",
    tags: tagList(words(row, "Tags") ?? ""),
    created_at: required(row, "CreationDate", moment),
    edited_at: moment(row, "LastEditDate"),
    active_at: moment(row, "LastActivityDate"),
    closed_at: moment(row, "ClosedDate"),
  };
}

/** `<a><b>` in older dumps, `|a|b|` in newer ones. */
function tagList(tags: string): string[] {
  return [
    ...new Set(
      tags
        .toLowerCase()
        .split(/[<>|\s]+/)
        .filter(Boolean),
    ),
  ];
}

function comment(row: Row) {
  return {
    id: required(row, "Id", whole),
    post_id: required(row, "PostId", whole),
    user_id: whole(row, "UserId"),
    score: whole(row, "Score") ?? 0,
    body: words(row, "Text") ?? "",
    created_at: required(row, "CreationDate", moment),
  };
}

type VoteSum = { post_id: number; up: number; down: number; others: number; accepted_at: string | null };

/** Up and down are totals, an acceptance gives its day, and the rest (favourites, bounties, flags) is only counted. */
async function addVotes(session: Session, rows: Row[]): Promise<number> {
  const sums = new Map<number, VoteSum>();
  for (const row of rows) {
    const post_id = required(row, "PostId", whole);
    const sum = sums.get(post_id) ?? { post_id, up: 0, down: 0, others: 0, accepted_at: null };
    sums.set(post_id, sum);
    const type = required(row, "VoteTypeId", whole);
    if (type === 2) sum.up++;
    else if (type === 3) sum.down++;
    else {
      sum.others++;
      const at = type === 1 ? moment(row, "CreationDate") : null;
      if (at && at > (sum.accepted_at ?? "")) sum.accepted_at = at;
    }
  }
  await session.execute(sql`
    insert into dump_votes as v select * from ${recordset([...sums.values()], tables.dump_votes)}
    on conflict (post_id) do update set up = v.up + excluded.up, down = v.down + excluded.down,
      others = v.others + excluded.others, accepted_at = greatest(v.accepted_at, excluded.accepted_at)`);
  return 0;
}

/** First body, edited body, body rolled back to: the highest of them is the source as it stands. */
const bodyRevisions = new Set([2, 5, 8]);
const closing = 10;

async function addHistory(session: Session, rows: Row[]): Promise<number> {
  const sources = new Map<number, { post_id: number; revision: number; markdown: string }>();
  const closings = new Map<number, { post_id: number; revision: number; reason: string | null }>();
  for (const row of rows) {
    const type = required(row, "PostHistoryTypeId", whole);
    const revision = required(row, "Id", whole);
    const post_id = required(row, "PostId", whole);
    const markdown = words(row, "Text");
    if (bodyRevisions.has(type) && markdown && revision > (sources.get(post_id)?.revision ?? -1)) {
      sources.set(post_id, { post_id, revision, markdown });
    } else if (type === closing && revision > (closings.get(post_id)?.revision ?? -1)) {
      closings.set(post_id, { post_id, revision, reason: words(row, "Comment") });
    }
  }
  await session.execute(sql`
    insert into dump_sources as s select * from ${recordset([...sources.values()], tables.dump_sources)}
    on conflict (post_id) do update set revision = excluded.revision, markdown = excluded.markdown
    where excluded.revision > s.revision`);
  await session.execute(sql`
    insert into dump_closings as c select * from ${recordset([...closings.values()], tables.dump_closings)}
    on conflict (post_id) do update set revision = excluded.revision, reason = excluded.reason
    where excluded.revision > c.revision`);
  return 0;
}
