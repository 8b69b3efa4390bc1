import { type SQL, sql } from "drizzle-orm";
import type { Step } from "../transact.ts";
import { isOut } from "../validity/holds.ts";

/**
 * Notes which versions are out by now, and records for each product whose newest one is among them that it was released,
 * once. The first versions that a product ever had are no release: it had them before anyone wrote them down.
 * @param of one product alone @returns how many were released
 */
export async function noteReleases({ tx, record }: Step, of?: string): Promise<number> {
  const only: SQL = of ? sql`and nv.product_id = ${of}` : sql``;
  const { rows } = await tx.execute<{ product_id: string; version_id: string }>(sql`
    with noted as (
      update product_versions nv set noted_out_at = now() where nv.noted_out_at is null and ${isOut("nv")} ${only}
      returning nv.id, nv.product_id, nv.position
    ),
    newest as (
      select distinct on (product_id) product_id, id, position from noted order by product_id, position desc
    )
    -- The statement still sees the versions as they were noted before it.
    select n.product_id, n.id as version_id from newest n
    where exists (select 1 from product_versions o where o.product_id = n.product_id and o.noted_out_at is not null)
      and not exists (select 1 from product_versions o
        where o.product_id = n.product_id and o.noted_out_at is not null and o.position > n.position)
    order by n.product_id`);
  for (const { product_id, version_id } of rows)
    await record("product.version-released", { productId: product_id, versionId: version_id });
  return rows.length;
}
