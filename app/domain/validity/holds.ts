import { type SQL, sql } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import type { ValidityView } from "./views.ts";

/** Whether a version is out, of a row of `product_versions` by its alias: from its day on, or at once where none is known. */
export const isOut = (version: string): SQL => {
  const v = sql.raw(version);
  return sql`(${v}.released_on is null or ${v}.released_on <= current_date)`;
};

/** The newest version of a product that is out: one row of `id` and `name`, to be joined laterally, or none. */
export const currentOf = (productId: SQL): SQL =>
  sql`(select cv.id, cv.name from product_versions cv where cv.product_id = ${productId} and ${isOut("cv")}
    order by cv.position desc limit 1)`;

/** The newest version of a product that is out; null where it has none. */
export async function findCurrentVersion(
  source: Tx | typeof db,
  productId: string,
): Promise<{ id: string; name: string } | null> {
  const { rows } = await source.execute<{ id: string; name: string }>(
    sql`select * from ${currentOf(sql`${productId}::uuid`)} current`,
  );
  return rows[0] ?? null;
}

/** A post and its thread, as a query has them: ids and what the thread is about. */
export type Placed = { postId: SQL; productId: SQL; threadVersionId: SQL };

/**
 * Whether an answer holds for a version: as was said of it while its thread was about this product, otherwise as the
 * thread says. @param versionId a column or a value
 */
export const holdsFor = ({ postId, productId, threadVersionId }: Placed, versionId: SQL): SQL => sql`case
  when exists (select 1 from answer_validities va where va.post_id = ${postId} and va.product_id = ${productId})
  then exists (select 1 from answer_versions av where av.post_id = ${postId} and av.version_id = ${versionId})
  else coalesce(${threadVersionId} = ${versionId}, false) end`;

type Facts = Omit<ValidityView, "unconfirmed"> & { current: string; confirmed: boolean };

/**
 * For which versions an accepted answer holds, as a column of a query that reads it; null for any other post, and where
 * the thread is about no product or one without versions. To be read by `validityOf`.
 */
export const validityColumn = ({
  postId,
  threadId,
  acceptedAt,
}: Record<"postId" | "threadId" | "acceptedAt", SQL>): SQL<Facts | null> => {
  const placed = { postId, productId: sql`vt.product_id`, threadVersionId: sql`vt.version_id` };
  return sql<Facts | null>`case when ${acceptedAt} is not null then (
    select json_build_object(
      'versions', coalesce((select json_agg(pv.name order by pv.position) from product_versions pv
        where pv.product_id = vt.product_id and ${holdsFor(placed, sql`pv.id`)}), '[]'),
      'said', vd.post_id is not null, 'upToNow', coalesce(vd.up_to_now, false),
      'current', vc.name, 'confirmed', ${holdsFor(placed, sql`vc.id`)})
    from threads vt
    cross join lateral ${currentOf(sql`vt.product_id`)} vc
    left join answer_validities vd on vd.post_id = ${postId} and vd.product_id = vt.product_id
    where vt.id = ${threadId}) end`;
};

export function validityOf(facts: Facts | null | undefined): ValidityView | null {
  if (!facts) return null;
  const { versions, said, upToNow, current, confirmed } = facts;
  return { versions, said, upToNow, unconfirmed: confirmed ? null : current };
}
