import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { toUsername, usernameSkeleton } from "#app/lib/username.ts";
import type { Tx } from "#db/client.server.ts";
import type { ImportReport, Progress } from "./report.ts";
import { query, recordset, type Session, type Site } from "./session.ts";

const BATCH = 1_000;
const LONGEST = 30;

export type Person = { id: string; name: string; called: string; created_at: string };
type Named = Person & { username: string; skeleton: string };

/**
 * Makes a member, without e-mail or password, of each user of the dump who has none yet. The display name stays as it
 * is; the username, or where there is none the display name, is made legal and unlike any other, with the user's old number where the name alone is taken.
 */
export async function writeMembers(
  session: Session,
  { source, site }: Site,
  report: ImportReport,
  progress: (step: Progress) => void,
): Promise<void> {
  const missing = sql`from dump_users u where not exists (
    select from origins where source = ${source} and site = ${site} and kind = 'user' and external_id = u.id::text)`;
  const [count] = await query<{ missing: number; all: number }>(
    session,
    sql`select (select count(*)::int ${missing}) as missing, (select count(*)::int from dump_users) as all`,
  );
  const total = count?.missing ?? 0;
  report.already.members = (count?.all ?? 0) - total;
  while (report.written.members < total) {
    report.written.members += await session.transaction(async (tx) => {
      const people = await query<Person>(
        tx,
        sql`select u.id, u.name, coalesce(u.called, u.name) as called, u.created_at ${missing} order by u.id limit ${BATCH}`,
      );
      return makePeople(tx, { source, site }, people);
    });
    progress({ step: "members", done: report.written.members, total });
  }
}

/**
 * Members without e-mail or password of these people, who have none yet. Somebody may have joined under one of their names
 * a moment ago: that one is left to be named again. @returns how many were made
 */
export async function makePeople(tx: Tx, { source, site }: Site, people: Person[]): Promise<number> {
  const rows = (await nameThem(tx, people)).map((person) => ({ ...person, member_id: v7() }));
  const all = recordset(
    rows,
    "id text, name text, created_at timestamptz, username text, skeleton text, member_id uuid",
  );
  const { rowCount } = await tx.execute(sql`
    with named as (select * from ${all}), made as (
      insert into members (id, username, username_skeleton, display_name, created_at)
      select member_id, username, skeleton, left(name, 60), created_at from named
      on conflict (username) do nothing returning id)
    insert into origins (source, site, kind, external_id, member_id)
    select ${source}, ${site}, 'user', n.id, n.member_id from named n join made on made.id = n.member_id`);
  return rowCount ?? 0;
}

/** Round by round: who meets a name that is taken, or looks like one that is, tries the next in line. */
async function nameThem(tx: Tx, people: Person[]): Promise<Named[]> {
  const named: Named[] = [];
  const taken = new Set<string>();
  let waiting = people;
  for (let round = 0; waiting.length > 0; round++) {
    const tried = waiting.map((person) => {
      const username = candidate(person, round);
      return { ...person, username, skeleton: usernameSkeleton(username) };
    });
    const known = await query<{ username: string; skeleton: string }>(
      tx,
      sql`select username, username_skeleton as skeleton from members
        where username = any(${sql.param(tried.map((one) => one.username))}::text[])
          or username_skeleton = any(${sql.param(tried.map((one) => one.skeleton))}::text[])`,
    );
    // Both, since an older member's skeleton may have been made by older rules.
    for (const { username, skeleton } of known) taken.add(username).add(skeleton);
    waiting = tried.filter((one) => {
      if (taken.has(one.username) || taken.has(one.skeleton)) return true;
      taken.add(one.username).add(one.skeleton);
      named.push(one);
      return false;
    });
  }
  return named;
}

/** The name itself, then the name with the old number, then with one more. */
function candidate({ id, called }: Person, round: number): string {
  const suffix = round === 0 ? "" : `-${id.replace("-", "")}${round === 1 ? "" : `-${round}`}`;
  const base = toUsername(called).slice(0, LONGEST - suffix.length);
  return `${base.replace(/[-_.]+$/, "")}${suffix}`;
}
