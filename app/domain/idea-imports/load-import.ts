import { and, eq } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { ideaImports } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { requireImporter } from "./policy.ts";

export type ImportRow = typeof ideaImports.$inferSelect;

/** A table that this viewer sent; nobody else's is there for them. @throws {NotFound} */
export async function loadImport(
  source: Tx | typeof db,
  viewer: Viewer,
  id: string,
  { hold = false } = {},
): Promise<ImportRow> {
  const { id: memberId } = requireImporter(viewer);
  const asked = source
    .select()
    .from(ideaImports)
    .where(and(eq(ideaImports.id, id), eq(ideaImports.memberId, memberId)));
  const [found] = await (hold ? asked.for("update") : asked);
  if (!found) throw new NotFound();
  return found;
}
