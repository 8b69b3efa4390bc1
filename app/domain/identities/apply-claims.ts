import { and, eq, inArray, notInArray } from "drizzle-orm";
import { groupMembers, groups, membersProducts, type ProviderClaims, products } from "#db/schema/index.ts";
import type { Step } from "../transact.ts";
import type { Provider } from "./provider.ts";

/**
 * Makes a member's groups and products what the provider says, at every sign-in: only the groups that the mapping
 * names, and only the products that came from the provider. What is given here stays.
 */
export async function applyClaims(
  step: Step,
  provider: Provider,
  memberId: string,
  claims: ProviderClaims,
): Promise<void> {
  if (provider.claims.groups !== "") await applyGroups(step, provider, memberId, claims.groups);
  if (provider.claims.products !== "") await applyProducts(step, memberId, claims.products);
}

async function applyGroups(
  { tx, record }: Step,
  provider: Provider,
  memberId: string,
  said: string[],
): Promise<void> {
  const managed = [...new Set(provider.groups.map(({ group }) => group))];
  if (managed.length === 0) return;
  const given = new Set(
    provider.groups.filter(({ value }) => said.includes(value)).map(({ group }) => group),
  );
  const known = await tx.select().from(groups).where(inArray(groups.slug, managed));
  const wanted = known.filter(({ slug }) => given.has(slug)).map(({ id }) => ({ groupId: id, memberId }));
  const unwanted = known.filter(({ slug }) => !given.has(slug)).map(({ id }) => id);
  const mine = eq(groupMembers.memberId, memberId);
  const joined =
    wanted.length > 0 ? await tx.insert(groupMembers).values(wanted).onConflictDoNothing().returning() : [];
  const left =
    unwanted.length > 0
      ? await tx
          .delete(groupMembers)
          .where(and(mine, inArray(groupMembers.groupId, unwanted)))
          .returning()
      : [];
  if (joined.length + left.length > 0) await record("membership.changed", { memberId });
}

async function applyProducts({ tx }: Step, memberId: string, slugs: string[]): Promise<void> {
  const owned =
    slugs.length > 0
      ? await tx.select({ id: products.id }).from(products).where(inArray(products.slug, slugs))
      : [];
  const ids = owned.map(({ id }) => id);
  await tx
    .delete(membersProducts)
    .where(
      and(
        eq(membersProducts.memberId, memberId),
        eq(membersProducts.source, "provider"),
        ids.length > 0 ? notInArray(membersProducts.productId, ids) : undefined,
      ),
    );
  if (ids.length === 0) return;
  await tx
    .insert(membersProducts)
    .values(ids.map((productId) => ({ memberId, productId, source: "provider" as const })))
    .onConflictDoNothing();
}
