import { notInArray, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { brandKinds } from "./input.ts";
import { canShapeSpaces } from "./policy.ts";
import { everyTemplate, type SpaceTemplate, spaceTemplates } from "./templates.ts";

/** The spaces proposed to a kind of brand, or none while no kind is chosen, and how many others there are already. */
export async function proposeSpaces(viewer: Viewer, asked: string | null) {
  if (!canShapeSpaces(viewer)) throw new Forbidden();
  const brandKind = brandKinds.find((kind) => kind === asked);
  const template: readonly SpaceTemplate[] = brandKind ? spaceTemplates[brandKind] : [];
  const [counted] = await db
    .select({ others: sql<number>`count(*)::int` })
    .from(spaces)
    .where(
      notInArray(
        spaces.slug,
        everyTemplate.map(({ slug }) => slug),
      ),
    );
  return {
    chosen: brandKind
      ? {
          brandKind,
          spaces: template.map(({ slug, name, description }) => ({ slug, name, description })),
        }
      : null,
    others: counted?.others ?? 0,
  };
}
