import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Member, Viewer } from "../viewer.ts";
import { canKeepPeople } from "./policy.ts";

export type Person = typeof members.$inferSelect;

/** The person an administrator acts on, held until the end. @throws {Forbidden} @throws {NotFound} */
export async function loadPerson(
  tx: Tx,
  viewer: Viewer,
  username: string,
): Promise<{ person: Person; actor: Member }> {
  if (!viewer.member || !canKeepPeople(viewer)) throw new Forbidden();
  const [person] = await tx
    .select()
    .from(members)
    .where(eq(members.username, username.toLowerCase()))
    .for("no key update");
  if (!person) throw new NotFound();
  return { person, actor: viewer.member };
}

/** A person as the audit names them. */
export const subjectOf = ({ id, username }: Pick<Person, "id" | "username">) => ({
  kind: "member",
  id,
  name: username,
});
