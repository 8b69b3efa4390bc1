import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { type SplitPart, splitVoters, type VoterSplit } from "../ideas/voter-split.ts";
import type { Head } from "./gather.ts";
import { byIdea, iso, type OfIdea } from "./of-idea.ts";
import type { EvidenceContent, Split } from "./views.ts";

/** A part of the voters with fewer than these would tell of persons, not of a part. */
export const leastVoters = 5;
/** So many verbatims are enough for anybody to read; the newest. */
const mostQuoted = 100;

/** What voters did and said of one idea. */
export type Voices = {
  content: Pick<EvidenceContent, "votes" | "verbatims">;
  /** Whose each verbatim is, by its place. */
  quotedIds: (string | null)[];
};

type Week = OfIdea & { week: string; votes: number };
type Quote = OfIdea & {
  memberId: string | null;
  by: string | null;
  words: string;
  at: string;
  of: number;
};

/** @returns what to say of each idea */
export async function gatherVotes(tx: Tx, ids: number[]): Promise<(head: Head) => Voices> {
  const weeks = byIdea(await listWeeks(tx, ids));
  const splits = await splitVoters("en", ids, tx);
  const quotes = byIdea(await listQuotes(tx, ids));
  return (head) => {
    const id = Number(head.idea);
    const said = quotes(id);
    const byWeek = weeks(id).map(({ week, votes }) => ({ week, votes }));
    const voters = byWeek.reduce((sum, { votes }) => sum + votes, 0);
    const named = said.some(({ by }) => by !== null);
    const splitBy = (part: keyof VoterSplit) => splitOf(splits.get(id)?.[part] ?? [], { voters, named });
    return {
      content: {
        votes: {
          total: head.score,
          imported: head.imported,
          byWeek,
          groups: splitBy("groups"),
          products: splitBy("products"),
          countries: splitBy("countries"),
        },
        verbatims: {
          quoted: said.map(({ words, by, at }) => ({ words, by, at: iso(at), withdrawn: false })),
          more: Math.max(0, (said[0]?.of ?? 0) - said.length),
        },
      },
      quotedIds: said.map(({ memberId }) => memberId),
    };
  };
}

/**
 * No part is told that would say of a person what it is: none of a few, and none of everybody where somebody of them is
 * quoted by name.
 */
function splitOf(parts: SplitPart[], { voters, named }: { voters: number; named: boolean }): Split {
  const said = parts.filter(({ key }) => key !== null);
  const told = said.filter((part) => part.voters >= leastVoters && !(named && part.voters >= voters));
  return {
    cells: told.map(({ key, name, voters }) => ({ key: key ?? "", name: name ?? "", voters })),
    withheld: said.length - told.length,
  };
}

const voting = (ids: number[]) => sql`
  select p.thread_id, v.member_id, v.created_at from posts p join votes v on v.post_id = p.id and v.value = 1
  where p.thread_id = any(${sql.param(ids)}::bigint[]) and p.kind = 'body'`;

/** Weeks that somebody voted in, so that none that merely goes by changes what is known. */
async function listWeeks(tx: Tx, ids: number[]): Promise<Week[]> {
  const { rows } = await tx.execute<Week>(sql`
    select thread_id::text as idea, to_char(date_trunc('week', created_at at time zone 'UTC'), 'YYYY-MM-DD') as week,
      count(*)::int as votes
    from (${voting(ids)}) voting group by 1, 2 order by 1, 2`);
  return rows;
}

/** Only of those who agreed; named as they are named in public. */
async function listQuotes(tx: Tx, ids: number[]): Promise<Quote[]> {
  const { rows } = await tx.execute<Quote>(sql`
    select * from (
      select p.thread_id::text as idea, m.id as "memberId", coalesce(nullif(m.display_name, ''), m.username) as by, r.words,
        r.said_at as at, count(*) over (partition by p.thread_id)::int as of,
        row_number() over (partition by p.thread_id order by r.said_at desc, r.member_id desc) as place
      from posts p join vote_reasons r on r.post_id = p.id and r.quotable
      left join members m on m.id = r.member_id and m.deleted_at is null
      where p.thread_id = any(${sql.param(ids)}::bigint[]) and p.kind = 'body'
    ) quoted where place <= ${mostQuoted} order by idea, place`);
  return rows;
}
