import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { ideas } from "#db/schema/index.ts";
import { isOut } from "../validity/holds.ts";
import type { Viewer } from "../viewer.ts";
import { seen } from "./narrow.ts";

export type ReleaseOptions = {
  productId?: string;
  /** The same product by its slug, for the addresses of what is shown. */
  product?: string;
  /** One of them alone: a version's id, or a month as `2026-11`. */
  only?: { versionId: string } | { month: string };
  after?: string;
  /** Releases a page, 1 to 100. */
  limit?: number;
};

/** `version` is null for what came without one in a month, whose first moment is `month`. */
export type PickedRelease = { version: string | null; month: Date | null; at: Date };

/** Its last moment as milliseconds, and the version's id; empty for a month, which stands after the versions of its end. */
export const releasePlace = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid().or(z.literal(""))]);

/** Noon of the day it came out, or else when the last idea came with it, or else when it was noted. */
const versionAt = (last: SQL) =>
  sql`coalesce((v.released_on::timestamp + interval '12 hours') at time zone 'UTC', ${last}, v.noted_out_at, now())::timestamptz(3)`;

/**
 * A keyset page of what came, newest first: versions that an idea came with or that the brand says something of, and months
 * with ideas that came without one. Versions are few; months are found by leaps along an index, however much came in each.
 */
export async function pickReleases(
  viewer: Viewer,
  { productId, only, after, limit: size = 10 }: ReleaseOptions,
): Promise<{ releases: PickedRelease[]; next: string | null }> {
  const from = after === undefined ? null : decodeCursor(after, releasePlace);
  const parts = [
    ...(only && "month" in only ? [] : [versions(viewer, { productId, only, from, size })]),
    ...(only && "versionId" in only ? [] : [months(viewer, { productId, only, from, size })]),
  ];
  const { rows } = await db.execute<{ version: string | null; month: string | null; at: string }>(
    sql`select version, month, at from (${sql.join(parts, sql` union all `)}) r
      order by at desc, coalesce(version::text, '') desc limit ${size + 1}`,
  );
  const releases = rows.slice(0, size).map(({ version, month, at }) => ({
    version,
    month: month === null ? null : new Date(month),
    at: new Date(at),
  }));
  const last = releases.at(-1);
  const next = rows.length > size && last ? encodeCursor([last.at.getTime(), last.version ?? ""]) : null;
  return { releases, next };
}

type Part = Pick<ReleaseOptions, "productId" | "only"> & {
  from: z.infer<typeof releasePlace> | null;
  size: number;
};

function versions(viewer: Viewer, { productId, only, from, size }: Part): SQL {
  return sql`(select id as version, null::timestamptz as month, at from (
      select v.id, ${versionAt(sql`s.last`)} as at from product_versions v
      cross join lateral (select max(${ideas.statusAt}) as last from ${ideas}
        where ${ideas.shippedIn} = v.id and ${seen(viewer)}) s
      where (s.last is not null or (v.notes <> '{}'::jsonb and ${isOut("v")}))
        ${productId ? sql`and v.product_id = ${productId}` : sql``}
        ${only && "versionId" in only ? sql`and v.id = ${only.versionId}` : sql``}) o
    ${from ? sql`where (at, id::text) < (${new Date(from[0])}::timestamptz, ${from[1]}::text)` : sql``}
    order by at desc, id::text desc limit ${size + 1})`;
}

/** Months with ideas that came without a version, the newest below a bound, and from each the next one below it. */
function months(viewer: Viewer, { productId, only, from, size }: Part): SQL {
  const newest = (below: SQL) => sql`(select date_trunc('month', ${ideas.statusAt}, 'UTC') from ${ideas}
    where ${ideas.status} = 'shipped' and ${ideas.shippedIn} is null and ${seen(viewer, { productId })}
      and ${ideas.statusAt} < ${below} order by ${ideas.statusAt} desc, ${ideas.threadId} desc limit 1)`;
  const [first, most] =
    only && "month" in only
      ? [afterMonth(new Date(`${only.month}-01T00:00:00Z`)), 1]
      : [bound(from), size + 1];
  const exact =
    only && "month" in only ? sql` and m = ${new Date(`${only.month}-01T00:00:00Z`)}::timestamptz` : sql``;
  return sql`(with recursive found(m, n) as (
      select ${newest(sql`${first}::timestamptz`)}, 1
      union all
      select ${newest(sql`found.m`)}, n + 1 from found where m is not null and n < ${most})
    select null::uuid as version, m as month,
      (m at time zone 'UTC' + interval '1 month') at time zone 'UTC' - interval '1 millisecond' as at
    from found where m is not null${exact})`;
}

const afterMonth = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
const monthOf = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));

/** Below which moment the next month lies: a version stands before the month that ends with it, a month before no other. */
function bound(from: Part["from"]): Date {
  if (!from) return new Date("9999-01-01T00:00:00Z");
  const [at, version] = from;
  return version ? monthOf(new Date(at + 1)) : monthOf(new Date(at));
}
