import { and, eq } from "drizzle-orm";
import { nothingKnown } from "#app/lib/markdown/known.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { products, productVersions, type ReleaseNotes } from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { ReleaseNotesInput } from "./input.ts";
import { canKeepProducts } from "./policy.ts";

/**
 * What the brand says of a version in its changelog, or nothing any more. Rendered here, and read as it is then.
 * @throws {Forbidden} @throws {Invalid} for a version that the catalogue does not hold
 */
export async function saveReleaseNotes(
  viewer: Viewer,
  input: ReleaseNotesInput,
  key?: string,
): Promise<void> {
  if (!viewer.member || !canKeepProducts(viewer)) throw new Forbidden();
  const actor = viewer.member;
  const notes: ReleaseNotes = {};
  for (const [language, title, markdown] of [
    ["fr", input.titleFr, input.textFr],
    ["en", input.titleEn, input.textEn],
  ] as const) {
    if (title || markdown)
      notes[language] = { title, markdown, html: (await renderMarkdown(markdown, nothingKnown)).html };
  }
  await transact(actor.id, (step) => {
    const { tx, record } = step;
    return once(tx, actor.id, key, { notes: input }, async () => {
      const [version] = await tx
        .select({ id: productVersions.id, product: products, notes: productVersions.notes })
        .from(productVersions)
        .innerJoin(products, eq(products.id, productVersions.productId))
        .where(and(eq(products.slug, input.product), eq(productVersions.name, input.version)))
        .for("update", { of: productVersions });
      if (!version) throw new Invalid({ version: ["versionUnknown"] });
      await tx.update(productVersions).set({ notes }).where(eq(productVersions.id, version.id));
      const change = differ(told(version.notes), told(notes));
      if (change) {
        await record("product.changed", { productId: version.product.id });
        await noteAct(step, {
          actorId: actor.id,
          act: "product.changed",
          subject: { kind: "product", id: version.product.id, name: version.product.name },
          before: { version: input.version, ...change.before },
          after: { version: input.version, ...change.after },
        });
      }
      return { versionId: version.id };
    });
  });
}

/** Notes as the audit tells of them. */
function told({ fr, en }: ReleaseNotes): Record<string, unknown> {
  return {
    titleFr: fr?.title ?? "",
    notesFr: fr?.markdown ?? "",
    titleEn: en?.title ?? "",
    notesEn: en?.markdown ?? "",
  };
}
