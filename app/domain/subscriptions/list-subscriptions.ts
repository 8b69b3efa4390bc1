import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { memberPath, productPath, spacePath, tagPath, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { isHereAs } from "../members/is-here.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { type TargetKind, targetKinds } from "./input.ts";
import type { SubscriptionView, TargetView } from "./views.ts";

/** A row's place: its kind's, when it was made, in milliseconds since 1970, and what it is about. */
export const subscriptionPlace = z.tuple([
  z.int().min(0).max(9),
  z.int().min(0).max(253_402_300_799_999),
  z
    .string()
    .max(80)
    .refine((id) => !id.includes("\u0000")),
]);

type Asked = { kind?: TargetKind; q?: string; after?: string; limit?: number };

type Row = {
  kind: TargetKind;
  id: string;
  level: SubscriptionView["level"];
  why: SubscriptionView["why"];
  created_at: string;
  thread: { title: string; slug: string; language: "fr" | "en" } | null;
  space: { slug: string; name: Record<string, string> } | null;
  product: { slug: string; name: string } | null;
  member: { username: string; name: string } | null;
};

/**
 * A keyset page of what the viewer follows, grouped by kind, newest first in each. What they may not see any more is
 * still theirs to let go of, without its name. A thread that was merged is followed where it leads. One's own rows are few
 * enough to be looked through for words.
 */
export async function listSubscriptions(
  viewer: Viewer,
  { kind, q = "", after, limit = 30 }: Asked,
): Promise<Page<SubscriptionView>> {
  if (!viewer.member) return { items: [], next: null };
  const place = after === undefined ? null : decodeCursor(after, subscriptionPlace);
  const order = sql`array_position(${sql.param([...targetKinds])}::text[], s.target_kind)`;
  const at = sql`(extract(epoch from s.created_at) * 1000)::bigint`;
  const beyond =
    place && sql`and (${order}, -${at}, s.target_id) > (${place[0]}::int, ${-place[1]}::bigint, ${place[2]})`;
  const { rows } = await db.execute<Row>(sql`
    select s.target_kind as kind, s.target_id as id, s.level, s.why, s.created_at,
      case when not t.gone and ${isVisible(viewer, sql`t.space_id`)}
        then json_build_object('title', t.title, 'slug', t.slug, 'language', t.language) end as thread,
      case when sp.id is not null then json_build_object('slug', sp.slug, 'name', sp.name) end as space,
      case when pr.id is not null then json_build_object('slug', pr.slug, 'name', pr.name) end as product,
      case when m.id is not null then
        json_build_object('username', m.username, 'name', coalesce(nullif(m.display_name, ''), m.username)) end as member
    from subscriptions s
    left join threads t on s.target_kind = 'thread' and t.id = case s.target_kind when 'thread' then s.target_id::bigint end
    left join spaces sp on s.target_kind = 'space' and sp.id = ${uuidOf("space")} and ${isVisible(viewer, sql`sp.id`)}
    left join products pr on s.target_kind = 'product' and pr.id = ${uuidOf("product")}
    left join members m on s.target_kind = 'member' and m.id = ${uuidOf("member")}
      and ${isHereAs("m")}
    where s.member_id = ${viewer.member.id} and t.merged_into is null ${kind ? sql`and s.target_kind = ${kind}` : sql``}
      ${matching(viewer, q)} ${beyond ?? sql``}
    order by ${order}, s.created_at desc, s.target_id
    limit ${limit + 1}`);
  const items = rows.slice(0, limit).map((row) => represent(viewer, row));
  const last = items.at(-1);
  const next =
    rows.length > limit && last
      ? encodeCursor([targetKinds.indexOf(last.kind) + 1, Date.parse(last.createdAt), last.id])
      : null;
  return { items, next };
}

const uuidOf = (kind: TargetKind) => sql`case s.target_kind when ${kind} then s.target_id::uuid end`;

/** Each word is looked for in the name that the row is shown by. */
function matching(viewer: Viewer, words: string): SQL {
  const name = sql`coalesce(case when not t.gone and ${isVisible(viewer, sql`t.space_id`)} then t.title end, sp.name::text, pr.name, m.username || ' ' || m.display_name,
    case s.target_kind when 'tag' then s.target_id end)`;
  const each = words
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((word) => sql`and ${name} ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`);
  return sql.join(each, sql` `);
}

function represent(viewer: Viewer, row: Row): SubscriptionView {
  const { kind, id, level, why } = row;
  const createdAt = new Date(row.created_at).toISOString();
  return { kind, id, level, why, createdAt, target: targetOf(viewer, row) };
}

function targetOf(viewer: Viewer, { kind, id, thread, space, product, member }: Row): TargetView | null {
  if (kind === "tag") return { kind, id, title: id, path: tagPath(id) };
  if (thread)
    return {
      kind,
      id,
      title: thread.title,
      path: threadPath({ id, slug: thread.slug }),
      language: thread.language,
    };
  if (space) return { kind, id, title: wordsIn(viewer.locale, space.name), path: spacePath(space.slug) };
  if (product) return { kind, id, title: product.name, path: productPath(product.slug) };
  return member && { kind, id, title: member.name, path: memberPath(member.username) };
}
