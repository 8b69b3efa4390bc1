import { asc, eq } from "drizzle-orm";
import { avatarPath } from "#app/lib/avatar-address.ts";
import { memberPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { membersProducts, products } from "#db/schema/index.ts";
import { isScope } from "../accounts/scopes.ts";
import { Forbidden } from "../errors.ts";
import { listIdentities } from "../identities/list-identities.ts";
import { findOwnSettings } from "../members/find-own-settings.ts";
import type { Viewer } from "../viewer.ts";
import { absolute } from "./parts.ts";
import type { MeShape } from "./shapes.ts";

/** Whom a token speaks for. @param scopes as the token has them @throws {Forbidden} for a visitor, who is nobody */
export async function representMe(viewer: Viewer, scopes: string[]): Promise<MeShape> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  const [identities, owned] = await Promise.all([listIdentities(viewer), listOwned(member.id)]);
  const { avatar, ...settings } = await findOwnSettings(viewer);
  return {
    ...settings,
    avatarUrl: avatar && absolute(avatarPath(avatar, 256)),
    url: absolute(memberPath(member.username)),
    emailConfirmed: member.emailConfirmed,
    roles: [...new Set(member.grants.map((grant) => grant.role))],
    scopes: scopes.filter(isScope),
    identities: identities.map(({ issuer, linkedAt, lastUsedAt }) => ({ issuer, linkedAt, lastUsedAt })),
    products: owned,
  };
}

async function listOwned(memberId: string): Promise<MeShape["products"]> {
  const rows = await db
    .select({ slug: products.slug, source: membersProducts.source, since: membersProducts.since })
    .from(membersProducts)
    .innerJoin(products, eq(products.id, membersProducts.productId))
    .where(eq(membersProducts.memberId, memberId))
    .orderBy(asc(products.slug));
  return rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
}
