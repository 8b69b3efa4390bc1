import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { auditEntries, members } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import type { AuditQuery } from "./input.ts";
import { canReadAudit } from "./policy.ts";
import type { AuditRow } from "./views.ts";

/** When it was, in milliseconds since 1970, and its id. */
export const auditPlace = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

/** What staff did, the latest first. @throws {Forbidden} */
export async function listAudit(
  viewer: Viewer,
  query: AuditQuery,
  size = 50,
): Promise<{ items: AuditRow[]; next: string | null }> {
  if (!canReadAudit(viewer)) throw new Forbidden();
  const from = query.after ? decodeCursor(query.after, auditPlace) : null;
  const rows = await db
    .select({ entry: auditEntries, username: members.username })
    .from(auditEntries)
    .leftJoin(members, eq(members.id, auditEntries.actorId))
    .where(
      and(
        ...conditions(query),
        from
          ? sql`(${auditEntries.at}, ${auditEntries.id}) < (${new Date(from[0])}::timestamptz, ${from[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(sql`${auditEntries.at} desc, ${auditEntries.id} desc`)
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1)?.entry;
  return {
    items: shown.map(({ entry, username }) => represent(entry, username)),
    next: last && rows.length > size ? encodeCursor([last.at.getTime(), last.id]) : null,
  };
}

function represent(entry: typeof auditEntries.$inferSelect, username: string | null): AuditRow {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    act: entry.act,
    actor: entry.actorId ? { id: entry.actorId, username } : null,
    subject: { kind: entry.subjectKind, id: entry.subjectId, name: entry.subjectName },
    before: entry.before,
    after: entry.after,
    why: entry.why,
  };
}

function conditions({ actor, act, subject, from, to }: AuditQuery): (SQL | undefined)[] {
  return [
    actor === "system"
      ? sql`${auditEntries.actorId} is null`
      : actor
        ? sql`${auditEntries.actorId} = (select m.id from members m where m.username = ${actor})`
        : undefined,
    act ? eq(auditEntries.act, act) : undefined,
    subject ? about(subject) : undefined,
    from ? sql`${auditEntries.at} >= ${from}::date at time zone 'UTC'` : undefined,
    to ? sql`${auditEntries.at} < (${to}::date + 1) at time zone 'UTC'` : undefined,
  ];
}

function about(subject: string): SQL {
  const [, kind, id] = /^([a-z-]+):(.+)$/.exec(subject) ?? [];
  if (kind) return sql`(${auditEntries.subjectKind} = ${kind} and ${auditEntries.subjectId} = ${id})`;
  const part = `%${subject.replace(/^@/, "").replace(/[\\%_]/g, "\\$&")}%`;
  return sql`${auditEntries.subjectName} ilike ${part}`;
}
