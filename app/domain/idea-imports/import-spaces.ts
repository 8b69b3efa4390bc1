import { asc, sql } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { canImportInto } from "./policy.ts";

export type ImportSpace = { id: string; slug: string; name: string };

/** The spaces into which the viewer may bring ideas. */
export async function listImportSpaces(source: Tx | typeof db, viewer: Viewer): Promise<ImportSpace[]> {
  const rows = await source
    .select({ id: spaces.id, slug: spaces.slug, name: spaces.name })
    .from(spaces)
    .where(sql`${spaces.kinds} @> array['idea'] and ${isVisible(viewer, spaces.id)}`)
    .orderBy(asc(spaces.position), asc(spaces.slug));
  return rows
    .filter(({ id }) => canImportInto(viewer, id))
    .map(({ name, ...space }) => ({ ...space, name: wordsIn(viewer.locale, name) }));
}

export async function findImportSpace(
  source: Tx | typeof db,
  viewer: Viewer,
  slug: string,
): Promise<ImportSpace | undefined> {
  return (await listImportSpaces(source, viewer)).find((space) => space.slug === slug);
}
