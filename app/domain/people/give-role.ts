import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { products, type Role, spaces } from "#db/schema/index.ts";
import { grantRole } from "../accounts/grant-role.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { productScope, type RoleInput, siteRoles } from "./input.ts";
import { loadPerson, subjectOf } from "./load-person.ts";

/** Gives somebody a role, for the whole site, one space or, of the product team, one product. Giving it again changes nothing. */
export async function giveRole(viewer: Viewer, username: string, { role, space }: RoleInput): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { person, actor } = await loadPerson(step.tx, viewer, username);
    if (person.deletedAt) throw new Conflict();
    const product = await findProduct(step.tx, role, space);
    if (space && !product && siteRoles.includes(role)) throw new Invalid({ space: ["roleSiteOnly"] });
    const [scope] =
      space && !product
        ? await step.tx.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, space))
        : [];
    if (space && !scope && !product) throw new Invalid({ space: ["spaceUnknown"] });
    const given = await grantRole(step, {
      memberId: person.id,
      role,
      spaceId: scope?.id,
      productId: product,
      grantedBy: actor.id,
    });
    if (!given) return;
    await noteAct(step, {
      actorId: actor.id,
      act: "role.granted",
      subject: subjectOf(person),
      after: { role, space: space || null },
    });
  });
}

/** @returns the id of the product that the scope names, if it names one */
async function findProduct(tx: Tx, role: Role, scope: string): Promise<string | undefined> {
  if (!scope.startsWith(productScope)) return undefined;
  if (role !== "product") throw new Invalid({ space: ["roleProductOnly"] });
  const [product] = await tx
    .select({ id: products.id })
    .from(products)
    .where(eq(products.slug, scope.slice(productScope.length)));
  if (!product) throw new Invalid({ space: ["productUnknown"] });
  return product.id;
}
