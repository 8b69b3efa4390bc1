import { and, eq } from "drizzle-orm";
import { products, roleGrants, spaces } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { NotFound } from "../errors.ts";
import { keepAnAdministrator } from "../members/keep-an-administrator.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { productScope } from "./input.ts";
import { loadPerson, subjectOf } from "./load-person.ts";

/** Takes one role away; the last administrator of the site keeps theirs, whoever asks. @throws {Conflict} */
export async function takeRole(viewer: Viewer, username: string, grantId: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    const { person, actor } = await loadPerson(tx, viewer, username);
    const mine = and(eq(roleGrants.id, grantId), eq(roleGrants.memberId, person.id));
    const [found] = await tx
      .select({
        role: roleGrants.role,
        scopeKind: roleGrants.scopeKind,
        space: spaces.slug,
        product: products.slug,
      })
      .from(roleGrants)
      .leftJoin(spaces, eq(spaces.id, roleGrants.scopeId))
      .leftJoin(products, eq(products.id, roleGrants.scopeId))
      .where(mine);
    if (!found) throw new NotFound();
    if (found.role === "administrator" && found.scopeKind === "site")
      await keepAnAdministrator(tx, person.id);
    await tx.delete(roleGrants).where(mine);
    await record("role.taken", { memberId: person.id });
    await noteAct(step, {
      actorId: actor.id,
      act: "role.taken",
      subject: subjectOf(person),
      before: {
        role: found.role,
        space: found.product ? productScope + found.product : found.space,
      },
    });
  });
}
