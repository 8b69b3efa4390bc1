import { type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";

export type Owner = { id: string; username: string; displayName: string };
type Reach = { spaceId: string; productId: string | null };

const columns = sql`m.id, m.username, m.display_name as "displayName"`;
/** Somebody who is here: with an address, and not away. */
const here = sql`m.deleted_at is null and m.deactivated_at is null and m.suspended_by_decision is null`;

/** Whoever may decide on an idea may take care of it: by name. */
export async function listOwners(idea: Reach, source: Tx | typeof db = db): Promise<Owner[]> {
  return select(
    source,
    sql`exists (select 1 from role_grants g where g.member_id = m.id
      and g.role in ('product', 'manager', 'administrator')
      and (g.scope_id is null or g.scope_id = ${idea.spaceId}::uuid
        or (g.role = 'product' and g.scope_id = ${idea.productId}::uuid)))`,
  );
}

/** Whoever decides on something; who may be named for an idea is asked again where they are. */
export async function listDeciding(source: Tx | typeof db = db): Promise<Owner[]> {
  return select(
    source,
    sql`exists (select 1 from role_grants g where g.member_id = m.id
      and g.role in ('product', 'manager', 'administrator'))`,
  );
}

async function select(source: Tx | typeof db, which: SQL): Promise<Owner[]> {
  const { rows } = await source.execute<Owner>(
    sql`select ${columns} from members m where ${here} and ${which} order by lower(m.display_name), m.id limit 200`,
  );
  return rows;
}
