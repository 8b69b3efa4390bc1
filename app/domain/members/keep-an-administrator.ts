import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { members, roleGrants } from "#db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { hold } from "../hold.ts";
import { takesPart } from "./is-here.ts";

/** Whoever changes who administers the site, and whether they are here, does so one after the other. */
export async function holdAdministrators(tx: Tx): Promise<void> {
  await hold(tx, "administrators");
}

/**
 * The site never loses its last administrator: two who leave at once wait for one another. @throws {Conflict}
 * `lastAdministrator` when nobody else would be left who holds the role for the whole site
 */
export async function keepAnAdministrator(tx: Tx, leaving: string): Promise<void> {
  await holdAdministrators(tx);
  const administers = and(eq(roleGrants.role, "administrator"), eq(roleGrants.scopeKind, "site"));
  const [mine] = await tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(administers, eq(roleGrants.memberId, leaving)));
  if (!mine) return;
  const [other] = await tx
    .select({ id: members.id })
    .from(roleGrants)
    .innerJoin(members, eq(members.id, roleGrants.memberId))
    .where(and(administers, ne(members.id, leaving), takesPart(members)))
    .limit(1);
  if (!other) throw new Conflict("lastAdministrator");
}
