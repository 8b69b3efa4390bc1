import { sql } from "drizzle-orm";
import { add, indexTables, makeTables, tables } from "./dump-tables.ts";
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
import { addHistory } from "./stage-history.ts";
import { tagList } from "./tag-list.ts";

/** How many rows go to PostgreSQL at once; bodies can be long. */
const PIECE = 500;

/**
 * Lays the dump out in temporary tables, so that its files can be joined without holding any of them in memory.
 * Votes are summed by post on the way, and of each post's history the latest source and closing are noted apart.
 */
export async function stageDump(
  session: Session,
  dump: Dump,
  report: ImportReport,
  progress: (step: Progress) => void,
): Promise<void> {
  await makeTables(session, tables);
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
  await indexTables(session);
}

/** Each part's way into its table; gives the number of rows whose id was there before. */
const stage: Record<DumpPart, (session: Session, rows: Row[]) => Promise<number>> = {
  Users: (session, rows) => add(session, "dump_users", rows.map(user)),
  Posts: (session, rows) => add(session, "dump_posts", rows.map(post)),
  Comments: (session, rows) => add(session, "dump_comments", rows.map(comment)),
  Votes: addVotes,
  PostHistory: addHistory,
  // Every tag is on the questions themselves; the list says which posts describe it.
  Tags: (session, rows) => add(session, "dump_tags", rows.map(tag)),
  PostLinks: (session, rows) => add(session, "dump_links", rows.map(link)),
  Badges: (session, rows) => add(session, "dump_badges", rows.map(badge)),
};

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
  // Questions, answers, and the excerpt and text that describe a tag.
  const kept = type === 1 || type === 2 || type === 4 || type === 5;
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

function tag(row: Row) {
  return {
    id: required(row, "Id", whole),
    tag: required(row, "TagName", words).toLowerCase(),
    excerpt_id: whole(row, "ExcerptPostId"),
    wiki_id: whole(row, "WikiPostId"),
  };
}

function link(row: Row) {
  return {
    id: required(row, "Id", whole),
    post_id: required(row, "PostId", whole),
    other_id: required(row, "RelatedPostId", whole),
    type: required(row, "LinkTypeId", whole),
    created_at: required(row, "CreationDate", moment),
  };
}

function badge(row: Row) {
  return {
    id: required(row, "Id", whole),
    user_id: required(row, "UserId", whole),
    name: words(row, "Name") ?? "",
    class: whole(row, "Class"),
    earned_at: required(row, "Date", moment),
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
