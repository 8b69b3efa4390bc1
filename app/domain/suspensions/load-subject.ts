import { eq } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { members, type Role, roleGrants } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { canSuspendPeople } from "./policy.ts";

export type Subject = typeof members.$inferSelect & { roles: Role[] };

/**
 * The person a suspension is about, whether or not they are kept out now, for those who may decide on people at all.
 * @param how   `update`: held until the end, so that two decide one after the other
 * @throws {NotFound} for everybody else, and where there is nobody any more
 */
export async function loadSubject(
  source: Pick<Tx | typeof db, "select">,
  viewer: Viewer,
  { username }: { username: string },
  how?: "update",
): Promise<Subject> {
  if (!canSuspendPeople(viewer)) throw new NotFound();
  const rows = source.select().from(members).where(eq(members.username, username.toLowerCase()));
  const [person] = await (how ? rows.for("no key update") : rows);
  if (!person || person.deletedAt) throw new NotFound();
  const held = await source
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(eq(roleGrants.memberId, person.id));
  return { ...person, roles: held.map(({ role }) => role) };
}
