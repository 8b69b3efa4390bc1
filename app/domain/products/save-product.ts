import { and, eq, inArray, max, notInArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import {
  answerVersions,
  ideaSteps,
  ideas,
  knownIssues,
  products,
  productVersions,
  spaceProducts,
  spaces,
  threads,
} from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid, NotFound } from "../errors.ts";
import { hold } from "../hold.ts";
import { once } from "../once.ts";
import { isVisible } from "../spaces/visible.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { ProductInput } from "./input.ts";
import { noteReleases } from "./note-releases.ts";
import { canKeepProducts } from "./policy.ts";

/**
 * Makes a product, or changes the one that has the slug `was`. A new one stands last. Versions are known by their
 * names; one that threads, answers or ideas speak of, or that has notes, cannot be left out.
 * @throws {Invalid} for a slug or version name that cannot be taken
 */
export async function saveProduct(viewer: Viewer, input: ProductInput, key?: string): Promise<void> {
  if (!viewer.member || !canKeepProducts(viewer)) throw new Forbidden();
  const actor = viewer.member;
  await transact(actor.id, (step) => {
    const { tx, record } = step;
    return once(tx, actor.id, key, { product: input }, async () => {
      // Of two people adding the same one at once, the second is told as if they had come later.
      await hold(tx, "products");
      const [taken] = await tx
        .select({ id: products.id })
        .from(products)
        .where(eq(products.slug, input.slug));
      if (taken && input.slug !== input.was) throw new Invalid({ slug: ["slugTaken"] });
      const row = {
        slug: input.slug,
        name: input.name,
        description: { fr: input.descriptionFr, en: input.descriptionEn },
        retiredAt: input.retired ? sql<Date>`coalesce(${products.retiredAt}, now())` : null,
      };
      const before = input.was ? await readProduct(tx, input.was) : undefined;
      const [last] = await tx.select({ position: max(products.position) }).from(products);
      const [saved] = input.was
        ? await tx
            .update(products)
            .set(row)
            .where(eq(products.slug, input.was))
            .returning({ id: products.id })
        : await tx
            .insert(products)
            .values({
              ...row,
              retiredAt: input.retired ? new Date() : null,
              position: (last?.position ?? -1) + 1,
            })
            .returning({ id: products.id });
      if (!saved) throw new NotFound();
      await saveVersions(tx, saved.id, input.versions);
      await saveSpaces(tx, viewer, saved.id, input.spaces);
      await record("product.changed", { productId: saved.id });
      await noteReleases(step, saved.id);
      const change = differ(before ?? {}, (await readProduct(tx, input.slug)) ?? {});
      if (change)
        await noteAct(step, {
          actorId: actor.id,
          act: before ? "product.changed" : "product.created",
          subject: { kind: "product", id: saved.id, name: input.name },
          ...(before ? change : { after: change.after }),
        });
      return { productId: saved.id };
    });
  });
}

/** A product as the audit tells of it. */
async function readProduct(tx: Tx, slug: string): Promise<Record<string, unknown> | undefined> {
  const [product] = await tx.select().from(products).where(eq(products.slug, slug));
  if (!product) return undefined;
  const { rows } = await tx.execute<{ versions: string[]; spaces: string[] }>(sql`select
    array(select v.name from ${productVersions} v where v.product_id = ${product.id} order by v.position) as versions,
    array(select s.slug from ${spaceProducts} sp join ${spaces} s on s.id = sp.space_id
      where sp.product_id = ${product.id} order by s.slug) as spaces`);
  return {
    slug,
    name: product.name,
    descriptionFr: product.description.fr,
    descriptionEn: product.description.en,
    retired: product.retiredAt !== null,
    ...rows[0],
  };
}

async function saveVersions(tx: Tx, productId: string, versions: ProductInput["versions"]): Promise<void> {
  const names = versions.map(({ name }) => name);
  const left = and(
    eq(productVersions.productId, productId),
    names.length > 0 ? notInArray(productVersions.name, names) : undefined,
  );
  const [used] = await tx
    .select({ name: productVersions.name })
    .from(productVersions)
    .where(
      and(
        left,
        sql`(exists (select 1 from ${threads} t where t.product_id = ${productId} and t.version_id = ${productVersions.id})
          or exists (select 1 from ${knownIssues} k where k.product_id = ${productId} and k.fixed_in = ${productVersions.id})
          or exists (select 1 from ${answerVersions} a where a.version_id = ${productVersions.id})
          or exists (select 1 from ${ideas} i where i.shipped_in = ${productVersions.id})
          or exists (select 1 from ${ideaSteps} s where s.version_id = ${productVersions.id})
          or ${productVersions.notes} <> '{}'::jsonb)`,
      ),
    )
    .limit(1);
  if (used) throw new Invalid({ versions: ["versionUsed"] });
  await tx.delete(productVersions).where(left);
  if (versions.length === 0) return;
  await tx
    .insert(productVersions)
    .values(versions.map((version, position) => ({ productId, ...version, position })))
    .onConflictDoUpdate({
      target: [productVersions.productId, productVersions.name],
      set: {
        releasedOn: sql`excluded.released_on`,
        position: sql`excluded.position`,
        // One that was put off is not out any more.
        notedOutAt: sql`case when excluded.released_on > current_date then null else ${productVersions.notedOutAt} end`,
      },
    });
}

/** Spaces this viewer may not see keep what they had: nobody unties what they were not shown. */
async function saveSpaces(tx: Tx, viewer: Viewer, productId: string, slugs: string[]): Promise<void> {
  await tx
    .delete(spaceProducts)
    .where(and(eq(spaceProducts.productId, productId), isVisible(viewer, spaceProducts.spaceId)));
  if (slugs.length === 0) return;
  const found = await tx
    .select({ spaceId: spaces.id })
    .from(spaces)
    .where(and(inArray(spaces.slug, slugs), isVisible(viewer, spaces.id)));
  if (found.length < new Set(slugs).size) throw new Invalid({ spaces: ["spaceUnknown"] });
  await tx.insert(spaceProducts).values(found.map(({ spaceId }) => ({ productId, spaceId })));
}
