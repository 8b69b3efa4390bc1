import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import type { Page } from "../threads/views.ts";
import type { Member, Viewer } from "../viewer.ts";
import { type Aliases, aboutJoins, inSight, plain } from "./in-sight.ts";
import { type Filter, kindsOf } from "./input.ts";
import { representGroups, type ToldRow } from "./represent.ts";
import { toldColumns, toldJoins } from "./select-told.ts";
import type { InboxGroup } from "./views.ts";

/** A group's place: when its newest came, in milliseconds since 1970, and that one's id. */
export const inboxPlace = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

/** Of one thread, as many are read; what came before says little more. */
const mostOfThread = 30;

const newer: Aliases = { n: "w", t: "wt", p: "wp", up: "wup" };

/**
 * A keyset page of what the viewer was told and may see now, grouped by thread, newest first. A thread stands where its
 * newest is, of those the filter shows. Two statements, whatever there is.
 */
export async function listInbox(
  viewer: Viewer,
  { show = "all", after, limit = 20 }: { show?: Filter; after?: string; limit?: number },
): Promise<Page<InboxGroup>> {
  const { member } = viewer;
  if (!member) return { items: [], next: null };
  const place = after === undefined ? null : decodeCursor(after, inboxPlace);
  const beyond =
    place && sql`and (n.created_at, n.id) < (${new Date(place[0])}::timestamptz, ${place[1]}::uuid)`;
  const { rows } = await db.execute<{ id: string; thread_id: string; at: string }>(sql`
    select n.id, n.thread_id, n.created_at as at from notifications n ${aboutJoins(plain)}
    where ${shown(viewer, member, show, plain)} ${beyond ?? sql``}
      and not exists (
        select 1 from notifications w ${aboutJoins(newer)}
        where w.thread_id = n.thread_id and (w.created_at, w.id) > (n.created_at, n.id)
          and ${shown(viewer, member, show, newer)})
    order by n.created_at desc, n.id desc limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const threadIds = page.map(({ thread_id }) => Number(thread_id));
  const told = threadIds.length === 0 ? [] : await selectTold(viewer, member, show, threadIds);
  return {
    items: representGroups(viewer, threadIds, told),
    next: rows.length > limit && last ? encodeCursor([Date.parse(last.at), last.id]) : null,
  };
}

/** A member's own that the filter shows and that are in sight. */
function shown(viewer: Viewer, member: Member, show: Filter, aliases: Aliases): SQL {
  const n = sql.raw(aliases.n);
  const kinds = kindsOf[show];
  return sql`${n}.member_id = ${member.id}
    ${show === "unread" ? sql`and ${n}.read_at is null` : sql``}
    ${kinds ? sql`and ${n}.kind = any(${sql.param([...kinds])}::text[])` : sql``}
    and ${inSight(viewer, member, aliases)}`;
}

async function selectTold(
  viewer: Viewer,
  member: Member,
  show: Filter,
  threadIds: number[],
): Promise<ToldRow[]> {
  const { rows } = await db.execute<ToldRow>(sql`
    select n.* from unnest(${sql.param(threadIds)}::bigint[]) g(id) cross join lateral (
      select ${toldColumns(member)}, n.thread_id as group_id from notifications n ${toldJoins}
      where n.thread_id = g.id and ${shown(viewer, member, show, plain)}
      order by n.created_at desc, n.id desc limit ${mostOfThread}
    ) n`);
  return rows;
}
